"""The names that a reader gives become actors: known ones by name or alias, others of the kind given, else guessed."""

import re
from collections.abc import Iterable, Sequence
from functools import cache
from typing import NamedTuple

from lib.correction import LISTS, Correction
from lib.identity import slug
from lib.model import ACTOR_KINDS, Actor, ActorKind, ParsedArticle
from lib.vocab import load_rows

THING = "thing"
KINDS: tuple[str, ...] = (*ACTOR_KINDS, THING)
_KIND = re.compile(rf"(.*\S)\s*\(({'|'.join(KINDS)})\)", re.DOTALL)


class Parties(NamedTuple):
    """Who takes part: the ids of actors, the words for things, and the actors that the article did not have."""

    ids: tuple[str, ...]
    things: tuple[str, ...]
    new: tuple[Actor, ...]


class Directory:
    """Whom the articles of a collection name, and whose kind a correction gives."""

    def __init__(self, articles: Iterable[ParsedArticle], corrections: Iterable[Correction] = ()) -> None:
        self._known = _kinds_given(corrections) | _by_name(a for p in articles for a in p.actors)

    def read(self, names: Sequence[str], own: Sequence[Actor], things: Sequence[str] | None = None) -> Parties:
        """Return who is meant by names; one that the article itself has wins over others of that name.

        Args:
            names: As a reader gives them, a kind in brackets behind them or none.
            own: The article's actors.
            things: What the event already affects that is no actor; `None` if only actors can be meant.
        """
        of_article = _by_name(own)
        ids: list[str] = []
        found_things: list[str] = []
        new: list[Actor] = []
        for given in filter(str.strip, names):
            whole = of_article.get(_fold(given)) or self._known.get(_fold(given))
            name, kind = (given, None) if whole else split_kind(given)
            actor = whole or of_article.get(_fold(name)) or self._known.get(_fold(name))
            if things is not None and _is_thing(name, kind, actor, things):
                found_things.append(name)
                continue
            actor = actor or _make(name, kind)
            ids.append(actor.id)
            if all(a.id != actor.id for a in (*own, *new)):
                new.append(actor)
        return Parties(tuple(dict.fromkeys(ids)), tuple(dict.fromkeys(found_things)), tuple(new))


def split_kind(given: str) -> tuple[str, str | None]:
    """Return a name and the kind that stands in brackets behind it: "Jane Yip (person)" -> "Jane Yip", "person"."""
    match = _KIND.fullmatch(" ".join(given.split()))
    return (match[1], match[2]) if match else (" ".join(given.split()), None)


def _is_thing(name: str, kind: str | None, actor: Actor | None, things: Sequence[str]) -> bool:
    if kind or name in things:
        return kind == THING or (kind is None and name in things)
    return actor is None and _fold(name) not in _listed() and name[:1].islower()  # "old coins"


def _make(name: str, kind: str | None) -> Actor:
    listed = _listed().get(_fold(name))
    if listed:
        return listed
    return Actor(slug(name), name, _kind(kind or "") or "organisation")


def _kinds_given(corrections: Iterable[Correction]) -> dict[str, Actor]:
    """Return the actors whose kind stands behind their name in one correction, for others that name them without."""
    values = (c.after for correction in corrections for c in correction.changes if c.field in LISTS)
    named = (split_kind(name) for names in values for name in names)
    return {_fold(name): _make(name, kind) for name, kind in named if kind and kind != THING}


def _by_name(actors: Iterable[Actor]) -> dict[str, Actor]:
    """Return the actors by their names, and by those aliases that no other has."""
    names: dict[str, Actor] = {}
    aliases: dict[str, dict[str, Actor]] = {}
    for actor in actors:
        names.setdefault(_fold(actor.name), actor)
        for alias in actor.aliases:
            aliases.setdefault(_fold(alias), {}).setdefault(actor.id, actor)
    return {a: next(iter(of.values())) for a, of in aliases.items() if len(of) == 1} | names


@cache
def _listed() -> dict[str, Actor]:
    """Return the actors and countries of the word lists by name; their aliases are the parser's to weigh."""
    places = [r for r in load_rows("places") if r["group"] == "country"]
    found = {_fold(r["name"]): Actor(slug(r["name"]), r["name"], "place") for r in places}
    for row in load_rows("actors"):
        if kind := _kind(row["kind"]):
            found[_fold(row["name"])] = Actor(slug(row["name"]), row["name"], kind)
    return found


def _kind(word: str) -> ActorKind | None:
    return next((k for k in ACTOR_KINDS if k == word), None)


def _fold(name: str) -> str:
    return " ".join(name.casefold().split())
