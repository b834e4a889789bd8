"""The actor network as Cytoscape JSON (.cyjs), for Cytoscape and Cytoscape.js.

Format: https://manual.cytoscape.org/en/stable/Supported_Network_File_Formats.html#cytoscape-js-json.
"""

from typing import Any

from lib.export.caption import Caption
from lib.export.graph_rows import edge_rows, node_rows
from lib.export.json_text import to_json
from lib.network import Layout, Network


def to_cytoscape(network: Network, layout: Layout | None, caption: Caption) -> bytes:
    """Return the file; positions are those of the screen where a layout is given.

    `value`, `key`, `directed` and `multigraph` are what networkx looks for.
    """
    nodes: list[dict[str, Any]] = []
    for row in node_rows(network):
        element: dict[str, Any] = {"data": {**row, "value": row["id"], "name": row["label"]}}
        if layout and row["id"] in layout.positions:
            x, y = layout.positions[row["id"]]
            element["position"] = {"x": x, "y": y}
        nodes.append(element)
    edges = [{"data": {**row, "interaction": row["action"], "key": row["id"]}} for row in edge_rows(network)]
    about = {"name": caption.title, "statement": caption.statement, "provenance": caption.provenance}
    content = {
        "format_version": "1.0",
        "generated_by": f"the crackdown timeline {caption.version}".strip(),
        "target_cytoscapejs_version": "~3",
        "directed": True,
        "multigraph": True,
        "data": about,
        "elements": {"nodes": nodes, "edges": edges},
    }
    return to_json(content, indent=1).encode()
