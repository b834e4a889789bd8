"""Rules for ways to write a date that other languages than English have: months as ordinals, articles left outside."""

from lib.parse import daterules_weekday
from lib.parse.dateanchor import Anchor
from lib.parse.datefound import Found
from lib.parse.dategrammar import DateRule
from lib.parse.datereading import day_reading, full_year, month_of
from lib.parse.daterules_clock import time_reading
from lib.parse.daterules_weekday import weekday_after, weekday_before
from lib.parse.datevalue import Reading

MONTHS = 12
_RESOLVE = {rule.name: rule.resolve for rule in daterules_weekday.RULES}


def _numbered_month(found: Found, anchor: Anchor) -> Reading | None:
    """'am siebten vierten', 'el 17 del 11': the month is a number too."""
    if not (found.has("sure") or found.has("weekday") or found.has("year") or found.follows("the_day")):
        return None
    return day_reading(found, anchor, found.number("year"), found.number("monthnum") or 1, found.number("day") or 0)


def _sure_figures(found: Found, anchor: Anchor) -> Reading | None:
    """'29/2': no month has that number, so the first is the day; '1/4' may be a fraction."""
    first, second = found.number("day") or 0, found.number("monthnum") or 0
    clear = found.sheet.lexicon.order == "dmy" and first > MONTHS
    return day_reading(found, anchor, None, second, first) if clear else None


def _mixed_order(found: Found, anchor: Anchor) -> Reading | None:
    year = found.number("year") or full_year(found.number("yy"))
    return day_reading(found, anchor, year, month_of(found), found.number("day") or 0)


def _weekend(found: Found, anchor: Anchor) -> Reading | None:
    return _RESOLVE["the weekend"](found, anchor) if found.follows("the_day") else None  # type: ignore[return-value]


def _weekday_part(found: Found, anchor: Anchor) -> Reading | None:
    """'am Mittwochabend': weekday and part of the day in one word."""
    weekday, part = (found.value("weekdaypart") or "1 MO").split()
    if anchor.day is None:
        return None
    ahead = found.signal == "by" or found.tense == "future"
    day = (weekday_after if ahead else weekday_before)(int(weekday), anchor.day, True)
    return time_reading(day, part, anchor.day)


def _named_length(found: Found, anchor: Anchor) -> Reading | None:
    return Reading("DURATION", found.value("length") or "P1D", moves=False)


# fmt: off
RULES = (
    DateRule("day and numbered month",
             r"{WD}(?P<sure>(?P<day>{day}{month_dot}|{ordinal}) ?/? ?(?P<monthnum>{monthnum}{month_dot}|{ordmonth}))(?: ?<year>)?|"
             r"{WD}<day> {of_monthnum} <monthnum>(?! ?(?:{unit}|{units}|{counted}|[.,:]{num}))(?: {of_monthnum} <year>)?",
             _numbered_month, ("am siebten vierten", "Montag, 7. 11.", "el 17 del 11")),
    DateRule("month by name, day and year by figures",
             r"{MONTH}[-/]<day>[-/](?:<year>|<yy>)|{MONTH}[-/]<year>[-/]<day>|<year>[-/]<day>[-/]{MONTH}|<day>[-/]<year>[-/]{MONTH}|"
             r"<day>[-/]{MONTH}[-/](?:<year>|<yy>)", _mixed_order, ("4-Jul-95", "Sep-23-2020")),
    DateRule("day and month in clear figures",
             r"<day>/<monthnum>(?![-/.:%]?{num})(?! ?(?:{unit}|{units}|{counted}))", _sure_figures, ("29/2",)),
    DateRule("the weekend, article outside", r"{weekend_word}", _weekend, ("am Wochenende",)),
    DateRule("weekday and part of the day", r"<weekdaypart>", _weekday_part, ("am Mittwochabend",)),
    DateRule("length as one word", r"(?:{a} )?<length>", _named_length, ("eine Viertelstunde",)),
)
# fmt: on
