"""How wide a chart or a table may be: the browser tells, and until then it is what such a device usually has."""

import streamlit as st

WIDTHS = (320, 360, 440, 500, 560, 620, 680, 730, 820, 900, 980, 1060, 1120, 1200, 1280, 1360, 1440)
USUAL, PHONE = 730, 360  # beside the evidence on a screen of 1,440 pixels; on a phone
NARROW = 440  # up to here there is room for no more than two columns
TOLD, WATCH = "room_width", "room_watch"


def width() -> int:
    """Return the width in pixels, rounded down to one of `WIDTHS`."""
    return int(st.session_state.get(TOLD, PHONE if is_phone() else USUAL))


def is_narrow() -> bool:
    """Return whether there is room for no more than two columns."""
    return width() <= NARROW


def is_phone() -> bool:
    """Return whether the browser says that it is a phone's."""
    return "Mobi" in (st.context.headers.get("User-Agent") or "")


def watch(element: str) -> None:
    """Have the browser tell how wide the element with that key is; the page is drawn anew if that is another width."""
    _watch(element, width())


@st.fragment
def _watch(element: str, drawn: int) -> None:
    component = st.components.v2.component("lib.timeline_watch", js="index.js")
    component(
        key=WATCH, data={"room": element, "widths": list(WIDTHS), "width": drawn},
        on_width_change=lambda: remember(st.session_state[WATCH].width),
    )  # fmt: skip
    if width() != drawn:
        st.rerun()


def remember(told: object) -> None:
    """Keep what the browser told."""
    if told in WIDTHS:
        st.session_state[TOLD] = told
