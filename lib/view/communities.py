"""Finds the circles of actors that deal with each other, and folds a large network to its strongest part."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from lib.interval import Interval
from lib.network import Edge, Network, Node

SHOWN = 150  # marks in one picture
STRONGEST = 60  # actors that stand for themselves in a folded picture
GROUPS = 30
OPENED = 50  # actors that one opening of a group brings out
LINES = 240  # lines in one picture
SEED = 7


@dataclass(frozen=True, slots=True)
class Folded:
    """What is drawn of a network; `rule` says in words what is left out ("" if nothing is)."""

    network: Network
    rule: str = ""


def find_communities(network: Network) -> tuple[tuple[str, ...], ...]:
    """Return the communities, the largest first, members with most stories first (Leiden, modularity, seeded).

    Actors without any line are no community.
    """
    from graspologic_native import leiden

    weights: dict[tuple[str, str], float] = defaultdict(float)
    for edge in network.edges:
        a, b = sorted((edge.source, edge.target))
        weights[a, b] += len(edge.stories) or 1
    if not weights:
        return ()
    _, found = leiden([(a, b, w) for (a, b), w in sorted(weights.items())], seed=SEED)
    circles: dict[int, list[str]] = defaultdict(list)
    for node in network.nodes:
        if node.id in found:
            circles[found[node.id]].append(node.id)
    place = {n.id: k for k, n in enumerate(network.nodes)}
    return tuple(tuple(c) for c in sorted(circles.values(), key=lambda c: (-len(c), place[c[0]])))


def fold(network: Network, communities: Sequence[Sequence[str]], opened: Sequence[str] = ()) -> Folded:
    """Return the part that is drawn: all of a small network, else the strongest actors and groups of the others.

    Args:
        network: The whole network.
        communities: From `find_communities`.
        opened: Ids of groups whose actors are brought out, `OPENED` each time an id is named.
    """
    if len(network.nodes) <= SHOWN:
        return _thinned(network, len(network.nodes), 0)
    groups = _groups(network, communities)
    alone = {n.id for n in network.nodes[:STRONGEST]}
    for group in opened:
        room = min(OPENED, SHOWN - len(alone) - len(groups))
        alone |= set([m for m in groups.get(group, ()) if m not in alone][: max(room, 0)])
    rest = {g: tuple(m for m in members if m not in alone) for g, members in groups.items()}
    drawn = _drawn(network, alone, {g: m for g, m in rest.items() if m})
    return _thinned(drawn, len(alone), sum(1 for n in drawn.nodes if n.members))


def _groups(network: Network, communities: Sequence[Sequence[str]]) -> dict[str, tuple[str, ...]]:
    """Return the actors of each group by its id, those too small for a group of their own together in the last."""
    strongest = {n.id for n in network.nodes[:STRONGEST]}
    named = {f"group:{c[0]}": tuple(m for m in c if m not in strongest) for c in communities[: GROUPS - 1]}
    inside = strongest.union(*named.values()) if named else strongest
    others = tuple(n.id for n in network.nodes if n.id not in inside)
    return {g: m for g, m in named.items() if m} | ({"group:": others} if others else {})


def _drawn(network: Network, alone: set[str], groups: Mapping[str, tuple[str, ...]]) -> Network:
    home = {m: g for g, members in groups.items() for m in members} | {i: i for i in alone}
    nodes = [n for n in network.nodes if n.id in alone]
    nodes += [_group_node(network, g, members) for g, members in groups.items()]
    nodes.sort(key=lambda n: (-len(n.stories), n.id))
    kept: list[Edge] = []
    between: dict[tuple[str, str], list[Edge]] = defaultdict(list)
    for edge in network.edges:
        a, b = home[edge.source], home[edge.target]
        if a == edge.source and b == edge.target:
            kept.append(edge)
        elif a != b:
            between[(a, b) if a < b else (b, a)].append(edge)
    return Network(tuple(nodes), (*kept, *(_folded_edge(a, b, edges) for (a, b), edges in sorted(between.items()))))


def _group_node(network: Network, group: str, members: tuple[str, ...]) -> Node:
    nodes = [n for m in members if (n := network.node(m))]
    leader = network.node(group.removeprefix("group:"))
    name = f"Around {leader.name}: {len(members):,} more" if leader else f"Elsewhere: {len(members):,} actors"
    stories = tuple(dict.fromkeys(s for n in nodes for s in n.stories))
    return Node(group, name, "group", stories, _bounds(nodes), members)


def _folded_edge(a: str, b: str, edges: Sequence[Edge]) -> Edge:
    stories = tuple(dict.fromkeys(s for e in edges for s in e.stories))
    return Edge(f"{a}~{b}", a, b, "folded", "connects", None, stories, max(e.sources for e in edges), _bounds(edges))


def _bounds(parts: Iterable[Node | Edge]) -> tuple[Interval, ...]:
    distinct = {(i.earliest, i.latest, i.extent): i for p in parts for i in p.when}
    return tuple(distinct.values())


def _thinned(network: Network, alone: int, groups: int) -> Folded:
    """Return the network with its strongest lines only, and the rule that was followed."""
    clauses = []
    if groups:
        clauses.append(
            f"the {alone} actors with most events are drawn; the others are folded into {groups} groups of actors "
            "that deal with each other (choose a group to open it)"
        )
    edges = _strongest(network)
    if len(edges) < len(network.edges):
        drawn = f"of {len(network.edges):,} lines {len(edges)} are drawn"
        clauses.append(f"{drawn}: the strongest one of each mark, then those with most events")
    rule = "; ".join(clauses)
    return Folded(Network(network.nodes, edges), f"{rule[:1].upper()}{rule[1:]}." if rule else "")


def _strongest(network: Network) -> tuple[Edge, ...]:
    """Return at most `LINES` edges: the strongest one of every node, so that none is cut off, then the next ones."""
    ranked = sorted(network.edges, key=lambda e: (-max(len(e.stories), len(e.quotes)), -e.sources, e.id))
    first: dict[str, Edge] = {}
    for edge in ranked:
        first.setdefault(edge.source, edge)
        first.setdefault(edge.target, edge)
    kept = dict.fromkeys(e.id for e in (*first.values(), *ranked))
    chosen = set(list(kept)[:LINES])
    return tuple(e for e in network.edges if e.id in chosen)
