"""How stories hang together: an announcement, the rule's taking effect, its reversal."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from lib.collection import Relation, Story
from lib.model import Event, EventType

SPEAKING: frozenset[EventType] = frozenset({"announce", "statement"})
RULING: frozenset[EventType] = frozenset({"propose", "adopt", "restrict", "authorise", "delay_amend"})
LOOSENING: frozenset[EventType] = frozenset({"ease", "authorise"})
BINDING: frozenset[EventType] = frozenset({"restrict", "halt", "penalise"})
INVERSE: dict[Relation, Relation] = {
    "announces": "announced by",
    "takes effect as": "effect of",
    "reverses": "reversed by",
}

Triple = tuple[str, Relation, str]


def relate(stories: Sequence[Story]) -> list[Story]:
    """Return the stories with their relations, in the same order; each relation is known on both sides."""
    triples = [*_told_together(stories), *_reversals(stories)]
    of: dict[str, dict[tuple[Relation, str], None]] = defaultdict(dict)
    for source, relation, target in triples:
        of[source][relation, target] = None
        of[target][INVERSE[relation], source] = None
    return [replace(s, relations=tuple(of[s.id])) if s.id in of else s for s in stories]


def _told_together(stories: Sequence[Story]) -> Iterator[Triple]:
    """Yield what one sentence ties: who says on a day what will be, or adopts what takes effect."""
    story_of = {e.id: s for s in stories for e in s.events}
    sentences: dict[tuple[str, int], list[Event]] = defaultdict(list)
    for event in (e for s in stories for e in s.events):
        sentences[event.article_id, event.quote.start].append(event)
    for events in sentences.values():
        ordered = sorted(events, key=lambda e: e.trigger)
        for first, second in ((x, y) for n, x in enumerate(ordered) for y in ordered[n + 1 :]):
            source, target = story_of[first.id], story_of[second.id]
            relation = _tie(first, second, source)
            if relation and source.id != target.id:
                yield source.id, relation, target.id


def _tie(first: Event, second: Event, source: Story) -> Relation | None:
    if second.type == "take_effect" and {first.type, source.type} & RULING:
        return "takes effect as"
    if (
        first.type in SPEAKING
        and second.type not in SPEAKING
        and (second.status == "planned" or _same_party(first, second))
    ):
        return "announces"
    return None


def _same_party(first: Event, second: Event) -> bool:
    return bool({*first.actors} & {*second.actors, *second.affected})


def _reversals(stories: Iterable[Story]) -> Iterator[Triple]:
    """Yield an easing with the latest restriction before it of the same parties and things."""
    binding: dict[str, list[Story]] = defaultdict(list)
    loosening = []
    for story in stories:
        if story.type in BINDING and story.dating.interval.latest:
            for party in {*story.actors, *story.affected}:
                binding[party].append(story)
        elif story.type in LOOSENING and story.dating.interval.latest:
            loosening.append(story)
    for story in loosening:
        earlier = [s for p in sorted({*story.actors, *story.affected}) for s in binding[p] if _undoes(story, s)]
        if earlier:
            yield story.id, "reverses", max(earlier, key=lambda s: (s.dating.interval.latest, s.id)).id


def _undoes(story: Story, earlier: Story) -> bool:
    before, after = earlier.dating.interval.latest, story.dating.interval.latest
    return bool(before and after and before < after and _words(story.objects) & _words(earlier.objects))


def _words(objects: Iterable[str]) -> set[str]:
    return {w for o in objects for w in o.casefold().split() if len(w) > 3}
