"""Rules for dates counted from the day of the text or from the last date it told: "next month", "a day earlier"."""

import re
from datetime import date

from lib.interval import Interval
from lib.parse.timex.anchor import Anchor
from lib.parse.timex.count import count_of, duration, unit_of_words
from lib.parse.timex.found import Found, words_of
from lib.parse.timex.grammar import DateRule
from lib.parse.timex.reading import counted_year, date_reading, year_of
from lib.parse.timex.value import (
    GRAINS,
    UNIT_GRAINS,
    Moment,
    Reading,
    of_year,
    on_day,
    partial,
    shift,
    shift_days,
    unit_of,
)

UNKNOWN_VALUE = {"D": "XXXX-XX-XX", "W": "XXXX-WXX", "WE": "XXXX-WXX-WE", "M": "XXXX-XX", "Q": "XXXX-QX", "Y": "XXXX"}
SATURDAY = 6
MIDDLE = 3  # days from a Monday to the Thursday that says which month and year the week is of
ARTICLES = ("the", "article", "of_act")


_VERB_BEFORE = re.compile(r"\b(?:to|will|would|may|could|can|should|must|might|not)\s$")  # "expected to last six weeks"
_FORM = re.compile(r"([A-Z]+)(t?-?\d+)([<!]?)")


def base_of(rel: str, anchor: Anchor, unit: str, tense: str | None) -> tuple[date | None, int]:
    """Return the day that a step ("-1", "0", "t1") counts from and by how many units it moves."""
    steps = int(rel.lstrip("t"))
    told = told_day(anchor, unit)
    if unit == "D" and rel.startswith("t"):
        told = anchor.that_day if anchor.due and steps == 0 else anchor.day_told(tense)
    if rel.startswith("t"):
        return told or (None if anchor.story or anchor.speaks_of_old else anchor.day), steps
    if anchor.story and told is not None and (unit != "D" or steps == 0):
        return told, steps
    return anchor.day or told, steps


def told_day(anchor: Anchor, unit: str) -> date | None:
    """Return a day of the text's last date if that is as fine as the unit asks."""
    if unit == "D":
        return anchor.last_day
    if anchor.year is not None:
        return anchor.told if unit in ("Y", "DE", "CE") else None
    if anchor.last is None or not anchor.last.known:
        return None
    fine = GRAINS.index(anchor.last.grain) <= GRAINS.index(UNIT_GRAINS.get(unit, "decade"))
    if anchor.last.grain == "week" and anchor.last.first is not None:
        return shift_days(anchor.last.first, MIDDLE)  # "in the first week of October ... the same month"
    return anchor.last.first if fine else None


def _unit(found: Found, anchor: Anchor) -> Reading | None:
    """'next month', 'last week', 'the same year', 'that day', 'the end of this month'."""
    code = unit_of_words(found)
    if code.startswith("T") or code == "FN":
        return None
    return unit_reading(found, anchor, code, found.value("rel") or "0")


def _same_of_year(found: Found, anchor: Anchor) -> Reading | None:
    """'the same quarter of 2018', 'the same month a year earlier': of the quarter or month told before."""
    code = unit_of_words(found)
    base = told_day(anchor, code) or anchor.day
    if found.value("rel") != "t0" or code not in ("M", "Q") or base is None:
        return None
    year = base.year - 1 if found.has("back") else year_of(found)
    if found.has("ofrel"):
        year = counted_year(found.value("ofrel", "rel") or "0", anchor)
    if year is None or not 1 <= year <= date.max.year:
        return None
    moment = unit_of(base.replace(year=year, day=1), code)
    return date_reading(moment, anchor=base, moves=not found.has("back")) if moment else None


def _this_time(found: Found, anchor: Anchor) -> Reading | None:
    """'this time last year' is that month of the last year, 'this time next week' that day of the next week."""
    rel, code = found.value("rel") or "0", unit_of_words(found)
    if anchor.day is None or rel not in ("-1", "1") or code not in ("W", "M", "Y"):
        return None
    day = shift(anchor.day, code, int(rel))
    whole, part = unit_of(day, code), unit_of(day, "M" if code == "Y" else "D")
    if whole is None or part is None:
        return None
    return date_reading(whole, anchor=anchor.day, part="x", moves=False, limits=Interval(part.first, part.last))


