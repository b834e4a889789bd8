"""What was known on a day: an event's date and the day it was first told are two different things."""

from dataclasses import replace
from datetime import date

from lib.collection import Agreement, Collection, Story, foreign_articles, fullest_line


def known_on(collection: Collection, day: date) -> Collection:
    """Return what the articles published up to `day` tell; a text of unknown day is left out."""
    articles = tuple(p for p in collection.articles if p.article.published and p.article.published <= day)
    ids = {p.article.id for p in articles}
    foreign = foreign_articles(articles)
    stories = tuple(s for s in (_told_by(story, ids, collection, foreign) for story in collection.stories) if s)
    told = {s.id for s in stories}
    return replace(collection, articles=articles, stories=tuple(_without_relations(s, told) for s in stories))


def _told_by(story: Story, article_ids: set[str], collection: Collection, foreign: frozenset[str]) -> Story | None:
    events = tuple(e for e in story.events if e.article_id in article_ids)
    if len(events) == len(story.events):
        return story
    if not events:
        return None
    lead = next((e for e in events if e.id == story.lead), events[0])
    groups = [set(v.article_ids) for v in collection.versions]
    tellers = {e.article_id for e in events}
    voices = len({next((i for i, g in enumerate(groups) if a in g), a) for a in tellers})
    days = [d for a in tellers if (d := collection.article(a).article.published)]
    return replace(
        story, type=lead.type, status=lead.status, actors=lead.actors, affected=lead.affected, objects=lead.objects,
        dating=lead.dating, summary=fullest_line(lead, events, foreign), lead=lead.id, events=events,
        voices=voices, first_reported=min(days, default=None), agreement=_agreement_among(story, tellers),
    )  # fmt: skip


def _agreement_among(story: Story, tellers: set[str]) -> tuple[Agreement, ...]:
    """The verdicts on the remaining sources: where nobody is left to differ from, a source agrees with itself."""
    kept = [a for a in story.agreement if a.article_id in tellers]
    values: dict[str, set[str | None]] = {}
    for a in kept:
        if a.verdict != "silent":
            values.setdefault(a.field, set()).add(a.value)
    alone = {name for name, seen in values.items() if len(seen) == 1}
    return tuple(replace(a, verdict="agrees") if a.verdict == "differs" and a.field in alone else a for a in kept)


def _without_relations(story: Story, told: set[str]) -> Story:
    relations = tuple((kind, other) for kind, other in story.relations if other in told)
    return story if len(relations) == len(story.relations) else replace(story, relations=relations)
