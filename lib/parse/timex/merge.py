"""Joins neighbouring readings that are one expression: "the morning of 31 January", "two days after Sept 7"."""

import re
from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache
from typing import NamedTuple

from lib.interval import Interval
from lib.parse.timex.draft import Draft
from lib.parse.timex.found import Sheet
from lib.parse.timex.holidays import holiday_weekend
from lib.parse.timex.lexicon import Lexicon
from lib.parse.timex.rules_beside import BESIDE, WEEKDAY
from lib.parse.timex.rules_weekday import weekday_after, weekday_before, weekday_in_week
from lib.parse.timex.value import GRAINS, UNIT_GRAINS, Moment, Reading, on_day, shift, shift_days, unit_of

_PARTS = re.compile(r"P(?P<date>(?:\d+[YMWD])*)(?:T(?P<time>(?:\d+[HMS])*))?")
_PART = re.compile(r"(?P<day>\d{4}-\d\d-\d\d)T(?P<part>MO|AF|EV|NI)")
_CLOCK = re.compile(r".+T(?P<hour>\d\d):(?P<rest>.+)")
SIGNS = {"BEFORE": -1, "AFTER": 1}
NOON, EVENING = 12, 6
LONGEST_LINK = 24
_LENGTH = re.compile(r"P(?:\d+(?:\.\d+)?(?:DE|CE|[DWMYQ]))+")
_PIECE = re.compile(r"(\d+(?:\.\d+)?)(DE|CE|[DWMYQ])")
FROM_TODAY = ("units ago", "units from now", "in so many units", "in so many units to come")
FROM_A_DAY = (*FROM_TODAY, "units later", "units earlier", "units from a named day")
COUNTED = (*FROM_A_DAY, "in so many units")
EXACT = (*FROM_TODAY, "length of time", "units from a named day")
WEEKDAYS = ("weekday", "weekday counted")
WITH_DAY = ("tonight", "part of a day", "part of a day by word")


class Links(NamedTuple):
    """What may stand between two readings of one expression."""

    of_day: re.Pattern[str]
    at_time: re.Pattern[str]
    counted: re.Pattern[str]
    plus: re.Pattern[str]
    weekday: re.Pattern[str]
    eve: re.Pattern[str]
    within: re.Pattern[str]
    up_to: re.Pattern[str]
    more: re.Pattern[str]


def merge(sheet: Sheet, drafts: Iterable[Draft]) -> Iterator[Draft]:
    """Yield the drafts, two that belong together as one."""
    links = links_of(sheet.lexicon)
    waiting: Draft | None = None
    for draft in drafts:
        if waiting is not None and _glosses(sheet.text, waiting, draft, (waiting.end, draft.start)):
            draft = draft._replace(reading=waiting.reading, days=waiting.days)
        elif waiting is not None and _glosses(sheet.text, draft, waiting, (waiting.end, draft.start)):
            waiting = waiting._replace(reading=draft.reading, days=draft.days)
        joined = _joined(links, sheet.text, waiting, draft) if waiting else None
        if joined is not None and waiting is not None and _stands_alone(waiting) and draft.join:
            yield joined._replace(end=waiting.end, join="")  # "the weekend of 23-24 September": the days stay dates
            joined = waiting = None
        if waiting is not None and joined is None:
            ending = _ending_with(links, sheet.text, waiting, draft)
            if ending is not None or not _stands_alone(waiting):
                yield ending or waiting
        waiting = joined or draft
    if waiting is not None and not _stands_alone(waiting):
        yield waiting


def _stands_alone(draft: Draft) -> bool:
    """A unit whose date was none after all."""
    return draft.rule == BESIDE and draft.reading.kind == "DURATION"


