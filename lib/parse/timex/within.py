"""What counts from an act: "within 60 days of the order", "the day before the vote"."""

import re
from collections.abc import Sequence
from datetime import date
from functools import cache
from typing import Protocol

from lib.interval import Interval
from lib.parse.timex.found import Sheet
from lib.parse.timex.lexicon import Lexicon
from lib.parse.timex.value import Reading, shift

NEAR = 40  # characters within which a date in parentheses belongs to the word before it
CLOSE = 5  # characters of a preposition between an act and its day: "the vote on Sunday"
LEAST = 4  # letters of a noun that is looked for
_VALUE = re.compile(r"P(\d+(?:\.\d+)?)(DE|CE|[DWMYQ])")


class Drafted(Protocol):
    """What is needed of a draft: where it stands, what was read, and what its preposition means."""

    # fmt: off
    @property
    def start(self) -> int: ...  # noqa: D102
    @property
    def end(self) -> int: ...  # noqa: D102
    @property
    def reading(self) -> Reading: ...  # noqa: D102
    @property
    def signal(self) -> str | None: ...  # noqa: D102
    # fmt: on


def within(sheet: Sheet, drafts: Sequence[Drafted], number: int) -> Interval:
    """Return the days from the event that the length counts from to the end of the length.

    The event is the noun after "of" or "after": its day is a date in parentheses behind it, else the latest day told
    in an earlier sentence with the same noun. A day just before ("自发布之日起60日内") is a start too. Nothing else is.
    """
    draft = drafts[number]
    if (length := _VALUE.fullmatch(draft.reading.value)) is None:
        return Interval()
    start = starting_day(sheet, drafts, number)
    if start is None:
        return Interval()
    return Interval(start, max(start, shift(start, length[2], float(length[1]))))


def day_of_act(sheet: Sheet, drafts: Sequence[Drafted], number: int) -> date | None:
    """Return the day of the act named behind the draft: the date beside it, else the latest told with its noun."""
    draft = drafts[number]
    act = _act_pattern(sheet.lexicon).match(sheet.text, draft.end)
    if act is None or len(act[1]) < LEAST:
        return None
    after = drafts[number + 1] if number + 1 < len(drafts) else None
    if after is not None and after.start <= act.end() + CLOSE and _is_day(after.reading):
        return after.reading.moment.first if after.reading.moment else None
    return _day_told_of(sheet, drafts[:number], act[1])


def starting_day(sheet: Sheet, drafts: Sequence[Drafted], number: int) -> date | None:
    """Return the day of the event after "of" or "after", else of a start given just before."""
    draft = drafts[number]
    event = _event_pattern(sheet.lexicon).match(sheet.text, draft.end)
    if event is None:
        return _day_before(sheet, drafts, number)
    after = drafts[number + 1] if number + 1 < len(drafts) else None
    if after is not None and after.start <= event.end() + NEAR and _is_day(after.reading):
        return after.reading.moment.first if after.reading.moment else None
    return _day_told_of(sheet, drafts[:number], event[1])


def _day_before(sheet: Sheet, drafts: Sequence[Drafted], number: int) -> date | None:
    before = drafts[number - 1] if number else None
    if before is None or before.signal != "from" or drafts[number].start - before.end > NEAR // 4:
        return None
    return before.reading.moment.first if before.reading.moment else None


def _day_told_of(sheet: Sheet, drafts: Sequence[Drafted], noun: str) -> date | None:
    for draft in reversed(drafts):
        first, last = sheet.sentence(draft.start)
        if _is_day(draft.reading) and re.search(rf"\b{noun}\b", sheet.text[first:last], re.IGNORECASE):
            return draft.reading.moment.first if draft.reading.moment else None
    return None


def _is_day(reading: Reading) -> bool:
    return (
        reading.kind == "DATE" and reading.moment is not None and reading.moment.grain == "day" and reading.moment.known
    )


@cache
def _event_pattern_of(words: tuple[str, ...], articles: tuple[str, ...]) -> re.Pattern[str]:
    links, the = ("|".join(map(re.escape, sorted(group, key=len, reverse=True))) for group in (words, articles))
    return re.compile(rf"\s*(?:{links})\s+(?:(?:{the})\s+)?([^\W\d_]+)", re.IGNORECASE)


def _act_pattern(lexicon: Lexicon) -> re.Pattern[str]:
    return _act_pattern_of(tuple(lexicon.values.get("of_act", ())), tuple(lexicon.values.get("the", ())))


@cache
def _act_pattern_of(links: tuple[str, ...], articles: tuple[str, ...]) -> re.Pattern[str]:
    of, the = ("|".join(map(re.escape, sorted(g, key=len, reverse=True))) or "(?!)" for g in (links, articles))
    return re.compile(rf"\s*(?:(?:{of})\s+)?(?:(?:{the})\s+)?([^\W\d_]+)", re.IGNORECASE)


def _event_pattern(lexicon: Lexicon) -> re.Pattern[str]:
    links = tuple(lexicon.values.get("of", ())) + tuple(lexicon.values.get("after", ()))
    return _event_pattern_of(links, tuple(lexicon.values.get("the", ())))
