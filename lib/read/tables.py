"""Tables of articles: CSV and its kin, spreadsheets, JSON and JSON Lines."""

import csv
import io
import json
from collections.abc import Iterator
from datetime import date, datetime
from itertools import islice
from typing import Any

from lib.errors import ReadError
from lib.read.decode import decode
from lib.read.draft import Found
from lib.read.rows import MAX_ROWS, Row, drafts_of, is_known
from lib.read.zipped import open_zip

DELIMITERS = ",;\t|"
MAX_CELL = 5_000_000  # characters
HEADER_ROWS = 20  # rows of a sheet among which the one with the column names stands


def read_csv(data: bytes, name: str) -> Found:
    """Return an article for each row of a table whose first row names the columns.

    Raises:
        ReadError: There is no column of texts.
    """
    csv.field_size_limit(MAX_CELL)
    text = decode(data, name).removeprefix("\ufeff")
    text = text.partition("\n")[2] if text[:5].lower() == "sep=;" else text
    return drafts_of(_csv_rows(text), name)


def read_workbook(data: bytes, name: str) -> Found:
    """Return an article for each row of the first sheet (.xlsx) that has a row of known column names.

    Raises:
        ReadError: There is none.
    """
    open_zip(data, name).close()
    import openpyxl

    book = openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=True)
    try:
        for sheet in book.worksheets:
            rows = enumerate(sheet.iter_rows(values_only=True), start=1)
            header = next((cells for _, cells in islice(rows, HEADER_ROWS) if _is_header(cells)), None)
            if header:
                return drafts_of(_sheet_rows(header, rows), name)
    finally:
        book.close()
    raise ReadError(f"{name!r} has no row of column names such as 'title', 'date' and 'text'")


def read_json(data: bytes, name: str) -> Found:
    """Return an article for each object: one a line, or a list of them, or a list inside one object.

    Raises:
        ReadError: No object has a text.
    """
    text = decode(data, name).removeprefix("\ufeff")
    try:
        whole = json.loads(text)
    except (ValueError, RecursionError):
        return drafts_of(_json_lines(text), name)
    listed = whole if isinstance(whole, list) else _list_within(whole)
    rows = ((f"entry {i}", item) for i, item in enumerate(listed, start=1) if isinstance(item, dict))
    return drafts_of(rows, name)


def _csv_rows(text: str) -> Iterator[tuple[str, Row | None]]:
    first = text.lstrip().partition("\n")[0]
    number = 1
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=max(DELIMITERS, key=first.count))
    header: list[str] = []
    try:
        header = next(reader, [])
        for cells in reader:
            number += 1
            yield f"row {number}", dict(zip(header, cells, strict=False))
    except csv.Error:  # a cell without end
        yield f"row {number + 1}", None


def _is_header(cells: tuple[Any, ...]) -> bool:
    return sum(isinstance(c, str) and is_known(c) for c in cells) >= 2


def _sheet_rows(header: tuple[Any, ...], rows: Iterator[tuple[int, tuple[Any, ...]]]) -> Iterator[tuple[str, Row]]:
    names = [str(c) if c is not None else "" for c in header]
    for number, cells in islice(rows, 2 * MAX_ROWS):
        yield f"row {number}", dict(zip(names, map(_cell, cells), strict=False))


def _cell(value: Any) -> str:
    if isinstance(value, datetime | date):
        return value.isoformat()
    return "" if value is None else str(value)


def _list_within(whole: Any) -> list[Any]:
    """Return the longest list of objects in an object, as news services answer; an object that is an article alone."""
    if not isinstance(whole, dict):
        return []
    lists = [v for v in whole.values() if isinstance(v, list) and v and isinstance(v[0], dict)]
    return max(lists, key=len, default=[whole])


def _json_lines(text: str) -> Iterator[tuple[str, Row | None]]:
    for number, line in enumerate(text.split("\n"), start=1):
        if line.strip():
            yield f"line {number}", _object(line)


def _object(line: str) -> Row | None:
    try:
        item = json.loads(line)
    except (ValueError, RecursionError):
        return None
    return item if isinstance(item, dict) else None
