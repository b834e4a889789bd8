"""The few rules of style that the theme cannot say; the sheet itself is `style.css`."""

from pathlib import Path

import streamlit as st

SHEET = Path(__file__).with_name("style.css")
WIDTH = "chart_width"  # in the session: how wide the page is for a chart, in pixels, once the browser has told
NARROW = 440


def apply() -> None:
    """Put the style sheet on the page."""
    st.html(SHEET)


def ground() -> str:
    """Return "dark" or "light", as the reader's browser shows it."""
    return str(st.context.theme.type or "light")


def is_phone() -> bool:
    """Return whether the browser says that it is a phone's."""
    return "Mobi" in (st.context.headers.get("User-Agent") or "")


def is_narrow() -> bool:
    """Return whether there is room for no more than two columns, as told, else as phones usually are."""
    told: int | None = st.session_state.get(WIDTH)
    return is_phone() if told is None else told <= NARROW
