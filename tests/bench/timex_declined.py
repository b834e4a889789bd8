"""What Recognizers-Text labels otherwise than TIMEX3 or than our other labelled data: stated once, told by the label.

Each rule looks at a label's words, value and place, never at what was found: a construction is declined wherever it
stands, whether it is read as labelled or not.
"""

import re
from collections.abc import Callable
from typing import Any, NamedTuple

Timex = dict[str, Any]
FEW = r"\b(?:few|several|some|un[ao]s|algun[ao]s|vari[ao]s)\b"
HALF = r"half|semi|semestr|quarters?\b|medi[ao]|cuarto|halb|viertel|半"
DAYS = "lunes|martes|miércoles|jueves|viernes|sábado|domingo"
YEARS = r"(?:month|year|mes|año|monat|jahr)\w*"


class Declined(NamedTuple):
    """A construction, why its label is declined, and how the label shows it."""

    construction: str
    why: str
    holds: Callable[[Timex, str], bool]


def declined(item: dict[str, Any]) -> str | None:
    """Return the construction for which the sentence is declined, `None` if it is not."""
    for rule in RULES:
        if any(rule.holds(timex, item["text"]) for timex in item["timexes"]):
            return rule.construction
    return None


def _value(timex: Timex) -> str:
    return str((timex.get("values") or [timex.get("value") or ""])[0])


def _said(timex: Timex, words: str) -> bool:
    return re.search(words, timex["text"], re.IGNORECASE) is not None


def _vague_count(timex: Timex, text: str) -> bool:
    return _said(timex, FEW) and re.fullmatch(r"PT?3[A-Z]", _value(timex)) is not None


def _exact_months_away(timex: Timex, text: str) -> bool:
    counted = _said(timex, rf"^(?:in|en|hace)\b[^.]*\b{YEARS}$|\b{YEARS} (?:ago|from now|later)|年[前后]$")
    return counted and re.fullmatch(r"\d{4}-\d\d-\d\d", _value(timex)) is not None


def _week_in_month(timex: Timex, text: str) -> bool:
    return re.fullmatch(r"\d{4}-\d\d-W\d\d", _value(timex)) is not None


def _open_season(timex: Timex, text: str) -> bool:
    return _value(timex) in ("SP", "SU", "FA", "WI")


def _quarters_as_months(timex: Timex, text: str) -> bool:
    return _value(timex) == "P3M" and _said(timex, r"\b(?:quarter|trimestre)$")


def _fraction_of_a_unit(timex: Timex, text: str) -> bool:
    if not _value(timex).startswith("P") or _said(timex, r"\d[.,]\d"):
        return False
    return ("." in _value(timex)) != _said(timex, HALF)


def _range_without_value(timex: Timex, text: str) -> bool:
    return not _value(timex) and _said(timex, r"\d\D+\d|-")


def _open_part_of_day(timex: Timex, text: str) -> bool:
    return re.fullmatch("T[A-Z]{2}", _value(timex)) is not None


def _part_of_a_file_name(timex: Timex, text: str) -> bool:
    before, after = text[: timex["start"]], text[timex["end"] :]
    return before[-1:] in ("-", "_", "/") and re.match(r"\.[a-z]", after) is not None


def _year_of_an_event(timex: Timex, text: str) -> bool:
    words = text[timex["start"] : timex["end"] + 20]
    return re.match(r"(?:(?:the )?year|año) (?:before|after|anterior|posterior)\b", words) is not None


def _since_as_a_point(timex: Timex, text: str) -> bool:
    return _said(timex, r"^(?:in|en) .+ (?:since|desde) ")


def _weekday_next_door(timex: Timex, text: str) -> bool:
    return _said(timex, rf"^(?:próximo (?:{DAYS})|(?:{DAYS}) pasado)$")


def _figures_alone(timex: Timex, text: str) -> bool:
    return re.fullmatch(r"\d{1,2}[./-]\d{1,2}", timex["text"]) is not None


def _old_calendar(timex: Timex, text: str) -> bool:
    return _said(timex, "农历|正月|大年|元年|(?:康熙|雍正|神龙).*月")


RULES = (
    Declined("a vague number as three ('several weeks' P3W)", "TIMEX3 and WikiWars write PXW", _vague_count),
    Declined("months and years away to the day ('two years ago')", "WikiWars gives the year", _exact_months_away),
    Declined("a week numbered in its month (2015-01-W01)", "no form of ISO 8601 or TIMEX3", _week_in_month),
    Declined("a bare season left open (SU)", "TIMEX3 anchors it, as it does a bare month", _open_season),
    Declined("a counted quarter as P3M", "MEANTIME writes P2Q", _quarters_as_months),
    Declined("fractions of a unit written otherwise than said (PT1.5H for 1 h 30)",
             "the set has both forms for the same words; ours follows the words", _fraction_of_a_unit),
    Declined("a range as one expression without a value", "TIMEX3 has two expressions", _range_without_value),
    Declined("a part of every day without its date (TMO)", "TIMEX3 writes XXXX-XX-XXTMO", _open_part_of_day),
    Declined("a date in the name of a file", "names of files tell no time of the text", _part_of_a_file_name),
    Declined("'the year before the war' as the year at hand", "it is the year before", _year_of_an_event),
    Declined("a length and 'since' as a day", "TIMEX3 has a length and a date", _since_as_a_point),
    Declined("Spanish weekdays 'pasado' and 'próximo' as of the week before or after",
             "news means the nearest such day", _weekday_next_door),
    Declined("day and month in bare figures ('2/29')", "they may be a fraction, a score or a decimal", _figures_alone),
    Declined("Chinese lunar and era months as Gregorian months", "they are no such months", _old_calendar),
)  # fmt: skip
