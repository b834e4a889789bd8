"""Tells a text about days long past from a report of the day, so that "in April" counts from the right year."""

from bisect import bisect_right
from collections.abc import Sequence
from datetime import date

from lib.parse.datefound import Sheet
from lib.parse.dategrammar import Hit, Island

LONG_AGO = 2  # years before the text's own
ENOUGH = 4  # full dates of long ago
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
    return old >= ENOUGH and old > 2 * reporting and old > recent


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
    """Return year and month of the first full date at or after the offset."""
    index = bisect_right(dates, (offset, 0, 0))
    return dates[index][1:] if index < len(dates) else None


def _year(sheet: Sheet, island: Island, hit: Hit) -> int:
    piece = sheet.pieces[island.start + hit.groups["year"][0]]
    return int(piece) if piece.isdecimal() else 9999
