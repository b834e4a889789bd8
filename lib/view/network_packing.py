"""Puts the unconnected parts of a network side by side and pushes boxes apart until none overlaps."""

import math
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Points = NDArray[np.float64]

GAP = 26.0  # pixels between two parts
SHAPE = 1.2  # width to height that the whole picture aims at
TRIED = (0.8, 0.9, 1.0, 1.1, 1.2, 1.35, 1.5, 1.75, 2.0)
ROUNDS = 400
SPREADS = 40
AT_ONCE = 1.4  # no pair asks for more than this times its distance in one step


def pack(points: Points, boxes: Points, parts: Sequence[Sequence[int]]) -> Points:
    """Return the points with each part moved to a place of its own: rows of parts, the largest first.

    Args:
        points: Centres, a row each; the parts may lie over one another.
        boxes: Width and height about each centre.
        parts: Row numbers of the connected parts, the largest part first.
    """
    placed = points.copy()
    for part in parts:
        placed[list(part)] = separate(points[list(part)], boxes[list(part)])
    frames = [_frame(placed[list(p)], boxes[list(p)]) for p in parts]
    spots = _shelve([high - low for low, high in frames])
    for part, (low, _), spot in zip(parts, frames, spots, strict=True):
        placed[list(part)] += spot - low
    return placed


def _shelve(sizes: Sequence[Points]) -> list[Points]:
    """Return the upper left corner of each part, of several widths of rows the one that fills `SHAPE` best."""
    widest = max(float(s[0]) for s in sizes)
    area = sum(float(np.prod(s + GAP)) for s in sizes)
    limits = [max(widest, math.sqrt(area * SHAPE) * factor) for factor in TRIED]
    return min((_rows(sizes, limit) for limit in limits), key=lambda spots: _extent(sizes, spots))


def _rows(sizes: Sequence[Points], limit: float) -> list[Points]:
    rows: list[list[int]] = [[]]
    x = 0.0
    for number, size in enumerate(sizes):
        if rows[-1] and x + size[0] > limit:
            rows.append([])
            x = 0.0
        rows[-1].append(number)
        x += size[0] + GAP
    spots = [np.zeros(2) for _ in sizes]
    y = 0.0
    for row in rows:
        height = max(float(sizes[n][1]) for n in row)
        x = 0.0
        for n in row:
            spots[n] = np.array([x, y + (height - sizes[n][1]) / 2])
            x += sizes[n][0] + GAP
        y += height + GAP
    return spots


def _extent(sizes: Sequence[Points], spots: Sequence[Points]) -> float:
    """Return how large the whole is, measured against the shape of a screen."""
    width, height = np.max([spot + size for spot, size in zip(spots, sizes, strict=True)], axis=0)
    return float(max(width, height * SHAPE))


def separate(points: Points, boxes: Points) -> Points:
    """Return the points moved apart until no two boxes overlap.

    First each pair that overlaps asks for more distance while every other pair asks to keep its own (as PRISM does;
    Gansner and Hu 2010), which keeps the picture's shape; what is left is pushed apart along the shorter way out.
    """
    points = _spread(points, boxes)
    reach = (boxes[:, None] + boxes[None]) / 2
    for _ in range(ROUNDS):
        gaps = points[:, None] - points[None]
        over = reach - np.abs(gaps)
        hit = np.triu((over > 0.01).all(axis=2), 1)
        if not hit.any():
            return points
        points = points + _push(points, gaps, over, hit)
    return separate(points * 1.15, boxes)


def _spread(points: Points, boxes: Points) -> Points:
    reach = (boxes[:, None] + boxes[None]) / 2
    for _ in range(SPREADS):
        gaps = points[:, None] - points[None]
        lengths = np.maximum(np.hypot(gaps[..., 0], gaps[..., 1]), 1e-3)
        needed = (reach / np.maximum(np.abs(gaps), 1e-3)).min(axis=2)
        np.fill_diagonal(needed, 0.0)
        if needed.max() <= 1.0:
            break
        points = _follow(points, lengths, lengths * np.clip(needed, 1.0, AT_ONCE))
    return points


def _follow(points: Points, lengths: Points, wanted: Points) -> Points:
    """Return the points after one step of stress majorisation towards the wanted distances."""
    weights = wanted**-2.0
    np.fill_diagonal(weights, 0.0)
    pull = -weights * wanted / lengths
    np.fill_diagonal(pull, 0.0)
    np.fill_diagonal(pull, -pull.sum(axis=1))
    laplacian = np.diag(weights.sum(axis=1)) - weights
    # the first point stays: without an anchor the equations have no single solution
    moved = np.linalg.solve(laplacian[1:, 1:], (pull @ points)[1:] - laplacian[1:, :1] * points[:1])
    return np.vstack([points[:1], moved])


def _push(points: Points, gaps: Points, over: Points, hit: NDArray[np.bool_]) -> Points:
    first, second = np.nonzero(hit)
    axis = over[first, second].argmin(axis=1)
    rows = np.arange(len(first))
    by = over[first, second][rows, axis] / 2 + 0.3
    way = np.where(gaps[first, second][rows, axis] >= 0, 1.0, -1.0)
    move = np.zeros_like(points)
    np.add.at(move, (first, axis), by * way)
    np.add.at(move, (second, axis), -by * way)
    return move


def _frame(points: Points, boxes: Points) -> tuple[Points, Points]:
    return (points - boxes / 2).min(axis=0), (points + boxes / 2).max(axis=0)
