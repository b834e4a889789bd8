"""Tellings of the same happening come together: the surest pairs first, and no group that a member speaks against."""

from collections import Counter, defaultdict
from collections.abc import Sequence

from lib.collate.blocking import Key, block_keys
from lib.collate.samestory import AGAINST, SAME, Yardstick, sameness
from lib.collate.telling import Telling

SHORTLIST = 16  # other tellings that one is compared with, those first with which it shares most keys
ENOUGH = 80  # tellings met under the most telling keys, after which common keys are no longer looked up
CROWD = 400  # tellings under one key; a more common one says nothing
ON_THE_WHOLE = 1.0  # mean evidence between the members of two groups that are one
WITNESSES = 6  # tellings a side that are asked before two groups join

Group = list[Telling]


def group_tellings(tellings: Sequence[Telling]) -> list[Group]:
    """Return groups of tellings of the same happening, in the order of their first tellings."""
    yardstick = Yardstick(tellings)
    group_of = {n: [n] for n in range(len(tellings))}
    for _, a, b in _sure_pairs(tellings, yardstick):
        left, right = group_of[a], group_of[b]
        if left is not right and _fit(tellings, left, right, yardstick):
            left.extend(right)
            group_of.update(dict.fromkeys(right, left))
    groups = {id(g): g for g in group_of.values()}.values()
    return [[tellings[n] for n in sorted(g)] for g in sorted(groups, key=min)]


def _sure_pairs(tellings: Sequence[Telling], yardstick: Yardstick) -> list[tuple[float, int, int]]:
    """Return the pairs that are one happening, the surest first."""
    scored = ((sameness(tellings[a], tellings[b], yardstick), a, b) for a, b in _candidates(tellings))
    return sorted((-score, a, b) for score, a, b in scored if score >= SAME)


def _candidates(tellings: Sequence[Telling]) -> list[tuple[int, int]]:
    """Return pairs that share telling keys, a bounded number for each telling."""
    keys = block_keys(tellings)
    under: dict[Key, list[int]] = defaultdict(list)
    for n, own in enumerate(keys):
        for key in own:
            under[key].append(n)
    pairs = {(min(n, m), max(n, m)) for n, own in enumerate(keys) for m in _shortlist(n, own, under)}
    return sorted(pairs)


def _shortlist(n: int, keys: Sequence[Key], under: dict[Key, list[int]]) -> list[int]:
    met: Counter[int] = Counter()
    for key in sorted(keys, key=lambda k: (len(under[k]), k)):
        if len(under[key]) > CROWD or len(met) > ENOUGH:
            break
        met.update(under[key])
    del met[n]
    return sorted(met, key=lambda m: (-met[m], m))[:SHORTLIST]


def _fit(tellings: Sequence[Telling], left: Sequence[int], right: Sequence[int], yardstick: Yardstick) -> bool:
    """Return whether two groups are one: their members agree on the whole, and none rules the other out.

    One that speaks against ends the matter: no story may hold two different days by way of a third.
    """
    scores = [sameness(tellings[a], tellings[b], yardstick) for a in left[:WITNESSES] for b in right[:WITNESSES]]
    if min(scores) <= AGAINST:
        return False
    return max(scores) >= SAME and sum(scores) / len(scores) >= ON_THE_WHOLE
