"""How alike two passages are: the words they share, the rare ones weighing more."""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

STEM = 6  # letters; "regulation" and "regulators" meet
ENDINGS = ("ing", "ed", "es", "ly", "s", "d")  # cut before: "migrating", "closed"
LEAST_STEM = 3  # letters
COMMON = 40  # passages; a feature in more than these proposes no candidates
SHORTLIST = 12  # candidates a passage that are weighed exactly


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence reduced to what is compared: its word stems and, for CJK, pairs of neighbouring characters."""

    features: frozenset[str]
    key: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Likeness:
    """Shared weight of two passages relative to both (`dice`) and to the lighter one (`contained`), 0 to 1."""

    dice: float
    contained: float


class Scale:
    """Weighs features by how few passages of both texts hold them."""

    def __init__(self, passages: Iterable[Passage]) -> None:
        held = list(passages)
        counts = Counter(f for p in held for f in p.features)
        self._weights = {f: math.log(1 + len(held) / n) for f, n in counts.items()}
        self._totals: dict[frozenset[str], float] = {}

    def weigh(self, features: Iterable[str]) -> float:
        """Return the weight of the features together."""
        return sum(map(self._weights.__getitem__, features))

    def _total(self, features: frozenset[str]) -> float:
        if features not in self._totals:
            self._totals[features] = self.weigh(features)
        return self._totals[features]

    def compare(self, a: Passage, b: Passage) -> Likeness:
        """Return how alike two passages are."""
        if a.key == b.key:
            return Likeness(1.0, 1.0)
        shared = self.weigh(a.features & b.features)
        if not shared:
            return Likeness(0.0, 0.0)
        left, right = self._total(a.features), self._total(b.features)
        return Likeness(2 * shared / (left + right), shared / min(left, right))


def make_passage(keys: Sequence[str]) -> Passage:
    """Return the passage of a sentence's word keys."""
    pairs = (a + b for a, b in pairwise(keys) if _is_cjk(a) and _is_cjk(b))
    return Passage(frozenset([*(stem(k) for k in keys if not _is_cjk(k)), *pairs]), tuple(keys))


@cache
def stem(key: str) -> str:
    """Return the beginning that the forms of a word share, near enough to find what may belong together."""
    for ending in ENDINGS:
        if key.endswith(ending) and len(key) - len(ending) >= LEAST_STEM:
            key = key.removesuffix(ending)
            break
    return key.removesuffix("e")[:STEM] if len(key) > LEAST_STEM else key


def candidates(a: Sequence[Passage], b: Sequence[Passage], scale: Scale) -> dict[tuple[int, int], Likeness]:
    """Return the pairs worth considering with their likeness, by an index of features instead of all pairs."""
    holders: dict[str, list[int]] = defaultdict(list)
    same: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for j, passage in enumerate(b):
        same[passage.key].append(j)
        for feature in passage.features:
            holders[feature].append(j)
    found = {}
    for i, passage in enumerate(a):
        proposed: dict[int, float] = defaultdict(float)
        for feature in passage.features:
            if len(holders.get(feature, ())) <= COMMON:
                weight = scale.weigh((feature,))
                for j in holders.get(feature, ()):
                    proposed[j] += weight
        for j in {*_best(proposed), *same.get(passage.key, ())[:COMMON]}:
            found[i, j] = scale.compare(passage, b[j])
    return found


def _best(proposed: dict[int, float]) -> list[int]:
    return sorted(proposed, key=lambda j: (-proposed[j], j))[:SHORTLIST]


def _is_cjk(key: str) -> bool:
    return len(key) == 1 and key >= "\u3040"
