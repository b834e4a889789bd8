"""Bodies described and named in one breath: "Brazil's telecoms regulator Anatel", "BaFin, the German regulator,"."""

import re
from collections.abc import Sequence

from lib.model import ActorKind
from lib.parse.naming.authorities import Described
from lib.parse.naming.linking import Subject
from lib.value import replace

ENDS = re.compile(r"[,;.)]|$")
BETWEEN = re.compile(r",[ \n](?:an?|the|its|their)?[ \n]?$")
BODIES: frozenset[ActorKind] = frozenset(("authority", "organisation"))
REACH = 10  # characters between a name and its description


def identify(
    text: str, subjects: list[Subject], described: Sequence[Described]
) -> tuple[list[Subject], list[Described]]:
    """Return the subjects and the described bodies, those beside their name under one id."""
    starts = {n.start: i for i, s in enumerate(subjects) if s.kind in BODIES for n in s.mentions}
    ends = {n.end: i for i, s in enumerate(subjects) if s.kind in BODIES for n in s.mentions}
    stops = {n.start: n.end for s in subjects for n in s.mentions}
    found = list(subjects)
    bodies = []
    for body in described:
        at = _named(text, body, starts, ends, stops)
        at = _of_same_owner(body, found) if at is None and body.entry is None else at
        if at is not None and (body.entry is None or found[at].entry is None):
            body, found[at] = _one(body, found[at])
        bodies.append(body)
    return found, bodies


def is_named_behind(text: str, end: int, start: int, stop: int) -> bool:
    """Return whether a name between two offsets only names what is described before it: "the union, Brunnex, "."""
    return text[end:start] == ", " and ENDS.match(text, stop) is not None


def _named(
    text: str, body: Described, starts: dict[int, int], ends: dict[int, int], stops: dict[int, int]
) -> int | None:
    """Return the index of the subject whose name stands right behind or before a description."""
    if body.end + 1 in starts and text[body.end] in " \n":
        return starts[body.end + 1]
    if body.end + 2 in starts and is_named_behind(text, body.end, body.end + 2, stops[body.end + 2]):
        return starts[body.end + 2]
    between = BETWEEN.search(text, max(0, body.start - REACH), body.start)
    if between and between.start() in ends and ENDS.match(text, body.end):
        return ends[between.start()]
    return None


def _of_same_owner(body: Described, subjects: Sequence[Subject]) -> int | None:
    """Return the index of the one authority named with the same owner and noun: "the Thai agency"."""
    owner, *between, noun = body.name.lower().split(" ") if " " in body.name else ("", "", "")
    fitting = [
        i
        for i, s in enumerate(subjects)
        if s.kind == "authority" and s.name.lower().startswith(f"{owner} ") and s.name.lower().endswith(f" {noun}")
    ]
    return fitting[0] if len(fitting) == 1 and not between else None


def _one(body: Described, subject: Subject) -> tuple[Described, Subject]:
    """Return both as one actor: the known one's id and name, else those of the name."""
    if body.entry:
        return body, replace(subject, id=body.id, name=body.name, kind=body.entry.kind, entry=body.entry)
    kind = subject.kind if subject.entry else body.kind
    return replace(body, id=subject.id, name=subject.name, kind=kind), replace(subject, kind=kind)
