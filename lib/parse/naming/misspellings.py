"""Misspelt names of known actors: "Pavel Duroz" in an article on Telegram is Pavel Durov, and is shown as a spelling.

Precision first: a wrong link puts words into somebody's mouth. So a near name alone is never enough.
"""

from functools import cache

from rapidfuzz.distance import OSA

from lib.parse.naming.gazetteer import Entry, as_written, entries
from lib.parse.naming.linking import Subject
from lib.value import replace

SHORTEST_PERSON = 5  # letters of a family name: "Li" and "Lu" are two people
SHORTEST_OTHER = 6
SLIPS = 1  # letters added, lost, changed or swapped
SLIPS_OF_A_LONG_NAME = 2
LONG = 9


def correct(subjects: list[Subject]) -> list[Subject]:
    """Return the subjects with unknown near names folded into the known actors they misspell.

    A person needs the same given name if one is given, a family name within one slip, and the actor they belong to (or
    they themselves) in the article; any other name needs the rightly written name in the article too.
    """
    present = {s.id for s in subjects} | {s.entry.parent for s in subjects if s.entry and s.entry.parent}
    bodies = [e for i in sorted(present) if (e := entries().get(i)) and e.kind in ("company", "platform")]
    merged: dict[str, Subject] = {}
    for subject in subjects:
        known = None if subject.entry else _known_twin(subject, present, bodies)
        id_ = known.id if known else subject.id
        old = merged.get(id_)
        if known and not old:
            merged[id_] = Subject(known.id, known.name, known.kind, known, subject.mentions)
        elif old:
            mentions = sorted((*old.mentions, *subject.mentions), key=lambda n: n.start)
            merged[id_] = replace(subject if subject.entry else old, mentions=tuple(mentions))
        else:
            merged[id_] = subject
    return list(merged.values())


def is_misspelling(surface: str, entry: Entry) -> bool:
    """Return whether a mention of a known actor is none of its names: "Duroz" for Pavel Durov."""
    parts = surface.replace("’", "'").split()
    names = {*as_written(entry.aliases), entry.name}
    tokens = {t.lower() for name in names for t in name.split()}
    return bool(parts) and parts[-1].lower() not in tokens


def _known_twin(subject: Subject, present: set[str], bodies: list[Entry]) -> Entry | None:
    if subject.kind == "person":
        return _person_twin(subject.name.split(" "), present)
    if " " in subject.name or len(subject.name) < SHORTEST_OTHER:
        return None
    return next((e for e in bodies if _near(subject.name, e.name, SHORTEST_OTHER)), None)


def _person_twin(parts: list[str], present: set[str]) -> Entry | None:
    alone = len(parts) == 1
    people = _people_by_family().get(parts[0][:1], ()) if alone else _people_by_given().get(parts[0], ())
    for entry in people:
        supported = entry.id in present or (entry.parent is not None and entry.parent in present)
        if supported and _near(parts[-1], entry.name.split(" ")[-1], SHORTEST_PERSON):
            return entry
    return None


def _near(written: str, name: str, shortest: int) -> bool:
    if len(written) < shortest or len(name) < shortest or written[0] != name[0]:
        return False
    allowed = SLIPS_OF_A_LONG_NAME if len(name) >= LONG else SLIPS
    return 0 < OSA.distance(written.lower(), name.lower(), score_cutoff=allowed) <= allowed


@cache
def _people_by_given() -> dict[str, tuple[Entry, ...]]:
    return _grouped(0, None)


@cache
def _people_by_family() -> dict[str, tuple[Entry, ...]]:
    """Group by the family name's first letter, which a slip leaves alone."""
    return _grouped(-1, 1)


def _grouped(part: int, length: int | None) -> dict[str, tuple[Entry, ...]]:
    found: dict[str, list[Entry]] = {}
    for entry in entries().values():
        if entry.kind == "person" and " " in entry.name:
            found.setdefault(entry.name.split(" ")[part][:length], []).append(entry)
    return {key: tuple(people) for key, people in found.items()}
