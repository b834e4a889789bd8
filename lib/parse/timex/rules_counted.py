"""Rules for so many units before or after a day: "two weeks ago", "a day earlier", "in three months"."""

import re
from datetime import date

from lib.parse.timex.anchor import Anchor
from lib.parse.timex.count import UNSURE, count_of, duration, unit_of_words
from lib.parse.timex.found import Found
from lib.parse.timex.grammar import DateRule
from lib.parse.timex.reading import date_reading
from lib.parse.timex.rules_relative import UNKNOWN_VALUE, told_day
from lib.parse.timex.tense import MEANT
from lib.parse.timex.value import Reading, on_day, shift, shift_days, unit_of

COARSE = ("M", "Q", "H", "Y", "DE", "CE")
YEARS = {"DE": 10, "CE": 100}
_SUPERLATIVE = re.compile(
    r"(?:est|(?<![Aa] )\bfirst|\bmost|\brecord|\btime|\bworst)\b[^.]{0,25}$"
)  # "its lowest level in six years"


def _counted(found: Found, anchor: Anchor, base: date | None, sign: int) -> Reading | None:
    """So many units before or after the base, as coarse as the unit."""
    count, code = count_of(found), unit_of_words(found)
    if count is None:
        return None
    if count == UNSURE or base is None:
        value = "PAST_REF" if sign < 0 else "FUTURE_REF"
        if base is None and count != UNSURE:
            value = UNKNOWN_VALUE.get(code, "XXXX")
        return Reading("DATE", value, anchor=base, moves=False)
    if code in YEARS and "." in count:  # "half a century ago" is a year
        code, count = "Y", f"{YEARS[code] * float(count):g}"
    if code == "Y" and "." in count:
        code, count = "M", f"{12 * float(count):.0f}"
    if code == "M" and "." in count:
        code, count = "D", f"{30 * float(count):.0f}"
    day = shift(base, code, sign * float(count))
    if code in ("W", "FN", "WE") or code.startswith("T"):
        code = "D"
    moment = unit_of(day, code)
    return date_reading(moment, anchor=base) if moment else None


def _ago(found: Found, anchor: Anchor) -> Reading | None:
    base = told_day(anchor, "Y") if anchor.story else anchor.day
    count, code = count_of(found) or "1", unit_of_words(found)
    if found.has("this"):  # "two years ago this month"
        month = unit_of(shift(base, code, -float(count)), "M") if base and code == "Y" and count.isdecimal() else None
        return date_reading(month, anchor=base, moves=False) if month else None
    if found.has("relday"):  # "ten years ago today" is a day
        exact = base is not None and found.value("relday") == "0" and count != UNSURE and not code.startswith("T")
        return date_reading(on_day(shift(base, code, -float(count))), anchor=base) if base and exact else None
    reading = _counted(found, anchor, base or anchor.day, -1)
    return reading._replace(moves=False) if reading else None


def _from_named_day(found: Found, anchor: Anchor) -> Reading | None:
    """'three weeks from tomorrow', 'two days before yesterday': the day named makes it exact."""
    count, code = count_of(found) or "1", unit_of_words(found)
    if anchor.day is None or code.startswith("T") or count == UNSURE:
        return None
    base = shift_days(anchor.day, int(found.value("relday") or 0))
    return date_reading(on_day(shift(base, code, float(count) * (-1 if found.has("before") else 1))), anchor=base)


def _from_now(found: Found, anchor: Anchor) -> Reading | None:
    return _counted(found, anchor, anchor.day, 1)


def _some_later(found: Found, anchor: Anchor) -> Reading | None:
    return Reading("DATE", "FUTURE_REF", moves=False)


def _some_earlier(found: Found, anchor: Anchor) -> Reading | None:
    if found.has("bare") and not found.closes_phrase:
        return None  # "days before the vote"
    return Reading("DATE", "PAST_REF", moves=False)


def _in_units(found: Found, anchor: Anchor) -> Reading | None:
    """'in two weeks' is a day to come where the verb is future, else how long something took."""
    code, count = unit_of_words(found), count_of(found)
    if count is None or (code == "Q" and not found.has("adj")):
        return None
    future = found.has("sure") or (
        found.tense == "future" and not anchor.story and not _SUPERLATIVE.search(found.before(40))
    )
    future = future and found.value("around") != "MORE_THAN"  # "phased in over three years"
    base = anchor.told_before(found.verb_tense) or (None if found.verb_tense == MEANT else anchor.day)
    if future and count != UNSURE and not code.startswith("T") and base is not None:
        reading = _counted(found, anchor, base, 1)
        return reading._replace(part="x", moves=False) if reading else None
    return Reading("DURATION", duration(count, code), mod=found.value("around"), part="x", moves=False)


