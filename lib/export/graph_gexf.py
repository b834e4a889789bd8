"""The actor network as GEXF 1.3 for Gephi, dynamic: every node and line carries the days it is known for.

Format: https://gexf.net/schema.html.
"""

from collections.abc import Iterable, Mapping
from xml.etree import ElementTree as ET

from lib.export.caption import Caption
from lib.export.graph_rows import EDGE_ATTRIBUTES, NODE_ATTRIBUTES, Row, about, edge_rows, node_rows
from lib.export.graph_xml import add, document
from lib.interval import Interval
from lib.network import Layout, Network
from lib.vocab import load_table

NAMESPACE = "http://gexf.net/1.3"
VIZ = "http://gexf.net/1.3/viz"
TYPES = {str: "string", int: "integer", bool: "boolean"}
SHAPES = {"authority": "square", "platform": "diamond", "organisation": "triangle"}
# Gephi draws every node as a disc, so that there the colour tells the kind: Okabe and Ito's, as for the lines.
KINDS = {
    "person": "#56B4E9", "authority": "#0072B2", "company": "#E69F00", "platform": "#009E73", "organisation": "#CC79A7",
    "place": "#7A7A7A", "thing": "#D55E00", "group": "#B3B3B3",
}  # fmt: skip
GREY = "#7A7A7A"
STROKES = {"planned": "dashed", "reported": "dotted", "denied": "double"}
ROW = 60.0  # pixels: actors without a line stand in rows below the picture


def to_gexf(network: Network, layout: Layout | None, caption: Caption) -> bytes:
    """Return the file.

    Args:
        network: What to export; parallel edges are kept.
        layout: Positions and sizes, as on the screen; without it Gephi places the nodes.
        caption: Title, filter statement and date go into the file's description.
    """
    ET.register_namespace("", NAMESPACE)
    ET.register_namespace("viz", VIZ)
    root = ET.Element(_tag("gexf"), {"version": "1.3"})
    meta = add(root, _tag("meta"), {"lastmodifieddate": caption.data_day} if caption.data_day else {})
    add(meta, _tag("creator"), text=f"the crackdown timeline {caption.version}".strip())
    add(meta, _tag("description"), text=about(caption))
    graph = add(root, _tag("graph"), {"mode": "dynamic", "defaultedgetype": "directed", "timeformat": "date"})
    _declare(graph, "node", NODE_ATTRIBUTES)
    _declare(graph, "edge", EDGE_ATTRIBUTES)
    _add_nodes(graph, network, layout)
    _add_edges(graph, network)
    return document(root)


def _add_nodes(graph: ET.Element, network: Network, layout: Layout | None) -> None:
    nodes = add(graph, _tag("nodes"))
    spots = _spots(network, layout) if layout else {}
    smallest = min(layout.sizes.values(), default=10.0) if layout else 0.0
    for node, row in zip(network.nodes, node_rows(network), strict=True):
        element = add(nodes, _tag("node"), {"id": row["id"], "label": row["label"]})
        _add_values(element, row, NODE_ATTRIBUTES)
        _add_spells(element, node.when)
        _add_colour(element, KINDS[node.kind])
        add(element, _viz("shape"), {"value": SHAPES.get(node.kind, "disc")})
        if layout:
            x, y = spots[node.id]
            add(element, _viz("size"), {"value": layout.sizes.get(node.id, smallest)})
            add(element, _viz("position"), {"x": x, "y": -y, "z": 0.0})


def _add_edges(graph: ET.Element, network: Network) -> None:
    edges = add(graph, _tag("edges"))
    for edge, row in zip(network.edges, edge_rows(network), strict=True):
        ends = {key: row[key] for key in ("id", "source", "target", "label", "weight")}
        element = add(edges, _tag("edge"), {**ends, "type": "directed", "kind": row["action"]})
        _add_values(element, row, EDGE_ATTRIBUTES)
        _add_spells(element, edge.when)
        _add_colour(element, GREY if edge.status == "denied" else _action_colour(edge.action))
        add(element, _viz("thickness"), {"value": round(row["weight"] ** 0.5, 2)})
        add(element, _viz("shape"), {"value": STROKES.get(edge.status or "", "solid")})


def _spots(network: Network, layout: Layout) -> dict[str, tuple[float, float]]:
    """Every node's place: as on the screen, and for those that are not drawn there in rows below."""
    apart = [n.id for n in network.nodes if n.id not in layout.positions]
    per_row = max(1, int(layout.width // ROW))
    below = {i: (ROW * (n % per_row + 0.5), layout.height + ROW * (n // per_row + 1.0)) for n, i in enumerate(apart)}
    return {**layout.positions, **below}


def _action_colour(action: str) -> str:
    """The colour of the line on the screen: of the family of the action's event types, grey for ties."""
    types = load_table("network")["actions"][action]["types"]
    families = load_table("interface")["families"].values()
    return next((str(f["colour"]) for f in families if types and types[0] in f["types"]), GREY)


def _add_colour(element: ET.Element, colour: str) -> None:
    add(element, _viz("color"), {k: int(colour[i : i + 2], 16) for k, i in (("r", 1), ("g", 3), ("b", 5))})


def _declare(graph: ET.Element, what: str, attributes: Mapping[str, type]) -> None:
    block = add(graph, _tag("attributes"), {"class": what})
    for name, kind in attributes.items():
        add(block, _tag("attribute"), {"id": f"{what}_{name}", "title": name, "type": TYPES[kind]})


def _add_values(element: ET.Element, row: Row, attributes: Mapping[str, type]) -> None:
    what = element.tag.rpartition("}")[2]
    values = add(element, _tag("attvalues"))
    for name in attributes:
        if row[name] != "":
            add(values, _tag("attvalue"), {"for": f"{what}_{name}", "value": row[name]})


def _add_spells(element: ET.Element, when: Iterable[Interval]) -> None:
    """Add the days of the stories; a missing start or end is open, as the format has it."""
    distinct = dict.fromkeys((i.earliest, i.latest) for i in when)
    if not distinct:
        return
    spells = add(element, _tag("spells"))
    for first, last in distinct:
        add(spells, _tag("spell"), {k: d.isoformat() for k, d in (("start", first), ("end", last)) if d})


def _viz(name: str) -> str:
    return f"{{{VIZ}}}{name}"


def _tag(name: str) -> str:
    return f"{{{NAMESPACE}}}{name}"
