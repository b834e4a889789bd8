"""Where a date is counted from: the reference day, or the last date the text itself fixed; and in which direction."""

from dataclasses import dataclass, replace
from datetime import date

from lib.parse.datevalue import Moment, Reading, calendar_day

FAR_PAST, FAR_FUTURE = 330, 300  # days beyond which the nearer year wins over the verb's tense
TOLERANCE = 1  # a text may be printed a day before the day it calls past


@dataclass(frozen=True, slots=True)
class Anchor:
    """What the resolvers know of the text before the words they read.

    `day` and `month` come from the reference; `last` is the last moment the text fixed and `last_day` the last that
    is one day; `story` is true where the text tells of days long past, so that a bare month counts from `last`.
    """

    day: date | None = None
    month: int | None = None
    last: Moment | None = None
    last_day: date | None = None
    story: bool = False
    same_sentence: bool = False  # `last` stands in the same sentence and was written with its year

    def after(self, reading: Reading, dated: bool) -> "Anchor":
        """Return the anchor for the words after `reading`; `dated` tells whether it was written with its year."""
        moment = reading.moment
        if not reading.moves or moment is None or not moment.known or moment.grain in ("decade", "century"):
            return self
        last_day = moment.first if moment.grain in ("day", "time") else None
        return replace(self, last=moment, last_day=last_day, same_sentence=dated or self.same_sentence)

    def in_new_sentence(self) -> "Anchor":
        """Return the anchor for the next sentence."""
        return replace(self, same_sentence=False) if self.same_sentence else self

    @property
    def told(self) -> date | None:
        """The first day of the last moment the text fixed."""
        return self.last.first if self.last else None

    @property
    def narrates(self) -> bool:
        """Whether a date without a year counts from the text's own last date."""
        return self.last is not None and (self.story or self.same_sentence or self.day is None)


def year_for(anchor: Anchor, month: int, day: int | None, tense: str | None) -> tuple[int | None, date | None]:
    """Choose the year of a month or day written without one.

    Returns:
        The year (`None` if nothing fixes it) and the day it was counted from.
    """
    told = anchor.told
    if anchor.narrates and told is not None:
        return _narrative_year(told, month, day, tense), told
    if anchor.day is None:
        return None, None
    return _reported_year(anchor.day, month, day, tense), anchor.day


def _narrative_year(told: date, month: int, day: int | None, tense: str | None) -> int:
    """A story mostly moves on: going back costs twice as much as going forward."""
    here = told.year * 12 + told.month
    back = 1 if tense == "future" else 0

    def cost(year: int) -> float:
        months = year * 12 + month - here
        if months == 0 and day is not None and day < told.day:
            return 0.5
        return months if months >= 0 else -months * (2 + back)

    return min((told.year - 1, told.year, told.year + 1), key=cost)


def _reported_year(today: date, month: int, day: int | None, tense: str | None) -> int:
    """News speaks of the nearest such day in the direction of the verb."""
    past = today.year if _begins(today.year, month, day) <= today.toordinal() + TOLERANCE else today.year - 1
    future = past if _ends(past, month, day) >= today.toordinal() else past + 1
    back = max(0, today.toordinal() - _ends(past, month, day))
    ahead = max(0, _begins(future, month, day) - today.toordinal())
    if tense == "past" and back <= FAR_PAST:
        return past
    if tense == "future" and ahead <= FAR_FUTURE:
        return future
    return past if back <= ahead else future


def _begins(year: int, month: int, day: int | None) -> int:
    return (calendar_day(year, month, min(day or 1, 28)) or date.min).toordinal() + max(0, (day or 1) - 28)


def _ends(year: int, month: int, day: int | None) -> int:
    return _begins(year, month, day) if day else _begins(year, month, 28) + 2
