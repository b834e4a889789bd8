"""Rules for lengths of time, for what repeats, and for vague times ("now", "recently")."""

import re

from lib.interval import UNKNOWN, Interval
from lib.parse.timex.anchor import Anchor
from lib.parse.timex.count import UNSURE, count_of, duration, unit_of_words
from lib.parse.timex.found import Found
from lib.parse.timex.grammar import DateRule
from lib.parse.timex.reading import told_year
from lib.parse.timex.value import Reading, calendar_day, shift, shift_days

QUARTERS = 3  # of a whole: from four on they are those of a year
FLAT = 4  # 2D, 3D and 4D are films and prints
_RATE = re.compile(r"(?:\d|[mb]illion|trillion|percent|%|times|once|twice)(?: [a-z]{3,12}s)?\s?$")


def _duration(found: Found, anchor: Anchor) -> Reading | None:
    count, code = count_of(found) or "1", unit_of_words(found)
    if (code == "WE" and count == "1") or (code == "TS" and found.text("count") in ("a", "another", "that a")):
        return None
    if code == "Q" and not found.has("adj") and not _counts_quarters(found, count):
        return None
    return Reading("DURATION", duration(count, code), mod=found.value("around"), moves=False)


def _counts_quarters(found: Found, count: str) -> bool:
    """'nine quarters' in a row; "three quarters of the votes" and "a quarter" are parts."""
    return found.has("units") and count.isdecimal() and int(count) > QUARTERS and found.rest(4) != " of "


def _nights(found: Found, anchor: Anchor) -> Reading | None:
    """A stay is counted in nights as in days."""
    return Reading("DURATION", duration(count_of(found) or "1", "D"), part="x", moves=False)


def _one_letter(found: Found, anchor: Anchor) -> Reading | None:
    """'for 10D', 'the 10Y yield': bonds and contracts write so; '3D', 'a 5W lamp' and 'for 10M' are something else."""
    letter, count = found.pieces("letter")[0], found.number("num") or 0
    if not letter.isupper() or (letter != "Y" and not found.closes_phrase) or (letter == "D" and count <= FLAT):
        return None
    return Reading("DURATION", f"P{count}{letter}", moves=False)


def _rate_or_duration(found: Found, anchor: Anchor) -> Reading | None:
    """'960 attacks a week' repeats; 'it took a week' lasts."""
    reading = None if unit_of_words(found) == "TS" else _duration(found, anchor)
    start = found.span[0]
    if reading and _RATE.search(found.sheet.text[max(0, start - 20) : start]):
        return reading._replace(kind="SET")
    return reading


def _vague_duration(found: Found, anchor: Anchor) -> Reading | None:
    code = unit_of_words(found)
    if code == "WE":
        return Reading("SET", "P1WE", moves=False)
    if code in ("Q", "TH", "FN") and not found.has("around") and not (code == "TH" and _is_tied(found)):
        return None
    if code == "TM" and (found.rest(4) == " of " or found.pieces("units")[0].istitle() or found.follows("the")):
        return None  # "minutes of the meeting", "Minutes published on Thursday"
    return Reading("DURATION", duration(UNSURE, code), mod=found.value("around"), moves=False)


def _is_tied(found: Found) -> bool:
    """'within hours', 'hours after the vote'; else "hours" are those of opening or of work."""
    after, links = found.rest(8).split(), found.sheet.lexicon.values.get("act_link", ())
    return found.signal == "within" or (bool(after) and after[0] in links)


def _recent_units(found: Found, anchor: Anchor) -> Reading | None:
    return Reading("DATE", "PAST_REF", moves=False)


def _first_units(found: Found, anchor: Anchor) -> Reading | None:
    """'the first nine months of the year': a length from the first of January."""
    count, code = count_of(found) or UNSURE, unit_of_words(found)
    if not count.isdecimal() or (found.has("of") and code not in ("D", "W", "M", "Q")):
        return None
    if not found.has("of") and code not in ("M", "Q"):
        return Reading("DURATION", duration(count, code), moves=False)  # "the first 72 hours"
    counted = found.has("rel") or anchor.reports
    year = found.number("year") or (told_year(found, anchor) if counted else anchor.told_year)
    days = UNKNOWN
    if start := calendar_day(year or 0, 1, 1):
        days = Interval(start, shift_days(shift(start, code, int(count)), -1), "span")
    return Reading("DURATION", duration(count, code), limits=days, moves=False)


def _set_of_units(found: Found, anchor: Anchor) -> Reading | None:
    count = "2" if found.has("other") else count_of(found) or "1"
    return Reading("SET", duration(count, unit_of_words(found)), moves=False)