@cache
def links_of(lexicon: Lexicon) -> Links:
    """Compile the language's linking words."""

    def words(*roles: str) -> str:
        found = {w for role in roles for w in lexicon.values.get(role, ())}
        return "|".join(re.escape(w) for w in sorted(found, key=len, reverse=True)) or "(?!)"

    local = rf"(?:\s+(?:{words('local')}))?"
    the = rf"(?:(?:{words('the')})\s+)?"
    return Links(
        re.compile(rf"{local}(?:\s*,)?\s*(?:(?:{words('of', 'on', 'in')})\s+)?{the}", re.IGNORECASE),
        re.compile(rf"(?:\s*,)?\s*(?:(?:{words('at')})\s+)?{the}", re.IGNORECASE),
        re.compile(rf"\s*(?:(?P<before>{words('before')})|(?:{words('after')}))\s+{the}", re.IGNORECASE),
        re.compile(rf"\s*(?:(?:{words('and')})\s*)?", re.IGNORECASE),
        re.compile(rf"(?:,|(?-i:\.(?!\s+[A-Z])))?\s+(?:(?:{words('on')})\s+)?", re.IGNORECASE),
        re.compile(rf"\s+(?:{words('night_to')})\s+{the}", re.IGNORECASE),
        re.compile(rf"\s+(?:{words('week_of')})\s+{the}", re.IGNORECASE),
        re.compile(rf"\s+(?:{words('toward', 'ended')})\s+{the}", re.IGNORECASE),
        re.compile(words("plus")),
    )


def _joined(links: Links, text: str, first: Draft, second: Draft) -> Draft | None:
    between = text[first.end : second.start]
    if len(between) > LONGEST_LINK or "\n" in between:
        return None
    kinds = first.reading.kind, second.reading.kind
    if kinds == ("TIME", "DATE") and _names_its_day(links, first, between):
        return _time_on(first, second, first)
    if (
        kinds == ("DATE", "TIME")
        and links.at_time.fullmatch(between)
        and not ("," in between and first.rule in COUNTED)
    ):
        return _time_on(second, first, first)
    if kinds == ("TIME", "TIME") and links.at_time.fullmatch(between):
        return _clock_in_part(first, second)
    if kinds == ("SET", "TIME") and links.at_time.fullmatch(between):
        return _set_at(first, second, first)
    if kinds == ("TIME", "SET") and between.isspace():
        return _set_at(second, first, first)
    if first.rule == BESIDE and kinds == ("DURATION", "DATE"):
        return _beside(links, first, second, between)
    if kinds == ("DURATION", "DATE") and second.join != "range" and (link := links.counted.fullmatch(between)):
        return _counted(first, second, -1 if link["before"] else 1)
    if kinds == ("DURATION", "DATE") and second.rule in FROM_A_DAY and links.plus.fullmatch(between):
        return _and_more(first, second)
    if kinds == ("DATE", "DATE") and links.weekday.fullmatch(between):
        return _on_weekday(first, second)
    if kinds == ("DURATION", "DURATION") and links.plus.fullmatch(between):
        found = _sum(first, second)
        if found is None and links.more.fullmatch(between) and (found := _sum(second, first)):  # 两天又一个月
            found = found._replace(start=first.start, end=second.end, join=second.join)
        return found
    return None


def _glosses(text: str, day: Draft, weekday: Draft, gap: tuple[int, int]) -> bool:
    """'11月23日（星期五）', 'on Friday (Nov 23)': a day and a weekday in brackets beside it are one if they agree."""
    moment = day.reading.moment
    return (
        weekday.rule in WEEKDAYS
        and day.rule not in WEEKDAYS
        and text[slice(*gap)].strip() in ("(", "（")
        and moment is not None
        and moment.first is not None
        and moment.grain == "day"
        and weekday.reading.moment is not None
        and (weekday.reading.moment.first or moment.first).weekday() == moment.first.weekday()
    )


def _names_its_day(links: Links, time: Draft, between: str) -> bool:
    """'18:00 on Friday', 'die Nacht zum Dienstag'; not 'tonight, tomorrow': that time has its day."""
    if links.eve.fullmatch(between):
        return time.reading.value.endswith("NI")
    return links.of_day.fullmatch(between) is not None and not ("," in between and time.rule in WITH_DAY)


