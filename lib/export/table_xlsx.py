"""Events as an Excel workbook: dates as dates, and sheets for tellings, sources and how it was made."""

import io
import re
from collections.abc import Iterable, Sequence
from dataclasses import astuple
from datetime import date
from typing import TYPE_CHECKING, Any

from lib.export.caption import Caption
from lib.export.event_rows import EventRow, TellingRow, column_names, event_rows, sources_of, telling_rows
from lib.model import Article, Collection

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

FIRST_DAY = date(1900, 3, 1)  # Excel's calendar has a 29 February 1900, so earlier days are written as text
LONGEST_CELL = 32_767
SOURCE_COLUMNS = ("id", "publisher", "title", "published", "url", "language", "digest", "origin")
WIDE = {"quote": 60, "summary": 44, "sources": 32, "source": 26, "title": 50, "url": 40, "differences": 44, "how": 90}
_ILLEGAL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")  # XML 1.0 has no place for these


def to_xlsx(collection: Collection, caption: Caption) -> bytes:
    """Return a workbook with the sheets Events, Tellings, Sources and About."""
    from openpyxl import Workbook

    book = Workbook()
    book.properties.title = caption.title
    _fill(book.active, "Events", column_names(EventRow), (astuple(r) for r in event_rows(collection)))
    _fill(book.create_sheet(), "Tellings", column_names(TellingRow), (astuple(r) for r in telling_rows(collection)))
    _fill(book.create_sheet(), "Sources", SOURCE_COLUMNS, (_source(a) for a in sources_of(collection)))
    about = [("title", caption.title), ("note", caption.text), ("filter", caption.statement)]
    _fill(book.create_sheet(), "About", ("what", "how"), [*about, ("made", caption.provenance)])
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def rows_to_xlsx(sheets: Iterable[tuple[str, Sequence[str], Iterable[tuple[object, ...]]]]) -> bytes:
    """Return a workbook of plain tables, each a name, a header and rows."""
    from openpyxl import Workbook

    book = Workbook()
    book.remove(book.active)
    for name, header, rows in sheets:
        _fill(book.create_sheet(), name, header, rows)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _fill(sheet: "Worksheet", name: str, header: Sequence[str], rows: Iterable[tuple[Any, ...]]) -> None:
    from openpyxl.styles import Alignment, Font
    from openpyxl.utils import get_column_letter

    sheet.title = name
    sheet.append(list(header))
    for cell in sheet[1]:
        cell.font = Font(bold=True)
    for number, row in enumerate(rows, start=2):
        for column, value in enumerate(row, start=1):
            _write(sheet, number, column, value)
    for column, title in enumerate(header, start=1):
        sheet.column_dimensions[get_column_letter(column)].width = WIDE.get(title, 16)
        if title in WIDE:
            for (cell,) in sheet.iter_rows(min_row=2, min_col=column, max_col=column):
                cell.alignment = Alignment(wrap_text=True, vertical="top")
    sheet.freeze_panes = "A2"
    sheet.auto_filter.ref = sheet.dimensions


def _write(sheet: "Worksheet", row: int, column: int, value: Any) -> None:
    if value is None or value == "":
        return
    cell = sheet.cell(row, column)
    if isinstance(value, date) and value >= FIRST_DAY:
        cell.value = value
        cell.number_format = "yyyy-mm-dd"
    elif isinstance(value, bool):
        cell.value = "yes" if value else "no"
    elif isinstance(value, int | float):
        cell.value = value
    else:
        cell.value = _ILLEGAL.sub("\ufffd", str(value))[:LONGEST_CELL]
        cell.data_type = "s"  # openpyxl takes "=..." for a formula
        cell.quotePrefix = True


def _source(article: Article) -> tuple[object, ...]:
    return (
        article.id, article.publisher, article.title, article.published, article.url, article.language,
        article.digest, article.origin,
    )  # fmt: skip
