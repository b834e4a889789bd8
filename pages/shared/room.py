"""How wide a chart may be: the browser tells, and until then it is what such a device usually has."""

import streamlit as st

WIDTHS = (320, 360, 440, 500, 560, 620, 680, 730, 820, 900, 980, 1060, 1120, 1200, 1280, 1360, 1440)
USUAL, PHONE = 730, 360  # beside the evidence on a screen of 1,440 pixels; on a phone
TOLD = "room_width"


def width() -> int:
    """Return the width in pixels, rounded down to one of `WIDTHS`."""
    return int(st.session_state.get(TOLD, PHONE if is_phone() else USUAL))


def is_phone() -> bool:
    """Return whether the browser says that it is a phone's."""
    return "Mobi" in (st.context.headers.get("User-Agent") or "")


def remember(told: object) -> None:
    """Keep what the browser told."""
    if told in WIDTHS:
        st.session_state[TOLD] = told
