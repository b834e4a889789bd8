"""A PDF file becomes a draft."""

import re
from collections.abc import Sequence
from datetime import date
from typing import Any

from lib.errors import ReadError
from lib.read.draft import Draft, Metadata
from lib.read.own_day import hint, own_day
from lib.read.pdf.extract import extract
from lib.read.pdf.footnotes import part_footnotes
from lib.read.pdf.paragraphs import LARGER, Paragraph, build_paragraphs
from lib.read.pdf.rows import page_rows
from lib.read.pdf.running import drop_running
from lib.read.wording import compose

MIN_LETTERS = 20  # of a page that holds text rather than its picture
MAX_ODD_SHARE = 0.2  # of characters that have no meaning outside their font
ODD = re.compile("[\\ufffd\\ue000-\\uf8ff\\x00-\\x08]")
HEAD = 12  # paragraphs among which the headline stands
PROPERTY_DAY = re.compile(r"D:(\d{4})(\d\d)(\d\d)")
REASONS = (
    ("password", "is locked with a password; save it again without one"),
    ("Data format", "is damaged or no PDF; download it again"),
    ("", "cannot be read; print it to a new PDF and add that"),
)


def read_pdf(data: bytes, name: str) -> Draft:
    """Return the text of a PDF, its lines joined to paragraphs, without running heads.

    Raises:
        ReadError: The file is locked, damaged, too large, or holds pictures of text only.
    """
    first, *pages = _extracted(data, name)
    rows = [page_rows(p["lines"], number) for number, p in enumerate(pages)]
    notices = _notices(first, pages, name)
    kept, running = drop_running(rows, [float(p["height"]) for p in pages])
    text, footnotes = part_footnotes(kept)
    paragraphs = [p for part in (text, *footnotes) for p in build_paragraphs(part)]
    title = _title(paragraphs, str(first["properties"].get("Title", "")))
    day = own_day([p.words for p in paragraphs], [r.words for r in running])
    notices += hint(_made(first["properties"]), day)
    body = [p.words for p in paragraphs if p.words != title]
    return Draft(compose(body), Metadata(title=title, published=day), tuple(notices))


def _extracted(data: bytes, name: str) -> list[dict[str, Any]]:
    import pypdfium2

    try:
        return list(extract(data))
    except pypdfium2.PdfiumError as error:
        reason = next(words for sign, words in REASONS if sign in str(error))
        raise ReadError(f"{name!r} {reason}") from error


def _notices(first: dict[str, Any], pages: Sequence[dict[str, Any]], name: str) -> list[str]:
    words = ["".join(line[0] for line in p["lines"]) for p in pages]
    empty = [number for number, text in enumerate(words, start=1) if sum(c.isalpha() for c in text) < MIN_LETTERS]
    if len(empty) == len(pages):
        raise ReadError(
            f"{name!r} holds pictures of its {len(pages)} pages and no text (a scan); let a program for text "
            "recognition (OCR) add the text, and add the file again"
        )
    text = "".join(words)
    if len(ODD.findall(text)) > MAX_ODD_SHARE * len(text):
        raise ReadError(f"{name!r} keeps its text in signs that only its own fonts explain; copy or recognise the text")
    notices = [f"Of {len(pages)} pages {len(empty)} hold no text (pictures, or blank)."] if empty else []
    if len(pages) < first["pages"]:
        notices.append(f"Only the first {len(pages):,} of {first['pages']:,} pages were read.")
    return notices


def _title(paragraphs: Sequence[Paragraph], stated: str) -> str | None:
    """Return the largest line at the top of the first page, else the stated title if the page shows it."""
    head = [p for p in paragraphs[:HEAD] if p.top]
    if not head:
        return None
    usual = sorted(p.size for p in paragraphs for _ in range(1 + len(p.words) // 40))
    largest = max(head, key=lambda p: p.size)
    if largest.size >= LARGER * usual[len(usual) // 2] and len(largest.words) <= 300:
        return largest.words
    return next((p.words for p in head if stated and p.words.casefold() == stated.strip().casefold()), None)


def _made(properties: dict[str, Any]) -> date | None:
    match = PROPERTY_DAY.match(str(properties.get("CreationDate", "")))
    try:
        return date(int(match[1]), int(match[2]), int(match[3])) if match else None
    except ValueError:
        return None
