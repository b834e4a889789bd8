"""Places the actor network: the same network always gives the same picture, and no name lies on another.

Connected actors are placed by stress majorisation (Gansner, Koren, North 2004), from a start by classical scaling, so
that nothing depends on chance; then boxes of node and name are pushed apart, and names are put on the freest side.
"""

import heapq
import math
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from lib.network import Layout, Network
from lib.view.network_bends import bend_edges
from lib.view.network_labels import box_size, label_box, mark_box, node_size, place_labels, wrap_name
from lib.view.network_packing import pack

Point = tuple[float, float]
Points = NDArray[np.float64]

EDGE = 92.0  # pixels between two connected actors with few other connections
ROUNDS = 120  # of stress majorisation; more did not change the pictures of the default collection
MARGIN = 14.0
ROOMY = (780.0, 640.0)  # a picture up to this size is readable beside the evidence: larger ones are drawn tighter
SCALES = (1.0, 0.85, 0.72, 0.61, 0.52, 0.44)
NAMED, LARGE = 60, (0.72,)  # beyond so many actors not every name can be shown at first, and one try is enough
STRETCH = (1.12, 0.89)  # names are wider than high: so is the room around them
ENOUGH = 3  # known nodes that tell how a picture was turned
SEED = 7


def lay_out_network(network: Network, start: Mapping[str, Point] | None = None) -> Layout:
    """Return positions, sizes, names and bends for every node and edge.

    Args:
        network: At most a few hundred nodes; fold larger ones first.
        start: Where nodes were drawn before: the picture is turned to resemble that, as after opening a group.
    """
    if not network.nodes:
        return Layout(2 * MARGIN, 2 * MARGIN, {}, {}, {}, {})
    ids = [n.id for n in network.nodes]
    lines = {n.id: wrap_name(n.name) for n in network.nodes}
    sizes = {n.id: node_size(n) for n in network.nodes}
    boxes = np.array([box_size(lines[i], sizes[i]) for i in ids])
    points, parts = _place_parts(ids, network, start or {})
    for scale in SCALES if len(ids) <= NAMED else LARGE:
        centres = pack(points * scale, boxes, parts)
        layout = _draw(network, ids, centres, boxes, sizes, lines)
        if layout.width <= ROOMY[0] and layout.height <= ROOMY[1]:
            break
    return layout


def _draw(
    network: Network,
    ids: Sequence[str],
    centres: Points,
    boxes: Points,
    sizes: Mapping[str, float],
    lines: Mapping[str, tuple[str, ...]],
) -> Layout:
    positions = _marks_at(ids, centres, boxes, sizes)
    bends = bend_edges(network.edges, positions, sizes)
    return _frame(Layout(0, 0, positions, sizes, place_labels(network, positions, sizes, lines, bends), bends))


def _marks_at(ids: Sequence[str], points: Points, boxes: Points, sizes: Mapping[str, float]) -> dict[str, Point]:
    """Return the marks' centres: a box holds the mark above and the room for its name below."""
    lift = np.array([(box[1] - sizes[i]) / 2 for i, box in zip(ids, boxes, strict=True)])
    return {i: (float(x), float(y - up)) for i, (x, y), up in zip(ids, points, lift, strict=True)}


def _frame(layout: Layout) -> Layout:
    """Return the layout moved into a picture that holds all marks and names, rounded to tenths of a pixel."""
    boxes = [mark_box(layout.positions[i], layout.sizes[i]) for i in layout.positions]
    boxes += [
        label_box(layout.positions[i], layout.sizes[i], label.lines, label.side) for i, label in layout.labels.items()
    ]
    left, top = min(b.left for b in boxes) - MARGIN, min(b.top for b in boxes) - MARGIN
    right, bottom = max(b.right for b in boxes) + MARGIN, max(b.bottom for b in boxes) + MARGIN
    positions = {i: (round(x - left, 1), round(y - top, 1)) for i, (x, y) in layout.positions.items()}
    return replace(layout, width=round(right - left, 1), height=round(bottom - top, 1), positions=positions)


def _place_parts(ids: Sequence[str], network: Network, start: Mapping[str, Point]) -> tuple[Points, list[list[int]]]:
    """Return the points, each connected part about its own middle, and the parts' row numbers, the largest first."""
    near = _neighbours(network)
    number = {i: k for k, i in enumerate(ids)}
    points = np.zeros((len(ids), 2))
    parts = _parts(ids, near)
    for part in parts:
        points[[number[i] for i in part]] = _place_part(part, near, start)
    return points, [[number[i] for i in part] for part in parts]


def _neighbours(network: Network) -> dict[str, set[str]]:
    near: dict[str, set[str]] = defaultdict(set)
    for edge in network.edges:
        near[edge.source].add(edge.target)
        near[edge.target].add(edge.source)
    return near


