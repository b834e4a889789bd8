"""Words of a Chinese sentence with their classes, by rjieba."""

import re
from collections.abc import Iterable
from functools import cache
from typing import Any, NamedTuple

from lib.vocab import load_table

HEAD_OF_OFFICE = re.compile(r"([局部厅院会署])\1长")  # cut wrongly: "环境局|局长" as "环境|局局长"


class Word(NamedTuple):
    """One word of a sentence with its class, as rjieba has it."""

    start: int
    end: int
    text: str
    tag: str


def tag_words(text: str, start: int, end: int) -> list[Word]:
    """Return the words of `text[start:end]` in order, without gaps."""
    words, position = [], start
    for piece in _unlisted().split(text[start:end]):
        tagged = [(piece, "v")] if _unlisted().fullmatch(piece) else _tag(piece)
        for word, tag in tagged:
            for part in (word[0], word[1:]) if HEAD_OF_OFFICE.fullmatch(word) else (word,):
                words.append(Word(position, position + len(part), part, tag))
                position += len(part)
    return words


def is_made_of_words(text: str) -> bool:
    """Return whether a string is put together from words of the dictionary, none of a single character."""
    import rjieba

    return all(len(str(piece)) > 1 for piece in rjieba.cut(text, False))


@cache
def _unlisted() -> re.Pattern[str]:
    """Return the pattern, with a group, of the verbs that rjieba's dictionary lacks: it cuts through them."""
    return re.compile(f"({'|'.join(load_table('actors', 'zh')['suffixes']['unlisted'].split())})")


def _tag(text: str) -> Iterable[tuple[str, str]]:
    import rjieba  # loaded only for Chinese: its dictionary takes a moment

    tagged: Any = rjieba.tag(text)
    return [(str(word), str(tag)) for word, tag in tagged]
