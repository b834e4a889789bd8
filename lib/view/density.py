"""Too many events for marks: a square for each lane and stretch of time, as large as it is full."""

import math
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any, Literal

from lib.interval import Interval, month, quarter, year
from lib.view.cuts import Cut, cut_axis, cut_marks, elapsed, find_cuts
from lib.view.hover import safe
from lib.view.lanes import lane_order, lanes_of
from lib.view.palette import palette, translucent
from lib.view.textwidth import FONT_FAMILY, FONT_SIZE, text_width, wrap
from lib.view.timeline import AXIS, BOTTOM, GUTTER, HOVER_DISTANCE, NARROW_FIGURE, SIDE, TimelineLook
from lib.view.timeline_layout import noon
from lib.view.titles import heading_height, heading_lines, title_notes
from lib.view.words import count_words, range_words

if TYPE_CHECKING:
    import pandas as pd
    import plotly.graph_objects as go

Unit = Literal["month", "quarter", "year"]
ROW = 46.0
LARGEST, SMALLEST = 34.0, 5.0
MOST_COLUMNS = 26


@dataclass(frozen=True, slots=True)
class Cell:
    """The events of one lane in one stretch of time."""

    lane: str
    interval: Interval
    count: int

    @property
    def key(self) -> str:
        """What a click on the cell says: lane, first and last day."""
        return f"{self.interval.earliest}|{self.interval.latest}|{self.lane}"


def parse_cell(key: str) -> tuple[str, date, date] | None:
    """Return lane, first and last day of a clicked cell's key, or `None` if it is none."""
    first, _, rest = key.partition("|")
    last, _, lane = rest.partition("|")
    try:
        return lane, date.fromisoformat(first), date.fromisoformat(last)
    except ValueError:
        return None


def count_cells(frame: "pd.DataFrame", look: TimelineLook) -> tuple[Cell, ...]:
    """Return the cells that hold events; an event counts where its date begins, or ends if only that is known."""
    dated = frame[frame["mark"] != "undated"]
    days = [e or la for e, la in zip(dated["earliest"], dated["latest"], strict=True)]
    if not days:
        return ()
    unit = _unit(days)
    lanes = lanes_of(dated, look.by, look.first)
    counts = Counter(zip(lanes, days, strict=True))
    stretches = {day: _stretch(day, unit) for day in set(days)}
    totals: Counter[tuple[str, Interval]] = Counter()
    for (lane, day), n in counts.items():
        totals[lane, stretches[day]] += n
    cells = [Cell(lane, stretch, n) for (lane, stretch), n in totals.items()]
    return tuple(sorted(cells, key=lambda c: (c.interval, c.lane)))


def density_cuts(frame: "pd.DataFrame", look: TimelineLook) -> tuple[Cut, ...]:
    """Return what the figure leaves out of its axis, which cannot be zoomed: long runs of empty stretches."""
    return _cell_cuts(count_cells(frame, look))


def density_figure(frame: "pd.DataFrame", look: TimelineLook) -> "go.Figure":
    """Return the figure of any number of events; a click on a square says which events to open."""
    import plotly.graph_objects as go

    return go.Figure(density_parts(frame, look), skip_invalid=False)


def density_parts(frame: "pd.DataFrame", look: TimelineLook) -> dict[str, Any]:
    """Return the same as plain data and layout."""
    cells = count_cells(frame, look)
    colours = palette(look.ground)
    lanes = _order(cells)
    heading = heading_lines(look.title, look.subtitle, look.width)
    top = AXIS + heading_height(heading)
    gutter = SIDE if look.width < NARROW_FIGURE or look.by == "none" else GUTTER
    height = ROW * max(1, len(lanes))
    cuts, axis = _cell_cuts(cells), _range(cells)
    layout = {
        "height": top + height + BOTTOM, "margin": {"l": gutter, "r": SIDE, "t": top, "b": BOTTOM, "autoexpand": False},
        "paper_bgcolor": colours.paper, "plot_bgcolor": colours.paper, "showlegend": False, "dragmode": False,
        "font": {"family": FONT_FAMILY, "size": FONT_SIZE, "color": colours.ink}, "hovermode": "closest",
        "hoverdistance": HOVER_DISTANCE, "clickmode": "event+select", "meta": {"turn": look.turn},
        "xaxis": {"type": "date", "side": "top", "fixedrange": True, "gridcolor": colours.grid, "showline": True,
                  "linecolor": colours.quiet, "tickfont": {"color": colours.quiet}, "range": axis,
                  "nticks": max(3, int(look.width / 110)), "tickangle": 0,
                  **cut_axis((noon(axis[0]), noon(axis[1])), cuts, look.width)},
        "yaxis": {"range": [height, 0], "fixedrange": True, "visible": False},
        "annotations": [
            *title_notes(heading, top, gutter, colours), *_names(lanes, colours.quiet, gutter),
            *cut_marks(cuts, colours),
        ],
        "shapes": [_band(i, colours.band) for i in range(0, len(lanes), 2)],
    }  # fmt: skip
    return {"data": [_squares(cells, lanes, look, colours.ink)], "layout": layout}


