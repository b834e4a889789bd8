"""Tellings of the same happening come together, each joining the story it fits best, if it fits any."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from datetime import date

from lib.collate.blocking import Key, block_keys
from lib.collate.likeness import Passage, Scale
from lib.collate.samestory import AGAINST, SAME, Yardstick, sameness
from lib.collate.telling import Telling

SHORTLIST = 24  # groups that a telling is compared with, those first with which it shares most keys
WITNESSES = 6  # tellings of a group that are asked
CROWD = 200  # groups under one key; beyond it the key is too common to propose more

Group = list[Telling]


def group_tellings(tellings: Sequence[Telling]) -> list[Group]:
    """Return groups of tellings of the same happening, each in the order in which its tellings came.

    The best dated come first, so that the vaguer ones join them and do not bridge two different days.
    """
    keys = block_keys(tellings)
    yardstick = make_yardstick(tellings)
    groups: list[Group] = []
    under: dict[Key, list[int]] = defaultdict(list)
    for n in sorted(range(len(tellings)), key=lambda n: _rank(tellings[n])):
        place = _best_group(tellings[n], groups, _shortlist(keys[n], under), yardstick)
        if place is None:
            place = len(groups)
            groups.append([])
        groups[place].append(tellings[n])
        for key in keys[n]:
            crowd = under[key]
            if place not in crowd[-SHORTLIST:] and len(crowd) < CROWD:
                crowd.append(place)
    return groups


def make_yardstick(tellings: Sequence[Telling]) -> Yardstick:
    """Return the weights of words in these tellings' sentences, paragraphs and articles."""
    words: dict[str, set[str]] = defaultdict(set)
    for telling in tellings:
        words[telling.event.article_id] |= telling.context.features
    articles = {i: Passage(frozenset(w), (i,)) for i, w in words.items()}
    return Yardstick(
        words=Scale(t.sentence for t in tellings),
        articles=articles,
        topics=Scale(articles.values()),
        contexts=Scale(t.context for t in tellings),
    )


def _rank(telling: Telling) -> tuple[bool, bool, date, tuple[int, int]]:
    """Order by how exactly the telling is dated, then by publication."""
    when = telling.when
    return not when.is_day, when.is_unbounded, telling.published or date.max, telling.place


def _shortlist(keys: Sequence[Key], under: dict[Key, list[int]]) -> list[int]:
    met = Counter(place for key in keys for place in under.get(key, ()))
    return sorted(met, key=lambda place: (-met[place], place))[:SHORTLIST]


def _best_group(telling: Telling, groups: Sequence[Group], places: Sequence[int], yardstick: Yardstick) -> int | None:
    scored = [(_fit(telling, groups[place], yardstick), -place) for place in places]
    best, place = max(scored, default=(AGAINST, 0))
    return -place if best >= SAME else None


def _fit(telling: Telling, group: Group, yardstick: Yardstick) -> float:
    """Return how well the telling fits the group: midway between its best and its mean sameness.

    A witness that rules it out ends the matter: no story may hold two different days by way of a third.
    """
    scores = [sameness(telling, witness, yardstick) for witness in group[:WITNESSES]]
    if min(scores) <= AGAINST:
        return AGAINST
    return (max(scores) + sum(scores) / len(scores)) / 2
