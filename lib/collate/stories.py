"""Events of many articles become stories: the same happening, told by one or more of them."""

import hashlib
from collections.abc import Mapping, Sequence
from datetime import date

from lib.collate.agreement import compare_tellings
from lib.collate.grouping import Group, group_tellings
from lib.collate.recall import Recall
from lib.collate.relations import relate
from lib.collate.telling import Telling, actors_by_id, read_tellings
from lib.collate.ties import Pair
from lib.collection import Story, VersionGroup, foreign_articles, fullest_line
from lib.correction import BY_READER
from lib.model import Actor, ParsedArticle

OPEN_WIDTH = 10**6  # days: longer than any stated interval
ID_LENGTH = 12  # hexadecimal digits


def group_stories(
    parsed: Sequence[ParsedArticle],
    versions: Sequence[VersionGroup],
    joined: Sequence[Pair] = (),
    parted: Sequence[Pair] = (),
    recall: Recall | None = None,
) -> tuple[Story, ...]:
    """Return the stories in the order of their dates (undated ones last), with agreement and relations.

    Args:
        parsed: All articles of the collection.
        versions: Which of them are one voice.
        joined: Pairs of event ids that a reader says are one happening.
        parted: Pairs that a reader says are not; no chain of joined ones may hold such a pair.
        recall: What is known from an earlier grouping of most of these articles, and is then known from this one.
    """
    recall = recall or Recall()
    groups = group_tellings(read_tellings(parsed, versions, recall.tellings), joined, parted, recall)
    articles = {p.article.id: p for p in parsed}
    actors = actors_by_id(parsed)
    foreign = foreign_articles(parsed)
    stories = recall.stories(groups, foreign, lambda group: _story(group, articles, actors, foreign))
    return tuple(sorted(relate(stories), key=_by_date))


def _story(
    group: Group, articles: Mapping[str, ParsedArticle], actors: Mapping[str, Actor], foreign: frozenset[str]
) -> Story:
    ranked = sorted(group, key=lambda t: _foundation(t, group))
    lead = ranked[0].event
    days = [t.published for t in group if t.published]
    return Story(
        id=_story_id(group),
        type=lead.type,
        status=lead.status,
        actors=lead.actors,
        affected=lead.affected,
        objects=lead.objects,
        dating=lead.dating,
        summary=fullest_line(lead, [t.event for t in ranked], foreign),
        lead=lead.id,
        events=tuple(t.event for t in ranked),
        voices=len({t.voice for t in group}),
        first_reported=min(days, default=None),
        agreement=compare_tellings(ranked[0], ranked, articles, actors),
    )


def _foundation(telling: Telling, group: Group) -> tuple[bool, int, int, bool, int, bool, date, tuple[int, int]]:
    """Order tellings by how well they are founded.

    First a date that a reader set, then the more exact date, then the date that more voices give, then what happened
    before what was planned or reported, the language of most tellings, a text's original before its reprints, the
    earlier before the later.
    """
    when = telling.when
    width = (when.latest - when.earliest).days if when.earliest and when.latest else OPEN_WIDTH
    dating = telling.event.dating
    return (
        not (dating.mention and dating.rule == BY_READER),
        10 * OPEN_WIDTH if when.is_unbounded else width,
        -len({t.voice for t in group if t.when == when}),
        telling.event.status != "happened",
        -sum(t.language == telling.language for t in group),
        telling.voice != telling.event.article_id,
        telling.published or date.max,
        telling.place,
    )


def _story_id(group: Group) -> str:
    """Return a hash of the first published telling, which stays the same when later articles join."""
    first = min(group, key=lambda t: (t.published or date.max, t.event.id))
    return hashlib.sha256(first.event.id.encode()).hexdigest()[:ID_LENGTH]


def _by_date(story: Story) -> tuple[date, date, str]:
    interval = story.dating.interval
    last = interval.latest or date.max
    return interval.earliest or last, last, story.id
