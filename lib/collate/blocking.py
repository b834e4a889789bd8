"""Keys under which two tellings of one happening meet, so that not all pairs need be compared."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from lib.collate.telling import Telling

SHORTLIST = 16  # other tellings that one is compared with, those first with which it shares most keys
ENOUGH = 80  # tellings met under the most telling keys, after which common keys are no longer looked up
CROWD = 400  # tellings under one key; a more common one says nothing
RARE = 4  # words of a sentence, the rarest, that serve as keys
MOST_MONTHS = 13  # a longer window is entered under its first and last months only

Key = tuple[str, int]  # a mark of the telling, and the month or day in which it may lie


def candidate_pairs(tellings: Sequence[Telling]) -> list[tuple[int, int]]:
    """Return pairs that share telling keys, a bounded number for each telling."""
    keys = block_keys(tellings)
    under: dict[Key, list[int]] = defaultdict(list)
    for n, own in enumerate(keys):
        for key in own:
            under[key].append(n)
    pairs = {(min(n, m), max(n, m)) for n, own in enumerate(keys) for m in _shortlist(n, own, under)}
    return sorted(pairs)


def block_keys(tellings: Sequence[Telling]) -> list[list[Key]]:
    """Return each telling's keys: those who take part, its act, its things and rare words, by month; its day."""
    counts = Counter(w for t in tellings for w in t.sentence.features)
    return [list(_keys(t, counts)) for t in tellings]


def _shortlist(n: int, keys: Sequence[Key], under: dict[Key, list[int]]) -> list[int]:
    met: Counter[int] = Counter()
    for key in sorted(keys, key=lambda k: (len(under[k]), k)):
        if len(under[key]) > CROWD or len(met) > ENOUGH:
            break
        met.update(under[key])
    del met[n]
    return sorted(met, key=lambda m: (-met[m], m))[:SHORTLIST]


def _keys(telling: Telling, counts: Counter[str]) -> Iterator[Key]:
    parties = {*telling.who, *telling.whom, *telling.behind, *telling.named}
    marks = {*parties, *telling.things, *_rarest(telling, counts), f"act {telling.trigger}"}
    if telling.when.is_day and telling.when.earliest:
        yield "day", telling.when.earliest.toordinal()
    for month in _months(telling):
        for mark in sorted(marks):
            yield mark, month


def _rarest(telling: Telling, counts: Counter[str]) -> list[str]:
    shared = [w for w in telling.sentence.features if counts[w] > 1]
    return sorted(shared, key=lambda w: (counts[w], w))[:RARE]


def _months(telling: Telling) -> Iterable[int]:
    """Return the months, counted from year 0, that the telling's window touches; -1 if it is unknown.

    A window open at one end is entered under its known end, where most others of its kind are.
    """
    first, last = telling.window.earliest, telling.window.latest
    if first is None and last is None:
        return (-1,)
    start, end = _month(first or last), _month(last or first)
    return range(start, end + 1) if end - start < MOST_MONTHS else (start, end)


def _month(day: date | None) -> int:
    return day.year * 12 + day.month - 1 if day else -1
