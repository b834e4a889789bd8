"""The actor network as values: nodes, edges, and where they are drawn; views build it, exports write it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from lib.interval import Interval
from lib.model import ActorKind, Span, Status

NodeKind = ActorKind | Literal["group", "thing"]
EdgeKind = Literal["act", "with", "belongs", "folded"]
Side = Literal[
    "middle right", "middle left", "bottom center", "top center", "bottom right", "bottom left", "top right", "top left"
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Quote:
    """A passage of an article: where an affiliation is stated."""

    article_id: str
    span: Span


@dataclass(frozen=True, slots=True)
class Node:
    """An actor, a group of actors folded into one, or a thing that actors act upon ("margin loans").

    `stories` are the distinct stories it acts in or is affected by, `when` the intervals of those with a date, in the
    stories' order (a group's: without repeats). `members` are the ids of the actors in a group.
    """

    id: str
    name: str
    kind: NodeKind
    stories: tuple[str, ...] = ()
    when: tuple[Interval, ...] = ()
    members: tuple[str, ...] = ()

    @property
    def reach(self) -> tuple[date | None, date | None]:
        """The earliest and the latest day known of any of its stories."""
        return _reach(self.when)


@dataclass(frozen=True, slots=True)
class Edge:
    """What one actor does to another, in one status; for a joint act ("with") the direction means nothing.

    `action` is a key of `data/vocab/network.toml`. `stories` are distinct; `sources` counts the independent voices that
    tell them (versions of one text are one). `quotes` are the passages that state an affiliation.
    """

    id: str
    source: str
    target: str
    kind: EdgeKind
    action: str
    status: Status | None = None
    stories: tuple[str, ...] = ()
    sources: int = 0
    when: tuple[Interval, ...] = ()
    quotes: tuple[Quote, ...] = ()

    @property
    def directed(self) -> bool:
        """Whether the line has an arrow."""
        return self.kind in ("act", "belongs")

    @property
    def reach(self) -> tuple[date | None, date | None]:
        """The earliest and the latest day known of any of its stories."""
        return _reach(self.when)


@dataclass(frozen=True, slots=True)
class Network:
    """Nodes (those with most stories first) and the edges between them; every edge's ends are among the nodes."""

    nodes: tuple[Node, ...] = ()
    edges: tuple[Edge, ...] = ()
    _nodes: dict[str, Node] = field(init=False, repr=False, compare=False, hash=False)
    _edges: dict[str, Edge] = field(init=False, repr=False, compare=False, hash=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_nodes", {n.id: n for n in self.nodes})
        object.__setattr__(self, "_edges", {e.id: e for e in self.edges})

    def node(self, node_id: str) -> Node | None:
        """Return the node of that id, if it is there."""
        return self._nodes.get(node_id)

    def edge(self, edge_id: str) -> Edge | None:
        """Return the edge of that id, if it is there."""
        return self._edges.get(edge_id)

    def linked(self) -> "Network":
        """Return the part that a picture is made of: the nodes that have an edge, or all if there is no edge."""
        ends = {i for e in self.edges for i in (e.source, e.target)}
        return Network(tuple(n for n in self.nodes if n.id in ends), self.edges) if ends else self

    def unlinked(self) -> tuple[Node, ...]:
        """Return the nodes that `linked` leaves out."""
        shown = {n.id for n in self.linked().nodes}
        return tuple(n for n in self.nodes if n.id not in shown)

    def at(self, node_id: str) -> tuple[Edge, ...]:
        """Return the edges that start or end at a node."""
        return tuple(e for e in self.edges if node_id in (e.source, e.target))


@dataclass(frozen=True, slots=True)
class Label:
    """A node's name as drawn: its lines and the side of the node they stand on."""

    lines: tuple[str, ...]
    side: Side


@dataclass(frozen=True, slots=True)
class Layout:
    """Where everything is drawn, in pixels of a picture `width` by `height`, y downwards.

    `sizes` are node diameters; `bends` how far an edge's control point lies beside the middle of its straight line, to
    the right of the way from source to target when positive.
    """

    width: float
    height: float
    positions: Mapping[str, tuple[float, float]]
    sizes: Mapping[str, float]
    labels: Mapping[str, Label]
    bends: Mapping[str, float]


def _reach(when: tuple[Interval, ...]) -> tuple[date | None, date | None]:
    days = {d for i in when for d in (i.earliest, i.latest) if d is not None}
    return min(days, default=None), max(days, default=None)
