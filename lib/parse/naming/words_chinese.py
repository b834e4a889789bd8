"""Words of a Chinese sentence with their classes, by rjieba."""

import re
from collections.abc import Iterable
from typing import Any, NamedTuple

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
    for word, tag in _tag(text[start:end]):
        for part in (word[0], word[1:]) if HEAD_OF_OFFICE.fullmatch(word) else (word,):
            words.append(Word(position, position + len(part), part, tag))
            position += len(part)
    return words


def is_made_of_words(text: str) -> bool:
    """Return whether a string is put together from words of the dictionary, none of a single character."""
    import rjieba

    return all(len(str(piece)) > 1 for piece in rjieba.cut(text, False))


def _tag(text: str) -> Iterable[tuple[str, str]]:
    import rjieba  # loaded only for Chinese: its dictionary takes a moment

    tagged: Any = rjieba.tag(text)
    return [(str(word), str(tag)) for word, tag in tagged]
