"""Which sentences of two texts tell the same thing: one to one first, then splits and merges, then gaps."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence

from lib.collate.likeness import Likeness, Passage, Scale, candidates
from lib.collection import Link

SURE = 0.5  # dice of a link that needs no support
SUPPORTED = 0.22  # dice of a link whose neighbours are linked side by side
ANCHOR = 0.6  # dice of a link that shows where the text goes on, if there is no rival
RIVAL = 0.8  # of the best: a candidate above it makes the best ambiguous
PART = 0.7  # of a short sentence's weight found in the rest of a longer one: a split or merged sentence
HALF = 0.45  # of it is enough where it explains MOST of that rest ("... after a fire on board")
MOST = 0.6
LEAST_PART = 3  # features; "He declined." is part of too many sentences


def link_sentences(a: Sequence[Passage], b: Sequence[Passage]) -> tuple[Link, ...]:
    """Return links between sentences, many-to-many, ordered by both indices; none is marked as moved yet."""
    scale = Scale((*a, *b))
    found = candidates(a, b, scale)
    linked = _one_to_one(found)
    _add_supported(found, linked)
    linked |= _parts(a, b, found, linked, scale)
    return tuple(Link(i, j, round(found[i, j].dice, 4)) for i, j in sorted(linked))


def _one_to_one(found: dict[tuple[int, int], Likeness]) -> set[tuple[int, int]]:
    expected = _expectation(_anchors(found))
    ranked = sorted(
        (p for p, likeness in found.items() if likeness.dice >= SURE),
        key=lambda p: (-round(found[p].dice, 2), abs(p[1] - expected(p[0])), p),
    )
    return _take_free(ranked, set())


def _take_free(ranked: Iterable[tuple[int, int]], linked: set[tuple[int, int]]) -> set[tuple[int, int]]:
    used_a, used_b = {i for i, _ in linked}, {j for _, j in linked}
    for i, j in ranked:
        if i not in used_a and j not in used_b:
            used_a.add(i)
            used_b.add(j)
            linked.add((i, j))
    return linked


def _anchors(found: dict[tuple[int, int], Likeness]) -> list[tuple[int, int]]:
    """Return the pairs that are best for each other with no rival near, in order."""
    rows: dict[int, list[float]] = defaultdict(list)
    columns: dict[int, list[float]] = defaultdict(list)
    for (i, j), likeness in found.items():
        rows[i].append(likeness.dice)
        columns[j].append(likeness.dice)
    return sorted(
        (i, j)
        for (i, j), its in found.items()
        if its.dice >= ANCHOR and _alone(its.dice, rows[i]) and _alone(its.dice, columns[j])
    )


def _alone(best: float, all_of_them: Sequence[float]) -> bool:
    return sum(value > RIVAL * best for value in all_of_them) == 1


def _expectation(anchors: Sequence[tuple[int, int]]) -> Callable[[int], int]:
    """Return where in b a sentence of a is expected, going on from the nearest anchor before it."""
    places = [i for i, _ in anchors]

    def expected(i: int) -> int:
        at = bisect_left(places, i)
        if not anchors:
            return i
        near_i, near_j = anchors[at - 1] if at else anchors[0]
        return near_j + i - near_i

    return expected


def _add_supported(found: dict[tuple[int, int], Likeness], linked: set[tuple[int, int]]) -> None:
    """Link reworded sentences that stand between linked neighbours."""
    ranked = sorted((p for p, its in found.items() if its.dice >= SUPPORTED), key=lambda p: (-found[p].dice, p))
    supported = [(i, j) for i, j in ranked if {(i - 1, j - 1), (i + 1, j + 1)} & linked]
    _take_free(supported, linked)


def _parts(
    a: Sequence[Passage],
    b: Sequence[Passage],
    found: dict[tuple[int, int], Likeness],
    linked: set[tuple[int, int]],
    scale: Scale,
) -> set[tuple[int, int]]:
    """Return links of free sentences to linked ones that hold them beside their own partner."""
    partner_of_a, partner_of_b = dict(linked), {j: i for i, j in linked}
    extra = set()
    for (i, j), likeness in sorted(found.items()):
        if likeness.contained < HALF:
            continue
        if i not in partner_of_a and j in partner_of_b:
            fits = _is_part(a[i], b[j], a[partner_of_b[j]], scale)
        elif j not in partner_of_b and i in partner_of_a:
            fits = _is_part(b[j], a[i], b[partner_of_a[i]], scale)
        else:
            continue
        if fits:
            extra.add((i, j))
    return extra


def _is_part(small: Passage, large: Passage, partner: Passage, scale: Scale) -> bool:
    """Return whether `small` is found in what `large` has beyond its own partner."""
    if len(small.features) < LEAST_PART:
        return False
    rest = large.features - partner.features
    own = small.features - partner.features
    shared, whole = scale.weigh(own & rest), scale.weigh(own) or 1.0
    if shared >= PART * whole:
        return bool(own)
    return shared >= HALF * whole and shared >= MOST * (scale.weigh(rest) or 1.0)
