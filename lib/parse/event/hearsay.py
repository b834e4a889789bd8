"""Who only passes on what others know: papers, agencies, and people whom nobody names."""

from collections.abc import Sequence
from itertools import pairwise

from lib.parse.clause.words import Token, word_set

WIRES = frozenset({"news", "press", "wire"})
AGENCIES = frozenset({"agency", "agencies"})
PEOPLE = frozenset({"people", "person", "persons"})


def is_hearsay(words: Sequence[Token]) -> bool:
    """Whether a speaker is unnamed or passes on what others know ("people familiar with the matter", "Caixin")."""
    if words and words[0].lower in ("people", "persons", "those", "someone"):
        return True
    counted = len(words) > 1 and words[0].tag == "0" and not words[0].text.isdigit()
    if counted and not any(t.capitalised for t in words[1:]):
        return True  # "three bondholders said"
    if len(words) > 1 and words[0].lower in ("a", "an") and words[-1].lower in word_set("status", "faceless"):
        return True  # "an official said"
    texts = [t.lower for t in words]
    if not (word_set("status", "press").isdisjoint(texts) and word_set("status", "unnamed").isdisjoint(texts)):
        return True
    if not PEOPLE.isdisjoint(texts) and not word_set("status", "hiding").isdisjoint(texts):
        return True
    if not AGENCIES.isdisjoint(texts) and any(a in WIRES and b in AGENCIES for a, b in pairwise(texts)):
        return True
    endings = word_set("status", "press_endings")
    return any(t.capitalised and t.lower in endings for t in words[1:])
