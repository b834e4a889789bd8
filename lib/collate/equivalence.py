"""Which words read the same: spelling variants, contractions, abbreviations and number words, from `equivalence.toml`.

A language without such a list is compared with the English one, whose words it simply will not contain.
"""

import re
from functools import cache
from typing import Any

from lib.vocab import languages, load_table

DEFAULT = "en"


@cache
def word_lists(language: str) -> dict[str, Any]:
    """Return the equivalence lists of the language, else the default language's."""
    has_own = language in languages() and language in ("en", "zh")
    return load_table("equivalence", language if has_own else DEFAULT)


@cache
def word_set(language: str, table: str, entry: str) -> frozenset[str]:
    """Return one list of words as a set, e.g. `word_set("en", "words", "titles")`."""
    return frozenset(word_lists(language)[table][entry])


@cache
def normalise(key: str, language: str) -> str:
    """Return the one form that stands for all ways of writing the word, numbers as digits."""
    lists = word_lists(language)
    if key in lists["number"]:
        return str(lists["number"][key])
    if key in lists["abbreviation"]:
        return str(lists["abbreviation"][key])
    if key in lists["spelling"]:
        return str(lists["spelling"][key])
    return _respell(key, lists)


def expand(key: str, language: str) -> tuple[str, ...]:
    """Return the words that a contraction stands for, else the word alone."""
    lists = word_lists(language)
    if key in lists["contraction"]:
        return tuple(lists["contraction"][key])
    for ending, word in lists["contraction_ending"].items():
        if key.endswith(ending) and len(key) > len(ending):
            return key.removesuffix(ending), str(word)
    return (key.rstrip("'"),) if key.endswith("'") else (key,)


def _respell(key: str, lists: dict[str, Any]) -> str:
    if len(key) < lists["spelling_least"]:
        return key
    for pattern, replacement in _rules(key.isascii()):
        respelled = pattern.sub(replacement, key)
        if respelled != key:
            return respelled
    return _single_consonant(key, tuple(lists["doubled"]))


@cache
def _rules(ascii_word: bool) -> tuple[tuple[re.Pattern[str], str], ...]:
    rules = word_lists(DEFAULT)["spelling_rules"] if ascii_word else ()
    return tuple((re.compile(pattern), replacement) for pattern, replacement in rules)


def _single_consonant(key: str, stems: tuple[str, ...]) -> str:
    """Return "traveled" for "travelled"; only for listed stems, since "filed" is not "filled"."""
    for stem in stems:
        if key.startswith(stem + stem[-1]):
            return stem + key[len(stem) + 1 :]
    return key
