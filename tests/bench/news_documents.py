"""The documents of MEANTIME and of the SemEval-2015 trial as we read them, and where their gold mentions stand.

The data come from the folder in CRACKDOWN_SHARED (default ../shared). A document's text is its title, its date line
and its body as one paragraph.
"""

import json
import os
import re
import sys
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

from lib.model import Event, ParsedArticle, Span
from lib.pipeline import parse_article
from lib.read.files import read_text

ROOT = Path(__file__).resolve().parents[2]
MINOR = "--noted" not in sys.argv
GOLD = Path(os.environ.get("CRACKDOWN_SHARED", ROOT / ".." / "shared")) / "gold"


class Document(NamedTuple):
    """A parsed document and where each of its sentences starts in the text."""

    parsed: ParsedArticle
    starts: tuple[int, ...]
    sentences: tuple[str, ...]


def rows(name: str) -> list[dict[str, Any]]:
    """Return the rows of one of the shared gold files."""
    return [json.loads(line) for line in (GOLD / name).open(encoding="utf-8")]


def read_document(row: dict[str, Any]) -> Document:
    """Return a document of the gold data, parsed from plain text."""
    text, starts = "", []
    for number, sentence in enumerate(row["sentences"]):
        text += "" if not number else "\n\n" if number < 3 else " "
        starts.append(len(text))
        text += sentence
    data = text.encode()
    article = read_text(row["doc_id"], data, published=_day(row["dct"]), language="en")
    shift = article.text.find(row["sentences"][0])
    return Document(
        parse_article(article, minor=MINOR), tuple(s + max(shift, 0) for s in starts), tuple(row["sentences"])
    )


def _day(written: str | None) -> date | None:
    return date.fromisoformat(written) if written else None


def place(document: Document, mention: dict[str, Any]) -> Span | None:
    """Return where a gold mention stands, the occurrence nearest to its token number.

    Of words that stand apart ("taking ... out") the first is sought.
    """
    sentence, words = document.sentences[mention["sent"]], mention["text"].split()
    patterns = (r"\b" + r"\s+".join(re.escape(w) for w in words) + r"\b", rf"\b{re.escape(words[0])}\b")
    hits = next(filter(None, ([m.span() for m in re.finditer(p, sentence)] for p in patterns)), None)
    if hits is None:
        return None
    token = (mention.get("tok") or [0])[0]
    start, end = min(hits, key=lambda h: abs(len(sentence[: h[0]].split()) - token))
    shift = document.starts[mention["sent"]]
    return Span(shift + start, shift + end)


def event_at(document: Document, span: Span) -> Event | None:
    """Return our event whose trigger covers the mention; the shortest trigger if several do."""
    hits = [e for e in document.parsed.events if e.trigger.overlaps(span)]
    return min(hits, key=lambda e: e.trigger.end - e.trigger.start, default=None)
