"""The table of events below a chart: the same rows in the same order."""

import math

import pandas as pd
import streamlit as st

from lib.view.people_table import people_table
from pages.shared import stage

PAGE = 500  # rows sent at a time: a hundred thousand would take the browser seconds


def show_table(frame: pd.DataFrame, key: str) -> None:
    """Draw the table, in pages if it is long; choosing a row opens its evidence.

    Args:
        frame: A story frame.
        key: The widget's key, one a page.
    """
    pages = math.ceil(len(frame) / PAGE)
    number = 1
    if pages > 1:
        with st.container(horizontal=True, vertical_alignment="center"):
            number = min(st.pagination(pages, key=f"{key}_page"), pages)
            st.text(f"Rows {(number - 1) * PAGE + 1:,} to {min(number * PAGE, len(frame)):,} of {len(frame):,}")
    rows = frame.iloc[(number - 1) * PAGE : number * PAGE]
    st.dataframe(
        people_table(rows),
        key=key,
        on_select=lambda: _chosen_row(rows, key),
        selection_mode="single-row",
        hide_index=True,
        height=min(36 * (len(rows) + 1) + 2, 520),
        column_config={
            "When": st.column_config.TextColumn(width=150),
            "What": st.column_config.TextColumn(width="large"),
        },
        alt=f"Table of {len(rows)} events in order of their dates",
    )


def _chosen_row(frame: pd.DataFrame, key: str) -> None:
    rows = st.session_state[key].selection.rows
    if rows and rows[0] < len(frame):
        stage.go_to(frame["id"].iloc[rows[0]])
