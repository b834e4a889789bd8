"""Titles of laws and papers in Chinese texts, between their marks: "《数据出境安全评估办法》"."""

from collections.abc import Iterator

from lib.model import Span

OPENS, CLOSES = "《》"


def find_titles(text: str, start: int, end: int) -> Iterator[Span]:
    """Yield the titles of `text[start:end]` with their marks, each up to the first mark that closes.

    A pattern would look to the end for each mark that nothing closes: a line of them would take quadratic time.
    """
    while (opens := text.find(OPENS, start, end)) >= 0 and (closes := text.find(CLOSES, opens, end)) >= 0:
        start = closes + 1
        yield Span(opens, start)


def without_titles(text: str) -> str:
    """Return a text without its titles and their marks."""
    words, place = "", 0
    for title in find_titles(text, 0, len(text)):
        words += text[place : title.start]
        place = title.end
    return words + text[place:]


def is_in_title(text: str, start: int, at: int) -> bool:
    """Whether a title opens between two places and is not closed there."""
    return text.rfind(OPENS, start, at) > text.rfind(CLOSES, start, at)
