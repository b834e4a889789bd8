"""The table of events below a chart: the same rows in the same order."""

import pandas as pd
import streamlit as st

from lib.view.people_table import people_table
from pages.shared import stage


def show_table(frame: pd.DataFrame, key: str) -> None:
    """Draw the table; choosing a row opens its evidence.

    Args:
        frame: A story frame.
        key: The widget's key, one a page.
    """
    st.dataframe(
        people_table(frame),
        key=key,
        on_select=lambda: _chosen_row(frame, key),
        selection_mode="single-row",
        hide_index=True,
        height=min(36 * (len(frame) + 1) + 2, 520),
        column_config={
            "When": st.column_config.TextColumn(width=150, pinned=True),
            "What": st.column_config.TextColumn(width="large"),
        },
        alt=f"Table of {len(frame)} events in order of their dates",
    )


def _chosen_row(frame: pd.DataFrame, key: str) -> None:
    rows = st.session_state[key].selection.rows
    if rows and rows[0] < len(frame):
        stage.go_to(frame["id"].iloc[rows[0]])
