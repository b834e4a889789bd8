"""Events that a noun tells by itself: one with a date of its own ("the death of X in July", "Monday's ruling")."""

from collections.abc import Iterator

from lib.interval import to_edtf
from lib.model import Dating, Event, Reference, Status
from lib.parse.clause.in_force import noun_in_force
from lib.parse.clause.reading import Reading
from lib.parse.clause.words import word_set
from lib.parse.event.attach import Attachment
from lib.parse.event.dating import date_event
from lib.parse.event.finish import finish
from lib.parse.event.limits import unit_of
from lib.parse.event.namers import in_phrase
from lib.parse.event.status import Standing
from lib.parse.event.trigger import Trigger
from lib.parse.event.triggers import noun_type

INTRANSITIVE = frozenset({"other", "halt", "move", "announce", "statement"})
MUTUAL = frozenset({"agree", "consult", "other"})  # "a deal with X", "talks between X and Y"
HAPPENED = Standing("happened", "noun with a date")
HOLDING = Standing("ongoing", "in force since a date")
PLANNED = Standing("planned", "noun with a future date")
MAX_PHRASE = 10


def noun_drafts(
    reading: Reading, dates: Attachment, taken: frozenset[int], reference: Reference
) -> Iterator[tuple[Event, str]]:
    """Yield the events of dated nouns that no verb has taken, each with the noun."""
    for noun, place in dates.nouns.items():
        held = noun_in_force(reading, place) == noun
        since = held and place.mention.interval.extent == "span"
        kind = (
            "take_effect" if held and not since else noun_type(reading.tokens, noun) or ("restrict" if since else None)
        )
        if noun in taken or kind is None:
            continue
        first = place.mention.interval.earliest
        today = reference.window.latest
        how = PLANNED if first and today and first > today else HOLDING if since else HAPPENED
        trigger = Trigger(noun, noun, kind, "noun", reading.tokens[noun].lower, noun)
        dating, status = date_event(reading, -1, trigger, how, dates, reference)
        who, whom = noun_roles(reading, noun, kind)
        yield (
            Event(
                "", "", reading.number, reading.span, reading.span_of(noun, noun),
                kind, status, who, whom, (), dating, None, noun_line(reading, noun, status), "noun", how.rule,
            ),
            reading.tokens[noun].lower,
        )  # fmt: skip


def moved_drafts(reading: Reading, dates: Attachment, reference: Reference) -> Iterator[tuple[Event, str]]:
    """Yield what is moved to another day, each with its noun ("postponed the vote to Monday": the vote)."""
    for noun, place in dates.moved.items():
        word = reading.tokens[noun].singular
        kind = noun_type(reading.tokens, noun) or "other"
        if word in word_set("status", "documents") and word not in word_set("status", "deadlines"):
            continue
        interval = unit_of(place.mention, reference)
        dating = Dating(interval, to_edtf(interval), place.mention, "day it is moved to", reference.assumption)
        span = reading.span_of(noun, noun)
        yield (
            Event(
                "", "", reading.number, reading.span, span, kind, "planned", (), (), (), dating, None,
                noun_line(reading, noun, "planned"), "noun", "moved",
            ),
            word,
        )  # fmt: skip


def noun_roles(reading: Reading, noun: int, kind: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return who acts and who is affected: the owner or "by" acts; "of" tells who dies, or who is arrested."""
    start, end = _phrase(reading, noun)
    owner = in_owner(reading, start, noun)
    of: tuple[str, ...] = ()
    by: tuple[str, ...] = ()
    for at in range(noun + 1, end):
        word = reading.tokens[at].lower
        if (word in ("of", "on", "against", "at") or (word == "with" and kind in MUTUAL)) and not of:
            of = in_phrase(reading, (at + 1, end))
        elif word == "by" or (word == "between" and kind in MUTUAL):
            by = in_phrase(reading, (at + 1, end))
    if kind in INTRANSITIVE and not owner:
        return of or by, ()
    return by or owner, tuple(a for a in of if a not in by)


def in_owner(reading: Reading, start: int, noun: int) -> tuple[str, ...]:
    """Return the actors named inside the noun phrase before its head ("China's ban", "the SEC ruling")."""
    return tuple(dict.fromkeys(p.mention.actor_id for p in reading.actors_in((start, noun))))


def _phrase(reading: Reading, noun: int) -> tuple[int, int]:
    tokens, verbs = reading.tokens, {c.verb.head for c in reading.clauses}
    start = noun
    while start > 0 and tokens[start - 1].tag in "dwi0" and noun - start < MAX_PHRASE and start - 1 not in verbs:
        start -= 1
    for place in reading.actors:  # "the Bank of England's decision": the name reaches over "of"
        if place.first < start <= place.last + 1:
            start = place.first
    end = noun + 1
    while end < len(tokens) and (tokens[end].tag in "dwi0pt" or tokens[end].lower == "and") and end - noun < MAX_PHRASE:
        if tokens[end].tag == "w" and tokens[end].forms & 4 and not tokens[end].nouny:
            break
        end += 1
    return start, end


def noun_line(reading: Reading, noun: int, status: Status) -> str:
    """Return the noun phrase around a noun without its date, as a line of a chronology."""
    start, end = _phrase(reading, noun)
    label = any(t.text == ":" for t in reading.tokens[noun : noun + MAX_PHRASE])
    while label and start > 0 and reading.tokens[start - 1].tag in "dwpi":
        start -= 1  # a label is told whole: "Entry into force: 4 May"
    verbs = [c.verb for c in reading.clauses if start <= c.verb.last < noun or noun < c.verb.first < end]
    for verb in verbs:
        start, end = (verb.last + 1, end) if verb.last < noun else (start, min(end, verb.first))
    places = reading.dates_in((start, end))
    if places and places[0].first > noun:
        end = places[0].signal if places[0].signal > noun else places[0].first
        if reading.tokens[end - 1].tag in "pt":
            end -= 1
    elif places:
        start = places[-1].last + 1
    while start < noun and reading.tokens[start].tag in "di":
        start += 1
    return finish(reading.words((start, end)), status)
