"""A Plotly figure on a page that changes in place; what a click on it points at."""

import json
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

import streamlit as st

if TYPE_CHECKING:
    import plotly.graph_objects as go

_mount = st.components.v2.component("lib.chart", js="index.js", isolate_styles=False)


def as_json(figure: "go.Figure") -> str:
    """Return the figure as the browser reads it: made once for a view, since it takes longer than anything else."""
    return str(figure.to_json())


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
