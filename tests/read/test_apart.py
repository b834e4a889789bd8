"""Files are read by processes apart: one that hangs, grows or crashes costs its own file and nothing else."""

import io
import os
import sys
import zipfile
from collections import deque

import pytest

from lib.errors import ReadError
from lib.read import apart
from lib.read.files import read_data

STORY = b"The Port Council told three ferry lines on Monday to stop selling season tickets."
MAIL = b"Subject: Ferries\n\n" + STORY  # read without the libraries that take long to start
SLOW = b'Content-Type: multipart/mixed; boundary="b"\n\n' + b"--b\nContent-Type: text/plain\n\nx\n" * 150_000
PROGRAM = """
import json, os, sys, time
for header in iter(sys.stdin.buffer.readline, b""):
    asked = json.loads(header)
    sys.stdin.buffer.read(asked["size"])
    print(json.dumps({"part": asked["name"]}), flush=True)
    WHAT
"""


@pytest.fixture
def program(monkeypatch):
    """Return what puts another program in the place of the worker."""
    monkeypatch.setattr(apart, "_idle", deque())

    def put(code: str) -> None:
        monkeypatch.setattr(apart, "COMMAND", (sys.executable, "-c", code))

    yield put
    apart._end_all()


def bounded(**bounds: int) -> str:
    return "; ".join(["import lib.read.worker as w", *(f"w.{k} = {v}" for k, v in bounds.items()), "w.main()"])


def read(name: str, data: bytes):
    return read_data(name, data, language="en")  # which need not be found then


def archive(**files: bytes) -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, content in files.items():
            packed.writestr(name.replace("_", "."), content)
    return data.getvalue()


def test_a_process_reads_one_file_after_the_other(program):
    program(bounded())
    read("a.eml", MAIL)
    (process,) = apart._idle
    with pytest.raises(ReadError, match=r"'b\.pdf'"):
        read("b.pdf", b"%PDF-junk")
    read("c.eml", MAIL)
    assert list(apart._idle) == [process]


def test_a_process_that_ended_meanwhile_is_replaced(program):
    program(bounded())
    read("a.eml", MAIL)
    apart._idle[0].end()
    assert read("b.eml", MAIL).articles


def test_a_process_that_worked_long_is_not_kept(program):
    program(bounded(WORN=0))
    read("a.eml", MAIL)
    assert not apart._idle


@pytest.mark.skipif(os.name != "posix", reason="counts computing as POSIX does")
def test_what_takes_too_long_to_compute_is_refused_and_costs_no_other(program):
    program(bounded(SECONDS=1))
    reading = read("all.zip", archive(a_txt=STORY, b_eml=SLOW, c_eml=MAIL))
    assert [a.origin for a in reading.articles] == ["all.zip, a.txt", "all.zip, c.eml"]
    assert [p.message for p in reading.problems] == [f"'all.zip, b.eml' {apart.OUT_OF_TIME}"]


@pytest.mark.skipif(os.name != "posix", reason="bounds memory as POSIX does")
def test_what_needs_too_much_memory_is_refused_and_costs_no_other(program):
    program(bounded(MEMORY=400_000_000))
    large = b'[{"text": "a"}' + b", [], {}" * 3_000_000 + b"]"
    reading = read("all.zip", archive(a_eml=MAIL, b_json=large, c_eml=MAIL + b" "))
    assert [a.origin for a in reading.articles] == ["all.zip, a.eml", "all.zip, c.eml"]
    assert "'all.zip, b.json' needs more memory" in reading.problems[0].message


def test_a_file_on_which_no_answer_comes_is_given_up(program, monkeypatch):
    monkeypatch.setattr(apart, "SECONDS", 0.5)
    program(PROGRAM.replace("WHAT", "time.sleep(60)"))
    with pytest.raises(ReadError, match=r"^'a\.eml' takes too long"):
        read("a.eml", MAIL)


def test_an_archive_that_takes_long_is_given_up_with_what_was_read(monkeypatch):
    monkeypatch.setattr(apart, "SECONDS_IN_ALL", 0)
    reading = read("all.zip", archive(a_txt=STORY, b_txt=STORY + b".", c_txt=STORY + b" "))
    assert [a.origin for a in reading.articles] == ["all.zip, a.txt"]
    assert [p.message for p in reading.problems] == [f"the rest of 'all.zip' {apart.OUT_OF_TIME}"]


@pytest.mark.parametrize(
    "what", ["os._exit(0)", "os.abort()", "sys.stdout.write('{'); sys.stdout.flush(); os._exit(0)"]
)
def test_a_crash_is_a_message(program, what):
    program(PROGRAM.replace("WHAT", what))
    with pytest.raises(ReadError, match=r"^'a\.eml' cannot be read: it is damaged"):
        read("a.eml", MAIL)


def test_secrets_of_the_environment_are_not_handed_on(program, monkeypatch):
    monkeypatch.setenv("CRACKDOWN_STORE", "postgresql://ann:secret@host/kept")
    program(
        PROGRAM.replace(
            "WHAT", "print(json.dumps({'error': str(sorted(os.environ))})); print('{\"end\": true}', flush=True)"
        )
    )
    with pytest.raises(ReadError) as caught:
        read("a.eml", MAIL)
    assert "PYTHONPATH" in str(caught.value)
    assert "CRACKDOWN" not in str(caught.value)
