"""A table whose rows can be chosen, and whose chosen row is marked and in sight wherever the choice was made."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING

import pandas as pd
import streamlit as st
from streamlit.column_config import TextColumn

from lib.view.textwidth import fit
from lib.view.words import day_words
from pages.shared import room

if TYPE_CHECKING:
    from pandas.io.formats.style import Styler

TALL = 65  # pixels: from here on Streamlit wraps words, and what happened is seldom told in one line
LOW = 35
HEAD, BORDER = 38, 2
LINES = 3  # that a tall row shows
FONT, PADDING = 13.5, 18  # of a cell, in pixels

CHOICE = 37  # pixels: the column of boxes to tick

Column = int | object  # a text column's width in pixels, or what Streamlit takes for a column


def show_rows(
    frame: pd.DataFrame, key: str, ids: Sequence[str], chosen: str | None, choose: Callable[[str | None], None], *,
    alt: str, columns: Mapping[str, Column], row: int = TALL, most: int = 8, measured: bool = False,
) -> None:  # fmt: skip
    """Draw a table; choosing a row calls `choose` with its id, letting go of it with `None`.

    Args:
        frame: The rows as people read them.
        key: The widget's key.
        ids: The rows' ids.
        chosen: The id of the row to mark; one that is not among `ids` marks none.
        choose: What choosing does.
        alt: The table's name for those who do not see it.
        columns: Widths of text columns, and settings of others; they are shown in this order, before all others.
        row: A row's height in pixels, `TALL` or `LOW`.
        most: How many rows the table shows; it scrolls beyond.
        measured: Whether the table is as wide as `room.width()` says; only on a phone all are.
    """
    order = [name for name in dict.fromkeys((*columns, *frame.columns)) if name in frame]
    if room.is_narrow() or (measured and room.width() < room.USUAL):
        columns, order = in_room(columns, order, room.width())
    marked = [ids.index(chosen)] if chosen in ids else []
    if _rows(key) != marked:
        st.session_state[key] = {"selection": {"rows": marked}}
    shown = in_words(fitted(frame, columns) if row == TALL else frame)
    st.dataframe(
        shown, key=key, hide_index=True, selection_mode="single-row",
        alt=alt, row_height=row, on_select=lambda: _chosen(_rows(key), marked, ids, choose),
        height=HEAD + BORDER + row * min(len(frame), most),
        column_order=order,
        column_config={n: TextColumn(width=c) if isinstance(c, int) else c for n, c in columns.items()},
    )  # fmt: skip
    if marked:
        follow = st.components.v2.component("lib.timeline_watch", js="index.js")
        follow(key=f"{key}_follow", data={"table": key, "row": marked[0], "height": row})


def in_room(columns: Mapping[str, Column], order: Sequence[str], width: int) -> tuple[Mapping[str, Column], list[str]]:
    """Return the columns that have room side by side, with what happened as wide as the others leave it.

    The table's menu shows the rest, as does the evidence of a chosen row.

    Args:
        columns: Widths of text columns, in the order in which they are worth room.
        order: The table's columns.
        width: Pixels for the table.
    """
    widths = {name: wide for name in order if isinstance(wide := columns.get(name), int)}
    if CHOICE + sum(widths.values()) <= width or "What" not in widths:
        return columns, list(order)
    kept = dict.fromkeys([order[0], "What"])
    room = width - CHOICE - widths[order[0]] - widths["What"]
    for name in widths:
        if name not in kept and room >= widths[name]:
            room -= widths[name]
            kept[name] = None
    return {**columns, "What": widths["What"] + room}, [name for name in order if name in kept]


def fitted(frame: pd.DataFrame, columns: Mapping[str, Column]) -> pd.DataFrame:
    """Return the table with long texts cut where a tall row ends: a browser would cut them in the middle of a line."""
    widths = {name: width - PADDING for name, width in columns.items() if isinstance(width, int) and name in frame}
    texts = {name: [fit(words, width, LINES, FONT) for words in frame[name]] for name, width in widths.items()}
    return frame.assign(**texts)


def in_words(frame: pd.DataFrame) -> "pd.DataFrame | Styler":
    """Return the table with its days in words; they still sort as days."""
    days = [name for name in frame if any(isinstance(value, date) for value in frame[name])]
    return frame.style.format(dict.fromkeys(days, day_words), na_rep="") if days else frame


def _rows(key: str) -> list[int]:
    state = st.session_state.get(key)
    return list(state["selection"].get("rows", ())) if state else []


def _chosen(picked: list[int], marked: list[int], ids: Sequence[str], choose: Callable[[str | None], None]) -> None:
    """Pass on a choice; a row that the page marked itself comes back as if it had been chosen."""
    if picked != marked:
        choose(ids[picked[0]] if picked and picked[0] < len(ids) else None)
