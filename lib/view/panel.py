"""Below the axis: the tray of undated events and the legend in words, both laid out in pixels."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import accumulate, pairwise
from typing import Any

from lib.model import STATUSES, Status
from lib.view.glyphs import CLEAR, SIZE, Point, is_drawn_by_shape, marker_trace, status_shapes, symbol
from lib.view.hover import Row, hover_text, safe
from lib.view.marks import MARKS, Mark
from lib.view.palette import Palette, families, translucent, type_colour
from lib.view.textwidth import FONT_SIZE, set_lines, text_width
from lib.view.words import count_words, day_words, mark_words, status_words

LINE, NEXT_LINE = 23.0, 14.0
COLUMN = 262.0
MOST_IN_TRAY = 30
HEADING = 24.0

Sample = tuple[float, float, str, str]
"""A mark of the legend: x, y, symbol, colour."""


@dataclass
class Panel:
    """Traces and shapes of the second subplot; `height` grows as lines are added."""

    width: float
    height: float = 0.0
    traces: list[dict[str, Any]] = field(default_factory=list)
    shapes: list[dict[str, Any]] = field(default_factory=list)
    words: list[tuple[float, float, str, str]] = field(default_factory=list)
    samples: list[Sample] = field(default_factory=list)


def build_panel(tray: Sequence[Row], width: float, colours: Palette, focus: str | None, *, shapes: bool) -> Panel:
    """Return the tray of undated rows, and the legend below it."""
    panel = Panel(width)
    if tray:
        _add_tray(panel, tray, colours, focus, shapes=shapes)
    _add_legend(panel, colours, shapes=shapes)
    panel.traces.append(_samples_trace(panel.samples))
    panel.traces += [_words_trace(panel, colour) for colour in (colours.ink, colours.quiet)]
    return panel


def _add_tray(panel: Panel, tray: Sequence[Row], colours: Palette, focus: str | None, *, shapes: bool) -> None:
    rows = tray[:MOST_IN_TRAY]
    rest = len(tray) - len(rows)
    heading = f"No date in the text: {count_words(len(tray), 'event')}"
    heading += f", {rest:,} only in the table below" if rest else ""
    top = panel.height + HEADING
    panel.words.append((0, panel.height + HEADING / 2, heading, colours.quiet))
    columns = max(1, int(panel.width // COLUMN))
    per_column = -(-len(rows) // columns)
    cell = panel.width / columns
    labels = [_tray_label(row, cell - 34) for row in rows]
    heights = [LINE + NEXT_LINE * (max(len(lines) for lines in labels[r::per_column]) - 1) for r in range(per_column)]
    tops = list(accumulate(heights, initial=top))
    middles = [(above + below) / 2 for above, below in pairwise(tops)]
    spots = [(8 + cell * (n // per_column), middles[n % per_column]) for n in range(len(rows))]
    for hidden in (False, True):
        points = [
            Point(r["id"], x, y, hover_text(r), type_colour(r["type"]), symbol("undated", r["status"], shapes=shapes))
            for r, (x, y) in zip(rows, spots, strict=True)
            if (shapes and is_drawn_by_shape(r["status"])) == hidden
        ]
        trace = marker_trace("undated", points, 0 if hidden else 1, focus)
        panel.traces.append({**trace, "xaxis": "x2", "yaxis": "y2"})
    for row, lines, spot in zip(rows, labels, spots, strict=True):
        panel.words.append((spot[0] + 12, spot[1], "\n".join(lines), colours.ink))
        if shapes:
            panel.shapes += status_shapes("undated", row["status"], spot, ("x2", "y2"), type_colour(row["type"]))
    bottom = tops[-1] + 6
    panel.shapes.append(_frame(panel, panel.height, bottom, colours))
    panel.height = bottom + 8


def _tray_label(row: Row, room: float) -> tuple[str, ...]:
    """The summary, with the day on which it was first told where both fit on a line."""
    summary, reported = str(row["summary"]), row["first_reported"]
    whole = f"{summary} (told {day_words(reported)})" if reported else summary
    return (whole,) if text_width(whole) <= room else set_lines(summary, room, 2)


def _add_legend(panel: Panel, colours: Palette, *, shapes: bool) -> None:
    x, y = 6.0, panel.height + LINE / 2
    for words, draw in _legend_entries(colours, shapes=shapes):
        step = 34 + text_width(words)
        if x + step > panel.width and x > 6:
            x, y = 6.0, y + LINE
        samples, drawn = draw(x, y)
        panel.samples += samples
        panel.shapes += drawn
        panel.words.append((x + 16, y, words, colours.quiet))
        x += step
    panel.height = y + LINE / 2 + 2


def _legend_entries(colours: Palette, *, shapes: bool) -> list[tuple[str, Any]]:
    statuses = [(status_words(s), _status_sample(s, colours.ink, shapes=shapes)) for s in STATUSES]
    marks = [(mark_words(m), _mark_sample(m, colours.ink)) for m in MARKS[1:4]]
    types = [(label, _colour_sample(colour)) for label, colour in families()]
    return [
        *statuses,
        *marks,
        ("article published", _line_sample(colours.quiet)),
        ("same rule", _join_sample(colours.accent)),
        *types,
    ]


def _status_sample(status: Status, ink: str, *, shapes: bool) -> Any:
    def draw(x: float, y: float) -> tuple[list[Sample], list[Any]]:
        colour = CLEAR if shapes and is_drawn_by_shape(status) else ink
        drawn = status_shapes("day", status, (x, y), ("x2", "y2"), ink) if shapes else []
        return [(x, y, symbol("day", status, shapes=shapes), colour)], drawn

    return draw


def _mark_sample(mark: Mark, ink: str) -> Any:
    def draw(x: float, y: float) -> tuple[list[Sample], list[Any]]:
        if mark == "deadline":
            return [(x, y, symbol(mark, "happened", shapes=True), ink)], []
        bars = [_bar(x - 8 + inset, y, x + 10 - (inset if mark == "window" else 0), ink) for inset in (0, 2, 4)]
        start = [{"type": "line", "xref": "x2", "yref": "y2", "x0": x - 8, "x1": x - 8, "y0": y - 7, "y1": y + 7,
                  "line": {"width": 3, "color": ink}}]  # fmt: skip
        return [], bars if mark == "window" else [*bars[:1], *start]

    return draw


def _line_sample(colour: str) -> Any:
    def draw(x: float, y: float) -> tuple[list[Sample], list[Any]]:
        return [], [{"type": "line", "xref": "x2", "yref": "y2", "x0": x, "x1": x, "y0": y - 9, "y1": y + 9,
                     "line": {"width": 1, "dash": "1px,3px", "color": colour}}]  # fmt: skip

    return draw


def _join_sample(colour: str) -> Any:
    def draw(x: float, y: float) -> tuple[list[Sample], list[Any]]:
        return [], [{"type": "line", "xref": "x2", "yref": "y2", "x0": x - 8, "x1": x + 8, "y0": y, "y1": y,
                     "line": {"width": 1, "color": colour}}]  # fmt: skip

    return draw


def _colour_sample(colour: str) -> Any:
    return lambda x, y: ([(x, y, "square", colour)], [])


def _samples_trace(samples: Sequence[Sample]) -> dict[str, Any]:
    """One trace for all: each trace costs the browser a millisecond at every change."""
    x, y, symbols, colours = (list(column) for column in zip(*samples, strict=True))
    return {
        "type": "scatter", "mode": "markers", "xaxis": "x2", "yaxis": "y2", "x": x, "y": y, "hoverinfo": "skip",
        "marker": {"symbol": symbols, "size": SIZE, "color": colours, "opacity": 1,
                   "line": {"width": 1.6, "color": colours}},
        "unselected": {"marker": {"opacity": 1}},
    }  # fmt: skip


def _bar(x0: float, y: float, x1: float, colour: str) -> dict[str, Any]:
    return {"type": "rect", "xref": "x2", "yref": "y2", "x0": x0, "x1": x1, "y0": y - 5, "y1": y + 5,
            "line": {"width": 0}, "fillcolor": translucent(colour, 0.28)}  # fmt: skip


def _frame(panel: Panel, top: float, bottom: float, colours: Palette) -> dict[str, Any]:
    return {"type": "rect", "xref": "x2", "yref": "y2", "x0": -4, "x1": panel.width, "y0": top, "y1": bottom,
            "fillcolor": colours.band, "line": {"width": 0}, "layer": "below"}  # fmt: skip


def _words_trace(panel: Panel, colour: str) -> dict[str, Any]:
    words = [w for w in panel.words if w[3] == colour]
    return {
        "type": "scatter", "mode": "text", "xaxis": "x2", "yaxis": "y2", "hoverinfo": "skip",
        "x": [w[0] for w in words], "y": [w[1] for w in words],
        "text": ["<br>".join(map(safe, w[2].split("\n"))) for w in words],
        "textposition": "middle right", "textfont": {"size": FONT_SIZE, "color": colour},
        "unselected": {"textfont": {"color": colour}},
    }  # fmt: skip
