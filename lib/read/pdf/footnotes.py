"""Footnotes: they stand below the text of their page, in the middle of the sentence that goes on overleaf."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from lib.read.pdf.paragraphs import body_size
from lib.read.pdf.rows import Row

SMALLER = 0.93  # than the type of most rows
MARK = re.compile(r"(\d{1,3}|[*†‡]{1,3})[.)]?\s?(?=[^\W\d_]|[\"“„‘(])")  # before the words of a footnote


def part_footnotes(rows: Sequence[Row]) -> tuple[list[Row], list[list[Row]]]:
    """Return the rows of the text, and those of each footnote; both in the order of the pages.

    A footnote is in smaller type at the end of a page, begins with a mark, and the page's text has the mark behind a
    word. What only looks like one stays where it stands.
    """
    body = body_size(rows)
    text: list[Row] = []
    notes: list[list[Row]] = []
    for _, page in groupby(rows, key=lambda row: row.page):
        on_page = list(page)
        start = _first_note(on_page, SMALLER * body)
        text += on_page[:start]
        notes += _notes(on_page[start:])
    return text, notes


def _first_note(rows: Sequence[Row], small: float) -> int:
    """Return where the footnotes of a page begin; its end if it has none."""
    start = len(rows)
    while start and rows[start - 1].size <= small:
        start -= 1
    words = " ".join(row.words for row in rows[:start])
    marked = (n for n in range(start, len(rows)) if _refers(words, MARK.match(rows[n].words)))
    return next(marked, len(rows)) if start else len(rows)


def _refers(words: str, mark: re.Match[str] | None) -> bool:
    return bool(mark and re.search(rf"[^\s\d]{re.escape(mark[1])}(?!\d)", words))


def _notes(rows: Sequence[Row]) -> Iterator[list[Row]]:
    note: list[Row] = []
    for row in rows:
        if note and MARK.match(row.words):
            yield note
            note = []
        note.append(row)
    if note:
        yield note
