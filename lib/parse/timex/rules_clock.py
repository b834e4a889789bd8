"""Rules for times of day; the day is the last one told in the sentence, else the day of the text."""

from datetime import date

from lib.parse.timex.anchor import Anchor
from lib.parse.timex.found import Found
from lib.parse.timex.grammar import DateRule
from lib.parse.timex.tense import STATE
from lib.parse.timex.value import Moment, Reading, shift_days

NOON = 12
CLAUSE = 60  # characters looked at for the clause of an hour
ZULU = ("utc", "gmt", "z")


def day_of_time(found: Found, anchor: Anchor) -> date | None:
    """Return the day a time of day belongs to, none where hours are opening hours: "it runs from 10 p.m. to 5 a.m."."""
    tied = found.joined in ("range", "between") or found.joins == "range" or found.signal == "between"
    if tied and anchor.reports and not anchor.near and found.tense != "past":
        return None
    told = anchor.last_day
    if anchor.day_before is not None and not anchor.near and not found.has("zone") and found.tense == "past":
        return anchor.day_before  # "The siege began on Dec. 15. It ended at 9 p.m."
    if told is not None and (anchor.near or anchor.story or anchor.day is None):
        return told
    return anchor.day


def time_reading(day: date | None, clock: str, anchored: date | None) -> Reading:
    """Return the TIME of that clock ("11:30", "TMO" without its T) on the day."""
    head = day.isoformat() if day else "XXXX-XX-XX"
    moment = Moment(f"{head}T{clock}", "time", day, day)
    return Reading("TIME", moment.value, moment, anchor=anchored, moves=False)


def _clock(found: Found, anchor: Anchor) -> Reading | None:
    hour, minute = found.number("hour"), found.number("minute") or 0
    if (packed := found.value("hhmm", "number")) is not None:
        hour, minute = divmod(int(packed), 100)
    if hour is None or hour > 24 or (found.has("plain") and not _is_clock(found, anchor)):
        return None
    if found.has("half"):
        minute = 30
    if (found.has("pm") or found.value("part") in ("AF", "EV")) and hour < NOON:
        hour += NOON
    if found.has("am") and hour == NOON:
        hour = 0
    zone = "Z" if (found.value("zone") or "") in ZULU else ""
    day = anchor.day if found.has("zone") and anchor.reports and _in_new_clause(found) else day_of_time(found, anchor)
    return time_reading(day, f"{hour:02d}:{minute:02d}{zone}", day)


def _in_new_clause(found: Found) -> bool:
    """'fell 5 percent on Thursday and were down at 1015 GMT': an hour with its zone, in a clause without a day."""
    lexicon, text = found.sheet.lexicon, found.before(CLAUSE)
    start = max((text.rfind(f"{sign} ") for sign in (",", *(f" {word}" for word in lexicon.values["and"]))), default=-1)
    words = text[start + 1 :].lower().replace(",", " ").split()
    days = {word for role in ("weekday", "relday", "month") for word in lexicon.values[role]}
    verbs = any(lexicon.tense_of(word) in ("past", STATE) for word in words[:4] if word)
    return start >= 0 and verbs and days.isdisjoint(words)


def _is_clock(found: Found, anchor: Anchor) -> bool:
    """'at 17:05', 'from 9:00 to 17:00', '19:40 - That is all'; not 'John 3:16', 'they won 2:10'."""
    tied = found.signal not in (None, "at") or found.follows("at", "on", "around", "at_clock")
    label = found.before(1) in ("", "\n") or found.rest(1) == "\n"
    return bool(tied or found.joined or found.joins or anchor.near or label or not found.sheet.lexicon.spaced)


def _named_hour(found: Found, anchor: Anchor) -> Reading | None:
    """'midnight' ends the day it is named with."""
    day = day_of_time(found, anchor)
    return time_reading(day, f"{found.value('clockword')}:00", day)


def _part_of_day(found: Found, anchor: Anchor) -> Reading | None:
    """'this morning', 'that afternoon', 'last night', 'the next evening'."""
    rel = found.value("rel") or "0"
    told = rel.startswith("t") or anchor.story
    base = (anchor.last_day or anchor.day) if told else (anchor.day or anchor.last_day)
    steps = int(rel.lstrip("t"))
    day = shift_days(base, steps) if base else None
    return time_reading(day, found.value("part") or "MO", base)._replace(moves=bool(told and steps))


