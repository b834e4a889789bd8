"""Rows of a table, lines of JSON and entries of a feed: one article each."""

from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any

from lib.collection import Problem
from lib.errors import ReadError
from lib.read.draft import Draft, Found, Metadata
from lib.read.page.claims import is_page_address
from lib.read.page.fragment import paragraphs_of
from lib.read.page.linked_data import text_of
from lib.read.stamps import read_stamp
from lib.read.wording import compose, one_line
from lib.vocab import load_table

MAX_ROWS = 10_000
TEXTS = ("text", "short")  # kinds of columns that hold an article, the fuller first
Row = Mapping[str, Any]


def drafts_of(rows: Iterable[tuple[str, Row | None]], name: str) -> Found:
    """Return a draft for each row, and a problem for each that cannot be one.

    Args:
        rows: Where each stands ("row 3") with its values by column, or `None` for what is no row; one without values is
            passed over.
        name: The file, for messages.

    Raises:
        ReadError: There is no row, or none has a column of texts; the message lists the columns there are.
    """
    drafts: list[Draft] = []
    problems: list[Problem] = []
    columns: dict[str, None] = {}
    for part, row in rows:
        if len(drafts) + len(problems) == MAX_ROWS:
            problems.append(Problem(name, f"{name!r} has more than {MAX_ROWS:,} rows; the rest was not read"))
            break
        columns |= dict.fromkeys(row or ())
        try:
            drafts += [] if row is not None and not any(row.values()) else [row_draft(row, part, name)]
        except ReadError as error:
            problems.append(Problem(f"{name}, {part}", str(error)))
    if not columns and not problems:
        raise ReadError(f"{name!r} holds no articles")
    if columns and not any(_kind(column) in TEXTS for column in columns):
        there = ", ".join(map(repr, columns))[:300]
        raise ReadError(f"{name!r} has no column of texts, such as 'text' or 'content'; its columns: {there}")
    return Found(tuple(drafts), tuple(problems))


def row_draft(row: Row | None, part: str, name: str) -> Draft:
    """Return the article of a row.

    Raises:
        ReadError: There is no row, or it has no text.
    """
    if row is None:
        raise ReadError(f"{part} of {name!r} cannot be read; a quotation mark or a bracket may be missing")
    fields = _fields(row)
    kind = next((k for k in TEXTS if k in fields), None)
    paragraphs = paragraphs_of(fields[kind], f"{name}, {part}") if kind else []
    if not paragraphs:
        raise ReadError(f"{part} of {name!r} has no text")
    stated = fields.get("published", "")
    stamp = read_stamp(stated)
    notices = [] if stamp or not stated else [f"Its day {stated[:60]!r} was not understood; set it by hand."]
    if kind == "short":
        notices.append("Only a summary was there to read; the article itself may be longer.")
    url, language = fields.get("url"), fields.get("language", "")[:2].lower()
    metadata = Metadata(
        title=one_line(fields.get("title", "")) or None,
        publisher=one_line(fields.get("publisher", "")) or None,
        published=stamp.day if stamp else None,
        url=url if url and is_page_address(url) else None,
        language=language if language.isascii() and language.isalpha() and len(language) == 2 else None,
    )
    return Draft(compose(paragraphs), metadata, tuple(notices), part)


def is_known(column: str) -> bool:
    """Return whether a column name says what stands in it."""
    return _kind(column) is not None


def _fields(row: Row) -> dict[str, str]:
    """Return the values by kind; of several columns of a kind the most telling one that is filled."""
    found: dict[str, tuple[int, str]] = {}
    for column, value in row.items():
        kind, text = _kind(column), _text(value)
        if kind and text and (kind not in found or _rank(column) < found[kind][0]):
            found[kind] = (_rank(column), text)
    return {kind: text for kind, (_, text) in found.items()}


def _text(value: Any) -> str:
    if isinstance(value, list) and all(isinstance(v, str) for v in value):
        return "\n\n".join(value)
    if isinstance(value, int | float) and not isinstance(value, bool):
        return str(value)
    return (text_of(value) or "").strip()


def _kind(column: str) -> str | None:
    return _columns().get(_folded(column), (None, 0))[0]


def _rank(column: str) -> int:
    return _columns()[_folded(column)][1]


def _folded(column: str) -> str:
    return " ".join(column.strip().casefold().split())


@cache
def _columns() -> dict[str, tuple[str, int]]:
    table = load_table("columns")
    return {name: (kind, rank) for kind, names in table.items() for rank, name in enumerate(names)}
