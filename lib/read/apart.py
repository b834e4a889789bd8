"""Files of strangers are read in processes apart: what a hostile one costs is bounded, and its crash is not ours.

A process reads one file after the other, for starting one takes longer than reading most files; where one ends within a
file, the next takes over behind the part that it ended in. What they are given of the environment names no secrets.
"""

import atexit
import json
import os
import signal
import subprocess
import sys
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import date
from pathlib import Path
from threading import BoundedSemaphore, Timer
from time import monotonic
from typing import Any

from lib.collection import Problem
from lib.errors import ReadError
from lib.read.intake import Intake, from_values

ROOT = Path(__file__).resolve().parents[2]
COMMAND = (sys.executable, "-B", "-m", "lib.read.worker")
ENVIRONMENT = ("PATH", "PYTHONHOME", "SYSTEMROOT", "LANG", "LC_ALL", "LC_CTYPE", "TMPDIR", "TEMP", "TMP")
MOST = max(2, min(4, os.cpu_count() or 1))  # processes at once; further readers wait their turn
SECONDS = 180  # by the clock, for each part of a file; the process itself stops at fewer of computing
SECONDS_IN_ALL = 900  # for the parts of an archive together
OUT_OF_TIME = "takes too long to read; save the part you need as a file of its own, or paste its text"
BROKEN = "cannot be read: it is damaged, or made in a way that no program here understands; save it anew, or paste it"


def read_apart(name: str, data: bytes, published: date | None, language: str | None) -> Intake:
    """Return the articles of a file, read by another process.

    Raises:
        ReadError: Nothing in it can be read, or that takes too long or too much memory; the message names `name`.
    """
    request = {"name": name, "published": published and published.isoformat(), "language": language}
    found, done, is_whole = Intake(), 0, False
    ends = monotonic() + SECONDS_IN_ALL
    while not is_whole:
        intake, parts, is_whole = _read_on(request | {"skip": done}, data, ends)
        found, done = found.with_more(intake), done + parts
        if not is_whole and monotonic() > ends:
            rest = Problem(name, f"the rest of {name!r} {OUT_OF_TIME}")
            return found.with_more(Intake(problems=(rest,)))
    if failed := next((p for p in found.problems if p.origin == name and not found.articles), None):
        raise ReadError(failed.message)
    return found


def _read_on(request: dict[str, Any], data: bytes, ends: float) -> tuple[Intake, int, bool]:
    """Return what a process gives of a file, how many of its parts that are, and whether it came to the end.

    Behind the moment `ends` no further part is waited for.
    """
    found, part, parts = Intake(), request["name"], 0
    with _lent() as process:
        for answer in process.ask(request, data):
            if "part" in answer:
                part, parts = answer["part"], parts + 1
            elif "intake" in answer:
                found = found.with_more(from_values(answer["intake"]))
            elif "error" in answer:
                found = found.with_more(Intake(problems=(Problem(part, answer["error"]),)))
            if "part" not in answer and not process.is_through and monotonic() > ends:
                return found, parts, False
        if process.is_through:
            return found, parts, True
        broken = Problem(part, f"{part!r} {process.reason()}")
    whole_file = part == request["name"]
    return found.with_more(Intake(problems=(broken,))), max(parts, 1), whole_file


class _Process:
    """A running `worker`; `is_through` is whether it answered to the end, `is_fresh` whether it takes another file."""

    def __init__(self) -> None:
        env = {k: os.environ[k] for k in ENVIRONMENT if k in os.environ} | {"PYTHONPATH": str(ROOT)}
        self._popen = subprocess.Popen(
            COMMAND, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, cwd=ROOT, env=env
        )
        self._is_late = self.is_through = self.is_fresh = False

    def ask(self, request: dict[str, Any], data: bytes) -> Iterator[dict[str, Any]]:
        """Yield the answers for a file, up to where the process ended if it did."""
        self.is_through = self.is_fresh = False
        header = json.dumps(request | {"size": len(data)}).encode("ascii")
        with suppress(OSError):  # it ended: there will be no answer
            self._write(header + b"\n", data)
        while not self.is_through and (line := self._next_line()).endswith(b"\n"):
            answer = json.loads(line)
            self.is_through, self.is_fresh = "end" in answer, answer.get("end", False)
            yield answer

    def reason(self) -> str:
        """Return why the process ended."""
        out_of_time = -getattr(signal, "SIGXCPU", 0)
        return OUT_OF_TIME if self._popen.wait() == out_of_time or self._is_late else BROKEN

    def is_running(self) -> bool:
        """Return whether the process can be asked."""
        return self._popen.poll() is None

    def end(self) -> None:
        """End the process, whatever it is doing."""
        self._popen.kill()
        self._popen.communicate()

    def _write(self, *pieces: bytes) -> None:
        assert self._popen.stdin
        for piece in pieces:
            self._popen.stdin.write(piece)
        self._popen.stdin.flush()

    def _next_line(self) -> bytes:
        """Return the next answer; b"" if the process ended, or was ended because none came."""
        assert self._popen.stdout
        timer = Timer(SECONDS, self._stop)
        timer.daemon = True
        timer.start()
        try:
            return self._popen.stdout.readline()
        finally:
            timer.cancel()

    def _stop(self) -> None:
        self._is_late = True
        self._popen.kill()


_places = BoundedSemaphore(MOST)
_idle: deque[_Process] = deque()


@contextmanager
def _lent() -> Iterator[_Process]:
    """Lend a process that nobody else asks."""
    with _places:
        process = _take()
        try:
            yield process
        finally:
            if process.is_fresh:
                _idle.append(process)
            else:
                process.end()


def _take() -> _Process:
    with suppress(IndexError):
        while not (process := _idle.pop()).is_running():
            process.end()
        return process
    return _Process()


@atexit.register
def _end_all() -> None:
    while _idle:
        _idle.pop().end()
