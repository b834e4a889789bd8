"""Which kind of file bytes are: by what they begin with, else by the file's name."""

import re
from pathlib import PurePath
from typing import Literal

from lib.read.zipped import open_zip

Kind = Literal[
    "text", "page", "archived page", "PDF", "Word", "OpenDocument", "mail", "table", "workbook", "JSON", "feed",
    "archive", "old Office", "rich text", "picture",
]  # fmt: skip

ENDINGS: dict[str, Kind] = {
    ".md": "text", ".txt": "text", ".html": "page", ".htm": "page", ".xhtml": "page", ".mhtml": "archived page",
    ".mht": "archived page", ".pdf": "PDF", ".docx": "Word", ".odt": "OpenDocument", ".eml": "mail", ".csv": "table",
    ".tsv": "table", ".xlsx": "workbook", ".json": "JSON", ".jsonl": "JSON", ".ndjson": "JSON", ".rss": "feed",
    ".atom": "feed", ".xml": "feed", ".zip": "archive", ".doc": "old Office", ".xls": "old Office",
    ".msg": "old Office", ".rtf": "rich text",
}  # fmt: skip
SIGNATURES: tuple[tuple[bytes, Kind], ...] = (
    (b"\xd0\xcf\x11\xe0", "old Office"),
    (b"{\\rtf", "rich text"),
    (b"\x89PNG", "picture"),
    (b"\xff\xd8\xff", "picture"),
    (b"GIF8", "picture"),
    (b"II*\x00", "picture"),
    (b"MM\x00*", "picture"),
)
MEMBERS: tuple[tuple[str, Kind], ...] = (  # files by which an Office file is known
    ("word/document.xml", "Word"),
    ("xl/workbook.xml", "workbook"),
    ("content.xml", "OpenDocument"),
)
MARKUP = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--.{0,500}?-->\s*)?<(?:!doctype\s+html|html)\b",
    re.IGNORECASE | re.DOTALL,
)
PDF = b"%PDF-"  # some files have a few bytes before it
SIGNED = frozenset(("PDF", "Word", "OpenDocument", "workbook", "archive", "old Office", "rich text"))
HEAD = 2_000


def kind_of(name: str, data: bytes) -> Kind:
    """Return the kind of a file; pasted text and unknown endings are text unless they begin as something else.

    Every ZIP file is an archive; `kind_within` looks into it.
    """
    ending = ENDINGS.get(PurePath(name).suffix.lower(), "text")
    if data[:HEAD].lstrip().startswith(PDF) or (ending == "PDF" and PDF in data[:HEAD]):
        return "PDF"
    if data.startswith(b"PK\x03\x04"):
        return "archive"
    if MARKUP.match(data[:HEAD]):
        return "page"
    if kind := next((kind for begin, kind in SIGNATURES if data.startswith(begin)), None):
        return kind
    return "text" if ending in SIGNED else ending  # a text under a wrong name


def kind_within(name: str, data: bytes) -> Kind:
    """Return the kind of a ZIP file by what is in it: an Office file, or an archive.

    Raises:
        ReadError: It is damaged or too large.
    """
    with open_zip(data, name) as archive:
        names = set(archive.namelist())
    return next((kind for member, kind in MEMBERS if member in names), "archive")