def _later(found: Found, anchor: Anchor) -> Reading | None:
    if found.has("bare") and not found.closes_phrase:
        return None  # "two days after the vote"
    told = _told(found, anchor)
    if told == anchor.day and anchor.told is None and found.tense == "past" and unit_of_words(found) in COARSE:
        told = None  # "three years later nothing had changed", of a day that was never told
    return _counted(found, anchor, told, 1)


def _earlier(found: Found, anchor: Anchor) -> Reading | None:
    if found.has("bare") and not found.closes_phrase:
        return None
    reading = _counted(found, anchor, _told(found, anchor), -1)
    return reading._replace(moves=False) if reading else None


def _on(found: Found, anchor: Anchor) -> Reading | None:
    """'Three years on, nothing is built': so long after what was told, at the latest now."""
    reading, code = _counted(found, anchor, _told(found, anchor), 1), unit_of_words(found)
    now = unit_of(anchor.day, code) if anchor.day else None
    if reading is None or reading.moment is None or now is None or now.first is None or reading.moment.first is None:
        return reading
    return date_reading(now, anchor=anchor.day, moves=False) if reading.moment.first > now.first else reading


def _told(found: Found, anchor: Anchor) -> date | None:
    """The last told date that is fine enough for the unit, else the day of the text."""
    code = unit_of_words(found)
    if anchor.year is not None and code in ("Y", "DE", "CE"):
        return anchor.told
    if code in ("M", "Q", "H", "Y") and anchor.year is None and (told := told_day(anchor, code)):
        return told
    if anchor.year is not None and anchor.reports and code in ("M", "Q", "H"):
        return None  # "In 1999 it took a plane; the last passenger was freed 19 months later"
    if anchor.speaks_of_a_month:
        return None  # "In March 1995 a clerk vanished. Two days later her car was found"
    if anchor.last_day:
        return anchor.day_told(found.tense)
    if anchor.last is not None:
        return told_day(anchor, "W" if code == "FN" else code)
    return anchor.day


# fmt: off
RULES = (
    DateRule("today so long ago", r"<relday> {ago_before} {AROUND}{COUNT}{ADJ} {UNIT}", _ago,
             ("heute vor einem Jahr", "hoy hace un año")),
    DateRule("units ago",
             r"{AROUND}{COUNT}{ADJ}[ -]?{UNIT}{HALF} {ago}(?: <relday>| (?P<this>{this} {month_word}))?"
             r"|{ago_before} {AROUND}{COUNT}{ADJ} {UNIT}{HALF}|{ago_before} <unit>{HALF_TOO}", _ago,
             ("two years ago", "a week ago", "two years ago this month")),
    DateRule("units from a named day",
             r"{AROUND}{COUNT}{ADJ} {UNIT} (?:(?P<before>{before})|{after}|{from_day}) <relday>", _from_named_day,
             ("three weeks from tomorrow", "two days before yesterday")),
    DateRule("units from now", r"{AROUND}{COUNT}{ADJ} {UNIT} {fromnow}(?! {on})", _from_now,
             ("three days from now",)),
    DateRule("units later",
             r"{AROUND}{COUNT}{ADJ} {UNIT} (?:{later}(?! ?(?:{of}|{than}|{rel} {unit}))|<bare:after>)", _later,
             ("two days later", "a week later")),
    DateRule("units on", r"{AROUND}{COUNT}{ADJ} {UNIT} {on_since}(?= ?,)", _on, ("a year on,",)),
    DateRule("units earlier", r"{AROUND}{COUNT}{ADJ} {UNIT} (?:{earlier}(?! ?(?:{of}|{than}))|<bare:before>)", _earlier,
             ("a day earlier", "two years before that")),
    DateRule("in so many units",
             r"(?:{in_units}|(?P<sure>{sure_in})) (?P<x>{AROUND}{COUNT}{ADJ} {UNIT}"
             r"(?:(?P<sure>(?:'|{plural}) {time_word})"
             r"|(?! ?(?:{of}|{old}|{in}|{and}|{fromnow}|{earlier}|{sure_year}"
             r"|(?:{after}|{before}|{from_day}) {relday}))))",
             _in_units,
             ("in two weeks", "in a fortnight's time")),
    DateRule("unsure units later", r"{AROUND}<units> {later}(?! ?{of})", _some_later, ("weeks later",)),
    DateRule("unsure units earlier", r"{AROUND}<units> (?:{earlier}(?! ?{of})|<bare:before>)", _some_earlier,
             ("months earlier",)),
)
# fmt: on
