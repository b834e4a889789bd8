"""The actor network as GraphML, for Gephi, yEd, Cytoscape, igraph and networkx.

Format: http://graphml.graphdrawing.org/primer/graphml-primer.html.
"""

from collections.abc import Mapping
from xml.etree import ElementTree as ET

from lib.export.caption import Caption
from lib.export.graph_rows import EDGE_ATTRIBUTES, NODE_ATTRIBUTES, Row, about, edge_rows, node_rows
from lib.export.graph_xml import add, document, words
from lib.network import Layout, Network

NAMESPACE = "http://graphml.graphdrawing.org/xmlns"
TYPES = {str: "string", int: "int", bool: "boolean", float: "double"}
OF_NODE: Mapping[str, type] = {"label": str, **NODE_ATTRIBUTES, "x": float, "y": float, "size": float}
OF_EDGE: Mapping[str, type] = {"label": str, "weight": int, **EDGE_ATTRIBUTES}


def to_graphml(network: Network, layout: Layout | None, caption: Caption) -> bytes:
    """Return the file; `x`, `y` (upwards) and `size` are as on the screen where a layout is given."""
    ET.register_namespace("", NAMESPACE)
    root = ET.Element(_tag("graphml"))
    add(root, _tag("key"), {"id": "about", "for": "graph", "attr.name": "about", "attr.type": "string"})
    _declare(root, "node", OF_NODE)
    _declare(root, "edge", OF_EDGE)
    graph = add(root, _tag("graph"), {"id": "network", "edgedefault": "directed"})
    add(graph, _tag("data"), {"key": "about"}, about(caption))
    for row in node_rows(network):
        element = add(graph, _tag("node"), {"id": row["id"]})
        _add_data(element, {**row, **_place(row["id"], layout)}, OF_NODE)
    for row in edge_rows(network):
        element = add(graph, _tag("edge"), {key: row[key] for key in ("id", "source", "target")})
        _add_data(element, row, OF_EDGE)
    return document(root)


def _place(node: str, layout: Layout | None) -> Row:
    if layout is None or node not in layout.positions:
        return {}
    x, y = layout.positions[node]
    return {"x": x, "y": -y, "size": layout.sizes[node]}


def _declare(root: ET.Element, what: str, attributes: Mapping[str, type]) -> None:
    for name, kind in attributes.items():
        add(root, _tag("key"), {"id": f"{what}_{name}", "for": what, "attr.name": name, "attr.type": TYPES[kind]})


def _add_data(element: ET.Element, row: Row, attributes: Mapping[str, type]) -> None:
    what = element.tag.rpartition("}")[2]
    for name in attributes:
        value = row.get(name, "")
        if value != "":
            add(
                element,
                _tag("data"),
                {"key": f"{what}_{name}"},
                words(value),
            )


def _tag(name: str) -> str:
    return f"{{{NAMESPACE}}}{name}"
