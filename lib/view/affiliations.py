"""Finds where the articles state that an actor belongs to, or speaks for, another."""

from collections.abc import Iterator

from lib.model import Actor, Collection, ParsedArticle, Span
from lib.network import Edge, Quote
from lib.vocab import load_table


def find_affiliations(collection: Collection, active: set[str]) -> list[Edge]:
    """Return an edge for each affiliation of which at least one end is among the `active` actors.

    Its quotes are the sentences that name both; none means that it is known from the list of names alone.
    """
    known = {a.id for a in collection.actors}
    return [
        _tie(collection, actor, actor.affiliation)
        for actor in collection.actors
        if actor.affiliation in known and actor.affiliation != actor.id and active & {actor.id, actor.affiliation}
    ]


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
