"""What "early", "the end of" and "later" leave of a stretch of the calendar."""

from datetime import date, timedelta

from lib.interval import UNKNOWN, Interval
from lib.parse.timex.value import Moment, shift_months

DECADE_SLICES = {"START": (0, 3), "MID": (4, 6), "END": (7, 9)}


def part_of(moment: Moment, mod: str) -> Interval:
    """Return the third of the moment that early (START), mid (MID) or late (END) means."""
    first, last = moment.first, moment.last
    if first is None or last is None:
        return UNKNOWN
    if moment.grain in ("day", "time"):
        return Interval(first, last)
    if moment.grain == "month":
        cuts = {"START": (1, 10), "MID": (11, 20), "END": (21, last.day)}[mod]
        return Interval(first.replace(day=cuts[0]), first.replace(day=cuts[1]))
    if moment.grain in ("week", "weekend"):
        return _third_of_days(first, last, mod)
    return _third_of_months(first, last, mod)


def edge_of(moment: Moment, edge: str) -> Interval:
    """Return the first or last day: 'the end of September' is the 30th."""
    day = moment.first if edge == "START" else moment.last
    return Interval(day, day) if day else UNKNOWN


def rest_of(moment: Moment, today: date | None, later: bool) -> Interval:
    """Return what is left of the moment after today ("later this year") or was there before ("earlier this year")."""
    if moment.first is None or moment.last is None:
        return UNKNOWN
    if today is None or not moment.first <= today <= moment.last:
        return Interval(moment.first, moment.last)
    return Interval(today, moment.last) if later else Interval(moment.first, today)


def _third_of_days(first: date, last: date, mod: str) -> Interval:
    third = ((last - first).days + 1) / 3
    start = round(third * ("START", "MID", "END").index(mod))
    end = round(third * (("START", "MID", "END").index(mod) + 1)) - 1
    return Interval(first + timedelta(days=start), first + timedelta(days=max(start, end)))


def _third_of_months(first: date, last: date, mod: str) -> Interval:
    months = (last.year - first.year) * 12 + last.month - first.month + 1
    if months == 120:
        start, end = (12 * year for year in DECADE_SLICES[mod])
        return Interval(shift_months(first, start), shift_months(first, end + 12) - timedelta(days=1))
    index = ("START", "MID", "END").index(mod)
    start, end = months * index // 3, months * (index + 1) // 3
    return Interval(shift_months(first, start), shift_months(first, end) - timedelta(days=1))
