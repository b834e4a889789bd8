"""Rules for days, months and years that the text names."""

from lib.parse.dateanchor import Anchor
from lib.parse.datefound import Found
from lib.parse.dategrammar import DateRule
from lib.parse.datereading import date_reading, day_reading, month_of, month_reading, year_of
from lib.parse.datevalue import Reading, of_decade, of_year

ANCIENT = 1000


def _day(found: Found, anchor: Anchor) -> Reading | None:
    year = told_year(found, anchor) if found.has("rel") else year_of(found)
    return day_reading(found, anchor, year, month_of(found), found.number("day") or 0)


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


def told_year(found: Found, anchor: Anchor) -> int | None:
    """Return the year that "of that year", "last year", "next year" means."""
    rel = found.value("rel") or "0"
    base = anchor.told or anchor.day if rel.startswith("t") or anchor.story else anchor.day or anchor.told
    return base.year + int(rel.lstrip("t")) if base else None


def _month(found: Found, anchor: Anchor) -> Reading | None:
    year = told_year(found, anchor) if found.has("rel") else year_of(found)
    return month_reading(found, anchor, year, month_of(found))


def _bare_month(found: Found, anchor: Anchor) -> Reading | None:
    """A name that is also another word ("may", "march") needs a preposition or a modifier."""
    sure = found.has("sure") or found.signal is not None or found.has("mod") or found.has("edge")
    return month_reading(found, anchor, None, month_of(found)) if sure or found.joined else None


def _year(found: Found, anchor: Anchor) -> Reading | None:
    year = year_of(found)
    if year is None or (year < ANCIENT and not found.has("bc")):
        return None
    return date_reading(of_year(1 - year if found.has("bc") else year))


def _decade(found: Found, anchor: Anchor) -> Reading | None:
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
             r"(?P<a>{WD}(?:{the} )?{DAY}) {AND} (?P<b>(?:{the} )?{DAY2} (?:{of} )?{MONTH}{OFYEAR})", _days,
             ("7-9 September 2017", "the 4th and 5th of May 2010")),
    DateRule("day, month and year", r"{WD}(?:{the} )?{DAY} (?:{of} )?(?:{the} )?{MONTH}{OFYEAR}", _day,
             ("7 September 2017", "the 3rd of March 2021")),
    DateRule("day of a told year", r"{WD}{MONTH} (?:{the} )?{DAY},? (?:{of} )?<rel> {year_word}", _day,
             ("July 25 of that year", "March 3 next year")),
    DateRule("day of a told year, day first", r"{WD}(?:{the} )?{DAY} (?:{of} )?{MONTH},? (?:{of} )?<rel> {year_word}", _day,
             ("25 July of that year", "the 3rd of March next year")),
    DateRule("days of a month", r"(?P<a>{WD}{MONTH} {DAY}) {AND} (?P<b>{DAY2}){NOUNIT}", _days,
             ("Sept 7-9", "May 4 and 5")),
    DateRule("days of a month, day first",
             r"(?P<a>{WD}(?:{the} )?{DAY}) {AND} (?P<b>(?:{the} )?{DAY2} (?:{of} )?{MONTH})", _days,
             ("7-9 September", "the 4th and 5th of May")),
    DateRule("month and year", r"{MOD}(?:{the} )?{MONTH}{OFYEAR}", _month,
             ("September 2017", "early October 2016", "the end of March 1944", "February of 1940")),
    DateRule("month and day", r"{WD}{MONTH} (?:{the} )?{DAY}{NOUNIT}", _day, ("Sept 7", "Thursday, March 3rd")),
    DateRule("day and month", r"{WD}(?:{the} )?{DAY} (?:{of} )?{MONTH}", _day, ("7 Sept", "the 3rd of March")),
    DateRule("month of a told year", r"{MOD}{MONTH} (?:{of} )?(?:{the} )?<rel> {year_word}", _month,
             ("August of that year", "October last year", "the end of June next year")),
    DateRule("month", r"{MOD}(?P<month>(?P<sure>{sure_month})|{month})", _bare_month,
             ("in September", "early October", "mid-July", "the end of March")),
    DateRule("decade", r"(?:{the} )?{MOD}(?:<year>|'?<yy>){plural}|{the} {MOD}<decadeword>", _decade,
             ("the 1990s", "the late 1960s", "the eighties")),
    DateRule("year before Christ", r"{MOD}<year:num> (?P<bc>{bc})", _year, ("480 BC",)),
    DateRule("year", r"{MOD}(?:{year_of} )?(?:<year:sure_year>|'<yy>)", _year,
             ("1945", "early 2018", "mid-2018", "the end of 1967", "the year 2020")),
)
# fmt: on
