"""What stands above a clause: the clauses that govern it, and who says what it tells."""

from collections.abc import Sequence

from lib.parse.clause.reading import Reading, once
from lib.parse.clause.words import Token, word_set

DEEPEST = 16  # clauses one under another: no prose goes deeper


@once
def report_of(reading: Reading, index: int) -> tuple[int, int] | None:
    """Return the tokens that name who says what the clause tells, or `None`."""
    speech = word_set("status", "speech")
    for governor in governors(reading, index):
        clause = reading.clauses[governor]
        if clause.verb.lemma in speech and clause.subject and not clause.verb.passive:
            return clause.subject
    if "according" not in reading.spellings:
        return None
    aside = reading.clauses[index].kind in ("relative", "reduced") and len(reading.clauses) > 1
    return None if aside else according_to(reading.tokens)


def governors(reading: Reading, index: int) -> list[int]:
    """Return the clauses above one, nearest first."""
    chain: list[int] = []
    at = reading.clauses[index].governor
    while at >= 0 and at not in chain and at != index and len(chain) < DEEPEST:
        chain.append(at)
        at = reading.clauses[at].governor
    return chain


def according_to(tokens: Sequence[Token]) -> tuple[int, int] | None:
    """Return the tokens of X in "according to X", or `None`."""
    for index in range(len(tokens) - 2):
        if tokens[index].lower == "according" and tokens[index + 1].tag == "t":
            end = index + 2
            while end < len(tokens) and tokens[end].tag not in ",.q;rs":
                end += 1
            return (index + 2, end) if end > index + 2 else None
    return None
