"""The list of deadlines, due or passed against a chosen day."""

from datetime import date

import pandas as pd
import streamlit as st

from lib.collection import Collection
from lib.view.chronology import deadlines
from lib.view.deadline_table import deadline_table
from pages.shared import day_range, stage, view_state


def show_deadlines(collection: Collection) -> None:
    """Draw the deadlines in the order in which they fall due."""
    st.header("Deadlines", anchor=False)
    on = st.date_input(
        "Measured against", value=_default_day(collection), format="YYYY-MM-DD", key="deadline_day", width=220,
        min_value=day_range.FIRST, max_value=day_range.LAST,
    )  # fmt: skip
    rows = deadlines(collection, on)
    if not rows:
        st.text("None of the events shown has a deadline.")
        return
    ids = [row.story.id for row in rows]
    st.dataframe(
        deadline_table(rows, collection), key="deadline_table", hide_index=True, selection_mode="single-row",
        on_select=lambda: _chosen(ids), alt=f"Table of {len(rows)} deadlines",
    )  # fmt: skip


def _default_day(collection: Collection) -> date:
    known = view_state.selection().known_on
    published = [p.article.published for p in collection.articles if p.article.published]
    return known or max(published, default=None) or pd.Timestamp.today().date()


def _chosen(ids: list[str]) -> None:
    rows = st.session_state["deadline_table"].selection.rows
    if rows and rows[0] < len(ids):
        stage.go_to(ids[rows[0]])
