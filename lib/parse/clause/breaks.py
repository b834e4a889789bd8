"""Dates that belong elsewhere than they stand: behind a colon to what follows, on a paper to what the paper tells."""

from collections.abc import Sequence

from lib.parse.clause.reading import DatePlace, Reading
from lib.parse.clause.values import Clause
from lib.parse.clause.words import Token

BREAKS = frozenset(":;")
INDEPENDENT = frozenset({"main", "coordinated"})


def behind_break(reading: Reading, place: DatePlace, holder: int) -> int:
    """Return the clause that a date opens behind a colon or semicolon ("went on: on Monday it sold"), else `holder`."""
    start = reading.clauses[holder].verb.last + 1
    between = {t.text for t in reading.tokens[start : place.first]}
    if between.isdisjoint(BREAKS):
        return holder
    for index, clause in enumerate(reading.clauses):
        if clause.kind in INDEPENDENT and clause.verb.first > place.last:
            return index
    return -1 if ";" in between else holder  # what a semicolon parts has another verb, told or not


def behind_aside(reading: Reading, place: DatePlace, holder: int) -> int:
    """Return the clause above an aside that closes before a last date ("sold the mill, which is old, last May")."""
    aside, tokens, before = reading.clauses[holder], reading.tokens, place.signal - 1
    above = aside.governor
    if aside.kind != "relative" or above < 0 or before <= aside.verb.last or tokens[before].tag != ",":
        return holder
    opens = aside.start > 0 and any(t.tag == "," for t in tokens[max(0, aside.start - 2) : aside.start])
    ends = place.last + 1 >= len(tokens) or tokens[place.last + 1].tag == "."
    listed = any(d.last == before - 1 for d in reading.dates)
    return above if opens and ends and not listed else holder


def dates_a_paper(clause: Clause) -> bool:
    """Whether a participle only tells of what day a letter or statement is ("told clerks in a letter dated July 3")."""
    return clause.kind == "reduced" and clause.verb.lemma == "date" and clause.governor >= 0


def in_paper(tokens: Sequence[Token], clause: Clause) -> int:
    """Return the token before the relative clause of "a statement of May 3 in which it told banks to stop", or -1."""
    opened = tokens[clause.start].tag == "p" and clause.marker == "which"
    return clause.start - 1 if clause.kind == "relative" and opened else -1
