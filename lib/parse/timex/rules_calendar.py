"""Rules for days, months and years that the text names."""

import re

from lib.parse.timex.anchor import Anchor
from lib.parse.timex.found import Found, moves_away
from lib.parse.timex.grammar import DateRule
from lib.parse.timex.reading import (
    date_reading,
    day_reading,
    month_of,
    month_reading,
    of_figures,
    related_year,
    told_year,
    year_of,
)
from lib.parse.timex.value import Moment, Reading, of_decade, of_year
from lib.parse.timex.years import year_for

LINKS = ("a", "of", "and", "or", "toward", "in", "every", "mod")  # words before a doubtful month that settle it
ANCIENT = 1000
_COUNTED = re.compile(r" [a-z]{3,}s\b")
_DETERMINED = re.compile(r"(?:\b(?:the|a|its|his|her|their|our|from|since|by|of)|'s|^) $|^$|[\n(.\"“]$", re.IGNORECASE)
_LABEL = re.compile(r"\n?(?: [-\u2013\u2014]|:.)")  # "March - Two students put their bed online"
_NAME = re.compile(r"[^\W\d_][^.!?]* [A-Z][a-z]+ $|^[A-Z][a-z]+ $")


def _day(found: Found, anchor: Anchor) -> Reading | tuple[Reading, ...]:
    """A day of a named month; 31 February is no date and blocks weaker readings of its words."""
    year = told_year(found, anchor) if found.has("rel") else year_of(found)
    reading = day_reading(found, anchor, year, month_of(found), found.number("day") or 0)
    return _as_counted(found, anchor, reading) if reading else ()


def _beyond(found: Found, anchor: Anchor) -> tuple[Reading, ...] | None:
    """'31 December 2999': a day of a year that is never read is no day of a nearer one; counts have their noun."""
    return () if found.closes_phrase or found.ends_phrase else None


def _days(found: Found, anchor: Anchor) -> list[Reading] | None:
    """Two days with one month or one year between them: each part is a date of its own."""
    year, month = year_of(found), month_of(found)
    first = day_reading(found, anchor, year, month, found.number("day") or 0)
    if first is None:
        return None
    if year is None and first.moment and first.moment.first:
        year = first.moment.first.year
    second = day_reading(found, anchor, year, month_of(found, "month2") if found.has("month2") else month,
                         found.number("day2") or 0)  # fmt: skip
    if second is None:
        return None
    return [first._replace(part="a"), second._replace(part="b", anchor=first.anchor)]


def _three_days(found: Found, anchor: Anchor) -> list[Reading] | None:
    """'Sept 3, 4 and 5'."""
    first = _days(found, anchor)
    known = first[0].moment.first if first and first[0].moment else None
    third = day_reading(found, anchor, known.year if known else None, month_of(found), found.number("day3") or 0)
    return [*first, third._replace(part="c", anchor=first[0].anchor)] if first and third else None


def _month(found: Found, anchor: Anchor) -> Reading | None:
    year = told_year(found, anchor) if found.has("rel") else year_of(found)
    return _as_counted(found, anchor, month_reading(found, anchor, year, month_of(found)))


def _as_counted(found: Found, anchor: Anchor, reading: Reading) -> Reading:
    """'August of that year' and 'March 3 next year' are counted from a day."""
    if not found.has("rel"):
        return reading
    return reading._replace(anchor=anchor.told if (found.value("rel") or "").startswith("t") else anchor.day)


def _counted_month(found: Found, anchor: Anchor) -> Reading | None:
    """'last September', 'next March', 'the following August'."""
    month = month_of(found)
    reading = month_reading(found, anchor, related_year(found, anchor, month), month)
    told = (found.value("rel") or "").startswith("t")
    return reading._replace(anchor=anchor.told if told else anchor.day)


def _bare_month(found: Found, anchor: Anchor) -> Reading | None:
    """A name that is also another word ("May", "March") needs a preposition, a modifier or another word of dates."""
    sure = (
        found.has("sure")
        or found.signal is not None
        or found.has("mod")
        or found.has("edge")
        or found.joined
        or found.joins
    )
    if not (sure or found.follows(*LINKS) or _LABEL.fullmatch(found.before(1) + found.rest(2))):
        return None
    number = month_of(found)
    figures = of_figures(found) and anchor.reports
    nearest = year_for(anchor, number, None, None)[0] if figures else None
    return month_reading(found, anchor, nearest, number)._replace(moves=not figures)


