"""A date that a reader types, in words as an article has them; nothing of it may be left over unread."""

import re

from lib.errors import DateError
from lib.interval import Interval
from lib.model import DateMention, Reference
from lib.parse.dates import find_dates
from lib.vocab import load_table

SHORTEST_MONTH = 28
LONGEST = 200  # characters of a date
_NUMBER = re.compile(r"\d+")
_WORD = re.compile(r"[^\s,.;]+")


def read_typed(words: str, language: str, reference: Reference) -> DateMention | None:
    """Return what the words mean, `None` for "no date".

    Args:
        words: The reader's words.
        language: The article's; what cannot be read in it is read as English.
        reference: The day that "next month" counts from.

    Raises:
        DateError: The words are no date, more than one, or one that no calendar has.
    """
    words = " ".join(words[:LONGEST].split())
    if words.casefold() in ("", *_table("none")):
        return None
    problem = None
    for tongue in dict.fromkeys((language, "en")):
        try:
            return _only(words, find_dates(words, tongue, reference))
        except DateError as error:
            problem = problem or error
    if _is_past_months_end(words, reference):
        raise DateError(f"{words!r} is not in the calendar: that month has fewer days.")
    raise problem or DateError(words)


def _only(words: str, found: tuple[DateMention, ...]) -> DateMention:
    """Return the one date of the words, which may be told by its two ends."""
    if not found:
        raise DateError(f"{words!r} is not understood as a date. Write it for example so: {_example()}.")
    if rest := _left_over(words, found):
        raise DateError(f"{rest!r} in {words!r} is not understood. Write the date for example so: {_example()}.")
    if len({m.interval for m in found}) > 1:
        raise DateError(f"{words!r} is more than one date. An event has one; a stretch is written “4 to 30 Sept 2017”.")
    if found[0].interval == Interval() and not (found[0].edtf or "").startswith("X"):
        raise DateError(f"{words!r} gives no day: it counts from the article's day, which is unknown, or is a length.")
    return found[0]


def _left_over(words: str, found: tuple[DateMention, ...]) -> str:
    """Return the words that belong to no date and tie none to another."""
    first, last = min(m.span.start for m in found), max(m.span.end for m in found)
    unread = list(words)
    for span in (s for m in found for s in (m.span, m.signal) if s):
        unread[span.start : span.end] = " " * (span.end - span.start)
    rest = []
    for word in _WORD.finditer("".join(unread)):
        tie = "before" if word.end() <= first else "between" if word.start() < last else ""
        if not (tie and word[0].casefold() in _table(tie)):
            rest.append(word[0])
    return " ".join(rest)


def _is_past_months_end(words: str, reference: Reference) -> bool:
    """Whether the words are a date but for a day that its month does not have."""
    for number in _NUMBER.finditer(words):
        if SHORTEST_MONTH < int(number[0][:4]) <= 31:
            earlier = f"{words[: number.start()]}{SHORTEST_MONTH}{words[number.end() :]}"
            found = find_dates(earlier, "en", reference)
            if found and not _left_over(earlier, found):
                return True
    return False


def _table(name: str) -> list[str]:
    words: list[str] = load_table("interface")["typed_dates"][name]
    return words


def _example() -> str:
    return str(load_table("interface")["typed_dates"]["example"])
