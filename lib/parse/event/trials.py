"""Trials that are tests: "a trial of the new scanner", not "the trial of a banker"."""

from collections.abc import Sequence

from lib.parse.clause.words import Token, word_set
from lib.parse.naming.namewords import name_words

TRIED = frozenset({"company", "authority", "organisation"})  # kinds of whom a court tries, beside people


def is_test(tokens: Sequence[Token], trial: int) -> bool:
    """Return whether the trial at a token is "of" a thing: of no name, number, person or body."""
    if trial + 1 >= len(tokens) or tokens[trial + 1].lower != "of":
        return False
    phrase = []
    for token in tokens[trial + 2 :]:
        if token.tag not in "dwg0":
            break
        phrase.append(token)
    return bool(phrase) and not any(map(_can_be_tried, phrase))


def _can_be_tried(token: Token) -> bool:
    words, word = name_words(), token.singular
    if token.capitalised or token.tag == "0" or token.lower in word_set("status", "tried"):
        return True
    return word in words.roles or words.nouns.get(word) in TRIED or word in word_set("status", "tried")
