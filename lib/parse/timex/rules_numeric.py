"""Rules for dates in figures, and figures that are no dates."""

from datetime import date

from lib.parse.timex.anchor import Anchor
from lib.parse.timex.figure_order import order_of_figures
from lib.parse.timex.found import Found
from lib.parse.timex.grammar import DateRule
from lib.parse.timex.reading import date_reading, day_reading, full_year, related_year
from lib.parse.timex.value import Reading, calendar_day, of_month, of_year, on_day

AHEAD = 20
LAST_MONTH = 12


def _iso(found: Found, anchor: Anchor) -> Reading | None:
    """'2017-09-07'; with blanks only in full width and alone: "on 2016 10 16, it began"."""
    if found.has("blank") and not (found.closes_phrase and all(len(found.pieces(g)[0]) == 2 for g in ("month", "day"))):
        return None
    return _known(found.number("year") or 0, found.number("month") or 0, found.number("day") or 0)


def _packed(found: Found, anchor: Anchor) -> Reading | None:
    """'20160923', nowhere a space."""
    year, (month, day) = found.number("year") or 0, divmod(found.number("mmdd") or 0, 100)
    return _known(year, month, day)


def _known(year: int, month: int, day: int) -> Reading | None:
    known = calendar_day(year, month, day)
    return date_reading(on_day(known)) if known else None


def _figures(found: Found, anchor: Anchor) -> Reading | None:
    """'7/8/2017': month first or day first by the language, unless only one order is a date."""
    first, second = found.number("one") or 0, found.number("two") or 0
    year = found.number("year") or _short_year(found.number("yy"), anchor)
    if found.sheet.lexicon.order == "ymd" and found.has("yy"):
        return _known(full_year(first) or 1, second, found.number("yy") or 0)
    lexicon = found.sheet.lexicon
    order = order_of_figures(found.sheet.text, lexicon, found.text("sign")) if year else lexicon.order
    month, day = (first, second) if order == "mdy" else (second, first)
    if month > 12:
        month, day = day, month
    if year is None:
        sure = found.signal or found.has("weekday") or found.has("rel") or found.joined or found.joins
        if found.text("sign") == "." and not found.has("weekday") and _is_no_date(found):
            return None
        near = related_year(found, anchor, month) if found.has("rel") else None
        told = sure or (day > LAST_MONTH and _alone(found))
        return day_reading(found, anchor, near, month, day) if told and 1 <= month <= 12 else None
    return _known(year, month, day) if 1 <= month <= 12 else None


def _alone(found: Found) -> bool:
    """Whether nothing else stands on the line."""
    return found.before(1) in ("", "\n") and found.rest(1) in ("", "\n")


def _is_no_date(found: Found) -> bool:
    """'a yield of 4.25', 'a las 8.30': a decimal where the month is written first, else a clock."""
    return found.sheet.lexicon.order == "mdy" or found.follows("at_clock")


def _short_year(short: int | None, anchor: Anchor) -> int | None:
    """Two digits are the year nearest to the text's own, at most twenty years ahead."""
    if short is None or anchor.day is None:
        return full_year(short)
    century = anchor.day.year // 100 * 100
    return century + short - (100 if century + short > anchor.day.year + AHEAD else 0)


def _month_figures(found: Found, anchor: Anchor) -> Reading | list[Reading]:
    """'2017-09', or two years where the second follows the first: '2007-08'."""
    year, month = found.number("year") or 1, found.number("month") or 1
    if month == (year + 1) % 100 and found.pieces("month")[0] == f"{month:02d}" and found.has("range"):
        return [date_reading(of_year(year), part="year"), date_reading(of_year(year + 1), part="range")]
    return date_reading(of_month(year, month))


def _known_day(found: Found, anchor: Anchor) -> Reading | None:
    """'9/11' needs no year."""
    day = date.fromisoformat(found.value("known") or "")
    return date_reading(on_day(day), moves=False) if anchor.day is None or day < anchor.day else None


def _statute(found: Found, anchor: Anchor) -> tuple[Reading, ...] | None:
    """'the Rivers Act 1991', 'the Crew Rules, 2015': a name with its year; "by order, 2015 ..." has no capital."""
    return () if found.pieces("statute")[0][0].isupper() and found.before(1) != "\n" else None


def _nothing(found: Found, anchor: Anchor) -> tuple[Reading, ...]:
    """The words are used up and are no date."""
    return ()


# fmt: off
NOT_DATES = (
    DateRule("no date, by word", r"{distractor}", _nothing, ("Winter Games",)),
    DateRule("number of a thing", r"{numbered} ?(?:{num}|{year})", _nothing, ("Section 1923", "Route 1990")),
    DateRule("figures of a statute", r"(?:{the} )?<year> (?:{law_kind} )?{act}", _nothing, ("the 1934 Act",)),
    DateRule("statute and its year", r"<statute>,? <year>(?![-/.:]?{num})", _statute, ("Act 1991", "Rules, 2015")),
    DateRule("a counted number", r"{num}(?:,{three})*(?:\.{num})? (?:{adjective} )?{counted}", _nothing,
             ("2000 people",)),
    DateRule("a large number", r"{num}(?:,{three})+(?:\.{num})?(?! ?(?:{unit}|{units}))", _nothing, ("10,000",)),
)
RULES = (
    DateRule("date in figures, year first",
             r"{WD}<year>(?:[-/.]<month:monthnum>[-/.]<day>|(?P<blank>) <month:monthnum> <day>)(?![-/.]?{num})", _iso,
             ("2017-09-07", "2017/09/07", "2017.9.7")),
    DateRule("date in eight figures", r"<year><mmdd>(?! ?(?:{unit}|{units}|{counted}))", _packed, ("20160923",)),
    DateRule("date in figures", r"{WD}<one:day>(?P<sign>[-/.])<two:day>[-/.](?:<year>|<yy>)(?![-/.]?{num})", _figures,
             ("9/7/2017", "25-12-2016", "24.12.2016", "7/8/07")),
    DateRule("day known by its name", r"<known>(?![/-])", _known_day, ("9/11",)),
    DateRule("a number group", r"{num}(?:-{num}){2,}|{num}(?:\.{num}){2,}", _nothing, ("010-5832-2019",)),
    DateRule("month in figures",
             r"<year>-(?P<range><month:monthnum>)(?![-/.]?{num})|<month:monthnum>[/-]<year>(?![-/.]?{num})",
             _month_figures,
             ("2017-09", "10/2017")),
    DateRule("day and month in figures",
             r"{WD}(?:<rel> )?<one:day>(?P<sign>[/.])<two:day>(?![-/.:%]?{num})"
             r"(?! ?(?:{unit}|{units}|{counted}|{am}|{pm}|{zone}|{o_clock}|{hour_word}))",
             _figures, ("on 9/7",)),
)
# fmt: on
