"""Events of an article: what happened, is planned, reported, denied or going on, with who, when and who says so."""

import hashlib
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

from lib.model import Actor, ActorMention, Article, DateMention, Event, Paragraph, Reference, Span
from lib.parse.eventdraft import Draft, draft_events
from lib.parse.eventmerge import merge_events
from lib.parse.events_zh import draft_chinese
from lib.parse.reading import read_sentence

CUT = 20_000  # characters: a longer "sentence" is no prose and is not parsed


def find_events(
    article: Article,
    paragraphs: Sequence[Paragraph],
    dates: Sequence[DateMention],
    actors: Sequence[Actor],
    mentions: Sequence[ActorMention],
    reference: Reference,
) -> tuple[Event, ...]:
    """Return the article's events in the order of the text.

    Args:
        article: The article; its text is what all spans point into.
        paragraphs: Its paragraphs; furniture yields nothing.
        dates: Its dates, in order.
        actors: The actors that `mentions` refer to.
        mentions: Where they are named, in order.
        reference: The day the text speaks from.
    """
    names = {actor.id: actor.name for actor in actors}
    drafts: list[Draft] = []
    for span, number, title, sentence_dates, sentence_mentions in _sentences(paragraphs, dates, mentions):
        if span.end - span.start > CUT:
            continue
        if article.language == "zh":
            drafts.extend(
                draft_chinese(article.text, span, number, sentence_dates, sentence_mentions, reference, names, title)
            )
            continue
        reading = read_sentence(article.text, span, number, sentence_dates, sentence_mentions, headline=title)
        drafts.extend(draft_events(reading, reference, names))
    return _numbered(article, merge_events(drafts, article.text))


def _sentences(
    paragraphs: Sequence[Paragraph], dates: Sequence[DateMention], mentions: Sequence[ActorMention]
) -> Iterator[tuple[Span, int | None, bool, Sequence[DateMention], Sequence[ActorMention]]]:
    """Yield each sentence with its number (None in the title) and the dates and mentions inside."""
    date_starts = [d.span.start for d in dates]
    mention_starts = [m.span.start for m in mentions]
    number = 0
    for paragraph in paragraphs:
        if paragraph.role == "furniture":
            continue
        for span in paragraph.sentences:
            title = paragraph.role == "title"
            inside = dates[bisect_left(date_starts, span.start) : bisect_left(date_starts, span.end)]
            named = mentions[bisect_left(mention_starts, span.start) : bisect_left(mention_starts, span.end)]
            yield span, None if title else number, title, inside, named
            number += not title


def _numbered(article: Article, drafts: Sequence[Draft]) -> tuple[Event, ...]:
    """Return the drafts as events with stable ids: a hash of the article, the trigger's place and the type."""
    events = []
    for draft in drafts:
        key = f"{article.id}|{draft.event.trigger.start}|{draft.event.trigger.end}|{draft.event.type}"
        identity = hashlib.sha256(key.encode()).hexdigest()[:12]
        events.append(replace(draft.event, id=identity, article_id=article.id))
    return tuple(sorted(events, key=lambda e: (e.quote.start, e.trigger.start, e.id)))
