"""From when to when a collection's events reach."""

from lib.interval import UNKNOWN, Interval
from lib.model import Collection
from lib.view.chronology import story_mark


def reach(collection: Collection) -> tuple[Interval, int]:
    """Return the window of all dated events' stated bounds, and how many events are undated."""
    marks = [(story, story_mark(story, collection)) for story in collection.stories]
    dated = [s.dating.interval for s, mark in marks if mark != "undated"]
    bounds = [d for i in dated for d in (i.earliest, i.latest) if d]
    window = Interval(min(bounds), max(bounds)) if bounds else UNKNOWN
    return window, len(marks) - len(dated)
