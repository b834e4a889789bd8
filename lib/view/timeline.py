"""The timeline as a Plotly figure."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

from lib.view.bars import bar_shapes
from lib.view.context import lane_shapes, minimap_trace, publication_trace, relation_trace
from lib.view.cuts import Cut, cut_axis, cut_marks, find_cuts
from lib.view.glyphs import SIZE, SMALL, Point, is_drawn_by_shape, marker_trace, status_shapes, symbol
from lib.view.hover import Row, hover_text, safe
from lib.view.lanes import LaneBy
from lib.view.packing import OFFSET, Slot
from lib.view.palette import Ground, Palette, palette
from lib.view.panel import Panel, build_panel
from lib.view.textwidth import FONT_FAMILY, FONT_SIZE
from lib.view.timeline_layout import Item, Layout, lane_lines, lay_out_timeline
from lib.view.titles import heading_height, heading_lines, title_notes

if TYPE_CHECKING:
    import pandas as pd
    import plotly.graph_objects as go

MOST_WITH_SHAPES = 400
MOST_MARKS = 2000  # beyond this `density_figure` tells more
GUTTER = 136
SLIDER = 44.0
NARROW_FIGURE = 600  # below this width lane names stand above their lane, not beside it
AXIS, BOTTOM, SIDE = 44.0, 12, 14
NARROWEST = 1 / 4000  # of the height: Plotly takes an axis of 1/4096 or less for none, and gives it all the height
HOVER_DISTANCE = 24


@dataclass(frozen=True, slots=True)
class TimelineLook:
    """How a timeline is drawn, apart from what is in it.

    `width` is the whole figure's least width in pixels; wider screens only spread the marks. `window` is the visible
    part of the axis, all of it if `None`. `focus` is the id of the story to point out. `turn` only makes a figure
    differ from an equal one. `minimap` adds the range slider. `cut` leaves long empty stretches out of the axis.
    """

    by: LaneBy = "actor"
    ground: Ground = "light"
    width: float = 1000
    window: tuple[datetime, datetime] | None = None
    focus: str | None = None
    first: tuple[str, ...] = ()
    title: str = ""
    subtitle: str = ""
    turn: int = 0
    minimap: bool = True
    cut: bool = False


def timeline_figure(frame: "pd.DataFrame", published: Sequence[Any], look: TimelineLook) -> "go.Figure":
    """Return the figure of up to `MOST_MARKS` events.

    Args:
        frame: A story frame.
        published: Pairs of publication day and label, drawn as thin lines.
        look: Lanes, ground, size, what to point out.
    """
    import plotly.graph_objects as go

    return go.Figure(timeline_parts(frame, published, look), skip_invalid=False)


def timeline_parts(frame: "pd.DataFrame", published: Sequence[Any], look: TimelineLook) -> dict[str, Any]:
    """Return the same as plain data and layout, for a page that draws often: Plotly's checks take most of the time."""
    return parts_of(frame, lay_out(frame, published, look), published, look)


def lay_out(frame: "pd.DataFrame", published: Sequence[Any], look: TimelineLook) -> Layout:
    """Return where everything stands."""
    return lay_out_timeline(
        frame,
        look.by,
        plot_width(look),
        look.window,
        look.first,
        headed=_gutter(look) == SIDE and look.by != "none",
        compact=len(frame) > MOST_WITH_SHAPES,
        cuts=timeline_cuts(frame, published) if look.cut else (),
    )


def parts_of(frame: "pd.DataFrame", layout: Layout, published: Sequence[Any], look: TimelineLook) -> dict[str, Any]:
    """Return data and layout of what has its place already."""
    colours = palette(look.ground)
    shapes = len(frame) <= MOST_WITH_SHAPES
    rows: dict[int, Row] = dict(zip(frame.index, frame.to_dict("records"), strict=True))
    tray = [rows[i] for i in layout.tray]
    panel = build_panel(tray, plot_width(look), colours, look.focus, shapes=shapes)
    traces = [*_main_traces(rows, layout, published, look, colours, shapes=shapes), *panel.traces]
    data = [trace for trace in traces if trace["x"]]
    return {"data": data, "layout": _figure_layout(layout, panel, look, colours, _gutter(look), shapes=shapes)}


def plot_width(look: TimelineLook) -> float:
    """Return the pixels between the ends of the axis."""
    return look.width - _gutter(look) - SIDE


