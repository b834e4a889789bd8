"""The last pass over clauses: where each ends, and what a fronted participle or a closing "he said" governs."""

from collections.abc import Sequence

from lib.parse.clause.values import Clause, bounded
from lib.parse.clause.words import Token
from lib.value import replace

FRONTS = frozenset({"among", "also", "including"})


def bound_clauses(clauses: list[Clause], end: int) -> list[Clause]:
    """Give each clause its end: the start of the next, or of a subject whose verb comes later still."""
    starts = [*(c.start for c in clauses[1:]), end][-len(clauses) :] if clauses else []
    for index, clause in enumerate(clauses):
        for later in clauses[index + 1 : index + 3]:
            waiting = later.subject[0] if later.kind == "main" and later.owned and later.subject else -1
            if clause.verb.last < waiting < starts[index]:
                starts[index] = waiting
    return [bounded(clause, end) for clause, end in zip(clauses, starts, strict=True)]


def link_fronted(clauses: list[Clause]) -> list[Clause]:
    """Give a participle that opens the sentence the subject of the main clause, and put an -ing form under it."""
    first = clauses[0] if clauses else None
    if first and first.governor < 0 and first.kind in ("participle", "gerund") and first.verb.form == "ing":
        for index, clause in enumerate(clauses):
            if clause.kind == "main":
                clauses[0] = replace(first, governor=index, subject=clause.subject, owned=False)
                break
    if first and first.kind == "reduced" and (first.subject is None or first.subject[0] == first.subject[1]):
        main = next((c for c in clauses if c.kind == "main" and c.start > first.verb.last), None)
        if main and main.subject:
            clauses[0] = replace(first, subject=main.subject, owned=False)  # "shut in May, it had ..."
    return clauses


def turn_inverted(tokens: Sequence[Token], clauses: list[Clause]) -> list[Clause]:
    """Make one passive of a fronted participle and the "was" behind it ("among those fined was the mint")."""
    if not clauses or clauses[0].kind not in ("reduced", "participle"):
        return clauses
    at = next((i for i, c in enumerate(clauses) if c.verb.form == "finite"), -1)
    if at < 1 or clauses[at].verb.lemma != "be" or clauses[at].kind != "main":
        return clauses
    first, be = clauses[0], clauses[at]
    fronted = first.verb.first == 0 or tokens[0].lower in FRONTS
    if not fronted or not first.verb.passive:
        return clauses
    if tokens[be.verb.last + 1 : be.verb.last + 2] and tokens[be.verb.last + 1].tag not in "dw0":
        return clauses
    verb = replace(first.verb, last=be.verb.last, form="finite", tense=be.verb.tense)
    end = next((i for i in range(be.verb.last + 1, be.end) if tokens[i].tag in ",pr."), be.end)
    merged = bounded(Clause(verb, "main", 0, 0, (be.verb.last + 1, end)), be.end)
    rest = [c for i, c in enumerate(clauses[1:], 1) if i != at]
    return [merged, *(_shifted(c, at) for c in rest)]


def _shifted(clause: Clause, gone: int) -> Clause:
    """Return the clause with its governor counted anew after clause `gone` went into the first one."""
    up = clause.governor
    return clause if up < gone else replace(clause, governor=0 if up == gone else up - 1)


def link_tails(clauses: list[Clause]) -> list[Clause]:
    """Put what is said under the speech verb that follows it."""
    for index, tail in enumerate(clauses):
        if tail.kind == "tail":
            after = clauses[index + 1] if index + 1 < len(clauses) else None
            if after and after.kind == "main" and after.subject and after.subject[0] < tail.start:
                clauses[index + 1] = replace(after, governor=index)  # "the agency, the paper wrote, has fined"
                continue
            for other in range(index - 1, -1, -1):
                if clauses[other].kind == "tail":
                    break
                if clauses[other].governor < 0 and clauses[other].kind in ("main", "coordinated"):
                    clauses[other] = replace(clauses[other], governor=index)
    return clauses
