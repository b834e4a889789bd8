"""Rules for languages that write the year first and mark year, month and day by signs: 2017年9月4日."""

from lib.parse.dateanchor import Anchor
from lib.interval import Interval
from lib.parse.datecount import UNSURE, duration, unit_of_words
from lib.parse.datefound import Found
from lib.parse.dategrammar import DateRule
from lib.parse.datemods import edge_of, part_of
from lib.parse.datereading import date_reading, day_reading, month_reading, year_of
from lib.parse.daterules_clock import time_reading
from lib.parse.daterules_relative import relative_unit
from lib.parse.daterules_weekday import bare_day, weekday_in_week
from lib.parse.datevalue import (
    Moment,
    Reading,
    calendar_day,
    of_century,
    of_decade,
    of_half,
    of_month,
    of_quarter,
    of_season,
    of_year,
    on_day,
    shift_days,
)


def _year(found: Found, anchor: Anchor) -> int | None:
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
        return day_reading(found, anchor, _year(found, anchor), found.number("monthnum") or 1, number)
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


def _month(found: Found, anchor: Anchor) -> Reading | None:
    return month_reading(found, anchor, _year(found, anchor), found.number("monthnum") or 1)


def _bare_year(found: Found, anchor: Anchor) -> Reading | None:
    """'2017年', '08年'; '20年' is a length of time and another rule's."""
    year = year_of(found)
    return date_reading(of_year(year)) if year is not None else None


def _years(found: Found, anchor: Anchor) -> list[Reading]:
    first, second = found.number("year") or 1, found.number("yearlast") or 1
    return [date_reading(of_year(first), part="a"), date_reading(of_year(second), part="b")]


def _relative(found: Found, anchor: Anchor) -> Reading | None:
    return relative_unit(found.value("relunit") or "D0", found, anchor)


def _edge_of_unit(found: Found, anchor: Anchor) -> Reading | None:
    """'年底' is the last day of the year, '年初' and '年中' are parts of it."""
    unit, mod = (found.value("edgeunit") or "M END").split()
    reading = relative_unit(found.value("relunit") or f"{unit}0", found, anchor)
    if reading.moment is None:
        return reading
    limits = edge_of(reading.moment, mod) if mod == "END" else part_of(reading.moment, mod)
    return reading._replace(mod=mod, limits=limits)


def _weekday_of_week(found: Found, anchor: Anchor) -> Reading | None:
    """'上周五': Friday of last week; '上周日本央行' speaks of Japan."""
    if found.sheet.text[found.span[1] - 1] == "日" and found.rest(1) == "本":
        return relative_unit(found.value("relunit") or "W0", found, anchor)._replace(part="relunit")
    reading = relative_unit(found.value("relunit") or "W0", found, anchor)
    weekday = int(found.value("weekday", "weekday_short") or found.value("weekday") or 1)
    if reading.moment is None or reading.moment.grain != "week":
        return None
    if reading.moment.first is None:
        return date_reading(Moment(f"XXXX-WXX-{weekday}", "day"), moves=False)
    return date_reading(on_day(weekday_in_week(weekday, reading.moment.first)), anchor=reading.anchor)


def _every_weekday(found: Found, anchor: Anchor) -> Reading | None:
    number = found.value("weekday", "weekday_short") or found.value("weekday")
    return Reading("SET", f"XXXX-WXX-{number}", moves=False)


def _decade(found: Found, anchor: Anchor) -> Reading | None:
    number, century = found.number("decade") or 0, found.number("century")
    if unit := found.value("relunit"):
        moment = relative_unit(unit, found, anchor).moment
        century = moment.last.year // 100 if moment and moment.grain == "century" and moment.last else None
    if number % 10 or number >= 100:
        return date_reading(of_decade(number)) if number % 10 == 0 and number >= 1000 else None
    start = (century - 1) * 100 if century else 1900 if number >= 20 else 2000
    return date_reading(of_decade(start + number))


