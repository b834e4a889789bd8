"""Subjects that verbs share or take up again: a second participle, a noun phrase that a relative clause interrupts."""

from collections.abc import Sequence

from lib.parse.clause.bounds import Stretch
from lib.parse.clause.values import ADNOMINAL, Clause
from lib.parse.clause.verbcontext import VerbGroup
from lib.parse.clause.words import Token
from lib.value import replace

STOPS = frozenset({":", ";"})


def second_participle(
    tokens: Sequence[Token], group: VerbGroup, clauses: Sequence[Clause], before: int
) -> Clause | None:
    """Return the clause of a participle after "and" that goes on with a passive ("was fined and given two months").

    Args:
        tokens: The sentence's tokens.
        group: The participle.
        clauses: The clauses so far.
        before: Index of the nearest token before the participle that is no adverb.
    """
    if before < 0 or tokens[before].tag != "c" or not clauses:
        return None
    model = next((c for c in reversed(clauses) if c.verb.passive), None)
    if model is None:
        return None
    if model.verb.form == "participle":
        return replace(model, verb=group, start=before, owned=False)
    verb = replace(group, form="finite", tense=model.verb.tense, modal=model.verb.modal, passive=True)
    return Clause(verb, "coordinated", before, 0, model.subject, "", model.governor, owned=False)


def joined_start(tokens: Sequence[Token], floor: int, before: int, first: int) -> int:
    """Return where the clause of a verb that shares its subject starts: at its "and", before an adverbial of its own.

    "closed and, on May 3, sold"; `before` is the nearest token before the verb at `first` that is no adverb.
    """
    if before >= 0 and tokens[before].tag == "c":
        return before
    if before < 0 or tokens[before].tag != ",":
        return first
    comma = next((i for i in range(before - 1, floor, -1) if tokens[i].tag == ","), -1)
    aside = comma > 0 and tokens[comma - 1].tag == "c" and tokens[comma + 1].tag == "p"
    return comma - 1 if aside else first


def leaves_speech(
    tokens: Sequence[Token], group: VerbGroup, clauses: Sequence[Clause], shared: Clause, before: int
) -> bool:
    """Whether a verb goes on with who speaks ("argued that it could not refuse, and proposed a pause")."""
    joined = before > 0 and tokens[before].tag == "c" and tokens[before - 1].tag == ","
    if not joined or shared.kind != "complement" or shared.governor < 0 or not shared.verb.modal:
        return False
    return group.tense == "past" and not group.perfect and clauses[shared.governor].verb.tense == "past"


def interrupted_subject(tokens: Sequence[Token], clauses: Sequence[Clause], before: int) -> Stretch | None:
    """Return the new subject before a relative clause or participle that a verb behind a comma goes with.

    "Peru followed, and Norwind Air, which had flown on, will pay"; "it was quick: its law, made in May, was repealed".
    """
    last = _interrupting(clauses)
    held = last.antecedent or last.subject
    if last.kind not in ADNOMINAL or held is None or before < 0 or tokens[before].tag != ",":
        return None
    floor = max((c.verb.last for c in clauses if c.verb.last < last.start), default=-1)
    start = _phrase_start(tokens, held[0], floor)
    if tokens[start].tag == "c":
        start += 1
    opened = start - 1 > floor and (
        tokens[start - 1].text in STOPS or (tokens[start - 1].tag == "c" and tokens[start - 2].tag == ",")
    )
    return (start, last.start) if opened and start < last.start else None


def _interrupting(clauses: Sequence[Clause]) -> Clause:
    """Return the relative clause or participle that the last clause belongs to ("which was told to pay, has")."""
    held = clauses[-1]
    while held.kind in ("infinitive", "gerund", "complement") and 0 <= held.governor < len(clauses) - 1:
        held = clauses[held.governor]
    return held if held.kind in ADNOMINAL else clauses[-1]


def _phrase_start(tokens: Sequence[Token], start: int, floor: int) -> int:
    """Return where a noun phrase starts, or the one before it that it stands in apposition to."""
    if start - 1 <= floor or tokens[start - 1].tag != "," or tokens[start].lower not in ("a", "an", "the"):
        return start
    at = start - 1
    while at - 1 > floor and tokens[at - 1].tag in "w0di":
        at -= 1
    return at
