"""How many events fall in each month: the profile of a collection."""

from collections import Counter
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
    """Months one after the other, and how many events there are before the first and after the last of them."""

    months: tuple[MonthCount, ...]
    earlier: int
    later: int


def month_profile(collection: Collection) -> Profile:
    """Return every month from the first to the last event; of a longer time the `MOST` in a row with most events."""
    intervals = [s.dating.interval for s in collection.stories if story_mark(s, collection) != "undated"]
    days = [d for i in intervals if (d := i.earliest or i.latest)]
    if not days:
        return Profile((), 0, 0)
    counts = Counter(d.year * 12 + d.month - 1 for d in days)
    first = max(sorted(counts), key=lambda n: sum(counts[m] for m in range(n, n + MOST)))
    last = max(m for m in counts if m < first + MOST)
    months = tuple(MonthCount(month(n // 12, n % 12 + 1), counts[n]) for n in range(first, last + 1))
    return Profile(months, sum(counts[m] for m in counts if m < first), sum(counts[m] for m in counts if m > last))
