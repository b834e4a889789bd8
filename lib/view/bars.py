"""Bars of the timeline: windows with soft ends, spans with a hard start, the lead-in of a deadline.

Each group of bars with the same colour, status and part is one trace of closed outlines with gaps between them, so
that a thousand bars cost a dozen traces.
"""

from collections import defaultdict
from collections.abc import Iterable
from datetime import datetime
from typing import Any, NamedTuple

from lib.view.palette import translucent
from lib.view.timeline_layout import Item

Style = tuple[tuple[str, Any], ...]
Layers = tuple[tuple[float, float], ...]

SOFT = 0.22  # the share of a bar over which an uncertain end fades
# How far in each layer of a fill starts, and its opacity.
LAYERS: Layers = ((0.0, 0.09), (0.25, 0.09), (0.5, 0.1), (0.75, 0.11), (1.0, 0.12))
ONE_LAYER: Layers = ((0.5, 0.45),)


class Outline(NamedTuple):
    """A closed or open line, and how it is drawn."""

    x: tuple[datetime, ...]
    y: tuple[float, ...]
    style: Style


def bar_traces(items: Iterable[Item], *, soft: bool = True) -> list[dict[str, Any]]:
    """Return the traces of all bars, fills first; dots have none. Without `soft`, low bars are filled in one layer."""
    groups: dict[Style, list[Outline]] = defaultdict(list)
    layers = LAYERS if soft else ONE_LAYER
    for item in items:
        for outline in _outlines(item, layers):
            groups[outline.style].append(outline)
    order = sorted(groups, key=lambda style: "fill" not in dict(style))
    return [_trace(style, groups[style]) for style in order]


def _outlines(item: Item, layers: Layers) -> list[Outline]:
    if item.mark == "day":
        return []
    if item.mark == "deadline":
        return [_lead_in(item)] if item.x0 < item.x1 else []
    outlines = [_edge(item, -item.half), _edge(item, item.half)]
    if item.mark == "span":
        outlines.append(_hard_start(item))
    if item.status in ("happened", "ongoing"):
        outlines += _fills(item, layers)
    if item.status == "denied":
        outlines += _cross(item)
    return outlines


def _lead_in(item: Item) -> Outline:
    """The days before a deadline on which the thing may be done: a line that ends in the triangle."""
    return Outline((item.x0, item.x1), (item.y, item.y), _line(item.colour, 2.0, _dash(item), 0.45))


def _edge(item: Item, offset: float) -> Outline:
    return Outline((item.x0, item.x1), (item.y + offset,) * 2, _line(item.colour, 1.2, _dash(item), 0.8))


def _hard_start(item: Item) -> Outline:
    reach = item.half + 3
    return Outline((item.x0, item.x0), (item.y - reach, item.y + reach), _line(item.colour, 3.0, "solid", 1.0))


def _cross(item: Item) -> list[Outline]:
    middle, reach = item.x0 + (item.x1 - item.x0) / 2, (item.x1 - item.x0) / 8
    style = _line(item.colour, 1.6, "solid", 1.0)
    return [
        Outline((middle - reach, middle + reach), (item.y - item.half * sign, item.y + item.half * sign), style)
        for sign in (1, -1)
    ]


def _fills(item: Item, layers: Layers) -> list[Outline]:
    """Stacked layers: each starts further in where an end is uncertain, so that the ends look soft."""
    top = item.y if item.status == "ongoing" else item.y - item.half
    bottom = item.y + item.half
    soft = (item.x1 - item.x0) * SOFT
    fills = []
    for inset, alpha in layers:
        left = item.x0 if item.mark == "span" else item.x0 + soft * inset
        right = item.x1 - soft * inset if item.mark == "window" or item.open_end else item.x1
        style = (("fill", translucent(item.colour, alpha)),)
        fills.append(Outline((left, right, right, left, left), (top, top, bottom, bottom, top), style))
    return fills


def _line(colour: str, width: float, dash: str, alpha: float) -> Style:
    return (("color", translucent(colour, alpha)), ("width", width), ("dash", dash))


def _dash(item: Item) -> str:
    return "2px,2px" if item.status == "reported" else "solid"


def _trace(style: Style, outlines: list[Outline]) -> dict[str, Any]:
    settings = dict(style)
    fill = settings.pop("fill", None)
    x: list[datetime | None] = []
    y: list[float | None] = []
    for outline in outlines:
        x += [*outline.x, None]
        y += [*outline.y, None]
    trace: dict[str, Any] = {"type": "scatter", "mode": "lines", "x": x[:-1], "y": y[:-1], "hoverinfo": "skip"}
    if fill:
        return trace | {"fill": "toself", "fillcolor": fill, "line": {"width": 0}}
    return trace | {"line": settings}
