"""The year of a day or month that is written without one: by the story, the verb, or what is nearest."""

from datetime import date
from math import sqrt

from lib.parse.timex.anchor import FAR_PAST, FRESH, Anchor
from lib.parse.timex.tense import AHEAD, MEANT, STATE, WILL
from lib.parse.timex.value import calendar_day
from lib.value import replace

FAR_FUTURE = 300  # days beyond which, as FAR_PAST behind, the nearer year wins over the verb's tense
TOLERANCE = 1  # a text may be printed a day before the day it calls past
LEAN = 1.5  # without a verb, news tells of the past rather than of the future
ONWARD = ("by", "from")  # what these prepositions name lies ahead
AHEAD_WEIGHT, SECTION_WEIGHT = 0.7, 0.4  # of the next full date and of the year in the section's heading
BACK = 2  # a story mostly moves on: a step back counts like two steps on
YEAR_WEIGHT = 0.6  # a bare year told since the last full date says less than a full date


def year_for(
    anchor: Anchor, month: int, day: int | None, tense: str | None, signal: str | None = None
) -> tuple[int | None, date | None]:
    """Choose the year of a month or day written without one.

    Args:
        anchor: What is known so far.
        month: 1 to 12.
        day: Day of the month, if one is written.
        tense: As `Verbs.tense_around` tells it.
        signal: What the preposition means; a deadline or a start without a verb lies ahead.

    Returns:
        The year (`None` if nothing fixes it) and the day it was counted from.
    """
    if (told := anchor.told_before(tense)) is not None:
        return _reported_year(replace(anchor, day=told), month, day, "future"), told
    if tense == MEANT:
        tense = None
    if tense is None and anchor.agenda:
        tense = "future"
    if anchor.section is not None and anchor.reports and not anchor.dated:
        return anchor.section + _is_next_year(anchor, month, day, tense, signal), date(anchor.section, 1, 1)
    if (anchor.narrates_days if day else anchor.narrates) and not (anchor.reports and tense == WILL):
        return _narrative_year(anchor, month, day), anchor.told
    if anchor.day is None:
        return None, None
    if day is not None and (same := next((d for d in anchor.days if (d.month, d.day) == (month, day)), None)):
        return same.year, anchor.day
    if signal == "since" or tense == STATE:  # "depuis janvier" has begun, whatever the verb
        return _reported_year(anchor, month, day, "past"), anchor.day
    if signal in ONWARD and tense == "past":  # "prohibido a partir del 1 de noviembre", "gave them until 31 October"
        within = anchor.last is not None and anchor.last.first is not None and anchor.last.first.month == month
        # A deadline is near to today, but for a day of the month just told: "in January ..., and from 11 January"
        alone = anchor if anchor.scene or within else replace(anchor, last=None, year=None)
        return _reported_year(alone, month, day, "past" if anchor.scene else None), anchor.day
    return _reported_year(anchor, month, day, tense or ("future" if signal in ONWARD else None)), anchor.day


def _is_next_year(anchor: Anchor, month: int, day: int | None, tense: str | None, signal: str | None) -> bool:
    """'Nov 30: The council bans it from May 1': what an entry of a chronology looks ahead to comes after its day."""
    entry = anchor.here.first if anchor.here else None
    if entry is None or not (signal in ONWARD or tense in AHEAD):
        return False
    return entry.year == anchor.section and (month, day or 31) < (entry.month, entry.day)


def _narrative_year(anchor: Anchor, month: int, day: int | None) -> int:
    """Choose the year that fits best between what was told before and the next full date."""
    told = anchor.last.first if anchor.last else None
    if anchor.year is not None and anchor.year < 0:
        return anchor.year
    if anchor.year is not None and anchor.reports:
        return anchor.year  # "In 1995 lorries brought water from September on"
    years = {anchor.told_year or 0}
    if told is not None:
        years |= {told.year - 1, told.year, told.year + 1}
    if anchor.ahead and anchor.story:
        years |= {anchor.ahead[0] - 1, anchor.ahead[0]}

    def cost(year: int) -> float:
        here, total = year * 12 + month, 0.0
        if told is not None:
            total += _step(here - (told.year * 12 + told.month), day, told.day if anchor.last_day == told else None)
        if anchor.year is not None:
            total += YEAR_WEIGHT * _step((year - anchor.year) * 12) if told else 12 * abs(year - anchor.year)
        if anchor.ahead and anchor.story:
            total += AHEAD_WEIGHT * _step(min(0, anchor.ahead[0] * 12 + anchor.ahead[1] - here))
        if anchor.section is not None:
            total += SECTION_WEIGHT * _step((year - anchor.section) * 12)
        return total

    return min(sorted(years), key=cost)


def _step(months: int, day: int | None = None, last: int | None = None) -> float:
    if months == 0:
        return 0.5 if day is not None and last is not None and day < last else 0.0
    return sqrt(months) if months > 0 else sqrt(-months * BACK)


def _reported_year(anchor: Anchor, month: int, day: int | None, tense: str | None) -> int:
    """News speaks of the nearest such day in the direction of the verb, else of the nearest to the day told last."""
    today = anchor.day or date.min
    past = today.year if _begins(today.year, month, day) <= today.toordinal() + TOLERANCE else today.year - 1
    future = past if _ends(past, month, day) >= today.toordinal() else past + 1
    back = max(0, today.toordinal() - _ends(past, month, day))
    ahead = max(0, _begins(future, month, day) - today.toordinal())
    if tense == "past" and (back > FRESH or anchor.settled) and (start := anchor.goes_on_from):
        year = start.year + ((month, day or 31) < (start.month, start.day))
        if _begins(year, month, day) < today.toordinal():
            return year  # "He resigned in May 2014. In June he left."
    if tense == "past" and back <= FAR_PAST:
        return past
    if tense in AHEAD and ahead <= FAR_FUTURE:
        return future
    if tense is None and anchor.told is not None and past != future and anchor.tells_when:
        told = anchor.told.toordinal()
        return min((past, future), key=lambda year: abs(_begins(year, month, day) - told))
    return past if back <= ahead * (1 if tense else LEAN) else future


def _begins(year: int, month: int, day: int | None) -> int:
    return (calendar_day(year, month, min(day or 1, 28)) or date.min).toordinal() + max(0, (day or 1) - 28)


def _ends(year: int, month: int, day: int | None) -> int:
    return _begins(year, month, day) if day else _begins(year, month, 28) + 2