def _bare_part(found: Found, anchor: Anchor) -> Reading | None:
    """'in the morning': of the day the sentence tells, else of no certain day."""
    if found.has("bare") and not found.ends_phrase and (found.signal is None or found.follows("on")):
        return None  # "the night train", "on the night shift"
    day = anchor.last_day if anchor.near else None
    reading = time_reading(day, found.value("part") or "MO", day)
    return reading._replace(part="x") if found.has("x") else reading


def _overnight(found: Found, anchor: Anchor) -> Reading | None:
    """'the river rose overnight': the night before the day of the text, or after it; not "overnight loans"."""
    things = found.sheet.lexicon.beside.get("overnight", ())
    if any(word.strip(",.;").lower() in things for word in found.rest(30).split()[:2]) or found.follows("a"):
        return None
    if anchor.near and anchor.last_day is not None:
        return time_reading(anchor.last_day, "NI", anchor.last_day)
    day = shift_days(anchor.day, 0 if found.tense == "future" else -1) if anchor.day else None
    return time_reading(day, "NI", anchor.day)


def _by_the_sun(found: Found, anchor: Anchor) -> Reading | None:
    """'at dawn', 'before sunset': of the day the sentence tells; a capital makes a name."""
    capital = found.pieces("sunpart")[0].istitle() and not found.sheet.lexicon.capital_nouns
    if found.signal is None or capital:
        return None
    day = day_of_time(found, anchor) if anchor.near or found.tense == "past" else None
    return time_reading(day, found.value("sunpart") or "MO", day)


def _tonight(found: Found, anchor: Anchor) -> Reading | None:
    day = shift_days(anchor.day, int(found.value("nightday") or 0)) if anchor.day else None
    return time_reading(day, "NI", anchor.day)


# fmt: off
RULES = (
    DateRule("clock", r"<part> ?<hour>:<minute>(?::{minute}(?:\.{num})?)?(?: ?(?:<am>|<pm>))?(?: ?<zone>)?"
             r"|<hour>:<minute>(?::{minute}(?:\.{num})?)?(?: ?(?:(?:<am>|<pm>)(?: ?<zone>)?|<zone>)"
             r"|(?= ?(?:{o_clock}|{hour_word}|{local}))|(?P<plain>))", _clock,
             ("14:30", "9:05 p.m.", "18:00 UTC", "24:00")),
    DateRule("hour", r"<hour>(?:\.<minute>)? ?(?:<am>|<pm>)(?: ?<zone>)?", _clock,
             ("3pm", "12 a.m. Beijing time", "7.30 pm")),
    DateRule("clock with a point", r"<hour>\.<minute>(?= (?:{zone}|{local}|{hours}))(?: <zone>)?", _clock,
             ("17.30 Beijing time", "at 06.00 GMT")),
    DateRule("hours of four figures", r"<hhmm> ?(?:<zone>|{o_clock})", _clock, ("0800 UTC",)),
    DateRule("o'clock",
             r"(?:<part> ?)?<hour> ?{o_clock}(?: ?<minute> ?{minute_sign}?| ?<half:half_hour>"
             r"|(?: {in} {the})? (?:<am>|<pm>))?",
             _clock, ("9 o'clock", "下午三点半")),
    DateRule("named hour", r"(?:{the} )?<clockword>", _named_hour, ("midnight", "noon")),
    DateRule("overnight", r"<overnight>", _overnight, ("overnight",)),
    DateRule("hour of the sun", r"<sunpart>(?! {of})", _by_the_sun, ("at dawn", "by dusk")),
    DateRule("tonight", r"<nightday>", _tonight, ("tonight",)),
    DateRule("part of a day", r"(?:<mod> )?(?!{relday}){REL} <part>", _part_of_day,
             ("this morning", "that afternoon", "last night", "the next morning")),
    DateRule("part of the day",
             r"(?:<mod> )?(?P<bare>{the} (?:<mod>[ -]?)?<part>)(?: {hours})?|{at_part} (?P<x><part>)",
             _bare_part,
             ("in the morning", "the early morning hours", "at night")),
)
# fmt: on
