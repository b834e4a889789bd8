"""Tellings of the same happening come together: the surest pairs first, and no group that a member speaks against."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import combinations, product

from lib.collate.blocking import candidate_pairs
from lib.collate.recall import Recall, Scores
from lib.collate.samestory import AGAINST, RULING, SAME, SPEAKING, one_act
from lib.collate.telling import Telling
from lib.collate.ties import Given, Members, Pair, join_groups, read_ties
from lib.model import Span

COMMON_RULE = 2.5  # evidence that two effects are one where both are told with the same announcement
ON_THE_WHOLE = 1.0  # mean evidence between the members of two groups that are one
FLOOR = -2.0  # of one pair's evidence in that mean: a loose member does not outvote the others
WITNESSES = 6  # tellings a side that are asked before two groups join
ANNOUNCING = SPEAKING | RULING

Group = list[Telling]


def group_tellings(
    tellings: Sequence[Telling], joined: Iterable[Pair] = (), parted: Iterable[Pair] = (), recall: Recall | None = None
) -> list[Group]:
    """Return groups of tellings of the same happening, in the order of their first tellings.

    Args:
        tellings: What is to be grouped.
        joined: Pairs of event ids that are one happening, whatever speaks against it.
        parted: Pairs that are not; no chain of joined ones may hold such a pair.
        recall: What is known from an earlier grouping.
    """
    scores = (recall or Recall()).scores(tellings)
    group_of = {n: [n] for n in range(len(tellings))}
    given = read_ties((t.event.id for t in tellings), joined, parted)
    for _, a, b in _sure_pairs(tellings, scores):
        _join_if_fit(tellings, group_of, (a, b), scores, SAME, given)
    for pair in _effects_of_one_rule(tellings, group_of):
        _join_if_fit(tellings, group_of, pair, scores, SAME - COMMON_RULE, given)
    join_groups(group_of, given)
    groups = {id(g): g for g in group_of.values()}.values()
    return [[tellings[n] for n in sorted(g)] for g in sorted(groups, key=min)]


def _sure_pairs(tellings: Sequence[Telling], scores: Scores) -> list[tuple[float, int, int]]:
    """Return the pairs that are one happening, the surest first."""
    scored = ((scores.of(tellings[a], tellings[b]), a, b) for a, b in candidate_pairs(tellings))
    return sorted((-score, a, b) for score, a, b in scored if score >= SAME)


def _effects_of_one_rule(tellings: Sequence[Telling], group_of: dict[int, Members]) -> list[tuple[int, int]]:
    """Return pairs of tellings on a rule's taking effect whose sentences tell of one and the same announcement."""
    told: dict[tuple[str, Span], Members] = defaultdict(list)
    for n, telling in enumerate(tellings):
        told[_sentence(telling)].append(n)
    effects: dict[int, Members] = defaultdict(list)
    for together in told.values():
        for n in together:
            if tellings[n].event.type == "take_effect":
                for source in sorted({min(group_of[m]) for m in together if tellings[m].event.type in ANNOUNCING}):
                    effects[source].append(n)
    return [(a, b) for found in effects.values() for a, b in combinations(found, 2)]


def _join_if_fit(
    tellings: Sequence[Telling],
    group_of: dict[int, Members],
    pair: tuple[int, int],
    scores: Scores,
    least: float,
    given: Given,
) -> None:
    """Join the groups of a pair, if they are one; a rival from the same sentence that fits less well makes room."""
    left, right = group_of[pair[0]], group_of[pair[1]]
    if left is right or given.divides(left, right):
        return
    rivals = _weaker_rivals(tellings, left, right, scores)
    if rivals & set(pair):
        return
    left_kept, right_kept = ([n for n in side if n not in rivals] for side in (left, right))
    if _fit(tellings, left_kept, right_kept, scores, least):
        outs = [[n for n in side if n in rivals] for side in (left, right)]
        for group in ([*left_kept, *right_kept], *outs):
            group_of.update(dict.fromkeys(group, group))


def _weaker_rivals(tellings: Sequence[Telling], left: Members, right: Members, scores: Scores) -> set[int]:
    """Return of each two events of one sentence, that are not one act, the one with less support from the others."""
    of_left = {_sentence(tellings[n]): n for n in left}
    pairs = [(of_left[key], n) for n in right if (key := _sentence(tellings[n])) in of_left]
    clashes = [(a, b) for a, b in pairs if not one_act(tellings[a], tellings[b])]
    everyone = [n for n in (*left[:WITNESSES], *right[:WITNESSES]) if not any(n in c for c in clashes)]
    return {min(c, key=lambda n: (_support(tellings, n, everyone, scores), n)) for c in clashes}


def _support(tellings: Sequence[Telling], one: int, others: Iterable[int], scores: Scores) -> float:
    return sum(max(FLOOR, scores.of(tellings[one], tellings[n])) for n in others)


def _fit(tellings: Sequence[Telling], left: Members, right: Members, scores: Scores, least: float) -> bool:
    """Return whether two groups are one: their members agree on the whole, and none rules the other out.

    One that speaks against ends the matter: no story may hold two different days by way of a third.
    """
    found = []
    for a, b in product(left[:WITNESSES], right[:WITNESSES]):
        score = scores.of(tellings[a], tellings[b])
        if score <= AGAINST:
            return False
        found.append(max(FLOOR, score))
    return max(found) >= least and sum(found) / len(found) >= min(least, ON_THE_WHOLE)


def _sentence(telling: Telling) -> tuple[str, Span]:
    return telling.event.article_id, telling.event.quote
