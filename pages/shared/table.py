"""The table of events below a chart: the same rows in the same order."""

import math
from collections.abc import Hashable

import pandas as pd
import streamlit as st

from lib.view.people_table import people_table
from lib.view.rows_payload import TableLook, to_payload
from pages.shared import loaders, rows, stage, view_state

PAGE = 500  # rows sent at a time: a hundred thousand would take the browser seconds
WIDTHS = {  # the first five fill the table beside the evidence on a screen of 1,440 pixels
    "When": 110, "What": 264, "Who": 140, "Type": 96, "Status": 90, "Whom": 120, "Sources": 190, "Agreement": 110,
    "First told": 110,
}  # fmt: skip


def show_table(frame: pd.DataFrame, key: str) -> None:
    """Draw the table, in pages if it is long; choosing a row opens its evidence.

    Args:
        frame: A story frame.
        key: The widget's key, one a page.
    """
    pages = math.ceil(len(frame) / PAGE)
    number = 1
    if pages > 1:
        _turn_to_chosen(frame, key)
        with st.container(horizontal=True, vertical_alignment="center"):
            number = min(st.pagination(pages, key=f"{key}_page"), pages)
            st.text(f"Rows {(number - 1) * PAGE + 1:,} to {min(number * PAGE, len(frame)):,} of {len(frame):,}")
    shown = frame.iloc[(number - 1) * PAGE : number * PAGE]
    choice = rows.one(view_state.view_value("event"), stage.go_to)
    rows.draw(_payload((loaders.stamp(), key, number), shown, len(frame)), key, list(shown["id"]), choice)


@st.cache_resource(show_spinner=False, max_entries=32)
def _payload(which: tuple[Hashable, str, int], _shown: pd.DataFrame, _whole: int) -> bytes:
    """The rows, kept: every click runs the page again, and most leave the table as it is."""
    look = TableLook(
        f"Table of {len(_shown)} events in order of their dates", WIDTHS, order="In the order of their dates.",
        pick="one",
    )  # fmt: skip
    keys = {"When": range(len(_shown)), "First told": _shown["first_reported"]}
    return to_payload(people_table(_shown), which[1], list(_shown["id"]), look, keys, _whole)


def _turn_to_chosen(frame: pd.DataFrame, key: str) -> None:
    """Open the page of the chosen event, once: the reader may turn on from there."""
    chosen, turned = view_state.view_value("event"), f"{key}_turned"
    if chosen == st.session_state.get(turned):
        return
    st.session_state[turned] = chosen
    places = (frame["id"] == chosen).to_numpy().nonzero()[0]
    if len(places):
        st.session_state[f"{key}_page"] = int(places[0]) // PAGE + 1
