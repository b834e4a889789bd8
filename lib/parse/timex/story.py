"""Tells a text about days long past from a report of the day, so that "in April" counts from the right year."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from datetime import date

from lib.parse.timex.found import Sheet
from lib.parse.timex.grammar import Hit, Island

NEAR = 2000
_HEADING = re.compile(r"^[^\n]{2,70}[^\n.,;:!?\"”]$", re.MULTILINE)
_YEAR = re.compile(r"(?<![\d-])1[5-9]\d\d(?!\d)|(?<![\d-])20\d\d(?!\d)")
_YEAR_LINE = re.compile(
    r"^(?:[^\W\d_]{1,4}\s|[^\w\n]{1,4})?(?P<alone>(?:1[5-9]|20)\d\d)年?[^\w\n]{0,4}$(?P<gap>\n(?=\n))?"
    r"|^(?:[^\W\d_]{3,10}\.?\s)?(?P<entry>(?:1[5-9]|20)\d\d)(?:,?\s[^\W\d_]{3,10}\.?\s\d{1,2})?\s?[:\u2013\u2014-]\s",
    re.MULTILINE,
)
LONG_AGO = 2  # years before the text's own
ENOUGH = 4  # full dates of long ago
OUTWEIGHED = 6  # of them for each day that only a report names ("on Thursday")
REPORTING = frozenset(
    {"named day", "units ago", "weekday", "weekday counted", "weekday of a week", "week and weekday", "units from now"}
)


def tells_a_story(sheet: Sheet, islands: Sequence[Island], today: date | None) -> bool:
    """Return whether the text's own dates, not its day of publication, are what it counts from.

    A history gives many full dates with years long past; a report speaks of yesterday and Thursday.
    """
    if today is None:
        return False
    old = recent = reporting = 0
    for island in islands:
        for hit in island.hits:
            if "year" in hit.groups and "month" in hit.groups:
                year = _year(sheet, island, hit)
                old += year <= today.year - LONG_AGO
                recent += year > today.year - LONG_AGO
            reporting += hit.rule.name in REPORTING
    return old >= ENOUGH and old > OUTWEIGHED * reporting and old > recent


def full_dates(sheet: Sheet, islands: Sequence[Island]) -> list[tuple[int, int, int]]:
    """Return the dates written with month and year, as (offset, year, month), in reading order."""
    found = []
    for island in islands:
        for hit in island.hits:
            if "year" in hit.groups and "month" in hit.groups:
                start, end = (island.start + n for n in hit.groups["month"])
                month = sheet.lexicon.value("month", sheet.pieces[start:end])
                if month:
                    found.append((sheet.starts[island.start + hit.start], _year(sheet, island, hit), int(month)))
    return found


def next_date(dates: Sequence[tuple[int, int, int]], offset: int) -> tuple[int, int] | None:
    """Return year and month of the first full date at or after the offset, if it is near."""
    index = bisect_right(dates, (offset, 0, 0))
    if index == len(dates) or dates[index][0] > offset + NEAR:
        return None
    return dates[index][1:]


def headings(text: str) -> list[tuple[int, int]]:
    """Return the years that stand in headings ("2006: a year of unrest") as (offset, year); 0 where a heading has none.

    A heading is a short line without a full stop.
    """
    found = []
    for line in _HEADING.finditer(text):
        years = {int(y) for y in _YEAR.findall(line[0])}
        found.append((line.start(), years.pop() if len(years) == 1 else 0))
    return found


def chronology(text: str) -> list[tuple[int, int]]:
    """Return the years that stand alone on a line above entries or open an entry, as (offset, year); 0 ends them.

    A block runs to the next blank line, or, where a blank line parts year and entries, to the next such year; an entry
    ("2017: In June it was sold") to the end of its line.
    """
    found, block = [], 0
    for line in _YEAR_LINE.finditer(text):
        year = int(line["alone"] or line["entry"])
        found.append((line.start(), year))
        if line["entry"]:
            end = text.find("\n", line.end())
            found.append((end if end >= 0 else len(text), block))
            continue
        block = year
        if not line["gap"] and (end := text.find("\n\n", line.end())) >= 0:
            found.append((end, 0))
            block = 0
    return sorted(found)


def section_year(found: Sequence[tuple[int, int]], offset: int) -> int | None:
    """Return the year of the heading above the offset."""
    index = bisect_right(found, (offset, 9999))
    return (found[index - 1][1] or None) if index else None


def _year(sheet: Sheet, island: Island, hit: Hit) -> int:
    piece = sheet.pieces[island.start + hit.groups["year"][0]]
    return int(piece) if piece.isdecimal() else 9999
