"""Measures of the actor network, each with a sentence on what it means, and the shortest way between two actors."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from lib.network import Edge, Network
from lib.view.words import count_words

MOST = 400  # actors for which betweenness is worked out


@dataclass(frozen=True, slots=True)
class Measures:
    """Per actor: `degree` counts the others it is joined with, `between` is 0 to 1, `circle` numbers its community."""

    degree: Mapping[str, int]
    between: Mapping[str, float]
    circle: Mapping[str, int]


def measure(network: Network, communities: Sequence[Sequence[str]]) -> Measures:
    """Return the measures; betweenness is left out (empty) for networks of more than `MOST` actors."""
    near = neighbours(network)
    degree = {n.id: len(near.get(n.id, {})) for n in network.nodes}
    circle = {m: number for number, members in enumerate(communities, start=1) for m in members}
    return Measures(degree, _betweenness(network, near) if len(network.nodes) <= MOST else {}, circle)


def neighbours(network: Network) -> dict[str, dict[str, list[Edge]]]:
    """Return for each actor the actors it is joined with, each with the edges between them."""
    near: dict[str, dict[str, list[Edge]]] = defaultdict(dict)
    for edge in network.edges:
        near[edge.source].setdefault(edge.target, []).append(edge)
        near[edge.target].setdefault(edge.source, []).append(edge)
    return near


def shortest_path(network: Network, start: str, end: str) -> tuple[tuple[Edge, ...], ...] | None:
    """Return the edges of each step of a shortest way between two actors, arrows disregarded; `None` if there is none.

    Among ways of equal length the one through the best-told steps wins, then the one first in the alphabet of ids.
    """
    near = neighbours(network)
    best: dict[str, tuple[int, tuple[str, ...]]] = {start: (0, (start,))}
    layer = [start]
    while layer and end not in best:
        found: dict[str, tuple[int, tuple[str, ...]]] = {}
        for here in layer:
            for there, edges in near.get(here, {}).items():
                if there not in best:
                    way = (best[here][0] - sum(len(e.stories) for e in edges), (*best[here][1], there))
                    found[there] = min(found.get(there, way), way)
        best |= found
        layer = sorted(found)
    if end not in best:
        return None
    way_there = best[end][1]
    return tuple(tuple(near[a][b]) for a, b in pairwise(way_there))


def measure_sentences(network: Network, measures: Measures) -> tuple[str, ...]:
    """Return one sentence for each measure, with the actor that leads it."""
    names = {n.id: n.name for n in network.nodes}
    sentences = []
    if any(measures.degree.values()):
        top = max(measures.degree, key=lambda i: (measures.degree[i], i))
        sentences.append(
            f"Connections: {names[top]} deals with {measures.degree[top]} other actors, more than anyone; the number "
            "counts actors, not events."
        )
    if any(measures.between.values()):
        top = max(measures.between, key=lambda i: (measures.between[i], i))
        sentences.append(
            f"Go-between: {names[top]} lies on {measures.between[top]:.0%} of the shortest ways between two others; "
            "who is high here links actors that these articles do not join directly."
        )
    circles = max(measures.circle.values(), default=0)
    if circles:
        sentences.append(
            f"Circles: the actors fall into {count_words(circles, 'circle')} that deal more with each "
            "other than with the rest (Leiden's method); a circle is a pattern in these articles, not an alliance."
        )
    return tuple(sentences)


def _betweenness(network: Network, near: Mapping[str, Mapping[str, list[Edge]]]) -> dict[str, float]:
    import networkx as nx

    graph = nx.Graph()
    graph.add_nodes_from(n.id for n in network.nodes)
    graph.add_edges_from((a, b) for a, others in near.items() for b in others)
    return {str(i): round(float(v), 4) for i, v in nx.betweenness_centrality(graph).items()}
