"""Rules for seasons, quarters, halves, fiscal years, centuries and holidays."""

from datetime import date

from lib.parse.dateanchor import Anchor, year_for
from lib.parse.daterules_calendar import told_year
from lib.parse.datefound import Found
from lib.parse.dategrammar import DateRule
from lib.parse.datereading import date_reading, day_reading, full_year, year_of
from lib.parse.datevalue import SEASONS, Moment, Reading, of_century, of_half, of_quarter, of_season, on_day, shift_days

EASTER_RULES = 19


def _year_near(found: Found, anchor: Anchor, month: int) -> tuple[int | None, date | None]:
    if (year := year_of(found)) is not None:
        return year, None
    if found.has("relyear") or found.has("rel"):
        return told_year(found, anchor), anchor.day
    return year_for(anchor, month, None, found.tense)


def _season(found: Found, anchor: Anchor) -> Reading | None:
    sure = any(found.has(g) for g in ("sure", "year", "yy", "rel", "the", "mod", "edge")) or found.signal is not None
    if not sure:
        return None
    code = found.value("season") or "SU"
    year, counted = _year_near(found, anchor, SEASONS[code])
    if found.has("rel"):
        year = _season_year(found, anchor, SEASONS[code])
    if year is None:
        return date_reading(Moment(f"XXXX-{code}", "season"), moves=False)
    return date_reading(of_season(year, code), anchor=counted)


def _season_year(found: Found, anchor: Anchor, month: int) -> int | None:
    return related_year(found, anchor, month)


def related_year(found: Found, anchor: Anchor, month: int) -> int | None:
    """Return the year of "last September", "next summer", "the following August": strictly before or after."""
    rel = found.value("rel") or "0"
    told = rel.startswith("t") or anchor.story
    base = (anchor.told or anchor.day) if told else (anchor.day or anchor.told)
    if base is None:
        return None
    steps = int(rel.lstrip("t"))
    if steps > 0:
        return base.year + (month <= base.month)
    if steps < 0:
        return base.year - (month >= base.month)
    return base.year


def _quarter(found: Found, anchor: Anchor) -> Reading | None:
    number = int(found.value("mark") or 0) or found.number("ordinal") or 1
    if not 1 <= number <= 4:
        return None
    year, counted = _year_near(found, anchor, 3 * number - 2)
    if year is None:
        return date_reading(Moment(f"XXXX-Q{number}", "quarter"), moves=False)
    return date_reading(of_quarter(year, number), anchor=counted)


def _half(found: Found, anchor: Anchor) -> Reading | None:
    number = int(found.value("half") or found.value("halfmark") or 1)
    year, counted = _year_near(found, anchor, 6 * number - 5)
    if year is None:
        return date_reading(Moment(f"XXXX-H{number}", "half"), moves=False)
    return date_reading(of_half(year, number), anchor=counted)


def _fiscal(found: Found, anchor: Anchor) -> Reading | None:
    """A fiscal year's bounds differ by country and company; only its name is certain."""
    year = found.number("year") or full_year(found.number("yy"))
    return Reading("DATE", f"FY{year:04d}", Moment(f"FY{year:04d}", "year"), moves=False) if year else None


def _century(found: Found, anchor: Anchor) -> Reading | None:
    number = found.number("ordinal") or found.number("day") or 0
    return date_reading(of_century(number), moves=False) if number else None


def _holiday(found: Found, anchor: Anchor) -> Reading | None:
    name = found.value("holiday") or ""
    year = year_of(found)
    if found.has("rel"):
        year = told_year(found, anchor)
    if "-" in name and name[:2].isdecimal():
        return day_reading(found, anchor, year, int(name[:2]), int(name[3:]))
    month = 11 if name == "thanksgiving" else 4
    year = year if year is not None else year_for(anchor, month, None, found.tense)[0]
    if year is None:
        return date_reading(Moment("XXXX-XX-XX", "day"), moves=False)
    if name == "thanksgiving":
        first = date(year, 11, 1)
        return date_reading(on_day(shift_days(first, (4 - first.isoweekday()) % 7 + 21)))
    return date_reading(on_day(shift_days(easter(year), int(name.removeprefix("easter") or 0))))


def easter(year: int) -> date:
    """Return Easter Sunday of the Gregorian calendar (Meeus, Jones and Butcher)."""
    a, (b, c) = year % EASTER_RULES, divmod(year, 100)
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    m = (a + 11 * h) // 319
    r = (2 * e + 2 * i - k - h + m + 32) % 7
    month = (h - m + r + 90) // 25
    return date(year, month, (h - m + r + month + 19) % 32)


# fmt: off
RULES = (
    DateRule("season of a year", r"{MOD}(?:{the} )?<season>(?:{OFYEAR}| (?:{of} )?(?:{the} )?<rel> {year_word})", _season,
             ("the summer of 2005", "early summer of 1943", "spring 1862", "spring of next year")),
    DateRule("season counted", r"{MOD}(?:{the} )?<rel> <season>", _season, ("last summer", "next spring", "that same autumn")),
    DateRule("season", r"{MOD}(?:<the> )?(?P<season>(?P<sure>{sure_season})|{season})", _season,
             ("the summer", "in autumn", "early winter")),
    DateRule("quarter of a year", r"(?:{the} )?<ordinal> {quarter_word}(?:{OFYEAR}|,? (?:{of} )?(?:{the} )?<rel> {year_word})", _quarter,
             ("the third quarter of 2017", "second quarter of this year")),
    DateRule("marked quarter", r"{MOD}(?:<mark>(?:{OFYEAR}|[/-]<year>)?|<year>[ -]?<mark>)", _quarter, ("Q3 2017", "2017 Q1", "late Q4")),
    DateRule("quarter", r"{MOD}(?:{the} )?<ordinal> {quarter_word}", _quarter, ("the fourth quarter",)),
    DateRule("half of a year", r"{MOD}(?:<half>|<halfmark>)(?:{OFYEAR}|,? {of} (?:{the} )?<rel> {year_word})", _half,
             ("the first half of 2017", "H1 2018", "the second half of last year")),
    DateRule("half of the year", r"<half>(?:(?: {of})? (?:{the} )?{year_word})?(?! ?(?:{unit}|{units}|{of}))", _half, ("the first half", "the second half of the year")),
    DateRule("fiscal year", r"(?:{the} )?{MOD}{fiscal} (?:<year>|'?<yy>)", _fiscal, ("fiscal 2018", "fiscal year 2017", "FY18")),
    DateRule("century", r"{MOD}(?:{the} )?(?:<mod>[ -]?)?(?:<ordinal>|<day>{suffix}) {century_word}", _century, ("the 19th century", "the early twentieth century")),
    DateRule("holiday", r"{MOD}(?:<rel> )?<holiday>(?:{OFYEAR}|,? <rel> {year_word})?", _holiday, ("Christmas 2007", "New Year's Eve", "this Easter")),
)
# fmt: on
