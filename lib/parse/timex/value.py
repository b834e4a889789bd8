"""Calendar units as values: what TIMEX3 writes for them and the days they cover."""

from datetime import date, timedelta
from typing import NamedTuple

from lib import interval
from lib.model import TimexKind

GRAINS = ("time", "day", "weekend", "week", "month", "quarter", "season", "half", "year", "decade", "century")
UNIT_GRAINS = {"D": "day", "WE": "weekend", "W": "week", "M": "month", "Q": "quarter", "Y": "year", "DE": "decade"}
SEASONS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}  # first month, as meteorologists count in the north


class Moment(NamedTuple):
    """A stretch of the calendar: its TIMEX3 value, its grain and its first and last day (`None` if unknown)."""

    value: str
    grain: str
    first: date | None = None
    last: date | None = None

    @property
    def known(self) -> bool:
        """Whether the days are known."""
        return self.first is not None and self.last is not None


class Reading(NamedTuple):
    """What a rule makes of the words: the TIMEX3 attributes and the stretch of calendar they name.

    `anchor` is the day it was counted from; `part` names the group of the pattern that is the extent (else the whole
    match); `moves` is true if later words ("that month") can refer back to it; `limits` replaces the moment's days;
    `steps` are days from an act that the words behind name ("the day before the vote").
    """

    kind: TimexKind
    value: str
    moment: Moment | None = None
    mod: str | None = None
    anchor: date | None = None
    part: str | None = None
    moves: bool = True
    limits: interval.Interval | None = None
    steps: int = 0


def on_day(day: date) -> Moment:
    """Return the one day."""
    return Moment(day.isoformat(), "day", day, day)


def of_week(day: date) -> Moment:
    """Return the ISO week that `day` lies in."""
    monday = day - timedelta(days=day.weekday())
    year, number, _ = day.isocalendar()
    return Moment(f"{year:04d}-W{number:02d}", "week", monday, shift_days(monday, 6))


def of_weekend(day: date) -> Moment:
    """Return the Saturday and Sunday of the ISO week that `day` lies in."""
    week = of_week(day)
    assert week.first is not None
    return Moment(f"{week.value}-WE", "weekend", shift_days(week.first, 5), week.last)


def of_month(year: int, month: int) -> Moment:
    """Return the calendar month; `month` is 1 to 12."""
    if year < 1:
        return Moment(f"BC{-year:04d}-{month:02d}", "month")
    days = interval.month(year, month)
    return Moment(f"{year:04d}-{month:02d}", "month", days.earliest, days.latest)


def of_quarter(year: int, number: int) -> Moment:
    """Return the calendar quarter; `number` is 1 to 4."""
    if year < 1:
        return Moment(f"BC{-year:04d}-Q{number}", "quarter")
    days = interval.quarter(year, number)
    return Moment(f"{year:04d}-Q{number}", "quarter", days.earliest, days.latest)


def of_half(year: int, number: int) -> Moment:
    """Return the half of the calendar year; `number` is 1 or 2."""
    first, last = of_month(year, 6 * number - 5).first, of_month(year, 6 * number).last
    return Moment(f"{year:04d}-H{number}" if year > 0 else f"BC{-year:04d}-H{number}", "half", first, last)


def of_season(year: int, code: str) -> Moment:
    """Return the season ("SP", "SU", "FA", "WI"); winter begins in December of `year`."""
    if year < 1:
        return Moment(f"BC{-year:04d}-{code}", "season")
    start = SEASONS[code]
    end_year, end_month = (year + 1, 2) if start == 12 else (year, start + 2)
    if end_year > date.max.year:
        return Moment(f"{year:04d}-{code}", "season")
    return Moment(f"{year:04d}-{code}", "season", date(year, start, 1), of_month(end_year, end_month).last)


def of_year(year: int) -> Moment:
    """Return the calendar year; -480 is 480 before Christ, of which only the value is known."""
    if year < 1:
        return Moment(f"BC{-year:04d}", "year")
    if year > date.max.year:
        return Moment(str(year), "year")
    return Moment(f"{year:04d}", "year", date(year, 1, 1), date(year, 12, 31))


def of_decade(year: int) -> Moment:
    """Return the ten years that begin with `year` rounded down."""
    start = year // 10 * 10
    if start + 9 > date.max.year:
        return Moment(f"{start // 10:03d}", "decade")
    return Moment(f"{start // 10:03d}", "decade", date(max(start, 1), 1, 1), date(start + 9, 12, 31))


def of_century(number: int) -> Moment:
    """Return the century; the 20th is written 19 and runs from 1900 to 1999, as ISO 8601 counts."""
    if not 1 <= number <= 99:
        return Moment(f"{number - 1:02d}", "century")
    return Moment(
        f"{number - 1:02d}", "century", date(max(1, number * 100 - 100), 1, 1), date(number * 100 - 1, 12, 31)
    )


def partial(year: int | None, month: int | None, day: int | None = None) -> Moment:
    """Return a day or month of which parts are unknown, written with X."""
    head = f"{year:04d}" if year else "XXXX"
    middle = f"{month:02d}" if month else "XX"
    return Moment(f"{head}-{middle}-{day:02d}", "day") if day else Moment(f"{head}-{middle}", "month")


def calendar_day(year: int, month: int, day: int) -> date | None:
    """Return the day, or `None` if the calendar has none (31 February)."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def shift_days(day: date, days: int) -> date:
    """Return the day so many days on, kept within what a date can hold."""
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return date.max if days > 0 else date.min


def shift_months(day: date, months: int) -> date:
    """Return the same day of the month so many months on, or that month's last day."""
    index = day.year * 12 + day.month - 1 + months
    year, month = divmod(index, 12)
    if not date.min.year <= year <= date.max.year:
        return date.max if months > 0 else date.min
    last = of_month(year, month + 1).last
    assert last is not None
    return last.replace(day=min(day.day, last.day))


def unit_of(day: date, unit: str) -> Moment | None:
    """Return the calendar unit ("D", "W", "M", "Q", "Y", "DE", "CE", "WE") that the day lies in."""
    match unit:
        case "D":
            return on_day(day)
        case "W":
            return of_week(day)
        case "WE":
            return of_weekend(day)
        case "M":
            return of_month(day.year, day.month)
        case "Q":
            return of_quarter(day.year, (day.month + 2) // 3)
        case "H":
            return of_half(day.year, 1 if day.month <= 6 else 2)
        case "Y":
            return of_year(day.year)
        case "DE":
            return of_decade(day.year)
        case "CE":
            return of_century((day.year + 99) // 100)
    return None


def shift(day: date, unit: str, count: float) -> date:
    """Return the day moved by `count` units; hours and less leave it."""
    whole = round(count)
    match unit:
        case "D":
            return shift_days(day, whole)
        case "W" | "WE":
            return shift_days(day, round(7 * count))
        case "FN":
            return shift_days(day, 14 * whole)
    months = {"M": 1, "Q": 3, "H": 6, "Y": 12, "DE": 120, "CE": 1200, "ML": 12000}.get(unit)
    return shift_months(day, round(months * count)) if months else day
