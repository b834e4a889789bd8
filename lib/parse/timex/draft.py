"""Turns readings into mentions: extents, ranges over two dates, bounds by signal, EDTF and the note."""

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import chain
from typing import NamedTuple

from lib.interval import UNKNOWN, Interval, to_edtf
from lib.model import DateMention, Span
from lib.parse.timex.anchor import Anchor
from lib.parse.timex.found import Found, Sheet, moves_away
from lib.parse.timex.grammar import Hit
from lib.parse.timex.mods import edge_of, part_of, rest_of
from lib.parse.timex.notes import note_of
from lib.parse.timex.signals import bounds, edtf_of, is_edtf, of_time
from lib.parse.timex.value import Reading, on_day, shift_days
from lib.parse.timex.within import Around, DaysTold, counted_from_act, day_of_act, within

LONGEST_TIE = 24  # characters between the ends of a range
SHAPING = frozenset({"edge", "mod", "late", "early"})


class Draft(NamedTuple):
    """A resolved hit before its bounds are drawn."""

    start: int
    end: int
    reading: Reading
    days: Interval
    mod: str | None
    rule: str
    signal: str | None
    signal_span: Span | None
    today: date | None
    join: str

    @classmethod
    def of(cls, found: Found, hit: Hit, reading: Reading, anchor: Anchor) -> "Draft":
        """Draw up a reading of the hit."""
        sheet, base = found.sheet, found.base
        start, end = sheet.offsets(*(base + at for at in hit.groups[reading.part])) if reading.part else found.span
        mod, days = _shaped(found, reading, anchor)
        span = Span(*sheet.offsets(base + hit.signal[0], base + hit.signal[1])) if hit.signal else None
        signal = found.signal
        if span and hit.rule.name == "units later" and sheet.text[span.start : span.end] == "through":
            signal = span = None  # "waved the deal through a year later"
        tie = "and" if "both" in hit.groups else "range"  # "Oct 7 and 8" are two days
        join = tie if reading.part == "a" else hit.join
        ahead = anchor.home and days.latest and days.latest >= anchor.home  # told by an entry, and still to come
        today = None if anchor.story else anchor.home if ahead else anchor.day
        return cls(start, end, reading, days, mod, hit.rule.name, signal, span, today, join)


def finish(sheet: Sheet, drafts: Iterable[Draft]) -> Iterator[DateMention]:
    """Draw the bounds of every draft; two dates tied as a range both get the whole of it."""
    told = DaysTold(sheet)
    for before, drawn, after in _in_threes(drafts):
        if drawn.reading.steps:
            drawn = _beside_act(sheet, drawn, Around(drawn, before, after, told))
        signal = drawn.signal and of_time(drawn.signal, drawn.reading.kind)
        draft = drawn if signal == drawn.signal else drawn._replace(signal=signal)
        if before is not None and _restates(sheet, before, draft):
            pass
        elif after is not None and _ranges(sheet, draft, after):
            yield _mention(sheet, draft, _whole(draft, after), _whole_edtf(draft, after))
        elif before is not None and _ranges(sheet, before, draft):
            yield _mention(sheet, draft, _whole(before, draft), _whole_edtf(before, draft))
        elif draft.signal == "within" and draft.reading.kind == "DURATION":
            days = within(sheet, Around(draft, before, after, told))
            yield _mention(sheet, draft, days, to_edtf(days))
        else:
            if draft.reading.kind == "DURATION" and draft.mod is None and draft.days.is_unbounded:
                draft = draft._replace(days=counted_from_act(sheet, Around(draft, before, after, told)))
            if after is not None and _restates(sheet, draft, after) and draft.days.is_unbounded:
                draft = draft._replace(reading=after.reading, days=after.days)
            days = bounds("by" if _until_its_end(draft) else draft.signal, draft.days, draft.today)
            yield _mention(sheet, draft, days, _edtf(draft, days))
        told.add(drawn)


