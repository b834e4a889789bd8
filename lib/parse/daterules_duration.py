"""Rules for lengths of time, for what repeats, and for vague times ("now", "recently")."""

from lib.interval import Interval
from lib.parse.dateanchor import Anchor
from lib.parse.datecount import UNSURE, count_of, duration, unit_of_words
from lib.parse.datefound import Found
from lib.parse.dategrammar import DateRule
from lib.parse.datevalue import Moment, Reading, on_day, shift

SHORT = "T"


def _duration(found: Found, anchor: Anchor) -> Reading | None:
    count, code = count_of(found), unit_of_words(found)
    if count is None or (code == "WE" and count == "1"):
        return None
    reading = Reading("DURATION", duration(count, code), mod=found.value("around"), moves=False)
    if count != UNSURE and found.has("back"):
        return reading
    return reading


def _vague_duration(found: Found, anchor: Anchor) -> Reading | None:
    code = unit_of_words(found)
    return Reading("DURATION", duration(UNSURE, code), mod=found.value("around"), moves=False)


def _in_units(found: Found, anchor: Anchor) -> Reading | None:
    """'in two weeks' is a day to come where the verb is future, else a length."""
    return _duration(found, anchor)


def _set_of_units(found: Found, anchor: Anchor) -> Reading | None:
    count, code = count_of(found) or "1", unit_of_words(found)
    count = "2" if found.has("other") else count
    return Reading("SET", duration(count, code), moves=False)


def _often(found: Found, anchor: Anchor) -> Reading | None:
    return Reading("SET", found.value("often") or "P1D", moves=False)


def _every_weekday(found: Found, anchor: Anchor) -> Reading | None:
    number = found.value("weekday") or found.value("weekdays")
    return Reading("SET", f"XXXX-WXX-{number}", moves=False)


def _every_month(found: Found, anchor: Anchor) -> Reading | None:
    return Reading("SET", f"XXXX-{int(found.value('month') or 1):02d}", moves=False)


def _reference(found: Found, anchor: Anchor) -> Reading | None:
    return Reading("DATE", found.value("ref") or "PRESENT_REF", moves=False)


# fmt: off
RULES = (
    DateRule("every weekday", r"{every} <weekday>|<weekdays>", _every_weekday, ("every Monday", "on Mondays")),
    DateRule("every month of a name", r"{every} <month>", _every_month, ("every June",)),
    DateRule("every so many units", r"{every_other} <unit>|{every} (?:{COUNT} )?{UNIT}|{every_other} {UNIT}", _set_of_units,
             ("every two weeks", "each day", "every other year")),
    DateRule("times a unit", r"{times} (?:{per} )?<unit>|{per_strict} <unit>", _set_of_units, ("twice a week", "per day")),
    DateRule("adverb of frequency", r"<often>", _often, ("weekly", "annually")),
    DateRule("length of time", r"{AROUND}(?:{the} )?{COUNT}{ADJ}[ -]?{UNIT}(?:[ -]?{long})?", _duration,
             ("two months", "46-day", "almost an hour", "at least six months", "22 years old", "two and a half years")),
    DateRule("unsure length of time", r"{AROUND}<units>", _vague_duration, ("for months", "in days")),
    DateRule("vague time", r"<ref>", _reference, ("now", "recently", "the future")),
)
# fmt: on
