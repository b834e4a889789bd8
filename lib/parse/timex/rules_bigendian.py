"""Rules for languages that write the year first and mark year, month and day by signs: 2017年9月4日."""

from lib.parse.timex.anchor import Anchor
from lib.parse.timex.count import unit_of_words
from lib.parse.timex.found import Found
from lib.parse.timex.grammar import DateRule
from lib.parse.timex.holidays import holiday, nth_weekday
from lib.parse.timex.reading import date_reading, day_reading, month_reading, year_of
from lib.parse.timex.rules_relative import relative_unit
from lib.parse.timex.rules_weekday import bare_day
from lib.parse.timex.value import (
    Moment,
    Reading,
    calendar_day,
    of_century,
    of_decade,
    of_half,
    of_quarter,
    of_season,
    of_week,
    of_year,
    on_day,
    shift_days,
)  # fmt: skip

THURSDAY = 4  # a week belongs to the month that holds its Thursday


def signed_year(found: Found, anchor: Anchor) -> int | None:
    """The year in digits or as 今年, 去年; two digits only before a month or with a leading zero."""
    if (year := year_of(found)) is not None:
        return year
    if unit := found.value("relunit"):
        reading = relative_unit(unit, found, anchor)
        return reading.moment.first.year if reading.moment and reading.moment.first else None
    return None


def _day(found: Found, anchor: Anchor) -> Reading | None:
    """'9月4日', '2017年9月4日', '去年9月4日', '本月14日'."""
    number = found.number("day") or 0
    if found.has("monthnum"):
        reading = day_reading(found, anchor, signed_year(found, anchor), found.number("monthnum") or 1, number)
        return _as_counted(found, anchor, reading) if reading else None
    reading = relative_unit(found.value("relunit") or "M0", found, anchor)
    first = reading.moment.first if reading.moment else None
    if first is None or reading.moment is None or reading.moment.grain != "month":
        return None
    day = calendar_day(first.year, first.month, number)
    return date_reading(on_day(day), anchor=reading.anchor) if day else None


def _days(found: Found, anchor: Anchor) -> list[Reading] | None:
    """'9月7日至9日'."""
    first = _day(found, anchor)
    if first is None or first.moment is None:
        return None
    start = first.moment.first
    year = start.year if start else None
    second = day_reading(found, anchor, year, found.number("monthnum") or 1, found.number("daylast") or 0)
    return [first._replace(part="a"), second._replace(part="b", anchor=first.anchor)] if second else None


def _numeral_day(found: Found, anchor: Anchor) -> Reading | None:
    """'六月二十三': in Chinese numerals the day may lack its sign."""
    return _day(found, anchor) if found.ends_phrase and len(found.pieces("day")[0]) > 1 else None


def _month(found: Found, anchor: Anchor) -> Reading | None:
    year = signed_year(found, anchor)
    return _as_counted(found, anchor, month_reading(found, anchor, year, found.number("monthnum") or 1))


def _as_counted(found: Found, anchor: Anchor, reading: Reading) -> Reading:
    """'去年4月' and '同年8月' are counted from a day."""
    unit = found.value("relunit")
    return reading._replace(anchor=anchor.told if "t" in unit else anchor.day) if unit else reading


def _months(found: Found, anchor: Anchor) -> list[Reading] | None:
    """'1月至8月', '1-8月': both of one year unless the second comes before the first."""
    first, second = found.number("monthnum") or 1, found.number("monthlast") or 1
    last = month_reading(found, anchor, signed_year(found, anchor), second)
    year = last.moment.first.year if last.moment and last.moment.first else None
    if year is not None and first > second:
        year, last = (year, month_reading(found, anchor, year + 1, second)) if found.has("year") else (year - 1, last)
    return [month_reading(found, anchor, year, first)._replace(part="a", anchor=last.anchor), last._replace(part="b")]


def _bare_year(found: Found, anchor: Anchor) -> Reading | None:
    """'2017年', '08年'; '20年' is a length of time and another rule's."""
    year = year_of(found)
    return date_reading(of_year(year)) if year is not None else None


