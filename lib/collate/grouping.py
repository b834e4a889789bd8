"""Tellings of the same happening come together: the surest pairs first, and no group that a member speaks against."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import combinations, product

from lib.collate.blocking import Key, block_keys
from lib.collate.samestory import AGAINST, RULING, SAME, SPEAKING, one_act, sameness
from lib.collate.telling import Telling
from lib.collate.yardstick import Yardstick
from lib.model import Span

SHORTLIST = 16  # other tellings that one is compared with, those first with which it shares most keys
ENOUGH = 80  # tellings met under the most telling keys, after which common keys are no longer looked up
CROWD = 400  # tellings under one key; a more common one says nothing
COMMON_RULE = 2.5  # evidence that two effects are one where both are told with the same announcement
ON_THE_WHOLE = 1.0  # mean evidence between the members of two groups that are one
WITNESSES = 6  # tellings a side that are asked before two groups join
ANNOUNCING = SPEAKING | RULING

Group = list[Telling]


def group_tellings(tellings: Sequence[Telling]) -> list[Group]:
    """Return groups of tellings of the same happening, in the order of their first tellings."""
    yardstick = Yardstick(tellings)
    group_of = {n: [n] for n in range(len(tellings))}
    for _, a, b in _sure_pairs(tellings, yardstick):
        if _fit(tellings, group_of[a], group_of[b], yardstick, SAME):
            _join(group_of, a, b)
    for a, b in _effects_of_one_rule(tellings, group_of):
        if _fit(tellings, group_of[a], group_of[b], yardstick, SAME - COMMON_RULE):
            _join(group_of, a, b)
    groups = {id(g): g for g in group_of.values()}.values()
    return [[tellings[n] for n in sorted(g)] for g in sorted(groups, key=min)]


def _join(group_of: dict[int, list[int]], a: int, b: int) -> None:
    left, right = group_of[a], group_of[b]
    left.extend(right)
    group_of.update(dict.fromkeys(right, left))


def _effects_of_one_rule(tellings: Sequence[Telling], group_of: dict[int, list[int]]) -> list[tuple[int, int]]:
    """Return pairs of tellings on a rule's taking effect whose sentences tell of one and the same announcement."""
    told: dict[tuple[str, Span], list[int]] = defaultdict(list)
    for n, telling in enumerate(tellings):
        told[telling.event.article_id, telling.event.quote].append(n)
    effects: dict[int, list[int]] = defaultdict(list)
    for together in told.values():
        for n in together:
            if tellings[n].event.type == "take_effect":
                for source in sorted({min(group_of[m]) for m in together if tellings[m].event.type in ANNOUNCING}):
                    effects[source].append(n)
    return [(a, b) for found in effects.values() for a, b in combinations(found, 2)]


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


def _fit(
    tellings: Sequence[Telling], left: Sequence[int], right: Sequence[int], yardstick: Yardstick, least: float
) -> bool:
    """Return whether two groups are one: their members agree on the whole, and none rules the other out.

    One that speaks against ends the matter: no story may hold two different days by way of a third.
    """
    scores = []
    for a, b in product(left[:WITNESSES], right[:WITNESSES]):
        scores.append(sameness(tellings[a], tellings[b], yardstick))
        if scores[-1] <= AGAINST:
            return False
    return max(scores) >= least and sum(scores) / len(scores) >= min(least, ON_THE_WHOLE)


def _share_sentence(tellings: Sequence[Telling], left: Sequence[int], right: Sequence[int]) -> bool:
    """Return whether the groups hold two events of one sentence that are not one act."""
    of_left = {(tellings[n].event.article_id, tellings[n].event.quote): tellings[n] for n in left}
    shared = ((of_left.get((tellings[n].event.article_id, tellings[n].event.quote)), tellings[n]) for n in right)
    return any(a is not None and not one_act(a, b) for a, b in shared)
