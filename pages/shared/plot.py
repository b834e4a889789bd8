"""A Plotly figure on a page that changes in place; what a click on it points at."""

import json
import time
from collections.abc import Callable, Mapping
from typing import Any

import streamlit as st

HEAD_START = 0.2  # seconds

_mount = st.components.v2.component("lib.chart", js="index.js", isolate_styles=False)


def as_json(figure: Mapping[str, Any]) -> str:
    """Return a figure's plain data and layout as the browser reads them; days and moments in ISO 8601."""
    return json.dumps(figure, default=lambda moment: moment.isoformat())


def head_start() -> None:
    """Give a newly opened page the time to draw its chart before the rest of it keeps the browser busy.

    What a page draws for the first time is fetched first; React then shows it together with all else that was being
    fetched, half a second later if anything is missing.
    """
    if not st.session_state.get("had_head_start"):
        st.session_state["had_head_start"] = True
        time.sleep(HEAD_START)


def show(figure: str, key: str, on_click: Callable[[str], None], config: Mapping[str, Any], alt: str) -> None:
    """Draw a figure.

    Args:
        figure: The figure `as_json`.
        key: The widget's key, one a page.
        on_click: Gets the first custom datum of the mark that was clicked, if it is text.
        config: Plotly's settings.
        alt: What is seen, for those who do not see it.
    """
    with st.container(key=key):
        _mount(
            key=f"{key}_plot", data={"figure": figure, "config": json.dumps(config), "alt": alt},
            on_clicked_change=lambda: _clicked(f"{key}_plot", on_click),
        )  # fmt: skip


def _clicked(key: str, on_click: Callable[[str], None]) -> None:
    clicked = st.session_state[key].clicked
    if isinstance(clicked, str):
        on_click(clicked)
