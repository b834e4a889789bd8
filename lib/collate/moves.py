"""Which links stand in the texts' common order and which were moved."""

from collections.abc import Sequence
from dataclasses import replace

from lib.collection import Link


def mark_moved(links: Sequence[Link], weights: Sequence[int]) -> tuple[Link, ...]:
    """Return the links with `moved` set on those outside the heaviest chain that runs forward in both texts.

    Args:
        links: Ordered by `a`, then `b`.
        weights: What each link weighs in words, so that a short passage is moved around a long one.
    """
    kept = _heaviest_chain(links, weights)
    return tuple(replace(link, moved=n not in kept) for n, link in enumerate(links))


def _heaviest_chain(links: Sequence[Link], weights: Sequence[int]) -> set[int]:
    """Return the places of the heaviest subsequence whose `b` never falls, in O(n log n)."""
    size = max((link.b for link in links), default=-1) + 1
    best = _PrefixMaximum(size)
    before: list[int] = []
    for n, (link, weight) in enumerate(zip(links, weights, strict=True)):
        total, last = best.up_to(link.b)
        before.append(last)
        best.raise_at(link.b, total + weight, n)
    chain, at = set(), best.up_to(size - 1)[1] if size else -1
    while at >= 0:
        chain.add(at)
        at = before[at]
    return chain


class _PrefixMaximum:
    """A Fenwick tree of (total, place) pairs that answers the greatest total up to an index."""

    def __init__(self, size: int) -> None:
        self._tree = [(0, -1)] * (size + 1)

    def up_to(self, index: int) -> tuple[int, int]:
        best, at = (0, -1), index + 1
        while at > 0:
            best = max(best, self._tree[at], key=lambda t: t[0])
            at -= at & -at
        return best

    def raise_at(self, index: int, total: int, place: int) -> None:
        at = index + 1
        while at < len(self._tree):
            if total > self._tree[at][0]:
                self._tree[at] = (total, place)
            at += at & -at
