"""Misspelt names of known actors: "Pavel Duroz" in an article on Telegram is Pavel Durov, and is shown as a spelling.

Precision first: a wrong link puts words into somebody's mouth. So a near name alone is never enough.
"""

from functools import cache

from rapidfuzz.distance import OSA

from lib.parse.gazetteer import Entry, entries
from lib.parse.linking import Subject

SHORTEST_PERSON = 5  # letters of a family name: "Li" and "Lu" are two people
SHORTEST_OTHER = 6
SLIPS = 1  # letters added, lost, changed or swapped
SLIPS_OF_A_LONG_NAME = 2
LONG = 9


def correct(subjects: list[Subject]) -> list[Subject]:
    """Return the subjects with unknown near names folded into the known actors they misspell.

    A person needs the same given name, a family name within one slip, and the actor they belong to (or they themselves)
    in the article; any other name needs the rightly written name in the article too.
    """
    present = {s.id for s in subjects} | {s.entry.parent for s in subjects if s.entry and s.entry.parent}
    merged: dict[str, Subject] = {}
    for subject in subjects:
        known = None if subject.entry else _known_twin(subject, present)
        id_ = known.id if known else subject.id
        old = merged.get(id_)
        if known and not old:
            merged[id_] = Subject(known.id, known.name, known.kind, known, subject.mentions)
        elif old:
            mentions = sorted((*old.mentions, *subject.mentions), key=lambda n: n.start)
            merged[id_] = (subject if subject.entry else old)._replace(mentions=tuple(mentions))
        else:
            merged[id_] = subject
    return list(merged.values())


def is_misspelling(surface: str, entry: Entry) -> bool:
    """Return whether a mention of a known actor is none of its names: "Duroz" for Pavel Durov."""
    parts = surface.replace("’", "'").split()
    names = {a.lstrip("~").split("@")[0] for a in entry.aliases} | {entry.name}
    tokens = {t.lower() for name in names for t in name.split()}
    return bool(parts) and parts[-1].lower() not in tokens


def _known_twin(subject: Subject, present: set[str]) -> Entry | None:
    if subject.kind == "person":
        return _person_twin(subject.name.split(" "), present)
    if " " in subject.name or len(subject.name) < SHORTEST_OTHER:
        return None
    nearby = (e for e in entries().values() if e.id in present and e.kind in ("company", "platform"))
    return next((e for e in nearby if _near(subject.name, e.name, SHORTEST_OTHER)), None)


def _person_twin(parts: list[str], present: set[str]) -> Entry | None:
    if len(parts) < 2:
        return None
    for entry in _people_by_given().get(parts[0], ()):
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
    people = [e for e in entries().values() if e.kind == "person" and " " in e.name]
    return {
        e.name.split(" ")[0]: tuple(p for p in people if p.name.split(" ")[0] == e.name.split(" ")[0]) for e in people
    }
