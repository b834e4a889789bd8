"""Which event of an article a correction is about, after the article was read anew, perhaps by a newer parser."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from lib.correction import ADDED, Correction, Told, sentence_of, told_of
from lib.model import Event, ParsedArticle, Span


@dataclass(slots=True)
class Case:
    """An event as read, or made where the parser has none, with its corrections in the order of the log."""

    event: Event
    steps: list[Correction] = field(default_factory=list)

    @property
    def is_read(self) -> bool:
        """Whether the parser found it and nothing changed it: only such an event can be taken for one that is gone."""
        return self.event.trigger_rule != ADDED and not self.event.corrected


def cases_of(
    cases: Sequence[Case], correction: Correction, span: Span, parsed: ParsedArticle, claimed: frozenset[Span]
) -> list[Case]:
    """Return the cases that a correction is about: one at most, but all that its words tell if they are to go.

    Args:
        cases: The article's events.
        correction: An edit, a dismissal or the adding of an event.
        span: Where its trigger stands now.
        parsed: The article.
        claimed: The places of all corrections of the article: an event there is not mistaken for another's.
    """
    known = [c for c in cases if correction.number in c.event.corrected]
    if known:
        return known[:1]
    told = told_of(correction)
    there = [c for c in cases if c.event.trigger == span]
    if there:
        return [min(there, key=lambda c: c.event.type != told.type)]
    near = [c for c in cases if c.is_read and c.event.trigger.overlaps(span)]
    if correction.action == "add":
        return [c for c in near if _is_added(c.event, told, span)][:1]
    if near:
        near.sort(key=lambda c: _distance(c.event, told, span))
        return near if correction.action == "dismiss" else near[:1]
    return _same_line(cases, told, sentence_of(parsed, span)[0], claimed)


def event_at(events: Iterable[Event], span: Span) -> Event | None:
    """Return the event whose trigger stands at a place, else that which shares most of it."""
    near = [e for e in events if e.trigger.overlaps(span)]
    return min(near, key=lambda e: (-_shared(e.trigger, span), e.trigger, e.id), default=None)


def _same_line(cases: Iterable[Case], told: Told, quote: Span, claimed: frozenset[Span]) -> list[Case]:
    """Return the event of the same sentence that tells the same in the same words, its trigger being another word."""
    return [
        c
        for c in cases
        if told.summary
        and c.is_read
        and c.event.quote == quote
        and c.event.trigger not in claimed
        and c.event.type == told.type
        and _line(c.event.summary, c.event.status) == _line(told.summary, told.status)
    ][:1]


def _line(summary: str, status: str) -> str:
    return summary.removesuffix(f" ({status})")


def _is_added(event: Event, told: Told, span: Span) -> bool:
    """Return whether the parser now finds what a reader added: mostly the same words, and the same act."""
    longer = max(span.end - span.start, event.trigger.end - event.trigger.start)
    return event.type == told.type and 2 * _shared(event.trigger, span) >= longer


def _distance(event: Event, told: Told, span: Span) -> tuple[bool, int, Span]:
    return event.type != told.type, -_shared(event.trigger, span), event.trigger


def _shared(a: Span, b: Span) -> int:
    return min(a.end, b.end) - max(a.start, b.start)
