"""What is not done until a day is done on it: "will not apply until May" plans, "did not stop until Monday" tells."""

from collections.abc import Sequence

from lib.parse.clause.bounds import Stretch
from lib.parse.clause.values import Clause
from lib.parse.clause.words import Token
from lib.value import replace

UNTIL = frozenset({"until", "till"})
BEFORE = frozenset({"before"})
COMING = frozenset({"will", "shall", "'ll", "wo", "would", "'d"})


def without_waiting(tokens: Sequence[Token], clauses: Sequence[Clause], signals: Sequence[Stretch]) -> list[Clause]:
    """Return the clauses, those that only wait for a day without their negation.

    Args:
        tokens: The sentence's tokens.
        clauses: Its clauses.
        signals: The prepositions of its dates.
    """
    return [
        replace(c, verb=replace(c.verb, negated=False))
        if c.verb.negated and any(waits_for(tokens, c, signal) for signal in signals)
        else c
        for c in clauses
    ]


def waits_for(tokens: Sequence[Token], clause: Clause, signal: Stretch) -> bool:
    """Whether a clause says that nothing is done until the date whose preposition is `signal`."""
    words, verb = tokens[slice(*signal)], clause.verb
    until = any(t.lower in UNTIL for t in words)
    if until and any(t.tag == "g" for t in tokens[max(0, signal[0] - 1) : signal[1]]):
        return signal[0] < verb.first  # "not until Thursday did the firm stop"
    if not until and not verb.modal:
        return False
    if verb.form != "finite" or (verb.modal and verb.modal not in COMING):
        return False
    limited = until or (bool(verb.modal) and any(t.lower in BEFORE for t in words))
    return limited and _inside(signal[0], clause.after) and _is_negated(tokens, clause)


def _inside(at: int, stretch: Stretch) -> bool:
    return stretch[0] <= at < stretch[1]


def _is_negated(tokens: Sequence[Token], clause: Clause) -> bool:
    return any(t.tag == "g" for t in tokens[clause.verb.first : clause.verb.head])
