"""The actor network in words: its title, what the picture says to those who cannot see it, and its parts."""

from lib.interval import Interval
from lib.network import Edge, Network, Node, NodeKind
from lib.view.words import count_words, list_words, range_words, status_words
from lib.vocab import load_table


def kind_words(kind: NodeKind) -> str:
    """Return the kind of actor for people."""
    return str(load_table("network")["kinds"][kind])


def action_words(action: str) -> str:
    """Return what the acting does to the affected ("restricts")."""
    return str(load_table("network")["actions"][action]["does"])


def network_title(network: Network) -> str:
    """Return the view's title: "9 actors, 12 connections, 7 to 30 Sept 2017"."""
    if not network.nodes:
        return "No actors"
    actors = sum(len(n.members) or 1 for n in network.nodes if n.kind != "thing")
    things = sum(1 for n in network.nodes if n.kind == "thing")
    parts = [
        count_words(actors, "actor"),
        *([count_words(things, "thing")] if things else []),
        count_words(len(network.edges), "connection"),
    ]
    return ", ".join([*parts, *_window(network)])


def alt_text(network: Network) -> str:
    """Return the main finding: who is in most stories, and what the strongest line says."""
    if not network.nodes:
        return "An empty network: no event of this selection names an actor."
    busiest = [f"{n.name} ({len(n.stories)})" for n in network.nodes[:3] if n.stories]
    sentences = [f"A network of {network_title(network)}."]
    if busiest:
        sentences.append(f"In most events: {list_words(busiest)}.")
    acts = [e for e in network.edges if e.kind == "act"]
    if acts:
        strongest = min(acts, key=lambda e: (-len(e.stories), -e.sources, not e.when, e.id))
        sentences.append(f"The strongest line: {edge_words(strongest, network)}.")
    return " ".join([*sentences, "The same connections stand in the tables below."])


def apart_words(network: Network) -> str:
    """Return who stands in stories but has no line, which the picture therefore leaves out ("" if nobody)."""
    names = [n.name for n in network.unlinked()]
    return f"In events, but without a line to another actor: {list_words(names, most=40)}." if names else ""


def node_words(node: Node) -> str:
    """Return a node for people: "Tencent, company: 6 events, 7 to 30 Sept 2017"."""
    parts = [count_words(len(node.stories), "event"), *_span(node)]
    inside = f" of {count_words(len(node.members), 'actor')}" if node.members else ""
    return f"{node.name}, {'group' + inside if node.kind == 'group' else node.kind}: {', '.join(parts)}"


def edge_words(edge: Edge, network: Network) -> str:
    """Return an edge for people: "Beijing restricts Huobi (planned): 2 events from 3 sources, Sept 2017"."""
    sentence = f"{_name(network, edge.source)} {action_words(edge.action)} {_name(network, edge.target)}"
    if edge.kind == "belongs":
        return f"{sentence}: {_evidence(edge)}"
    status = f" ({status_words(edge.status)})" if edge.status else ""
    told = f"{count_words(len(edge.stories), 'event')} from {count_words(edge.sources, 'source')}"
    return f"{sentence}{status}: {', '.join([told, *_span(edge)])}"


def _evidence(edge: Edge) -> str:
    if not edge.quotes:
        return "known from the list of names, not stated in these articles"
    return f"stated in {count_words(len(edge.quotes), 'sentence')} of {count_words(edge.sources, 'article')}"


def _name(network: Network, node_id: str) -> str:
    node = network.node(node_id)
    return node.name if node else node_id


def _span(part: Node | Edge) -> list[str]:
    first, last = part.reach
    return [range_words(Interval(first, last))] if first and last else ["no date"]


def _window(network: Network) -> list[str]:
    reaches = [n.reach for n in network.nodes]
    firsts, lasts = [first for first, _ in reaches if first], [last for _, last in reaches if last]
    return [range_words(Interval(min(firsts), max(lasts)))] if firsts and lasts else []