def _century(found: Found, anchor: Anchor) -> Reading | None:
    return date_reading(of_century(found.number("century") or 1), moves=False)


def _days_and_hours(found: Found, anchor: Anchor) -> Reading:
    """'8天20时': after days the sign of the hour tells a length."""
    return Reading("DURATION", f"P{found.number('count')}DT{found.number('num')}H", moves=False)


def _publication(found: Found, anchor: Anchor) -> Reading | None:
    """'自发布之日起': the day of the act that the sentence or the text tells of, else of the text."""
    day = anchor.last_day if anchor.near or anchor.day is None else anchor.day
    if day is None:
        return date_reading(Moment("XXXX-XX-XX", "day"), moves=False)
    return date_reading(on_day(day), anchor=day, moves=False)


def _nth_of_year(found: Found, anchor: Anchor) -> Reading | None:
    """'2021年的第一周', '明年第九个月'."""
    year, number = _year(found, anchor), found.number("n") or 1
    if year is None:
        return None
    if unit_of_words(found) == "M":
        return month_reading(found, anchor, year, number) if 1 <= number <= 12 else None
    fourth = calendar_day(year, 1, 4)  # ISO: week 1 holds 4 January
    assert fourth is not None
    monday = shift_days(fourth, 7 * (number - 1) - fourth.weekday())
    return date_reading(Moment(f"{year:04d}-W{number:02d}", "week", monday, shift_days(monday, 6)))


def _season(found: Found, anchor: Anchor) -> Reading | None:
    year = _year(found, anchor)
    return date_reading(of_season(year, found.value("season") or "SU")) if year is not None else None


def _quarter_or_half(found: Found, anchor: Anchor) -> Reading | None:
    """'2017年第三季度', or '上半年' of the year the text speaks of."""
    mark, half, counted = found.value("mark", "quartersign"), int(found.value("half", "halfsign") or 1), None
    year = _year(found, anchor)
    if year is None:
        year, counted = _year_at_hand(found, anchor, 3 * int(mark) - 2 if mark else 6 * half - 5), anchor.day
    if year is None:
        name = f"XXXX-Q{mark}" if mark else f"XXXX-H{half}"
        return date_reading(Moment(name, "quarter" if mark else "half"), moves=False)
    return date_reading(of_quarter(year, int(mark)) if mark else of_half(year, half), anchor=counted)


def _year_at_hand(found: Found, anchor: Anchor, month: int) -> int | None:
    """A quarter without a year is of the year at hand, told or the text's own, unless it is told as past."""
    if anchor.narrates or anchor.day is None:
        return anchor.told_year
    ahead = month > anchor.day.month
    return anchor.day.year - (ahead and found.tense == "past")


def _months(found: Found, anchor: Anchor) -> list[Reading] | None:
    """'1月至8月', '1-8月': both of one year unless the second comes before the first."""
    first, second = found.number("monthnum") or 1, found.number("monthlast") or 1
    last = month_reading(found, anchor, _year(found, anchor), second)
    year = last.moment.first.year if last.moment and last.moment.first else None
    if year is not None and first > second:
        year, last = (year, month_reading(found, anchor, year + 1, second)) if found.has("year") else (year - 1, last)
    return [month_reading(found, anchor, year, first)._replace(part="a", anchor=last.anchor), last._replace(part="b")]


def _first_units(found: Found, anchor: Anchor) -> Reading | None:
    """'前8个月', '今年前三季度': a length from the first of January."""
    year = _year(found, anchor) or _year_at_hand(found, anchor, 1)
    mark = found.value("mark", "quartersign")
    months = 3 * int(mark) if mark else found.number("n") or 0
    if not 1 <= months <= 12:
        return None
    value = f"P{mark}Q" if mark else f"P{months}M"
    limits = Interval(of_month(year, 1).first, of_month(year, months).last, "span") if year else None
    return Reading("DURATION", value, limits=limits, moves=False)


