"""The actor network as two tables, with the rows that the picture draws."""

from typing import TYPE_CHECKING

from lib.network import Network
from lib.view.network_measures import Measures
from lib.view.network_words import action_words, kind_words
from lib.view.words import status_words

if TYPE_CHECKING:
    import pandas as pd

NODE_COLUMNS = ["Actor", "Kind", "Events", "Connections", "Go-between", "Circle of", "First", "Last"]
EDGE_COLUMNS = ["From", "Does", "To", "Status", "Events", "Sources", "First", "Last"]


def node_table(network: Network, measures: Measures) -> "pd.DataFrame":
    """Return a row for each node, indexed by its id; a circle is named after its busiest actor."""
    import pandas as pd

    leaders: dict[int, str] = {}
    for node in network.nodes:
        if (circle := measures.circle.get(node.id)) is not None:
            leaders.setdefault(circle, node.name)
    rows = [
        (
            n.name, kind_words(n.kind), len(n.stories), measures.degree.get(n.id, 0),
            _percent(measures.between.get(n.id)), leaders.get(measures.circle.get(n.id, 0), ""), *n.reach,
        )
        for n in network.nodes
    ]  # fmt: skip
    return pd.DataFrame(rows, columns=NODE_COLUMNS, index=[n.id for n in network.nodes])


def _percent(share: float | None) -> float | None:
    return None if share is None else 100 * share


def edge_table(network: Network) -> "pd.DataFrame":
    """Return a row for each edge, those with most stories first, indexed by its id."""
    import pandas as pd

    names = {n.id: n.name for n in network.nodes}
    edges = sorted(network.edges, key=lambda e: (-len(e.stories), -e.sources, e.id))
    rows = [
        (
            names[e.source], action_words(e.action), names[e.target], status_words(e.status) if e.status else "",
            len(e.stories), e.sources, *e.reach,
        )
        for e in edges
    ]  # fmt: skip
    return pd.DataFrame(rows, columns=EDGE_COLUMNS, index=[e.id for e in edges])