def _in_threes(drafts: Iterable[Draft]) -> Iterator[tuple[Draft | None, Draft, Draft | None]]:
    """Yield each draft between the one before and the one after."""
    before = draft = None
    for after in chain(drafts, (None,)):
        if draft is not None:
            yield before, draft, after
        before, draft = draft, after


def _beside_act(sheet: Sheet, draft: Draft, around: Around) -> Draft:
    """'the day before the vote': of the vote's own day where the text tells it."""
    if (act := day_of_act(sheet, around)) is None:
        return draft
    moment = on_day(shift_days(act, draft.reading.steps))
    reading = Reading("DATE", moment.value, moment, anchor=act)
    return draft._replace(reading=reading, days=Interval(moment.first, moment.last))


def _until_its_end(draft: Draft) -> bool:
    """Whether "before" leaves the last day in: "before noon on Friday", "before the end of November"."""
    edge = draft.mod == "END" and draft.days.is_day
    return draft.signal == "before" and (draft.reading.kind == "TIME" or edge)


def _restates(sheet: Sheet, draft: Draft, after: Draft) -> bool:
    """'next month (October)' is one date, told twice."""
    if sheet.text[after.end : after.end + 1] not in (")", "）"):
        return False
    tied = sheet.text[draft.end : after.start].strip() in ("(", "（")
    first, second = draft.reading.moment, after.reading.moment
    if not tied or first is None or second is None:
        return False
    if after.reading.anchor is not None and first.value[4:] == second.value[4:] != "":
        return True  # the year that "October" lacks is the one just told
    return first.value == second.value or (first.grain == second.grain and not any(c.isdecimal() for c in first.value))


def _mention(sheet: Sheet, draft: Draft, interval: Interval, edtf: str | None) -> DateMention:
    reading = draft.reading
    if not interval.is_charted:
        interval, edtf = UNKNOWN, None
    note = note_of(sheet.text[draft.start : draft.end], reading, draft.signal, draft.today)
    return DateMention(
        Span(draft.start, draft.end), reading.kind, reading.value, draft.mod, interval, edtf, draft.rule,
        reading.anchor, draft.signal_span, note,
    )  # fmt: skip


def _shaped(found: Found, reading: Reading, anchor: Anchor) -> tuple[str | None, Interval]:
    """Return mod and days after "early", "the end of", "later"."""
    moment = reading.moment
    if reading.limits is not None or moment is None:
        return reading.mod, reading.limits or UNKNOWN
    if not SHAPING.isdisjoint(found.groups):
        if edge := found.value("edge"):
            return edge, edge_of(moment, edge)
        if mod := found.value("mod"):
            return mod, part_of(moment, mod)
        if found.has("late") or found.has("early"):
            return reading.mod, rest_of(moment, anchor.day, found.has("late"))
    return reading.mod, Interval(moment.first, moment.last)


def _ranges(sheet: Sheet, first: Draft, second: Draft) -> bool:
    """Whether the two are the ends of one range: "from June to August", "between 2013 and 2017"."""
    if first.signal == "from" and moves_away(sheet, first.start):
        return False  # "moved the vote from June to August"
    if not (first.join == "range" or (first.join in ("and", "or") and first.signal == "between")):
        return False
    if second.start - first.end > LONGEST_TIE:
        return False  # what it was tied to was no date after all
    return {first.reading.kind, second.reading.kind} <= {"DATE", "TIME"} and _whole(first, second) != UNKNOWN


def _whole(first: Draft, second: Draft) -> Interval:
    start, end = first.days.earliest, second.days.latest
    return Interval(start, end, "span") if start and end and start <= end else UNKNOWN


def _whole_edtf(first: Draft, second: Draft) -> str | None:
    if not first.mod and not second.mod and is_edtf(first.reading.value) and is_edtf(second.reading.value):
        return f"{first.reading.value}/{second.reading.value}"
    return to_edtf(_whole(first, second))


def _edtf(draft: Draft, days: Interval) -> str | None:
    moment = draft.reading.moment
    whole = moment is not None and draft.mod is None and moment.first == days.earliest
    return edtf_of(days, draft.signal, draft.reading.value, whole)
