"""How captured words become readings: the year a date lacks, the month or day it names, and what is unknown."""

import re
from datetime import date

from lib.parse.timex.anchor import Anchor
from lib.parse.timex.found import Found
from lib.parse.timex.tense import LATER, MEANT, STATE
from lib.parse.timex.value import Moment, Reading, calendar_day, of_month, on_day, partial
from lib.parse.timex.years import year_for

_INFINITIVE = re.compile(r"(?<!according)(?<!due)(?<!up)(?<!used) to (?!the\b|a\b)[a-z]{3,} [^.;:]*$")
_SET_FOR = re.compile(r"\b(?:is|are|been) (?:[a-z]+ed|set|put|forecast) (?:in |down |back )?for [^.;,]{0,20}$")
FIRST_SPELLED, LAST_SPELLED = 1000, 2199
YEAR = 366
NEAR = 60  # days within which a wrong weekday is a slip of the writer's
CENTURY_TURN = 50  # '49 is 2049, '50 is 1950


def year_of(found: Found) -> int | None:
    """Return the year written in the match; two digits are read as 1950 to 2049."""
    if (year := found.number("year")) is not None:
        return -year if found.has("bc") else year
    if found.has("spelled"):
        return _spelled_year(found)
    return full_year(found.number("yy"))


def _spelled_year(found: Found) -> int | None:
    """'nineteen ninety-six', 'two thousand and five', 'mil novecientos noventa y dos'."""
    lexicon, total = found.sheet.lexicon, 0
    words = [w for w in found.pieces("spelled") if w.isalpha()]
    for place, word in enumerate(words):
        if lexicon.value("hundred", [word]):
            total *= 100
        elif lexicon.value("thousand", [word]):
            total = max(total, 1) * 1000
        else:
            roles = ("number", "tens", "hundreds")
            value = int(next(filter(None, (lexicon.value(role, [word]) for role in roles)), 0))
            total = total * 100 + value if place == 1 and total < 100 else total + value
    return total if FIRST_SPELLED <= total <= LAST_SPELLED else None


def full_year(short: int | None) -> int | None:
    """Return the year that two digits stand for."""
    return None if short is None else short + (2000 if short < CENTURY_TURN else 1900)


def month_of(found: Found, group: str = "month") -> int:
    """Return the month's number, 1 to 12, named or numbered."""
    named = found.value(group, "month")
    return int(named) if named else found.number(group.replace("month", "monthnum")) or 1


def date_reading(moment: Moment, **more: object) -> Reading:
    """Return a DATE of that moment."""
    return Reading("DATE", moment.value, moment, **more)  # type: ignore[arg-type]


def day_reading(found: Found, anchor: Anchor, year: int | None, month: int, day: int) -> Reading | None:
    """Return the day; a missing year is chosen by tense or story, or left unknown where nothing fixes it.

    Returns:
        `None` if no calendar has the day.
    """
    counted = None
    if year is None:
        year = found.next_year
    if year is None and found.next_steps is not None and anchor.told_year is not None:
        year = anchor.told_year + found.next_steps
    if year is None:
        tense = None if found.has("wrel") else tense_of(found)  # "this Friday, July 6" is near, whatever the verb
        year, counted = year_for(anchor, month, day, tense, found.bound)
        if year is not None and counted is not None and found.has("weekday"):
            year = _year_of_weekday(year, month, day, int(found.value("weekday") or 1), counted)
    if year is None:
        return date_reading(partial(None, month, day)) if calendar_day(2000, month, day) else None
    if year < 1:
        return date_reading(Moment(f"BC{-year:04d}-{month:02d}-{day:02d}", "day"))
    known = calendar_day(year, month, day) or _leap_day(year, month, day, counted)
    return date_reading(on_day(known), anchor=counted) if known else None


def _year_of_weekday(year: int, month: int, day: int, weekday: int, counted: date) -> int:
    """'Monday, March 3': of years as good as the chosen one, that in which the day is a Monday; a near day stays."""
    for step in (0, -1, 1):
        known = calendar_day(year + step, month, day)
        away = abs((known - counted).days) if known else YEAR
        if away < NEAR or (known is not None and known.isoweekday() == weekday and away < YEAR):
            return year + step
    return year


