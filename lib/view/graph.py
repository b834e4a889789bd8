"""Turns a collection into the actor network: who does what to whom, counted in distinct stories."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import combinations
from typing import NamedTuple

from lib.collection import Collection, Story
from lib.interval import Interval
from lib.model import Status
from lib.network import Edge, EdgeKind, Network, Node
from lib.view.affiliations import find_affiliations
from lib.view.marks import mark_of
from lib.vocab import load_table

THING = "thing:"  # before the words of a thing: no actor's id has a colon
LONGEST = 48  # letters; longer objects are clauses rather than things
JOINT = 4  # up to so many actors of one story are joined pairwise; in a larger group each only with the first named


class _Line(NamedTuple):
    source: str
    target: str
    kind: EdgeKind
    action: str
    status: Status | None


def build_network(collection: Collection, *, things: bool = False) -> Network:
    """Return the network of a collection's stories and of the affiliations of the actors in them.

    An edge "act" leads from each actor of a story to each one affected, its action from the story's type; the actors of
    one story are joined by edges "with". An actor nobody acts with or upon is a node without edges. Nobody acts upon
    himself: such stories count for the node alone.

    Args:
        collection: The stories, actors and articles.
        things: Whether what is affected without being an actor ("margin loans") is a node too.
    """
    told_by: dict[str, list[Story]] = defaultdict(list)
    lines: dict[_Line, list[Story]] = defaultdict(list)
    for story in collection.stories:
        affected = (*story.affected, *(_things(story) if things else ()))
        for actor in dict.fromkeys((*story.actors, *affected)):
            told_by[actor].append(story)
        for line in dict.fromkeys(_lines(story, affected)):
            lines[line].append(story)
    voices = _voices(collection)
    edges = [_edge(line, stories, voices) for line, stories in lines.items()]
    ties = find_affiliations(collection, set(told_by))
    for tie in ties:
        told_by.setdefault(tie.source, [])
        told_by.setdefault(tie.target, [])
    nodes = (_node(collection, actor, stories) for actor, stories in told_by.items())
    return Network(tuple(sorted(nodes, key=_rank)), tuple(sorted((*edges, *ties), key=lambda e: e.id)))


@cache
def actions() -> dict[str, str]:
    """Return the action (a key of `network.toml`) of every event type."""
    return {t: key for key, action in load_table("network")["actions"].items() for t in action["types"]}


def _lines(story: Story, affected: tuple[str, ...]) -> Iterator[_Line]:
    for source in story.actors:
        for target in affected:
            if source != target:
                yield _Line(source, target, "act", actions()[story.type], story.status)
    if len(story.actors) > 1:
        for a, b in _joint_pairs(story.actors):
            yield _Line(a, b, "with", "joins", story.status)


def _joint_pairs(actors: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    distinct = tuple(dict.fromkeys(actors))
    pairs = combinations(distinct, 2) if len(distinct) <= JOINT else ((distinct[0], other) for other in distinct[1:])
    for a, b in pairs:
        yield min(a, b), max(a, b)


def _things(story: Story) -> tuple[str, ...]:
    """Return the ids of the affected things; those of a story without an actor would be marks without a line."""
    names = ["_".join(o.casefold().split()) for o in story.objects]
    return tuple(f"{THING}{name}" for name in names if name and len(name) <= LONGEST) if story.actors else ()


def _node(collection: Collection, actor_id: str, stories: list[Story]) -> Node:
    if actor_id.startswith(THING):
        name = actor_id.removeprefix(THING).replace("_", " ")
        return Node(actor_id, name, "thing", tuple(s.id for s in stories), _when(stories))
    actor = collection.actor(actor_id)
    return Node(actor_id, actor.name, actor.kind, tuple(s.id for s in stories), _when(stories))


def _edge(line: _Line, stories: list[Story], voices: dict[str, str]) -> Edge:
    joint = "+" if line.kind == "with" else ">"
    return Edge(
        id=f"{line.source}{joint}{line.target}:{line.action}:{line.status}",
        source=line.source,
        target=line.target,
        kind=line.kind,
        action=line.action,
        status=line.status,
        stories=tuple(s.id for s in stories),
        sources=len({voices.get(e.article_id, e.article_id) for s in stories for e in s.events}),
        when=_when(stories),
    )


def _voices(collection: Collection) -> dict[str, str]:
    return {article: group.original for group in collection.versions for article in group.article_ids}


def _when(stories: Iterable[Story]) -> tuple[Interval, ...]:
    """Return the dated stories' intervals; a bound that no words of the text carry is no date, as on every chart."""
    return tuple(s.dating.interval for s in stories if mark_of(s.dating) != "undated")


def _rank(node: Node) -> tuple[int, str]:
    return -len(node.stories), node.id