def relative_unit(form: str, found: Found, anchor: Anchor) -> Reading:
    """Return the unit that a short form names: "M1" next month, "Yt0" the year told last, "Y0<" this year to date.

    "Dt0!" is the day told last even if it lies ahead of a past verb ("bids received after that date").
    """
    match = _FORM.fullmatch(form)
    assert match is not None, f"{form!r} is no unit with steps such as 'M1'"
    if match[3] == "!" and anchor.last_day is not None:
        return date_reading(on_day(anchor.last_day), anchor=anchor.last_day)
    reading = unit_reading(found, anchor, match[1], match[2])
    if match[3] == "<" and reading.moment and anchor.day:
        return reading._replace(limits=Interval(reading.moment.first, anchor.day, "span"))
    return reading


def unit_reading(found: Found, anchor: Anchor, code: str, rel: str) -> Reading:
    """Return the calendar unit so many steps from the day of the text or from the last date told."""
    base, steps = base_of(rel, anchor, code, found.tense if rel.startswith("t") else None)
    if code == "WE" and found.value("rel", "nearest") == "1" and base is not None and base.isoweekday() < SATURDAY:
        steps = 0  # "this coming weekend"
    if code == "Y" and anchor.year is not None and anchor.year < 0:
        return date_reading(of_year(anchor.year + steps))
    moment = unit_of(shift(base, code, steps), code) if base else None
    if base is None or moment is None:
        return _unknown_unit(anchor, code, rel, steps)
    reading = date_reading(moment, anchor=base)
    whole = not (found.has("mod") or found.has("edge") or found.has("late"))
    return (
        reading._replace(limits=_so_far(found, moment, base))
        if steps == 0 and base == anchor.day and whole
        else reading
    )


def _unknown_unit(anchor: Anchor, code: str, rel: str, steps: int) -> Reading:
    if code == "M" and anchor.month and not rel.startswith("t"):
        return date_reading(partial(None, (anchor.month - 1 + steps) % 12 + 1))
    value = UNKNOWN_VALUE.get(code, "XXXX")
    return date_reading(Moment(value, UNIT_GRAINS.get(code, "year")), moves=False)


def _so_far(found: Found, moment: Moment, today: date) -> Interval | None:
    """'this week' with a past verb ends today, with a future verb begins today."""
    if moment.grain == "day" or moment.first is None or moment.last is None or not moment.first <= today <= moment.last:
        return None
    if found.before(10).lower().strip().endswith(tuple(found.sheet.lexicon.beside.get("so_far", ()))):
        return Interval(moment.first, today)
    match found.tense:
        case "past":
            return Interval(moment.first, today)
        case "future":
            return Interval(today, moment.last)
    return None


def _the_unit(found: Found, anchor: Anchor) -> Reading | None:
    """'the end of the month': the month the text speaks of."""
    code = unit_of_words(found)
    narrated = anchor.narrates or anchor.here or code == "D" or (found.signal == "by" and found.opens_the_past)
    base = told_day(anchor, code) if narrated else anchor.day
    base = base or anchor.day or told_day(anchor, code)
    if base is None:
        return _unknown_unit(anchor, code, "0", 0)
    moment = unit_of(base, code)
    return date_reading(moment, anchor=base) if moment else None


def names_act(found: Found) -> bool:
    """Whether a noun or a clause follows: 'the day before the vote', 'the day after he left'."""
    if found.closes_phrase:
        return False
    lexicon, rest, link = found.sheet.lexicon, found.rest(16).split(), words_of(found).rsplit(" ", 1)[-1]
    if link not in lexicon.values.get("act_link", ()) or not rest:
        return False
    return not found.ends_phrase or any(rest[0].lower() in lexicon.values.get(role, ()) for role in ARTICLES)


def from_act(steps: int) -> Reading:
    """Return the day so many days from an act that the words behind name; `within` looks for the act's day."""
    return date_reading(Moment("XXXX-XX-XX", "day"), moves=False, steps=steps)


def _relative_day(found: Found, anchor: Anchor) -> Reading | None:
    days = int(found.value("relday") or 0)
    if anchor.story and days == 0:  # a history's "today" is no certain day
        return Reading("DATE", "PRESENT_REF", moves=False)
    if anchor.day is None:
        return date_reading(Moment("XXXX-XX-XX", "day"), moves=False)
    return date_reading(on_day(shift_days(anchor.day, days)), anchor=anchor.day)


