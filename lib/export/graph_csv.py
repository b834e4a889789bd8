"""The actor network as two CSV files, nodes and edges, with the headings that Gephi's importer expects."""

from lib.export.graph_rows import EDGE_ATTRIBUTES, NODE_ATTRIBUTES, edge_rows, node_rows
from lib.export.table_csv import rows_to_csv
from lib.network import Network

NODE_HEADER = ("Id", "Label", *NODE_ATTRIBUTES)
EDGE_HEADER = ("Id", "Source", "Target", "Type", "Label", "Weight", *EDGE_ATTRIBUTES)


def nodes_to_csv(network: Network, *, bom: bool = False) -> bytes:
    """Return one row a node."""
    rows = [(r["id"], r["label"], *(r[name] for name in NODE_ATTRIBUTES)) for r in node_rows(network)]
    return rows_to_csv(NODE_HEADER, rows, bom=bom)


def edges_to_csv(network: Network, *, bom: bool = False) -> bytes:
    """Return one row an edge."""
    rows = [
        (
            r["id"], r["source"], r["target"], "Directed" if r["directed"] else "Undirected", r["label"], r["weight"],
            *(r[name] for name in EDGE_ATTRIBUTES),
        )
        for r in edge_rows(network)
    ]  # fmt: skip
    return rows_to_csv(EDGE_HEADER, rows, bom=bom)
