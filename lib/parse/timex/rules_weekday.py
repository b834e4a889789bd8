"""Rules for weekdays, weekends and days of the month without a month."""

from datetime import date, timedelta

from lib.parse.timex.anchor import Anchor
from lib.parse.timex.count import count_of
from lib.parse.timex.found import Found
from lib.parse.timex.grammar import DateRule
from lib.parse.timex.reading import date_reading
from lib.parse.timex.tense import AHEAD, STATE
from lib.parse.timex.value import Moment, Reading, calendar_day, of_week, on_day, partial, shift_days, shift_months

WEEK, SATURDAY = 7, 6


def weekday_before(weekday: int, day: date, include: bool) -> date:
    """Return the latest such weekday (1 Monday to 7 Sunday) before the day, or on it if `include`."""
    back = (day.isoweekday() - weekday) % WEEK
    return shift_days(day, -(back or (0 if include else WEEK)))


def weekday_after(weekday: int, day: date, include: bool) -> date:
    """Return the earliest such weekday after the day, or on it if `include`."""
    ahead = (weekday - day.isoweekday()) % WEEK
    return shift_days(day, ahead or (0 if include else WEEK))


def weekday_in_week(weekday: int, day: date) -> date:
    """Return that weekday of the ISO week of `day`."""
    return shift_days(day, weekday - day.isoweekday())


def _unknown_weekday(weekday: int) -> Reading:
    return date_reading(Moment(f"XXXX-WXX-{weekday}", "day"), moves=False)


def _bare(found: Found, anchor: Anchor) -> Reading | tuple[Reading, ...] | None:
    """'on Thursday': back or ahead as the verb says; in a story the next such day after the last one told."""
    if not (found.has("sure") or ((found.signal is not None or found.joined) and found.ends_phrase)):
        return None
    weekday = int(found.value("weekday") or 1)
    if found.signal is None and not found.follows("the", "article") and _is_weekly(found):
        return ()
    if found.follows("a") and found.ends_phrase:  # "on a Monday in April 2004", but "at a Monday hearing"
        return _unknown_weekday(weekday)
    if found.joined == "range" and anchor.near and anchor.last_day is not None:
        return date_reading(on_day(weekday_after(weekday, anchor.last_day, False)), anchor=anchor.last_day)
    if anchor.told is not None and not anchor.reports:
        near = anchor.last_day or anchor.told
        day = weekday_in_week(weekday, near) if found.tense == "past" else weekday_after(weekday, near, True)
        return date_reading(on_day(day), anchor=near)
    if found.signal == "by" and anchor.near and anchor.last_day is not None:
        return date_reading(on_day(weekday_after(weekday, anchor.last_day, False)), anchor=anchor.last_day)
    if anchor.day is None:
        return _unknown_weekday(weekday)
    tense = found.verb_tense or ("future" if found.signal == "from" or anchor.agenda else None)
    if anchor.near and anchor.last_day is not None and (told := anchor.told_before(tense)) is not None:
        return date_reading(on_day(weekday_after(weekday, anchor.last_day, False)), anchor=told)
    due = found.signal == "by" and tense != STATE and not found.opens_the_past
    if found.signal == "from" and tense in ("past", STATE) and not found.joins:  # "imposed a curfew from Saturday"
        return date_reading(on_day(_nearest(weekday, anchor.day)), anchor=anchor.day)
    ahead = found.signal != "since" and (tense in AHEAD or due or found.signal == "for" or _moved_to(found))
    if ahead and anchor.near and anchor.last_day and anchor.last_day > anchor.day and _and_then(found):
        return date_reading(on_day(weekday_after(weekday, anchor.last_day, False)), anchor=anchor.day)
    start = _agenda_day(anchor) or anchor.day
    day = weekday_after(weekday, start, True) if ahead else weekday_before(weekday, anchor.day, True)
    return date_reading(on_day(day), anchor=anchor.day)


def _is_weekly(found: Found) -> bool:
    """'Sunday trading', 'Friday prayers': of every such day."""
    after = found.rest(16).split()
    return bool(after) and found.rest(1) == " " and after[0] in found.sheet.lexicon.beside.get("weekly", ())


def _agenda_day(anchor: Anchor) -> date | None:
    """Return the day that an agenda of the coming week has reached, from which the next line goes on."""
    if not anchor.agenda or anchor.day is None:
        return None
    near = (day for day in anchor.days if anchor.day < day <= shift_days(anchor.day, WEEK))
    return max(near, default=None)


def _nearest(weekday: int, today: date) -> date:
    before, after = weekday_before(weekday, today, True), weekday_after(weekday, today, True)
    return before if (today - before).days < (after - today).days else after


def _moved_to(found: Found) -> bool:
    """'moved the meeting to Friday', 'put the vote off to Monday'."""
    moving = found.sheet.lexicon.beside.get("moving", ())
    goal = found.signal is None and not found.joined and found.follows("goal")
    return goal and any(word.lower() in moving for word in found.before(60).split()) and found.rest(1) not in "'’"


