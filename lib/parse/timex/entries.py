"""Lines that open with their date ("Sept 4: ...", "18 July - ..."): chronologies, agendas, notes on an update."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise
from typing import NamedTuple

from lib.parse.timex.found import Sheet
from lib.parse.timex.grammar import Hit, Island
from lib.parse.timex.lexicon import Lexicon
from lib.parse.timex.reading import full_year
from lib.parse.timex.story import chronology
from lib.parse.timex.value import calendar_day

_HEADING = re.compile(r"^[^\n:]{2,60}[^\n.,;:!?\"”]$", re.MULTILINE)
LEAST = 3  # lines that open with a date make a chronology
_OPENS = re.compile(r"(?:^|\n)[^\w\n]{0,4}(?P<label>[^\W\d_]+)?[ ,:]{0,2}$")
_CLOSES = re.compile(r"\s?(?:[：\u2014]|:\s|(?<=\s)[-\u2013]\s)")
LEAD = 16  # characters before a date that may hold a bullet or a label


class Entry(NamedTuple):
    """A line and the date it opens with, as far as it is written."""

    start: int
    end: int
    year: int | None
    month: int | None
    day: int | None
    labelled: bool  # "Update, 18 July: ..."


def find_entries(sheet: Sheet, islands: Sequence[Island]) -> list[Entry]:
    """Return the lines that open with a date and a colon or dash, in order."""
    return list(_entries(sheet, islands))


def years_of_lines(text: str, entries: Sequence[Entry], today: date | None) -> list[tuple[int, int]]:
    """Return the years of the entries of a chronology as `story.chronology` does; those written beside a month lead."""
    own, above = entry_years(entries, today), chronology(text)
    return own or above if any(e.year and e.month for e in entries) else above or own


def entry_years(entries: Sequence[Entry], today: date | None) -> list[tuple[int, int]]:
    """Return the year of each entry as (offset, year), and 0 where it ends; none where too few make a chronology.

    Each year follows from the nearest written one before it, in time, else after it; where none is written, the
    chronology lies around the day of the text. The newest entry may come first.
    """
    dated = [e for e in entries if (e.year or e.month) and not e.labelled]
    if len(dated) < LEAST:
        return []
    ordered = dated[::-1] if _runs_back(dated) else dated
    years = _years(ordered, next((n for n, e in enumerate(ordered) if e.year), None), today)
    found = sorted(zip((e.start for e in ordered), years, strict=True)) if years else []
    ends = {e.start: e.end for e in dated}
    return sorted([*found, *((ends[start], 0) for start, _ in found)])


def agendas(text: str, lexicon: Lexicon) -> list[tuple[int, int]]:
    """Return the (offset, 1) of headings above days to come ("The week ahead") and (offset, 0) of all others."""
    words = lexicon.beside.get("agenda", ())
    lines = ((line.start(), line[0].lower()) for line in _HEADING.finditer(text))
    found = [(start, int(any(word in line for word in words))) for start, line in lines]
    return found if any(ahead for _, ahead in found) else []


def _entries(sheet: Sheet, islands: Sequence[Island]) -> Iterator[Entry]:
    text, labels = sheet.text, sheet.lexicon.beside.get("update", ())
    for island in islands:
        hit = island.hits[0]
        start = sheet.starts[island.start + hit.start]
        if start > LEAD and text.rfind("\n", start - LEAD, start) < 0:
            continue
        opening = _OPENS.search(text, max(0, start - LEAD), start)
        if opening is None or (opening["label"] and opening["label"].lower() not in labels):
            continue
        last = next((h for h in island.hits if not h.join), island.hits[-1])
        if _CLOSES.match(text, sheet.offsets(island.start, island.start + last.end)[1]):
            end = text.find("\n", start)
            written = _written(sheet, island, hit, last)
            yield Entry(start, end if end >= 0 else len(text), *written, labelled=bool(opening["label"]))


def _written(sheet: Sheet, island: Island, hit: Hit, last: Hit) -> tuple[int | None, int | None, int | None]:
    """Return the year (of the last of tied dates), month and day that the words give."""

    def words(where: Hit, group: str) -> list[str]:
        start, end = where.groups.get(group, (0, 0))
        return [p for p in sheet.pieces[island.start + start : island.start + end] if p.isalnum()]

    def number(where: Hit, group: str) -> int | None:
        return next((int(w) for w in words(where, group) if w.isdecimal()), None)

    year = number(last, "year") or full_year(number(last, "yy"))
    month = sheet.lexicon.value("month", words(hit, "month")) if "month" in hit.groups else None
    return year, int(month) if month else None, number(hit, "day")


def _runs_back(entries: Sequence[Entry]) -> bool:
    """Whether more entries are earlier than the one before than later."""
    return sum(_step(one, other) for one, other in pairwise(entries)) > 0


def _step(one: Entry, other: Entry) -> int:
    """1 where the second is earlier, -1 where it is later, 0 where a year that is written anew hides which."""
    if other.year and not one.year:
        return 0
    years = (one.year, other.year) if one.year and other.year else (0, 0)
    first, second = (years[0], one.month or 0, one.day or 0), (years[1], other.month or 0, other.day or 0)
    return (first > second) - (first < second)


def _years(entries: Sequence[Entry], first: int | None, today: date | None) -> list[int]:
    """Return the years of entries told in the order of time; `first` is the first with a written one."""
    if first is None:
        return _around(entries, today) if today else []
    known = entries[first].year or 0
    steps = _steps(entries)
    years = [known + steps[n] - steps[first] for n in range(first)]
    for entry in entries[first:]:
        years.append(entry.year or _next_year(years[-1] if years else known, entries[len(years) - 1], entry))
    return years


def _next_year(year: int, before: Entry, entry: Entry) -> int:
    return year + ((entry.month or 0, entry.day or 0) < (before.month or 0, (entry.day and before.day) or 0))


def _steps(entries: Sequence[Entry]) -> list[int]:
    """Return how many years after the first each entry lies if the months alone tell."""
    steps = [0]
    for before, entry in pairwise(entries):
        steps.append(_next_year(steps[-1], before, entry))
    return steps


def _around(entries: Sequence[Entry], today: date) -> list[int]:
    """Return the years that bring the whole nearest to the day of the text."""
    steps = _steps(entries)

    def away(year: int) -> int:
        begin = calendar_day(year, entries[0].month or 1, min(entries[0].day or 1, 28)) or today
        end = calendar_day(year + steps[-1], entries[-1].month or 12, min(entries[-1].day or 28, 28)) or today
        return max(0, (begin - today).days, (today - end).days)

    year = min((today.year - steps[-1] + n for n in (1, 0, -1)), key=away)
    return [year + step for step in steps]