def _years(found: Found, anchor: Anchor) -> list[Reading]:
    first, second = found.number("year") or 1, found.number("yearlast") or 1
    return [date_reading(of_year(first), part="a"), date_reading(of_year(second), part="b")]


def year_at_hand(found: Found, anchor: Anchor, month: int) -> int | None:
    """A quarter without a year is of the year at hand, told or the text's own, unless it is told as past."""
    if anchor.narrates or anchor.day is None:
        return anchor.told_year
    ahead = month > anchor.day.month
    return anchor.day.year - (ahead and found.tense == "past")


def _quarter_or_half(found: Found, anchor: Anchor) -> Reading | None:
    """'2017年第三季度', or '上半年' of the year the text speaks of."""
    mark, half, counted = found.value("mark", "quartersign"), int(found.value("half", "halfsign") or 1), None
    year = signed_year(found, anchor)
    if year is None:
        year, counted = year_at_hand(found, anchor, 3 * int(mark) - 2 if mark else 6 * half - 5), anchor.day
    if year is None:
        name = f"XXXX-Q{mark}" if mark else f"XXXX-H{half}"
        return date_reading(Moment(name, "quarter" if mark else "half"), moves=False)
    return date_reading(of_quarter(year, int(mark)) if mark else of_half(year, half), anchor=counted)


def _season(found: Found, anchor: Anchor) -> Reading | None:
    year = signed_year(found, anchor)
    return date_reading(of_season(year, found.value("season") or "SU")) if year is not None else None


def _holiday(found: Found, anchor: Anchor) -> Reading | None:
    year = signed_year(found, anchor)
    day = holiday(found.value("holiday") or "", year) if year is not None else None
    return date_reading(on_day(day)) if day else None


def _decade(found: Found, anchor: Anchor) -> Reading | None:
    number, century = found.number("decade") or 0, found.number("century")
    if unit := found.value("relunit"):
        moment = relative_unit(unit, found, anchor).moment
        century = moment.last.year // 100 + 1 if moment and moment.grain == "century" and moment.last else None
    if number % 10 or number >= 100:
        return date_reading(of_decade(number)) if number % 10 == 0 and number >= 1000 else None
    start = (century - 1) * 100 if century else 1900 if number >= 20 else 2000
    return date_reading(of_decade(start + number))


def _century(found: Found, anchor: Anchor) -> Reading | None:
    return date_reading(of_century(found.number("century") or 1), moves=False)


def _fiscal(found: Found, anchor: Anchor) -> Reading:
    name = f"FY{found.number('year') or 0:04d}"
    return Reading("DATE", name, Moment(name, "year"), moves=False)


def _nth_week(found: Found, anchor: Anchor) -> Reading | None:
    """'9月第二周': the week of the month's second Thursday; '10月第一个星期一' is a day."""
    named = found.has("monthnum")
    month = _month(found, anchor) if named else relative_unit(found.value("relunit") or "M0", found, anchor)
    whole = month.moment if month else None
    if whole is None or whole.first is None or whole.grain != "month" or unit_of_words(found) != "W":
        return None
    weekday = found.value("weekday", "weekday_short")
    day = nth_weekday(whole.first.year, whole.first.month, int(weekday or THURSDAY), found.number("n") or 1)
    if day is None or month is None:
        return None
    return date_reading(on_day(day) if weekday else of_week(day), anchor=month.anchor)


def _nth_of_year(found: Found, anchor: Anchor) -> Reading | None:
    """'2021年的第一周', '明年第九个月'."""
    year, number = signed_year(found, anchor), found.number("n") or 1
    if year is None:
        return None
    if unit_of_words(found) == "M":
        return month_reading(found, anchor, year, number) if 1 <= number <= 12 else None
    fourth = calendar_day(year, 1, 4)  # ISO: week 1 holds 4 January
    assert fourth is not None
    monday = shift_days(fourth, 7 * (number - 1) - fourth.weekday())
    return date_reading(Moment(f"{year:04d}-W{number:02d}", "week", monday, shift_days(monday, 6)))