def _unit_now(found: Found, anchor: Anchor) -> Reading | None:
    """'partner of the week', 'blocked for the day': the unit the text speaks from."""
    code = unit_of_words(found)
    if code not in ("D", "W", "M", "Y") or found.signal not in ("at", "for") or not found.closes_phrase:
        return None
    return _the_unit(found, anchor)


def _unit_ended(found: Found, anchor: Anchor) -> Reading | None:
    """'the index ended the day higher'."""
    reading = _the_unit(found, anchor) if unit_of_words(found) in ("D", "W", "M", "Y") else None
    return reading._replace(part="x") if reading else None


def _next_to(found: Found, anchor: Anchor) -> Reading | None:
    """'the next day', 'the day before', 'the following morning'; 'the day before the vote' counts from the vote."""
    if unit_of_words(found) == "D" and names_act(found):
        return from_act(1 if found.has("after") else -1)
    base = anchor.last_day or (anchor.day if anchor.last is None else None)
    if (code := unit_of_words(found)) != "D":
        return unit_reading(found, anchor, code, "t1" if found.has("after") else "t-1") if found.closes_phrase else None
    if base is None:
        return date_reading(Moment("XXXX-XX-XX", "day"), moves=False)
    return date_reading(on_day(shift_days(base, 1 if found.has("after") else -1)), anchor=base)


def _span_of_units(found: Found, anchor: Anchor) -> Reading | None:
    """'the past five days', 'the next few months': a length that ends or begins at the day of the text."""
    same = (found.value("rel") or "").endswith("0") and found.text("count") in found.sheet.lexicon.values["a"]
    if same or _VERB_BEFORE.search(found.before(12)):
        return None  # "he said the same a year ago"
    count, code = count_of(found) or "1", unit_of_words(found)
    told = (found.value("rel") or "").startswith("t") or anchor.story
    base = (anchor.told or anchor.day) if told else anchor.day
    return Reading("DURATION", duration(count, code), anchor=base, moves=False)


# fmt: off
RULES = (
    DateRule("named day", r"(?:<late> |<early> |<mod>[ -]?)?<relday>", _relative_day,
             ("yesterday", "today", "earlier today", "the day after tomorrow")),
    DateRule("past or coming units",
             r"(?:{REL}{ADJ} {COUNT}{ADJ}[ -]?{UNIT}{HALF}|(?:{the} )?{COUNT} <rel>{ADJ} <units>)", _span_of_units,
             ("the past five trading days", "the next four years", "the last two weeks")),
    DateRule("past unit", r"{the} {past_strict} <unit>{HALF}", _span_of_units,
             ("the past decade", "the past year and a half")),
    DateRule("next day", r"{the} <unit> (?:(?P<after>{afterwards})|(?P<before>{earlier}|{before}))", _next_to,
             ("the day after", "the day before")),
    DateRule("same unit of a year",
             r"{MOD}{REL} <unit>(?:{OFYEAR}|,? (?:{of} |{in} )?(?:{the} )?"
             r"(?:<ofrel:rel> {year_word}|{year_word} <ofrel:rel_after>)"
             r"|(?P<back>,? {a} {year_word} (?:{earlier}|{ago})))",
             _same_of_year, ("the same quarter of 2018", "the same month last year", "the same month a year earlier")),
    DateRule("this time in a year", r"{this} {time_word} (?P<x><rel> <unit>)", _this_time,
             ("this time last year", "this time next week")),
    DateRule("relative unit", r"{MOD}{REL}(?: {calendar})? <unit>", _unit,
             ("next month", "last week", "the end of this month", "late last year", "later that month")),
    DateRule("relative unit, noun first", r"{MOD}(?:{the} )?<unit>(?: {calendar})? <rel:rel_after>", _unit,
             ("la semana pasada", "le mois prochain")),
    DateRule("the unit that ends", r"{end_verb} (?P<x>{the} <unit>)(?! (?:{after}|{before}|{afterwards}))", _unit_ended,
             ("ending the day",)),
    DateRule("the unit now", r"{the} <unit>(?! ?(?:{of}|{rel_after}))", _unit_now, ("for the month",)),
    DateRule("the unit at hand",
             r"(?:(?:<late>|<early>)(?: {in})? |(?:{the} )?(?:<edge>|<mod>)(?: {of})? )(?:{the} )?<unit>", _the_unit,
             ("the end of the month", "later in the year")),
)
# fmt: on
