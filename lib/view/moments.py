"""What a reader wants first of a collection: its key moments, what is still ahead, who acts, where sources differ."""

from collections import Counter
from datetime import date

from lib.collection import Collection, Story
from lib.model import Actor
from lib.view.chronology import in_order, lead_event, story_mark
from lib.view.said import said_words
from lib.view.words import dating_words, list_words

MOST = 5


def key_moments(collection: Collection, most: int = MOST) -> tuple[Story, ...]:
    """Return the dated stories that most independent sources tell, in the order of their dates.

    Among equals what happened comes before what was planned, and the surer reading first.
    """
    dated = [s for s in in_order(collection.stories, collection) if story_mark(s, collection) != "undated"]
    ranked = sorted(dated, key=lambda s: (-s.voices, s.status != "happened", -(lead_event(s).confidence or 0.0)))
    kept = {s.id for s in ranked[:most]}
    return tuple(s for s in dated if s.id in kept)


def still_ahead(collection: Collection, on: date) -> tuple[Story, ...]:
    """Return the planned stories whose day had not passed on a day, in the order of their dates."""
    planned = [s for s in in_order(collection.stories, collection) if s.status == "planned"]
    return tuple(s for s in planned if story_mark(s, collection) != "undated" and _last_day(s) >= on)


def busiest_actors(collection: Collection, most: int = MOST) -> tuple[tuple[Actor, int], ...]:
    """Return those who act in most stories, each with the number of the stories in which they take part."""
    acts = Counter(a for s in collection.stories for a in s.actors)
    parts = Counter(a for s in collection.stories for a in {*s.actors, *s.affected})
    ranked = sorted(acts, key=lambda a: (-acts[a], -parts[a], a))
    return tuple((collection.actor(a), parts[a]) for a in ranked[:most])


def disputed(collection: Collection) -> tuple[Story, ...]:
    """Return the stories on which sources differ, in the order of their dates."""
    return tuple(s for s in in_order(collection.stories, collection) if s.differs)


def dispute_words(story: Story, collection: Collection) -> str:
    """Return what sources say differently: "date: 2 Sept 2017 or 4 Sept 2017"."""
    parts = []
    for name in dict.fromkeys(a.field for a in story.agreement if a.verdict == "differs"):
        told = [a for a in story.agreement if a.field == name and a.verdict != "silent" and a.value]
        said = list(dict.fromkeys(said_words(a, collection) for a in told))
        parts.append(f"{name}: {list_words(said, 'or')}" if len(said) > 1 else name)
    return "; ".join(parts)


def when_words(story: Story, collection: Collection) -> str:
    """Return the story's date for people."""
    return dating_words(story.dating, story_mark(story, collection))


def _last_day(story: Story) -> date:
    """The last day on which it may happen; with no end told, that is any."""
    return story.dating.interval.latest or date.max
