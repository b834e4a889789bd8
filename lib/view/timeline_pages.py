"""The timeline on the pages of a report: split between lanes, each page a figure of its own on the same axis."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from lib.view.palette import palette
from lib.view.panel import build_panel
from lib.view.timeline import AXIS, BOTTOM, TimelineLook, lay_out, parts_of, plot_width
from lib.view.timeline_layout import LANE_GAP, Lane, Layout
from lib.view.titles import heading_height, heading_lines

if TYPE_CHECKING:
    import pandas as pd
    import plotly.graph_objects as go

CONTINUED = " (continued)"
GAP = 14  # between the lanes and the panel under them


def timeline_pages(
    frame: "pd.DataFrame", published: Sequence[Any], look: TimelineLook, height: float
) -> "list[go.Figure]":
    """Return the figures of the dated events, none higher than `height` pixels; the undated ones have no place there.

    Args:
        frame: A story frame.
        published: Pairs of publication day and label.
        look: As for the whole timeline.
        height: What a page has room for; at least a few rows.
    """
    import plotly.graph_objects as go

    layout = replace(lay_out(frame, published, look), tray=())
    panel = build_panel([], plot_width(look), palette(look.ground), look.focus, shapes=True)
    heading = heading_height(heading_lines(look.title, look.subtitle, look.width))
    pages = split(layout, height - AXIS - BOTTOM - GAP - heading - panel.height)
    return [go.Figure(parts_of(frame, page, published, look), skip_invalid=False) for page in pages]


def split(layout: Layout, room: float) -> list[Layout]:
    """Return the layout in parts whose lanes are together at most `room` pixels high."""
    pages: list[list[Lane]] = [[]]
    used = 0.0
    for lane in layout.lanes:
        for piece in _pieces(lane, room):
            high = piece.bottom - piece.top
            if pages[-1] and used + high > room:
                pages.append([])
                used = 0.0
            pages[-1].append(piece)
            used += high
    return [_page(layout, lanes) for lanes in pages if lanes]


def _pieces(lane: Lane, room: float) -> Iterator[Lane]:
    """Return the lane whole if it fits, else cut between two of its rows."""
    while lane.bottom - lane.top > room and len(lane.rows) > 2:
        ends = [
            n for n, end in enumerate(lane.rows) if 0 < n < len(lane.rows) - 1 and end - lane.top <= room - LANE_GAP / 2
        ]
        cut = ends[-1] if ends else 1
        yield replace(lane, bottom=lane.rows[cut], rows=lane.rows[: cut + 1])
        name = lane.name if lane.name.endswith(CONTINUED) else lane.name + CONTINUED
        lane = replace(lane, name=name, top=lane.rows[cut], rows=lane.rows[cut:])
    yield lane


def _page(layout: Layout, lanes: Sequence[Lane]) -> Layout:
    items, moved = [], []
    top = 0.0
    for lane in lanes:
        up = lane.top - top
        items += [
            replace(item, y=item.y - up, label_y=item.label_y - up)
            for item in layout.items
            if lane.top <= item.y < lane.bottom
        ]
        moved.append(replace(lane, top=lane.top - up, bottom=lane.bottom - up, rows=tuple(r - up for r in lane.rows)))
        top = lane.bottom - up
    return replace(layout, items=tuple(sorted(items, key=lambda it: it.index)), lanes=tuple(moved), height=top)
