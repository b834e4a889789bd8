"""Whom a text means that only its head names: "the board" of minutes, "the office" of an authority's own notice."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from lib.identity import slug
from lib.model import ActorKind
from lib.parse.naming.authorities import BodyName
from lib.parse.naming.gazetteer import find_known
from lib.parse.naming.institutions import institution_words
from lib.parse.naming.keys import bare_name
from lib.parse.naming.linking import Subject
from lib.parse.naming.names import find_names
from lib.parse.naming.namewords import name_words
from lib.parse.naming.roles import nouns_of_name
from lib.vocab import load_table

BODIES = ("authority", "organisation")


class Heading(NamedTuple):
    """A body as an article's head names it."""

    named: BodyName
    kind: ActorKind


def read_letterhead(title: str | None, publisher: str | None, subjects: Sequence[Subject]) -> Mapping[str, Heading]:
    """Return the bodies that publisher and title name, by the nouns that can mean them alone.

    Args:
        title: The article's title.
        publisher: Who published it; a paper is never meant.
        subjects: Whom the text names; a body that is among them is that one.
    """
    found: dict[str, Heading] = {}
    if publisher and not _is_press(publisher):
        found |= _by_noun([publisher.removeprefix("The ")], subjects)
    return _by_noun(_names_in(title), subjects) | found if title else found


def _by_noun(names: Sequence[str], subjects: Sequence[Subject]) -> dict[str, Heading]:
    by_noun: dict[str, Heading] = {}
    shared: set[str] = set()
    for name in dict.fromkeys(map(bare_name, names)):
        heading = _heading(name, subjects)
        for noun in sorted(nouns_of_name(name) & institution_words()) if heading else ():
            shared |= {noun} & by_noun.keys()
            by_noun[noun] = heading  # type: ignore[assignment]
    return {noun: heading for noun, heading in by_noun.items() if noun not in shared}


def _names_in(title: str) -> list[str]:
    return [n.text for n in find_names(title, (0, len(title)), find_known(title), 0, "en") if " " in n.text]


def _heading(name: str, subjects: Sequence[Subject]) -> Heading | None:
    for subject in subjects:
        if subject.kind in BODIES and " " in subject.name and name.endswith(subject.name):
            return Heading((subject.id, subject.name, "", subject.entry), subject.kind)
    kind = next(_kinds(name), None)
    return Heading((slug(name), name, "", None), kind) if kind else None


def _kinds(name: str) -> Iterator[ActorKind]:
    """Yield the kind that a name's head tells, as its last word or before "of", if that is a body."""
    for part in (name.partition(" of ")[0], name):
        kind = name_words().heads.get(part.split(" ")[-1])
        if kind in BODIES and " " in name:
            yield kind


def _is_press(publisher: str) -> bool:
    return not _press_words().isdisjoint(publisher.lower().split())


@cache
def _press_words() -> frozenset[str]:
    return frozenset(load_table("status", "en")["press_endings"].split()) | {"press", "wire", "review"}