def tense_of(found: Found) -> str | None:
    """The verb's tense; a deadline after an infinitive lies ahead: 'voted to extend the freeze until March 31'.

    Behind a past verb it lies ahead of the day that verb has: 'ordered it in March to leave by May 1'.
    """
    told = found.verb_tense
    if told == "past" and _SET_FOR.search(found.before(60)):
        return "future"  # "is listed for Friday"
    if found.signal == "by" and told not in (LATER, MEANT) and _INFINITIVE.search(found.before(60)):
        return LATER if told == "past" else "future"
    return _tense_but_of_goals(found)


def _tense_but_of_goals(found: Found) -> str | None:
    """Of a goal a past verb tells nothing: 'the judge adjourned the hearing to Nov. 6'."""
    if (
        found.signal in (None, "at", "for")
        and not found.joined
        and found.follows("goal")
        and found.verb_tense in ("past", STATE)
    ):
        return None
    return found.verb_tense


def _leap_day(year: int, month: int, day: int, counted: date | None) -> date | None:
    """29 February without a year is of the nearest leap year before."""
    if counted is None or (month, day) != (2, 29):
        return None
    return next((d for back in range(8) if (d := calendar_day(year - back, 2, 29))), None)


def month_reading(found: Found, anchor: Anchor, year: int | None, month: int) -> Reading:
    """Return the month; a missing year is chosen by tense or story."""
    counted = None
    if year is None:
        year = found.next_year
    if year is None and found.next_steps is not None and anchor.told_year is not None:
        year = anchor.told_year + found.next_steps
    if year is None and found.joined == "range":
        year = _year_at_end(anchor, month)
    if year is None:
        year, counted = year_for(anchor, month, None, _tense_but_of_goals(found), found.bound)
    return date_reading(of_month(year, month) if year else partial(None, month), anchor=counted)


def _year_at_end(anchor: Anchor, month: int) -> int | None:
    """'3月底至4月初': a range ends after it began."""
    first = anchor.here.first if anchor.here is not None and anchor.here.grain == "month" else None
    return first.year + (month < first.month) if first else None


def of_figures(found: Found) -> bool:
    """'November data are due on Thursday', 'results for the third quarter': the verb speaks of the figures."""
    measured = found.sheet.lexicon.values.get("measured", {})
    after, before = found.rest(16).lower().split(), found.before(24).lower().split()
    return (found.signal is None and after[:1] != [] and after[0] in measured) or (
        found.signal in ("for", "at")
        and before[-2:-1] != []
        and before[-2] in measured
        and before[-1] not in found.sheet.lexicon.values["in"]
    )


def told_year(found: Found, anchor: Anchor) -> int | None:
    """Return the year that "of that year", "last year", "next year" means."""
    return counted_year(found.value("rel") or "0", anchor)


def counted_year(rel: str, anchor: Anchor) -> int | None:
    """Return the year so many steps ("-1", "1", "t0") from that of the text, or (t) from the year told last."""
    if (rel.startswith("t") or anchor.story) and anchor.told_year is not None:
        return anchor.told_year + int(rel.lstrip("t"))
    year = anchor.day.year if anchor.day else anchor.told_year
    return None if year is None else year + int(rel.lstrip("t"))


def related_year(found: Found, anchor: Anchor, month: int) -> int | None:
    """Return the year of "last September", "next summer", "the following August": strictly before or after."""
    rel = found.value("rel") or "0"
    told = anchor.told if rel.startswith("t") or anchor.story else None
    base = told or anchor.day or anchor.told
    if base is None:
        return None
    steps = int(rel.lstrip("t"))
    if steps > 0:
        whole = told is not None and anchor.year is not None  # after a year comes the next one
        return base.year + (whole or month <= base.month)
    return base.year - (month >= base.month) if steps < 0 else base.year
