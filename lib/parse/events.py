"""Events of an article: what happened, is planned, reported, denied or going on, with who, when and who says so."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from lib.identity import event_id
from lib.interval import Interval
from lib.model import Actor, ActorMention, Article, DateMention, Event, Paragraph, Reference, Span
from lib.parse.clause.reading import Reading, Story, read_sentence
from lib.parse.clause.topics import BACKWARD, last_listed, topics_of
from lib.parse.clause.values import NOTHING, Topics
from lib.parse.event.chinese import draft_chinese
from lib.parse.event.confidence import confidence_of
from lib.parse.event.draft import Draft, draft_events
from lib.parse.event.merge import merge_events
from lib.parse.event.minor import add_minor
from lib.value import replace

LANGUAGES = frozenset({"en", "zh"})  # those with trigger words
NAMING = frozenset({"name", "alias", "role"})
DECISIONS = frozenset({"adopt", "restrict", "penalise", "charge_sue", "authorise", "ease", "announce"})
CUT = 20_000  # characters: a longer "sentence" is no prose and is not parsed


class Sentence(NamedTuple):
    """A sentence to read: `number` is `None` in a title, `opens` tells whether it is the first of its paragraph."""

    span: Span
    number: int | None
    title: bool
    opens: bool
    dates: Sequence[DateMention]
    mentions: Sequence[ActorMention]


def find_events(
    article: Article,
    paragraphs: Sequence[Paragraph],
    dates: Sequence[DateMention],
    actors: Sequence[Actor],
    mentions: Sequence[ActorMention],
    reference: Reference,
    minor: bool = False,
) -> tuple[Event, ...]:
    """Return the article's events in the order of the text; none in a language without trigger words.

    Args:
        article: The article; its text is what all spans point into.
        paragraphs: Its paragraphs; furniture yields nothing.
        dates: Its dates, in order.
        actors: The actors that `mentions` refer to.
        mentions: Where they are named, in order.
        reference: The day the text speaks from.
        minor: Whether to read minor events too; they change nothing about the others.
    """
    if article.language not in LANGUAGES:
        return ()
    names = {actor.id: actor.name for actor in actors}
    spoken = names | as_named(article.text, mentions)
    places = frozenset(actor.id for actor in actors if actor.kind == "place")
    powers = frozenset(actor.id for actor in actors if actor.kind in ("place", "authority"))
    firms = frozenset(actor.id for actor in actors if actor.kind in ("company", "platform"))
    told = [s for s in _sentences(paragraphs, dates, mentions) if s.span.end - s.span.start <= CUT]
    if article.language == "zh":
        drafts = _draft_chinese_story(article.text, told, reference, spoken, places)
        return _numbered(article, merge_events(drafts), mentions)
    drafts, readings = [], []
    for reading, found in _draft_story(article.text, told, reference, names, spoken, places, powers, firms):
        drafts += found
        readings += [reading] if minor else []  # a long text's would fill the memory
    kept = merge_events(drafts)
    return _numbered(article, add_minor(readings, kept, reference, spoken) if minor else kept, mentions)


def _draft_story(
    text: str,
    told: Iterable[Sentence],
    reference: Reference,
    names: Mapping[str, str],
    spoken: Mapping[str, str],
    places: frozenset[str],
    powers: frozenset[str],
    firms: frozenset[str],
) -> Iterator[tuple[Reading, list[Draft]]]:
    """Yield English sentences with their drafts; each may go on with the day and the topics of the one before."""
    story = Story()
    topics, last = NOTHING, None
    for span, number, title, opens, dates, mentions in told:
        here = Story(None if opens else story.day, story.decision, story.plan)
        reading = read_sentence(text, span, number, dates, mentions, title, places, powers, here, firms)
        if last is not None:
            asking = BACKWARD & reading.spellings
            topics = topics_of(last, topics, asking) if asking else Topics(named=last_listed(last, topics))
        if topics != NOTHING:
            reading = replace(reading, topics=Topics(named=topics.named) if title else topics)
        found = draft_events(reading, reference, names, spoken)
        last = reading
        story = Story(story_date(found, bool(dates), here.day), decision_date(found) or story.decision, planned(found))
        yield reading, found


def _draft_chinese_story(
    text: str, told: Iterable[Sentence], reference: Reference, spoken: Mapping[str, str], places: frozenset[str]
) -> list[Draft]:
    """Return the drafts of Chinese sentences in order; each may go on with the day that the story has reached."""
    drafts: list[Draft] = []
    carried: DateMention | None = None
    for s in told:
        found = draft_chinese(text, s.span, s.number, s.dates, s.mentions, reference, spoken, s.title, places, carried)
        carried = story_date(found, bool(s.dates), carried)
        drafts.extend(found)
    return drafts


def story_date(found: Sequence[Draft], has_dates: bool, carried: DateMention | None) -> DateMention | None:
    """Return the day that a story has reached after a sentence: that of its first dated happening."""
    for draft in found:
        dating = draft.event.dating
        if (
            draft.event.status == "happened"
            and dating.mention
            and dating.interval.is_day
            and dating.rule == dating.mention.rule
        ):
            return dating.mention
    return None if has_dates else carried


def decision_date(found: Sequence[Draft]) -> DateMention | None:
    """Return the day of the first decision that a sentence tells: what a length of time to comply counts from."""
    for draft in found:
        dating = draft.event.dating
        if draft.event.status == "happened" and draft.event.type in DECISIONS and dating.interval.is_day:
            return dating.mention
    return None


def planned(found: Sequence[Draft]) -> Interval | None:
    """Return when the last dated act still to come that a sentence tells is to happen."""
    if not found:
        return None
    ahead = (d.event.dating for d in reversed(found) if d.event.status == "planned")
    return next((dating.interval for dating in ahead if dating.mention and dating.interval.latest), None)


def named_in(quote: Span, mentions: Sequence[ActorMention], starts: Sequence[int]) -> frozenset[str]:
    """Return the ids of the actors that a sentence names; `starts` are where the mentions start, in order."""
    inside = mentions[bisect_left(starts, quote.start) : bisect_left(starts, quote.end)]
    return frozenset(m.actor_id for m in inside if m.how in ("name", "alias", "spelling"))


def _sentences(
    paragraphs: Sequence[Paragraph], dates: Sequence[DateMention], mentions: Sequence[ActorMention]
) -> Iterator[Sentence]:
    """Yield each sentence with its number (None in the title), whether it opens a paragraph, its dates and mentions."""
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
            opens = span is paragraph.sentences[0]
            yield Sentence(span, None if title else number, title, opens, inside, named)
            number += not title


def as_named(text: str, mentions: Sequence[ActorMention]) -> dict[str, str]:
    """Return how the text itself calls each actor: where it first names it, else its first words for it."""
    first: dict[str, ActorMention] = {}
    for mention in mentions:
        known = first.get(mention.actor_id)
        if mention.how in NAMING and (known is None or (known.how == "role" and mention.how != "role")):
            first[mention.actor_id] = mention
    return {i: _with_article(text, m) for i, m in first.items()}


def _with_article(text: str, mention: ActorMention) -> str:
    name = " ".join(mention.surface.split())
    before = text[max(0, mention.span.start - 5) : mention.span.start].split()
    return f"the {name}" if before and before[-1].lower() == "the" else name


def _numbered(article: Article, drafts: Sequence[Draft], mentions: Sequence[ActorMention]) -> tuple[Event, ...]:
    """Return the drafts as events with their confidence and stable ids: a hash of article, trigger and type."""
    starts = [m.span.start for m in mentions]
    crowds = Counter(d.event.quote.start for d in drafts if not d.event.minor)
    events = []
    for draft in drafts:
        identity = event_id(article.id, draft.event.trigger, draft.event.type)
        named = named_in(draft.event.quote, mentions, starts) if draft.event.actors else frozenset()
        sure = None if draft.event.minor else confidence_of(draft.event, named, crowds[draft.event.quote.start])
        events.append(replace(draft.event, id=identity, article_id=article.id, confidence=sure))
    return tuple(sorted(events, key=lambda e: (e.quote.start, e.trigger.start, e.id)))