def _clock_in_part(part: Draft, clock: Draft) -> Draft | None:
    """'last night at 8', '昨晚8点': the hour of that part of the day."""
    told, hour = _PART.fullmatch(part.reading.value), _CLOCK.fullmatch(clock.reading.value)
    if told is None or hour is None or part.reading.moment is None:
        return None
    late = told["part"] in ("AF", "EV") or (told["part"] == "NI" and int(hour["hour"]) >= EVENING)
    number = int(hour["hour"]) + (NOON if late and int(hour["hour"]) < NOON else 0)
    value = f"{told['day']}T{number:02d}:{hour['rest']}"
    moment = part.reading.moment._replace(value=value)
    return part._replace(end=clock.end, reading=part.reading._replace(value=value, moment=moment), join=clock.join)


def _set_at(every: Draft, time: Draft, first: Draft) -> Draft:
    """'every Monday at 4 pm' is XXXX-WXX-1T16, 'every day at 7:30' is T07:30."""
    clock = "T" + time.reading.value.split("T", 1)[1].removesuffix(":00")
    daily = every.reading.value == "P1D" or "T" in every.reading.value
    value = clock if daily else every.reading.value + clock
    end, join = (time.end, time.join) if first is every else (every.end, every.join)
    return every._replace(start=first.start, end=end, reading=every.reading._replace(value=value), join=join)


def _sum(first: Draft, second: Draft) -> Draft | None:
    """'1 hour and 30 minutes', '8天20小时': units that go down make one length."""
    big, small = _PARTS.fullmatch(first.reading.value), _PARTS.fullmatch(second.reading.value)
    if big is None or small is None or second.mod:
        return None
    last = big["time"][-1:] if big["time"] else big["date"][-1:] + "P"
    order = ["YP", "MP", "WP", "DP", "H", "M", "S"]
    head = small["date"][-1:] + "P" if small["date"] else (small["time"] or "")[-1:]
    if last not in order or head not in order or order.index(last) >= order.index(head):
        return None
    date, time = big["date"] + small["date"], (big["time"] or "") + (small["time"] or "")
    value = f"P{date}" + (f"T{time}" if time else "")
    reading = first.reading._replace(value=value)
    return first._replace(end=second.end, reading=reading, join=second.join)


def _time_on(time: Draft, day: Draft, first: Draft) -> Draft | None:
    """A time of day and the day it belongs to."""
    moment = day.reading.moment
    if moment is None or moment.grain != "day" or "T" not in time.reading.value:
        return None
    value = f"{moment.value}T{time.reading.value.split('T', 1)[1]}"
    reading = Reading("TIME", value, Moment(value, "time", moment.first, moment.last), anchor=day.reading.anchor)
    other = day if first is time else time
    return first._replace(
        end=other.end, reading=reading, days=Interval(moment.first, moment.last), mod=time.mod or day.mod,
        join=other.join,
        signal=first.signal if first.signal not in (None, "at") else other.signal or first.signal,
        signal_span=first.signal_span if first.signal not in (None, "at") else other.signal_span or first.signal_span,
    )  # fmt: skip


def _counted(length: Draft, base: Draft, sign: int) -> Draft | None:
    """So many units before or after a date."""
    moment, value = base.reading.moment, length.reading.value
    if moment is None or moment.first is None or not _LENGTH.fullmatch(value) or base.mod:
        return None
    if base.signal == "from" and (length.mod or length.signal in ("for", "throughout", "at")):
        return None  # "repaid over five years from 2023"
    finest = _PIECE.findall(value)[-1][1]
    grain = "D" if moment.grain == "day" or finest in ("D", "W") else finest
    return _dated(length, base, unit_of(_shifted(moment.first, value, sign), grain), moment.first)


