"""Who or what a clause says does nothing, or is not acted on: "nobody", "no licence", "received no notice"."""

from lib.parse.clause.reading import Reading
from lib.parse.clause.values import Clause

NOBODY = frozenset({"no", "nobody", "none", "neither", "nothing"})


def nobody(reading: Reading, clause: Clause) -> bool:
    """Whether the subject denies that anybody acts ("no date has been set", "neither of them knew")."""
    if not clause.subject or not clause.owned or reading.spellings.isdisjoint(NOBODY):
        return False
    start, end = reading.core(clause.subject)
    return start < end and reading.tokens[start].lower in NOBODY


def no_subject(reading: Reading, clause: Clause) -> bool:
    """Whether nobody or nothing does it ("not all claims were upheld", "no licence was granted")."""
    if not clause.subject or not clause.owned or not reading.has("g", clause.subject):
        return False
    start = reading.core(clause.subject)[0]
    return start > clause.subject[0] and reading.tokens[start - 1].lower in ("no", "not")


def from_a_day(reading: Reading, clause: Clause) -> bool:
    """Whether a clause has a day from which on it holds ("no room will be let from May")."""
    return any(reading.tokens[place.signal].lower in ("from", "as") for place in reading.dates_in(clause.after))


def no_object(reading: Reading, clause: Clause) -> bool:
    """Whether nothing is acted on ("received no notice")."""
    start, end = clause.after
    return start < end and reading.tokens[start].lower in ("no", "nothing", "none", "neither")
