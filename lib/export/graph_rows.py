"""The actor network's nodes and edges as flat rows, the same attributes in every graph format."""

from collections.abc import Mapping
from typing import Any

from lib.export.caption import Caption
from lib.network import Edge, Network, Node
from lib.vocab import load_table

Row = dict[str, Any]

NODE_ATTRIBUTES: Mapping[str, type] = {"kind": str, "stories": int, "first": str, "last": str, "members": int}
EDGE_ATTRIBUTES: Mapping[str, type] = {
    "kind": str, "action": str, "status": str, "stories": int, "sources": int, "first": str, "last": str,
    "story_ids": str, "directed": bool,
}  # fmt: skip


def node_rows(network: Network) -> list[Row]:
    """Return a row for each node: id, label and `NODE_ATTRIBUTES`; days are ISO, unknown ones empty."""
    return [_node(n) for n in network.nodes]


def edge_rows(network: Network) -> list[Row]:
    """Return a row for each edge: id, source, target, label, weight (at least 1) and `EDGE_ATTRIBUTES`.

    Every edge has a direction, since readers refuse a mixture; `directed` is false where it means nothing.
    """
    return [_edge(e) for e in network.edges]


def about(caption: Caption) -> str:
    """Return what the file is, in one paragraph: title, filters, the data's date."""
    return " ".join(part for part in (caption.title, caption.statement, caption.provenance) if part)


def _node(node: Node) -> Row:
    return {
        "id": node.id,
        "label": node.name,
        "kind": node.kind,
        "stories": len(node.stories),
        **_days(node),
        "members": len(node.members),
    }


def _days(part: Node | Edge) -> Row:
    first, last = part.reach
    return {"first": first.isoformat() if first else "", "last": last.isoformat() if last else ""}


def _edge(edge: Edge) -> Row:
    return {
        "id": edge.id,
        "source": edge.source,
        "target": edge.target,
        "label": load_table("network")["actions"][edge.action]["does"],
        "weight": max(len(edge.stories), 1),
        "kind": edge.kind,
        "action": edge.action,
        "status": edge.status or "",
        "stories": len(edge.stories),
        "sources": edge.sources,
        **_days(edge),
        "story_ids": " ".join(edge.stories),
        "directed": edge.directed,
    }
