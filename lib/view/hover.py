"""Tooltips and other words inside a Plotly figure; Plotly reads some HTML, and article text is not to be trusted."""

import html
from functools import lru_cache
from typing import Any

from lib.view.textwidth import wrap
from lib.view.words import count_words, list_words, status_words, type_words

COLUMNS = 58

Row = dict[Any, Any]
"""A row of a story frame: the columns' names and what they hold."""


def safe(text: str) -> str:
    """Return the text with everything escaped that Plotly would read as markup."""
    return html.escape(text, quote=False).replace("\n", " ")


def hover_text(row: Row) -> str:
    """Return the tooltip of a story-frame row: date, summary, who, status, sources."""
    lines = [f"<b>{safe(row['date'])}</b>", *_summary(row["summary"])]
    if row["actors"]:
        lines.append(safe(list_words(row["actors"])))
    lines.append(f"{type_words(row['type'])}; {status_words(row['status'])}")
    lines.append(f"{count_words(len(row['sources']), 'source')}: {safe(list_words(row['sources'], most=3))}")
    if row["edtf"]:
        lines.append(f"EDTF {safe(row['edtf'])}")
    if row["corrected"]:
        lines.append("corrected by a reader")
    return "<br>".join(lines)


@lru_cache(maxsize=1 << 13)
def _summary(text: str) -> tuple[str, ...]:
    return tuple(safe(line) for line in wrap(text, COLUMNS))
