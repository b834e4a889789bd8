"""Who an actor stands for: the body it belongs to and, for authorities and countries, the country itself.

"China", "Chinese authorities" and "the central bank" may be one actor in three papers; Huobi and OKCoin, both of
China, are not.
"""

from collections.abc import Iterable, Mapping
from functools import cache

from lib.collate.equivalence import word_lists
from lib.model import Actor
from lib.vocab import load_rows

_STEM = 5  # letters
_OFFICES = frozenset({"authority", "agency", "office", "board", "commission", "ministry", "department", "regulator"})


def wider(actor_ids: Iterable[str], actors: Mapping[str, Actor]) -> frozenset[str]:
    """Return what stands behind the actors.

    These are the ids of bodies they belong to, the codes of countries they act for, and for authorities the words of
    their names, since papers translate them freely ("Norway's harbour regulator", "Norwegian Harbour Authority").
    """
    found: set[str] = set()
    for actor in (actors[i] for i in actor_ids if i in actors):
        if actor.affiliation:
            found.add(actor.affiliation)
        if actor.kind in ("authority", "place"):
            found |= _countries().get(actor.name, frozenset())
        if actor.kind == "authority":
            found |= {f"office {_office(w)}" for w in actor.id.split("-") if len(w) >= _STEM and w not in _OFFICES}
    return frozenset(found)


def acting(actor_ids: Iterable[str], actors: Mapping[str, Actor]) -> frozenset[str]:
    """Return those who can act: places only where nobody else is given, and then only countries."""
    ids = frozenset(actor_ids)
    persons = frozenset(i for i in ids if i not in actors or actors[i].kind != "place")
    return persons or frozenset(i for i in ids if actors[i].name in _countries())


@cache
def _office(word: str) -> str:
    """Return what all words for one state body share, else the word's beginning."""
    sets = word_lists("en")["offices"]["sets"]
    return next((str(words[0]) for words in sets if word in words), word[:_STEM])


@cache
def _countries() -> dict[str, frozenset[str]]:
    """Return the country code of every listed authority and country, by name; cities stand for no country."""
    rows = [(r["name"], r["country"]) for r in load_rows("actors") if r["kind"] == "authority"]
    rows += [(r["name"], r["country"]) for r in load_rows("places") if r["group"] == "country"]
    return {name: frozenset({f"country {code}"}) for name, code in rows if code}