def _squares(cells: Sequence[Cell], lanes: Sequence[str], look: TimelineLook, ink: str) -> dict[str, Any]:
    accent = palette(look.ground).accent
    fullest = max((c.count for c in cells), default=1)
    columns = len({c.interval for c in cells}) or 1
    largest = min(LARGEST, 0.92 * (look.width - GUTTER - SIDE) / columns)
    sizes = [max(SMALLEST, largest * math.sqrt(c.count / fullest)) for c in cells]
    place = {lane: ROW * (i + 0.5) for i, lane in enumerate(lanes)}
    return {
        "type": "scatter", "mode": "markers+text", "name": "density",
        "x": [_middle(c.interval) for c in cells], "y": [place[c.lane] for c in cells],
        "customdata": [c.key for c in cells],
        "hovertext": [f"{safe(c.lane)}<br>{count_words(c.count, 'event')}, {range_words(c.interval)}" for c in cells],
        "hovertemplate": "%{hovertext}<extra></extra>",
        "text": [_number(c.count, s) for c, s in zip(cells, sizes, strict=True)],
        "textfont": {"size": 10, "color": ink},
        "marker": {"symbol": "square", "size": sizes, "color": translucent(accent, 0.4), "opacity": 1,
                   "line": {"width": 1, "color": accent}},
        "selected": {"marker": {"opacity": 1}},
        "unselected": {"marker": {"opacity": 1}, "textfont": {"color": ink}},
    }  # fmt: skip


def _number(count: int, size: float) -> str:
    words = f"{count:,}"
    return words if text_width(words, 10) < size - 3 else ""


def _order(cells: Sequence[Cell]) -> list[str]:
    return lane_order([name for cell in cells for name in [cell.lane] * cell.count])


def _unit(days: Sequence[date]) -> Unit:
    """Return the stretch of time that gives a fair number of columns, of what is left of the axis."""
    cuts = _day_cuts(days)
    months = math.ceil(elapsed(noon(min(days)), noon(max(days)), cuts).days / 30.4) + 1
    return "month" if months <= MOST_COLUMNS else "quarter" if months <= 3 * MOST_COLUMNS else "year"


def _day_cuts(days: Iterable[date]) -> tuple[Cut, ...]:
    return find_cuts({"earliest": day, "latest": day} for day in set(days))


def _cell_cuts(cells: Sequence[Cell]) -> tuple[Cut, ...]:
    held = {cell.interval for cell in cells}
    return find_cuts(({"earliest": i.earliest, "latest": i.latest} for i in held), fewest=2)


def _stretch(day: date, unit: Unit) -> Interval:
    if unit == "month":
        return month(day.year, day.month)
    return quarter(day.year, (day.month + 2) // 3) if unit == "quarter" else year(day.year)


def _middle(interval: Interval) -> date:
    first, last = interval.earliest or date.min, interval.latest or date.max
    return first + (last - first) / 2


def _range(cells: Sequence[Cell]) -> list[date]:
    first = min((c.interval.earliest for c in cells if c.interval.earliest), default=date(2000, 1, 1))
    last = max((c.interval.latest for c in cells if c.interval.latest), default=date(2000, 12, 31))
    return [first - timedelta(days=4), last + timedelta(days=4)]


def _names(lanes: Sequence[str], colour: str, gutter: float) -> list[dict[str, Any]]:
    beside = gutter == GUTTER
    return [
        {
            "xref": "paper", "x": 0, "xanchor": "right" if beside else "left", "xshift": -10 if beside else 2,
            "yref": "y", "y": ROW * i + 4, "yanchor": "top", "showarrow": False,
            "align": "right" if beside else "left", "hovertext": safe(name), "font": {"size": 12, "color": colour},
            "text": "<br>".join(safe(line) for line in (wrap(name, 18, 2) if beside else [name])),
        }
        for i, name in enumerate(lanes)
        if name
    ]  # fmt: skip


def _band(index: int, colour: str) -> dict[str, Any]:
    return {"type": "rect", "xref": "paper", "x0": 0, "x1": 1, "yref": "y", "y0": ROW * index, "y1": ROW * (index + 1),
            "fillcolor": colour, "line": {"width": 0}, "layer": "below"}  # fmt: skip
