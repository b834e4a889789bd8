"""OpenDocument texts (.odt): paragraphs, headings, list items and the rows of tables."""

from collections.abc import Iterator
from typing import TYPE_CHECKING
from zipfile import BadZipFile

from lib.errors import ReadError
from lib.read.draft import Draft, Metadata
from lib.read.markup import local_name, parse_xml
from lib.read.own_day import hint, own_day
from lib.read.stamps import read_stamp
from lib.read.wording import compose, join_lines, one_line
from lib.read.zipped import open_zip

if TYPE_CHECKING:
    from lxml.etree import _Element

GONE = frozenset(("tracked-changes", "note", "annotation", "sequence-decls", "forms", "table-of-content"))
PARAGRAPHS = frozenset(("p", "h"))
SIGNS = {"s": " ", "tab": " ", "line-break": "\n"}


def read_opendocument(data: bytes, name: str) -> Draft:
    """Return the text of an OpenDocument file; notes, comments and the table of contents are left out.

    Raises:
        ReadError: The file is damaged, or is none.
    """
    with open_zip(data, name) as archive:
        try:
            content, properties = archive.read("content.xml"), archive.read("meta.xml")
        except (KeyError, BadZipFile, RuntimeError) as error:
            raise ReadError(f"{name!r} is damaged: {error}") from error
    body = next((e for e in parse_xml(content, name).iter() if local_name(e) == "text" and len(e)), None)
    lines = list(_lines(body)) if body is not None else []
    made = next((e.text for e in parse_xml(properties, name).iter() if local_name(e) == "creation-date"), None)
    title = next((words for heading, words in lines[:10] if heading), None)
    paragraphs = [words for _, words in lines]
    day, stamp = own_day(paragraphs), read_stamp(made or "")
    notices = hint(stamp.day if stamp else None, day)
    return Draft(compose(p for p in paragraphs if p != title), Metadata(title=title, published=day), notices)


def _lines(body: "_Element") -> Iterator[tuple[bool, str]]:
    """Yield each paragraph, and whether it is a heading."""
    from lxml import etree

    gone = 0
    for event, element in etree.iterwalk(body, events=("start", "end")):
        kind = local_name(element)
        gone += (kind in GONE) * (1 if event == "start" else -1)
        if event == "end" or gone:
            continue
        if kind == "table-row":
            cells = [one_line(_text(c)) for c in element if local_name(c) == "table-cell"]
            if any(cells):
                yield False, "; ".join(c for c in cells if c)
        elif kind in PARAGRAPHS:
            inside = {local_name(a) for a in element.iterancestors()}
            if "table-row" not in inside:
                item = "list-item" in inside and kind == "p"
                words = join_lines(_text(element, boxes=False))
                yield from ((kind == "h", f"- {w}" if item else w) for w in words)


def _text(element: "_Element", *, boxes: bool = True) -> str:
    """Return the words of an element; without boxes, not those of paragraphs within it, as text boxes have them."""
    pieces = [element.text or ""]
    for child in element:
        kind = local_name(child)
        if kind not in GONE and (boxes or kind not in PARAGRAPHS):
            pieces += [SIGNS.get(kind, ""), _text(child, boxes=boxes), " " if kind in PARAGRAPHS else ""]
        pieces.append(child.tail or "")
    return "".join(pieces)