def _more_units(found: Found, anchor: Anchor) -> Reading:
    """'20多年', '十余天': more than the number."""
    return Reading("DURATION", duration(str(found.number("n")), unit_of_words(found)), mod="MORE_THAN", moves=False)


def _months_long(found: Found, anchor: Anchor) -> Reading:
    """'数月', '一月内': here the sign of the month is a length."""
    return Reading("DURATION", f"P{found.number('n') or UNSURE}M", part="x", moves=False)


def _distractor(found: Found, anchor: Anchor) -> tuple[Reading, ...]:
    """'一时间' is no hour: the words are used up."""
    return ()


def _fiscal(found: Found, anchor: Anchor) -> Reading:
    name = f"FY{found.number('year') or 0:04d}"
    return Reading("DATE", name, Moment(name, "year"), moves=False)


def _part_of_day(found: Found, anchor: Anchor) -> Reading | None:
    """'上午' after a day, or '昨晚', '当晚'."""
    if form := found.value("partday"):
        steps, part = form.split()
        base = (anchor.last_day or anchor.day) if steps.startswith("t") else anchor.day
        return time_reading(shift_days(base, int(steps.lstrip("t"))) if base else None, part, base)
    if found.sheet.lexicon.spaced and not (found.follows("relday") or found.follows("weekday")):
        return None
    part = found.value("part") or "MO"
    day = anchor.last_day if anchor.near else anchor.day
    return time_reading(day, part, day)


def _repeated_day(found: Found, anchor: Anchor) -> Reading | None:
    """'每月10日', '每年3月15日'."""
    month = found.number("monthnum")
    if found.value("often") != ("P1Y" if month else "P1M"):
        return None
    return Reading("SET", f"XXXX-{f'{month:02d}' if month else 'XX'}-{found.number('day') or 1:02d}", moves=False)


def _numeral_day(found: Found, anchor: Anchor) -> Reading | None:
    """'八月十五': in Chinese numerals the day may lack its sign."""
    return _day(found, anchor) if found.ends_phrase and len(found.pieces("day")[0]) > 1 else None


def _era_year(found: Found, anchor: Anchor) -> Reading | None:
    """'民国三年': years counted from the first of a republic or a reign; a lunar month tells no more than its year."""
    year = int(found.value("era") or 1) - 1 + (found.number("num") or 1)
    if found.has("monthnum") and found.has("solar"):
        return month_reading(found, anchor, year, found.number("monthnum") or 1)
    return date_reading(of_year(year))


