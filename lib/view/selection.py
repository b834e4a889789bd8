"""What the reader chose to see, and the part of a collection that obeys it."""

from collections import Counter
from dataclasses import dataclass, field, fields, replace
from datetime import date
from itertools import compress

from lib.collection import Collection
from lib.interval import Interval
from lib.model import EventType, Status
from lib.view.index import FACETS, AgreementKind, Mask, StoryIndex
from lib.view.knowledge import known_on


@dataclass(frozen=True, slots=True)
class Selection:
    """A choice of stories; an empty field chooses all.

    `start` and `end` are inclusive; a story counts if its date overlaps them, with `within` only if it certainly lies
    inside. `sources` holds article labels. `known_on` hides what was published later.
    """

    actors: tuple[str, ...] = ()
    start: date | None = None
    end: date | None = None
    within: bool = False
    types: tuple[EventType, ...] = ()
    statuses: tuple[Status, ...] = ()
    sources: tuple[str, ...] = ()
    agreement: tuple[AgreementKind, ...] = ()
    text: str = ""
    known_on: date | None = None

    @property
    def is_everything(self) -> bool:
        """Whether nothing is left out."""
        blank = Selection(within=self.within)
        return all(getattr(self, f.name) == getattr(blank, f.name) for f in fields(self))


@dataclass(frozen=True)
class Sifted:
    """The chosen part of a collection, and beside each choice of a facet the number of stories it would leave.

    `counts` is keyed by facet (actors, types, statuses, sources, agreement), then by choice; the other facets' choices
    are respected, the facet's own are not.
    """

    collection: Collection
    counts: dict[str, Counter[str]] = field(default_factory=dict)


def sift(collection: Collection, selection: Selection, index: StoryIndex | None = None) -> Sifted:
    """Return the chosen part with counts for every facet.

    Args:
        collection: Where to choose.
        selection: What to choose.
        index: The collection's index, if there is one already; it saves most of the time.
    """
    if selection.known_on:
        collection, index = known_on(collection, selection.known_on), None
    index = index or StoryIndex(collection)
    masks = _masks(index, selection)
    counts = {facet: index.count(facet, _all_but(masks, facet)) for facet in FACETS}
    chosen = _all_but(masks, None)
    if chosen is not None:
        collection = replace(collection, stories=tuple(compress(collection.stories, chosen)))
    return Sifted(collection, counts)


def _masks(index: StoryIndex, selection: Selection) -> dict[str, Mask]:
    masks = {f: index.sharing(f, wanted) for f in FACETS if (wanted := getattr(selection, f))}
    if selection.start or selection.end:
        masks["dates"] = index.dated_in(_window(selection), within=selection.within)
    if terms := selection.text.casefold().split():
        masks["text"] = index.saying(terms)
    return masks


def _all_but(masks: dict[str, Mask], facet: str | None) -> Mask | None:
    """The stories that every mask lets through, one facet's left aside; `None` if there is no other mask."""
    kept = [mask for name, mask in masks.items() if name != facet]
    if not kept:
        return None
    return [all(row) for row in zip(*kept, strict=True)] if len(kept) > 1 else kept[0]


def _window(selection: Selection) -> Interval:
    start, end = selection.start, selection.end
    return Interval(end, start) if start and end and start > end else Interval(start, end)
