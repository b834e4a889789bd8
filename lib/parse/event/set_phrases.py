"""Nouns that only help to say how something is done: no notice is given "until further notice"."""

from collections import defaultdict
from collections.abc import Sequence
from functools import cache

from lib.parse.clause.words import Token, word_set


def in_set_phrase(tokens: Sequence[Token], at: int) -> bool:
    """Return whether the noun at `at` ends a set phrase ("at short notice", "without warning")."""
    openings = _openings().get(tokens[at].lower, ())
    return any(tuple(t.lower for t in tokens[max(0, at - len(o)) : at]) == o for o in openings)


@cache
def _openings() -> dict[str, tuple[tuple[str, ...], ...]]:
    """Return the words before the noun of each set phrase, by the noun."""
    found: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    for phrase in word_set("status", "set_phrases"):
        *before, noun = phrase.split("_")
        found[noun].append(tuple(before))
    return {noun: tuple(openings) for noun, openings in found.items()}
