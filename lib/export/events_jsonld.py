"""Events as schema.org/Event in JSON-LD, for search engines and linked data."""

from typing import Any

from lib.collection import Collection, Story
from lib.export.caption import Caption
from lib.export.corrected import corrected_in_words
from lib.export.event_rows import dated_first
from lib.export.json_text import to_json
from lib.model import Actor, Article

TYPE_OF_KIND = {"person": "Person", "authority": "GovernmentOrganization", "place": "Place"}


def to_jsonld(collection: Collection, caption: Caption) -> bytes:
    """Return an `ItemList` of events; a denied event is left out, for schema.org has no word for it.

    What schema.org cannot say (EDTF, type, status, what was affected) is in `additionalProperty`.
    """
    told = [s for s in dated_first(collection) if s.status != "denied"]
    items = [{"@type": "ListItem", "position": n, "item": _event(s, collection)} for n, s in enumerate(told, start=1)]
    data = {
        "@context": "https://schema.org",
        "@type": "ItemList",
        "name": caption.title,
        "description": " ".join(p for p in (caption.statement, caption.provenance) if p),
        "numberOfItems": len(items),
        "itemListElement": items,
    }
    return (to_json(data, indent=1) + "\n").encode("utf-8")


def _event(story: Story, collection: Collection) -> dict[str, Any]:
    interval = story.dating.interval
    event: dict[str, Any] = {"@type": "Event", "@id": f"urn:crackdown-timeline:{story.id}", "name": story.summary}
    if story.dating.mention and interval.earliest:
        event["startDate"] = interval.earliest.isoformat()
    if story.dating.mention and interval.latest:
        event["endDate"] = interval.latest.isoformat()
    if story.status == "planned":
        event["eventStatus"] = "https://schema.org/EventScheduled"
    if story.actors:
        event["organizer"] = [_agent(collection.actor(i)) for i in story.actors]
    event["subjectOf"] = [_article(collection.article(i).article) for i in story.article_ids]
    event["additionalProperty"] = [
        {"@type": "PropertyValue", "name": name, "value": value} for name, value in _properties(story, collection)
    ]
    return event


def _properties(story: Story, collection: Collection) -> list[tuple[str, str]]:
    affected = [*(collection.actor(i).name for i in story.affected), *story.objects]
    pairs = [("type", story.type), ("status", story.status), ("edtf", story.dating.edtf or "")]
    pairs += [("affected", "; ".join(affected)), ("corrected", corrected_in_words(story.events, collection))]
    return [(n, v) for n, v in pairs if v]


def _agent(actor: Actor) -> dict[str, str]:
    return {"@type": TYPE_OF_KIND.get(actor.kind, "Organization"), "name": actor.name}


def _article(article: Article) -> dict[str, str]:
    kind = "Article" if article.digest else "NewsArticle"
    known = {
        "headline": article.title,
        "publisher": article.publisher,
        "datePublished": article.published.isoformat() if article.published else None,
        "isBasedOn" if article.digest else "url": article.url,
        "inLanguage": article.language,
    }
    return {"@type": kind, **{k: v for k, v in known.items() if v}}
