"""Whom an article names, as its sentences are read with: by what names, and who of them are places, powers or firms."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from lib.model import Actor, ActorMention

NAMING = frozenset({"name", "alias", "role"})


class Cast(NamedTuple):
    """An article's actors, by id.

    `names` are the canonical ones, `spoken` how the text itself calls each. `powers` are places and authorities,
    `firms` companies and platforms.
    """

    names: Mapping[str, str]
    spoken: Mapping[str, str]
    places: frozenset[str]
    powers: frozenset[str]
    firms: frozenset[str]


NOBODY = Cast({}, {}, frozenset(), frozenset(), frozenset())


def cast_of(text: str, actors: Sequence[Actor], mentions: Sequence[ActorMention]) -> Cast:
    """Return the cast of a text; `mentions` are where it names the actors, in order."""
    names = {actor.id: actor.name for actor in actors}
    return Cast(
        names,
        names | _as_named(text, mentions),
        places=frozenset(actor.id for actor in actors if actor.kind == "place"),
        powers=frozenset(actor.id for actor in actors if actor.kind in ("place", "authority")),
        firms=frozenset(actor.id for actor in actors if actor.kind in ("company", "platform")),
    )


def _as_named(text: str, mentions: Sequence[ActorMention]) -> dict[str, str]:
    """Return how the text itself calls each actor: where it first names it, else its first words for it."""
    first: dict[str, ActorMention] = {}
    for mention in mentions:
        known = first.get(mention.actor_id)
        if mention.how in NAMING and (known is None or (known.how == "role" and mention.how != "role")):
            first[mention.actor_id] = mention
    return {i: _with_article(text, m) for i, m in first.items()}


def _with_article(text: str, mention: ActorMention) -> str:
    name = " ".join(mention.surface.split())
    before = text[max(0, mention.span.start - 5) : mention.span.start].split()
    return f"the {name}" if before and before[-1].lower() == "the" else name