def _months(found: Found, anchor: Anchor) -> list[Reading] | None:
    """'January-September': both of one year unless the second comes before the first."""
    if found.signal == "from" and moves_away(found.sheet, found.span[0]):
        return None
    first, second = month_of(found), month_of(found, "month2")
    last = month_reading(found, anchor, None, second)
    year = last.moment.first.year if last.moment and last.moment.first else None
    start = month_reading(found, anchor, year - (first > second) if year else None, first)
    return [start._replace(part="a", anchor=last.anchor), last._replace(part="b")]


def _year(found: Found, anchor: Anchor) -> Reading | None:
    year = year_of(found)
    if year is None or (year < ANCIENT and not found.has("bc")) or _part_of_name(found):
        return None
    return date_reading(of_year(year))


def _odd_year(found: Found, anchor: Anchor) -> Reading | None:
    """Four digits that are often no year are one after "in", "by", "since" where no noun follows."""
    before_christ = anchor.year is not None and anchor.year < 0
    clear = before_christ or found.has("spelled")
    if found.signal is None or not (found.closes_phrase or (clear and found.ends_phrase)):
        return None
    year = year_of(found)
    if year is None or (year < ANCIENT and not before_christ):
        return None
    return date_reading(of_year(-year if before_christ else year))


def _years_before_christ(found: Found, anchor: Anchor) -> list[Reading]:
    first, second = found.number("year") or 1, found.number("yy") or 1
    return [date_reading(of_year(-first), part="a"), date_reading(of_year(-second), part="b")]


def _part_of_name(found: Found) -> bool:
    """'the Russell 2000 Index', '+86 10 6655 2017': a number inside a name or after other digits."""
    if found.signal is not None or found.end - found.start > 1:
        return False
    before, after = found.before(12), found.rest(3)
    if before[-2:-1].isdecimal() and before[-1:] == " ":
        return True
    if _COUNTED.match(found.rest(24)) and not _DETERMINED.search(before):
        return True  # "employs 1999 contractors"
    return _NAME.search(before) is not None and after[:1] == " " and after[1:2].isupper() and after[2:3].islower()


def _years(found: Found, anchor: Anchor) -> list[Reading] | None:
    """'2017-18': two years, the second short; '2017-08' may be a month and is left to that rule."""
    first, short = found.number("year") or 0, found.number("yy") or 0
    second = first // 100 * 100 + short
    if not first < second <= first + 40:
        return None
    return [date_reading(of_year(first), part="a"), date_reading(of_year(second), part="b")]


def _decade(found: Found, anchor: Anchor) -> Reading | tuple[Reading, ...] | None:
    """'the 1990s', 'the eighties'; "a man in his late 50s" tells an age."""
    if found.has("yy") and found.follows("possessive"):
        return ()
    if found.has("bc"):
        ancient = found.number("year") or 0
        return None if ancient % 10 else date_reading(Moment(f"BC{ancient // 10:03d}", "decade"), moves=False)
    word = found.value("decadeword")
    year = found.number("year") if word is None else None
    short = int(word) if word else found.number("yy")
    if year is None and short is not None:
        year = short + 1900 if short >= 20 else short + 2000
    return date_reading(of_decade(year)) if year is not None and year % 10 == 0 else None


