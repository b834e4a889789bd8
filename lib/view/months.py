"""How many events fall in each month: the profile of a collection."""

from collections import Counter
from itertools import dropwhile
from typing import NamedTuple

from lib.collection import Collection
from lib.interval import Interval, month
from lib.view.chronology import story_mark
from lib.view.words import count_words, range_words

MOST = 24


class MonthCount(NamedTuple):
    """A month and the number of events whose date begins, or at the latest ends, in it."""

    interval: Interval
    events: int

    @property
    def words(self) -> str:
        """The bar's words: "Sept 2017: 41 events"."""
        return f"{range_words(self.interval)}: {count_words(self.events, 'event')}"


class Profile(NamedTuple):
    """Months one after the other, and how many events there are before the first of them."""

    months: tuple[MonthCount, ...]
    earlier: int


def month_profile(collection: Collection) -> Profile:
    """Return every month from the first to the last event; of a longer time those of the last `MOST` with events."""
    intervals = [s.dating.interval for s in collection.stories if story_mark(s, collection) != "undated"]
    days = [d for i in intervals if (d := i.earliest or i.latest)]
    if not days:
        return Profile((), 0)
    counts = Counter((d.year, d.month) for d in days)
    first, last = min(counts), max(counts)
    numbers = range(first[0] * 12 + first[1] - 1, last[0] * 12 + last[1])
    shown = list(dropwhile(lambda m: not counts[m], [(n // 12, n % 12 + 1) for n in numbers][-MOST:]))
    return Profile(tuple(MonthCount(month(*m), counts[m]) for m in shown), len(days) - sum(counts[m] for m in shown))
