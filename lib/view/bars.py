"""Bars of the timeline: windows with soft ends, spans with a hard start, the lead-in of a deadline.

All bars with the same colour, status and part are one shape, and so one element on the page: of a trace with gaps,
Plotly makes one for each piece, and a thousand bars took most of the time that a timeline took to draw.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any, NamedTuple

from lib.view.glyphs import CLEAR
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


def bar_shapes(items: Iterable[Item], *, soft: bool) -> list[dict[str, Any]]:
    """Return the shapes of all bars, fills first; dots have none. Without `soft`, low bars are filled in one layer."""
    groups: dict[Style, list[Outline]] = defaultdict(list)
    layers = LAYERS if soft else ONE_LAYER
    for item in items:
        for outline in _outlines(item, layers):
            groups[outline.style].append(outline)
    order = sorted(groups, key=lambda style: "fill" not in dict(style))
    return [_shape(dict(style), groups[style]) for style in order]


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
        fills.append(Outline((left, right, right, left), (top, top, bottom, bottom), style))
    return fills


def _line(colour: str, width: float, dash: str, alpha: float) -> Style:
    return (("color", translucent(colour, alpha)), ("width", width), ("dash", dash))


def _dash(item: Item) -> str:
    return "2px,2px" if item.status == "reported" else "solid"


def _shape(style: dict[str, Any], outlines: Sequence[Outline]) -> dict[str, Any]:
    fill = style.pop("fill", None)
    return {
        "type": "path", "xref": "x", "yref": "y", "layer": "between",
        "path": "".join(_path(outline) + ("Z" if fill else "") for outline in outlines), "fillcolor": fill or CLEAR,
        "fillrule": "nonzero", "line": {"width": 0} if fill else style,
    }  # fmt: skip


def _path(outline: Outline) -> str:
    """The line as SVG has it; Plotly wants an underline between day and time there."""
    return "M" + "L".join(f"{x.isoformat('_', 'seconds')},{y:g}" for x, y in zip(outline.x, outline.y, strict=True))