# fmt: off
RULES = (
    DateRule("no date, by word", r"{distractor}", _distractor, ("一时间",)),
    DateRule("months of a year", r"(?P<a>(?:{SIGNED_YEAR} ?)?<monthnum> ?{month_sign}?) ?{TO} ?(?P<b><monthlast:monthnum> ?{month_sign})"
             r"(?! ?{day})", _months, ("1月至8月", "2017年1-8月")),
    DateRule("first units of a year", r"(?:{SIGNED_YEAR} ?(?:{of} ?)?)?{first_sign} ?(?:<mark:quartersign>|<n:num> ?{month_unit})", _first_units,
             ("前8个月", "今年前三季度")),
    DateRule("more than so many units", r"<n:num> ?{many} ?<unit>", _more_units, ("20多年",)),
    DateRule("months long", r"(?P<x>{several} ?{month_sign})|(?P<x><n:numeral> ?{month_sign})(?= ?{within_after})", _months_long,
             ("数月", "一月内")),
    DateRule("day that repeats", r"<often> ?(?:<monthnum> ?{month_sign} ?)?<day> ?{day_sign}", _repeated_day,
             ("每月10日", "每年3月15日")),
    DateRule("year of an era",
             r"(?:(?P<era>(?P<solar>{solar_era}))|<era>) ?(?:<num>|{first_year}) ?{year_sign}(?: ?<monthnum> ?{month_sign})?",
             _era_year, ("民国三年", "雍正十六年")),
    DateRule("length of days and hours", r"(?P<count>{num}) ?{day_unit} ?(?:{and} ?)?<num> ?{hour_sign}", _days_and_hours,
             ("8天20时",)),
    DateRule("days of a month by signs",
             r"(?P<a>(?:{SIGNED_YEAR} ?)?<monthnum> ?{month_sign} ?<day> ?{day_sign}?) ?{TO} ?"
             r"(?P<b><daylast:day> ?{day_sign})", _days, ("9月7日至9日", "2017年9月7日-9日")),
    DateRule("month and day by signs",
             r"(?:{SIGNED_YEAR}(?: ?{of})? ?)?<monthnum> ?{month_sign} ?<day> ?{day_sign}", _day,
             ("9月4日", "2017年9月4日", "去年9月4日")),
    DateRule("day of a relative month", r"<relunit> ?<day> ?{day_sign}", _day, ("本月14日", "上月5日")),
    DateRule("month and day in numerals",
             r"(?:{SIGNED_YEAR} ?)?<monthnum> ?{month_sign} ?<day:numeral>(?! ?(?:{unit}|{measure}|{counter}|{month_sign}|{year_sign}))",
             _numeral_day, ("二零零四年八月十五",)),
    DateRule("nth of the year", r"{SIGNED_YEAR} ?(?:{of} ?)?{nth}<n:num> ?<unit>", _nth_of_year, ("2021年的第一周",)),
    DateRule("season of a signed year", r"{SIGNED_YEAR} ?(?:{of})?<season>", _season, ("今年夏天",)),
    DateRule("month by sign", r"(?:{SIGNED_YEAR} ?)?<monthnum> ?{month_sign}{AFTERMOD}", _month,
             ("9月", "2017年9月", "9月底", "去年12月中旬")),
    DateRule("decade by sign", r"(?:<relunit> ?|<century:num>{century_sign} ?)?<decade:num> ?{decade_sign}{AFTERMOD}", _decade,
             ("90年代", "20世纪80年代", "上世纪90年代")),
    DateRule("century by sign", r"<century:num> ?{century_sign}{AFTERMOD}", _century, ("21世纪",)),
    DateRule("fiscal year by sign", r"<year> ?(?:{year_sign} ?)?{fiscal_sign}", _fiscal, ("2018财年",)),
    DateRule("part of a day by word", r"<partday>|<part>(?! ?(?:{num}|{o_clock}))", _part_of_day, ("13日上午", "昨晚")),
    DateRule("years by sign", r"(?P<a><year>) ?{TO} ?(?P<b><yearlast:year> ?{year_sign})", _years, ("1995-1997年",)),
    DateRule("quarter or half by signs", r"(?:{SIGNED_YEAR} ?(?:{of})?)?(?:<mark:quartersign>|<half:halfsign>){AFTERMOD}", _quarter_or_half,
             ("2017年第三季度", "今年上半年")),
    DateRule("year by sign", r"(?:<year>|<yy:shortyear>) ?{year_sign}{AFTERMOD}", _bare_year,
             ("2017年", "2018年底", "08年")),
    DateRule("every weekday by signs", r"{every}(?:<weekday>|{week_unit}<weekday:weekday_short>)|<often><weekday:weekday_short>(?!{counter})", _every_weekday,
             ("每周一",)),
    DateRule("weekday of a relative week", r"<relunit> ?(?:<weekday:weekday_short>(?!{counter})|<weekday>)",
             _weekday_of_week, ("上周五", "下周一")),
    DateRule("day by sign", r"<day> ?{bare_day_sign}(?!{within_after})", bare_day, ("14日",)),
)
SHARED_RULES = (  # also where words are spaced: "Jahresende", "le lendemain"
    DateRule("edge of a unit", r"(?:<relunit> ?)?<edgeunit>", _edge_of_unit, ("月底", "今年年底")),
    DateRule("relative unit by word", r"<relunit>{AFTERMOD}", _relative, ("下个月", "去年", "本月底", "次日")),
    DateRule("day of publication", r"{publication_day}", _publication, ("自发布之日起",)),
)
# fmt: on
