"""One happening, one event, across a text: titles that tell nothing new go, a plan that is denied keeps its history."""

from collections.abc import Sequence
from dataclasses import replace

from lib.model import Event
from lib.parse.event.denial import DENIAL
from lib.parse.event.draft import Draft

LOOSE = frozenset({"other", "statement"})
OPEN = frozenset({"planned", "reported", "ongoing"})


def merge_events(drafts: Sequence[Draft], text: str) -> list[Draft]:
    """Return the drafts with titles' repeats dropped and denials joined to what they deny."""
    body = [d for d in drafts if not d.title]
    titles = [d for d in drafts if d.title and (not body or d.event.dating.mention)]
    titles = [d for d in titles if not any(_same(d, other) or _told_again(d, other) for other in body)]
    return _denials([*titles, *body])


def _same(one: Draft, other: Draft) -> bool:
    a, b = one.event, other.event
    if a.type != b.type and one.lemma != other.lemma:
        return False
    people_a, people_b = {*a.actors, *a.affected}, {*b.actors, *b.affected}
    return not people_a or not people_b or bool(people_a & people_b)


def _told_again(title: Draft, other: Draft) -> bool:
    """Whether a sentence uses the title's own verb for the same kind of act, whoever it names ("China regulator")."""
    return title.lemma == other.lemma and title.event.type == other.event.type


def _denials(drafts: list[Draft]) -> list[Draft]:
    """Join each denial with the latest earlier telling of the same plan."""
    kept: list[Draft] = []
    for draft in drafts:
        if draft.event.status == "denied" and (at := _denied_by(kept, draft)) is not None:
            old = kept.pop(at).event
            dating = draft.event.dating if draft.event.dating.mention else old.dating
            event: Event = replace(draft.event, dating=dating, history=(*old.history, old.status))
            kept.append(replace(draft, event=event))
        elif draft.event.status_rule == "denial verb":  # what is denied was told by nobody here: words, no act
            if not any(k.event.status_rule == DENIAL and k.event.quote == draft.event.quote for k in kept):
                kept.append(replace(draft, event=replace(draft.event, type="statement")))
        else:
            kept.append(draft)
    return kept


def _denied_by(kept: Sequence[Draft], denial: Draft) -> int | None:
    for at in range(len(kept) - 1, -1, -1):
        told = kept[at].event
        if told.type in LOOSE and kept[at].lemma != denial.lemma:
            continue  # "a report is due" is not what somebody denies
        if told.status in OPEN and told.type == denial.event.type and _same(kept[at], denial):
            return at
    return None
