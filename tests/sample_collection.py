"""A small collection made by hand, for tests of views and exports: two accounts of one rule and a third voice."""

from datetime import date

from lib.collection import Agreement, Alignment, Collection, Difference, Link, Story, VersionGroup
from lib.interval import Interval, day, month, to_edtf
from lib.model import (
    Actor,
    ActorMention,
    Article,
    DateMention,
    Dating,
    Event,
    Paragraph,
    ParsedArticle,
    Reference,
    Span,
)

FIRST = (
    "Harbour regulator tightens rules for ferry chats\n\n"
    "HARBOURTOWN - The harbour authority published rules for ferry message boards on 4 May. "
    "Operators must delete schedules by the end of June, spokesman Ana Reyes said.\n\n"
    "Fast Ferry, worth $3 billion, did not comment.\n\n"
    "Older boards date from 2012."
)
SECOND = (
    "Ferry boards face new rules\n\n"
    "Older boards date from 2012.\n\n"
    "The harbour authority published rules for ferry message boards on 5 May. "
    "Operators must delete schedules by the end of June, spokeswoman Ana Reyes said.\n\n"
    "Fast Ferry, worth $3bil, didn't comment.\n\n"
    "Passengers shrugged."
)
THIRD = "=1+1 Pasajeros y barcos\n\nFast Ferry stopped its message board on 30 June 2021."

AUTHORITY = Actor("harbour-authority", "Harbour Authority", "authority", ("the harbour authority",))
FERRY = Actor("fast-ferry", "Fast Ferry", "company")
REYES = Actor("ana-reyes", "Ana Reyes", "person", (), "harbour-authority")


