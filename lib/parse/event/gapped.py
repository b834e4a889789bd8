"""A second happening that shares its verb: "118 apps were blocked on 2 September, and 43 more in November"."""

from typing import NamedTuple

from lib.model import Event, Reference
from lib.parse.clause.bounds import Stretch
from lib.parse.clause.reading import DatePlace, Reading
from lib.parse.clause.values import Clause
from lib.parse.event.attach import Attachment
from lib.parse.event.dating import dated
from lib.parse.event.status import Standing
from lib.value import replace

MAX_WORDS = 4


class Gap(NamedTuple):
    """The noun phrase that a verb left out goes with, and its date."""

    phrase: Stretch
    date: DatePlace


def find_gap(reading: Reading, clause: Clause) -> Gap | None:
    """Return the number and its nouns that follow an "and" and end in a date of their own."""
    start, end = clause.after
    stop = min(end, len(reading.tokens) - 1)
    joints = (at for at in range(start + 1, stop) if reading.tags[at] == "c") if reading.has("c", clause.after) else ()
    for at in joints:
        if not _is_number(reading, at + 1):
            continue
        for place in reading.dates_in((at + 2, end)):
            begin = min(place.signal, place.first)
            begin -= begin == place.first and reading.tokens[begin - 1].tag == "p"
            if at + 2 <= begin <= at + 1 + MAX_WORDS and _is_phrase(reading, at + 1, begin):
                return Gap((at + 1, begin), place)
    return None


def without_gaps(reading: Reading, dates: Attachment) -> Attachment:
    """Return the dates of clauses without those of a second happening that shares their verb."""
    clauses = dict(dates.clauses)
    for index, places in dates.clauses.items():
        gap = find_gap(reading, reading.clauses[index]) if len(places) > 1 else None
        if gap:
            clauses[index] = [place for place in places if place != gap.date]
    return replace(dates, clauses=clauses) if clauses != dates.clauses else dates


def gapped_event(
    reading: Reading, clause: Clause, event: Event, how: Standing, reference: Reference
) -> tuple[Event, str] | None:
    """Return the event that a number with a date of its own tells after a noted one, with its words.

    Args:
        reading: The sentence.
        clause: The clause of the noted event.
        event: The noted event.
        how: How it stands.
        reference: The day the text speaks from.
    """
    gap = find_gap(reading, clause) if event.dating.mention else None
    if gap is None or gap.date.mention == event.dating.mention:
        return None
    words = reading.words(gap.phrase)
    dating, status = dated(gap.date.mention, event.status, how, reference)
    span = reading.span_of(gap.phrase[0], gap.phrase[1] - 1)
    return replace(event, trigger=span, dating=dating, status=status, affected=(), objects=(words,)), words


def _is_number(reading: Reading, at: int) -> bool:
    token = reading.tokens[at]
    counted = token.tag == "0" or token.text[:1].isdigit() or token.lower == "another"
    return counted and not any(d.first <= at <= d.last for d in reading.dates)


def _is_phrase(reading: Reading, start: int, end: int) -> bool:
    return all(t.tag in "w0da" and (not t.forms or t.nouny) for t in reading.tokens[start:end])
