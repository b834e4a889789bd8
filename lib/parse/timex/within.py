"""What counts from an act: "within 60 days of the order", "the day before the vote"."""

import re
from datetime import date
from functools import cache
from typing import NamedTuple, Protocol

from lib.interval import UNKNOWN, Interval
from lib.parse.timex.found import Sheet
from lib.parse.timex.lexicon import Lexicon
from lib.parse.timex.value import Reading, shift

NEAR = 40  # characters within which a date in parentheses belongs to the word before it
CLOSE = 5  # characters of a preposition between an act and its day: "the vote on Sunday"
LEAST = 4  # letters of a noun that is looked for
LONGEST = 2000  # characters of a sentence looked at on either side of a day
_WORD = re.compile(r"\w+")
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


class DaysTold:
    """The days that the text has told so far, found again by the words of their sentences."""

    def __init__(self, sheet: Sheet) -> None:
        self._sheet = sheet
        self._waiting: list[tuple[int, date]] = []  # sentences are cut into words when a day is first asked for
        self._latest: dict[str, date] = {}

    def add(self, draft: Drafted) -> None:
        """Note the draft's day, if it is one."""
        moment = draft.reading.moment
        if moment is not None and moment.first is not None and _is_day(draft.reading):
            self._waiting.append((draft.start, moment.first))

    def latest(self, noun: str) -> date | None:
        """Return the latest day told in a sentence with the noun."""
        for start, day in self._waiting:
            first, last = self._sheet.sentence(start)
            sentence = self._sheet.text[max(first, start - LONGEST) : min(last, start + LONGEST)]
            self._latest.update(dict.fromkeys(_WORD.findall(sentence.lower()), day))
        self._waiting.clear()
        return self._latest.get(noun.lower())


class Around(NamedTuple):
    """A draft with its neighbours and the days told before it."""

    draft: Drafted
    before: Drafted | None
    after: Drafted | None
    told: DaysTold


def within(sheet: Sheet, around: Around) -> Interval:
    """Return the days from the event that the length counts from to the end of the length.

    The event is the noun after "of" or "after": its day is a date in parentheses behind it, else the latest day told
    in an earlier sentence with the same noun. A day just before ("自发布之日起60日内") is a start too. Nothing else is.
    """
    if (length := _VALUE.fullmatch(around.draft.reading.value)) is None:
        return UNKNOWN
    start = starting_day(sheet, around)
    if start is None:
        return UNKNOWN
    return Interval(start, max(start, shift(start, length[2], float(length[1]))))


def day_of_act(sheet: Sheet, around: Around) -> date | None:
    """Return the day of the act named behind the draft: the date beside it, else the latest told with its noun."""
    act = _act_pattern(sheet.lexicon).match(sheet.text, around.draft.end)
    if act is None or len(act[1]) < LEAST:
        return None
    return _day_beside(around.after, act.end() + CLOSE) or around.told.latest(act[1])


def starting_day(sheet: Sheet, around: Around) -> date | None:
    """Return the day of the event after "of" or "after", else of a start given just before."""
    event = _event_pattern(sheet.lexicon).match(sheet.text, around.draft.end)
    if event is None:
        return _day_before(around)
    return _day_beside(around.after, event.end() + NEAR) or around.told.latest(event[1])


def _day_beside(after: Drafted | None, end: int) -> date | None:
    """The day told next, if it begins before the end."""
    if after is None or after.start > end or not _is_day(after.reading) or after.reading.moment is None:
        return None
    return after.reading.moment.first


def _day_before(around: Around) -> date | None:
    before = around.before
    if before is None or before.signal != "from" or around.draft.start - before.end > NEAR // 4:
        return None
    return before.reading.moment.first if before.reading.moment else None


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
