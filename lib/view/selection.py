"""What the reader chose to see, and the part of a collection that obeys it."""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, fields, replace
from datetime import date
from typing import Literal

from lib.interval import Interval
from lib.model import Agreement, Collection, EventType, Status, Story

AgreementKind = Literal["one", "agree", "differ"]
AGREEMENT_KINDS: tuple[AgreementKind, ...] = ("one", "agree", "differ")


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


def select(collection: Collection, selection: Selection) -> Collection:
    """Return the collection with the chosen stories only; articles stay, save those not yet published on `known_on`."""
    return sift(collection, selection).collection


def sift(collection: Collection, selection: Selection) -> Sifted:
    """Return the chosen part with counts for every facet, in one pass."""
    known = known_on(collection, selection.known_on) if selection.known_on else collection
    tests = dict(_tests(known, selection))
    chosen: list[Story] = []
    counts: dict[str, Counter[str]] = {facet: Counter() for facet in FACETS}
    for story in known.stories:
        failed = [facet for facet, test in tests.items() if not test(story)]
        if not failed:
            chosen.append(story)
        for facet, values in FACETS.items():
            if not failed or failed == [facet]:
                counts[facet].update(values(known, story))
    same = len(chosen) == len(known.stories)
    return Sifted(known if same else replace(known, stories=tuple(chosen)), counts)


def agreement_of(story: Story) -> AgreementKind:
    """Return whether one voice tells the story, several agree, or they differ."""
    if story.differs:
        return "differ"
    return "agree" if story.voices > 1 else "one"


def known_on(collection: Collection, day: date) -> Collection:
    """Return what the articles published up to `day` tell; a text of unknown day is left out."""
    articles = tuple(p for p in collection.articles if p.article.published and p.article.published <= day)
    ids = {p.article.id for p in articles}
    stories = tuple(s for s in (_told_by(story, ids, collection) for story in collection.stories) if s)
    told = {s.id for s in stories}
    return replace(collection, articles=articles, stories=tuple(_without_relations(s, told) for s in stories))


def story_sources(collection: Collection, story: Story) -> tuple[str, ...]:
    """Return the labels of the articles that tell the story, without repeats."""
    return tuple(dict.fromkeys(collection.article(i).article.label for i in story.article_ids))


def search_text(collection: Collection, story: Story) -> str:
    """Return the case-folded words that free text is looked for in: summary, names, quotes, titles."""
    parts = [story.summary, *story.objects]
    parts += [collection.actor(a).name for a in (*story.actors, *story.affected)]
    for event in story.events:
        article = collection.article(event.article_id).article
        parts += [event.quote.of(article.text), article.title or "", article.label, event.attribution or ""]
    return "\n".join(parts).casefold()


FACETS: dict[str, Callable[[Collection, Story], tuple[str, ...]]] = {
    "actors": lambda _, story: tuple(dict.fromkeys((*story.actors, *story.affected))),
    "types": lambda _, story: (story.type,),
    "statuses": lambda _, story: (story.status,),
    "sources": story_sources,
    "agreement": lambda _, story: (agreement_of(story),),
}


def _tests(collection: Collection, selection: Selection) -> Iterator[tuple[str, Callable[[Story], bool]]]:
    for facet, values in FACETS.items():
        if wanted := frozenset(getattr(selection, facet)):
            yield facet, _shares(collection, wanted, values)
    if selection.start or selection.end:
        yield "dates", _in_range(_window(selection), within=selection.within)
    if words := selection.text.casefold().split():
        yield "text", lambda story: all(w in search_text(collection, story) for w in words)


def _shares(
    collection: Collection, wanted: frozenset[str], values: Callable[[Collection, Story], tuple[str, ...]]
) -> Callable[[Story], bool]:
    return lambda story: not wanted.isdisjoint(values(collection, story))


def _in_range(window: Interval, *, within: bool) -> Callable[[Story], bool]:
    def test(story: Story) -> bool:
        interval = story.dating.interval
        if interval.is_unbounded:
            return False
        return interval.within(window) if within else interval.overlaps(window)

    return test


def _window(selection: Selection) -> Interval:
    start, end = selection.start, selection.end
    return Interval(end, start) if start and end and start > end else Interval(start, end)


def _told_by(story: Story, article_ids: set[str], collection: Collection) -> Story | None:
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
        dating=lead.dating, summary=lead.summary, lead=lead.id, events=events, voices=voices,
        first_reported=min(days, default=None), agreement=_agreement_among(story, tellers),
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