# fmt: off
RULES = (
    DateRule("months of a year",
             r"(?P<a>(?:{SIGNED_YEAR} ?)?<monthnum> ?{month_sign}?) ?{TO} ?"
             r"(?P<b><monthlast:monthnum> ?{month_sign})(?! ?{day})",
             _months, ("1月至8月", "2017年1-8月")),
    DateRule("days of a month by signs",
             r"(?P<a>(?:{SIGNED_YEAR} ?)?<monthnum> ?{month_sign} ?<day> ?{day_sign}?) ?{TO} ?"
             r"(?P<b><daylast:day> ?{day_sign})", _days, ("9月7日至9日", "2017年9月7日-9日")),
    DateRule("month and day by signs",
             r"(?:{SIGNED_YEAR}(?: ?{of})? ?)?<monthnum> ?{month_sign} ?<day> ?{day_sign}{that_day}?", _day,
             ("9月4日", "2017年9月4日", "去年9月4日")),
    DateRule("day of a relative month", r"<relunit> ?<day> ?{day_sign}", _day, ("本月14日", "上月5日")),
    DateRule("month and day in numerals",
             r"(?:{SIGNED_YEAR} ?)?<monthnum> ?{month_sign} ?<day:numeral>"
             r"(?! ?(?:{unit}|{measure}|{counter}|{month_sign}|{year_sign}))", _numeral_day, ("二〇一一年六月二十三",)),
    DateRule("nth week of a month",
             r"(?:(?:{SIGNED_YEAR} ?)?<monthnum> ?{month_sign}|<relunit>) ?(?:{of} ?)?{nth}<n:num> ?{counter}?"
             r"<unit><weekday:weekday_short>?",
             _nth_week, ("9月第二周", "下个月的第一个星期")),
    DateRule("nth of the year", r"{SIGNED_YEAR} ?(?:{of} ?)?{nth}<n:num> ?<unit>", _nth_of_year, ("2021年的第一周",)),
    DateRule("season of a signed year", r"{SIGNED_YEAR} ?(?:{of})?<season>", _season, ("今年夏天",)),
    DateRule("holiday of a signed year", r"{SIGNED_YEAR} ?(?:{of})?<holiday>", _holiday, ("2016年春节", "去年中秋节")),
    DateRule("month by sign", r"(?:{SIGNED_YEAR} ?)?<monthnum> ?{month_sign}{AFTERMOD}", _month,
             ("9月", "2017年9月", "9月底", "去年12月中旬")),
    DateRule("decade by sign",
             r"(?:<relunit> ?|<century:num>{century_sign} ?)?<decade:num> ?{decade_sign}{AFTERMOD}", _decade,
             ("90年代", "20世纪80年代", "上世纪90年代")),
    DateRule("century by sign", r"<century:num> ?{century_sign}{AFTERMOD}", _century, ("21世纪",)),
    DateRule("fiscal year by sign", r"<year> ?(?:{year_sign} ?)?{fiscal_sign}", _fiscal, ("2018财年",)),
    DateRule("years by sign", r"(?P<a><year>) ?{TO} ?(?P<b><yearlast:year> ?{year_sign})", _years, ("1995-1997年",)),
    DateRule("quarter or half by signs",
             r"(?:{SIGNED_YEAR} ?(?:{of})?)?(?:<mark:quartersign>|<half:halfsign>){AFTERMOD}", _quarter_or_half,
             ("2017年第三季度", "今年上半年")),
    DateRule("year by sign", r"(?:<year>|<yy:shortyear>) ?{year_sign}{AFTERMOD}", _bare_year,
             ("2017年", "2018年底", "08年")),
    DateRule("day by sign", r"<day> ?{bare_day_sign}{that_day}?(?!{within_after})", bare_day, ("14日",)),
)
# fmt: on
