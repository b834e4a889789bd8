"""The report as a Word document with real headings, captions, footnotes and descriptions of its pictures."""

import io
import re
import struct
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from itertools import groupby
from typing import TYPE_CHECKING

from lib.export.docx_footnotes import add_footnotes, refer
from lib.export.docx_look import LINK, QUIET, add_page_numbers, set_up
from lib.export.html_page import http_link
from lib.export.report import DEADLINES, DUE_HEADINGS, MOMENTS, Chart, Disagreement, Entry, Report

if TYPE_CHECKING:
    from docx.document import Document
    from docx.table import Table
    from docx.text.paragraph import Paragraph

TEXT_WIDTH_MM, PICTURE_HEIGHT_MM = 160, 212  # what a page has room for beside a heading and a caption
FACT_MM = 42
DUE_MM = (32, 44, 27, 23, 34)  # when, what, who, status, source
MADE = datetime(2000, 1, 1, tzinfo=UTC)  # the same report is the same file, whenever it is made
_ILLEGAL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")  # XML 1.0 has no place for these


def to_docx(report: Report) -> bytes:
    """Return the document, A4."""
    import docx

    document = docx.Document()
    _describe(document, report)
    set_up(document)
    add_page_numbers(document, _clean(report.caption.title))
    document.add_heading(_clean(report.caption.title), level=0)
    _note(document, " ".join(p for p in (report.caption.statement, report.caption.provenance) if p))
    for words in report.text:
        _paragraph(document, words)
    _facts(document, report.facts)
    _entries(document, MOMENTS, report.moments)
    _entries(document, report.ahead_heading, report.ahead)
    _deadlines(document, report)
    for number, chart in enumerate(report.charts, start=1):
        _chart(document, chart, number)
    _chronology(document, "Chronology", report.dated)
    _chronology(document, "Without a date", report.undated)
    _disagreements(document, report.disagreements)
    _sources(document, report.sources)
    _heading(document, "How this was made")
    for words in report.method:
        _paragraph(document, words)
    add_footnotes(document, [_clean(note) for note in report.footnotes])
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def _describe(document: "Document", report: Report) -> None:
    properties = document.core_properties
    properties.title, properties.author = _clean(report.caption.title)[:255], "The crackdown timeline"
    properties.created = properties.modified = MADE
    properties.comments = report.caption.provenance
    parts = document.part.package.rels
    for key in [key for key, part in parts.items() if part.reltype.endswith("/thumbnail")]:
        del parts[key]  # a picture of python-docx's own template


def _heading(document: "Document", words: str) -> None:
    _paragraph(document, words, "Heading1")


def _paragraph(document: "Document", words: str = "", style_id: str | None = None) -> "Paragraph":
    """Add a paragraph at the end; python-docx's own way reads the whole document and all its styles each time."""
    from docx.oxml import OxmlElement
    from docx.text.paragraph import Paragraph

    element = OxmlElement("w:p")
    if style_id:
        element.style = style_id
    document.element.body[-1].addprevious(element)  # the last child holds the page set-up
    paragraph = Paragraph(element, document._body)
    if words:
        paragraph.add_run(_clean(words))
    return paragraph


def _note(document: "Document", words: str, style_id: str | None = None) -> None:
    from docx.shared import RGBColor

    if words:
        run = _paragraph(document, style_id=style_id).add_run(_clean(words))
        run.font.color.rgb = RGBColor.from_string(QUIET)


def _facts(document: "Document", facts: Sequence[tuple[str, str]]) -> None:
    if not facts:
        return
    _heading(document, "At a glance")
    widths = FACT_MM, TEXT_WIDTH_MM - FACT_MM
    table = _table(document, widths)
    for fact in facts:
        paragraphs = _row(table, widths, fact)
        paragraphs[0].runs[0].bold = True


def _deadlines(document: "Document", report: Report) -> None:
    if report.due is None:
        return
    _heading(document, DEADLINES)
    _note(document, report.due_note)
    if not report.due:
        return
    table = _table(document, DUE_MM, "Table Grid")
    for paragraph in _row(table, DUE_MM, DUE_HEADINGS):
        paragraph.runs[0].bold = True
    _repeat_on_each_page(table)
    for line in report.due:
        when = f"{line.day}\n{line.left}".rstrip()
        _row(table, DUE_MM, (when, line.what, line.who, line.status, line.source))
    _paragraph(document)


def _table(document: "Document", widths: Sequence[float], style: str | None = None) -> "Table":
    """Add a table without rows, its columns as wide as said in millimetres."""
    from docx.shared import Mm

    table: Table = document.add_table(rows=0, cols=len(widths), style=style)
    table.autofit = False
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Mm(width)
    return table


