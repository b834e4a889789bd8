"""Runs of words (shingles) as sorted arrays of hashes, and how much two texts share of them.

Broder (1997), "On the resemblance and containment of documents". The arrays are exact, not sketches: ten thousand
news articles have four million shingles, which sort in under a second.
"""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from lib.collate.words import word_keys

Hashes = npt.NDArray[np.uint64]

LENGTH = 4  # words; three collide in stock phrases, five lose too many to small edits
_FACTOR = np.uint64(0x9E3779B97F4A7C15)  # odd, so that multiplication is a bijection (Knuth's golden ratio)


def shingle_texts(texts: Sequence[str]) -> list[Hashes]:
    """Return each text's distinct shingles, sorted; a text shorter than a shingle has one, an empty text none."""
    numbers: dict[str, int] = {}
    return [_shingles(text, numbers) for text in texts]


def containment(a: Hashes, b: Hashes) -> float:
    """Return the share of the smaller set that the other holds too, 0 to 1."""
    smaller = min(len(a), len(b))
    return len(np.intersect1d(a, b, assume_unique=True)) / smaller if smaller else 0.0


def common_shingles(shingles: Sequence[Hashes], holders: int) -> Hashes:
    """Return the shingles that at least so many texts hold, sorted: much reprinted stories, and furniture."""
    if not shingles:
        return np.array([], dtype=np.uint64)
    hashes, counts = np.unique(np.concatenate(list(shingles)), return_counts=True)
    return hashes[counts >= holders]


def without(a: Hashes, others: Hashes) -> Hashes:
    """Return the shingles of `a` that are not among the others; both are sorted."""
    if not len(others):
        return a
    places = np.minimum(np.searchsorted(others, a), len(others) - 1)
    own: Hashes = a[others[places] != a]
    return own


def near_pairs(shingles: Sequence[Hashes], at_least: float) -> list[tuple[int, int]]:
    """Return pairs of texts that may share `at_least` of the smaller's shingles, without comparing all pairs.

    The texts that hold one shingle are paired with their neighbour in the list and with the first, never all with
    all: three hundred copies of one text yield some six hundred pairs.
    """
    lengths = np.array([len(s) for s in shingles], dtype=np.int64)
    if not lengths.sum():
        return []
    owners = np.repeat(np.arange(len(shingles)), lengths)
    hashes = np.concatenate(list(shingles))
    order = np.lexsort((owners, hashes))
    pairs = _neighbours(hashes[order], owners[order])
    return _frequent(pairs, lengths, at_least)


def _shingles(text: str, numbers: dict[str, int]) -> Hashes:
    ids = np.array([numbers.setdefault(key, len(numbers) + 1) for key in word_keys(text)], dtype=np.uint64)
    if not len(ids):
        return ids
    width = min(LENGTH, len(ids))
    count = len(ids) - width + 1
    rolled = np.zeros(count, dtype=np.uint64)
    for offset in range(width):
        rolled = _mix(rolled + ids[offset : offset + count])
    return np.unique(rolled)


def _mix(values: Hashes) -> Hashes:
    mixed = values * _FACTOR
    return mixed ^ (mixed >> np.uint64(29))


def _neighbours(hashes: Hashes, owners: npt.NDArray[np.int64]) -> npt.NDArray[np.int64]:
    same = hashes[1:] == hashes[:-1]
    starts = np.flatnonzero(np.concatenate(([True], ~same)))
    firsts = np.repeat(owners[starts], np.diff(np.concatenate((starts, [len(owners)]))))
    beside = np.stack((owners[:-1][same], owners[1:][same]), axis=1)
    star = np.stack((firsts[1:][same], owners[1:][same]), axis=1)
    far = star[:, 0] != beside[:, 0]
    return np.concatenate((beside, star[far]))


def _frequent(pairs: npt.NDArray[np.int64], lengths: npt.NDArray[np.int64], share: float) -> list[tuple[int, int]]:
    """Return the pairs met often enough; a quarter of the wanted share, since neighbours hide some meetings."""
    codes, counts = np.unique(pairs[:, 0] * len(lengths) + pairs[:, 1], return_counts=True)
    a, b = codes // len(lengths), codes % len(lengths)
    enough = counts >= np.maximum(1, np.minimum(lengths[a], lengths[b]) * share / 4)
    return [(int(x), int(y)) for x, y in zip(a[enough], b[enough], strict=True)]