def span(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


def paragraphs(text: str) -> tuple[Paragraph, ...]:
    found, start = [], 0
    for number, block in enumerate(text.split("\n\n")):
        end = start + len(block)
        cut = block.find(". ")
        ends = [start, start + cut + 1, end] if cut > 0 else [start, end]
        begins = [start, start + cut + 2] if cut > 0 else [start]
        sentences = tuple(Span(a, b) for a, b in zip(begins, ends[1:], strict=True))
        role = "title" if number == 0 else "body"
        found.append(Paragraph(Span(start, end), role, number - 1 if number else None, sentences))
        start = end + 2
    return tuple(found)


def dating(text: str, words: str, interval: Interval, rule: str) -> Dating:
    mention = DateMention(span(text, words), "DATE", to_edtf(interval) or "", None, interval, to_edtf(interval), rule)
    return Dating(interval, to_edtf(interval), mention, rule)


def event(article: str, text: str, trigger: str, quote: str, number: int, **values: object) -> Event:
    fields: dict[str, object] = {"type": "adopt", "status": "happened", "actors": (), "affected": (), "objects": ()}
    fields |= {"dating": Dating(), "attribution": None, "summary": "", **values}
    return Event(f"{article}-{trigger}", article, number, span(text, quote), span(text, trigger), **fields)  # type: ignore[arg-type]


def parsed(article: Article, events: tuple[Event, ...]) -> ParsedArticle:
    actors = tuple(a for a in (AUTHORITY, FERRY, REYES) if a.name.lower() in article.text.lower())
    text = article.text
    mentions = tuple(
        ActorMention(found, a.id, found.of(text)) for a in actors for found in [span(text.lower(), a.name.lower())]
    )
    reference = Reference(day(article.published), source="front matter") if article.published else Reference()
    dates = tuple(e.dating.mention for e in events if e.dating.mention)
    return ParsedArticle(article, reference, paragraphs(text), dates, actors, mentions, events)


def first() -> ParsedArticle:
    rule = FIRST[FIRST.index("HARBOURTOWN") : FIRST.index(" Operators")]
    due = FIRST[FIRST.index("Operators") : FIRST.index("\n\nFast")]
    may, june = Interval(date(2021, 5, 4), date(2021, 5, 4)), Interval(date(2021, 5, 6), date(2021, 6, 30))
    events = (
        event("one", FIRST, "published", rule, 0, actors=("harbour-authority",), objects=("ferry message boards",),
              dating=dating(FIRST, "4 May", may, "day month"), summary="Harbour Authority published rules"),
        event("one", FIRST, "must delete", due, 1, type="restrict", status="planned", affected=("fast-ferry",),
              dating=dating(FIRST, "the end of June", june, "end of a named month"), attribution="Ana Reyes",
              summary="operators must delete schedules"),
    )  # fmt: skip
    article = Article("one", "Harbour regulator tightens rules", "The Quay", date(2021, 5, 6), "https://quay.example/a?b=1&c=2",
                      "en", FIRST, "one.md")  # fmt: skip
    return parsed(article, events)


def second() -> ParsedArticle:
    rule = SECOND[SECOND.index("The harbour") : SECOND.index(" Operators")]
    events = (
        event("two", SECOND, "published", rule, 1, actors=("harbour-authority",),
              dating=dating(SECOND, "5 May", day(date(2021, 5, 5)), "day month"),
              summary="Harbour Authority published rules"),
    )  # fmt: skip
    article = Article("two", "Ferry boards face new rules", "Digest after Pier Post", date(2021, 5, 7), None, "en",
                      SECOND, "two.md", digest=True)  # fmt: skip
    return parsed(article, events)


def third() -> ParsedArticle:
    quote = THIRD[THIRD.index("Fast") :]
    events = (
        event("three", THIRD, "stopped", quote, 0, type="halt", actors=("fast-ferry",),
              dating=dating(THIRD, "30 June 2021", day(date(2021, 6, 30)), "day month year"),
              summary="=Fast Ferry stopped its message board"),
    )  # fmt: skip
    return parsed(Article("three", "=1+1 Pasajeros", "Muelle", None, None, "es", THIRD, "three.txt"), events)


def alignment() -> Alignment:
    a, b = FIRST, SECOND

    def differ(kind: str, about: str, left: str, right: str, note: str = "") -> Difference:
        return Difference(kind, about, span(a, left), span(b, right), left, right, note)  # type: ignore[arg-type]

    gap = SECOND.index("The harbour")
    return Alignment(
        (Link(0, 1, 0.9), Link(1, 2, 0.8), Link(2, 0, 1.0, moved=True)),
        (Link(0, 1, 0.9), Link(1, 2, 0.9), Link(2, 3, 0.8), Link(3, 0, 1.0, moved=True)),
        ((2, 0),),
        (),
        (3,),
        (
            differ("equivalent", "number", "$3 billion", "$3bil", "the same amount"),
            differ("factual", "date", "4 May", "5 May"),
            differ("factual", "gender", "spokesman", "spokeswoman"),
            differ("equivalent", "wording", "did not", "didn't"),
            Difference("factual", "place", span(a, "HARBOURTOWN - "), Span(gap, gap), "HARBOURTOWN - ", ""),
        ),
    )


def stories() -> tuple[Story, ...]:
    one, two, three = first().events, second().events, third().events
    agreement = (
        Agreement("one", "date", "differs", "4 May 2021", one[0].id),
        Agreement("two", "date", "differs", "5 May 2021", two[0].id),
        Agreement("three", "date", "silent"),
        Agreement("one", "actors", "agrees", "Harbour Authority", one[0].id),
        Agreement("two", "actors", "agrees", "Harbour Authority", two[0].id),
        Agreement("three", "actors", "silent"),
    )
    return (
        _story("s1", (one[0], two[0]), 2, agreement),
        _story("s2", (one[1],), 1, ()),
        _story("s3", (three[0],), 1, ()),
    )


def _story(key: str, events: tuple[Event, ...], voices: int, agreement: tuple[Agreement, ...]) -> Story:
    lead = events[0]
    reported = date(2021, 5, 6) if lead.article_id == "one" else None
    return Story(key, lead.type, lead.status, lead.actors, lead.affected, lead.objects, lead.dating, lead.summary,
                 lead.id, events, voices, reported, agreement)  # fmt: skip


def collection() -> Collection:
    versions = (VersionGroup("one", ("one",), "alone"), VersionGroup("two", ("two",), "alone"))
    return Collection((first(), second(), third()), versions, stories(), (AUTHORITY, FERRY, REYES))


__all__ = ["alignment", "collection", "first", "month", "second", "third"]
