"""The time that is set for an act: up to a day still to come, or a length from an order or from what is planned."""

import re
from datetime import date, timedelta

from lib.interval import Interval, day, month, to_edtf
from lib.model import DateMention, Dating, Reference
from lib.parse.clause.deadlines import is_length
from lib.parse.clause.reading import Reading
from lib.parse.clause.words import word_set
from lib.parse.event.attach import Attachment
from lib.parse.timex.value import shift

HALF_YEAR = timedelta(days=183)
DAY = re.compile(r"\d{4}-\d{2}(?:-\d{2})?")
WORKING = frozenset({"working", "business", "trading"})
YEARLESS = frozenset({"month and day", "day and month", "month"})


def granted_time(reading: Reading, index: int, mention: DateMention, reference: Reference) -> Dating | None:
    """Return the time up to a day still to come where one is granted ("was given until the end of August to reply")."""
    clause, today, last = reading.clauses[index], reference.day, mention.interval.latest
    if clause.kind != "infinitive" or clause.governor < 0 or not today or not last or last >= today:
        return None
    if (
        reading.clauses[clause.governor].verb.lemma not in word_set("status", "granting")
        or mention.rule not in YEARLESS
    ):
        return None
    end = shift(last, "Y", 1)  # but "had until May 3 to reply", told in June, is over
    return within(Interval(today, end), mention, "deadline", reference) if today <= end < today + HALF_YEAR else None


def time_limit(reading: Reading, index: int, dates: Attachment, reference: Reference) -> Dating | None:
    """Return the time that is set for a clause's act, from the order (or the text) to its end."""
    mention = dates.due[index].mention
    if not is_length(dates.due[index]):
        last = unit_of(mention, reference).latest
        over = reference.day is not None and last is not None and last < reference.day
        start = order_before(last, dates) if over and last else reference.day if last else None
        return within(Interval(start, last), mention, "deadline", reference)
    if _is_general(reading, index):
        return None
    if _after_that(reading, index):
        return _from_plan(reading.story.plan, mention, reference)
    own = [p.mention for held in dates.clauses.values() for p in held if p.mention.interval.is_day]
    told = next(iter(own), None) or reading.story.day or reading.story.decision
    after = [t.lower for t in reading.tokens[dates.due[index].last + 1 : dates.due[index].last + 3]]
    told = None if after in (["of", "this"], ["from", "today"], ["of", "today"]) else told  # "of this notice"
    start = told.interval.earliest if told else reference.day
    if start is None:
        return None
    length = mention.value
    count = float(length[1:-1])
    working = any(t.lower in WORKING for t in reading.tokens[dates.due[index].first : dates.due[index].last])
    last = _workdays_on(start, int(count)) if working else shift(start, length[-1], count)
    rule = "length from the order" if told else "length from the publication"
    return within(Interval(start, last), mention, rule, reference)


def order_before(last: date, dates: Attachment) -> date | None:
    """Return the day or the start of the month in which the sentence tells that a deadline now past was set."""
    told = (place.mention for held in dates.clauses.values() for place in held)
    days = (m.interval.earliest for m in told if DAY.fullmatch(m.value) and m.interval.latest)
    return max((d for d in days if d is not None and d < last), default=None)


def _workdays_on(start: date, count: int) -> date:
    """Return the day so many working days after a day; Saturdays and Sundays are none, holidays differ by country."""
    weeks, rest = divmod(count, 5)
    free = 2 if start.weekday() + rest > 4 and start.weekday() < 5 else 0
    return start + timedelta(days=7 * weeks + rest + free)


def _after_that(reading: Reading, index: int) -> bool:
    """Whether a length starts with what was told before ("will have 90 days to close after that")."""
    words = [t.lower for t in reading.tokens[slice(*reading.clauses[index].after)] if t.tag != "."]
    return words[-2:] == ["after", "that"] or words[-1:] in (["thereafter"], ["afterwards"])


def _from_plan(plan: Interval | None, mention: DateMention, reference: Reference) -> Dating | None:
    """Return the time up to the end of a length that starts with a plan, None if no day is told for that."""
    if plan is None or plan.latest is None:
        return None
    end = shift(plan.latest, mention.value[-1], float(mention.value[1:-1]))
    return within(Interval(plan.earliest, end), mention, "length after a plan", reference)


def _is_general(reading: Reading, index: int) -> bool:
    """Whether a clause binds whoever it may be ("any issuer must repay within five days"): no day starts its length."""
    subject = reading.clauses[index].subject
    start, end = reading.core(subject) if subject else (0, 0)
    return start < end and reading.tokens[start].lower in ("any", "every", "each", "whoever", "anyone")


def within(interval: Interval, mention: DateMention, rule: str, reference: Reference) -> Dating:
    """Return the dating by an interval that a date and a rule set."""
    return Dating(interval, to_edtf(interval), mention, rule, reference.assumption)


def unit_of(mention: DateMention, reference: Reference) -> Interval:
    """Return the days that a date names, without its preposition; a year not named is one still to come."""
    if DAY.fullmatch(mention.value) is None:
        return mention.interval
    unit, today = days_named(mention.value), reference.window.latest
    if today and unit.latest and unit.latest < today and mention.anchor == reference.day and mention.rule in YEARLESS:
        value = f"{int(mention.value[:4]) + 1}{mention.value[4:]}"
        return days_named(value) if not value.endswith("-02-29") else unit
    return unit


def days_named(value: str) -> Interval:
    """Return the day or month that a TIMEX3 value names."""
    return day(date.fromisoformat(value)) if len(value) > 7 else month(int(value[:4]), int(value[5:]))
