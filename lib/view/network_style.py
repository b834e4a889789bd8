"""How the actor network's parts look: shape by kind of actor, colour by action, line by status."""

import math
from collections.abc import Mapping
from typing import NamedTuple

from lib.model import EventType, Status
from lib.network import Edge, EdgeKind, NodeKind
from lib.view.palette import Palette, type_colour
from lib.vocab import load_table


class Shape(NamedTuple):
    """A mark's shape, in the words of Cytoscape.js and Plotly."""

    cytoscape: str
    plotly: str


class Line(NamedTuple):
    """A line's pattern: dash and gap lengths in pixels (none for solid), and Plotly's word for it."""

    dashes: tuple[int, ...]
    plotly: str


SHAPES: Mapping[NodeKind, Shape] = {
    "person": Shape("ellipse", "circle"),
    "authority": Shape("rectangle", "square"),
    "company": Shape("hexagon", "hexagon2"),
    "platform": Shape("diamond", "diamond"),
    "organisation": Shape("triangle", "triangle-up"),
    "place": Shape("pentagon", "pentagon"),
    "group": Shape("octagon", "octagon"),
    "thing": Shape("down", "triangle-down"),
}

LINES: Mapping[Status | None, Line] = {
    None: Line((), "solid"),
    "happened": Line((), "solid"),
    "planned": Line((8, 5), "8px,5px"),
    "reported": Line((2, 4), "2px,4px"),
    "denied": Line((), "solid"),
    "ongoing": Line((12, 4, 2, 4), "12px,4px,2px,4px"),
}

TIES: Mapping[EdgeKind, str] = {
    "with": "acting together",
    "belongs": "belongs to, speaks for",
    "folded": "lines into a group",
}

THIN, STEP, THICK = 1.4, 0.9, 5.0


def edge_colour(edge: Edge, colours: Palette) -> str:
    """Return the line's colour: of the action's family; ties, folded lines and denied acts are grey."""
    types: list[EventType] = load_table("network")["actions"][edge.action]["types"]
    return colours.quiet if edge.status == "denied" or not types else type_colour(types[0])


def edge_width(edge: Edge) -> float:
    """Return the line's width in pixels: it grows with the square root of the number of stories."""
    return round(min(THIN + STEP * (math.sqrt(max(len(edge.stories), 1)) - 1), THICK), 2)


def edge_mark(edge: Edge) -> str:
    """Return what stands on the line: its number of stories if more than one, a cross if it is denied.

    Lines into a group bear no number: there are many of them, and their width says enough.
    """
    if edge.kind == "folded":
        return ""
    number = str(len(edge.stories)) if len(edge.stories) > 1 else ""
    return f"✕ {number}".strip() if edge.status == "denied" else number
