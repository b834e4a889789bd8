"""Made-up collections of any size, for tests and for measuring: every quote, span and date is consistent."""

import random
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from lib import interval as days
from lib.collection import Agreement, Collection, Story
from lib.interval import Interval, to_edtf
from lib.model import (
    EVENT_TYPES,
    STATUSES,
    Actor,
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

ACTORS = (
    Actor("harbour-authority", "Harbour Authority", "authority"),
    Actor("coinquay", "Coinquay", "platform"),
    Actor("mara-lind", "Mara Lind", "person", affiliation="coinquay"),
    Actor("ledgerworks", "Ledgerworks", "company"),
    Actor("northland", "Northland", "place"),
    Actor("token-guild", "Token Guild", "organisation"),
    Actor("ministry-of-trade", "Ministry of Trade and Inland Waterways of Northland", "authority"),
)
PAPERS = ("Quay Courier", "Northland Ledger", "Evening Barge", "The Lock-Keeper")
VERBS: dict[EventType, str] = {"halt": "stops", "announce": "announces", "restrict": "bans", "authorise": "licenses"}
PHRASES = (
    ("on {0}", "day"),
    ("by {0}", "deadline"),
    ("in {1}", "month"),
    ("since {0}", "since"),
    ("between {0} and {2}", "window"),
    ("", "none"),
)


def collection(count: int, *, seed: int = 7, first: date = date(2017, 1, 9), spread: int = 300) -> Collection:
    """Return a collection of `count` stories over `spread` days, eight stories an article."""
    chance = random.Random(seed)
    articles, stories = [], []
    for number in range(max(1, (count + 7) // 8)):
        share = min(8, count - 8 * number)
        published = first + timedelta(days=chance.randrange(spread))
        article = _article(number, published, share, chance)
        articles.append(article)
        stories += [story(e, article) for e in article.events]
    return Collection(articles=tuple(articles), stories=tuple(stories), actors=ACTORS)


def story(event: Event, *tellers: ParsedArticle, differs: bool = False, more: Sequence[Event] = ()) -> Story:
    """Return the story of an event, told by the articles."""
    agreement = tuple(Agreement(p.article.id, "date", "differs" if differs else "agrees") for p in tellers)
    published = [p.article.published for p in tellers if p.article.published]
    return Story(
        id=f"s-{event.id}", type=event.type, status=event.status, actors=event.actors, affected=event.affected,
        objects=event.objects, dating=event.dating, summary=event.summary, lead=event.id, events=(event, *more),
        voices=len(tellers), first_reported=min(published, default=None), agreement=agreement,
    )  # fmt: skip


def told(
    sentence: str, trigger: str, *, on: Interval | None = None, words: str = "", signal: str = "", article: str = "a1",
    kind: EventType = "halt", status: Status = "happened", actors: tuple[str, ...] = ("coinquay",),
    published: date | None = date(2017, 9, 15), publisher: str = "Quay Courier", summary: str | None = None,
) -> ParsedArticle:  # fmt: skip
    """Return an article of one sentence with its one event; `words` are the date's words in the sentence."""
    text = f"A headline\n\n{sentence}\n"
    start = text.index(sentence)
    mention = _mention(text, words, signal, on, published) if words and on else None
    dating = Dating(on or Interval(), to_edtf(on) if on else None, mention, mention.rule if mention else "no date")
    quote = Span(start, start + len(sentence))
    event = Event(
        id=f"{article}-e1", article_id=article, sentence=0, quote=quote, trigger=_find(text, trigger, start),
        type=kind, status=status, actors=actors, affected=(), objects=(), dating=dating, attribution=None,
        summary=summary or sentence, trigger_rule="made up", status_rule="made up",
    )  # fmt: skip
    return _parsed(article, publisher, published, text, (event,), (mention,) if mention else ())


def _article(number: int, published: date, share: int, chance: random.Random) -> ParsedArticle:
    text = f"Notice {number} from the quay\n\n"
    events, mentions = [], []
    for place in range(share):
        sentence, event, mention = _event(number, place, published, len(text), chance)
        text += f"{sentence}\n\n"
        events.append(event)
        mentions += [mention] if mention else []
    return _parsed(f"a{number}", PAPERS[number % len(PAPERS)], published, text, tuple(events), tuple(mentions))


def _event(
    number: int, place: int, published: date, start: int, chance: random.Random
) -> tuple[str, Event, DateMention | None]:
    kind = chance.choice(tuple(VERBS)) if chance.random() < 0.7 else chance.choice(EVENT_TYPES)
    verb = VERBS.get(kind, "moves")
    actor, other = chance.sample(ACTORS, 2)
    pattern, shape = chance.choice(PHRASES)
    day = published + timedelta(days=chance.randrange(-30, 45))
    month = days.month(day.year, day.month)
    phrase = pattern.format(f"{day:%d %B %Y}", f"{day:%B %Y}", f"{day + timedelta(days=9):%d %B %Y}")
    sentence = f"{actor.name} {verb} the barges of {other.name} number {number}-{place} {phrase}".strip() + "."
    spans = {
        "day": days.day(day), "deadline": Interval(min(published, day), day), "month": month,
        "since": Interval(day, None, "span"), "window": Interval(day, day + timedelta(days=9)), "none": Interval(),
    }  # fmt: skip
    mention = None
    if phrase:
        at = start + sentence.index(phrase)
        signal = Span(at, at + phrase.index(" "))
        mention = DateMention(
            Span(signal.end + 1, at + len(phrase)), "DATE", day.isoformat(), None, spans[shape], to_edtf(spans[shape]),
            f"made-up {shape}", published, signal, f"counted from {published:%A %d %B %Y}",
        )  # fmt: skip
    trigger = start + sentence.index(verb)
    event = Event(
        id=f"e{number}-{place}", article_id=f"a{number}", sentence=place, quote=Span(start, start + len(sentence)),
        trigger=Span(trigger, trigger + len(verb)), type=kind, status=chance.choice(STATUSES), actors=(actor.id,),
        affected=(other.id,), objects=(),
        dating=Dating(spans[shape], to_edtf(spans[shape]), mention, mention.rule if mention else "no date"),
        attribution=None, summary=sentence.removesuffix("."), trigger_rule="made up", status_rule="made up",
    )  # fmt: skip
    return sentence, event, mention


def _parsed(
    article_id: str, publisher: str, published: date | None, text: str, events: tuple[Event, ...],
    dates: tuple[DateMention, ...],
) -> ParsedArticle:  # fmt: skip
    article = Article(article_id, text.split("\n")[0], publisher, published, None, "en", text, f"{article_id}.txt")
    reference = Reference(days.day(published), source="front matter") if published else Reference()
    paragraphs = tuple(Paragraph(e.quote, "body", i, (e.quote,)) for i, e in enumerate(events))
    mentions = tuple(
        ActorMention(Span(at, at + len(a.name)), a.id, a.name)
        for a in ACTORS
        for e in events
        if (at := text.find(a.name, e.quote.start, e.quote.end)) >= 0
    )
    return ParsedArticle(article, reference, paragraphs, dates, ACTORS, mentions, events)


def _mention(text: str, words: str, signal: str, on: Interval, published: date | None) -> DateMention:
    span = _find(text, words, 0)
    before = _find(text, signal, 0) if signal else None
    return DateMention(span, "DATE", "", None, on, to_edtf(on), "made up", published, before, "counted by hand")


def _find(text: str, words: str, start: int) -> Span:
    at = text.index(words, start)
    return Span(at, at + len(words))


def without_day(parsed: ParsedArticle) -> ParsedArticle:
    """Return the article with its publication day unknown but its month inferred."""
    reference = Reference(month=9, source="text", assumption="September, year unknown")
    return replace(parsed, article=replace(parsed.article, published=None), reference=reference)
