"""Rules that count inside a larger stretch: "the first week of 2015", "the last day of the month", "week 31"."""

from datetime import date

from lib.parse.timex.anchor import Anchor
from lib.parse.timex.count import unit_of_words
from lib.parse.timex.found import Found
from lib.parse.timex.grammar import DateRule
from lib.parse.timex.holidays import nth_weekday
from lib.parse.timex.reading import date_reading, month_of, month_reading, year_of
from lib.parse.timex.rules_relative import from_act, unit_reading
from lib.parse.timex.value import (
    Moment,
    Reading,
    calendar_day,
    of_month,
    of_quarter,
    of_week,
    of_weekend,
    of_year,
    on_day,
    shift_days,
)

LAST = -1
WEEKS = 53
SATURDAY = 6
THURSDAY = 4  # a week belongs to the month, as to the year, that holds its Thursday


def _container(found: Found, anchor: Anchor) -> Moment | None:
    """The year, month or other unit that is counted in."""
    if found.has("month"):
        return month_reading(found, anchor, year_of(found), month_of(found)).moment
    if (year := year_of(found)) is not None:
        return of_year(year)
    code = found.value("base", "unit") or "Y"
    here = "t0" if anchor.here is not None and code == "M" else "0"  # "Sept 8, the second Friday of the month"
    return unit_reading(found, anchor, code, found.value("rel") or here).moment


def _number(found: Found) -> int:
    if found.has("final"):
        return LAST
    return found.number("ordinal") or found.number("day") or 1


def _nth_unit(found: Found, anchor: Anchor) -> Reading | tuple[Reading, ...] | None:
    whole, number = _container(found, anchor), _number(found)
    if whole is None or whole.first is None or whole.last is None or whole.grain not in ("year", "month"):
        return None
    match unit_of_words(found):
        case "D":
            return _day(whole.last if number == LAST else shift_days(whole.first, number - 1), whole)
        case "W" if whole.grain == "year":
            return _week(whole.first.year, number)
        case "W":
            thursday = nth_weekday(whole.first.year, whole.first.month, THURSDAY, number)
            return date_reading(of_week(thursday)) if thursday else None
        case "WE" if whole.grain == "month":
            saturday = nth_weekday(whole.first.year, whole.first.month, SATURDAY, number)
            return date_reading(of_weekend(saturday)) if saturday else None
        case "Q" if whole.grain == "year" and number == LAST:
            return date_reading(of_quarter(whole.first.year, 4))
        case "M" if whole.grain == "year":
            month = 12 if number == LAST else number
            return date_reading(of_month(whole.first.year, month)) if 1 <= month <= 12 else None
    return None


def _day(day: date, whole: Moment) -> Reading | tuple[Reading, ...]:
    """The 31st day of September is no date, nor is "first day" in it."""
    inside = whole.first is not None and whole.last is not None and whole.first <= day <= whole.last
    return date_reading(on_day(day)) if inside else ()


def _week(year: int, number: int) -> Reading | None:
    """ISO week: week 1 holds 4 January."""
    if number == LAST:
        number = (calendar_day(year, 12, 28) or date.max).isocalendar().week
    fourth = calendar_day(year, 1, 4)
    if fourth is None or not 1 <= number <= WEEKS:
        return None
    monday = shift_days(fourth, 7 * (number - 1) - fourth.weekday())
    return date_reading(Moment(f"{year:04d}-W{number:02d}", "week", monday, shift_days(monday, 6)))


def _numbered_week(found: Found, anchor: Anchor) -> Reading | None:
    year = year_of(found)
    if year is None and found.has("rel"):
        moment = unit_reading(found, anchor, "Y", found.value("rel") or "0").moment
        year = moment.first.year if moment and moment.first else None
    if year is None:
        year = anchor.day.year if anchor.day else anchor.told_year
    return _week(year, found.number("n") or 0) if year else None


def _nth_weekday(found: Found, anchor: Anchor) -> Reading | None:
    whole = _container(found, anchor)
    if whole is None or whole.first is None or whole.grain != "month":
        return None
    day = nth_weekday(whole.first.year, whole.first.month, int(found.value("weekday") or 1), _number(found))
    return date_reading(on_day(day)) if day else None


def _day_of_month(found: Found, anchor: Anchor) -> Reading | None:
    """'the 15th of next month', 'the 31st day of the month'."""
    whole = _container(found, anchor)
    if whole is None or whole.first is None or whole.grain != "month":
        return None
    day = calendar_day(whole.first.year, whole.first.month, found.number("day") or 0)
    return date_reading(on_day(day), anchor=anchor.day) if day else None


