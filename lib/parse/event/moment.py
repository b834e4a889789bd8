"""When a clause speaks of, by its tense alone: now, the past of the story, earlier than that, or still to come."""

from typing import Literal

from lib.parse.clause.inflections import PAST
from lib.parse.clause.reading import Reading
from lib.parse.clause.words import word_set

Moment = Literal["now", "past", "earlier", "ahead", "none"]
DEPTH = 6


def moment_of(reading: Reading, index: int, depth: int = 0) -> Moment:
    """Return when a clause speaks of; a verb without a tense has that of the clause that governs it."""
    clause = reading.clauses[index]
    verb = clause.verb
    if verb.modal:
        return "ahead"
    if verb.form == "finite":
        if verb.tense == "past":
            return "earlier" if verb.perfect else "past"
        return "now"
    if clause.kind == "infinitive" and verb.lemma not in word_set("status", "outcome"):
        return "ahead"
    if verb.perfect:
        return "earlier"
    if clause.governor < 0 or depth > DEPTH:
        return "past" if verb.form == "participle" and reading.tokens[verb.head].forms & PAST else "none"
    return moment_of(reading, clause.governor, depth + 1)
