"""Dates, statuses and types in words for people; ISO and EDTF belong to exports and tooltips."""

import calendar
from datetime import date

from lib.interval import Interval
from lib.model import Dating, EventType, Status
from lib.view.marks import Mark
from lib.vocab import load_table


def day_words(day: date, *, weekday: bool = False) -> str:
    """Return "7 Sept 2017", or "Thursday 7 Sept 2017" where the weekday matters."""
    words = f"{day.day} {month_name(day.month)} {day.year}"
    return f"{_names()['weekdays'][day.weekday()]} {words}" if weekday else words


def month_name(number: int) -> str:
    """Return the month's short name; `number` is 1 to 12."""
    return str(_names()["short"][number - 1])


def type_words(event_type: EventType) -> str:
    """Return the type for people ("takes effect")."""
    return str(load_table("interface")["types"][event_type])


def status_words(status: Status) -> str:
    """Return the status for people."""
    return str(load_table("interface")["statuses"][status])


def status_note(status: Status) -> str:
    """Return what the status means, as a short clause."""
    return str(load_table("interface")["status_notes"][status])


def mark_words(mark: Mark) -> str:
    """Return what a mark stands for."""
    return str(load_table("interface")["marks"][mark])


def language_words(code: str) -> str:
    """Return a language's name; a code without one is shown as it is."""
    return str(load_table("interface")["languages"].get(code, code))


def agreement_words(agreement: str) -> str:
    """Return the words for one | agree | differ."""
    return str(load_table("interface")["agreement"][agreement])


def agreement_note(agreement: str) -> str:
    """Return the same as it follows the number of sources."""
    return str(load_table("interface")["agreement_notes"][agreement])


def dating_words(dating: Dating, mark: Mark, *, weekday: bool = False) -> str:
    """Return an event's date for people: "7 Sept 2017", "by 30 Sept 2017", "since June 2017", "no date"."""
    interval = dating.interval
    if mark == "undated":
        return undated_words(dating)
    if mark == "deadline" and interval.latest:
        return f"by {day_words(interval.latest, weekday=weekday)}"
    if mark == "span":
        return _span_words(interval, dating.edtf)
    if interval.is_day and interval.earliest:
        return day_words(interval.earliest, weekday=weekday)
    return range_words(interval)


def undated_words(dating: Dating) -> str:
    """Return the words for a date that cannot be put on an axis, with the year-less day where the text has one."""
    edtf = dating.edtf or ""
    if edtf.startswith("XXXX-"):
        parts = [int(p) for p in edtf.removeprefix("XXXX-").split("-") if p.isdigit()]
        if parts and 1 <= parts[0] <= 12:
            return f"{' '.join([*(str(p) for p in parts[1:2]), month_name(parts[0])])}, year unknown"
    return "no date"


def range_words(interval: Interval) -> str:
    """Return both bounds in the fewest words: "July 2017", "4 to 30 Sept 2017", "up to 9 May 2018"."""
    first, last = interval.earliest, interval.latest
    if first is None or last is None:
        if first:
            return f"from {day_words(first)} on"
        return f"up to {day_words(last)}" if last else "any day"
    if first == last:
        return day_words(first)
    return _whole_months(first, last) or _shared_parts(first, last)


def count_words(number: int, noun: str, plural: str | None = None) -> str:
    """Return "1 event", "2,000 events"."""
    return f"{number:,} {noun if number == 1 else plural or noun + 's'}"


def list_words(items: list[str] | tuple[str, ...], joiner: str = "and", most: int = 4) -> str:
    """Return "a, b and c"; beyond `most` items the rest is counted."""
    shown = list(items[:most])
    if len(items) > most:
        shown = [*items[: most - 1], f"{len(items) - most + 1} more"]
    return shown[0] if len(shown) == 1 else f"{', '.join(shown[:-1])} {joiner} {shown[-1]}" if shown else ""


def _span_words(interval: Interval, edtf: str | None) -> str:
    start = (edtf or "").split("/")[0]
    if interval.earliest is None or interval.latest is not None:
        return range_words(interval)
    if start.count("-") == 1 and len(start) == 7 and interval.earliest.day == 1:
        return f"since {month_name(interval.earliest.month)} {interval.earliest.year}"
    if len(start) == 4 and start.isdigit():
        return f"since {start}"
    return f"since {day_words(interval.earliest)}"


def _whole_months(first: date, last: date) -> str | None:
    if first.day != 1 or last.day != calendar.monthrange(last.year, last.month)[1]:
        return None
    if (first.year, first.month) == (last.year, last.month):
        return f"{month_name(first.month)} {first.year}"
    if first.year != last.year:
        same = first.month == 1 and last.month == 12
        names = (f"{first.year}", f"{last.year}") if same else _month_years(first, last)
        return f"{names[0]} to {names[1]}"
    if (first.month, last.month) == (1, 12):
        return f"{first.year}"
    return f"{month_name(first.month)} to {month_name(last.month)} {first.year}"


def _month_years(first: date, last: date) -> tuple[str, str]:
    return f"{month_name(first.month)} {first.year}", f"{month_name(last.month)} {last.year}"


def _shared_parts(first: date, last: date) -> str:
    if first.year != last.year:
        return f"{day_words(first)} to {day_words(last)}"
    if first.month != last.month:
        return f"{first.day} {month_name(first.month)} to {day_words(last)}"
    return f"{first.day} to {day_words(last)}"


def _names() -> dict[str, list[str]]:
    names: dict[str, list[str]] = load_table("interface")["months"]
    return names
