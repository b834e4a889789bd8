"""Rules for seasons, quarters, halves, fiscal years, centuries and holidays."""

from datetime import date

from lib.interval import Interval
from lib.parse.timex.anchor import Anchor
from lib.parse.timex.found import Found
from lib.parse.timex.grammar import DateRule
from lib.parse.timex.holidays import holiday, holiday_month, holiday_weekend
from lib.parse.timex.reading import (
    date_reading,
    full_year,
    month_of,
    month_reading,
    of_figures,
    related_year,
    told_year,
    year_of,
)
from lib.parse.timex.rules_relative import unit_reading
from lib.parse.timex.value import (
    SEASONS,
    Moment,
    Reading,
    of_century,
    of_half,
    of_quarter,
    of_season,
    of_weekend,
    of_year,
    on_day,
)
from lib.parse.timex.years import year_for


def _year_near(found: Found, anchor: Anchor, month: int, length: int = 3) -> tuple[int | None, date | None]:
    if (year := year_of(found)) is not None:
        return year, None
    if found.has("rel"):
        return told_year(found, anchor), anchor.day
    if found.next_year is not None:
        return found.next_year, None
    if not anchor.narrates and anchor.day is not None and month <= anchor.day.month < month + length:
        return anchor.day.year, anchor.day  # "the second half will be better", told in September
    tense = None if of_figures(found) else found.verb_tense
    return year_for(anchor, month, None, tense, found.bound)


def _season(found: Found, anchor: Anchor) -> Reading | None:
    """'spring' and 'fall' are other words too: they need an article, a preposition or a year, and no "of" after."""
    if anchor.reports and _part_of_name(found):  # a history tells when the Autumn Rising was
        return None
    sure = found.has("year") or found.has("yy") or found.has("mod") or found.has("edge")
    if not sure and not found.has("sure") and (found.signal is None or found.rest(4).startswith(" of ")):
        return None
    code = found.value("season") or "SU"
    year, counted = _year_near(found, anchor, SEASONS[code])
    return _in_season(code, year, counted)


def _part_of_name(found: Found) -> bool:
    """'Spring Airlines', 'the Summer Palace': where nouns have no capital, a season with one makes a name."""
    after = found.rest(3)
    capitals = (
        found.pieces("season")[0][0].isupper() and after[:1] == " " and after[1:2].isupper() and after[2:].islower()
    )
    return capitals and not found.sheet.lexicon.capital_nouns


def _counted_season(found: Found, anchor: Anchor) -> Reading | None:
    code = found.value("season") or "SU"
    told = (found.value("rel") or "").startswith("t")
    year = related_year(found, anchor, SEASONS[code])
    if year and found.value("rel") == "-1" and anchor.day and _is_in(anchor.day, of_season(year, code)):
        year -= 1  # "last spring", told in May
    return _in_season(code, year, anchor.told if told else anchor.day)


def _is_in(day: date, season: Moment) -> bool:
    return season.first is not None and season.last is not None and season.first <= day <= season.last


def _season_before_last(found: Found, anchor: Anchor) -> Reading | None:
    code = found.value("season") or "SU"
    if anchor.day is None:
        return None
    over = anchor.day.month > SEASONS[code]
    return _in_season(code, anchor.day.year - (1 if over else 2), anchor.day)


def _in_season(code: str, year: int | None, counted: date | None) -> Reading:
    if year is None:
        return date_reading(Moment(f"XXXX-{code}", "season"), moves=False)
    return date_reading(of_season(year, code), anchor=counted)


def _quarter(found: Found, anchor: Anchor) -> Reading | None:
    number = int(found.value("mark") or 0) or found.number("ordinal") or 1
    if not 1 <= number <= 4:
        return None
    year, counted = _year_near(found, anchor, 3 * number - 2)
    if year is None:
        return date_reading(Moment(f"XXXX-Q{number}", "quarter"), moves=False)
    return date_reading(of_quarter(year, number), anchor=counted)


