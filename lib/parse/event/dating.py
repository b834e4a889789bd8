"""When an event happened or is due: its clause's own date, else what the sentence warrants, else the bare bound."""

import re
from datetime import date, timedelta

from lib.interval import UNKNOWN, Interval, day, month, to_edtf
from lib.model import DateMention, Dating, Reference, Status
from lib.parse.clause.reading import DatePlace, Reading
from lib.parse.clause.until import waits_for
from lib.parse.event.attach import Attachment, dates_of
from lib.parse.event.denial import DENIAL
from lib.parse.event.limits import DAY, days_named, granted_time, order_before, time_limit, within
from lib.parse.event.offsets import offset_day
from lib.parse.event.shared_dates import shared_date
from lib.parse.event.status import Standing
from lib.parse.event.trigger import Trigger
from lib.value import replace

WEEK = timedelta(days=7)
MONTH = re.compile(r"\d{4}-\d{2}")  # "early in June" is a day of June: the words draw no line inside it


def date_event(
    reading: Reading, index: int, trigger: Trigger, how: Standing, dates: Attachment, reference: Reference
) -> tuple[Dating, Status]:
    """Return the dating of a clause's event and its status in the light of that date."""
    status: Status = how.status or "happened"
    if index in dates.due and (limit := time_limit(reading, index, dates, reference)):
        return limit, "planned"
    noun = dates.nouns.get(trigger.noun)
    own = [noun] if noun else dates.clauses.get(index, [])
    if own:
        place = dates_of(_fitting(own, status, reference), trigger.first)
        if found := _by_its_own(reading, index, trigger, how, place, reference):
            return _since_the_order(found[0], dates, reference) if found[1] == "planned" else found[0], found[1]
    over = status == "happened" or (status == "reported" and how.past) or how.rule == DENIAL
    if over and (beside := _by_others(reading, index, status, dates, reference)):
        return beside, status
    return undated(status, how.past, reference), status


def _by_its_own(
    reading: Reading, index: int, trigger: Trigger, how: Standing, place: DatePlace, reference: Reference
) -> tuple[Dating, Status] | None:
    """Return the dating by the date of the clause or noun itself, `None` if that date cannot be the event's."""
    status, mention, signal = how.status or "happened", place.mention, reading.tokens[place.signal].lower
    if index >= 0 and waits_for(reading.tokens, reading.clauses[index], (place.signal, place.first)):
        return _awaited(signal == "before", mention, status, reference)
    if index >= 0 and (granted := granted_time(reading, index, mention, reference)):
        return granted, "planned"
    if contradicts(mention, how, reference) and _set_for(reading, trigger, place.first):
        return dated(mention, "planned", how, reference)  # "announced a blockade for Monday"
    if contradicts(mention, how, reference) and trigger.rule != "noun that is planned":
        return None
    opened = reading.clauses[index].marker == "when" if index >= 0 else False
    whole = mention.interval.extent == "span" and DAY.fullmatch(mention.value) is not None
    if status == "planned" and signal == "before":
        return _until(mention, reference), status
    return dated(mention, status, how, reference, "the day before when" if opened and whole else "")


def _by_others(reading: Reading, index: int, status: Status, dates: Attachment, reference: Reference) -> Dating | None:
    """Return the dating of what happened by a date that stands beside it, or by the day that the story has reached."""
    if index >= 0 and (counted := offset_day(reading, index, dates)):
        told, days = counted[0].mention, counted[1]
        return Dating(days, to_edtf(days), told, "length from another date", reference.assumption)
    if index in dates.after:
        return _bounded(dates.after[index], None, reference)
    if index in dates.before:
        return _bounded(None, dates.before[index], reference)
    if (shared := shared_date(reading, index, dates)) and _is_past(shared[0].mention, reference):
        place, rule = shared
        if rule == "bound":
            return _bounded(None, place.mention, reference)
        return _dated(place.mention, rule, status, reference)
    if story := _carried(reading, index):
        return _dated(story, "date of the sentence before", status, reference)
    return None


def _since_the_order(dating: Dating, dates: Attachment, reference: Reference) -> Dating:
    """Let a deadline that is over begin on the day it was set: "told it on March 3 to leave by May 30"."""
    last, today = dating.interval.latest, reference.day
    if dating.interval.earliest or last is None or today is None or last >= today:
        return dating
    days = Interval(order_before(last, dates), last)
    return replace(dating, interval=days, edtf=to_edtf(days))


def _awaited(before: bool, mention: DateMention, status: Status, reference: Reference) -> tuple[Dating, Status]:
    """Return dating and status of what is not done until a day ("will not apply until 1 May"), or `before` it."""
    interval = days_named(mention.value) if DAY.fullmatch(mention.value) else mention.interval
    today = reference.window.latest
    if interval.earliest and today and interval.earliest > today:
        if status == "happened" and mention.rule == "weekday":  # "did not reply until Thursday": the one before
            interval = day(interval.earliest - WEEK)
        elif status == "happened":
            status = "planned"
    if before:
        interval = Interval(interval.earliest, None)
    return within(interval, mention, "not until", reference), status


def _until(mention: DateMention, reference: Reference) -> Dating:
    """Return the time before a date, open at its beginning ("before the end of May")."""
    interval = Interval(None, mention.interval.latest)
    return Dating(interval, to_edtf(interval), mention, mention.rule, reference.assumption)


