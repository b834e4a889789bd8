"""What the events' tests share: a text in, its events as plain values out."""

from datetime import date

from lib.model import Event, ParsedArticle
from lib.pipeline import parse_article
from lib.read.files import read_text

FRIDAY = date(2017, 9, 15)


def parse(text: str, published: date | None = FRIDAY, language: str = "en") -> ParsedArticle:
    return parse_article(read_text("text.txt", text.encode(), published=published, language=language))


def told(parsed: ParsedArticle) -> set[tuple[str, str, str | None, tuple[str, ...]]]:
    """Return type, status, EDTF and acting names of each event."""
    names = {a.id: a.name for a in parsed.actors}
    return {(e.type, e.status, e.dating.edtf, tuple(names[a] for a in e.actors)) for e in parsed.events}


def only(parsed: ParsedArticle, kind: str) -> Event:
    found = [e for e in parsed.events if e.type == kind]
    assert len(found) == 1, [e.summary for e in parsed.events]
    return found[0]


def lines(text: str, language: str = "en") -> list[str]:
    """Return the chronology lines of a text, in its order."""
    return [event.summary for event in parse(text, language=language).events]