def _row(table: "Table", widths: Sequence[float], words: Sequence[str]) -> list["Paragraph"]:
    """Add a row that no page break cuts; return its paragraphs."""
    from docx.oxml import OxmlElement
    from docx.shared import Mm

    row = table.add_row()  # type: ignore[no-untyped-call]
    row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))
    cells = row.cells
    for cell, width, said in zip(cells, widths, words, strict=True):
        cell.width = Mm(width)
        cell.text = _clean(said)
        cell.paragraphs[0].paragraph_format.space_after = 0
    return [cell.paragraphs[0] for cell in cells]


def _repeat_on_each_page(table: "Table") -> None:
    from docx.oxml import OxmlElement

    table.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))


def _chart(document: "Document", chart: Chart, number: int) -> None:
    _heading(document, chart.title)
    if not chart.pictures:
        _note(document, f"This chart could not be drawn. {chart.problem}")
    for page, (picture, words) in enumerate(chart.described()):
        paragraph = _picture(document, picture, chart.title, words)
        if page == 0:
            paragraph.paragraph_format.keep_with_next = True
            _note(document, f"Figure {number}. {chart.words}. {chart.note}".rstrip(), "Caption")


def _picture(document: "Document", png: bytes, title: str, words: str) -> "Paragraph":
    from docx.shared import Mm

    wide, high = struct.unpack(">II", png[16:24])
    width = min(TEXT_WIDTH_MM, PICTURE_HEIGHT_MM * wide / high)
    paragraph = _paragraph(document)
    paragraph.add_run().add_picture(io.BytesIO(png), width=Mm(width))
    described = document.inline_shapes[-1]._inline.docPr
    described.set("descr", _clean(words))
    described.set("title", _clean(title))
    return paragraph


def _entries(document: "Document", title: str, entries: Sequence[Entry]) -> None:
    if entries:
        _heading(document, title)
    for entry in entries:
        _entry(document, entry)


def _chronology(document: "Document", title: str, entries: Sequence[Entry]) -> None:
    if not entries:
        return
    _heading(document, title)
    for month, told in groupby(entries, key=lambda entry: entry.month):
        if month:
            _paragraph(document, month, "Heading2")
        for entry in told:
            _entry(document, entry)


def _entry(document: "Document", entry: Entry) -> None:
    paragraph = _paragraph(document)
    if entry.month:
        paragraph.add_run(_clean(f"{entry.when}. ")).bold = True
    paragraph.add_run(_clean(entry.what))
    _refer_all(paragraph, entry.notes)
    if entry.disputed:
        paragraph.paragraph_format.keep_with_next = True
        _note(document, f"Sources differ on {entry.disputed}.")


def _refer_all(paragraph: "Paragraph", notes: Sequence[int]) -> None:
    for place, number in enumerate(notes):
        if place:
            paragraph.add_run(", ").font.superscript = True
        refer(paragraph, number)


def _disagreements(document: "Document", found: Sequence[Disagreement]) -> None:
    if not found:
        return
    _heading(document, "Where sources disagree")
    for disagreement in found:
        _paragraph(document, disagreement.what, "Heading2")
        for side in disagreement.sides:
            paragraph = _paragraph(document)
            paragraph.add_run(_clean(side.value)).bold = True
            paragraph.paragraph_format.keep_with_next = True
            for source, quote in side.tellers:
                _paragraph(document, f"{source}: {quote}", "ListBullet")


def _sources(document: "Document", sources: Iterable[tuple[str, str | None]]) -> None:
    _heading(document, "Sources")
    for citation, url in sources:
        link = http_link(url)
        paragraph = _paragraph(document, citation if not link else "", "ListNumber")
        if link:
            before, _, after = citation.partition(link)
            paragraph.add_run(_clean(before))
            _add_link(document, paragraph, link)
            paragraph.add_run(_clean(after))


def _add_link(document: "Document", paragraph: "Paragraph", url: str) -> None:
    """Put the address at the end of the paragraph, to click."""
    from docx.opc.constants import RELATIONSHIP_TYPE
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn
    from docx.shared import RGBColor

    run = paragraph.add_run(_clean(url))
    run.font.color.rgb = RGBColor.from_string(LINK)
    link = OxmlElement("w:hyperlink")
    link.set(qn("r:id"), document.part.relate_to(url, RELATIONSHIP_TYPE.HYPERLINK, is_external=True))
    link.append(run._r)
    paragraph._p.append(link)


def _clean(words: str) -> str:
    return _ILLEGAL.sub("\ufffd", words)
