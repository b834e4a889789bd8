"""Corrections, articles and days as plain JSON values, and back (docs/correction.schema.json)."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import fields
from datetime import UTC, date, datetime
from typing import Any, cast

from lib.correction import FIELDS, LISTS, Action, Change, Correction, Field, Target, Told, Value
from lib.errors import KeepError
from lib.interval import Interval
from lib.keep.days import DaySet
from lib.model import Article, Reference, Span

SCHEMA_VERSION = 1
ID_LENGTH = 24  # hexadecimal digits

Record = dict[str, Any]


def to_record(correction: Correction, ids: Mapping[int, str]) -> Record:
    """Return a correction as JSON values; what it undoes by its id.

    Args:
        correction: Any that was checked.
        ids: The ids of the log's corrections, by number.
    """
    record: Record = {
        "schema": SCHEMA_VERSION,
        "at": correction.at.astimezone(UTC).isoformat(),
        "by": correction.by,
        "action": correction.action,
        "target": _target(correction.target),
        "other": _target(correction.other) if correction.other else None,
        "told": _told(correction.told) if correction.told else None,
        "changes": [
            {"field": c.field, "before": _plain(c.before), "after": _plain(c.after)} for c in correction.changes
        ],
        "reason": correction.reason,
        "undoes": ids[correction.undoes] if correction.undoes is not None else None,
    }
    return {"id": record_id(record), **record}


def record_id(record: Record) -> str:
    """Return the id of a record: a hash of all it says, so that a correction that is imported twice is one."""
    said = {k: v for k, v in record.items() if k not in ("id", "schema")}
    return hashlib.sha256(to_text(said).encode("ascii")).hexdigest()[:ID_LENGTH]


def to_text(value: object) -> str:
    """Return JSON on one line, in ASCII, with its keys in order: the same for the same value."""
    return json.dumps(value, ensure_ascii=True, sort_keys=True, separators=(",", ":"), allow_nan=False)


def from_record(record: Any, number: int, numbers: Mapping[str, int]) -> Correction:
    """Return the correction of a record; its values are still to be checked.

    Args:
        record: What JSON held: anything.
        number: Its number in the log.
        numbers: The numbers of the log's corrections, by id.

    Raises:
        KeepError: A key is missing or its value is of another type.
    """
    row = _mapping(record, "the line")
    if row.get("schema") != SCHEMA_VERSION:
        raise KeepError(f"schema {row.get('schema')!r} cannot be read here; {SCHEMA_VERSION} can")
    undoes = row.get("undoes")
    if undoes is not None and _text(row, "undoes") not in numbers:
        raise KeepError(f"it undoes {undoes!r}, which is not in the log before it")
    other, told = row.get("other"), row.get("told")
    return Correction(
        number=number,
        at=_time(row),
        by=_text(row, "by"),
        action=cast(Action, _text(row, "action")),
        target=_read_target(row.get("target")),
        other=None if other is None else _read_target(other),
        changes=tuple(_read_change(c) for c in _list(row.get("changes", []), "changes")),
        told=None if told is None else _read_told(told),
        reason=_text(row, "reason") if "reason" in row else "",
        undoes=None if undoes is None else numbers[undoes],
    )


def article_record(article: Article) -> Record:
    """Return an article as JSON values, its text included."""
    record = {f.name: getattr(article, f.name) for f in fields(article)}
    published = article.published.isoformat() if article.published else None
    return record | {"published": published, "notices": list(article.notices)}


def read_article(record: Record) -> Article:
    """Return the article of what `article_record` wrote, an older or newer version's too.

    Raises:
        KeyError, TypeError, ValueError: The record is not what it wrote.
    """
    known = {f.name: record[f.name] for f in fields(Article) if f.name in record}
    published = date.fromisoformat(record["published"]) if record["published"] else None
    return Article(**(known | {"published": published, "notices": tuple(record.get("notices", ()))}))


def day_record(set_: DaySet) -> Record:
    """Return the day that a reader set as JSON values."""
    reference = set_.reference
    window = reference.window
    days = [d.isoformat() if d else None for d in (window.earliest, window.latest)]
    return {
        "article": set_.article_id,
        "url": set_.url,
        "title": set_.title,
        "publisher": set_.publisher,
        "window": days,
        "month": reference.month,
        "evidence": reference.evidence,
        "assumption": reference.assumption,
    }


def read_day(record: Record) -> DaySet:
    """Return the day of what `day_record` wrote.

    Raises:
        KeyError, TypeError, ValueError: The record is not what it wrote.
    """
    earliest, latest = (date.fromisoformat(d) if d else None for d in record["window"])
    window = Interval(earliest, latest)
    reference = Reference(window, record["month"], "reader", record["evidence"], record["assumption"])
    return DaySet(record["article"], reference, record["url"], record["title"], record["publisher"])


def _target(target: Target) -> Record:
    return {
        "article": target.article_id,
        "start": target.span.start,
        "end": target.span.end,
        "exact": target.exact,
        "prefix": target.prefix,
        "suffix": target.suffix,
        "url": target.url,
        "title": target.title,
        "publisher": target.publisher,
    }


def _told(told: Told) -> Record:
    return {
        "date": told.date, "type": told.type, "status": told.status, "actors": list(told.actors),
        "affected": list(told.affected), "summary": told.summary,
    }  # fmt: skip


def _change(change: Change) -> Record:
    return {"field": change.field, "before": _plain(change.before), "after": _plain(change.after)}


def _plain(value: Value) -> str | list[str]:
    return list(value) if isinstance(value, tuple) else value


def _read_target(value: Any) -> Target:
    row = _mapping(value, "target")
    span = Span(_number(row, "start"), _number(row, "end"))
    around = [_text(row, name) if name in row else "" for name in ("prefix", "suffix")]
    of = [None if row.get(name) is None else _text(row, name) for name in ("url", "title", "publisher")]
    return Target(_text(row, "article"), span, _text(row, "exact"), *around, *of)


def _read_change(value: Any) -> Change:
    row = _mapping(value, "a change")
    field = cast(Field, _text(row, "field"))
    before = "" if row.get("before", "") == "" else _value(field, row["before"])
    return Change(field, before, _value(field, row.get("after")))


def _read_told(value: Any) -> Told:
    row = _mapping(value, "told")
    given: Record = {name: _value(name, row[name]) for name in FIELDS if name in row}
    return Told(**given)


def _value(field: str, value: Any) -> Value:
    if field not in LISTS:
        return _string(value, field)
    return tuple(_string(name, field) for name in _list(value, field))


def _mapping(value: Any, what: str) -> Record:
    if not isinstance(value, dict):
        raise KeepError(f"{what} must be an object, not {type(value).__name__}")
    return value


def _list(value: Any, what: str) -> list[Any]:
    if not isinstance(value, list):
        raise KeepError(f"{what} must be a list, not {type(value).__name__}")
    return value


def _text(row: Record, name: str) -> str:
    return _string(row.get(name), name)


def _string(value: Any, what: str) -> str:
    if not isinstance(value, str):
        raise KeepError(f"{what} must be text, not {type(value).__name__}")
    return value


def _number(row: Record, name: str) -> int:
    value = row.get(name)
    if not isinstance(value, int) or isinstance(value, bool):
        raise KeepError(f"{name} must be a whole number, not {type(value).__name__}")
    return value


def _time(row: Record) -> datetime:
    try:
        at = datetime.fromisoformat(_text(row, "at"))
    except ValueError as error:
        raise KeepError(f"at {row['at'][:40]!r} is no time; write it as 2017-09-15T08:30:00+00:00") from error
    if at.utcoffset() is None:
        raise KeepError(f"at {row['at'][:40]!r} does not say its offset from UTC, such as +00:00")
    try:
        return at.astimezone(UTC)
    except OverflowError as error:
        raise KeepError(f"at {row['at'][:40]!r} lies outside the years 1 to 9999 in UTC") from error
