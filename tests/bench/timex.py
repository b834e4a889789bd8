"""Measures the date finder on the labelled data: `python tests/bench/timex.py [--errors N] [SET ...]`.

Sets: wikiwars, meantime, msrt-en, msrt-zh, msrt-de, msrt-es, own. Data and scorer lie in CRACKDOWN_SHARED/gold
(default ../shared); "own" are the labelled texts of this project (their bounds: tests/gold/timex/score.py).
Nothing here is collected by pytest.
"""

import argparse
import importlib.util
import json
import os
import random
import sys
from collections import Counter
from datetime import date
from pathlib import Path
from types import ModuleType
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
SHARED = Path(os.environ.get("CRACKDOWN_SHARED", ROOT.parent / "shared"))
OWN = ROOT / "tests" / "gold" / "timex"
KINDS = {"date", "daterange", "duration", "set"}
RESAMPLES = 1000
sys.path.insert(0, str(ROOT))

from lib.interval import day  # noqa: E402
from lib.model import Reference  # noqa: E402
from lib.parse.dates import find_dates  # noqa: E402
from tests.bench.timex_declined import declined  # noqa: E402

Item = dict[str, Any]


def main() -> None:
    """Print one table a set."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sets", nargs="*", default=["wikiwars", "meantime", "msrt-en", "msrt-zh", "msrt-de", "msrt-es"])
    parser.add_argument("--errors", type=int, default=0)
    parser.add_argument("--answers", type=Path, help="score another system's answers (JSONL) instead of ours")
    options = parser.parse_args()
    scorer = load_scorer()
    for name in options.sets:
        gold = read_items(name)
        found = answered(options.answers, gold) if options.answers else predict(gold)
        if name.startswith("msrt"):
            share(scorer, name, gold, found, options.errors)
        else:
            table(scorer, name, gold, found, options.errors)


def load_scorer() -> ModuleType:
    """Load the shared scorer as a module."""
    spec = importlib.util.spec_from_file_location("score_timex", SHARED / "gold" / "score_timex.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def read_items(name: str) -> dict[str, Item]:
    """Return the labelled items of a set by id."""
    files = {"wikiwars": "timex-wikiwars-dev", "meantime": "timex-meantime-dev"}
    if name.startswith("own"):
        paths = [OWN / "timex.jsonl"]
    else:
        paths = [SHARED / "gold" / f"{files.get(name, f'timex-{name}')}.jsonl"]
    lines = (line for path in paths for line in path.read_text(encoding="utf-8").splitlines() if line.strip())
    return {item["id"]: item for item in map(json.loads, lines)}


def predict(gold: dict[str, Item]) -> dict[str, Item]:
    """Run the date finder on every item, the item's own day as reference."""
    found = {}
    for key, item in gold.items():
        reference = Reference(window=day(date.fromisoformat(item["dct"][:10]))) if item.get("dct") else Reference()
        mentions = find_dates(item["text"], item.get("lang", "en"), reference)
        found[key] = {"id": key, "timexes": [
            {"start": m.span.start, "end": m.span.end, "type": m.kind, "value": m.value, "mod": m.mod, "rule": m.rule}
            for m in mentions
        ]}  # fmt: skip
    return found


def answered(path: Path, gold: dict[str, Item]) -> dict[str, Item]:
    """Return another system's answers to the items, empty where it gave none."""
    rows = map(json.loads, path.read_text(encoding="utf-8").splitlines())
    found = {row["id"]: row for row in rows}
    return {key: found.get(key, {"id": key, "timexes": []}) for key in gold}


def table(scorer: ModuleType, name: str, gold: dict[str, Item], found: dict[str, Item], errors: int) -> None:
    """Print the TempEval-3 measures with their intervals."""
    listed: list[Any] = []
    result = scorer.score(gold, found, True, False, listed)
    low = intervals(scorer, gold, found)
    print(f"{name}: {len(gold)} documents, {result['strict']['gold']} timexes")
    for measure in ("strict", "relaxed", "type", "value"):
        row = result[measure]
        bounds = "  95 % {:.1f} to {:.1f}".format(*low[measure]) if measure in low else ""
        print(f"  {measure:8s} F1 {row['f1']:5.1f}  P {row['p']:5.1f}  R {row['r']:5.1f}{bounds}")
    for error in listed[:errors]:
        print("   ", " | ".join(str(part) for part in error))


def intervals(scorer: ModuleType, gold: dict[str, Item], found: dict[str, Item]) -> dict[str, tuple[float, float]]:
    """Return bootstrap intervals over documents, dropping the document's own date line."""
    parts = {k: scorer.score({k: gold[k]}, {k: found[k]}, True) for k in gold}
    rng, runs = random.Random(0), {"strict": [], "value": []}
    ids = sorted(gold)
    for _ in range(RESAMPLES):
        pick = [rng.choice(ids) for _ in ids]
        for measure, values in runs.items():
            right, gold_count, found_count = (sum(parts[k][measure][x] for k in pick) for x in ("tp", "gold", "pred"))
            values.append(200 * right / (gold_count + found_count) if gold_count + found_count else 0.0)
    return {m: (sorted(v)[25], sorted(v)[974]) for m, v in runs.items()}


def share(scorer: ModuleType, name: str, gold: dict[str, Item], found: dict[str, Item], errors: int) -> None:
    """Print the share of sentences wholly right, of those whose timexes are dates, ranges, durations or sets."""
    right, wrong, rest = 0, [], Counter[tuple[str | None, bool]]()
    for key, item in gold.items():
        valued = any(t.get("value") or t.get("values") for t in item["timexes"])
        if not valued or not {t["kind"] for t in item["timexes"]} <= KINDS:
            continue
        row = scorer.score({key: item}, {key: found[key]})["value"]
        good = row["tp"] == row["gold"] == row["pred"]
        rest[declined(item), good] += 1
        if good:
            right += 1
        else:
            wrong.append((item, found[key]))
    total = right + len(wrong)
    print(f"{name}: {right} of {total} sentences wholly right, {100 * right / max(total, 1):.1f} %")
    kept = rest[None, True] + rest[None, False]
    print(f"  {rest[None, True]} of {kept} not declined, {100 * rest[None, True] / max(kept, 1):.1f} %; declined:")
    for construction in sorted({reason for reason, _ in rest if reason}):
        print(f"    {rest[construction, False] + rest[construction, True]:3d}  {construction}")
    for item, answer in wrong[:errors]:
        spans = [(item["text"][t["start"] : t["end"]], t["type"], t["value"], t["rule"]) for t in answer["timexes"]]
        wanted = [(t["text"], t["type"], t.get("values") or t.get("value")) for t in item["timexes"]]
        print("   ", item["dct"][:10], item["text"], "| gold", wanted, "| found", spans)


if __name__ == "__main__":
    main()
