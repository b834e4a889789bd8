"""How many corrections hold after the parser has changed: one for each event, as an older version read it.

python tests/bench/corrections.py make FOLDER > log.jsonl     run with the older version
python tests/bench/corrections.py hold FOLDER log.jsonl       run with the newer one
"""

import sys
from collections import Counter
from datetime import UTC, datetime
from pathlib import Path

from lib.correction import ADDED, Change, Correction, target_of, told_by
from lib.keep.exchange import read_jsonl, to_jsonl
from lib.pipeline import correct, open_folder


def make(folder: Path) -> None:
    """Write a log that corrects the line of every event."""
    at = datetime(2026, 1, 1, tzinfo=UTC)
    log = []
    for parsed in open_folder(folder).articles:
        for event in parsed.events:
            number, told = len(log) + 1, told_by(event, parsed)
            line = (Change("summary", told.summary, f"corrected {number}"),)
            log.append(
                Correction(number, at, "bench", "edit", target_of(parsed, event.trigger), changes=line, told=told)
            )
    sys.stdout.write(to_jsonl(log).decode("ascii"))


def hold(folder: Path, file: Path) -> None:
    """Print how many corrections have a place, and how many hold of an event that is still read."""
    log = read_jsonl(file.read_bytes())
    corrected = correct(open_folder(folder), log)
    events = [e for p in corrected.articles for e in p.events if e.corrected]
    rebuilt = sum(len(e.corrected) for e in events if e.trigger_rule == ADDED)
    placed = sum(len(e.corrected) for e in events)
    causes = ", ".join(f"{n} {cause}" for cause, n in sorted(Counter(u.cause for u in corrected.unplaced).items()))
    print(
        f"{len(log)} corrections: {placed - rebuilt} of events still read, {rebuilt} rebuilt, unplaced: {causes or 0}"
    )


if __name__ == "__main__":
    command, *arguments = sys.argv[1:]
    {"make": make, "hold": hold}[command](*map(Path, arguments))
