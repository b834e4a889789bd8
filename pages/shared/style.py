"""The few rules of style that the theme cannot say; the sheet itself is `style.css`."""

from pathlib import Path

import streamlit as st

SHEET = Path(__file__).with_name("style.css")


def apply() -> None:
    """Put the style sheet on the page."""
    st.html(SHEET)


def ground() -> str:
    """Return "dark" or "light", as the reader's browser shows it."""
    return str(st.context.theme.type or "light")
