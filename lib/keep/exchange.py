"""A log of corrections as JSON Lines, one correction a line (docs/correction.schema.json), and back."""

import json
from collections.abc import Iterable
from typing import Any

from lib.correction import Correction
from lib.errors import KeepError
from lib.keep.check import check
from lib.keep.records import from_record, to_record, to_text

LONGEST_FILE = 200_000_000  # bytes; 100,000 corrections with their sentences take 90 million
LONGEST_LINE = 1_000_000  # characters
MOST_FAULTS = 10  # told at once


def to_jsonl(log: Iterable[Correction]) -> bytes:
    """Return a log as JSON Lines in ASCII, in its order, undone corrections and undoing ones too."""
    ids: dict[int, str] = {}
    lines = []
    for correction in sorted(log, key=lambda c: c.number):
        record = to_record(correction, ids)
        ids[correction.number] = record["id"]
        lines.append(to_text(record))
    return "".join(f"{line}\n" for line in lines).encode("ascii")


def read_jsonl(data: bytes) -> tuple[Correction, ...]:
    """Return the log in a file that anybody may have written, numbered from 1 as its lines are.

    Raises:
        KeepError: A line is no correction or says what cannot be; the message names up to ten such lines.
    """
    if len(data) > LONGEST_FILE:
        raise KeepError(f"the file has {len(data):,} bytes; {LONGEST_FILE:,} are allowed")
    try:
        lines = data.decode("utf-8-sig").split("\n")
    except UnicodeDecodeError as error:
        raise KeepError(f"the file is not UTF-8: {error.reason} at byte {error.start}") from error
    log, faults = [], []
    numbers: dict[str, int] = {}
    for number, line in enumerate(lines, start=1):
        if line.strip():
            try:
                log.append(_read_line(line, number, numbers))
            except KeepError as error:
                faults.append(f"line {number}: {error}")
    if faults:
        more = f" … and {len(faults) - MOST_FAULTS} lines more" if len(faults) > MOST_FAULTS else ""
        raise KeepError("nothing was taken from the file; " + "; ".join(faults[:MOST_FAULTS]) + more)
    return tuple(log)


def _read_line(line: str, number: int, numbers: dict[str, int]) -> Correction:
    if len(line) > LONGEST_LINE:
        raise KeepError(f"it has {len(line):,} characters; {LONGEST_LINE:,} are allowed")
    record = _parse(line)
    correction = from_record(record, number, numbers)
    check(correction)
    if isinstance(given := record.get("id"), str):  # of a file written by hand any name that its undos use
        numbers.setdefault(given, number)
    return correction


def _parse(line: str) -> Any:
    try:
        return json.loads(line)
    except (ValueError, RecursionError) as error:
        raise KeepError(f"it is not JSON ({error})") from error
