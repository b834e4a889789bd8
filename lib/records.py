"""The values as plain JSON objects, with the names that scripts rely on."""

from datetime import date
from typing import Any

from lib.collection import Alignment
from lib.model import Actor, DateMention, Event, ParsedArticle


def timex(mention: DateMention, text: str, *, explain: bool = False) -> dict[str, Any]:
    """Return a time expression; days are ISO strings, inclusive, or null."""
    row = {
        "start": mention.span.start,
        "end": mention.span.end,
        "text": mention.span.of(text),
        "type": mention.kind,
        "value": mention.value,
        "mod": mention.mod,
        "earliest": iso(mention.interval.earliest),
        "latest": iso(mention.interval.latest),
        "rule": mention.rule,
    }
    if explain:
        row |= {"edtf": mention.edtf, "anchor": iso(mention.anchor), "explanation": mention.note}
    return row


def event(found: Event, parsed: ParsedArticle) -> dict[str, Any]:
    """Return an event of `parsed`; actors by canonical name, offsets into the article's text."""
    text, names = parsed.article.text, {a.id: a.name for a in parsed.actors}
    dating = found.dating
    return {
        "article": parsed.article.origin,
        "event_id": found.id,
        "earliest": iso(dating.interval.earliest),
        "latest": iso(dating.interval.latest),
        "edtf": dating.edtf,
        "date_text": dating.mention.span.of(text) if dating.mention else None,
        "date_rule": dating.rule,
        "date_note": dating.mention.note if dating.mention else None,
        "date_assumption": dating.assumption,
        "trigger": found.trigger.of(text),
        "trigger_start": found.trigger.start,
        "trigger_end": found.trigger.end,
        "type": found.type,
        "status": found.status,
        "history": list(found.history),
        "actors": [names[i] for i in found.actors],
        "affected": [names[i] for i in found.affected] + list(found.objects),
        "attribution": found.attribution,
        "summary": found.summary,
        "quote": found.quote.of(text),
        "start": found.quote.start,
        "end": found.quote.end,
        "trigger_rule": found.trigger_rule,
        "status_rule": found.status_rule,
        "confidence": found.confidence,
    }


def graded_event(found: Event, parsed: ParsedArticle) -> dict[str, Any]:
    """Return an event with its grade and the day that the narrative suggests, with the rule that suggests it."""
    likely = found.dating.likely
    told = {"minor": found.minor, "likely": iso(likely.day) if likely else None}
    return event(found, parsed) | told | {"likely_rule": likely.rule if likely else None}


def actor(found: Actor, parsed: ParsedArticle) -> dict[str, Any]:
    """Return an actor of `parsed` with its mentions in the text's order."""
    mentions = [m for m in parsed.mentions if m.actor_id == found.id]
    return {
        "article": parsed.article.origin,
        "name": found.name,
        "kind": found.kind,
        "aliases": list(found.aliases),
        "affiliation": found.affiliation,
        "mentions": [
            {"start": m.span.start, "end": m.span.end, "text": m.surface, "how": m.how}
            for m in sorted(mentions, key=lambda m: m.span)
        ],
    }


def alignment(found: Alignment) -> dict[str, Any]:
    """Return how two articles correspond; indices are 0-based body paragraphs and sentences."""
    return {
        "paragraph_links": [[link.a, link.b] for link in found.paragraph_links],
        "sentence_links": [[link.a, link.b] for link in found.sentence_links],
        "moved": [list(pair) for pair in found.moved],
        "only_a": list(found.only_a),
        "only_b": list(found.only_b),
        "differences": [
            {"kind": d.kind, "about": d.about, "a": d.a_text, "b": d.b_text, "note": d.note} for d in found.differences
        ],
    }


def iso(day: date | None) -> str | None:
    """Return the day as YYYY-MM-DD, or `None`."""
    return day.isoformat() if day else None
