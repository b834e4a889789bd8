"""Sentences that put the verb before its subject: "Only on Thursday did the firm stop", "So ruled the court"."""

from collections.abc import Sequence

from lib.parse.clause.bounds import time_words
from lib.parse.clause.inflections import BASE, PARTICIPLE, PAST
from lib.parse.clause.values import Clause, bounded
from lib.parse.clause.words import Token
from lib.value import replace

FRONTS = frozenset({"not", "only", "never", "nor", "neither", "rarely", "seldom", "hardly", "scarcely", "no", "so"})
REACH = 12  # tokens from the front to its auxiliary, and from there to the verb


def upright(tokens: list[Token]) -> list[Token]:
    """Return the tokens of a sentence, those of a fronted "did" or "had" as if the verb stood behind its subject.

    The auxiliary is read as a comma and the verb as its past: "only on Thursday, the firm stopped".
    """
    if not tokens or tokens[0].lower not in FRONTS:
        return tokens
    at = next((i for i, t in enumerate(tokens[:REACH]) if t.lower in ("did", "had")), -1)
    if at < 1 or any(t.tag == "o" and i < at for i, t in enumerate(tokens[:at])):
        return tokens
    verb = _verb_behind(tokens, at + 1, BASE if tokens[at].lower == "did" else PARTICIPLE)
    if verb < 0:
        return tokens
    turned = list(tokens)
    turned[at] = replace(tokens[at], tag=",", forms=0)
    turned[verb] = replace(tokens[verb], forms=PAST, nouny=False)
    return turned


def turn_listed(tokens: Sequence[Token], clauses: list[Clause]) -> list[Clause]:
    """Give a participle that opens a line the subject behind its colon ("Arrested on Monday: the mayor")."""
    first = clauses[0] if len(clauses) == 1 else None
    if first is None or first.verb.first != 0 or not first.verb.passive:
        return clauses
    colon = next((i for i in range(1, len(tokens) - 1) if tokens[i].text == ":"), -1)
    if colon < 0 or tokens[colon + 1].tag not in "dw0":
        return clauses
    end = len(tokens) - (tokens[-1].tag == ".")
    verb = replace(first.verb, form="finite", tense="past")
    told = replace(first, verb=verb, kind="main", subject=(colon + 1, end), governor=-1, marker="")
    return [bounded(told, colon)]


def turn_so(tokens: Sequence[Token], clauses: list[Clause]) -> list[Clause]:
    """Give the verb of "so ruled the court" the subject behind it."""
    first = clauses[0] if clauses else None
    if first is None or first.verb.first != 1 or tokens[0].lower != "so" or not tokens[1].forms & PAST:
        return clauses
    end = next((i for i in range(2, first.end) if tokens[i].tag in ",.srt" or _opens_adverbial(tokens, i)), first.end)
    if end <= 2 or tokens[2].tag not in "dw":
        return clauses
    verb = replace(first.verb, last=end - 1, form="finite", tense="past", passive=False)
    told = replace(first, verb=verb, kind="main", start=0, subject=(2, end), governor=-1, marker="")
    return [bounded(told, first.end), *clauses[1:]]


def _opens_adverbial(tokens: Sequence[Token], at: int) -> bool:
    """Whether a preposition ends the subject: not "of", nor "in" before a place's name ("the court in Lima")."""
    if tokens[at].tag != "p" or tokens[at].lower == "of":
        return False
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    named = after is not None and after.capitalised and after.lower not in time_words()
    return not (named and tokens[at].lower == "in")


def _verb_behind(tokens: Sequence[Token], start: int, form: int) -> int:
    """Return where the verb stands behind the subject that starts at `start`, or -1."""
    if start >= len(tokens) or tokens[start].tag not in "dwo0":
        return -1
    found = -1
    for at in range(start + 1, min(len(tokens), start + REACH)):
        token, before = tokens[at], tokens[at - 1]
        if token.tag in ",.srm":
            break
        if token.tag == "w" and token.forms & form and not token.capitalised and before.tag not in "dp":
            if found >= 0 and found != at - 1:
                break
            found = at
    return found
