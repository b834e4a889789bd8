"""One flat row a story, and one a telling: what every table of events exports."""

from collections.abc import Callable
from dataclasses import dataclass, fields
from datetime import date

from lib.collection import Agreement, Collection, Story
from lib.export.corrected import corrected_in_words
from lib.model import Actor, Article, Event

Say = Callable[[Agreement, Event | None], str]
"""Gives in words what an article, by its event, says of a field."""


@dataclass(frozen=True, slots=True)
class EventRow:
    """A story as a line of a table; days are inclusive bounds, lists are joined with "; "."""

    id: str
    earliest: date | None
    latest: date | None
    edtf: str
    date_text: str
    date_rule: str
    date_assumption: str
    type: str
    status: str
    summary: str
    actors: str
    affected: str
    sources: str
    voices: int
    agreement: str
    differences: str
    first_reported: date | None
    quote: str
    attribution: str
    source: str
    published: date | None
    url: str
    digest: bool
    confidence: float | None
    corrected: str


@dataclass(frozen=True, slots=True)
class TellingRow:
    """What one article says of a story, with the offsets of its words in the article's text."""

    story: str
    event: str
    source: str
    published: date | None
    earliest: date | None
    latest: date | None
    edtf: str
    date_text: str
    type: str
    status: str
    trigger: str
    attribution: str
    quote: str
    start: int
    end: int
    digest: bool
    url: str
    corrected: str


def event_rows(collection: Collection) -> tuple[EventRow, ...]:
    """Return one row a story: dated ones by their earliest known bound, undated ones last."""
    return tuple(_event_row(story, collection) for story in dated_first(collection))


def telling_rows(collection: Collection) -> tuple[TellingRow, ...]:
    """Return one row for each event of each story, in the stories' order."""
    return tuple(_telling_row(e, s, collection) for s in dated_first(collection) for e in s.events)


def column_names(row_type: type[EventRow] | type[TellingRow]) -> tuple[str, ...]:
    """Return the columns in their order."""
    return tuple(f.name for f in fields(row_type))


def dated_first(collection: Collection) -> tuple[Story, ...]:
    """Return the stories in chronological order; what only has bounds that no words carry counts as undated."""
    return tuple(sorted(collection.stories, key=_sort_key))


def sources_of(collection: Collection) -> tuple[Article, ...]:
    """Return the articles that tell one of the stories, by day of publication, undated ones last."""
    told = {i for story in collection.stories for i in story.article_ids}
    articles = [p.article for p in collection.articles if p.article.id in told]
    return tuple(sorted(articles, key=lambda a: (a.published is None, a.published or date.min, a.label, a.id)))


def lead_of(story: Story) -> Event:
    """Return the event that the story's fields repeat."""
    return next((e for e in story.events if e.id == story.lead), story.events[0])


def names_of(ids: tuple[str, ...], collection: Collection) -> tuple[str, ...]:
    """Return the names of actors."""
    return tuple(_actor(i, collection).name for i in ids)


def _actor(actor_id: str, collection: Collection) -> Actor:
    return collection.actor(actor_id)


def _sort_key(story: Story) -> tuple[bool, date, date, str]:
    interval = story.dating.interval
    first = interval.earliest or interval.latest
    if story.dating.mention is None or first is None:
        return True, story.first_reported or date.max, date.max, story.id
    return False, first, interval.latest or date.max, story.id


def _event_row(story: Story, collection: Collection) -> EventRow:
    lead = lead_of(story)
    article = collection.article(lead.article_id).article
    mention = story.dating.mention
    labels = (collection.article(i).article.label for i in story.article_ids)
    return EventRow(
        id=story.id,
        earliest=story.dating.interval.earliest,
        latest=story.dating.interval.latest,
        edtf=story.dating.edtf or "",
        date_text=mention.span.of(article.text) if mention else "",
        date_rule=story.dating.rule,
        date_assumption=story.dating.assumption or "",
        type=story.type,
        status=story.status,
        summary=story.summary,
        actors="; ".join(names_of(story.actors, collection)),
        affected="; ".join((*names_of(story.affected, collection), *story.objects)),
        sources="; ".join(dict.fromkeys(labels)),
        voices=story.voices,
        agreement="differ" if story.differs else "agree" if story.voices > 1 else "one source",
        differences=differences_of(story, collection),
        first_reported=story.first_reported,
        quote=lead.quote.of(article.text),
        attribution=lead.attribution or "",
        source=article.label,
        published=article.published,
        url=article.url or "",
        digest=article.digest,
        confidence=lead.confidence,
        corrected=corrected_in_words(story.events, collection),
    )


def differences_of(story: Story, collection: Collection, say: Say | None = None) -> str:
    """Return what sources differ on, each value with those who give it: "date: 4 May (The Quay), 5 May (Pier Post)".

    Args:
        story: The story; nothing is returned where nobody differs.
        collection: Has the sources' names.
        say: Gives a value in words; as it stands if not told otherwise.
    """
    events = {e.id: e for e in story.events}
    parts = []
    for field in dict.fromkeys(a.field for a in story.agreement if a.verdict == "differs"):
        tellers: dict[str, list[str]] = {}
        for said in story.agreement:
            if said.field == field and said.verdict != "silent":
                label = collection.article(said.article_id).article.label
                value = say(said, events.get(said.event_id or "")) if say else said.value or "not given"
                tellers.setdefault(value, []).append(label)
        parts.append(f"{field}: " + ", ".join(f"{v} ({'; '.join(dict.fromkeys(who))})" for v, who in tellers.items()))
    return "; ".join(parts)


def _telling_row(event: Event, story: Story, collection: Collection) -> TellingRow:
    article = collection.article(event.article_id).article
    mention = event.dating.mention
    return TellingRow(
        story=story.id,
        event=event.id,
        source=article.label,
        published=article.published,
        earliest=event.dating.interval.earliest,
        latest=event.dating.interval.latest,
        edtf=event.dating.edtf or "",
        date_text=mention.span.of(article.text) if mention else "",
        type=event.type,
        status=event.status,
        trigger=event.trigger.of(article.text),
        attribution=event.attribution or "",
        quote=event.quote.of(article.text),
        start=event.quote.start,
        end=event.quote.end,
        digest=article.digest,
        url=article.url or "",
        corrected=corrected_in_words((event,), collection),
    )
