"""Relative clauses without a pronoun of their own: "a ban it lifted in May", "a rule the agency withdrew"."""

from collections.abc import Sequence

from lib.parse.clause.bounds import says, time_words
from lib.parse.clause.values import Clause
from lib.parse.clause.verbcontext import VerbGroup
from lib.parse.clause.words import Token

WHO = frozenset({"it", "they", "he", "she", "we"})
LONGEST = 5  # tokens of a noun phrase
PLAIN_ENDS = frozenset({"last", "this", "next", "yesterday", "earlier", "once", "twice"})


def contact_clause(tokens: Sequence[Token], group: VerbGroup, clauses: Sequence[Clause], floor: int) -> Clause | None:
    """Return the clause of a verb without an object right behind a noun phrase and who acts, or None.

    The noun phrase is what the verb before acts on, or stands behind a comma.
    """
    before = group.first - 1
    subject = before if tokens[before].lower in WHO else _phrase_start(tokens, before, floor)
    held = _phrase_start(tokens, subject - 1, floor) if subject > floor else -1
    if held < floor or group.passive or says(clauses[-1].verb) or tokens[subject - 1].lower in time_words():
        return None
    bound = held == clauses[-1].verb.last + 1 or tokens[held - 1].tag == ","
    if not bound or not _without_object(tokens, group.last + 1):
        return None
    return Clause(group, "relative", subject, 0, (subject, group.first), "", len(clauses) - 1, True, (held, subject))


def _phrase_start(tokens: Sequence[Token], last: int, floor: int) -> int:
    """Return where a noun phrase with an article starts that ends at a token, or -1."""
    for at in range(last, max(floor, last - LONGEST) - 1, -1):
        if tokens[at].tag == "d":
            return at if at < last and tokens[at].lower not in ("that", "this") else -1
        if tokens[at].tag != "w":
            return -1
    return -1


def _without_object(tokens: Sequence[Token], at: int) -> bool:
    """Whether nothing follows a verb that it acts on: the end, a preposition, a time ("a year later")."""
    if at >= len(tokens) or tokens[at].tag in "p.,ca" or tokens[at].lower in PLAIN_ENDS:
        return True
    time = at + 1 < len(tokens) and tokens[at + 1].singular in time_words()
    return tokens[at].tag in "d0" and time
