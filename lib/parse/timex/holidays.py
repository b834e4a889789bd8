"""The day of a holiday in a year, from the short forms in the word lists.

Holidays of the Chinese and the Muslim calendar stand in `data/vocab/movable_holidays.csv`, computed once with
the packages lunardate 0.3.0 and hijridate 2.6.0 (Umm al-Qura); sightings may move a Muslim day by one.
Qingming is a solar term and stands there by its mean formula.
"""

import re
from datetime import date, timedelta
from functools import cache

from lib.parse.timex.value import calendar_day, of_month, shift_days
from lib.vocab import load_rows

_FORM = re.compile(
    r"(?P<month>\d\d)-(?P<day>\d\d)|(?P<of>\d\d)#(?P<weekday>[1-7])#(?P<nth>-?\d)(?P<on>[+-]\d+)?"
    r"|(?P<feast>easter|advent)(?P<from>[+-]\d+)?"
    r"|=(?P<name>[a-z_]+)(?P<by>[+-]\d+)?"
)
EARLIEST, LATEST = 1583, 4099  # years of the Gregorian reckoning of Easter


def holiday(form: str, year: int) -> date | None:
    """Return the holiday's day.

    Args:
        form: "12-25", "easter", "easter-2" (days from it), "advent+7" (from its first Sunday), "11#4#4" (the
            fourth Thursday of November), "05#1#-1" (the last Monday of May), "11#4#4+1" (the day after), "=qixi" and
            "=qixi-1" (by the table, the day before).
        year: The calendar year.
    """
    match = _FORM.fullmatch(form)
    if match is None or year < 1:
        return None
    if match["month"]:
        return calendar_day(year, int(match["month"]), int(match["day"]))
    if match["of"]:
        day = nth_weekday(year, int(match["of"]), int(match["weekday"]), int(match["nth"]))
        return shift_days(day, int(match["on"] or 0)) if day else None
    if match["name"]:
        told = _movable().get((match["name"], year))
        return shift_days(told, int(match["by"] or 0)) if told else None
    if not EARLIEST <= year <= LATEST:
        return None
    return shift_days(easter(year) if match["feast"] == "easter" else _advent(year), int(match["from"] or 0))


def holiday_month(form: str, year: int | None) -> int:
    """Return the month of the holiday in the year, which tells whether it lies ahead or behind."""
    day = holiday(form, year) if year else None
    return day.month if day else int(form[:2]) if form[:2].isdecimal() else 4


def holiday_weekend(day: date) -> date:
    """Return the Saturday of the weekend that a holiday makes long: a Monday or Tuesday lengthens the one before."""
    return shift_days(day, -1 - day.weekday() - 1 if day.weekday() <= 1 else 5 - day.weekday())


def _advent(year: int) -> date:
    """Return the first of the four Sundays before Christmas."""
    christmas = date(year, 12, 25)
    return shift_days(christmas, -christmas.isoweekday() - 21)


@cache
def _movable() -> dict[tuple[str, int], date]:
    rows = load_rows("movable_holidays")
    return {
        (name, int(row["year"])): date.fromisoformat(f"{row['year']}-{day}")
        for row in rows
        for name, day in row.items()
        if name != "year"
    }


def nth_weekday(year: int, month: int, weekday: int, number: int) -> date | None:
    """Return the first (1), second ... or last (-1) such weekday (1 Monday to 7 Sunday) of the month, if any."""
    days = of_month(year, month)
    assert days.first is not None
    assert days.last is not None
    if number < 0:
        return days.last - timedelta(days=(days.last.isoweekday() - weekday) % 7)
    found = shift_days(days.first, (weekday - days.first.isoweekday()) % 7 + 7 * (number - 1))
    return found if found.month == month else None


def easter(year: int) -> date:
    """Return Easter Sunday of the Gregorian calendar (Meeus, Jones and Butcher)."""
    a, (b, c) = year % 19, divmod(year, 100)
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    m = (a + 11 * h) // 319
    r = (2 * e + 2 * i - k - h + m + 32) % 7
    month = (h - m + r + 90) // 25
    return date(year, month, (h - m + r + month + 19) % 32)