def _counted_day(found: Found, anchor: Anchor) -> Reading | None:
    """'the 20th day following publication': the date just before it, if that is told beside it, else from the act."""
    told = anchor.last_day if found.before(2) == ", " and anchor.near else None
    if told:
        return date_reading(on_day(told), anchor=told, part="x", moves=False)
    return from_act(_number(found) * (-1 if found.has("before") else 1))._replace(part="x")


def _weekday_and_day(found: Found, anchor: Anchor) -> Reading | None:
    """'Tuesday the 13th': the nearest month in which the two agree, past or to come as the verb says."""
    base = anchor.told if anchor.narrates and anchor.told else anchor.day
    number, weekday = found.number("day") or 0, int(found.value("weekday") or 1)
    if base is None or not (
        found.has("th")
        or found.closes_phrase
        or (found.number("day") and found.pieces("day")[0].isdecimal() and found.ends_phrase)
    ):
        return None
    order = (1, -1) if found.tense == "future" or found.signal == "by" else (-1, 1)
    months = [0] + [sign * step for step in range(1, 14) for sign in order]
    for months_on in months:
        year, month = divmod(base.year * 12 + base.month - 1 + months_on, 12)
        day = calendar_day(year, month + 1, number)
        if day is not None and day.isoweekday() == weekday:
            return date_reading(on_day(day), anchor=base)
    return None


def _parts(found: Found, anchor: Anchor) -> Reading | None:
    weekday = found.value("weekday")
    head = f"XXXX-WXX-{weekday}" if weekday else "XXXX-XX-XX"
    return Reading("SET", f"{head}T{found.value('part', 'parts')}", moves=False)


def _day_of_every_month(found: Found, anchor: Anchor) -> Reading | None:
    return Reading("SET", f"XXXX-XX-{found.number('day') or found.number('ordinal') or 0:02d}", moves=False)


# fmt: off
RULES = (
    DateRule("parts of a weekday", r"(?:<weekday> )?<part:parts>", _parts, ("Friday mornings",)),
    DateRule("day of every month", r"(?:{the} )?(?:<day>{suffix}|<ordinal>) (?:{day_word} )?{of} {every} {month_word}",
             _day_of_every_month, ("the 19th of every month", "the first day of each month")),
    DateRule("nth unit of a longer one",
             r"(?:{the} )?(?:<ordinal>|<day>{suffix}|<final>) <unit> (?:{of}|{in}) (?:{the} )?{CONTAINER}"
             r"|(?:{the} )?<final> <unit> {YEAR}", _nth_unit,
             ("the first week of 2015", "the last day of September", "the third month of 2021")),
    DateRule("nth weekday of a month",
             r"(?:{the} )?(?:<ordinal>|<day>{suffix}|<final>) <weekday> (?:{of}|{in}) (?:{the} )?{CONTAINER}",
             _nth_weekday,
             ("the first Monday of September 2017", "the last Friday in March")),
    DateRule("day of a counted month",
             r"(?:{the} |{the_day} )?(?:{day_of} )?(?:(?P<day>{day}{suffix}?)(?: {day_word})? (?:{of} )?"
             r"|(?P<day>{ordinal}|{dayword}) (?:{day_word} (?:{of} )?|{of} ))"
             r"(?:<rel> (?P<base>{month_word})|(?:{the} )?(?P<base>{month_word}) <rel:rel_after>"
             r"|{the} (?P<base>{month_word}))"
             r"|(?:{the} )?(?P<day>{day}{suffix}?|{ordinal}) {day_word} (?:{of} )?{MONTH}{OFYEAR}?",
             _day_of_month, ("the 15th of next month",)),
    DateRule("day counted from an act",
             r"(?P<x>(?:{the} )?(?:<ordinal>|<day:num>{suffix}) {day_word}) (?:{after}|<before>)", _counted_day,
             ("the 20th day following publication",)),
    DateRule("numbered week",
             r"(?:{the} )?(?:{week_number} (?P<n>{num})|(?P<n>{num}){suffix} {week_number})"
             r"(?! ?(?:{unit}|{units}))(?:{OFYEAR}| (?:{of} )?(?:{REL} {year_word}|{year_word} <rel:rel_after>))?",
             _numbered_week, ("week 31", "week 3 of 2027")),
    DateRule("weekday and day of the month",
             r"(?:{rel} )?<weekday>\.?,? (?:{the_day} |{the} )?(?:{day_of} )?(?P<day>{day}(?P<th>{suffix})?"
             r"|{ordinal}|{dayword})(?!{suffix}|[ .]{0,2}(?:{of} )?{month}){NOUNIT}"
             r"(?! ?(?:{am}|{pm}|{o_clock}|[-/.] ?{num}|(?:{of} )?{month}))", _weekday_and_day,
             ("Tuesday the 13th", "Friday 31")),
)
# fmt: on