def _and_then(found: Found) -> bool:
    """'on Thursday and Friday'."""
    words = found.sheet.lexicon.values["and"]
    return found.joined == "and" and any(word in words for word in found.before(10).split()[-2:])


def _related(found: Found, anchor: Anchor) -> Reading | None:
    """'last Friday' is last week's, 'this Friday' this week's, 'next Friday' next week's; 'past' is the latest."""
    weekday, rel = int(found.value("weekday") or 1), found.value("rel") or ("-1" if found.has("strict") else "0")
    told = anchor.last_day or anchor.told
    if told is None or found.joined == "or":  # "next Monday or the previous Friday": both are counted from one day
        rel = rel.lstrip("t")
    base = (told or anchor.day) if rel.startswith("t") or anchor.story else anchor.day
    if base is None:
        return _unknown_weekday(weekday)
    steps = int(rel.lstrip("t"))
    if steps > 0 and (found.has("strict") or found.value("rel", "nearest")):
        day = weekday_after(weekday, base, False)
    elif steps < 0 and (
        found.has("strict") or found.value("rel", "nearest") or base.isoweekday() >= SATURDAY or rel.startswith("t")
    ):
        day = weekday_before(weekday, base, False)
    elif rel.startswith("t"):
        day = weekday_after(weekday, base, steps == 0)
    else:
        day = weekday_in_week(weekday, shift_days(base, WEEK * steps))
    return date_reading(on_day(day), anchor=base)


def _next_to(found: Found, anchor: Anchor) -> Reading | None:
    """'debates it on Jan. 18 and votes the Thursday after': from the day told last."""
    base = anchor.last_day or anchor.day
    if base is None or not found.closes_phrase:
        return None
    count = weekday_before if found.has("before") else weekday_after
    return date_reading(on_day(count(int(found.value("weekday") or 1), base, False)), anchor=base)


def _in_a_week(found: Found, anchor: Anchor) -> Reading | None:
    """'mardi en huit', 'a week on Tuesday': seven days after the next."""
    weekday = int(found.value("weekday") or 1)
    if anchor.day is None:
        return _unknown_weekday(weekday)
    return date_reading(on_day(shift_days(weekday_after(weekday, anchor.day, False), WEEK)), anchor=anchor.day)


def _weekdays_ago(found: Found, anchor: Anchor) -> Reading | None:
    """'three Fridays ago'."""
    count = count_of(found) or "1"
    if anchor.day is None or not count.isdecimal():
        return None
    weekday, more = int(found.value("weekdays") or 1), WEEK * (int(count) - 1)
    ahead = found.has("ahead")
    day = weekday_after(weekday, anchor.day, False) if ahead else weekday_before(weekday, anchor.day, False)
    return date_reading(on_day(shift_days(day, more if ahead else -more)), anchor=anchor.day)


def _of_week(found: Found, anchor: Anchor) -> Reading | None:
    """'Monday of next week', 'next week on Monday'."""
    weekday, rel = int(found.value("weekday") or 1), found.value("rel") or "0"
    base = (anchor.last_day or anchor.day) if rel.startswith("t") else anchor.day
    if base is None:
        return _unknown_weekday(weekday)
    day = weekday_in_week(weekday, shift_days(base, WEEK * int(rel.lstrip("t"))))
    return date_reading(on_day(day), anchor=base)


def bare_day(found: Found, anchor: Anchor) -> Reading | None:
    """'on the 14th': of the month the text speaks of, before or after the day of the text as the verb says."""
    number = found.number("day") or 0
    if not found.ends_phrase or found.rest(2).strip()[:1] in ("%", "€", "$"):
        return None
    if anchor.here is not None and anchor.here.grain == "month" and anchor.here.first is not None:
        day = calendar_day(anchor.here.first.year, anchor.here.first.month, number)
        return date_reading(on_day(day), anchor=anchor.here.first) if day else None
    if anchor.narrates_days and anchor.told is not None:
        told = anchor.told
        day = calendar_day(told.year, told.month, number)
        if day is not None and anchor.last_day is not None and day < anchor.last_day - timedelta(days=20):
            later = shift_months(told.replace(day=1), 1)
            day = calendar_day(later.year, later.month, number)
        return date_reading(on_day(day), anchor=told) if day else None
    if anchor.day is None:
        return date_reading(partial(None, anchor.month, number), moves=False)
    if anchor.near and anchor.last_day and anchor.last_day > anchor.day and number > anchor.last_day.day:
        day = calendar_day(anchor.last_day.year, anchor.last_day.month, number)  # "on Oct 21, then on the 25th"
        return date_reading(on_day(day), anchor=anchor.last_day) if day else None
    if (before := _day_it_goes_on_from(found, anchor)) is not None and number > before.day:
        after = calendar_day(before.year, before.month, number)
        return date_reading(on_day(after), anchor=before) if after else None
    day = _nearest_day(number, anchor.day, found.tense or ("future" if found.signal == "by" else "past"))
    return date_reading(on_day(day), anchor=anchor.day) if day else None


