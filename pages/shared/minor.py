"""What the articles say in passing: a table that is read and drawn only when the reader asks for it."""

import streamlit as st

from lib.view.minor_table import DAY, minor_table
from lib.view.rows_payload import TableLook
from lib.view.selection import Selection
from lib.view.words import count_words
from pages.shared import loaders
from pages.shared.rows import show_rows

SHOWN = 1000  # rows sent to the browser
WIDTHS = {"When": 130, "What": 300, "Who": 130, "Status": 92, "Source": 150, "How the day is known": 180}


def show_minor(selection: Selection) -> None:
    """Draw the switch and, if it is on, the minor events that obey the selection."""
    st.header("Said in passing", anchor=False)
    if not st.toggle("Show also what a chronology leaves out", key="minor_shown"):
        return
    table = minor_table(loaders.with_minor(), selection)
    shown = f"; the first {SHOWN:,} are shown" if len(table) > SHOWN else ""
    st.text(
        f"{count_words(len(table), 'mention')} of other happenings{shown}. Their days are what the telling suggests; "
        "they are in no chart, report or export."
    )
    rows = table.head(SHOWN)
    look = TableLook(f"Table of {len(table)} minor events", WIDTHS, order="In the order of the texts.", most=25)
    show_rows(
        rows.drop(columns=DAY), "minor_table", list(map(str, rows.index)), look, keys={"When": rows[DAY]},
        whole=len(table),
    )  # fmt: skip
