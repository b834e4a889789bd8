"""What a correction may hold: asked of everything before it is kept, for a file or a form may say anything."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import astuple
from datetime import datetime, timedelta

from lib.correction import ACTIONS, FIELDS, LISTS, Change, Correction, Target
from lib.edtf import read_edtf
from lib.errors import EdtfError, KeepError
from lib.interval import YEARS
from lib.model import EVENT_TYPES, STATUSES

LONGEST_NAME = 200  # characters; of a line or a reason
LONGEST_LINE = 2_000
LONGEST_SENTENCE = 40_000
LONGEST_TEXT = 1_000_000_000
MOST_NAMES = 200
UNSEEN = frozenset({"Cc", "Cs", "Co", "Zl", "Zp"})  # kinds of characters: control, surrogate, private, line breaks
TURNING = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")  # they make a name read as another
TWO = ("join", "part")
HIDDEN = re.compile("[\u200b\u200e\u200f\u2060-\u2064\ufeff\U000e0000-\U000e007f]")  # with them one is named as another
SURROGATE = re.compile("[\ud800-\udfff]")


def check(correction: Correction) -> None:
    """Raise KeepError with every fault of a correction; one without faults can be applied and exported.

    Whether what it undoes is in the log is for the store to know.
    """
    faults = list(_faults(correction))
    if faults:
        raise KeepError(f"this correction cannot be kept: {'; '.join(faults)}")


def _faults(correction: Correction) -> Iterator[str]:
    if correction.action not in ACTIONS:
        yield f"action {correction.action!r} is none of {', '.join(ACTIONS)}"
    if not isinstance(correction.at, datetime) or correction.at.utcoffset() != timedelta(0):
        yield f"its time {str(correction.at)!r} is not in UTC"
    yield from _line(correction.by, "by", LONGEST_NAME)
    if hidden := HIDDEN.search(correction.by):
        yield f"by has the character {hidden[0]!r}, which cannot be seen"
    yield from _line(correction.reason, "reason", LONGEST_LINE, breaks=True)
    for target in correction.targets:
        yield from _target_faults(target)
    if (correction.other is not None) != (correction.action in TWO):
        yield f"{correction.action} needs {'a second event' if correction.action in TWO else 'one event only'}"
    if (correction.undoes is not None) != (correction.action == "undo"):
        yield "an undo says which number it undoes, and nothing else does"
    if bool(correction.changes) != (correction.action in ("edit", "add")):
        yield f"{correction.action} {'changes nothing' if correction.action in ('edit', 'add') else 'has no changes'}"
    fields = [c.field for c in correction.changes]
    if len(set(fields)) < len(fields):
        yield "it changes one field twice"
    for change in correction.changes:
        yield from _change_faults(change)
    if any(SURROGATE.search(words) for words in _texts(astuple(correction))):
        yield "it has half of a character, which no file can hold"
    if correction.told:
        for field in ("date", "type", "status"):
            yield from _choice_faults(field, getattr(correction.told, field), "told ")


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for part in value:
            yield from _texts(part)


def _target_faults(target: Target) -> Iterator[str]:
    if not 0 <= target.span.start < target.span.end or target.span.end - target.span.start != len(target.exact):
        yield f"its place {target.span.start}-{target.span.end} does not fit its words {target.exact[:80]!r}"
    if target.span.end > LONGEST_TEXT:
        yield f"its place {str(target.span.end)[:20]} lies beyond any text"
    if not target.exact or target.exact != target.exact.strip():
        yield "it is about no words, or they begin or end with white space"
    if len(target.sentence) > LONGEST_SENTENCE:
        yield f"its sentence has {len(target.sentence):,} characters; {LONGEST_SENTENCE:,} are allowed"
    yield from _line(target.article_id, "article", LONGEST_NAME)
    for name in ("url", "title", "publisher"):
        if value := getattr(target, name):
            yield from _length(value, name, LONGEST_LINE)


def _change_faults(change: Change) -> Iterator[str]:
    if change.field not in FIELDS:
        yield f"field {change.field!r} is none of {', '.join(FIELDS)}"
    elif isinstance(change.after, tuple) != (change.field in LISTS):
        yield f"{change.field} must be {'a list of names' if change.field in LISTS else 'one line'}"
    elif isinstance(change.after, tuple):
        yield from _names(change.after, change.field)
    else:
        yield from _line(change.after, change.field, LONGEST_LINE)
        yield from _choice_faults(change.field, change.after)


def _choice_faults(field: str, value: str, whose: str = "") -> Iterator[str]:
    if field == "type" and value not in EVENT_TYPES:
        yield f"{whose}type {value[:80]!r} is none of {', '.join(EVENT_TYPES)}"
    if field == "status" and value not in STATUSES:
        yield f"{whose}status {value[:80]!r} is none of {', '.join(STATUSES)}"
    if field == "date" and value:
        try:
            interval = read_edtf(value)
        except EdtfError as error:
            yield f"{whose}date {error}"
        else:
            if not whose and not interval.is_charted:
                yield f"date {value!r} lies outside the years {YEARS.start} to {YEARS.stop - 1}"


def _names(names: Iterable[str], field: str) -> Iterator[str]:
    given = list(names)
    if len(given) > MOST_NAMES:
        yield f"{field} has {len(given)} names; {MOST_NAMES} are allowed"
    for name in given[:MOST_NAMES]:
        if not name.strip():
            yield f"{field} has an empty name"
        yield from _line(name, field, LONGEST_NAME)


def _line(words: str, field: str, longest: int, *, breaks: bool = False) -> Iterator[str]:
    """Yield what is wrong with words that a reader gives, as opposed to those that an article has."""
    yield from _length(words, field, longest)
    allowed = "\n\t" if breaks else ""
    for character in words[:longest]:
        if character not in allowed and (unicodedata.category(character) in UNSEEN or character in TURNING):
            yield f"{field} has the character {character!r}, which cannot be seen"
            return


def _length(words: str, field: str, longest: int) -> Iterator[str]:
    if len(words) > longest:
        yield f"{field} has {len(words):,} characters; {longest:,} are allowed"
