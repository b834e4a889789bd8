"""What a reader says of tellings: which are one happening, and which are not, whatever speaks for or against it."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

Pair = tuple[str, str]  # ids of events
Members = list[int]


class Given(NamedTuple):
    """The tellings, by their numbers, that are joined with one another, and for each those it is kept apart from.

    Who is joined shares whom one is apart from.
    """

    joined: tuple[Members, ...] = ()
    apart: Mapping[int, frozenset[int]] = {}

    def divides(self, left: Iterable[int], right: Sequence[int]) -> bool:
        """Return whether one of the first is to be kept apart from one of the others."""
        return bool(self.apart) and any(not self.apart[n].isdisjoint(right) for n in left if n in self.apart)


def read_ties(event_ids: Iterable[str], joined: Iterable[Pair], parted: Iterable[Pair]) -> Given:
    """Return what was said of tellings.

    Args:
        event_ids: The events of the tellings, in their order.
        joined: Pairs that are one happening.
        parted: Pairs that are not; no chain of joined ones may hold such a pair.
    """
    place = {event: n for n, event in enumerate(event_ids)}
    together: dict[int, Members] = {}
    for a, b in joined:
        chain = sorted({*together.get(place[a], [place[a]]), *together.get(place[b], [place[b]])})
        together.update(dict.fromkeys(chain, chain))
    apart: dict[int, set[int]] = defaultdict(set)
    for a, b in parted:
        left, right = (together.get(place[event], [place[event]]) for event in (a, b))
        for here, there in ((left, right), (right, left)):
            for n in here:
                apart[n].update(there)
    chains = {min(chain): chain for chain in together.values()}
    return Given(tuple(chains[n] for n in sorted(chains)), {n: frozenset(others) for n, others in apart.items()})


def join_groups(group_of: dict[int, Members], given: Given) -> None:
    """Make one of the groups that joined tellings are in.

    A group that holds somebody who is to be kept apart from the others gives up its joined members alone.
    """
    for chain in given.joined:
        group = group_of[chain[0]]
        for n in chain[1:]:
            other = group_of[n]
            if other is group:
                continue
            coming = [m for m in other if m in chain] if given.divides(other, group) else other
            staying = [m for m in other if m not in coming]
            group = sorted({*group, *coming})
            group_of.update(dict.fromkeys(group, group))
            group_of.update(dict.fromkeys(staying, staying))
