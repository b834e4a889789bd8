"""Words as collation compares them: with their place in the text and a key that ignores typography.

Latin words, numbers, dotted abbreviations ("U.S."), signs of money and percent, and single CJK characters are words;
punctuation is not.
"""

import re
from dataclasses import dataclass

from lib.model import Span

_CJK = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff"
_WORD = re.compile(
    rf"(?:[A-Za-z]\.){{2,}}"  # U.S., a.m.
    rf"|\d+(?:[.,]\d+)*"
    rf"|[{_CJK}]"
    rf"|[$€£¥%]"
    rf"|[^\W\d_{_CJK}]+(?:['\u2019\u02bc][^\W\d_{_CJK}]+)*"
)
_APOSTROPHES = str.maketrans({"\u2019": "'", "\u02bc": "'"})


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a text; two words with the same `key` read the same."""

    span: Span
    key: str


def split_words(text: str, start: int = 0, end: int | None = None) -> tuple[Word, ...]:
    """Return the words of `text[start:end]`, with offsets into the whole text."""
    stop = len(text) if end is None else end
    return tuple(Word(Span(*m.span()), word_key(m.group())) for m in _WORD.finditer(text, start, stop))


def word_keys(text: str) -> list[str]:
    """Return only the keys of the words of `text`; use it where places do not matter."""
    return [word_key(w) for w in _WORD.findall(text)]


def word_key(surface: str) -> str:
    """Return the surface without case, dots of abbreviation and possessive ending."""
    key = surface.casefold().translate(_APOSTROPHES)
    if "." in key and key[0].isalpha():
        return key.replace(".", "")
    if "," in key:
        return key.replace(",", "")
    return key.removesuffix("'s") if "'" in key else key


def abbreviates(key: str, initials: str) -> bool:
    """Return whether the key is the initials of a run of neighbouring words, a plural's "s" aside ("icos").

    Args:
        key: The possible abbreviation.
        initials: The first letters of a passage's words, in order.
    """
    return any(len(letters) > 1 and letters in initials for letters in {key, key.removesuffix("s")})
