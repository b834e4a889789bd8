"""Score predictions on our own texts: extents, types, values, and bounds (where they are scored) to the day.

Run by hand:

    python -m lib tag < tests/gold/timex/timex.jsonl | python tests/gold/timex/score.py [--half H] [--lang L] [--errors]

Value is TempEval-3's (overlapping spans, the same value; alternatives count). "Both" also wants both bounds exact.
"""

import argparse
import json
import sys
from collections import Counter
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
Timex = dict[str, Any]


def pair(gold: list[Timex], found: list[Timex]) -> list[tuple[Timex, Timex | None]]:
    """Give each label the free prediction that shares most with it: an exact one first, else the longest overlap."""
    free = list(found)
    pairs: list[tuple[Timex, Timex | None]] = []
    for label in gold:
        shared = [(overlap(label, f), -abs(f["start"] - label["start"]), n) for n, f in enumerate(free)]
        best = max(shared, default=(0, 0, 0))
        pairs.append((label, free.pop(best[2]) if best[0] > 0 else None))
    return pairs


def overlap(one: Timex, other: Timex) -> int:
    """Return how many characters two expressions share."""
    return min(one["end"], other["end"]) - max(one["start"], other["start"])


def right_value(label: Timex, found: Timex) -> bool:
    """Return whether the value is one of those labelled."""
    return found["value"] in label.get("values", [label["value"]])


def right_bounds(label: Timex, found: Timex) -> bool:
    """Return whether both bounds are exact, or not scored."""
    wanted = [[label["earliest"], label["latest"]], *label.get("also", [])]
    return label.get("bounds_scored", True) is False or [found["earliest"], found["latest"]] in wanted


def count(document: Timex, found: list[Timex], tally: Counter[str], show: bool) -> None:
    """Add one document's hits to the tally, printing what is wrong if wished."""
    pairs = pair(document["timexes"], found)
    tally["gold"] += len(pairs)
    tally["found"] += len(found)
    taken = [id(f) for _, f in pairs if f]
    for label, hit in pairs:
        value, bounds = bool(hit and right_value(label, hit)), bool(hit and right_bounds(label, hit))
        tally["strict"] += bool(hit and (hit["start"], hit["end"]) == (label["start"], label["end"]))
        tally["type"] += bool(hit and hit["type"] == label["type"])
        tally["value"] += value
        tally["bounds"] += bounds
        tally["both"] += value and bounds
        if show and not (value and bounds):
            print(f"{document['id']}: {describe(label)} -> {describe(hit) if hit else 'not found'}")
    if show:
        for spare in found:
            if id(spare) not in taken:
                words = document["text"][spare["start"] : spare["end"]]
                print(f"{document['id']}: spurious {words!r} {describe(spare)}")


def describe(timex: Timex) -> str:
    """Return a timex in a few words."""
    values = "~".join(timex.get("values", [timex["value"] or "-"]))
    return f"{timex.get('text', '')!r} {timex['type']} {values} {timex['earliest']}..{timex['latest']}"


def main() -> None:
    """Print F1 a measure."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--half", choices=("seen", "unseen"))
    parser.add_argument("--lang")
    parser.add_argument("--errors", action="store_true", help="list errors of the seen half")
    options = parser.parse_args()
    answers = {row["id"]: row["timexes"] for row in map(json.loads, sys.stdin)}
    tally: Counter[str] = Counter()
    for line in (HERE / "timex.jsonl").read_text(encoding="utf-8").splitlines():
        document = json.loads(line)
        if options.half in {None, document["half"]} and options.lang in {None, document["lang"]}:
            shown = options.errors and document["half"] == "seen"
            count(document, answers.get(document["id"], []), tally, shown)
    for measure in ("strict", "type", "value", "bounds", "both"):
        f1 = 200 * tally[measure] / max(1, tally["gold"] + tally["found"])
        print(f"{measure:7s} F1 {f1:5.1f}  ({tally[measure]} of {tally['gold']}, {tally['found']} found)")


if __name__ == "__main__":
    main()
