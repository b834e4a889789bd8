"""One event as a correction wants it: each field on its own, so that what was not corrected stays as it is read."""

from dataclasses import replace

from lib.correction import ADDED, BY_READER, Change, Correction, Field, sentence_of, told_of
from lib.edtf import read_edtf
from lib.identity import event_id
from lib.interval import UNKNOWN, Interval, to_edtf
from lib.keep.parties import Directory
from lib.model import EVENT_TYPES, STATUSES, Actor, DateMention, Dating, Event, ParsedArticle, Span, Status

AS_TOLD = "as it was read when it was corrected"  # the rule of a date that the parser no longer gives
SHOWN: tuple[Status, ...] = ("planned", "reported", "denied", "ongoing")  # those that stand behind an event's line


def change_event(
    event: Event, correction: Correction, parsed: ParsedArticle, directory: Directory
) -> tuple[Event, tuple[Actor, ...]]:
    """Return the event as corrected, and the actors that its article did not have.

    Args:
        event: As read, or as earlier corrections left it.
        correction: An edit, or the adding of an event, which gives every field.
        parsed: The event's article, with the actors that earlier corrections brought.
        directory: Whom the whole collection names.
    """
    new: list[Actor] = []
    changes = sorted(correction.changes, key=lambda c: c.field in ("date", "summary"))  # the line has the last word
    for change in changes:
        event, actors = _change(event, change, correction, parsed, directory)
        new += actors
    numbers = tuple(sorted({*event.corrected, correction.number}))
    return replace(event, corrected=numbers, confidence=None, minor=False), tuple(new)


def settle(event: Event, parsed: ParsedArticle) -> Event:
    """Return a corrected event with the bounds that its status gives it if it has no date.

    What happened did so up to the day the text speaks from; of the rest nothing is known.
    """
    if event.dating.mention:
        return event
    latest = parsed.reference.window.latest
    bound = Interval(None, latest) if event.status == "happened" and latest else UNKNOWN
    return replace(event, dating=replace(event.dating, interval=bound, edtf=to_edtf(bound)))


def rebuild(
    correction: Correction, span: Span, parsed: ParsedArticle, directory: Directory
) -> tuple[Event, tuple[Actor, ...]]:
    """Return the event of a correction as it told when it was corrected, and actors that the article did not have."""
    told = told_of(correction)
    quote, number = sentence_of(parsed, span)
    acting = directory.read(told.actors, parsed.actors)
    hit = directory.read(told.affected, (*parsed.actors, *acting.new), ())
    event = Event(
        event_id(parsed.article.id, span, told.type), parsed.article.id, number, quote, span, told.type, told.status,
        acting.ids, hit.ids, hit.things, Dating(), None, told.summary, trigger_rule=ADDED,
    )  # fmt: skip
    return replace(event, dating=_dating(event, told.date, AS_TOLD, AS_TOLD, parsed)), (*acting.new, *hit.new)


def _change(
    event: Event, change: Change, correction: Correction, parsed: ParsedArticle, directory: Directory
) -> tuple[Event, tuple[Actor, ...]]:
    field, after = change.field, change.after
    if isinstance(after, tuple):
        return _with_parties(event, field, after, parsed, directory)
    match field:
        case "date":
            return replace(event, dating=_dating(event, after, BY_READER, _note(correction), parsed)), ()
        case "type":
            return replace(event, type=next(t for t in EVENT_TYPES if t == after)), ()
        case "status":
            return _with_status(event, next(s for s in STATUSES if s == after)), ()
    return replace(event, summary=after, subject=0, refers_back=False), ()


def _with_parties(
    event: Event, field: Field, names: tuple[str, ...], parsed: ParsedArticle, directory: Directory
) -> tuple[Event, tuple[Actor, ...]]:
    """The line was made with the old actors, so that its head may no longer name the one who acts."""
    if field == "actors":
        acting = directory.read(names, parsed.actors)
        return replace(event, actors=acting.ids, subject=0), acting.new
    hit = directory.read(names, parsed.actors, event.objects)
    return replace(event, affected=hit.ids, objects=hit.things), hit.new


def _with_status(event: Event, status: Status) -> Event:
    line = event.summary
    for shown in SHOWN:
        line = line.removesuffix(f" ({shown})")
    summary = f"{line} ({status})" if status in SHOWN and line else line
    return replace(event, status=status, status_rule=BY_READER, summary=summary)


def _dating(event: Event, edtf: str, rule: str, note: str, parsed: ParsedArticle) -> Dating:
    """Return a date as given, on the words of the sentence that mean the same days, if there are such.

    Else it stands, without extent, where the event's trigger begins.
    """
    interval = read_edtf(edtf) if edtf else UNKNOWN
    if not edtf or not interval.is_charted:
        return Dating(rule=rule)
    inside = [d for d in parsed.dates if event.quote.covers(d.span) and d.interval == interval and d.edtf]
    mention = inside[0] if inside else _wordless(event, edtf, interval, rule, note)
    return Dating(interval, edtf, mention, rule)


def _wordless(event: Event, edtf: str, interval: Interval, rule: str, note: str) -> DateMention:
    """Return a date that no words carry; a deadline that is only moved stays one, which EDTF has no sign for."""
    at = Span(event.trigger.start, event.trigger.start)
    before = event.dating.mention
    if before is None or not _is_window(before.interval) or not _is_window(interval):
        return DateMention(at, "DATE", edtf, None, interval, edtf, rule, note=note)
    return DateMention(at, before.kind, edtf, before.mod, interval, edtf, rule, signal=before.signal, note=note)


def _is_window(interval: Interval) -> bool:
    bounded = interval.earliest is not None and interval.latest is not None
    return bounded and interval.extent == "point" and not interval.is_day


def _note(correction: Correction) -> str:
    note = f"{BY_READER}, {correction.by or 'unnamed'}, on {correction.at.date().isoformat()}"
    return f"{note}: {correction.reason}" if correction.reason else note
