"""One happening, one event, across a text: titles that tell nothing new go, a plan that is denied keeps its history."""

from collections import defaultdict
from collections.abc import Container, Hashable, Sequence

from lib.model import Event, Span
from lib.parse.event.denial import DENIAL
from lib.parse.event.draft import Draft
from lib.parse.event.lexicon import LOOSE
from lib.value import replace

OPEN = frozenset({"planned", "reported", "ongoing"})
NOBODY, ANYBODY = "", "*"  # no ids of actors


class Told:
    """Where events are told, by what happens and to whom: finds the last like one without looking at all of them."""

    def __init__(self) -> None:
        self._places: dict[tuple[Hashable, str], list[int]] = defaultdict(list)

    def add(self, what: Hashable, event: Event, place: int) -> None:
        """Note an event; places only ever grow."""
        for whom in ({*event.actors, *event.affected} or {NOBODY}) | {ANYBODY}:
            self._places[what, whom].append(place)

    def last(self, what: Hashable, event: Event, among: Container[int]) -> int:
        """Return the last of some places where the same is told of one of its people or of nobody, else -1."""
        people = {*event.actors, *event.affected}
        return max(self._last(what, whom, among) for whom in ({*people, NOBODY} if people else {ANYBODY}))

    def _last(self, what: Hashable, whom: str, among: Container[int]) -> int:
        places = self._places.get((what, whom), [])
        while places and places[-1] not in among:
            places.pop()  # it is gone for good
        return places[-1] if places else -1


def merge_events(drafts: Sequence[Draft]) -> list[Draft]:
    """Return the drafts with titles' repeats dropped and denials joined to what they deny."""
    body = [d for d in drafts if not d.title]
    titles = [d for d in drafts if d.title and (not body or d.event.dating.mention)]
    return _denials([*_untold(titles, body), *body])


def _untold(titles: Sequence[Draft], body: Sequence[Draft]) -> list[Draft]:
    """Return the drafts of titles that the body does not tell again.

    It does with the same type or verb of the same people, and with both whoever it names ("China regulator").
    """
    told = Told()
    places = range(len(body)) if titles else range(0)
    for place in places:
        event, lemma = body[place].event, body[place].lemma
        for what in (("type", event.type), ("verb", lemma)):
            told.add(what, event, place)
    both = {(d.event.type, d.lemma) for d in body}
    return [
        d
        for d in titles
        if (d.event.type, d.lemma) not in both
        and told.last(("type", d.event.type), d.event, places) < 0
        and told.last(("verb", d.lemma), d.event, places) < 0
    ]


def _denials(drafts: Sequence[Draft]) -> list[Draft]:
    """Join each denial with the latest earlier telling of the same plan."""
    kept: dict[int, Draft] = {}
    plans = Told()
    denied: set[Span] = set()  # sentences that tell what they deny
    for place, draft in enumerate(drafts):
        event = draft.event
        if event.status == "denied" and (at := plans.last(_act(draft), event, kept)) >= 0:
            old = kept.pop(at).event
            dating = event.dating if event.dating.mention else old.dating
            draft = replace(draft, event=replace(event, dating=dating, history=(*old.history, old.status)))
        elif event.status_rule == "denial verb":  # what is denied was told by nobody here: words, no act
            if event.quote in denied:
                continue
            draft = replace(draft, event=replace(event, type="statement"))
        elif event.status in OPEN:
            plans.add(_act(draft), event, place)
        if event.status_rule == DENIAL:
            denied.add(event.quote)
        kept[place] = draft
    return list(kept.values())


def _act(draft: Draft) -> Hashable:
    """Return what a denial has in common with what it denies: "a report is due" is not what somebody denies."""
    kind = draft.event.type
    return (kind, draft.lemma) if kind in LOOSE else kind
