"""Whether two dates of different articles agree: their stated part counts, not the day an article came out."""

from datetime import date, timedelta

from lib.interval import UNKNOWN, Interval
from lib.model import DateMention, Dating

LOOSE = timedelta(days=10)  # how far the beginning or end of a month reaches


def stated(interval: Interval, day: date | None) -> Interval:
    """Return the interval without a bound that is only the day the text speaks from.

    Args:
        interval: As resolved; an exact day is always stated.
        day: The day the text speaks from, if known.
    """
    if interval.is_day or day is None:
        return interval
    earliest = None if interval.earliest == day else interval.earliest
    latest = None if interval.latest == day else interval.latest
    return Interval(earliest, latest, interval.extent)


def stated_dating(dating: Dating, day: date | None) -> Interval:
    """Return what a text says of an event's day, unbounded if it gives no date.

    "At the end of July" is read as the 31st, but does not deny that it was the 29th.
    """
    mention = dating.mention
    if mention is None:
        return UNKNOWN
    interval = stated(dating.interval, day)
    if not interval.is_day or interval.earliest is None or mention.kind != "DATE":
        return interval
    if mention.mod == "END":
        return Interval(interval.earliest - LOOSE, interval.latest)
    return Interval(interval.earliest, interval.earliest + LOOSE) if mention.mod == "START" else interval


def same_mention(a: DateMention, b: DateMention, a_day: date | None, b_day: date | None) -> bool:
    """Return whether two time expressions say the same: alike when resolved, or alike in value and modifier."""
    if {a.kind, b.kind} - {"DATE", "TIME"} and a.kind != b.kind:
        return False
    if a.kind == b.kind == "TIME" and _time(a) != _time(b):
        return False
    first, second = stated(a.interval, a_day), stated(b.interval, b_day)
    if first.is_unbounded or second.is_unbounded:
        return a.mod == b.mod and _fits(a.value, b.value)
    return agree(first, second)


def same_dating(a: Dating, b: Dating, a_day: date | None, b_day: date | None) -> bool | None:
    """Return whether two events' dates agree, the vaguer holding the more exact; `None` if either states none."""
    first, second = stated_dating(a, a_day), stated_dating(b, b_day)
    if first.is_unbounded or second.is_unbounded:
        return None
    return first.overlaps(second)


def agree(a: Interval, b: Interval) -> bool:
    """Return whether two stated intervals are the same as far as both are stated, on one side at least."""
    if a.is_day or b.is_day:
        return (a.earliest, a.latest) == (b.earliest, b.latest)
    starts = a.earliest and b.earliest
    ends = a.latest and b.latest
    if not starts and not ends:
        return False
    return (not starts or a.earliest == b.earliest) and (not ends or a.latest == b.latest)


def _time(mention: DateMention) -> str:
    """Return the time of day; midnight at the end of a day is not told from its beginning."""
    return mention.value.partition("T")[2].replace("24:00", "00:00")


def _fits(a: str, b: str) -> bool:
    """Return whether two TIMEX3 values can be one, an X standing for any digit: "XXXX-09" and "2017-09"."""
    if len(a) != len(b) or not any(c.isdigit() for c in a) or not any(c.isdigit() for c in b):
        return False
    return all(x == y or (x == "X" and y.isdigit()) or (y == "X" and x.isdigit()) for x, y in zip(a, b, strict=True))
