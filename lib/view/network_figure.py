"""The actor network as a Plotly figure, for print: the same positions, shapes and lines as on the screen."""

from collections import defaultdict
from html import escape
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from lib.model import STATUSES
from lib.network import Edge, Layout, Network, NodeKind
from lib.view.network_bends import control_point, curve
from lib.view.network_labels import FONT, label_box
from lib.view.network_style import LINES, SHAPES, TIES, edge_colour, edge_mark, edge_width
from lib.view.network_words import edge_words, kind_words, node_words
from lib.view.palette import LIGHT, families, translucent
from lib.view.textwidth import FONT_FAMILY, text_width
from lib.view.words import status_words

if TYPE_CHECKING:
    import plotly.graph_objects as go

SIDE, ROW = 16, 22
NARROWEST = 875.0  # with the margins a page's text width at print size
ARROW = 9.0
SMALL = FONT - 1.5
SCALED: dict[NodeKind, float] = {"platform": 0.8}  # Plotly draws a diamond wider than its size


def network_figure(network: Network, layout: Layout) -> "go.Figure":
    """Return the figure, on a light ground; one pixel of it is one of the layout, so that names keep apart.

    Actors that the layout does not place are not drawn.
    """
    import plotly.graph_objects as go

    network = Network(tuple(n for n in network.nodes if n.id in layout.positions), network.edges)
    width = max(layout.width, NARROWEST)
    legend = _legend_traces(network)
    rows = -(-sum(text_width(t["name"], FONT) + 66 for t in legend) // width) + 1
    traces = [
        *_line_traces(network, layout),
        *_arrow_traces(network, layout),
        _hover_trace(network, layout),
        *_node_traces(network, layout),
        *legend,
    ]
    frame = _frame(layout, width, rows * ROW + 12)
    frame["annotations"] = [*_numbers(network, layout), *_names(network, layout)]
    return go.Figure({"data": traces, "layout": frame}, skip_invalid=False)


def _frame(layout: Layout, width: float, foot: float) -> dict[str, Any]:
    spare = (width - layout.width) / 2
    axis = {"visible": False, "fixedrange": True}
    return {
        "width": round(width + 2 * SIDE),
        "height": round(layout.height + SIDE + foot),
        "margin": {"l": SIDE, "r": SIDE, "t": SIDE, "b": foot},
        "paper_bgcolor": LIGHT.paper,
        "plot_bgcolor": LIGHT.paper,
        "font": {"family": FONT_FAMILY, "size": FONT, "color": LIGHT.ink},
        "xaxis": {**axis, "range": [-spare, layout.width + spare]},
        "yaxis": {**axis, "range": [layout.height, 0]},
        "hovermode": "closest",
        "legend": {
            "orientation": "h",
            "x": 0,
            "y": 0,
            "yanchor": "top",
            "xanchor": "left",
            "itemclick": False,
            "itemdoubleclick": False,
            "itemsizing": "trace",
            "traceorder": "normal",
        },
    }


def _line_traces(network: Network, layout: Layout) -> list[dict[str, Any]]:
    """Return one trace for each look of line, the curves in it apart by gaps."""
    looks: dict[tuple[str, str, float], list[Edge]] = defaultdict(list)
    for edge in network.edges:
        looks[edge_colour(edge, LIGHT), LINES[edge.status].plotly, edge_width(edge)].append(edge)
    traces = []
    for (colour, dash, width), edges in looks.items():
        x: list[float | None] = []
        y: list[float | None] = []
        for edge in edges:
            points = _visible(edge, layout)
            x += [*(round(float(v), 1) for v in points[:, 0]), None]
            y += [*(round(float(v), 1) for v in points[:, 1]), None]
        line = {"color": colour, "dash": dash, "width": width}
        traces.append(
            {"type": "scatter", "mode": "lines", "x": x, "y": y, "line": line, "hoverinfo": "skip", "showlegend": False}
        )
    return traces


def _visible(edge: Edge, layout: Layout) -> NDArray[np.float64]:
    """Return the part of the curve outside both marks, a little more cut off for an arrow."""
    points = curve(layout.positions[edge.source], layout.positions[edge.target], layout.bends[edge.id], 48)
    head = ARROW - 2 if edge.directed else 0
    far_from_start = np.hypot(*(points - layout.positions[edge.source]).T) >= layout.sizes[edge.source] / 2
    far_from_end = np.hypot(*(points - layout.positions[edge.target]).T) >= layout.sizes[edge.target] / 2 + head + 1
    return np.asarray(points[far_from_start & far_from_end], dtype=float)


def _arrow_traces(network: Network, layout: Layout) -> list[dict[str, Any]]:
    heads: dict[tuple[str, str], list[tuple[float, float, float]]] = defaultdict(list)
    for edge in network.edges:
        if edge.directed:
            symbol = "diamond" if edge.kind == "belongs" else "triangle-up"
            heads[edge_colour(edge, LIGHT), symbol].append(_head(edge, layout))
    return [
        {
            "type": "scatter",
            "mode": "markers",
            "x": [h[0] for h in found],
            "y": [h[1] for h in found],
            "marker": {
                "symbol": symbol,
                "size": ARROW,
                "color": colour,
                "angle": [h[2] for h in found],
                "line": {"width": 0},
            },
            "hoverinfo": "skip",
            "showlegend": False,
        }
        for (colour, symbol), found in heads.items()
    ]


def _head(edge: Edge, layout: Layout) -> tuple[float, float, float]:
    """Return an arrowhead's middle and its turn clockwise from pointing up."""
    end = np.array(layout.positions[edge.target])
    points = curve(layout.positions[edge.source], layout.positions[edge.target], layout.bends[edge.id], 96)
    reach = layout.sizes[edge.target] / 2 + ARROW / 2 + 1
    at = points[np.hypot(*(points - end).T) >= reach][-1:]
    middle = at[0] if len(at) else points[0]
    along = end - middle
    turn = float(np.degrees(np.arctan2(along[0], -along[1])))
    return round(float(middle[0]), 1), round(float(middle[1]), 1), round(turn, 1)


def _hover_trace(network: Network, layout: Layout) -> dict[str, Any]:
    middles = [_middle(e, layout) for e in network.edges]
    return {
        "type": "scatter",
        "mode": "markers",
        "x": [m[0] for m in middles],
        "y": [m[1] for m in middles],
        "marker": {"size": 14, "opacity": 0},
        "text": [_safe(edge_words(e, network)) for e in network.edges],
        "hoverinfo": "text",
        "showlegend": False,
    }


def _middle(edge: Edge, layout: Layout) -> tuple[float, float]:
    ends = np.array([layout.positions[edge.source], layout.positions[edge.target]]).mean(axis=0)
    point = (
        ends + control_point(layout.positions[edge.source], layout.positions[edge.target], layout.bends[edge.id])
    ) / 2
    return round(float(point[0]), 1), round(float(point[1]), 1)


def _node_traces(network: Network, layout: Layout) -> list[dict[str, Any]]:
    traces = []
    for kind, shape in SHAPES.items():
        nodes = [n for n in network.nodes if n.kind == kind]
        if not nodes:
            continue
        spots = [layout.positions[n.id] for n in nodes]
        traces.append(
            {
                "type": "scatter",
                "mode": "markers",
                "x": [s[0] for s in spots],
                "y": [s[1] for s in spots],
                "marker": {
                    "symbol": shape.plotly,
                    "size": [round(layout.sizes[n.id] * SCALED.get(kind, 1.0), 1) for n in nodes],
                    "color": LIGHT.grid,
                    "opacity": 1,
                    "line": {"color": LIGHT.ink, "width": 1.5},
                },
                "text": [_safe(node_words(n)) for n in nodes],
                "hoverinfo": "text",
                "showlegend": False,
            }
        )
    return traces


def _names(network: Network, layout: Layout) -> list[dict[str, Any]]:
    """Return the names, each in the middle of the box that the layout found, over a ground that quiets the lines."""
    notes = []
    for node in network.nodes:
        label = layout.labels[node.id]
        box = label_box(layout.positions[node.id], layout.sizes[node.id], label.lines, label.side)
        words = "<br>".join(_safe(line) for line in label.lines)
        notes.append(_note((box.left + box.right) / 2, (box.top + box.bottom) / 2, words, FONT))
    return notes


def _numbers(network: Network, layout: Layout) -> list[dict[str, Any]]:
    return [_note(*_middle(e, layout), edge_mark(e), SMALL) for e in network.edges if edge_mark(e)]


def _note(x: float, y: float, words: str, size: float) -> dict[str, Any]:
    return {
        "x": x,
        "y": y,
        "text": words,
        "showarrow": False,
        "bgcolor": translucent(LIGHT.paper, 0.7),
        "borderpad": 0,
        "font": {"size": size, "color": LIGHT.ink},
    }


def _legend_traces(network: Network) -> list[dict[str, Any]]:
    kinds = {n.kind for n in network.nodes}
    shown = {edge_colour(e, LIGHT) for e in network.edges if e.kind == "act" and e.status != "denied"}
    ties = {e.kind for e in network.edges}
    statuses = {e.status for e in network.edges}
    entries = [_legend_mark(SHAPES[k].plotly, kind_words(k)) for k in SHAPES if k in kinds]
    entries += [_legend_line(c, "solid", words) for words, c in families() if c in shown]
    entries += [_legend_line(LIGHT.quiet, "solid", words) for k, words in TIES.items() if k in ties]
    entries += [
        _legend_line(LIGHT.ink, LINES[s].plotly, f"{status_words(s)}{' (✕)' if s == 'denied' else ''}")
        for s in STATUSES
        if s in statuses
    ]
    return entries


def _legend_mark(symbol: str, words: str) -> dict[str, Any]:
    marker = {"symbol": symbol, "size": 13, "color": LIGHT.grid, "line": {"color": LIGHT.ink, "width": 1.5}}
    return {"type": "scatter", "mode": "markers", "x": [None], "y": [None], "marker": marker, "name": words}


def _legend_line(colour: str, dash: str, words: str) -> dict[str, Any]:
    line = {"color": colour, "dash": dash, "width": 2}
    return {"type": "scatter", "mode": "lines", "x": [None], "y": [None], "line": line, "name": words}


def _safe(words: str) -> str:
    return escape(words, quote=False)
