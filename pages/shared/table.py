"""The table of events below a chart: the same rows in the same order."""

import math

import pandas as pd
import streamlit as st

from lib.view.people_table import people_table
from lib.view.rows_payload import TableLook
from pages.shared import rows, stage, view_state

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
    look = TableLook(
        f"Table of {len(shown)} events in order of their dates", WIDTHS, order="In the order of their dates.",
        pick="one",
    )  # fmt: skip
    rows.show_rows(
        people_table(shown), key, list(shown["id"]), look, rows.one(view_state.view_value("event"), stage.go_to),
        keys={"When": range(len(shown)), "First told": shown["first_reported"]}, whole=len(frame),
    )  # fmt: skip


def _turn_to_chosen(frame: pd.DataFrame, key: str) -> None:
    """Open the page of the chosen event, once: the reader may turn on from there."""
    chosen, turned = view_state.view_value("event"), f"{key}_turned"
    if chosen == st.session_state.get(turned):
        return
    st.session_state[turned] = chosen
    places = (frame["id"] == chosen).to_numpy().nonzero()[0]
    if len(places):
        st.session_state[f"{key}_page"] = int(places[0]) // PAGE + 1
