"""Whom a noun phrase stands for: the actors at its head, those it speaks of, or those it means together."""

from collections.abc import Sequence

from lib.parse.clause.bounds import Stretch
from lib.parse.clause.reading import ActorPlace, Reading
from lib.parse.clause.topics import meant_by, plural_role
from lib.parse.clause.words import Token, word_set
from lib.parse.event.referents import they
from lib.parse.event.relations import are_staff, is_related
from lib.parse.event.wording import POSSESSIVES

OF_LIKE = frozenset({"of", "by", "at", "for", "including", "like"})
MAX_ROLES = 8


def in_phrase(reading: Reading, stretch: Stretch) -> tuple[str, ...]:
    """Return the actors a noun phrase stands for: its heads, else those it speaks of ("users of Huobi")."""
    stretch = reading.core(stretch)
    places = reading.actors_in(stretch)
    if not places:
        return ()
    heads = [p for p in places if _is_head(reading.tokens, stretch, p) and not _is_origin(reading, p, stretch[1])]
    if heads:
        return ids_of(heads)
    return ids_of([p for p in places if _speaks_of(reading, stretch, p)])


def through_group(reading: Reading, stretch: Stretch) -> tuple[str, ...]:
    """Return those whom a phrase without names means together: "they", "the two exchanges"."""
    start, end = reading.core(stretch)
    if end - start == 1 and reading.tokens[start].lower in ("they", "them"):
        return they(reading, start)
    told = plural_role(reading, (start, end))
    return meant_by(reading, told, reading.topics.named) if told else ()


def ids_of(places: Sequence[ActorPlace]) -> tuple[str, ...]:
    """Return the ids of the actors, each once and so many as a row can hold."""
    return tuple(dict.fromkeys(p.mention.actor_id for p in places))[:MAX_ROLES]


def is_no_owner(reading: Reading, place: ActorPlace) -> bool:
    """Whether a mention is no possessive pronoun and no origin.

    "Closed its branches" affects nobody but whoever does it, "fined the US drugmaker" no country.
    """
    return reading.tokens[place.first].lower not in POSSESSIVES and not _is_origin(reading, place, len(reading.tokens))


def is_dated(reading: Reading, position: int) -> bool:
    """Whether the token belongs to a date."""
    return bool([d for d in reading.dates if d.first <= position <= d.last])


def _is_head(tokens: Sequence[Token], stretch: Stretch, place: ActorPlace) -> bool:
    """Whether a mention is no owner ("X's rules") and stands before any preposition of its phrase."""
    after = place.last + 1
    if after < stretch[1]:
        follower = tokens[after]
        if follower.tag == "i":
            return False
        if follower.tag == "w" and follower.text.islower() and follower.lower not in word_set("status", "own_nouns"):
            return False
    start, named = place.first, tokens[max(stretch[0], place.first - 2) : place.first]
    if len(named) == 2 and named[1].lower == "of" and named[0].lower in word_set("status", "settlements"):
        start -= 2  # "the town of Marlow"
    return all(t.tag != "p" or t.lower in ("including", "like") for t in tokens[stretch[0] : start])


def _speaks_of(reading: Reading, stretch: Stretch, place: ActorPlace) -> bool:
    """Whether a phrase without an actor for its head stands for this one: "users of X", "X's lawyers".

    A country only does where the phrase is about its state ("Chinese police", but not "the UK index").
    """
    before = [t.lower for t in reading.tokens[stretch[0] : place.first] if t.tag == "p"]
    if before and before[-1] not in OF_LIKE and not (before == ["from"] and are_staff(reading, stretch)):
        return False
    owner = place.last + 1 < stretch[1] and reading.tokens[place.last + 1].tag == "i"
    if is_related(reading, stretch, place) or (before and owner):
        return False  # "his predecessor", "lawyers for the bank's customers"
    if place.mention.actor_id not in reading.cast.places:
        return True
    state = word_set("status", "state_nouns")
    return any(t.lower in state for t in reading.tokens[stretch[0] : stretch[1]])


def _is_origin(reading: Reading, place: ActorPlace, end: int) -> bool:
    """Whether a place's name only tells where the noun right behind it, before `end`, is from: "the US drugmaker"."""
    after = place.last + 1
    if place.mention.actor_id not in reading.cast.places or after >= end:
        return False
    follower = reading.tokens[after]
    return follower.tag == "w" and reading.end_of(place.last) < reading.starts[after]
