"""The one order of stories that charts, tables, stepping and exports share."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from lib.collection import Collection, Story
from lib.model import Event
from lib.view.marks import Mark, mark_of

LAST = "~"  # behind all digits and letters


@dataclass(frozen=True, slots=True)
class Deadline:
    """A story that is due by a day; `days` is how far off it is from the chosen day, negative once passed."""

    story: Story
    due: date
    days: int


def in_order(stories: Iterable[Story], collection: Collection) -> tuple[Story, ...]:
    """Return the stories by date: earliest bound, then latest; undated ones last, by first report.

    Among these, days of an unknown year come first, in the order of the calendar.
    """
    return tuple(sorted(stories, key=lambda s: _sort_key(s, story_mark(s, collection))))


def story_mark(story: Story, collection: Collection) -> Mark:
    """Return the mark of the story's lead event."""
    return mark_of(story.dating, signal_words(lead_event(story), collection))


def lead_event(story: Story) -> Event:
    """Return the event that the story's fields repeat."""
    return next((e for e in story.events if e.id == story.lead), story.events[0])


def line_event(story: Story) -> Event:
    """Return the event whose line the story has: the lead's, or a telling with a fuller one."""
    return next((e for e in (lead_event(story), *story.events) if e.summary == story.summary), lead_event(story))


def signal_words(event: Event, collection: Collection) -> str | None:
    """Return the word before the event's date ("by"), if the text has one."""
    mention = event.dating.mention
    if mention is None or mention.signal is None:
        return None
    return mention.signal.of(collection.article(event.article_id).article.text)


def neighbours(ids: Sequence[str], current: str | None) -> tuple[str | None, str | None]:
    """Return the ids before and after `current`; with none current, nothing and the first."""
    if current not in ids:
        return None, ids[0] if ids else None
    place = ids.index(current)
    return (ids[place - 1] if place else None), (ids[place + 1] if place + 1 < len(ids) else None)


def most_told(stories: Iterable[Story]) -> Story | None:
    """Return the story that most independent sources tell, the first of several; `None` if there is none."""
    return max(stories, key=lambda s: s.voices, default=None)


def is_due(story: Story, collection: Collection) -> bool:
    """Return whether something is still to be done by a last day; what had happened by a day is not due then."""
    return story.status not in ("denied", "happened") and story_mark(story, collection) == "deadline"


def deadlines(collection: Collection, on: date) -> tuple[Deadline, ...]:
    """Return what had to be done by a day, ordered by that day, measured against `on`."""
    due = [
        Deadline(s, s.dating.interval.latest, (s.dating.interval.latest - on).days)
        for s in collection.stories
        if s.dating.interval.latest and is_due(s, collection)
    ]
    return tuple(sorted(due, key=lambda d: (d.due, d.story.id)))


def _sort_key(story: Story, mark: Mark) -> tuple[bool, date, date, date, str]:
    interval = story.dating.interval
    reported = story.first_reported or date.max
    if mark == "undated":
        return True, reported, reported, reported, f"{story.dating.edtf or LAST} {story.id}"
    first = interval.earliest or interval.latest or date.max
    if mark == "deadline" and interval.latest:
        first = interval.latest
    return False, first, interval.latest or date.max, reported, story.id