def _gutter(look: TimelineLook) -> float:
    return SIDE if look.width < NARROW_FIGURE or look.by == "none" else GUTTER


def timeline_cuts(frame: "pd.DataFrame", published: Sequence[Any]) -> tuple[Cut, ...]:
    """Return what a timeline with `look.cut` leaves out of its axis."""
    return find_cuts(frame[frame["mark"] != "undated"].to_dict("records"), [day for day, _ in published])


def _main_traces(
    rows: Mapping[int, Row],
    layout: Layout,
    published: Sequence[Any],
    look: TimelineLook,
    colours: Palette,
    *,
    shapes: bool,
) -> list[dict[str, Any]]:
    if not layout.items:
        return []
    hovers = {it.index: hover_text(rows[it.index]) for it in layout.items}
    return [
        publication_trace(published, layout, colours),
        relation_trace(rows.values(), layout, colours, look.focus),
        *_mark_traces(layout.items, hovers, look, shapes=shapes),
        _label_trace(layout.items, colours),
        *([minimap_trace(layout, colours)] if look.minimap else []),
    ]


def _mark_traces(
    items: Sequence[Item], hovers: dict[int, str], look: TimelineLook, *, shapes: bool
) -> list[dict[str, Any]]:
    """The markers of days and deadlines, and the handles that bars and shapes are clicked by, seen when chosen.

    Plotly fills open markers as soon as a chosen one may change colour, so the chosen one grows instead.
    """
    hidden = [it.mark in ("window", "span") or (shapes and is_drawn_by_shape(it.status)) for it in items]
    seen = [it for it, h in zip(items, hidden, strict=True) if not h]
    handles = [it for it, h in zip(items, hidden, strict=True) if h]
    size = SIZE if shapes else SMALL
    return [
        marker_trace("handles", _points(handles, hovers, shapes=shapes), 0, look.focus, size),
        marker_trace("events", _points(seen, hovers, shapes=shapes), 1, look.focus, size),
    ]


def _points(items: Sequence[Item], hovers: dict[int, str], *, shapes: bool) -> list[Point]:
    return [
        Point(
            it.id, _handle(it), it.y, hovers[it.index], it.colour,
            "circle-open" if it.mark in ("window", "span") else symbol(it.mark, it.status, shapes=shapes),
        )
        for it in items
    ]  # fmt: skip


def _handle(item: Item) -> datetime:
    """Where an event is clicked: its day, the middle of its window, the start of an open span."""
    if item.open_end:
        return item.x0
    return item.x1 if item.mark in ("day", "deadline") else item.x0 + (item.x1 - item.x0) / 2


def _label_trace(items: Sequence[Item], colours: Palette) -> dict[str, Any]:
    shown = [it for it in items if it.slot.lines]
    right = [it.slot.side == "right" for it in shown]
    return {
        "type": "scatter", "mode": "text", "hoverinfo": "skip",
        "x": [(it.x0 if it.open_end else it.x1) if r else it.x0 for it, r in zip(shown, right, strict=True)],
        "y": [it.label_y for it in shown],
        "text": [_label_text(it.slot) for it in shown],
        "textposition": ["middle right" if r else "middle left" for r in right],
        "textfont": {"size": FONT_SIZE, "color": colours.ink},
        "unselected": {"textfont": {"color": colours.ink}},
    }  # fmt: skip


def _label_text(slot: Slot) -> str:
    pad = " " * round(OFFSET / (FONT_SIZE * 0.28))
    return "<br>".join(pad + safe(line) if slot.side == "right" else safe(line) + pad for line in slot.lines)


