"""The actors, events and lines as FollowTheMoney entities, one JSON object a line, for OpenAleph and its kin.

Schema: https://followthemoney.tech/explorer/. Articles go without their text, which is not ours to pass on; each event
keeps the sentences that tell it.
"""

import hashlib
from collections.abc import Iterable, Iterator
from typing import Any

from lib.collection import Collection, Story
from lib.export.json_text import to_json
from lib.interval import Interval
from lib.model import Article
from lib.network import Edge, Network, Node, NodeKind
from lib.vocab import load_table

Entity = dict[str, Any]

SCHEMATA: dict[NodeKind, str] = {
    "person": "Person",
    "authority": "PublicBody",
    "company": "Company",
    "platform": "Organization",
    "organisation": "Organization",
    "place": "LegalEntity",  # a place acts only as its government; a Territory could not organise an event
}
ISO_639_3 = {
    "ar": "ara", "de": "deu", "en": "eng", "es": "spa", "fr": "fra", "it": "ita", "ja": "jpn", "ko": "kor", "nl": "nld",
    "pl": "pol", "pt": "por", "ru": "rus", "tr": "tur", "uk": "ukr", "zh": "zho",
}  # fmt: skip
ORGANISATIONS = {"PublicBody", "Company", "Organization"}


def to_ftm(collection: Collection, network: Network) -> bytes:
    """Return the entities: actors, articles, events, then what joins the actors.

    Args:
        collection: Where the stories and articles are; only stories of the network's nodes are written.
        network: The whole network, nothing folded.
    """
    told = {s for n in network.nodes for s in n.stories}
    stories = [s for s in collection.stories if s.id in told]
    actors = [n for n in network.nodes if n.kind not in ("thing", "group")]
    schemata = {n.id: SCHEMATA[n.kind] for n in actors}
    entities = [
        *(_actor(n, collection) for n in actors),
        *(_article(a) for a in _articles(stories, network, collection)),
        *(_event(s, collection) for s in stories),
        *(
            _link(e, schemata, {s.id: s for s in stories})
            for e in network.edges
            if {e.source, e.target} <= schemata.keys()
        ),
    ]
    return "".join(to_json(e) + "\n" for e in entities).encode()


def _actor(node: Node, collection: Collection) -> Entity:
    actor = collection.actor(node.id)
    notes = ["A place, or its government by the place's name."] if node.kind == "place" else []
    return _entity(
        f"actor-{node.id}", SCHEMATA[node.kind], name=[actor.name],
        alias=[a for a in actor.aliases if a != actor.name], notes=notes,
    )  # fmt: skip


def _articles(stories: Iterable[Story], network: Network, collection: Collection) -> Iterator[Article]:
    cited = {a for s in stories for a in s.article_ids} | {q.article_id for e in network.edges for q in e.quotes}
    return (p.article for p in collection.articles if p.article.id in cited)


def _article(article: Article) -> Entity:
    return _entity(
        f"article-{article.id}", "Article", title=[article.title or article.label], publisher=[article.publisher],
        publishedAt=[article.published], sourceUrl=[article.url], language=[ISO_639_3.get(article.language[:2])],
    )  # fmt: skip


def _event(story: Story, collection: Collection) -> Entity:
    quotes = dict.fromkeys(e.quote.of(collection.article(e.article_id).article.text) for e in story.events)
    return _entity(
        f"event-{story.id}", "Event", name=[story.summary], keywords=[story.type, story.status], description=quotes,
        organizer=[_id(f"actor-{a}") for a in story.actors], involved=[_id(f"actor-{a}") for a in story.affected],
        proof=[_id(f"article-{a}") for a in story.article_ids], recordId=[story.id], **_dates([story.dating.interval]),
    )  # fmt: skip


def _link(edge: Edge, schemata: dict[str, str], stories: dict[str, Story]) -> Entity:
    does = load_table("network")["actions"][edge.action]["does"]
    told_by = [a for s in edge.stories if s in stories for a in stories[s].article_ids]
    proof = dict.fromkeys([*told_by, *(q.article_id for q in edge.quotes)])
    schema, source, target = _ends(edge, schemata)
    return _entity(
        f"line-{edge.id}", schema, role=[f"{does} ({edge.status})" if edge.status else does],
        summary=[f"{len(edge.stories)} stories, {edge.sources} sources"], recordId=[edge.id],
        proof=[_id(f"article-{a}") for a in proof],
        **{source: [_id(f"actor-{edge.source}")], target: [_id(f"actor-{edge.target}")]}, **_dates(edge.when),
    )  # fmt: skip


def _ends(edge: Edge, schemata: dict[str, str]) -> tuple[str, str, str]:
    """Return the schema of a line and what it calls its two ends."""
    if edge.action == "voices":
        return "Representation", "agent", "client"
    if edge.action in ("belongs", "serves") and schemata.get(edge.target) in ORGANISATIONS:
        return "Membership", "member", "organization"
    return "UnknownLink", "subject", "object"


def _dates(when: Iterable[Interval]) -> dict[str, list[Any]]:
    known = list(when)
    if len(known) == 1 and known[0].is_day:
        return {"date": [known[0].earliest]}
    firsts, lasts = [i.earliest for i in known if i.earliest], [i.latest for i in known if i.latest]
    return {"startDate": [min(firsts, default=None)], "endDate": [max(lasts, default=None)]}


def _entity(key: str, schema: str, /, **properties: Iterable[Any]) -> Entity:
    values = {name: [str(v) for v in found if v] for name, found in properties.items()}
    return {"id": _id(key), "schema": schema, "properties": {name: found for name, found in values.items() if found}}


def _id(key: str) -> str:
    """Return an id of letters, digits and hyphens: lines' own ids hold signs that other programs refuse."""
    kind, _, rest = key.partition("-")
    plain = rest.isascii() and rest.replace("-", "").isalnum()
    return f"crackdown-{kind}-{rest if plain else hashlib.sha1(rest.encode()).hexdigest()}"
