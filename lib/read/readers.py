"""The reader of each kind of file."""

from collections.abc import Callable

from lib.errors import ReadError
from lib.read.draft import Draft, Found
from lib.read.feed import read_feed
from lib.read.kinds import Kind
from lib.read.mail import read_mail
from lib.read.opendocument import read_opendocument
from lib.read.page.archived import read_archived_page
from lib.read.page.page import read_page
from lib.read.pdf.document import read_pdf
from lib.read.tables import read_csv, read_json, read_workbook
from lib.read.word import read_word
from lib.read.wording import one_line

SINGLE: dict[Kind, Callable[[bytes, str], Draft]] = {
    "page": read_page,
    "archived page": read_archived_page,
    "PDF": read_pdf,
    "Word": read_word,
    "OpenDocument": read_opendocument,
    "mail": read_mail,
}
MANY: dict[Kind, Callable[[bytes, str], Found]] = {
    "table": read_csv,
    "workbook": read_workbook,
    "JSON": read_json,
    "feed": read_feed,
}
REFUSED: dict[Kind, str] = {
    "old Office": "is an old Office file; open it and save it as .docx, .xlsx or (a mail) .eml",
    "rich text": "is an RTF file; open it in a word processor and save it as .docx",
    "picture": "is a picture; let a program for text recognition (OCR) read it, and add the text",
}
MAX_CHARACTERS = 10_000_000  # of one article: a small file may unpack to a large text
LONGEST_CAUSE = 200  # characters of what a library says


def find_drafts(kind: Kind, data: bytes, name: str) -> Found:
    """Return what a file of a kind holds.

    Raises:
        ReadError: It is of a kind that is not read, damaged, or holds no article.
    """
    if kind in REFUSED:
        raise ReadError(f"{name!r} {REFUSED[kind]}")
    try:
        found = MANY[kind](data, name) if kind in MANY else Found((SINGLE[kind](data, name),))
    except (ReadError, MemoryError):
        raise
    except Exception as error:  # whatever a library makes of a broken file must cost neither the others nor the page
        cause = f"{type(error).__name__}: {one_line(str(error))[:LONGEST_CAUSE]}"
        raise ReadError(f"{name!r} is damaged and cannot be read ({cause})") from error
    if any(not draft.text.strip() for draft in found.drafts):
        raise ReadError(f"{name!r} holds no text")
    if (most := max((len(draft.text) for draft in found.drafts), default=0)) > MAX_CHARACTERS:
        raise ReadError(f"{name!r} unpacks to {most:,} characters; an article may have {MAX_CHARACTERS:,}")
    return found
