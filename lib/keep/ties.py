"""Which events a reader says are one happening, or are not: what the grouping into stories has to keep to."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import product
from typing import NamedTuple

from lib.correction import Correction, Unplaced
from lib.keep.cases import event_at
from lib.keep.reanchor import Missing, Shelf
from lib.model import ParsedArticle

Pair = tuple[str, str]


class Ties(NamedTuple):
    """Pairs of event ids: `joined` are one happening, `parted` are not; no chain of joined ones holds a parted pair."""

    joined: tuple[Pair, ...] = ()
    parted: tuple[Pair, ...] = ()


class Tied(NamedTuple):
    """The articles with their tied events marked as corrected, the ties, and what could not be placed."""

    articles: tuple[ParsedArticle, ...]
    ties: Ties
    unplaced: tuple[Unplaced, ...]


def tie_events(articles: Sequence[ParsedArticle], corrections: Sequence[Correction], shelf: Shelf) -> Tied:
    """Return what joins and parts say of the events; the latest is asked first, and what contradicts it is left out.

    Args:
        articles: With all other corrections made.
        corrections: Joins and parts in force, in the order of the log.
        shelf: Finds their places.
    """
    if not corrections:
        return Tied(tuple(articles), Ties(), ())
    by_id = {p.article.id: p for p in articles}
    unplaced: list[Unplaced] = []
    kept: list[tuple[Correction, Pair]] = []
    groups = _Groups()
    for correction in reversed(corrections):
        pairs = _pairs(correction, by_id, shelf)
        if isinstance(pairs, Unplaced):
            unplaced.append(pairs)
        elif taken := [pair for pair in pairs if groups.take(pair, correction.action == "join")]:
            kept += [(correction, pair) for pair in reversed(taken)]
        else:
            unplaced.append(Unplaced(correction, "overruled", "a later correction says the contrary"))
    kept.reverse()
    joined = tuple(pair for c, pair in kept if c.action == "join")
    parted = tuple(pair for c, pair in kept if c.action == "part")
    return Tied(_marked(articles, kept), Ties(joined, parted), tuple(unplaced))


class _Groups:
    """Events joined so far, and those kept apart."""

    def __init__(self) -> None:
        self._head: dict[str, str] = {}
        self._apart: list[Pair] = []

    def take(self, pair: Pair, join: bool) -> bool:
        """Take a pair to be one or to be two, unless that contradicts what was taken before."""
        a, b = (self._find(e) for e in pair)
        if not join:
            self._apart += [pair] if a != b else []
            return a != b
        if any({self._find(x), self._find(y)} == {a, b} for x, y in self._apart):
            return False
        self._head[max(a, b)] = min(a, b)
        self._head[min(a, b)] = min(a, b)
        return True

    def _find(self, event: str) -> str:
        while (head := self._head.get(event, event)) != event:
            event = head
        return event


def _pairs(correction: Correction, by_id: dict[str, ParsedArticle], shelf: Shelf) -> list[Pair] | Unplaced:
    """Return each event of one place with each of the other; there are several where an article is here twice."""
    sides = []
    for target in correction.targets:
        places = shelf.find(target)
        if isinstance(places, Missing):
            return Unplaced(correction, places.cause, places.reason)
        events = [event_at(by_id[place.article_id].events, place.span) for place in places]
        if not any(events):
            return Unplaced(correction, "event", f"no event is told by {target.exact!r} any more")
        sides.append([e.id for e in events if e])
    pairs = [(a, b) for a, b in product(*sides) if a != b]
    return pairs or Unplaced(correction, "event", "both of its places tell one and the same event")


def _marked(articles: Iterable[ParsedArticle], kept: Sequence[tuple[Correction, Pair]]) -> tuple[ParsedArticle, ...]:
    numbers: dict[str, set[int]] = {}
    for correction, pair in kept:
        for event_id in pair:
            numbers.setdefault(event_id, set()).add(correction.number)
    return tuple(_marked_article(p, numbers) if any(e.id in numbers for e in p.events) else p for p in articles)


def _marked_article(parsed: ParsedArticle, numbers: dict[str, set[int]]) -> ParsedArticle:
    events = (
        replace(e, corrected=tuple(sorted({*e.corrected, *numbers[e.id]}))) if e.id in numbers else e
        for e in parsed.events
    )
    return replace(parsed, events=tuple(events))
