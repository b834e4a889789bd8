"""Who only passes on what others know: papers, agencies, and people whom nobody names."""

from collections.abc import Sequence
from itertools import pairwise

from lib.parse.clause.words import Token, word_set


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
    if any(a in ("news", "press", "wire") and b in ("agency", "agencies") for a, b in pairwise(texts)):
        return True
    unnamed, hiding = word_set("status", "unnamed"), word_set("status", "hiding")
    for token in words:
        if token.lower in word_set("status", "press"):
            return True
        if token.capitalised and token.lower in word_set("status", "press_endings") and token is not words[0]:
            return True
        if token.lower in unnamed:
            return True
        if token.lower in hiding and any(t.lower in ("people", "person", "persons") for t in words):
            return True
    return False
