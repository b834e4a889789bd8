"""What an editor of a chronology would leave out: every other verb, and the nouns that tell a happening by the way.

Minor events are read on request. They follow the same rules for dates, status and roles as those that are noted.
"""

from collections.abc import Iterator, Sequence

from lib.model import Event, EventType, Reference, Span, Status
from lib.parse.clause.phrases import object_head
from lib.parse.clause.reading import Reading
from lib.parse.clause.values import Clause
from lib.parse.clause.words import word_set
from lib.parse.event.attach import Attachment, attach_dates
from lib.parse.event.dating import date_event, undated
from lib.parse.event.draft import Draft
from lib.parse.event.happenings import definite, happening
from lib.parse.event.lexicon import lexicon
from lib.parse.event.likely import Told, suppose_days
from lib.parse.event.namers import is_dated
from lib.parse.event.nounevents import noun_line, noun_roles
from lib.parse.event.participants import acting, affected, object_words
from lib.parse.event.referents import referents, without_documents
from lib.parse.event.status import Standing, standing
from lib.parse.event.summary import summarise
from lib.parse.event.trigger import Trigger
from lib.parse.event.triggers import match_verb

PASSING = frozenset({"after", "before", "by", "following", "since", "while"})


def add_minor(readings: Sequence[Reading], noted: Sequence[Draft], reference: Reference) -> list[Draft]:
    """Return the noted drafts and those of the minor events, all with the day that the narrative suggests.

    Args:
        readings: The text's sentences, in order.
        noted: The events that are noted anyway; only their likely day is added.
        reference: The day the text speaks from.
    """
    by_quote: dict[Span, list[Draft]] = {}
    for draft in noted:
        by_quote.setdefault(draft.event.quote, []).append(draft)
    told: list[Told] = []
    for reading in map(without_documents, readings):
        found = [_placed(reading, draft) for draft in by_quote.get(reading.span, ())]
        dates = attach_dates(reading, reference)
        found += list(_verbs(reading, dates, _covered(reading, found), reference))
        found += list(_nouns(reading, dates, _covered(reading, found), reference))
        told += found
    return suppose_days(told, reference)


def _placed(reading: Reading, draft: Draft) -> Told:
    """Return a noted draft with the clause that tells it."""
    span = draft.event.trigger
    for index, clause in enumerate(reading.clauses):
        if span.start <= reading.starts[clause.verb.head] < span.end:
            return Told(draft, reading, index)
    first = next((i for i, start in enumerate(reading.starts) if start >= span.start), 0)
    return Told(draft, reading, _holder(reading, first), True)


def _covered(reading: Reading, found: Sequence[Told]) -> frozenset[int]:
    """Return the tokens that triggers cover."""
    spans = [t.draft.event.trigger for t in found]
    return frozenset(i for i, at in enumerate(reading.starts) if any(s.start <= at < s.end for s in spans))


def _verbs(reading: Reading, dates: Attachment, covered: frozenset[int], reference: Reference) -> Iterator[Told]:
    """Yield the event of every verb outside the covered tokens that stands as a fact, a plan or a report."""
    meant = referents(reading)
    for index, clause in enumerate(reading.clauses):
        how = standing(reading, index)
        if clause.verb.head in covered or clause.verb.lemma == "do" or (how.status is None and not _in_passing(clause)):
            continue
        trigger = _trigger(reading, index, covered)
        dating, status = date_event(reading, index, trigger, how, dates, reference)
        who = acting(reading, index)
        whom = tuple(a for a in affected(reading, index) if a not in who)
        objects = () if whom else tuple(filter(None, (object_words(reading, index, trigger),)))
        line = summarise(reading, index, trigger, status, meant, tuple(reading.cast.spoken.get(a, a) for a in who))
        span = reading.span_of(trigger.first, trigger.last)
        event = Event(
            "", "", reading.number, reading.span, span, trigger.type, status, who, whom, objects, dating, None, line,
            trigger.rule, how.rule, minor=True,
        )  # fmt: skip
        yield Told(Draft(event, trigger.lemma, reading.headline), reading, index)


def _in_passing(clause: Clause) -> bool:
    """Whether a fronted gerund tells what went before ("after falling for an hour, the index rose")."""
    return clause.verb.form == "ing" and clause.marker in PASSING and not clause.verb.negated


def _trigger(reading: Reading, index: int, covered: frozenset[int]) -> Trigger:
    """Return what the lists know of the verb, else the verb alone."""
    verb = reading.clauses[index].verb
    known = match_verb(reading.tokens, reading.clauses[index])
    if known and known.first <= verb.head <= known.last and not covered & {*range(known.first, known.last + 1)}:
        return known
    kind: EventType = "statement" if verb.lemma in word_set("status", "speech") else "other"
    return Trigger(verb.head, verb.head, kind, "any verb", verb.lemma)


def _nouns(reading: Reading, dates: Attachment, covered: frozenset[int], reference: Reference) -> Iterator[Told]:
    """Yield the event of every noun outside the covered tokens that tells a happening."""
    verbs = {i for c in reading.clauses for i in range(c.verb.first, c.verb.last + 1)}
    for index, token in enumerate(reading.tokens):
        if index in verbs or index in covered or is_dated(reading, index):
            continue
        if (kind := happening(reading.tokens, index, verbs)) is None:
            continue
        holder = _holder(reading, index)
        how = standing(reading, holder) if holder >= 0 else Standing("happened", "noun")
        if how.status is None and index not in dates.nouns and not definite(reading.tokens, index):
            continue  # "if a ban comes", but "the ban was not lifted": there is one
        status: Status = how.status or "happened"
        trigger = Trigger(index, index, kind, "noun", token.lower, index)
        dating = undated(status, True, reference)
        if index in dates.nouns:
            dating, status = date_event(reading, -1, trigger, Standing("happened", "noun"), dates, reference)
        who, whom = noun_roles(reading, index, kind)
        who = who or _through_verb(reading, index, holder)
        event = Event(
            "", "", reading.number, reading.span, reading.span_of(index, index), kind, status, who, whom, (), dating,
            None, noun_line(reading, index, status) or token.text, "noun", how.rule, minor=True,
        )  # fmt: skip
        yield Told(Draft(event, token.singular, reading.headline), reading, holder, True)


def _through_verb(reading: Reading, noun: int, index: int) -> tuple[str, ...]:
    """Return who acts by a noun that is the object of a verb with little meaning of its own ("made an appearance")."""
    if index < 0 or reading.clauses[index].verb.passive or reading.clauses[index].verb.lemma not in lexicon().support:
        return ()
    return acting(reading, index) if object_head(reading.tokens, reading.clauses[index]) == noun else ()


def _holder(reading: Reading, at: int) -> int:
    """Return the clause that a token stands in, or -1."""
    inside = [i for i, c in enumerate(reading.clauses) if c.start <= at < c.end]
    return inside[-1] if inside else -1