def _quarter_to(found: Found, anchor: Anchor) -> Reading | None:
    """'the June quarter' is the one that ends with June."""
    month = month_of(found)
    if month % 3:
        return None
    year, counted = _year_near(found, anchor, month - 2)
    return date_reading(of_quarter(year, month // 3), anchor=counted) if year else None


def _of_its_year(found: Found, anchor: Anchor) -> Reading | None:
    """'next year's first quarter', 'last year's May'."""
    if found.has("month"):
        return month_reading(found, anchor, told_year(found, anchor), month_of(found))._replace(anchor=anchor.day)
    return (_season if found.has("season") else _half if found.has("half") else _quarter)(found, anchor)


def _half(found: Found, anchor: Anchor) -> Reading | None:
    number = int(found.value("half") or found.value("half", "halfpart") or found.value("halfmark") or 1)
    year, counted = _year_near(found, anchor, 6 * number - 5, 6)
    if year is None:
        return date_reading(Moment(f"XXXX-H{number}", "half"), moves=False)
    return date_reading(of_half(year, number), anchor=counted)


def _half_of_month(found: Found, anchor: Anchor) -> Reading | None:
    """TIMEX3 has no value for it: the month, with its first or second half as bounds."""
    if found.has("rel"):
        reading = unit_reading(found, anchor, "M", found.value("rel") or "0")
    else:
        reading = month_reading(found, anchor, year_of(found), month_of(found))
    days, second = reading.moment, (found.value("half") or found.value("half", "halfmonth")) == "2"
    if days is None or days.first is None:
        return reading._replace(mod="END" if second else "START")
    middle = days.first.replace(day=16 if second else 15)
    limits = Interval(middle, days.last) if second else Interval(days.first, middle)
    return reading._replace(mod="END" if second else "START", limits=limits)


def _fiscal(found: Found, anchor: Anchor) -> Reading | None:
    """Bounds differ by country and company: "2016-17" lies within two years, of others only the name is certain."""
    year = found.number("year") or full_year(found.number("yy"))
    if year is None and found.has("rel"):
        year = told_year(found, anchor)
    if year is None:
        return None
    value = f"{found.value('fiscal') or 'FY'}{year:04d}"
    second = (year + 1) % 100 == found.number("short")
    days = Interval(of_year(year).first, of_year(year + 1).last) if second and not found.has("mod") else None
    return Reading("DATE", value, Moment(value, "year"), moves=False, limits=days)


def _century(found: Found, anchor: Anchor) -> Reading | None:
    number = found.number("ordinal") or found.number("day") or 0
    if found.has("bc") and number:
        return date_reading(Moment(f"BC{number - 1:02d}", "century"), moves=False)
    return date_reading(of_century(number), moves=False) if number else None


def _holiday(found: Found, anchor: Anchor) -> Reading | None:
    form = found.value("holiday") or found.value("holiday", "holiday_weekend") or ""
    year, counted = year_of(found), None
    if year is None and found.has("rel"):
        year, counted = _holiday_year(found, anchor, form), anchor.day
    if year is None:
        near = holiday(form, anchor.day.year) if anchor.day and not anchor.narrates else None
        day_of_month = near.day if near else None
        year, counted = year_for(anchor, _month(form, anchor), day_of_month, found.verb_tense)
    day = holiday(form, year) if year else None
    if day is None:
        return date_reading(Moment("XXXX-XX-XX", "day"), moves=False)
    return date_reading(of_weekend(holiday_weekend(day)) if found.has("weekend") else on_day(day), anchor=counted)


def _new_year(found: Found, anchor: Anchor) -> Reading | None:
    """'in the new year' is the coming one; 'the New Year holiday' is a day."""
    if not found.ends_phrase or anchor.day is None:
        return None
    return date_reading(of_year(anchor.day.year + (found.tense != "past")), anchor=anchor.day)


def _month(form: str, anchor: Anchor) -> int:
    return holiday_month(form, anchor.day.year if anchor.day else anchor.told_year)


def _holiday_year(found: Found, anchor: Anchor, form: str) -> int | None:
    """'Christmas last year' is of the last year; 'last Christmas' the one before today."""
    return told_year(found, anchor) if found.has("of") else related_year(found, anchor, _month(form, anchor))


# fmt: off
RULES = (
    DateRule("the new year", r"{MOD}{new_year}(?! ?(?:{day_word}|'))", _new_year, ("the new year",)),
    DateRule("weekend of a holiday",
             r"(?:{the} )?(?:{REL} )?<holiday>{OFYEAR}?[ -]?(?P<weekend>{weekend_word}){OFYEAR}?"
             r"|(?P<weekend><holiday:holiday_weekend>){OFYEAR}?", _holiday,
             ("Labor Day weekend", "am Osterwochenende")),
    DateRule("holiday",
             r"{MOD}(?:{REL} )?<holiday>(?:{OFYEAR}|,? (?P<of>{TOLDYEAR})|,? (?:{of}|{in}) (?P<of>{TOLDYEAR}))?",
             _holiday,
             ("Christmas 2007", "New Year's Eve", "this Easter")),
    DateRule("season of a year",
             r"{MOD}(?:{the} )?<season>(?:{OFYEAR}(?:[-/]{yy}(?![-/.:]?{num}))?| (?:{of} )?{TOLDYEAR})", _season,
             ("the summer of 2005", "early summer of 1943", "spring 1862", "spring of next year",
              "the winter of 2011-12")),
    DateRule("season before last", r"{the} <season> {before_last}", _season_before_last, ("the summer before last",)),
    DateRule("season counted", r"{MOD}(?:{REL} <season>|(?:{the} )?<season> <rel:rel_after>)", _counted_season,
             ("last summer", "next spring", "that same autumn")),
    DateRule("season", r"{MOD}(?:<the> )?(?P<season>(?P<sure>{sure_season})|{season})", _season,
             ("the summer", "in autumn", "early winter")),
    DateRule("quarter of a year",
             r"{MOD}(?:{the} )?<ordinal>[ -]?{quarter_word}(?:{OFYEAR}|,? (?:{of} )?{TOLDYEAR})", _quarter,
             ("the third quarter of 2017", "second quarter of this year")),
    DateRule("marked quarter",
             r"{MOD}(?:<mark>(?:{OFYEAR}|[/-]<year>|,? (?:{of} )?{TOLDYEAR})?|<year>[ -]?<mark>)", _quarter,
             ("Q3 2017", "2017 Q1", "late Q4", "Q1 next year")),
    DateRule("quarter", r"{MOD}(?:{the} )?<ordinal>[ -]?{quarter_word}(?: (?:{of} )?(?:{the} )?{year_word})?", _quarter,
             ("the fourth quarter", "the first quarter of the year")),
    DateRule("quarter by its last month", r"(?:{the} )?<month>{OFYEAR}? {quarter_word}", _quarter_to,
             ("the June quarter",)),
    DateRule("part of a told year, year first",
             r"<rel> {year_word}{plural} (?:<ordinal>[ -]?{quarter_word}|<half:halfpart>|<season>|<month>)",
             _of_its_year, ("next year's first quarter",)),
    DateRule("half of a month",
             r"(?:<half>|<half:halfmonth>) ?(?:{of} ?)?(?:{the} ?)?"
             r"(?:{MONTH}{OFYEAR}?|<rel> {month_word}|{month_word} <rel:rel_after>)", _half_of_month,
             ("the first half of August", "la primera quincena de agosto")),
    DateRule("half of a year", r"{MOD}(?:<half>|<halfmark>)(?:{OFYEAR}|,? {of} {TOLDYEAR})", _half,
             ("the first half of 2017", "H1 2018", "the second half of last year")),
    DateRule("half of the year",
             r"<half>(?:(?: {of})? (?:{the} )?{year_word})?(?! ?(?:{unit}|{units}|{half_of}|{century_word}))", _half,
             ("the first half", "the second half of the year")),
    DateRule("fiscal year",
             r"(?:{the} )?{MOD}(?:<fiscal> ?(?:<year>|'?<yy>)(?:[-/]<short:yy>)?|<year>[-/]<short:yy> <fiscal>"
             r"|{REL} <fiscal>)", _fiscal,
             ("fiscal 2018", "fiscal year 2017", "FY18", "the 2016-17 financial year", "FY 2017/18")),
    DateRule("century before another",
             r"(?:{the} )?{MOD}(?:<ordinal>|<day>{suffix})"
             r"(?= {AND} (?:{the} )?(?:{mod}[ -]?)?(?:{ordinal}|{day}{suffix})[ -]?{century_word})", _century,
             ("the late 19th and early 20th centuries",)),
    DateRule("century", r"(?:{the} )?{MOD}(?:<ordinal>|<day>{suffix})[ -]?{century_word}(?: <bc>)?", _century,
             ("the 19th century", "the 4th century BC")),
)
# fmt: on
