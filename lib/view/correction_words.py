"""Corrections in words: what was done, by whom, when and why; dates as people write them."""

from datetime import datetime

from lib.correction import Change, Correction, Field, Target, Value, told_of
from lib.edtf import read_edtf
from lib.errors import EdtfError
from lib.interval import Interval
from lib.model import Dating
from lib.view.marks import Mark
from lib.view.words import dating_words, day_words, list_words
from lib.vocab import load_table

NOBODY = "somebody who gave no name"
LONGEST_QUOTE = 300


def date_words(edtf: str, *, weekday: bool = False) -> str:
    """Return a date that a correction gives, as "by 30 Sept 2017"; one that cannot be read is shown as it is."""
    try:
        interval = read_edtf(edtf) if edtf else Interval()
    except EdtfError:
        return edtf
    mark: Mark = _mark(interval)
    return dating_words(Dating(interval, edtf or None), mark, weekday=weekday)


def meaning_words(edtf: str) -> str:
    """Return what kind of date it is: an exact day, some day of several, a deadline, lasting."""
    interval = read_edtf(edtf) if edtf else Interval()
    return str(load_table("interface")["understood"][_mark(interval)])


def value_words(field: Field, value: Value) -> str:
    """Return a field's value for people."""
    if not isinstance(value, str):
        return list_words(value, most=8) or "nobody"
    if field == "date":
        return date_words(value)
    words = {**load_table("interface")["types"], **load_table("interface")["statuses"]}
    return str(words.get(value, value)) if field in ("type", "status") else f"“{value}”"


def field_words(field: Field) -> str:
    """Return a field's name for people."""
    return str(load_table("interface")["fields"][field])


def change_words(change: Change) -> str:
    """Return "date 7 Sept 2017 (was: 8 Sept 2017)"."""
    after, before = value_words(change.field, change.after), value_words(change.field, change.before)
    return f"{field_words(change.field)} {after} (was: {before})"


def deed_words(correction: Correction) -> str:
    """Return what a correction does."""
    if correction.action == "edit":
        return "; ".join(change_words(c) for c in correction.changes)
    told = str(load_table("interface")["deeds"][correction.action])
    if correction.action == "add":
        told = f"{told}: {told_of(correction).summary}"
    return f"{told} {place_words(correction.other)}" if correction.other else told


def correction_words(correction: Correction) -> str:
    """Return who corrected what when, and why, as a sentence or two."""
    return f"Corrected {hand_words(correction)}: {deed_words(correction)}{why_words(correction)}"


def hand_words(correction: Correction) -> str:
    """Return by whom and when: "by Ann, 22 Nov 2026 10:46 UTC"."""
    return f"by {correction.by or NOBODY}, {moment_words(correction.at)}"


def why_words(correction: Correction) -> str:
    """Return the reason as a sentence behind another, "" if none was given."""
    return f". Why: {correction.reason}" if correction.reason else ""


def moment_words(at: datetime) -> str:
    """Return a moment, in the universal time in which the log keeps it."""
    return f"{day_words(at.date())} {at:%H:%M} UTC"


def place_words(target: Target) -> str:
    """Return the sentence of a target and where it stands."""
    sentence = " ".join(target.sentence.split())
    if len(sentence) > LONGEST_QUOTE:
        sentence = f"{sentence[:LONGEST_QUOTE]} …"
    source = target.publisher or target.title
    return f"“{sentence}”{f' ({source})' if source else ''}"


def _mark(interval: Interval) -> Mark:
    if interval.is_unbounded:
        return "undated"
    if interval.latest is None or (interval.extent == "span" and interval.earliest):
        return "span"
    if interval.earliest is None:
        return "deadline"
    return "day" if interval.is_day else "window"