def _beside(links: Links, unit: Draft, base: Draft, between: str) -> Draft | None:
    """'the day after Christmas', 'the year before 2015', 'the week ended Sept. 9', 'the quarter ended June 30'."""
    moment, code = base.reading.moment, unit.reading.value.removeprefix("P1")
    if moment is None or moment.first is None or base.mod:
        return None
    if unit.reading.value.startswith(WEEKDAY):
        link = links.counted.fullmatch(between)
        count = weekday_before if link and link["before"] else weekday_after
        day = count(int(unit.reading.value.removeprefix(WEEKDAY)), moment.first, False)
        return _dated(unit, base, on_day(day), base.reading.anchor) if link and moment.grain == "day" else None
    if GRAINS.index(moment.grain) > GRAINS.index(UNIT_GRAINS[code]):
        return None
    if links.within.fullmatch(between) and not unit.reading.mod:
        found = unit_of(holiday_weekend(moment.first) if code == "WE" else moment.first, code)
        whole = code in ("W", "WE") or (found is not None and found.last == moment.last)
        return _dated(unit, base, found, base.reading.anchor) if whole and moment.grain == "day" else None
    link = links.counted.fullmatch(between)
    sign = SIGNS.get(unit.reading.mod or "", 0 if link is None else -1 if link["before"] else 1)
    return _dated(unit, base, unit_of(shift(moment.first, code, sign), code), base.reading.anchor) if sign else None


def _ending_with(links: Links, text: str, length: Draft, base: Draft) -> Draft | None:
    """'in the three months to September', 'the year ended March 31': the length ends with the date."""
    moment, value = base.reading.moment, length.reading.value
    if length.reading.kind != "DURATION" or base.reading.kind != "DATE" or length.signal == "by" or length.mod:
        return None
    if not links.up_to.fullmatch(text[length.end : base.start]) or not _LENGTH.fullmatch(value):
        return None
    if moment is None or moment.last is None or moment.grain not in ("day", "month"):
        return None
    last = base.days.latest or moment.last
    return length._replace(days=Interval(_shifted(shift_days(last, 1), value, -1), last, "span"))


def _and_more(length: Draft, counted: Draft) -> Draft | None:
    """'two weeks and three days ago', '2 years 1 month 21 days later': the length moves what is counted further."""
    moment, today = counted.reading.moment, counted.reading.anchor
    if length.rule != "length of time" or not _LENGTH.fullmatch(length.reading.value) or today is None:
        return None
    if moment is None or moment.first is None or moment.grain not in ("day", "month"):
        return None
    sign = -1 if moment.first < today else 1
    if moment.grain == "month":
        return _dated(length, counted, unit_of(_shifted(moment.first, length.reading.value, sign), "M"), today)
    days = (moment.first - today).days
    return _dated(length, counted, on_day(shift_days(_shifted(today, length.reading.value, sign), days)), today)


def _on_weekday(first: Draft, second: Draft) -> Draft | None:
    """'Monday two weeks from now', 'the first week of May, on Friday': that day of the week so found."""
    weekday, other = (first, second) if first.rule == "weekday" else (second, first)
    day, week = weekday.reading.moment, other.reading.moment
    exact = week is not None and week.grain == "day" and other.rule in EXACT
    whole = week is not None and week.grain == "week" and other is first and second.signal is not None
    if weekday.rule != "weekday" or not (exact or whole) or not (day and day.first and week and week.first):
        return None
    return _dated(first, second, on_day(weekday_in_week(day.first.isoweekday(), week.first)), other.reading.anchor)


def _shifted(day: date, value: str, sign: int) -> date:
    for count, unit in _PIECE.findall(value):
        day = shift(day, unit, sign * float(count))
    return day


def _dated(first: Draft, last: Draft, moment: Moment | None, anchor: date | None) -> Draft | None:
    """Both drafts as one date."""
    if moment is None:
        return None
    reading = Reading("DATE", moment.value, moment, anchor=anchor)
    days = Interval(moment.first, moment.last)
    return first._replace(end=last.end, reading=reading, days=days, mod=None, join=last.join)
