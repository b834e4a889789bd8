"""The marks of DESIGN's table as Plotly markers and shapes; a status is told by form, never by colour alone.

Plotly has no dotted and no half-filled markers, so these two are drawn as shapes of fixed pixel size over a marker
that only takes clicks. Where there are too many marks for shapes, the nearest markers stand in.
"""

from collections.abc import Sequence
from datetime import datetime
from typing import Any, NamedTuple

from lib.model import Status
from lib.view.marks import Mark


class Point(NamedTuple):
    """A marker that stands for one event."""

    id: str
    x: datetime | float
    y: float
    hover: str
    colour: str
    symbol: str


SIZE, SMALL = 11, 7
CLEAR = "rgba(0,0,0,0)"

_DOTS: dict[Status, str] = {
    "happened": "circle", "planned": "circle-open", "reported": "circle-open", "denied": "circle-x-open",
    "ongoing": "circle-open",
}  # fmt: skip
_TRIANGLES: dict[Status, str] = {s: "triangle-left" if s == "happened" else "triangle-left-open" for s in _DOTS}
_PLAIN_DOTS = _DOTS | {"reported": "circle-open-dot", "ongoing": "circle-dot"}
_PLAIN_TRIANGLES = _TRIANGLES | {
    "reported": "triangle-left-open-dot", "ongoing": "triangle-left-dot", "denied": "y-left-open",
}  # fmt: skip
_RING = "M 0 -5 C 6.7 -5 6.7 5 0 5 C -6.7 5 -6.7 -5 0 -5 Z"
_HALF_DISC = "M 0 -5 C -6.7 -5 -6.7 5 0 5 Z"
_TRIANGLE = "M -7 0 L 3.5 6 L 3.5 -6 Z"
_HALF_TRIANGLE = "M -7 0 L 3.5 -6 L 3.5 0 Z"
_CROSS = "M -5 -5 L 5 5 M -5 5 L 5 -5"


def symbol(mark: Mark, status: Status, *, shapes: bool) -> str:
    """Return the Plotly marker symbol; with `shapes`, `status_shapes` completes what markers lack."""
    if mark == "deadline":
        return (_TRIANGLES if shapes else _PLAIN_TRIANGLES)[status]
    return (_DOTS if shapes else _PLAIN_DOTS)[status]


def marker_trace(
    name: str, points: Sequence[Point], opacity: float, focus: str | None, size: float = SIZE
) -> dict[str, Any]:
    """Return the trace of markers that can be clicked; the chosen one, `focus` at first, is seen and larger."""
    chosen = [i for i, p in enumerate(points) if p.id == focus]
    colours = [p.colour for p in points]
    return {
        "type": "scatter", "mode": "markers", "name": name,
        "x": [p.x for p in points], "y": [p.y for p in points], "customdata": [p.id for p in points],
        "hovertext": [p.hover for p in points], "hovertemplate": "%{hovertext}<extra></extra>",
        "marker": {"symbol": [p.symbol for p in points], "size": size, "color": colours, "opacity": opacity,
                   "line": {"width": 1.6 if size >= SIZE else 1, "color": colours}},
        "selected": {"marker": {"size": SIZE + 5, "opacity": 1}},
        "unselected": {"marker": {"opacity": opacity}},
        **({"selectedpoints": chosen} if chosen else {}),
    }  # fmt: skip


def is_drawn_by_shape(status: Status) -> bool:
    """Return whether the marker itself stays invisible, its outline being a dotted shape."""
    return status == "reported"


def status_shapes(mark: Mark, status: Status, at: tuple[Any, float], axes: tuple[str, str], colour: str) -> list[Any]:
    """Return the shapes that turn a marker at `at` into a reported, ongoing or denied one."""
    triangle = mark == "deadline"
    if status == "reported":
        return [
            _path(_TRIANGLE if triangle else _RING, at, axes, line={"color": colour, "width": 1.8, "dash": "2px,2px"})
        ]
    if status == "ongoing":
        half = _HALF_TRIANGLE if triangle else _HALF_DISC
        return [_path(half, at, axes, fillcolor=colour, line={"width": 0, "color": colour})]
    if status == "denied" and triangle:
        return [_path(_CROSS, at, axes, line={"color": colour, "width": 1.5})]
    return []


def _path(path: str, at: tuple[Any, float], axes: tuple[str, str], **style: Any) -> dict[str, Any]:
    return {
        "type": "path", "path": path, "xref": axes[0], "yref": axes[1], "xsizemode": "pixel", "ysizemode": "pixel",
        "xanchor": at[0], "yanchor": at[1], "fillcolor": CLEAR, **style,
    }  # fmt: skip
