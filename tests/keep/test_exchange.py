"""A log goes out as the published schema says and comes in again once; a hostile file changes nothing."""

import json
from dataclasses import replace
from pathlib import Path

import jsonschema
import pytest

from lib.correction import Change
from lib.errors import KeepError
from lib.keep import exchange
from lib.keep.exchange import read_jsonl, to_jsonl
from lib.keep.store import open_store
from lib.model import EVENT_TYPES, STATUSES
from tests.keep.making import correction, dismiss, edit, undo
from tests.sample_collection import first, second

SCHEMA = json.loads(
    (Path(__file__).resolve().parents[2] / "docs" / "correction.schema.json").read_text(encoding="utf-8")
)
CHANGED = edit(
    first(), "must delete", reason="see 公告", date="", actors=("Quay Watch", "Jo (person)"), status="denied"
)
LOG = (
    CHANGED,
    dismiss(first(), "published", 2),
    undo(CHANGED, 3),
    undo(undo(CHANGED, 3), 4),
    correction("join", first(), "published", 5, other=correction("join", second(), "published").target),
    correction("add", first(), "did not comment", 6, changes=(Change("type", "", "statement"),)),
)


def test_every_line_obeys_the_published_schema():
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    validator = jsonschema.Draft202012Validator(SCHEMA, format_checker=jsonschema.FormatChecker())
    lines = [json.loads(line) for line in to_jsonl(LOG).splitlines()]
    for line in lines:
        validator.validate(line)
    assert len(lines) == len(LOG)
    assert set(lines[0]) == set(SCHEMA["properties"])
    assert SCHEMA["$defs"]["type"]["enum"] == list(EVENT_TYPES)
    assert SCHEMA["$defs"]["status"]["enum"] == list(STATUSES)


def test_a_log_comes_into_another_store_once_with_its_undos(tmp_path):
    there = open_store(str(tmp_path / "there.sqlite"))
    own = dismiss(second(), "published", 9)
    there.append(own, 0)
    taken = there.take(read_jsonl(to_jsonl(LOG)))
    assert [(c.number, c.undoes) for c in taken] == [(2, None), (3, None), (4, 2), (5, 4), (6, None), (7, None)]
    assert there.take(read_jsonl(to_jsonl(LOG))) == ()
    assert there.take(there.log()) == ()
    assert there.log() == (replace(own, number=1), *taken)


def line(**values):
    return {**json.loads(to_jsonl(LOG[:1])), **values}


def target(**values):
    return {**line()["target"], **values}


HOSTILE = {
    "not JSON": ("{", "not JSON"),
    "deep": ("[" * 100_000, "not JSON"),
    "a huge number": ('{"schema":' + "9" * 10_000 + "}", "not JSON"),
    "a list": ([], "must be an object, not list"),
    "another schema": (line(schema=9), "schema 9 cannot be read"),
    "no target": (line(target=None), "target must be an object"),
    "a span of words": (line(target=target(start="1")), "start must be a whole number"),
    "a span of truth": (line(target=target(start=True)), "start must be a whole number"),
    "a span backwards": (line(target=target(start=9, end=2)), "does not fit its words"),
    "a span of infinity": (line(target=target(start=1e400)), "start must be a whole number"),
    "a local time": (line(at="2021-05-10T12:00:00"), "offset from UTC"),
    "a time before all": (line(at="0001-01-01T00:00:00+14:00"), "outside the years 1 to 9999"),
    "a time after all": (line(at="9999-12-31T23:00:00-14:00"), "outside the years 1 to 9999"),
    "a place beyond any text": (line(target=target(start=10**30, end=10**30 + 9)), "lies beyond any text"),
    "another's name with a sign that hides": (line(by="A\u200bnn"), "cannot be seen"),
    "no time": (line(at="yesterday"), "is no time"),
    "another action": (line(action="erase"), "action 'erase' is none of"),
    "changes of text": (line(changes="all"), "changes must be a list"),
    "another field": (line(changes=[{"field": "id", "before": "", "after": "x"}]), "field 'id' is none of"),
    "a field twice": (line(changes=[{"field": "type", "after": "halt"}] * 2), "one field twice"),
    "a control character": (line(by="Ann\x1b[2J"), "cannot be seen"),
    "a turned name": (line(changes=[{"field": "actors", "after": ["\u202egnp.exe"]}]), "cannot be seen"),
    "a line break in a line": (line(changes=[{"field": "summary", "after": "a\nb"}]), "cannot be seen"),
    "a long name": (line(by="A" * 10_000), "10,000 characters"),
    "many names": (line(changes=[{"field": "actors", "after": ["A"] * 999}]), "999 names"),
    "a name of numbers": (line(changes=[{"field": "actors", "after": [1]}]), "actors must be text, not int"),
    "an undo of nothing": (line(action="undo", changes=[], undoes="gone"), "not in the log before it"),
    "a status told": (line(told={"status": "maybe"}), "told status 'maybe' is none of"),
    "a slip in the year": (line(changes=[{"field": "date", "after": "0217-09-01"}]), "outside the years 1000 to 2999"),
    "a date of no calendar": (line(changes=[{"field": "date", "after": "2021-02-30"}]), "not in the calendar"),
}


@pytest.mark.parametrize(("given", "what"), HOSTILE.values(), ids=HOSTILE.keys())
def test_a_line_that_cannot_be_is_named_and_nothing_is_taken(given, what):
    written = given if isinstance(given, str) else json.dumps(given)
    with pytest.raises(KeepError, match=r"nothing was taken from the file; line 2: ") as caught:
        read_jsonl(to_jsonl(LOG[:1]) + written.encode())
    assert what in str(caught.value)
    assert len(str(caught.value)) < 1_000


def test_a_file_that_is_too_large_or_no_text_is_named(monkeypatch):
    with pytest.raises(KeepError, match="not UTF-8"):
        read_jsonl(b"\xff\xfe\x00")
    with pytest.raises(KeepError, match="2 lines more"):
        read_jsonl(b"x\n" * 12)
    monkeypatch.setattr(exchange, "LONGEST_LINE", 10)
    with pytest.raises(KeepError, match="10 are allowed"):
        read_jsonl(to_jsonl(LOG[:1]))
    monkeypatch.setattr(exchange, "LONGEST_FILE", 10)
    with pytest.raises(KeepError, match="10 are allowed"):
        read_jsonl(to_jsonl(LOG[:1]))


def test_an_empty_file_is_an_empty_log():
    assert read_jsonl(b"") == read_jsonl(b"\xef\xbb\xbf\r\n\n") == ()
