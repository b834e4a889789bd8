"""Sizes the actors' marks and puts their names where no name or mark lies under them."""

import math
from collections.abc import Mapping, Sequence
from typing import NamedTuple, get_args

import numpy as np
from numpy.typing import NDArray

from lib.network import Edge, Label, Network, Node, Side
from lib.view.network_bends import curve
from lib.view.textwidth import text_width, wrap

Point = tuple[float, float]

FONT = 12.0  # pixels
LINE = 14.5
GAP = 4.0  # between mark and name
PAD = 3.0
LONGEST = 20  # characters on a line before a name is wrapped
SMALLEST, LARGEST = 15.0, 46.0

SIDES: tuple[Side, ...] = get_args(Side)


class Box(NamedTuple):
    """A rectangle on the picture."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: "Box") -> bool:
        """Return whether the two overlap."""
        return (
            self.left < other.right and other.left < self.right and self.top < other.bottom and other.top < self.bottom
        )


def node_size(node: Node) -> float:
    """Return a mark's diameter: its area grows with the number of stories, up to a limit."""
    grown = SMALLEST + 7.0 * math.sqrt(max(len(node.stories) - 1, 0))
    return round(min(grown, LARGEST), 1)


def wrap_name(name: str) -> tuple[str, ...]:
    """Return the lines on which a name is drawn, at most three; a longer one ends in an ellipsis."""
    return tuple(wrap(name, LONGEST, 3))


def text_size(lines: Sequence[str]) -> tuple[float, float]:
    """Return the width and height of a name in pixels, estimated on the safe side."""
    return max(text_width(line, FONT) for line in lines), LINE * len(lines)


def box_size(lines: Sequence[str], size: float) -> tuple[float, float]:
    """Return the room a mark needs with its name below it."""
    width, height = text_size(lines)
    return max(width, size) + 2 * PAD, size + GAP + height + 2 * PAD


def label_box(at: Point, size: float, lines: Sequence[str], side: Side) -> Box:
    """Return where a name lies if it stands on that side of its mark."""
    width, height = text_size(lines)
    vertical, horizontal = side.split()
    reach = size / 2 + GAP
    corner = size / 2 * 0.8 + GAP / 2
    dx = {"left": -1, "center": 0, "right": 1}[horizontal]
    dy = {"top": -1, "middle": 0, "bottom": 1}[vertical]
    off = corner if dx and dy else reach
    x = at[0] + dx * (off + width / 2)
    y = at[1] + dy * (off + height / 2)
    return Box(x - width / 2, y - height / 2, x + width / 2, y + height / 2)


def place_labels(
    network: Network,
    positions: Mapping[str, Point],
    sizes: Mapping[str, float],
    lines: Mapping[str, Sequence[str]],
    bends: Mapping[str, float],
) -> dict[str, Label]:
    """Return each name's side, the busiest actors choosing first.

    The room below each mark is kept free for it by the layout, so that a place is always left.
    """
    ways = _ways(network.edges, positions, bends)
    marks = {i: mark_box(positions[i], sizes[i]) for i in positions}
    kept = {i: label_box(positions[i], sizes[i], lines[i], "bottom center") for i in positions}
    labels = {}
    for node in network.nodes:
        i = node.id
        taken = [b for other, b in (*marks.items(), *kept.items()) if other != i]
        boxes = {side: label_box(positions[i], sizes[i], lines[i], side) for side in SIDES}
        free = [s for s in SIDES if s == "bottom center" or not any(boxes[s].meets(b) for b in taken)]
        best = min(free, key=lambda s: (_crossings(boxes[s], ways) + _preference(s), SIDES.index(s)))
        labels[i], kept[i] = Label(tuple(lines[i]), best), boxes[best]
    return labels


def mark_box(at: Point, size: float) -> Box:
    """Return the square about a mark."""
    return Box(at[0] - size / 2, at[1] - size / 2, at[0] + size / 2, at[1] + size / 2)


def _ways(edges: Sequence[Edge], positions: Mapping[str, Point], bends: Mapping[str, float]) -> NDArray[np.float64]:
    if not edges:
        return np.zeros((0, 2))
    return np.concatenate([curve(positions[e.source], positions[e.target], bends[e.id], 24) for e in edges])


def _crossings(box: Box, ways: NDArray[np.float64]) -> int:
    x, y = ways[:, 0], ways[:, 1]
    return int(((x > box.left) & (x < box.right) & (y > box.top) & (y < box.bottom)).sum())


def _preference(side: Side) -> float:
    return 0.0 if side in ("middle right", "bottom center") else 0.9
