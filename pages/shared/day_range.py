"""The days that a reader may choose: Streamlit's own bounds move with the clock and end ten years back."""

from datetime import date

FIRST, LAST = date(1, 1, 1), date(9999, 12, 31)
