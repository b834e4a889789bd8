"""Finds where the articles state that an actor belongs to, or speaks for, another."""

from collections.abc import Iterator

from lib.collection import Collection
from lib.model import Actor, ParsedArticle, Span
from lib.network import Edge, Quote
from lib.vocab import load_table


def actors_of(collection: Collection) -> frozenset[str]:
    """Return the ids of the collection's actors: who acts or is affected, and whom an affiliation ties to one of them.

    The network has a node for each, and every count of actors means these.
    """
    told = {a for story in collection.stories for a in (*story.actors, *story.affected)}
    return frozenset(_tied(_ties(collection), told))


def find_affiliations(collection: Collection, active: set[str]) -> list[Edge]:
    """Return an edge for each affiliation that leads, directly or over others, to one of the `active` actors.

    Its quotes are the sentences that name both; none means that it is known from the list of names alone.
    """
    ties = _ties(collection)
    reached = _tied(ties, active)
    return [_tie(collection, collection.actor(a), other) for a, other in ties.items() if a in reached]


def _ties(collection: Collection) -> dict[str, str]:
    known = {a.id for a in collection.actors}
    return {
        a.id: a.affiliation
        for a in collection.actors
        if a.affiliation and a.affiliation in known and a.affiliation != a.id
    }


def _tied(ties: dict[str, str], active: set[str]) -> set[str]:
    """Return the active actors and all whom affiliations tie to them, directly or over others."""
    reached, grown = set(active), True
    while grown:
        ends = {i for tie in ties.items() for i in tie if reached & set(tie)}
        grown = not ends <= reached
        reached |= ends
    return reached


def _tie(collection: Collection, actor: Actor, other: str) -> Edge:
    passages = [(p, span) for p in collection.articles for span in _sentences_with(p, actor.id, other)]
    quotes = tuple(Quote(p.article.id, span) for p, span in passages)
    action = _action(actor, [span.of(p.article.text) for p, span in passages])
    return Edge(
        id=f"{actor.id}>{other}:{action}",
        source=actor.id,
        target=other,
        kind="belongs",
        action=action,
        sources=len({q.article_id for q in quotes}),
        quotes=quotes,
    )


def _action(actor: Actor, sentences: list[str]) -> str:
    if actor.kind != "person":
        return "belongs"
    return "voices" if any(_speaks(s) for s in sentences) else "serves"


def _sentences_with(parsed: ParsedArticle, first: str, second: str) -> Iterator[Span]:
    spans_of = {
        actor: [m.span for m in parsed.mentions if m.actor_id == actor and m.how != "pronoun"]
        for actor in (first, second)
    }
    if not all(spans_of.values()):
        return
    for sentence in (s for p in parsed.paragraphs if p.role != "furniture" for s in p.sentences):
        if all(any(sentence.covers(m) for m in spans) for spans in spans_of.values()):
            yield sentence


def _speaks(sentence: str) -> bool:
    lowered = sentence.casefold()
    return any(word in lowered for word in load_table("network")["speaking"]["words"])
