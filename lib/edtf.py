"""Reads dates as EDTF (ISO 8601-2) writes them: the forms that the product itself emits, for a reader to give one.

2017-09-07, 2017-09, 2017, 201X    a day, month, year or decade: one day of it
2017-33 to -36, 2017-40, 2017-41   a quarter, a half year
[2017-09-15..2017-09-30]           one day within the two; [..2017-09-30] by then, [2017-09-15..] from then on
2017-06/2017-08, 2017-06/..        throughout; ".." is an open end
XXXX-09-07                         the year is not known, so there are no bounds
"""

import re
from datetime import date

from lib import interval
from lib.errors import EdtfError
from lib.interval import HALF_CODE, QUARTER_CODE, UNKNOWN, Interval

LONGEST = 64  # characters; the longest form has 26
ALLOWED = "write 2017-09-07, 2017-09, 2017, 2017-09-01/2017-09-30, 2017-06/.. or [2017-09-15..2017-09-30]"
QUARTERS = range(QUARTER_CODE + 1, QUARTER_CODE + 5)
HALVES = range(HALF_CODE + 1, HALF_CODE + 3)
_DATE = re.compile(r"([0-9X]{4})(?:-([0-9X]{2})(?:-([0-9X]{2}))?)?")


def read_edtf(text: str) -> Interval:
    """Return the interval that an EDTF string means, both ends inclusive.

    Where `lib.interval.to_edtf` wrote the string, the interval is the one it was given.

    Raises:
        EdtfError: The text is no such date; the message shows it and says what to write.
    """
    written = text.strip()
    if len(written) > LONGEST:
        raise _error(f"{written[:LONGEST]}…", "is too long for a date")
    if written.startswith("[") and written.endswith("]"):
        return _one_of(written)
    if "/" in written:
        return _throughout(written)
    return _unit(written, written)


def is_edtf(text: str) -> bool:
    """Return whether `read_edtf` can read the text."""
    try:
        read_edtf(text)
    except EdtfError:
        return False
    return True


def _one_of(written: str) -> Interval:
    first, dots, last = written[1:-1].partition("..")
    if not dots or not (first or last):
        raise _error(written, "needs a day before or after '..'")
    return _bounds(written, first, last, "point")


def _throughout(written: str) -> Interval:
    first, last = ("" if end == ".." else end for end in written.split("/", 1))
    if not (first or last):
        raise _error(written, "needs a day before or after '/'")
    return _bounds(written, first, last, "span")


def _bounds(written: str, first: str, last: str, extent: interval.Extent) -> Interval:
    earliest = _unit(first, written).earliest if first else None
    latest = _unit(last, written).latest if last else None
    if earliest is None and latest is None:
        return UNKNOWN  # years unknown
    if earliest and latest and earliest > latest:
        raise _error(written, "ends before it begins")
    return Interval(earliest, latest, extent)


def _unit(part: str, written: str) -> Interval:
    match = _DATE.fullmatch(part)
    if not match:
        raise _error(written, "is no date that can be read here")
    year, second, third = match.groups()
    if "X" in year and year != "XXXX" and (second or year[:3].find("X") >= 0):
        raise _error(written, "has an unknown digit where none can be read")
    try:
        return _days(year, second, third)
    except ValueError as error:
        raise _error(written, "is not in the calendar") from error


def _days(year: str, second: str | None, third: str | None) -> Interval:
    """Return the days of a date whose digits are known but for the year's last or the whole year.

    Raises:
        ValueError: There is no such day, month or year.
    """
    if year == "XXXX":
        date(2000, int(second or "1"), int(third or "1"))
        return UNKNOWN
    if year.endswith("X"):
        return Interval(date(int(year[:3]) * 10, 1, 1), date(int(year[:3]) * 10 + 9, 12, 31))
    number = int(year)
    if second is None:
        return interval.year(number)
    if third is not None:
        return interval.day(date(number, int(second), int(third)))
    return _part(number, int(second))


def _part(year: int, code: int) -> Interval:
    if code in QUARTERS:
        return interval.quarter(year, code - QUARTER_CODE)
    if code in HALVES:
        first = 6 * (code - HALF_CODE) - 5
        return Interval(interval.month(year, first).earliest, interval.month(year, first + 5).latest)
    if not 1 <= code <= 12:
        raise ValueError(code)  # the error of calendar.monthrange differs between versions
    return interval.month(year, code)


def _error(written: str, what: str) -> EdtfError:
    return EdtfError(f"{written!r} {what}; {ALLOWED}")
