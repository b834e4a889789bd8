"""The actor network as plain lists and dictionaries, for the component and the HTML file that draw it."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from zlib import crc32

from lib.model import STATUSES
from lib.network import Edge, EdgeKind, Layout, Network, Node
from lib.view.network_labels import FONT, LINE
from lib.view.network_months import Months, active_months
from lib.view.network_style import LINES, SHAPES, TIES, edge_colour, edge_mark, edge_width
from lib.view.network_words import edge_words, kind_words, node_words
from lib.view.palette import DARK, LIGHT, Palette, families
from lib.view.words import status_words

Entries = list[dict[str, Any]]

ARROWS: Mapping[EdgeKind, str] = {"act": "triangle", "belongs": "diamond", "with": "none", "folded": "none"}


@dataclass(frozen=True, slots=True)
class Chosen:
    """What the reader clicked: a node, an edge, or a way of several edges; ids that are not there are ignored."""

    node: str | None = None
    edge: str | None = None
    path: tuple[str, ...] = ()


def to_payload(
    network: Network,
    layout: Layout,
    months: Months,
    *,
    title: str,
    alt: str,
) -> dict[str, Any]:
    """Return what the component needs, as JSON can hold it; every word is text, never markup.

    Actors that the layout does not place, those without a line, are named below the picture.
    """
    placed = [n for n in network.nodes if n.id in layout.positions]
    nodes = [_node(n, layout, months) for n in placed]
    edges = [_edge(e, network, layout, months) for e in network.edges]
    apart = [_apart(n) for n in network.nodes if n.id not in layout.positions]
    return {
        "stamp": _stamp(nodes, apart, edges, months.first, alt),
        "width": layout.width,
        "height": layout.height,
        "font": FONT,
        "line": LINE,
        "nodes": nodes,
        "apart": apart,
        "edges": edges,
        "months": list(months.words),
        "monthKeys": list(months.keys),
        "month": None,
        "legend": legend(Network(tuple(placed), network.edges)),
        "grounds": {p.ground: _ground(p) for p in (LIGHT, DARK)},
        "title": title,
        "alt": alt,
        "chosen": {"node": None, "edge": None, "path": []},
    }


def with_choice(payload: dict[str, Any], chosen: Chosen, month: str | None) -> dict[str, Any]:
    """Return the payload with something chosen.

    `month` ("2017-09") is the one the date slider begins with; the whole time if there is no such month.
    """
    picked = {"node": chosen.node, "edge": chosen.edge, "path": list(chosen.path)}
    return {**payload, "chosen": picked, "month": month if month in payload["monthKeys"] else None}


def legend(network: Network) -> Entries:
    """Return the legend's entries: only what the picture shows."""
    return [*_kinds(network), *_colours(network), *_ties(network), *_statuses(network)]


def _kinds(network: Network) -> Entries:
    kinds = {n.kind for n in network.nodes}
    return [{"shape": shape.cytoscape, "words": kind_words(k)} for k, shape in SHAPES.items() if k in kinds]


def _colours(network: Network) -> Entries:
    shown = {edge_colour(e, LIGHT) for e in network.edges if e.kind == "act" and e.status != "denied"}
    return [{"colour": c, "words": words, "arrow": ARROWS["act"]} for words, c in families() if c in shown]


def _ties(network: Network) -> Entries:
    kinds = {e.kind for e in network.edges}
    return [{"colour": "quiet", "words": words, "arrow": ARROWS[k]} for k, words in TIES.items() if k in kinds]


def _statuses(network: Network) -> Entries:
    shown = {e.status for e in network.edges}
    return [
        {"dashes": list(LINES[s].dashes), "cross": s == "denied", "words": status_words(s)}
        for s in STATUSES
        if s in shown
    ]


def _node(node: Node, layout: Layout, months: Months) -> dict[str, Any]:
    x, y = layout.positions[node.id]
    label = layout.labels[node.id]
    vertical, horizontal = label.side.split()
    return {
        "id": node.id,
        "label": "\n".join(label.lines),
        "x": x,
        "y": y,
        "size": layout.sizes[node.id],
        "shape": SHAPES[node.kind].cytoscape,
        "v": {"middle": "center"}.get(vertical, vertical),
        "h": horizontal,
        "months": active_months(node.when, months),
        "group": node.kind == "group",
        "words": node_words(node),
    }


def _apart(node: Node) -> dict[str, str]:
    return {"id": node.id, "label": node.name, "words": node_words(node)}


def _edge(edge: Edge, network: Network, layout: Layout, months: Months) -> dict[str, Any]:
    return {
        "id": edge.id,
        "source": edge.source,
        "target": edge.target,
        "bend": round(layout.bends[edge.id], 1),
        "colour": "quiet" if edge_colour(edge, LIGHT) == LIGHT.quiet else edge_colour(edge, LIGHT),
        "width": edge_width(edge),
        "dashes": list(LINES[edge.status].dashes),
        "arrow": ARROWS[edge.kind],
        "mark": edge_mark(edge),
        "months": None if edge.kind == "belongs" else active_months(edge.when, months),
        "words": edge_words(edge, network),
    }


def _ground(colours: Palette) -> dict[str, str]:
    return {
        "paper": colours.paper,
        "ink": colours.ink,
        "quiet": colours.quiet,
        "accent": colours.accent,
        "fill": colours.grid,
    }


def _stamp(*parts: object) -> str:
    """Return a key that changes when anything drawn changes, so that a mere choice redraws nothing."""
    return format(crc32(json.dumps(parts, sort_keys=True).encode()), "08x")