def _day_it_goes_on_from(found: Found, anchor: Anchor) -> date | None:
    """'It failed on 20 July and was withdrawn on the 21st': the past day just told, if no verb looks ahead."""
    if anchor.entry is not None:
        return anchor.entry  # "March 10 - The calls stop. The firm sues on the 14th."
    told = anchor.last_day if anchor.near else anchor.day_before
    past = told is not None and anchor.day is not None and told < anchor.day
    return told if past and found.signal != "by" and found.tense != "future" else None


def _nearest_day(number: int, today: date, tense: str) -> date | None:
    steps = (0, 1, 2) if tense == "future" else (0, -1, -2)
    for step in steps:
        month = shift_months(today.replace(day=1), step)
        day = calendar_day(month.year, month.month, number)
        if day is not None and (day >= today if tense == "future" else day <= shift_days(today, 1)):
            return day
    return None


def _weekend(found: Found, anchor: Anchor) -> Reading | None:
    """'over the weekend', 'after weekend clashes'; not 'a rare weekend session', 'weekend trips'."""
    if found.has("bare") and not (found.signal or (found.closes_phrase and not _one_of_many(found))):
        return None
    base = anchor.last_day if anchor.narrates else anchor.day
    if base is None:
        return date_reading(Moment("XXXX-WXX-WE", "weekend"), moves=False)
    week = of_week(base)
    assert week.first is not None
    steps = -1 if found.tense == "past" and base.isoweekday() < 6 else 0
    saturday = shift_days(week.first, 5 + WEEK * steps)
    year, number, _ = saturday.isocalendar()
    moment = Moment(f"{year:04d}-W{number:02d}-WE", "weekend", saturday, shift_days(saturday, 1))
    return date_reading(moment, anchor=base)


def _one_of_many(found: Found) -> bool:
    """'a long weekend.', 'any weekend.'"""
    indefinite = found.sheet.lexicon.beside.get("indefinite", ())
    return any(word.lower() in indefinite for word in found.before(20).split()[-2:])


def _marked_day(found: Found, anchor: Anchor) -> Reading | None:
    """'am 14.', 'el 14', 'le 14': a number that the word before makes a day."""
    return bare_day(found, anchor) if found.follows("the_day") else None


# fmt: off
LAST_RULES = (
    DateRule("day after its article",
             r"(?:{day_of} )?<day>{suffix}?{NOUNIT}(?! ?(?:{num}|[-/:]|[.,]{num}|{counted}))", _marked_day,
             ("am 14.", "el 14", "le 14")),
)
RULES = (
    DateRule("weekday of a week",
             r"<weekday>\.?,? (?:{of} |{on} )?(?:{REL} {week_word}|(?:{the} )?{week_word} <rel:rel_after>)", _of_week,
             ("Monday next week", "Tuesday of last week")),
    DateRule("week and weekday",
             r"(?:{REL} {week_word}|(?:{the} )?{week_word} <rel:rel_after>)(?: ?[,-])? (?:{on} )?"
             r"(?:{the} )?<weekday>", _of_week,
             ("next week on Monday",)),
    DateRule("weekday in a week", r"<weekday> {week_on}|{a} {week_word} {on_week} <weekday>", _in_a_week,
             ("mardi en huit", "a week on Tuesday")),
    DateRule("weekdays ago", r"{COUNT} <weekdays> (?:{ago}|(?P<ahead>{fromnow}))", _weekdays_ago,
             ("three Fridays ago", "two Mondays from now")),
    DateRule("weekday counted",
             r"(?:{the} |{this} )?(?P<strict>{past_strict}) <weekday>|{REL} <weekday>"
             r"|(?:{the} )?<weekday> (?:<rel:rel_after>|(?P<strict>{BEHIND}))",
             _related, ("last Friday", "next Monday", "this Thursday")),
    DateRule("weekday after a day", r"{the} <weekday> (?:{afterwards}|(?P<before>{earlier}|{before}))", _next_to,
             ("the Thursday after", "the Friday before")),
    DateRule("weekday", r"(?:<mod>[ -]?)?(?P<weekday>(?P<sure>{sure_weekday})|{weekday})", _bare,
             ("on Thursday", "by Friday", "on Mon")),
    DateRule("day of the month",
             r"{theday} (?P<day>{day}{suffix})(?! ?(?:{century_word}|{unit}|{units}|{adjective}))", bare_day,
             ("on the 14th", "by the 3rd")),
    DateRule("the weekend", r"{the} {weekend_word}|(?P<bare>{weekend_word})", _weekend,
             ("over the weekend", "at weekend")),
)
# fmt: on
