"""The months of the date slider, and in which of them a line or an actor is active."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from lib.interval import Interval
from lib.network import Network
from lib.view.words import month_name

LIMIT = 600  # months on the slider: fifty years; what lies before counts for the first month


@dataclass(frozen=True, slots=True)
class Months:
    """A run of calendar months; `first` is year * 12 + month - 1 of the first one."""

    first: int = 0
    count: int = 0

    @property
    def keys(self) -> tuple[str, ...]:
        """The months as a link writes them ("2017-09")."""
        return tuple(f"{n // 12:04d}-{n % 12 + 1:02d}" for n in range(self.first, self.first + self.count))

    @property
    def words(self) -> tuple[str, ...]:
        """The months for people ("Sept 2017")."""
        numbers = range(self.first, self.first + self.count)
        return tuple(f"{month_name(n % 12 + 1)} {n // 12}" for n in numbers)


def months_of(network: Network) -> Months:
    """Return the months from the first to the last day known of any line or actor."""
    numbers = [_number(d) for n in network.nodes for d in n.reach if d]
    if not numbers:
        return Months()
    first = max(min(numbers), max(numbers) - LIMIT + 1)
    return Months(first, max(numbers) - first + 1)


def active_months(when: Iterable[Interval], months: Months) -> list[int]:
    """Return the places, from 0, of the months that any of the intervals touches.

    Something lasting without an end goes on to the last month; of a date known from one side that day's month counts.
    """
    active: set[int] = set()
    for interval in when:
        first = interval.earliest or interval.latest
        last = interval.latest or interval.earliest
        if first is None or last is None:
            continue
        start = _place(first, months)
        lasting = interval.extent == "span" and interval.latest is None
        active.update(range(start, months.count if lasting else _place(last, months) + 1))
    return sorted(active)


def _place(day: date, months: Months) -> int:
    return min(max(_number(day) - months.first, 0), months.count - 1)


def _number(day: date) -> int:
    return day.year * 12 + day.month - 1
