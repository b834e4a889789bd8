"""Word files (.docx): paragraphs, headings, list items and the rows of tables, in the document's order."""

import io
from collections.abc import Iterator
from typing import Any

from lib.read.draft import Draft, Metadata
from lib.read.own_day import hint, own_day
from lib.read.wording import compose, join_lines, one_line
from lib.read.zipped import open_zip

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
GONE = frozenset((
    f"{W}del", f"{W}moveFrom", "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback", f"{W}instrText",
))  # fmt: skip
TEXT, TAB, HYPHEN = f"{W}t", f"{W}tab", f"{W}noBreakHyphen"
BREAKS = frozenset((f"{W}br", f"{W}cr"))
TITLES = ("Title", "Heading 1")


def read_word(data: bytes, name: str) -> Draft:
    """Return the text of a Word file as it stands with all tracked changes accepted.

    Raises:
        ReadError: The file is damaged or holds no text.
    """
    open_zip(data, name).close()
    import docx

    document = docx.Document(io.BytesIO(data))
    lines = list(_lines(document))
    paragraphs = [words for _, words in lines]
    properties = document.core_properties
    title = next((words for style, words in lines if style in TITLES), None)
    stated = one_line(properties.title or "")
    title = title or (stated if stated in paragraphs[:10] else None)
    day, made = own_day(paragraphs), properties.created
    notices = hint(made.date() if made else None, day)
    return Draft(compose(p for p in paragraphs if p != title), Metadata(title=title, published=day), notices)


def _lines(document: Any) -> Iterator[tuple[str, str]]:
    """Yield each paragraph with the name of its style."""
    for block in document.iter_inner_content():
        if hasattr(block, "rows"):
            yield from (("Table", row) for row in _rows(block._tbl))
            continue
        style = block.style.name if block.style is not None else ""
        numbered = block._p.pPr is not None and block._p.pPr.numPr is not None
        item = style.startswith("List") or (numbered and not style.startswith("Heading"))
        for words in join_lines(_text(block._p)):
            yield style, f"- {words}" if item else words


def _rows(table: Any) -> Iterator[str]:
    for row in table.iterchildren(f"{W}tr"):
        cells = [one_line(" ".join(_text(p) for p in cell.iter(f"{W}p"))) for cell in row.iterchildren(f"{W}tc")]
        if any(cells):
            yield "; ".join(c for c in cells if c)


def _text(paragraph: Any) -> str:
    """Return the words of a paragraph, those of links and tracked insertions too, without what was deleted."""
    pieces: list[str] = []
    for element in paragraph.iter():
        if element.tag == TEXT and not any(a.tag in GONE for a in element.iterancestors()):
            pieces.append(element.text or "")
        elif element.tag == TAB:
            pieces.append(" ")
        elif element.tag in BREAKS:
            pieces.append("\n")
        elif element.tag == HYPHEN:
            pieces.append("-")
    return "".join(pieces)
