"""What a reader wants first of a collection: its key moments, what is still ahead, who acts, where sources differ."""

from collections import Counter
from datetime import date

from lib.collection import Collection, Story, foreign_articles
from lib.model import Actor, EventType
from lib.view.chronology import in_order, lead_event, line_event, story_mark
from lib.view.said import sides
from lib.view.words import dating_words, list_words

MOST = 5
BINDING: frozenset[EventType] = frozenset(
    {"adopt", "take_effect", "delay_amend", "ease", "authorise", "restrict", "penalise", "charge_sue"}
)


def key_moments(collection: Collection, most: int = MOST) -> tuple[Story, ...]:
    """Return the dated stories that most independent sources tell, in the order of their dates; of all if none is.

    Among equals a line in the language of most articles comes before others, what binds somebody (a rule, a penalty, a
    deadline) before what is said or done freely, what happened before what was planned, and the surer reading first, of
    all what a reader corrected.
    """
    ordered = in_order(collection.stories, collection)
    dated = [s for s in ordered if story_mark(s, collection) != "undated"] or ordered
    foreign = foreign_articles(collection.articles)

    def rank(story: Story) -> tuple[bool, int, bool, bool, bool, float]:
        abroad = line_event(story).article_id in foreign
        free = story.type not in BINDING and story_mark(story, collection) != "deadline"
        lead = lead_event(story)
        sure = 1.0 if lead.corrected else lead.confidence or 0.0
        wordless = story.dating.mention is None
        return wordless, -story.voices, abroad, free, story.status != "happened", -sure

    kept = {s.id for s in sorted(dated, key=rank)[:most]}
    return tuple(s for s in dated if s.id in kept)


def still_ahead(collection: Collection, on: date) -> tuple[Story, ...]:
    """Return the planned stories whose day had not passed on a day, in the order of their dates."""
    planned = [s for s in in_order(collection.stories, collection) if s.status == "planned"]
    return tuple(s for s in planned if story_mark(s, collection) != "undated" and _last_day(s) >= on)


def busiest_actors(collection: Collection) -> tuple[tuple[Actor, int], ...]:
    """Return those who act in most stories, each with the number of the stories in which they take part."""
    acts = Counter(a for s in collection.stories for a in s.actors)
    parts = Counter(a for s in collection.stories for a in {*s.actors, *s.affected})
    ranked = sorted(acts, key=lambda a: (-acts[a], -parts[a], a))
    return tuple((collection.actor(a), parts[a]) for a in ranked[:MOST])


def disputed(collection: Collection) -> tuple[Story, ...]:
    """Return the stories on which sources differ, in the order of their dates."""
    return tuple(s for s in in_order(collection.stories, collection) if s.differs)


def dispute_words(story: Story, collection: Collection) -> str:
    """Return what sources say differently: "date: 2 Sept 2017 or 4 Sept 2017"."""
    parts = []
    for name in dict.fromkeys(a.field for a in story.agreement if a.verdict == "differs"):
        said = [words for words, _ in sides(story, name, collection)]
        parts.append(f"{name}: {list_words(said, 'or')}" if len(said) > 1 else name)
    return "; ".join(parts)


def when_words(story: Story, collection: Collection) -> str:
    """Return the story's date for people."""
    return dating_words(story.dating, story_mark(story, collection))


def topic_words(story: Story, collection: Collection) -> str:
    """Return the title of the article whose line "it is to end" only makes sense there; nothing for other lines."""
    told = line_event(story)
    title = collection.article(told.article_id).article.title
    return f"from “{title}”" if told.refers_back and title else ""


def _last_day(story: Story) -> date:
    """The last day on which it may happen; with no end told, that is any."""
    return story.dating.interval.latest or date.max
