"""Dates in languages without word lists here: dateparser finds and reads them, always told language and base day."""

from collections.abc import Iterator
from datetime import date, datetime, time
from functools import cache
from typing import Any

from lib.interval import Interval, to_edtf
from lib.model import DateMention, Reference, Span
from lib.parse.timex.notes import day_in_words

LONGEST = 50_000  # characters read: dateparser does some 100 kB a second
RULE = "dateparser"


@cache
def knows(language: str) -> bool:
    """Whether dateparser has the language."""
    from dateparser.data.languages_info import language_order

    return language in language_order


def find_elsewhere(text: str, language: str, reference: Reference) -> tuple[DateMention, ...]:
    """Return the single days that dateparser finds; without a reference day only those written with their year."""
    found = _search(text[:LONGEST], language, reference.day)
    return tuple(_placed(text, found, reference.day))


def _search(text: str, language: str, today: date | None) -> list[tuple[str, datetime]]:
    from dateparser.search import search_dates

    settings: dict[str, Any] = {"RELATIVE_BASE": datetime.combine(today or date(2000, 1, 1), time())}
    settings |= {} if today else {"REQUIRE_PARTS": ["day", "month", "year"], "PARSERS": ["absolute-time"]}
    try:
        return search_dates(text, languages=[language], settings=settings) or []
    except (ValueError, OverflowError, RecursionError, AttributeError, TypeError, IndexError):
        return []  # dateparser stumbles over some strange texts; then nothing is claimed


def _placed(text: str, found: list[tuple[str, datetime]], today: date | None) -> Iterator[DateMention]:
    after = 0
    for words, moment in found:
        start = text.find(words, after)
        if start < 0 or not any(c.isdigit() for c in words):
            continue
        after = start + len(words)
        day = moment.date()
        interval = Interval(day, day)
        counted = f" counted from {day_in_words(today)}" if today else " as written"
        note = f"{words!r} read by dateparser,{counted}"
        yield DateMention(Span(start, after), "DATE", day.isoformat(), None, interval, to_edtf(interval), RULE, today,
                          None, note)  # fmt: skip
