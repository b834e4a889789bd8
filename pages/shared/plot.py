"""A Plotly figure on a page that changes in place; what a click on it points at."""

import json
from collections.abc import Callable, Mapping
from typing import Any

import streamlit as st

_mount = st.components.v2.component("lib.chart", js="index.js", isolate_styles=False)


def as_json(figure: Mapping[str, Any]) -> str:
    """Return a figure's plain data and layout as the browser reads them; days and moments in ISO 8601."""
    return json.dumps(figure, default=lambda moment: moment.isoformat())


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
