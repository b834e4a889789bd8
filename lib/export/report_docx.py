"""The report as a Word document with real headings, captions, footnotes and descriptions of its pictures."""

import io
import re
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from lib.export.docx_footnotes import add_footnotes, refer
from lib.export.report import Chart, Disagreement, Entry, Report

if TYPE_CHECKING:
    from docx.document import Document
    from docx.text.paragraph import Paragraph

TEXT_WIDTH_MM = 160
MARGIN_MM = 25
MADE = datetime(2000, 1, 1, tzinfo=UTC)  # the same report is the same file, whenever it is made
_ILLEGAL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")  # XML 1.0 has no place for these


def to_docx(report: Report) -> bytes:
    """Return the document, A4."""
    import docx

    document = docx.Document()
    _set_up(document, report)
    document.add_heading(_clean(report.caption.title), level=0)
    _note(document, report.caption.statement)
    for words in report.text:
        _paragraph(document, words)
    _facts(document, report.facts)
    for chart in report.charts:
        _chart(document, chart)
    _chronology(document, "Chronology", report.dated)
    _chronology(document, "Without a date", report.undated)
    _disagreements(document, report.disagreements)
    _section(document, "Sources", [citation for citation, _ in report.sources], "ListNumber")
    _section(document, "Method", [*report.method, report.caption.provenance])
    add_footnotes(document, [_clean(note) for note in report.footnotes])
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def _set_up(document: "Document", report: Report) -> None:
    from docx.shared import Mm, Pt

    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = Mm(MARGIN_MM)
    document.styles["Normal"].font.size = Pt(10.5)
    properties = document.core_properties
    properties.title, properties.author = _clean(report.caption.title)[:255], "The crackdown timeline"
    properties.created = properties.modified = MADE
    properties.comments = report.caption.provenance


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


def _note(document: "Document", words: str) -> None:
    from docx.shared import RGBColor

    if words:
        run = _paragraph(document).add_run(_clean(words))
        run.italic = True
        run.font.color.rgb = RGBColor(0x56, 0x5D, 0x64)


def _facts(document: "Document", facts: Sequence[tuple[str, str]]) -> None:
    if not facts:
        return
    document.add_heading("In figures", level=1)
    table = document.add_table(rows=0, cols=2, style="Table Grid")
    for heading, value in facts:
        cells = table.add_row().cells
        cells[0].text, cells[1].text = _clean(heading), _clean(value)


def _chart(document: "Document", chart: Chart) -> None:
    from docx.shared import Mm

    document.add_heading(_clean(chart.title), level=1)
    if chart.png is None:
        _note(document, f"This chart could not be drawn. {chart.problem}")
        return
    document.add_picture(io.BytesIO(chart.png), width=Mm(TEXT_WIDTH_MM))
    picture = document.inline_shapes[-1]._inline.docPr
    picture.set("descr", _clean(chart.words))
    picture.set("title", _clean(chart.title))


def _chronology(document: "Document", title: str, entries: Sequence[Entry]) -> None:
    if not entries:
        return
    document.add_heading(title, level=1)
    for entry in entries:
        paragraph = _paragraph(document)
        paragraph.paragraph_format.keep_with_next = True
        paragraph.add_run(_clean(f"{entry.when}. ")).bold = True
        paragraph.add_run(_clean(f"{entry.what} ({entry.status})."))
        _refer_all(paragraph, entry.notes)
        _paragraph(document, f"“{entry.quote}”", "Quote")
        if entry.disputed:
            _note(document, f"Sources differ on {entry.disputed}.")


def _refer_all(paragraph: "Paragraph", notes: Sequence[int]) -> None:
    for place, number in enumerate(notes):
        if place:
            paragraph.add_run(", ").font.superscript = True
        refer(paragraph, number)


def _disagreements(document: "Document", found: Sequence[Disagreement]) -> None:
    if not found:
        return
    document.add_heading("Where sources disagree", level=1)
    for disagreement in found:
        _paragraph(document, disagreement.what, "Heading2")
        for source, value, quote in disagreement.sides:
            paragraph = _paragraph(document, style_id="ListBullet")
            paragraph.add_run(_clean(f"{value}. ")).bold = True
            paragraph.add_run(_clean(f"{source}: “{quote}”"))


def _section(document: "Document", title: str, paragraphs: Sequence[str], style_id: str | None = None) -> None:
    document.add_heading(title, level=1)
    for words in paragraphs:
        _paragraph(document, words, style_id)


def _clean(words: str) -> str:
    return _ILLEGAL.sub("\ufffd", words)
