"""How a preposition shapes the days: "by" is a deadline, "since" an open span, "before" ends the day before."""

from datetime import date, timedelta

from lib.interval import Interval, to_edtf
from lib.model import TimexKind

ONE = timedelta(days=1)


JUST = "just "  # "shortly before 9 a.m. on Tuesday" is Tuesday; "shortly before Christmas" is before it


def of_time(signal: str | None, kind: TimexKind) -> str | None:
    """Return what the preposition means for an expression of this kind: an hour's "after" leaves its day in."""
    if signal is not None and signal.startswith(JUST):
        return None if kind == "TIME" else signal.removeprefix(JUST)
    return "onward" if signal == "after" and kind == "TIME" else signal


def bounds(signal: str | None, days: Interval, today: date | None) -> Interval:
    """Return the days that the words and their signal allow.

    Args:
        signal: What the preposition means: "by", "before", "after", "since", "from", "throughout", "at" or `None`.
        days: What the words without the preposition name.
        today: The day a deadline runs from.
    """
    first, last = days.earliest, days.latest
    match signal:
        case "by":
            start = today if today and last and today <= last else None
            return Interval(start, last)
        case "before" if first is not None and first > date.min:
            return Interval(None, first - ONE)
        case "after" if last is not None and last < date.max:
            return Interval(last + ONE, None)
        case "onward":
            return Interval(first, None)
        case "since":
            return Interval(first, None, "span")
        case "throughout":
            return Interval(first, last, "span")
    return days


def edtf_of(interval: Interval, signal: str | None, value: str, whole: bool) -> str | None:
    """Return the EDTF of the bounds; spans that begin with a whole month or year are written by it.

    Args:
        value: The TIMEX3 value of the words.
        whole: Whether the bounds' first day is that of the value, so that the value may stand for it.
    """
    if interval.is_unbounded:
        return value if is_edtf(value) else None
    if signal == "since" and whole and is_edtf(value):
        return f"{value}/.."
    return to_edtf(interval)


def is_edtf(value: str) -> bool:
    """Whether a TIMEX3 value of a day, month or year is also EDTF ("XXXX-09-07", "2017-06")."""
    parts = value.split("-")
    widths = [len(p) for p in parts]
    written = all(p.isdecimal() or set(p) == {"X"} for p in parts) and any(p.isdecimal() for p in parts)
    return widths in ([4], [4, 2], [4, 2, 2]) and written
