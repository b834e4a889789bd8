"""Bends the lines of the actor network so that parallel ones part and none runs through a third actor."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from lib.network import Edge

Point = tuple[float, float]

APART = 26.0  # pixels between the control points of parallel lines
TRIES = (0.0, 34.0, -34.0, 68.0, -68.0)
STEEP = 0.6  # a bend is at most this part of the line's length, else short lines become loops
STEPS = 16


def bend_edges(edges: Sequence[Edge], positions: Mapping[str, Point], sizes: Mapping[str, float]) -> dict[str, float]:
    """Return the bend of every edge (see `Layout.bends`)."""
    bundles: dict[tuple[str, str], list[Edge]] = defaultdict(list)
    for edge in edges:
        a, b = sorted((edge.source, edge.target))
        bundles[a, b].append(edge)
    ids = list(positions)
    discs = np.array([(*positions[i], sizes[i] / 2 + 3) for i in ids])
    bends = {}
    for (a, b), bundle in bundles.items():
        others = discs[[i not in (a, b) for i in ids]]
        length = float(np.hypot(*np.subtract(positions[a], positions[b])))
        apart = min(APART, STEEP * length / max(len(bundle) - 1, 1))
        fan = [apart * (k - (len(bundle) - 1) / 2) for k in range(len(bundle))]
        tries = [t for t in TRIES if abs(t) <= STEEP * length]
        shift = min(tries, key=lambda t: (_hits(positions[a], positions[b], [f + t for f in fan], others), abs(t)))
        for edge, offset in zip(bundle, fan, strict=True):
            bends[edge.id] = (offset + shift) * (1 if edge.source == a else -1)
    return bends


def curve(source: Point, target: Point, bend: float, steps: int = STEPS) -> NDArray[np.float64]:
    """Return `steps + 1` points along the line from source to target, a quadratic Bézier curve."""
    start, end = np.array(source), np.array(target)
    t = np.linspace(0, 1, steps + 1)[:, None]
    control = control_point(source, target, bend)
    return np.asarray((1 - t) ** 2 * start + 2 * t * (1 - t) * control + t**2 * end, dtype=float)


def control_point(source: Point, target: Point, bend: float) -> NDArray[np.float64]:
    """Return the control point of the curve: beside the middle, to the right of the way (y points down)."""
    start, end = np.array(source), np.array(target)
    along = end - start
    length = max(float(np.hypot(*along)), 1e-6)
    return np.asarray((start + end) / 2 + np.array([-along[1], along[0]]) / length * bend, dtype=float)


def _hits(a: Point, b: Point, bends: Sequence[float], discs: NDArray[np.float64]) -> int:
    if not len(discs):
        return 0
    ways = np.concatenate([curve(a, b, bend) for bend in bends])
    gaps = np.hypot(ways[:, None, 0] - discs[None, :, 0], ways[:, None, 1] - discs[None, :, 1])
    return int((gaps < discs[None, :, 2]).any(axis=0).sum())
