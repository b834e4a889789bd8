"""Which kind of file bytes are: by what they begin with, else by the file's name."""

import re
from pathlib import PurePath
from typing import Literal

Kind = Literal["text", "page", "archived page", "PDF"]

ENDINGS: dict[str, Kind] = {
    ".md": "text", ".txt": "text", ".html": "page", ".htm": "page", ".xhtml": "page", ".mhtml": "archived page",
    ".mht": "archived page", ".pdf": "PDF",
}  # fmt: skip
MARKUP = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--.{0,500}?-->\s*)?<(?:!doctype\s+html|html)\b", re.I | re.S
)
HEAD = 2_000


def kind_of(name: str, data: bytes) -> Kind:
    """Return the kind of a file; pasted text and unknown endings are text unless they begin as something else."""
    if b"%PDF-" in data[:HEAD]:
        return "PDF"
    if MARKUP.match(data[:HEAD]):
        return "page"
    return ENDINGS.get(PurePath(name).suffix.lower(), "text")
