"""The last pass over clauses: where each ends, and what a fronted participle or a closing "he said" governs."""

from dataclasses import replace

from lib.parse.clause.values import Clause


def bound_clauses(clauses: list[Clause], end: int) -> list[Clause]:
    """Give each clause its end: the start of the next."""
    starts = [*(c.start for c in clauses[1:]), end][-len(clauses) :] if clauses else []
    return [_ending(c, max(stop, c.verb.last + 1)) for c, stop in zip(clauses, starts, strict=True)]


def _ending(clause: Clause, end: int) -> Clause:
    """Return the clause with its end; built anew, for `replace` is slow and this runs for every clause."""
    c = clause
    return Clause(c.verb, c.kind, c.start, end, c.subject, c.marker, c.governor, c.owned, c.antecedent)


def link_fronted(clauses: list[Clause]) -> list[Clause]:
    """Put a participle that opens the sentence under the main clause: they share the subject."""
    first = clauses[0] if clauses else None
    if first and first.governor < 0 and first.kind in ("participle", "gerund") and first.verb.form == "ing":
        for index, clause in enumerate(clauses):
            if clause.kind == "main":
                clauses[0] = replace(first, governor=index, subject=clause.subject, owned=False)
                break
    return clauses


def link_tails(clauses: list[Clause]) -> list[Clause]:
    """Put what is said under the speech verb that follows it."""
    for index, tail in enumerate(clauses):
        if tail.kind == "tail":
            for other in range(index - 1, -1, -1):
                if clauses[other].kind == "tail":
                    break
                if clauses[other].governor < 0 and clauses[other].kind in ("main", "coordinated"):
                    clauses[other] = replace(clauses[other], governor=index)
    return clauses
