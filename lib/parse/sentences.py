"""Where sentences end, so that dates and clauses never reach into the next one.

A full stop is a candidate wherever white space follows; words decide the rest: "Sept. 7", "Mr. Smith" and "U.S. rules"
do not split, "Huobi Inc. The exchange" does.
"""

import re
from functools import cache
from typing import NamedTuple

from lib.model import Span
from lib.vocab import languages, load_table

CLOSERS = "\"'”’»)\\]」』）】"
CANDIDATE = re.compile(  # one mark first, so that the search leaps from mark to mark
    r"[。！？!?….](?:"
    rf"(?:(?<=\.)\.*|(?<!\.)[。！？!?…]*)[{CLOSERS}]*(?=\s|$)"
    rf"|(?<=[。！？])[。！？]*[{CLOSERS}]*"
    r"|(?<=[!?])(?=[\u3400-\u9fff])"
    r"|(?<=\d\.)(?=[A-Z][a-z]))"
)
LAST_WORD = re.compile(r"[^\s(\[\"'“‘«]*$")
NEXT_WORD = re.compile(r"\s*[\"'“‘«(\[]*([^\W_]+)?", re.UNICODE)
INITIALS = re.compile(r"(?:[A-Z]\.)*[A-Z]$")
LOOK_BACK = 40  # characters: longer than any abbreviation or initial


class _Words(NamedTuple):
    always: frozenset[str]
    maybe: frozenset[str]
    openers: frozenset[str]
    ordinals: bool


def split_sentences(text: str, start: int, end: int, language: str) -> tuple[Span, ...]:
    """Return the sentences of `text[start:end]`, disjoint, in order, without outer white space.

    Args:
        text: The whole article.
        start: First code point to look at.
        end: One past the last code point to look at.
        language: Code of the language; one without word lists is read with the English ones.
    """
    words = _words(language if language in languages() else "en")
    spans, begin = [], start
    for match in CANDIDATE.finditer(text, start, end):
        if match.start() < begin or not _ends_sentence(text, match, end, words):
            continue
        spans.append(trim(text, begin, match.end()))
        begin = match.end()
    spans.append(trim(text, begin, end))
    return tuple(s for s in spans if s.start < s.end)


def trim(text: str, start: int, end: int) -> Span:
    """Return `text[start:end]` without white space at either end."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)


@cache
def _words(language: str) -> _Words:
    table = load_table("sentences", language)
    always, maybe, openers = (frozenset(table.get(k, "").split()) for k in ("always", "maybe", "openers"))
    return _Words(always, maybe, openers, bool(table.get("ordinals")))


def _ends_sentence(text: str, match: re.Match[str], end: int, words: _Words) -> bool:
    mark = match.group()[0]
    following = NEXT_WORD.match(text, match.end(), end)
    next_word = (following and following.group(1)) or ""
    if mark in "。！？" or match.end() >= end or not next_word:
        return True
    if next_word[0].islower() and "\n" not in text[match.end() : match.end() + 3]:
        return False  # "Yahoo! said", "approx. half", and '"Why?" he asked' go on
    return mark != "." or not _is_abbreviation(text, match.start(), next_word, words)


def _is_abbreviation(text: str, dot: int, next_word: str, words: _Words) -> bool:
    first = max(0, dot - LOOK_BACK)
    before = LAST_WORD.search(text, max(first, text.rfind(" ", first, dot)), dot)
    word = before.group() if before else ""
    lowered = word.lower()
    if words.ordinals and word.isdigit() and len(word) <= 2:
        return next_word.lower() not in words.openers
    if lowered in words.always:
        return True
    if lowered in words.maybe or INITIALS.match(word):
        return next_word.lower() not in words.openers
    return False
