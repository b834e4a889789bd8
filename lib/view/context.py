"""What stands behind the marks of a timeline: lanes, publication days, relations, the minimap."""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta
from typing import Any

from lib.view.hover import Row, safe
from lib.view.palette import Palette
from lib.view.timeline_layout import Item, Layout, noon
from lib.view.words import day_words, list_words

MOST_LINES = 60
LONGEST_JOIN = 100.0  # pixels from row to row, some four rows
MINIMAP_STEPS = 120


def lane_shapes(layout: Layout, colours: Palette) -> list[dict[str, Any]]:
    """Return a quiet band behind every second lane."""
    return [
        {
            "type": "rect", "xref": "paper", "x0": 0, "x1": 1, "yref": "y", "y0": lane.top, "y1": lane.bottom,
            "fillcolor": colours.band, "line": {"width": 0}, "layer": "below",
        }
        for lane in layout.lanes[::2]
    ]  # fmt: skip


def publication_trace(published: Sequence[tuple[date, str]], layout: Layout, colours: Palette) -> dict[str, Any]:
    """Return the thin lines of the days on which articles were published, with a tick that names them."""
    days: dict[date, list[str]] = {}
    for day, label in published:
        days.setdefault(day, []).append(label)
    shown = [d for d in sorted(days) if layout.axis[0] <= noon(d) <= layout.axis[1]]
    shown = shown if len(shown) <= MOST_LINES else []
    x: list[datetime | None] = []
    y: list[float | None] = []
    words: list[str] = []
    for day in shown:
        x += [noon(day), noon(day), None]
        y += [2, layout.height, None]
        words += [f"published {day_words(day)}<br>{safe(list_words(days[day]))}"] * 3
    return {
        "type": "scatter", "mode": "lines", "name": "publication days", "x": x, "y": y, "text": words,
        "hovertemplate": "%{text}<extra></extra>", "line": {"width": 1, "dash": "1px,3px", "color": colours.quiet},
        "opacity": 0.55,
    }  # fmt: skip


def relation_trace(rows: Iterable[Row], layout: Layout, colours: Palette, focus: str | None = None) -> dict[str, Any]:
    """Return the lines that join a rule's announcement, its effect and its reversal.

    Lines stay within a lane and near their marks, for longer ones hide more than they tell; only those of the event in
    focus are all drawn.
    """
    by_id = {it.id: it for it in layout.items}
    pairs = {
        tuple(sorted((row["id"], other)))
        for row in rows
        for _, other in row["relations"]
        if row["id"] in by_id and other in by_id
        if focus in (row["id"], other) or _near(by_id[row["id"]], by_id[other], layout)
    }
    x: list[datetime | None] = []
    y: list[float | None] = []
    for one, other in sorted(pairs):
        for item in (by_id[one], by_id[other]):
            x.append(_anchor(item))
            y.append(item.y)
        x.append(None)
        y.append(None)
    return {
        "type": "scatter", "mode": "lines", "name": "relations", "x": x, "y": y, "hoverinfo": "skip",
        "line": {"width": 1, "color": colours.accent}, "opacity": 0.7,  # 3 to 1 on either ground
    }  # fmt: skip


def minimap_trace(layout: Layout, colours: Palette) -> dict[str, Any]:
    """Return the profile drawn in the range slider: events per step of the axis, outside the main plot's view."""
    start, end = layout.axis
    step = (end - start) / MINIMAP_STEPS
    counts = Counter(int((_anchor(it) - start) / step) for it in layout.items)
    top = max(counts.values(), default=1)
    x: list[datetime] = []
    y: list[float] = []
    for i in range(MINIMAP_STEPS):
        x += [start + step * i, start + step * (i + 1) - timedelta(seconds=1)]
        y += [0.9 * counts[i] / top] * 2
    return {
        "type": "scatter", "mode": "lines", "name": "minimap", "x": x, "y": y, "hoverinfo": "skip",
        "xaxis": "x3", "yaxis": "y3",
        "line": {"width": 1, "color": colours.quiet}, "fill": "none",
    }  # fmt: skip


def _near(one: Item, other: Item, layout: Layout) -> bool:
    return _lane_of(one, layout) == _lane_of(other, layout) and abs(one.y - other.y) <= LONGEST_JOIN


def _lane_of(item: Item, layout: Layout) -> int:
    return sum(lane.top <= item.y for lane in layout.lanes)


def _anchor(item: Item) -> datetime:
    return item.x1 if item.mark in ("day", "deadline") else item.x0
