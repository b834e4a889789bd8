"""What stands around every export of the current view."""

from collections.abc import Callable
from datetime import date

from lib import __version__
from lib.collection import Collection, Story
from lib.export.caption import Caption
from lib.export.cite import cite_source, short_source
from lib.export.event_rows import sources_of
from lib.view import chronology
from lib.view.chronology import is_due, story_mark
from lib.view.deadline_table import left_words
from lib.view.moments import key_moments, topic_words, when_words
from lib.view.sources import newest_day
from lib.view.statement import filter_statement
from pages.shared import headings, loaders, view_state

MOST_MOMENTS = 8  # the first page of a report has room for more than the overview


def caption(collection: Collection, title: str | None = None) -> Caption:
    """Return the words around an export: title, filter statement, sources, the data's date."""
    return later(collection, title)()


def later(collection: Collection, title: str | None = None) -> Callable[[], Caption]:
    """Return what makes the same words for today's view when a button is pressed, where there is no view to ask."""
    statement = filter_statement(view_state.selection(), loaders.collection())
    head = title or headings.sentence(collection)

    def make() -> Caption:
        articles = sources_of(collection)
        full, short = tuple(cite_source(a) for a in articles), tuple(short_source(a) for a in articles)
        return Caption(head, "", statement, full, newest_day(collection), __version__, short)

    return make


def when(collection: Collection, story: Story) -> str:
    """Return a story's date in words."""
    return when_words(story, collection)


def topic(collection: Collection, story: Story) -> str:
    """Return the title that completes a line which refers back; nothing for others."""
    return topic_words(story, collection)


def moments(collection: Collection) -> list[str]:
    """Return the ids of the key moments."""
    return [s.id for s in key_moments(collection, MOST_MOMENTS)]


def deadlines(collection: Collection) -> list[str]:
    """Return the ids of the stories whose date is a last possible day."""
    return [s.id for s in collection.stories if story_mark(s, collection) == "deadline"]


def due(collection: Collection) -> list[str]:
    """Return the ids of the stories in which something is still to be done by a last day."""
    return [s.id for s in collection.stories if is_due(s, collection)]


def due_in_words(collection: Collection) -> tuple[tuple[str, str], ...]:
    """Return, as they fall due, the ids of these stories, each with how far off the newest article's day is."""
    on = newest_day(collection)
    due = chronology.deadlines(collection, on or date.min)
    return tuple((d.story.id, left_words(d.days) if on else "") for d in due)
