"""The day that a narrative suggests for what it does not date: a supposition, kept apart from the bounds."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import groupby
from typing import NamedTuple

from lib.model import Likely, Reference
from lib.parse.clause.reading import Reading
from lib.parse.clause.words import word_set
from lib.parse.event.draft import Draft
from lib.parse.event.happenings import definite
from lib.parse.event.moment import moment_of
from lib.value import replace

NEWS = timedelta(days=14)  # what lies longer back is background, which the story leaves again
TOLD = frozenset({"main", "coordinated", "complement"})
ENDINGS = ("ation", "ment", "ion", "ing", "al", "er")
LEAST = 4  # letters that an ending leaves
SHORT = 3  # letters of a stem that tells its word


class Told(NamedTuple):
    """An event of the text and the clause that tells it, or in which its noun stands (-1 for none)."""

    draft: Draft
    reading: Reading
    clause: int
    noun: bool = False


class Story(NamedTuple):
    """What the days of a text are supposed from: its own day, the day of its first sentence, and those of its acts."""

    today: date
    lead: date
    known: dict[str, "Known"]


class Known(NamedTuple):
    """A dated act of the text: its day, and whoever it names."""

    day: date
    people: frozenset[str]


def suppose_days(told: Sequence[Told], reference: Reference) -> list[Draft]:
    """Return the drafts in order, those without a date with the day that the narrative suggests."""
    if reference.day is None:
        return [t.draft for t in told]
    sentences = [list(group) for _, group in groupby(told, key=lambda t: t.reading.span)]
    body = next((s for s in sentences if not s[0].draft.title), [])
    story = Story(reference.day, _reached(body, reference.day) or reference.day, _known(told))
    reached = story.lead
    drafts: list[Draft] = []
    for sentence in sentences:
        reached = _reached(sentence, story.today) or reached
        drafts += _sentence(sentence, story, reached)
    return drafts


def _sentence(sentence: Sequence[Told], story: Story, reached: date) -> Iterator[Draft]:
    """Yield the drafts of one sentence; nouns and verbs without a tense go with the clause they stand in."""
    days: dict[int, date | None] = {}
    for told in sentence:
        if not told.noun:
            days.setdefault(told.clause, told.draft.event.dating.day)
    for told in sentence:
        event = told.draft.event
        likely = None if event.dating.day else _suppose(told, story, reached, days)
        dating = replace(event.dating, likely=likely) if likely else event.dating
        yield replace(told.draft, event=replace(event, dating=dating))


def _suppose(told: Told, story: Story, reached: date, days: dict[int, date | None]) -> Likely | None:
    if same := _same(told, story):
        return Likely(same, "day of the same happening")
    if told.draft.event.dating.mention:
        return None
    if told.draft.title:
        return Likely(story.lead, "day of the first sentence")
    if above := _above(told, days):
        return Likely(above, "day of its clause")
    moment = moment_of(told.reading, told.clause) if told.clause >= 0 else "past"
    if moment == "past":
        return Likely(reached, "day the story has reached")
    if moment == "now" and not (told.noun and told.reading.clauses[told.clause].verb.perfect):
        return Likely(story.today, "document's day, by the tense")
    return None


def _same(told: Told, story: Story) -> date | None:
    """Return the day on which the text elsewhere tells the same act, by its word and, for a verb, by its people."""
    event, known = told.draft.event, story.known.get(stem(told.draft.lemma))
    if known is None or (event.status == "happened" and known.day > story.today):
        return None
    first, last = event.dating.interval.earliest, event.dating.interval.latest
    if (first and known.day < first) or (last and known.day > last):
        return None
    if told.draft.title or (
        told.noun and definite(told.reading.tokens, bisect_left(told.reading.starts, event.trigger.start))
    ):
        return known.day
    alike = event.status == "happened" and known.people & {*event.actors, *event.affected}
    return known.day if alike and not told.noun else None


def _above(told: Told, days: dict[int, date | None]) -> date | None:
    """Return the day of the clause that a noun stands in, or that governs a verb without a tense."""
    at = told.clause
    if told.noun:
        return days.get(at)
    clauses = told.reading.clauses
    for _ in clauses:
        if at < 0 or clauses[at].verb.form == "finite" or clauses[at].verb.perfect:
            return None
        if clauses[at].verb.form == "to" and clauses[at].verb.lemma not in word_set("status", "outcome"):
            return None
        at = clauses[at].governor
        if day := days.get(at):
            return day
    return None


def _known(told: Sequence[Told]) -> dict[str, Known]:
    """Return the text's dated acts by the stem of their word, the first telling's first."""
    known: dict[str, Known] = {}
    for t in told:
        event = t.draft.event
        if day := event.dating.day:
            act = Known(day, frozenset((*event.actors, *event.affected)))
            for word in filter(_tells, (t.draft.lemma, *_nouns(t))):
                known.setdefault(stem(word), act)
    return known


def _nouns(told: Told) -> Iterator[str]:
    """Yield the nouns of a trigger ("made its maiden flight")."""
    span = told.draft.event.trigger
    for start, token in zip(told.reading.starts, told.reading.tokens, strict=True):
        if span.start <= start < span.end and token.tag == "w" and token.nouny:
            yield token.singular


def _tells(word: str) -> bool:
    """Whether a word tells its act by itself: no "be" and no "say"."""
    plain = any(word in word_set("status", key) for key in ("static", "light", "speech"))
    return not plain and len(stem(word)) >= SHORT


def _reached(sentence: Sequence[Told], today: date) -> date | None:
    """Return the day that a story has reached with a sentence: that of its first dated act, if it is news."""
    for told in sentence:
        dating = told.draft.event.dating
        if (
            told.noun
            or told.clause < 0
            or dating.day is None
            or dating.mention is None
            or dating.rule != dating.mention.rule
        ):
            continue
        clause = told.reading.clauses[told.clause]
        news = today - NEWS <= dating.day <= today
        if news and clause.kind in TOLD and moment_of(told.reading, told.clause) in ("past", "now"):
            return dating.day
    return None


def stem(lemma: str) -> str:
    """Return what a verb and its noun share ("announce", "announcement" -> "announc")."""
    for ending in ENDINGS:
        if lemma.endswith(ending) and len(lemma) - len(ending) >= LEAST:
            lemma = lemma[: -len(ending)]
            break
    return lemma.removesuffix("e")
