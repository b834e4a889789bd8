"""Events of an article: what happened, is planned, reported, denied or going on, with who, when and who says so."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from lib.identity import event_id
from lib.interval import Interval
from lib.model import Actor, ActorMention, Article, DateMention, Event, Paragraph, Reference, Span
from lib.parse.clause.cast import Cast, cast_of
from lib.parse.clause.reading import Reading, Sentence, Story, read_sentence
from lib.parse.clause.topics import BACKWARD, last_listed, topics_of
from lib.parse.clause.values import NOTHING, Topics
from lib.parse.event.backreference import fill_in
from lib.parse.event.chinese import draft_chinese
from lib.parse.event.confidence import confidence_of
from lib.parse.event.draft import Draft, draft_events
from lib.parse.event.echoes import told_again
from lib.parse.event.merge import merge_events
from lib.parse.event.minor import add_minor
from lib.value import replace

LANGUAGES = frozenset({"en", "zh"})  # those with trigger words
DECISIONS = frozenset({"adopt", "restrict", "penalise", "charge_sue", "authorise", "ease", "announce"})
CUT = 20_000  # characters: a longer "sentence" is no prose and is not parsed


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
    cast = cast_of(article.text, actors, mentions)
    told = [s for s in _sentences(paragraphs, dates, mentions) if s.span.end - s.span.start <= CUT]
    if article.language == "zh":
        drafts = _draft_chinese_story(article.text, told, cast, reference)
        return _numbered(article, merge_events(drafts), mentions)
    drafts, readings = [], []
    for reading, found in _draft_story(article.text, told, cast, reference):
        drafts += found
        readings += [reading] if minor else []  # a long text's would fill the memory
    kept = merge_events(drafts)
    return _numbered(article, add_minor(readings, kept, reference) if minor else kept, mentions)


def _draft_story(
    text: str, told: Iterable[Sentence], cast: Cast, reference: Reference
) -> Iterator[tuple[Reading, list[Draft]]]:
    """Yield English sentences with their drafts; each may go on with the day and the topics of the one before."""
    story = Story()
    topics, last = NOTHING, None
    for sentence in told:
        here = Story(None if sentence.opens else story.day, story.decision, story.plan, story.act)
        reading = read_sentence(text, sentence, cast, here)
        if last is not None:
            asking = BACKWARD & reading.spellings
            topics = topics_of(last, topics, asking) if asking else Topics(named=last_listed(last, topics))
        if topics != NOTHING:
            reading = replace(reading, topics=Topics(named=topics.named) if sentence.title else topics)
        found = draft_events(reading, reference)
        last = reading
        day = story_date(found, bool(sentence.dates), here.day)
        act = told_again([d.event.type for d in found], story.act)
        story = Story(day, decision_date(found) or story.decision, planned(found), act)
        yield reading, found


def _draft_chinese_story(text: str, told: Iterable[Sentence], cast: Cast, reference: Reference) -> list[Draft]:
    """Return the drafts of Chinese sentences in order; each may go on with the day that the story has reached."""
    drafts: list[Draft] = []
    carried: DateMention | None = None
    for sentence in told:
        found = draft_chinese(text, sentence, cast, reference, carried)
        carried = story_date(found, bool(sentence.dates), carried)
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
    return fill_in(article.text, sorted(events, key=lambda e: (e.quote.start, e.trigger.start, e.id)))
