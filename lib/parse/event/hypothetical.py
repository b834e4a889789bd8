"""Clauses that assert nothing by themselves: what a plan waits for, what hangs on an "if", what is asked for."""

from lib.parse.clause.reading import Reading
from lib.parse.clause.values import Clause
from lib.parse.clause.words import word_set


def waits_for_something(reading: Reading, clause: Clause) -> bool:
    """Return whether a clause tells what a plan waits for ("will come back once it is licensed")."""
    if clause.marker not in ("once", "until", "till") or clause.governor < 0:
        return False
    return bool(reading.clauses[clause.governor].verb.modal)


def is_asked_for(reading: Reading, clause: Clause) -> bool:
    """Return whether a clause with "when" is the object of the verb right before it."""
    if clause.marker != "when" or clause.governor < 0:
        return False
    above = reading.clauses[clause.governor].verb
    return above.last + 1 == clause.start and above.lemma in word_set("status", "asking_when")


def is_conditional(reading: Reading, index: int) -> bool:
    """Return whether an "if" or "unless" beside the clause makes it hang on something ("if it fails, ...")."""
    beside = (index - 1, index + 1)
    return any(
        0 <= other < len(reading.clauses) and reading.clauses[other].marker in ("if", "unless") for other in beside
    )
