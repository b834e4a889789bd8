"""Events as JSON Lines: one story a line with every telling and the offsets of its words (docs/event.schema.json)."""

from datetime import date
from typing import Any

from lib.collection import Collection, Story
from lib.correction import Change, Correction
from lib.export.event_rows import dated_first
from lib.export.json_text import to_json
from lib.model import Actor, Article, Dating, Event

SCHEMA_VERSION = 2


def to_jsonl(collection: Collection) -> bytes:
    """Return one JSON object a story, UTF-8, each on its own line."""
    lines = [to_json(story_record(s, collection)) for s in dated_first(collection)]
    return "".join(f"{line}\n" for line in lines).encode("utf-8")


def story_record(story: Story, collection: Collection) -> dict[str, Any]:
    """Return a story as plain values; days are ISO strings or null, actors have id, name and kind."""
    return {
        "schema": SCHEMA_VERSION,
        "id": story.id,
        **_bounds(story.dating),
        "type": story.type,
        "status": story.status,
        "summary": story.summary,
        "actors": [_actor(collection.actor(i)) for i in story.actors],
        "affected": [_actor(collection.actor(i)) for i in story.affected],
        "objects": list(story.objects),
        "voices": story.voices,
        "first_reported": _iso(story.first_reported),
        "agreement": [
            {"article": a.article_id, "field": a.field, "verdict": a.verdict, "value": a.value} for a in story.agreement
        ],
        "relations": [{"kind": kind, "story": other} for kind, other in story.relations],
        "lead": story.lead,
        "tellings": [
            _telling(e, collection.article(e.article_id).article, collection.corrections_of(e)) for e in story.events
        ],
    }


def _telling(event: Event, article: Article, corrections: tuple[Correction, ...]) -> dict[str, Any]:
    mention = event.dating.mention
    return {
        "event": event.id,
        "article": _article(article),
        **_bounds(event.dating),
        "date_text": mention.span.of(article.text) if mention else None,
        "date_rule": event.dating.rule,
        "date_note": mention.note if mention else None,
        "date_assumption": event.dating.assumption,
        "type": event.type,
        "status": event.status,
        "attribution": event.attribution,
        "trigger": event.trigger.of(article.text),
        "trigger_start": event.trigger.start,
        "trigger_end": event.trigger.end,
        "quote": event.quote.of(article.text),
        "start": event.quote.start,
        "end": event.quote.end,
        "confidence": event.confidence,
        "corrections": [correction_record(c) for c in corrections],
    }


def correction_record(correction: Correction) -> dict[str, Any]:
    """Return what a reader corrected, with what was read before; the time is an ISO string in UTC."""
    return {
        "at": correction.at.isoformat(),
        "by": correction.by,
        "action": correction.action,
        "changes": [
            {"field": c.field, "before": _plain(c.before), "after": _plain(c.after)} for c in correction.changes
        ],
        "reason": correction.reason,
    }


def _change(change: Change) -> dict[str, Any]:
    return {"field": change.field, "before": _plain(change.before), "after": _plain(change.after)}


def _plain(value: str | tuple[str, ...]) -> str | list[str]:
    return value if isinstance(value, str) else list(value)


def _bounds(dating: Dating) -> dict[str, Any]:
    interval = dating.interval
    return {
        "earliest": _iso(interval.earliest),
        "latest": _iso(interval.latest),
        "extent": interval.extent,
        "edtf": dating.edtf,
    }


def _article(article: Article) -> dict[str, Any]:
    return {
        "id": article.id,
        "publisher": article.publisher,
        "title": article.title,
        "published": _iso(article.published),
        "url": article.url,
        "language": article.language,
        "digest": article.digest,
    }


def _actor(actor: Actor) -> dict[str, str]:
    return {"id": actor.id, "name": actor.name, "kind": actor.kind}


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
