"""Events as CSV: UTF-8, RFC 4180, no cell that starts a formula."""

import csv
import io
from dataclasses import astuple
from datetime import date

from lib.collection import Collection
from lib.export.event_rows import EventRow, column_names, event_rows
from lib.export.formula import safe_cell

BOM = b"\xef\xbb\xbf"


def to_csv(collection: Collection, *, bom: bool = False) -> bytes:
    """Return one row a story.

    Args:
        collection: What to export.
        bom: Begin with a byte order mark, without which Excel takes UTF-8 for the local code page.
    """
    return rows_to_csv(column_names(EventRow), [astuple(row) for row in event_rows(collection)], bom=bom)


def rows_to_csv(header: tuple[str, ...], rows: list[tuple[object, ...]], *, bom: bool = False) -> bytes:
    """Return any table as CSV."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(header)
    writer.writerows([_cell(value) for value in row] for row in rows)
    return (BOM if bom else b"") + out.getvalue().encode("utf-8")


def _cell(value: object) -> str | int | float:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, date):
        return value.isoformat()
    return value if isinstance(value, int | float) else safe_cell(str(value))
