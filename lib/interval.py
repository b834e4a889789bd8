"""Intervals of whole days with open ends, and how EDTF (ISO 8601-2) writes them."""

import calendar
from datetime import date, timedelta
from typing import Literal

from lib.value import value

Extent = Literal["point", "span"]

QUARTER_CODE = 32  # EDTF level 2: 33 is the first quarter, 36 the last
HALF_CODE = 39  # EDTF level 2: 40 is the first half of a year, 41 the second
YEARS = range(1000, 3000)
"""The years that a chronology has: "3,000 years ago" dates nothing, and no calendar or axis ends at 9999."""


@value(order=True)
class Interval:
    """Days from `earliest` to `latest`, both inclusive; `None` is unbounded.

    `extent` tells a `point` (some day within: deadlines, "in July") from a `span` (throughout:
    "since June", "from the 3rd to the 9th").

    Raises:
        ValueError: `earliest` is after `latest`.
    """

    earliest: date | None = None
    latest: date | None = None
    extent: Extent = "point"

    def __post_init__(self) -> None:
        if self.earliest and self.latest and self.earliest > self.latest:
            raise ValueError(f"earliest {self.earliest!r} is after latest {self.latest!r}")

    @property
    def is_unbounded(self) -> bool:
        """Whether nothing at all is known of the day."""
        return self.earliest is None and self.latest is None

    @property
    def is_charted(self) -> bool:
        """Whether its bounds lie in the years that a chronology has."""
        return all(bound is None or bound.year in YEARS for bound in (self.earliest, self.latest))

    @property
    def is_day(self) -> bool:
        """Whether exactly one day is meant."""
        return self.earliest is not None and self.earliest == self.latest

    def overlaps(self, other: "Interval") -> bool:
        """Return whether some day lies in both; an open end reaches everything on its side."""
        return _before_or_on(self.earliest, other.latest) and _before_or_on(other.earliest, self.latest)

    def within(self, other: "Interval") -> bool:
        """Return whether every day of this interval certainly lies in `other`."""
        starts = other.earliest is None or (self.earliest is not None and self.earliest >= other.earliest)
        ends = other.latest is None or (self.latest is not None and self.latest <= other.latest)
        return starts and ends


UNKNOWN = Interval()


def day(d: date) -> Interval:
    """Return the one day `d`."""
    return Interval(d, d)


def month(year: int, number: int) -> Interval:
    """Return the calendar month; `number` is 1 to 12."""
    return Interval(date(year, number, 1), date(year, number, calendar.monthrange(year, number)[1]))


def year(number: int) -> Interval:
    """Return the calendar year."""
    return Interval(date(number, 1, 1), date(number, 12, 31))


def quarter(year_: int, number: int) -> Interval:
    """Return the calendar quarter; `number` is 1 to 4."""
    return Interval(month(year_, 3 * number - 2).earliest, month(year_, 3 * number).latest)


def week(monday: date) -> Interval:
    """Return the ISO week (Monday to Sunday) that starts on `monday`."""
    return Interval(monday, monday + timedelta(days=6))


def to_edtf(interval: Interval) -> str | None:
    """Return the shortest EDTF level-2 string for the interval; `None` if it is unbounded.

    A `point` is a day, month, quarter, half, year or decade where the bounds are exactly one, else one day of a
    set (`[a..b]`); a `span` is `a/b` with `..` for an open end.
    """
    if interval.is_unbounded:
        return None
    first, last = interval.earliest, interval.latest
    if interval.extent == "span":
        return f"{first.isoformat() if first else '..'}/{last.isoformat() if last else '..'}"
    if first and last and (whole := _calendar_unit(first, last)):
        return whole
    return f"[{first.isoformat() if first else ''}..{last.isoformat() if last else ''}]"


def _calendar_unit(first: date, last: date) -> str | None:
    if first == last:
        return first.isoformat()
    if first.day != 1 or last.day != calendar.monthrange(last.year, last.month)[1]:
        return None
    if first.year == last.year:
        return _part_of_year(first.year, first.month, last.month)
    if first.month == 1 and last.month == 12 and first.year % 10 == 0 and last.year == first.year + 9:
        return f"{first.year // 10:03d}X"
    return None


def _part_of_year(year_: int, first: int, last: int) -> str | None:
    if first == last:
        return f"{year_:04d}-{first:02d}"
    if (first, last) == (1, 12):
        return f"{year_:04d}"
    if last - first == 2 and last % 3 == 0:
        return f"{year_:04d}-{QUARTER_CODE + last // 3}"
    if last - first == 5 and last % 6 == 0:
        return f"{year_:04d}-{HALF_CODE + last // 6}"
    return None


def _before_or_on(first: date | None, last: date | None) -> bool:
    return first is None or last is None or first <= last
