"""From a square of the density chart to the selection of the events under it."""

from dataclasses import replace
from datetime import date

from lib.collection import Collection
from lib.model import EVENT_TYPES
from lib.view.lanes import LaneBy
from lib.view.selection import Selection
from lib.view.words import type_words


def narrowed(selection: Selection, cell: tuple[str, date, date], by: LaneBy, collection: Collection) -> Selection:
    """Return the selection cut down to a cell: its days, and what its lane stands for if that is one thing."""
    lane, first, last = cell
    days = replace(selection, start=first, end=last)
    if by == "actor":
        actors = tuple(a.id for a in collection.actors if a.name == lane)
        return replace(days, actors=actors) if actors else days
    if by == "type":
        types = tuple(t for t in EVENT_TYPES if type_words(t) == lane)
        return replace(days, types=types) if types else days
    labels = {p.article.label for p in collection.articles}
    return replace(days, sources=(lane,)) if by == "source" and lane in labels else days
