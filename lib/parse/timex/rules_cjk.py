"""Rules for what Chinese counts, repeats and says in one word: 前8个月, 20多年, 每月10日, 上周五, 昨晚, 民国三年."""

from lib.interval import Interval
from lib.parse.timex.anchor import Anchor
from lib.parse.timex.count import UNSURE, duration, unit_of_words
from lib.parse.timex.found import Found
from lib.parse.timex.grammar import DateRule
from lib.parse.timex.reading import date_reading, month_reading
from lib.parse.timex.rules_bigendian import signed_year, year_at_hand
from lib.parse.timex.rules_clock import time_reading
from lib.parse.timex.rules_relative import relative_unit
from lib.parse.timex.rules_weekday import weekday_in_week
from lib.parse.timex.value import Moment, Reading, of_month, of_year, on_day, shift_days


def _first_units(found: Found, anchor: Anchor) -> Reading | None:
    """'前8个月', '今年前三季度': a length from the first of January."""
    year = signed_year(found, anchor) or year_at_hand(found, anchor, 1)
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


def _days_and_hours(found: Found, anchor: Anchor) -> Reading:
    """'8天20时': after days the sign of the hour tells a length."""
    return Reading("DURATION", f"P{found.number('count')}DT{found.number('num')}H", moves=False)


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


def _part_by_sign(found: Found, anchor: Anchor) -> Reading | None:
    """'9月4日晚', '周六晚': one sign is a part of the day only behind the day's own."""
    day = anchor.last_day if anchor.near and found.follows("day_sign", "weekday", "weekday_short") else None
    return time_reading(day, found.value("onepart") or "EV", day) if day else None


def _repeated_day(found: Found, anchor: Anchor) -> Reading | None:
    """'每月10日', '每年3月15日'."""
    month = found.number("monthnum")
    if found.value("often") != ("P1Y" if month else "P1M"):
        return None
    return Reading("SET", f"XXXX-{f'{month:02d}' if month else 'XX'}-{found.number('day') or 1:02d}", moves=False)


def _repeated_months(found: Found, anchor: Anchor) -> list[Reading] | None:
    """'每年5月至10月': two parts of every year."""
    if found.value("often") != "P1Y":
        return None
    values = ((part, found.number(group) or 1) for part, group in (("a", "monthnum"), ("b", "monthlast")))
    return [Reading("SET", f"XXXX-{month:02d}", moves=False, part=part) for part, month in values]


def _part_of_day(found: Found, anchor: Anchor) -> Reading | None:
    """'上午' after a day, or '昨晚', '当晚'."""
    if form := found.value("partday"):
        steps, part = form.split()
        base = (anchor.last_day or anchor.day) if steps.startswith("t") else anchor.day
        return time_reading(shift_days(base, int(steps.lstrip("t"))) if base else None, part, base)
    part = found.value("part") or "MO"
    day = anchor.last_day if anchor.near else anchor.day
    return time_reading(day, part, day)


def _era_year(found: Found, anchor: Anchor) -> Reading | None:
    """'民国三年': years counted from the first of a republic or a reign; a lunar month tells no more than its year."""
    year = int(found.value("era") or 1) - 1 + (found.number("num") or 1)
    if found.has("monthnum") and found.has("solar"):
        return month_reading(found, anchor, year, found.number("monthnum") or 1)
    return date_reading(of_year(year))


def _beyond(found: Found, anchor: Anchor) -> tuple[Reading, ...]:
    """'2999年12月31日': a day of a year that is never read is no day of a nearer one."""
    return ()


def _lunar_day(found: Found, anchor: Anchor) -> tuple[Reading, ...]:
    """A day of the lunar calendar is none of the same number here; its holidays are words of their own."""
    return ()


# fmt: off
RULES = (
    DateRule("day of the lunar calendar",
             r"{lunar} ?(?:{SIGNED_YEAR} ?)?(?:<monthnum> ?{month_sign}|{lunar_month})"
             r" ?{first_ten}?(?:{day}|{numeral})?",
             _lunar_day, ("农历十月初三",)),
    DateRule("month or day of a year too far, by signs",
             r"{beyond} ?{year_sign} ?{monthnum} ?{month_sign}(?: ?{day} ?{day_sign})?", _beyond, ("2999年12月31日",)),
    DateRule("first units of a year",
             r"(?:{SIGNED_YEAR} ?(?:{of} ?)?)?{first_sign} ?(?:<mark:quartersign>|<n:num> ?{month_unit})", _first_units,
             ("前8个月", "今年前三季度")),
    DateRule("more than so many units", r"<n:num> ?{many} ?<unit>|<n:num> ?<unit>{many}", _more_units, ("20多年",)),
    DateRule("months long",
             r"(?P<x>{several} ?{month_sign})|(?P<x><n:numeral> ?{month_sign})(?= ?{within_after})", _months_long,
             ("数月", "一月内")),
    DateRule("months that repeat",
             r"(?P<a><often> ?<monthnum> ?{month_sign}?) ?{TO} ?(?P<b><monthlast:monthnum> ?{month_sign})(?! ?{day})",
             _repeated_months, ("每年5月至10月",)),
    DateRule("day that repeats", r"<often> ?(?:<monthnum> ?{month_sign} ?)?<day> ?{day_sign}", _repeated_day,
             ("每月10日", "每年3月15日")),
    DateRule("year of an era",
             r"(?:(?P<era>(?P<solar>{solar_era}))|<era>) ?(?:<num>|{first_year}) ?{year_sign}"
             r"(?: ?<monthnum> ?{month_sign})?",
             _era_year, ("民国三年", "雍正十六年")),
    DateRule("length of days and hours", r"(?P<count>{num}) ?{day_unit} ?(?:{and} ?)?<num> ?{hour_sign}",
             _days_and_hours, ("8天20时",)),
    DateRule("part of a day by word", r"<partday>|<part>(?! ?(?:{num}|{o_clock}))", _part_of_day, ("13日上午", "昨晚")),
    DateRule("part of a day by one sign", r"<onepart>", _part_by_sign, ("9月4日晚",)),
    DateRule("every weekday by signs",
             r"{every}(?:<weekday>|{week_unit}<weekday:weekday_short>)|<often><weekday:weekday_short>(?!{counter})",
             _every_weekday, ("每周一",)),
    DateRule("weekday of a relative week", r"<relunit> ?(?:<weekday:weekday_short>(?!{counter})|<weekday>)",
             _weekday_of_week, ("上周五", "下周一")),
)
# fmt: on
