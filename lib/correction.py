"""What a reader corrects: one entry of an append-only log, about the words of a text and not a row of a table.

A correction points at its event by the words of the text (a text-position and a text-quote selector of the W3C Web
Annotation model), so that it finds them again after the text was read anew.
"""

from collections.abc import Iterable
from datetime import datetime
from typing import Any, Literal

from lib.model import Event, EventType, ParsedArticle, Span, Status
from lib.value import value

Action = Literal["edit", "dismiss", "add", "join", "part", "undo"]
Field = Literal["date", "type", "status", "actors", "affected", "summary"]
Cause = Literal["article", "words", "event", "overruled"]
Value = str | tuple[str, ...]

ACTIONS: tuple[Action, ...] = ("edit", "dismiss", "add", "join", "part", "undo")
FIELDS: tuple[Field, ...] = ("date", "type", "status", "actors", "affected", "summary")
LISTS: frozenset[Field] = frozenset({"actors", "affected"})
BY_READER = "set by a reader"  # the rule of what a correction gave
SAID: dict[Action, str] = {
    "dismiss": "no event",
    "add": "added",
    "join": "the same happening as another telling",
    "part": "not the same happening as another telling",
    "undo": "undone",
}
ADDED = "added by a reader"  # the rule of an event that the parser did not find


@value()
class Target:
    """The place of an event's trigger: where it stood, and the words of its sentence.

    `span` and `exact` are the trigger, `prefix` and `suffix` the rest of its sentence. `url`, `title` and `publisher`
    tell a new reading of the article, whose id is another as soon as a character is.
    """

    article_id: str
    span: Span
    exact: str
    prefix: str = ""
    suffix: str = ""
    url: str | None = None
    title: str | None = None
    publisher: str | None = None

    @property
    def sentence(self) -> str:
        """The sentence as it stood."""
        return f"{self.prefix}{self.exact}{self.suffix}"


@value()
class Told:
    """What an event tells, as a reader sees and gives it.

    `date` is EDTF, "" for none. `actors` are names, `affected` names and things; a name that nobody knows may say its
    kind in brackets: "Jane Yip (person)", "old coins (thing)".
    """

    date: str = ""
    type: EventType = "other"
    status: Status = "happened"
    actors: tuple[str, ...] = ()
    affected: tuple[str, ...] = ()
    summary: str = ""


@value()
class Change:
    """One field's value before and after; a tuple of strings for `actors` and `affected`, else a string."""

    field: Field
    before: Value
    after: Value


@value()
class Correction:
    """One entry of the log.

    `number` is its place in the log, 0 before it is kept; later ones win. `at` is an aware time in UTC that the caller
    gives. `told` is what the event told when it was corrected, from which it is rebuilt if the parser no longer finds
    it. `other` is the second event of join and part. `undoes` is the number of what an undo takes back, itself an undo
    perhaps.
    """

    number: int
    at: datetime
    by: str
    action: Action
    target: Target
    other: Target | None = None
    changes: tuple[Change, ...] = ()
    told: Told | None = None
    reason: str = ""
    undoes: int | None = None

    @property
    def targets(self) -> tuple[Target, ...]:
        """The one or two places that it is about."""
        return (self.target, self.other) if self.other else (self.target,)


@value()
class Unplaced:
    """A correction that changes nothing here, and why; it stays in the log.

    `cause` is "article" if its article is not in the collection, "words" if its sentence no longer stands there,
    "event" if nothing tells an event at its place, "overruled" if a later one says the contrary.
    """

    correction: Correction
    cause: Cause
    reason: str


def in_force(log: Iterable[Correction]) -> tuple[Correction, ...]:
    """Return the corrections that are not undone, without the undoing ones, in the order of the log."""
    undone: set[int] = set()
    kept = []
    for correction in sorted(log, key=lambda c: c.number, reverse=True):
        if correction.number in undone:
            continue
        if correction.action == "undo":
            undone |= {correction.undoes or 0}
        else:
            kept.append(correction)
    return tuple(reversed(kept))


def same_place(a: Target, b: Target) -> bool:
    """Return whether two targets are one event's: triggers that overlap, or the same words of the same sentence."""
    if a.article_id == b.article_id:
        return a.span.overlaps(b.span)
    return (a.prefix, a.exact, a.suffix) == (b.prefix, b.exact, b.suffix)


def contradicts(a: Correction, b: Correction) -> bool:
    """Return whether two corrections of one event cannot both hold.

    Edits of other fields do, and so do those that say the same; of all other kinds somebody has to choose.
    """
    if a.action != "edit" or b.action != "edit":
        return True
    given = {c.field: c.after for c in a.changes}
    return any(given.get(c.field, c.after) != c.after for c in b.changes)


def about(log: Iterable[Correction], target: Target) -> tuple[Correction, ...]:
    """Return the corrections of an event, undone ones too, in the order of the log."""
    return tuple(c for c in log if any(same_place(t, target) for t in c.targets))


def target_of(parsed: ParsedArticle, trigger: Span) -> Target:
    """Return the target for words of a text, for instance an event's trigger, without white space around them.

    They are cut at the end of their sentence.
    """
    text, article = parsed.article.text, parsed.article
    quote, _ = sentence_of(parsed, trigger)
    words = text[trigger.start : min(trigger.end, quote.end)]
    start = trigger.start + len(words) - len(words.lstrip())
    span = Span(start, start + len(words.strip()))
    return Target(
        article.id, span, span.of(text), text[quote.start : span.start], text[span.end : quote.end],
        article.url, article.title, article.publisher,
    )  # fmt: skip


def sentence_of(parsed: ParsedArticle, trigger: Span) -> tuple[Span, int | None]:
    """Return the sentence in which words begin, and its number, `None` outside the body; the words if in none."""
    number = 0
    for paragraph in parsed.paragraphs:
        for sentence in paragraph.sentences:
            if sentence.start <= trigger.start < sentence.end:
                return sentence, number if paragraph.role == "body" else None
            number += paragraph.role == "body"
    return trigger, None


def told_by(event: Event, parsed: ParsedArticle) -> Told:
    """Return what an event of the article tells; a bound that no words carry is no date."""
    names = {a.id: a.name for a in parsed.actors}
    return Told(
        (event.dating.edtf or "") if event.dating.mention else "",
        event.type,
        event.status,
        tuple(names[i] for i in event.actors),
        (*(names[i] for i in event.affected), *event.objects),
        event.summary,
    )


def told_of(correction: Correction) -> Told:
    """Return what a correction's event told before it; of an added one, and where nobody noted it, what it says."""
    if correction.told:
        return correction.told
    given: dict[str, Any] = {c.field: c.after for c in correction.changes}
    return Told(**given)


def changes_between(before: Told, after: Told) -> tuple[Change, ...]:
    """Return the fields in which the two differ."""
    pairs = ((field, getattr(before, field), getattr(after, field)) for field in FIELDS)
    return tuple(Change(field, old, new) for field, old, new in pairs if old != new)


def in_words(correction: Correction) -> str:
    """Return a correction on one line: "status: planned -> denied (Ann, 2021-05-10: see the notice)"."""
    changed = "; ".join(f"{c.field}: {_shown(c.before)} -> {_shown(c.after)}" for c in correction.changes)
    what = changed if correction.action == "edit" else SAID[correction.action]
    who = f"{correction.by or 'unnamed'}, {correction.at.date().isoformat()}"
    return f"{what} ({who}: {' '.join(correction.reason.split())})" if correction.reason else f"{what} ({who})"


def _shown(value: Value) -> str:
    return (value if isinstance(value, str) else ", ".join(value)) or "none"