def _parts(ids: Sequence[str], near: Mapping[str, set[str]]) -> list[list[str]]:
    """Return the connected parts, the largest first, each in the order of `ids`."""
    order = {i: k for k, i in enumerate(ids)}
    seen: set[str] = set()
    parts = []
    for first in ids:
        if first in seen:
            continue
        reached, edge_of_search = {first}, [first]
        while edge_of_search:
            new = near.get(edge_of_search.pop(), set()) - reached
            reached |= new
            edge_of_search.extend(new)
        seen |= reached
        parts.append(sorted(reached, key=order.__getitem__))
    return sorted(parts, key=lambda p: (-len(p), order[p[0]]))


def _place_part(part: Sequence[str], near: Mapping[str, set[str]], start: Mapping[str, Point]) -> Points:
    if len(part) == 1:
        return np.zeros((1, 2))
    wanted = _distances(part, near)
    points = _majorise(_scale_down(wanted), wanted)
    before = [k for k, i in enumerate(part) if i in start]
    if len(before) < ENOUGH:
        return _turn_flat(points) * STRETCH
    return _turn_like(points, before, np.array([start[part[k]] for k in before])) * STRETCH


def _distances(part: Sequence[str], near: Mapping[str, set[str]]) -> Points:
    """Return the wished distance of every pair: along the shortest way, whose steps are longer at busy actors."""
    number = {i: k for k, i in enumerate(part)}
    steps = {i: [(number[j], _step(near[i], near[j])) for j in sorted(near[i])] for i in part}
    table = np.array([_from(k, [steps[i] for i in part]) for k in range(len(part))])
    # exact ties (a star's rays) leave the start undetermined: a fixed, tiny disturbance decides them
    noise = np.random.default_rng(SEED).uniform(0.999, 1.001, table.shape)
    return np.asarray(table * (noise + noise.T) / 2, dtype=float)


def _step(a: set[str], b: set[str]) -> float:
    """Return an edge's length: neighbours that both ends do not share need room around them."""
    apart = len(a | b) - len(a & b)
    return EDGE * (0.62 + 0.16 * math.sqrt(min(apart, 36)))


def _from(first: int, steps: Sequence[Sequence[tuple[int, float]]]) -> list[float]:
    far = [float("inf")] * len(steps)
    far[first] = 0.0
    queue = [(0.0, first)]
    while queue:
        gone, here = heapq.heappop(queue)
        if gone > far[here]:
            continue
        for there, length in steps[here]:
            if gone + length < far[there]:
                far[there] = gone + length
                heapq.heappush(queue, (gone + length, there))
    return far


def _scale_down(wanted: Points) -> Points:
    """Return the plane that keeps most of the distances (classical scaling), its axes' signs fixed."""
    count = len(wanted)
    centre = np.eye(count) - 1 / count
    values, vectors = np.linalg.eigh(-centre @ (wanted**2) @ centre / 2)
    points = vectors[:, [-1, -2]] * np.sqrt(np.maximum(values[[-1, -2]], 1e-9))
    return np.asarray(points * np.where(points[np.abs(points).argmax(axis=0), [0, 1]] < 0, -1, 1), dtype=float)


def _majorise(points: Points, wanted: Points) -> Points:
    """Return the points moved to where each pair is as far apart as wished, near pairs counting more."""
    weights = np.where(wanted > 0, 1 / np.maximum(wanted, 1e-9) ** 2, 0.0)
    inverse = np.linalg.pinv(np.diag(weights.sum(axis=1)) - weights)
    for _ in range(ROUNDS):
        gaps = points[:, None] - points[None]
        lengths = np.maximum(np.linalg.norm(gaps, axis=2), 1e-6)
        pull = -weights * wanted / lengths
        np.fill_diagonal(pull, 0.0)
        np.fill_diagonal(pull, -pull.sum(axis=1))
        points = inverse @ (pull @ points)
    return np.asarray(points, dtype=float)


def _turn_flat(points: Points) -> Points:
    """Return the points turned so that they spread most from left to right, as screens do."""
    centred = points - points.mean(axis=0)
    _, vectors = np.linalg.eigh(centred.T @ centred)
    turned = centred @ vectors[:, ::-1]
    return np.asarray(turned * np.where(turned[0] > 0, -1, 1), dtype=float)


def _turn_like(points: Points, known: Sequence[int], before: Points) -> Points:
    """Return the points turned, and mirrored if need be, so that the known ones lie most like before (Procrustes)."""
    centred = points - points[known].mean(axis=0)
    left, _, right = np.linalg.svd(centred[known].T @ (before - before.mean(axis=0)))
    return np.asarray(centred @ (left @ right), dtype=float)