def _figure_layout(
    layout: Layout, panel: Panel, look: TimelineLook, colours: Palette, gutter: float, *, shapes: bool
) -> dict[str, Any]:
    slider = SLIDER if layout.items and look.minimap else 0.0
    plot = layout.height + slider + 14 + panel.height
    heading = heading_lines(look.title, look.subtitle, look.width)
    top = AXIS + heading_height(heading)
    height = top + plot + BOTTOM
    floor = max(0.0, 1 - layout.height / plot)
    sliver = max(1 / plot, NARROWEST)
    strip = min(floor, 1 - sliver)
    drawn = [*lane_shapes(layout, colours), *bar_shapes(layout.items, soft=shapes), *panel.shapes]
    if shapes:
        for it in layout.items:
            if it.mark in ("day", "deadline"):
                drawn += status_shapes(it.mark, it.status, (it.x1, it.y), ("x", "y"), it.colour)
    return {
        "height": height, "margin": {"l": gutter, "r": SIDE, "t": top, "b": BOTTOM, "autoexpand": False},
        "paper_bgcolor": colours.paper, "plot_bgcolor": colours.paper, "showlegend": False,
        "font": {"family": FONT_FAMILY, "size": FONT_SIZE, "color": colours.ink},
        "meta": {"turn": look.turn},
        "hovermode": "closest", "hoverdistance": HOVER_DISTANCE, "dragmode": "pan", "clickmode": "event+select",
        "hoverlabel": {"align": "left", "bgcolor": colours.band, "bordercolor": colours.quiet,
                       "font": {"color": colours.ink, "family": FONT_FAMILY, "size": 12}},
        "xaxis": _time_axis(layout, look, colours),
        "xaxis3": _minimap_axis(layout, colours, 0.72 * slider / plot),
        "yaxis3": {"range": [0, 1], "fixedrange": True, "visible": False, "anchor": "x3",
                   "domain": [strip, strip + sliver]},
        "yaxis": {"range": [layout.height, 0], "fixedrange": True, "visible": False,
                  "domain": [floor, 1]},
        "xaxis2": {"range": [0, look.width - gutter - SIDE], "fixedrange": True, "visible": False, "anchor": "y2"},
        "yaxis2": {"range": [panel.height, 0], "fixedrange": True, "visible": False, "anchor": "x2",
                   "domain": [0, panel.height / plot]},
        "shapes": drawn,
        "annotations": [
            *title_notes(heading, top, gutter, colours), *_lane_names(layout, colours, gutter),
            *cut_marks(layout.cuts, colours),
        ],
    }  # fmt: skip


def _minimap_axis(layout: Layout, colours: Palette, thickness: float) -> dict[str, Any]:
    """An axis of its own that moves with the time axis: a range slider draws everything on its axis once more."""
    return {
        "type": "date", "matches": "x", "anchor": "y3", "range": list(layout.window), "showgrid": False,
        "showticklabels": False, "showline": False, "ticks": "", "visible": thickness > 0,
        "rangeslider": {
            "visible": thickness > 0, "thickness": thickness, "range": list(layout.axis), "bgcolor": colours.band,
            "borderwidth": 0,
        },
    }  # fmt: skip


def _time_axis(layout: Layout, look: TimelineLook, colours: Palette) -> dict[str, Any]:
    whole = list(layout.axis)
    return {
        "type": "date", "side": "top", "range": list(layout.window), "minallowed": whole[0],
        "maxallowed": whole[1], "visible": bool(layout.items), "showgrid": True, "gridcolor": colours.grid,
        **cut_axis(layout.axis, layout.cuts, look.width),
        "showline": True, "linecolor": colours.quiet, "ticks": "outside", "tickcolor": colours.quiet, "ticklen": 4,
        "tickfont": {"color": colours.quiet, "size": 12}, "nticks": max(4, int(look.width / 110)),
        "tickformatstops": [
            {"dtickrange": [None, 86_399_999], "value": "%H:%M\n%-d %b"},
            {"dtickrange": [86_400_000, 2_419_200_000], "value": "%-d %b\n%Y"},
            {"dtickrange": ["M1", "M11"], "value": "%b\n%Y"},
            {"dtickrange": ["M12", None], "value": "%Y"},
        ],
    }  # fmt: skip


def _lane_names(layout: Layout, colours: Palette, gutter: float) -> list[dict[str, Any]]:
    beside = gutter == GUTTER
    names = []
    for lane in layout.lanes:
        lines = lane_lines(lane.name) if beside else (lane.name,)
        names.append({
            "xref": "paper", "x": 0, "xanchor": "right" if beside else "left", "xshift": -10 if beside else 2,
            "yref": "y", "y": lane.top + 7, "yanchor": "top", "showarrow": False,
            "align": "right" if beside else "left", "text": "<br>".join(safe(line) for line in lines),
            "font": {"size": 12, "color": colours.quiet}, "hovertext": safe(lane.name),
        })  # fmt: skip
    return [n for n in names if n["text"]]
