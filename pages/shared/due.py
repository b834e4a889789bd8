"""The list of deadlines, due or passed against a chosen day."""

from datetime import date

import pandas as pd
import streamlit as st

from lib.collection import Collection
from lib.view.chronology import deadlines
from lib.view.deadline_table import deadline_table
from lib.view.rows_payload import TableLook
from pages.shared import day_range, stage, view_state
from pages.shared.rows import one, show_rows

WIDTHS = {"Due": 100, "What": 260, "Due or passed": 110, "Who": 140, "Status": 90}


def show_deadlines(collection: Collection) -> None:
    """Draw the deadlines in the order in which they fall due."""
    st.header("Deadlines", anchor=False)
    on = st.date_input(
        "Due or passed on", value=_default_day(collection), format="YYYY-MM-DD", key="deadline_day", width=220,
        min_value=day_range.FIRST, max_value=day_range.LAST,
    )  # fmt: skip
    due = deadlines(collection, on)
    if not due:
        st.text("None of the events shown has a deadline.")
        return
    fall = range(len(due))
    look = TableLook(f"Table of {len(due)} deadlines", WIDTHS, order="As they fall due.", pick="one", most=25)
    show_rows(
        deadline_table(due, collection), "deadline_table", [d.story.id for d in due], look,
        one(view_state.view_value("event"), stage.go_to), keys={"Due": fall, "Due or passed": fall},
    )  # fmt: skip


def _default_day(collection: Collection) -> date:
    known = view_state.selection().known_on
    published = [p.article.published for p in collection.articles if p.article.published]
    return known or max(published, default=None) or pd.Timestamp.today().date()