# fmt: off
RULES = (
    DateRule("days of a month and year", r"(?P<a>{WD}{MONTH} {DAY}) {AND} (?P<b>{DAY2},? {YEAR})", _days,
             ("Sept. 7-9, 2017", "May 4 and 5, 2010")),
    DateRule("month, day and year", r"{WD}{MONTH} (?:{the} )?{DAY}{OFYEAR}", _day,
             ("September 7, 2017", "Thursday, Sept. 7, 2017")),
    DateRule("days of a month and year, day first",
             r"(?P<a>{WD}(?:{theday} )?{DAY}) {AND} (?:{the_day} )?"
             r"(?P<b>(?:{theday} )?{DAY2} (?:{of} )?{MONTH}{OFYEAR})", _days,
             ("7-9 September 2017", "the 4th and 5th of May 2010")),
    DateRule("day, month and year", r"{WD}(?:{theday} )?{DAY}{SEP}(?:{of} )?(?:{the} )?{MONTH}{OFYEAR}", _day,
             ("7 September 2017", "the 3rd of March 2021")),
    DateRule("day or month of a year too far",
             r"{WD}(?:(?:{theday} )?{DAY}{SEP}(?:{of} )?{MONTH}|{MONTH} (?:{the} )?{DAY}|{MONTH})"
             r"(?: ?, ?| )(?:{of} )?{beyond}{NOCOUNT}(?! (?:{of}|(?:{and}|{or}|{toward}) {num}))",
             _beyond, ("31 December 2999", "December 31, 2999", "December 2999")),
    DateRule("day of a told year", r"{WD}{MONTH} (?:{the} )?{DAY},? (?:{of} )?{TOLDYEAR}", _day,
             ("July 25 of that year", "March 3 next year")),
    DateRule("day of a told year, day first", r"{WD}(?:{theday} )?{DAY} (?:{of} )?{MONTH},? (?:{of} )?{TOLDYEAR}", _day,
             ("25 July of that year", "the 3rd of March next year")),
    DateRule("three days of a month",
             r"(?P<a>{WD}{MONTH} {DAY})(?P<both>,) (?P<b>{DAY2}),? {and} (?P<c>(?P<day3>{day})){NOUNIT}", _three_days,
             ("Sept 3, 4 and 5",)),
    DateRule("days of a month", r"(?P<a>{WD}{MONTH} {DAY}) {AND} (?P<b>{DAY2}){NOUNIT}", _days,
             ("Sept 7-9", "May 4 and 5")),
    DateRule("days of a month, day first",
             r"(?P<a>{WD}(?:{theday} )?{DAY}) {AND} (?:{the_day} )?(?P<b>(?:{theday} )?{DAY2} (?:{of} )?{MONTH})",
             _days,
             ("7-9 September", "the 4th and 5th of May")),
    DateRule("year, month and day", r"<year>(?:[-/]{MONTH}[-/]{DAY}|,? {MONTH} {DAY}{NOCOUNT})", _day,
             ("2016-Sep-23", "2003, March 20")),
    DateRule("year and month", r"<year>[ /-]?{MONTH}(?! ?{num})", _month, ("2017 April",)),
    DateRule("month and year", r"{MOD}{MONTH}{OFYEAR}", _month,
             ("September 2017", "early October 2016", "the end of March 1944", "February of 1940")),
    DateRule("month and day", r"{WD}{MONTH}(?:{SEP}(?:{the} )?{DAY}|, (?P<day>{day}{suffix})){NOCOUNT}", _day,
             ("Sept 7", "Thursday, March 3rd")),
    DateRule("day and month", r"{WD}(?:{theday} )?{DAY} (?:{of} )?{MONTH}", _day, ("7 Sept", "the 3rd of March")),
    DateRule("month of a told year", r"{MOD}{MONTH},? (?:{of} )?{TOLDYEAR}", _month,
             ("August of that year", "October last year", "the end of June next year")),
    DateRule("month counted", r"{MOD}(?:{REL} <month>|<month> <rel:rel_after>)", _counted_month,
             ("last September", "the following August", "next March")),
    DateRule("months",
             r"(?P<a><month>\.?) {TO} (?P<b><month2:month>)(?! ?(?:[-/.,]? ?{num}|{of} ?(?:{year}|{rel})|{rel}))",
             _months, ("January-September", "June to August")),
    DateRule("month", r"{MOD}(?P<month>(?P<sure>{sure_month})|{month}){AFTERMOD}", _bare_month,
             ("in September", "early October", "mid-July", "the end of March", "by January's end")),
    DateRule("decade",
             r"(?:{the} )?{MOD}(?:(?:<year>|'?<yy>){plural}|<year:three>{plural} <bc>|"
             r"{decade_of} (?:<year>|<yy>))|{the} {MOD}<decadeword>",
             _decade,
             ("the 1990s", "the late 1960s", "the eighties")),
    DateRule("years before Christ", r"(?P<a><year:num>) {TO} (?P<b><yy:num> ?<bc>)", _years_before_christ,
             ("499-493 BC",)),
    DateRule("year before Christ", r"{MOD}(?:<about> )?<year:num> ?<bc>", _year, ("480 BC",)),
    DateRule("year in a story before Christ", r"<year:three>", _odd_year, ("492",)),
    DateRule("years with a short end", r"{MOD}(?P<a><year>)[-/](?P<b><yy>)(?![-/.:]?{num})", _years, ("2017-18",)),
    DateRule("year after a preposition", r"<year:odd_year>|{SPELLED}", _odd_year,
             ("in 1066", "by two thousand and five")),
    DateRule("calendar year", r"(?:{the} )?{calendar_year} ?(?:<year>|<yy>)", _year, ("CY18", "calendar year 2018")),
    DateRule("year",
             r"{MOD}(?:<about> )?(?:{year_of} )?(?:<year:sure_year>|'<yy>)(?![-/](?:{month}[-/]|{num}[-/]))", _year,
             ("1945", "early 2018", "mid-2018", "the end of 1967", "the year 2020")),
)
# fmt: on
