"""Hand-made parsed articles, so that collation is tested apart from parsing."""

import re
from collections.abc import Sequence
from datetime import date

from lib.collate.stories import group_stories
from lib.interval import Interval, day, to_edtf
from lib.model import (
    Actor,
    ActorKind,
    ActorMention,
    Article,
    DateMention,
    Dating,
    Event,
    EventType,
    Paragraph,
    ParsedArticle,
    Reference,
    Span,
    Status,
)

SENTENCE = re.compile(r"\S.*?[.!?。](?=\s|$)|\S.*?。", re.DOTALL)


def make_article(text: str, name: str = "a", published: date | None = None, publisher: str | None = None) -> Article:
    return Article(name, None, publisher, published, None, "en", text, name)


def make_parsed(
    text: str,
    name: str = "a",
    *,
    published: date | None = None,
    dates: Sequence[tuple[str, str, Interval]] = (),
    names: Sequence[tuple[str, str, ActorKind]] = (),
    events: Sequence[Event] = (),
    language: str = "en",
) -> ParsedArticle:
    """A parsed article whose paragraphs are separated by blank lines.

    `dates` holds (words, value, interval), `names` (words, actor id, kind); each is found at all its places.
    """
    article = Article(name, None, f"Paper {name}", published, None, language, text, name)
    mentions = [
        ActorMention(Span(*m.span()), actor_id, words) for words, actor_id, _ in names for m in _places(words, text)
    ]
    timexes = [
        DateMention(Span(*m.span()), "DATE", value, None, interval, to_edtf(interval) or "", "made by hand")
        for words, value, interval in dates
        for m in _places(words, text)
    ]
    actors = {i: Actor(i, words, kind) for words, i, kind in names}
    reference = Reference(day(published), source="front matter") if published else Reference()
    return ParsedArticle(
        article, reference, _paragraphs(text), tuple(sorted(timexes, key=lambda d: d.span)), tuple(actors.values()),
        tuple(sorted(mentions, key=lambda m: m.span)), tuple(events),
    )  # fmt: skip


def make_event(
    text: str,
    trigger: str,
    kind: EventType,
    name: str,
    *,
    article: str = "a",
    status: Status = "happened",
    actors: Sequence[str] = (),
    affected: Sequence[str] = (),
    objects: Sequence[str] = (),
    when: Interval | None = None,
) -> Event:
    """An event at the first place of `trigger`, in the sentence around it; without `when` it is undated."""
    start = text.index(trigger)
    quote = next(s for p in _paragraphs(text) for s in p.sentences if s.start <= start < s.end)
    span = Span(start, start + len(trigger))
    if when is None:
        dating = Dating()
    else:
        edtf = to_edtf(when)
        dating = Dating(when, edtf, DateMention(span, "DATE", edtf or "", None, when, edtf or "", "made by hand"))
    parties = tuple(actors), tuple(affected), tuple(objects)
    return Event(name, article, 0, quote, span, kind, status, *parties, dating, None, trigger)


def _places(words: str, text: str) -> list[re.Match[str]]:
    return list(re.finditer(rf"(?<!\w){re.escape(words)}(?!\w)", text))


def _paragraphs(text: str) -> tuple[Paragraph, ...]:
    found = []
    for number, block in enumerate(re.finditer(r"\S.*?(?=\n\n|$)", text, re.DOTALL)):
        sentences = tuple(Span(*m.span()) for m in SENTENCE.finditer(text, *block.span()))
        found.append(Paragraph(Span(*block.span()), "body", number, sentences))
    return tuple(found)


MARCH = {n: day(date(2021, 3, n)) for n in range(1, 32)}


def article(name, text, *events, published=date(2021, 3, 10)):
    """`events` are (trigger, type, keyword arguments of make_event)."""
    made = [make_event(text, t, k, f"{name}-{n}", article=name, **more) for n, (t, k, more) in enumerate(events)]
    days = [(f"{n} March", f"2021-03-{n:02}", interval) for n, interval in MARCH.items()]
    return make_parsed(text, name, published=published, events=made, dates=days)


def stories_of(*articles, versions=()):
    return group_stories(articles, versions)