def _often(found: Found, anchor: Anchor) -> Reading | None:
    """'daily'; a capital inside a sentence makes a name: "China Daily", "the Weekly Post"."""
    start, _ = found.span
    capital = found.pieces("often")[0].istitle()
    if capital and (start > found.sheet.sentence(start)[0] or found.rest(2)[1:].isupper()):
        return None
    if found.text("often") in found.sheet.lexicon.beside.get("paper", ()) and found.follows("a", "the"):
        return None
    return Reading("SET", found.value("often") or "P1D", moves=False)


def _every_weekday(found: Found, anchor: Anchor) -> Reading | None:
    number = found.value("weekday") or found.value("weekdays")
    return Reading("SET", f"XXXX-WXX-{number}", moves=False)


def _every_part(found: Found, anchor: Anchor) -> Reading | None:
    return Reading("SET", f"XXXX-XX-XXT{found.value('part')}", moves=False)


def _age(found: Found, anchor: Anchor) -> tuple[Reading, ...]:
    """An age tells no time of the story."""
    return ()


def _every_month(found: Found, anchor: Anchor) -> Reading | None:
    return Reading("SET", f"XXXX-{int(found.value('month') or 1):02d}", moves=False)


def _reference(found: Found, anchor: Anchor) -> Reading | None:
    """'now', 'recently'; "as recently as Friday" tells of Friday alone."""
    if found.rest(3) == " as" and found.before(3).lower() == "as ":
        return None
    return Reading("DATE", found.value("ref") or "PRESENT_REF", moves=False)


# fmt: off
RULES = (
    DateRule("every weekday",
             r"(?:{every}|{every_other}) <weekday>|{every} {NUMCOUNT} (?:<weekday>|<weekdays>)|<weekdays>",
             _every_weekday, ("every Monday", "on Mondays", "every two Fridays")),
    DateRule("every part of the day", r"{every} <part>", _every_part, ("every evening",)),
    DateRule("every month of a name", r"{every} <month>", _every_month, ("every June",)),
    DateRule("every so many units", r"(?P<other>{every_other}) {UNIT}|{every} (?:{COUNT} )?{UNIT}", _set_of_units,
             ("every two weeks", "each day", "every other year")),
    DateRule("times a unit", r"{times} (?:{per} )?<unit>|{per_strict} <unit>", _set_of_units,
             ("twice a week", "per day")),
    DateRule("adverb of frequency", r"<often>", _often, ("weekly", "annually")),
    DateRule("age", r"{COUNT}[ -]{0,2}{UNIT}[ -]{0,2}{old}|{aged} {COUNT}", _age, ("52-year-old", "aged 61",)),
    DateRule("nights of a stay", r"{for} (?P<x>{COUNT} {night_word})", _nights, ("for one night",)),
    DateRule("length of one letter", r"(?P<num>{small})<letter>(?! ?{num})", _one_letter, ("10D", "2W")),
    DateRule("period of a length", r"(?:(?:{a}|{the}) )?(?:{same_word} )?{COUNT}[ -]{1,2}<unit> {period}", _duration,
             ("a sixty-day period",)),
    DateRule("length and a half", r"{AROUND}{COUNT} {UNIT} {and} <half:fraction>", _duration, ("one hour and a half",)),
    DateRule("length and a half by sign", r"{AROUND}{COUNT} ?<unit><half:fraction>", _duration, ("三年半",)),
    DateRule("a unit", r"{AROUND}{a} <unit>(?![ -]?{long})", _rate_or_duration, ("a week", "almost an hour")),
    DateRule("unit long", r"<unit>[ -]?{long}", _duration, ("year-long",)),
    DateRule("all the unit", r"{all} <unit>", _duration, ("all day",)),
    DateRule("first units of the year",
             r"(?:{the} )?(?:{first_of} {NUMCOUNT}|{NUMCOUNT} {first_of}) <units>"
             r"(?: <of> (?:{the} )?(?:(?:{year_word} )?(?:{of} )?<year>|{year_word}|<rel> {year_word})|(?! ?{of}))",
             _first_units, ("the first nine months of 2018", "den ersten drei Monaten des Jahres")),
    DateRule("length of time",
             r"{AROUND}(?:{the} )?{COUNT}(?P<adj>{ADJS})?[ -]?(?:<rel> )?<units>|"
             r"{AROUND}{NUMCOUNT}(?P<adj>{ADJS})?[ -]{0,2}<unit>", _duration,
             ("two months", "46-day", "at least six months", "two and a half years")),
    DateRule("recent units", r"(?:{the} )?{recent} <units>", _recent_units, ("recent years",)),
    DateRule("following units", r"(?:{REL}|(?:{the} )?{adjective}) <units>", _vague_duration, ("the following days",)),
    DateRule("unsure length of time", r"{AROUND}<units>", _vague_duration, ("for months", "in days")),
    DateRule("vague time", r"<ref>(?! {rel} {unit})", _reference, ("now", "recently", "the future")),
)
# fmt: on