def _set_for(reading: Reading, trigger: Trigger, first: int) -> bool:
    return trigger.noun >= 0 and first > trigger.noun and reading.tokens[first - 1].lower == "for"


def _carried(reading: Reading, index: int) -> DateMention | None:
    """Return the day that the story has reached, for a plain past verb of a main clause in a sentence without dates."""
    if index < 0 or reading.story.day is None or any(d.mention.kind != "DURATION" for d in reading.dates):
        return None
    clause = reading.clauses[index]
    plain = clause.verb.tense == "past" and not clause.verb.perfect and not clause.verb.modal
    if not plain or clause.kind not in ("main", "coordinated") or clause.governor >= 0:
        return None
    return reading.story.day


def dated(
    mention: DateMention, status: Status, how: Standing, reference: Reference, rule: str = ""
) -> tuple[Dating, Status]:
    """Return the dating by a date of its own, and the status in its light."""
    status = status_on(mention, status, how, reference)
    return _dated(mention, rule or mention.rule, status, reference), status


def undated(status: Status, past: bool, reference: Reference) -> Dating:
    """Return the dating of an event without a date: at the latest the day of publication, if it happened."""
    last = reference.window.latest
    if last is not None and (status == "happened" or (status in ("reported", "denied") and past)):
        bound = Interval(None, last)
        return Dating(bound, to_edtf(bound), None, "no date, it happened", reference.assumption)
    return Dating(UNKNOWN, None, None, "no date", None)


def _fitting(places: list[DatePlace], status: Status, reference: Reference) -> list[DatePlace]:
    """Return those of several dates that fit the status: none to come for what happened, none past for a plan."""
    today = reference.window.latest
    if today is None or len(places) < 2:
        return places
    past = [p for p in places if p.mention.interval.earliest is None or p.mention.interval.earliest <= today]
    ahead = [p for p in places if p.mention.interval.latest is None or p.mention.interval.latest >= today]
    return (past if status == "happened" else ahead if status == "planned" else places) or places


def contradicts(mention: DateMention, how: Standing, reference: Reference) -> bool:
    """Whether a plain past verb has a date that is still to come: the date is not the verb's."""
    today, first = reference.window.latest, mention.interval.earliest
    if how.rule not in ("past tense", "present perfect") or today is None:
        return False
    last = mention.interval.latest
    if first == today and last != today and mention.signal is not None:
        return True  # "offered it before the end of the year"
    return first > today if first is not None else last is not None and last > today


def status_on(mention: DateMention, status: Status, how: Standing, reference: Reference) -> Status:
    """Return the status once the date is known: nothing has happened yet that lies in the future."""
    today = reference.window.latest
    first, last = mention.interval.earliest, mention.interval.latest
    if status in ("denied", "reported"):
        return status
    if today is None:
        return "planned" if how.rule == "present tense" and _later_month(mention, reference) else status
    if status in ("happened", "ongoing") and first is not None and first > today:
        return "planned"
    if status == "ongoing" and last is not None and last > today and mention.interval.extent == "point":
        return "planned"
    if how.rule == "present perfect" and first and last is None and mention.interval.extent == "span":
        return "ongoing"  # "has been closed since September 20"
    if how.rule == "present tense" and last is not None and last > today and mention.signal is not None:
        return "planned"
    return status


def _later_month(mention: DateMention, reference: Reference) -> bool:
    """Whether a month without a year comes soon after the month that a text speaks from."""
    if reference.month is None or not mention.value.startswith("XXXX-") or not mention.value[5:7].isdigit():
        return False
    return 0 < (int(mention.value[5:7]) - reference.month) % 12 <= 6


def _dated(mention: DateMention, rule: str, status: Status, reference: Reference) -> Dating:
    interval, edtf, today = mention.interval, mention.edtf, reference.window.latest
    if mention.rule == "units later" and (about := _a_year_on(mention)):
        interval, edtf = about, to_edtf(about)
    if rule == "the day before when" or (mention.mod in ("START", "MID") and MONTH.fullmatch(mention.value)):
        interval = days_named(mention.value)
        edtf = to_edtf(interval)
    if status == "happened" and today and interval.extent == "point" and _straddles(interval, today):
        interval = Interval(interval.earliest, today)
        edtf = to_edtf(interval)
    return Dating(interval, edtf, mention, rule, reference.assumption)


def _a_year_on(mention: DateMention) -> Interval | None:
    """Return the month that "a year later" means of an act whose month was told; 1 January may stand for its year."""
    counted = mention.anchor
    if counted is None or len(mention.value) > 4 or not mention.value.isdecimal() or counted.timetuple().tm_yday == 1:
        return None
    return month(int(mention.value), counted.month)


def _straddles(interval: Interval, today: date) -> bool:
    first, last = interval.earliest, interval.latest
    return first is not None and last is not None and first <= today < last


def _bounded(after: DateMention | None, before: DateMention | None, reference: Reference) -> Dating:
    """Return a dating that only knows what came before or after."""
    first = after.interval.earliest if after else None
    last = before.interval.latest if before else reference.window.latest
    if first and last and first > last:
        first = None
    interval = Interval(first, last)
    rule = "after another date" if after else "before another date"
    return Dating(interval, to_edtf(interval), after or before, rule, reference.assumption)


def _is_past(mention: DateMention, reference: Reference) -> bool:
    today, first = reference.window.latest, mention.interval.earliest
    return today is None or first is None or first <= today
