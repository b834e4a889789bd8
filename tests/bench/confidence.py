"""Fit the confidence of events and show how well it holds.

Run by hand: `python tests/bench/confidence.py [--unseen] [--write] [--record ARTICLE...]`. An event is right if its
words share one with a label of its sentence, and that label's bounds and actors are the event's (type and status do not
count); what no label tells is wrong.

Fitted on the seen half of our own labels alone, half on how it is read today and half on first readings: what the
rules made of a seen article before anybody looked at its errors (`tests/gold/events/first_readings.jsonl`, one event a
line; `--record` adds those of newly labelled articles, by name without ending). Today's reading alone promises too
much, since the rules have learned from those texts; the first reading alone too little, for they have learned. With
`--unseen` the unseen half is counted, and only that.
"""

import json
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import events as own_bench
import numpy as np

from lib.parse.event.confidence import features
from lib.parse.events import named_in

ROOT = Path(__file__).resolve().parents[2]
TARGET = ROOT / "data" / "vocab" / "confidence.toml"
FIRST = ROOT / "tests" / "gold" / "events" / "first_readings.jsonl"
RIDGE = 3.0
STEPS = 60
FOLDS = 6
BINS = (0.0, 0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 1.01)


class Case(NamedTuple):
    """One event: its article, its features, and whether it is right."""

    article: str
    features: tuple[str, ...]
    right: bool


def cases(half: str) -> Iterator[Case]:
    """Yield each of our events in one half of our own labels."""
    for row, parsed in own_bench.own(half):
        text, names = parsed.article.text, own_bench.names_of(parsed)
        starts = [m.span.start for m in parsed.mentions]
        beside = Counter(e.quote for e in parsed.events)
        for event in parsed.events:
            told = [g for g in row["events"] if own_bench.overlaps(g, event, text)]
            tried = (own_bench.Verdict(g, event, (*own_bench.faults(g, event, names, row["names"]),)) for g in told)
            named = named_in(event.quote, parsed.mentions, starts)
            yield Case(row["article"], features(event, named, beside[event.quote]), any(v.right for v in tried))


def first_readings() -> list[Case]:
    """Return the recorded first readings."""
    lines = (json.loads(line) for line in FIRST.open(encoding="utf-8"))
    return [Case(row["article"], tuple(row["features"]), row["right"]) for row in lines]


def record(articles: Iterable[str]) -> None:
    """Add the present reading of newly labelled articles of the seen half to the first readings."""
    wanted = {f"{name}.md" for name in articles} - {c.article for c in first_readings()}
    with FIRST.open("a", encoding="utf-8") as file:
        file.writelines(json.dumps(c._asdict()) + "\n" for c in cases("seen") if c.article in wanted)


def fit(chosen: Sequence[Case], shares: Sequence[float]) -> dict[str, float]:
    """Return the weights of a ridge logistic regression, by Newton's steps; `shares` tell how much each case counts."""
    names = sorted({name for case in chosen for name in case.features})
    matrix = np.array([[float(name in case.features) for name in names] for case in chosen])
    wanted, counted = np.array([float(case.right) for case in chosen]), np.array(shares)
    weights = np.zeros(len(names))
    penalty = np.diag([0.0 if name == "always" else RIDGE for name in names])
    for _ in range(STEPS):
        chance = 1 / (1 + np.exp(-matrix @ weights))
        slope = matrix.T @ (counted * (wanted - chance)) - penalty @ weights
        curve = matrix.T @ (matrix * (counted * chance * (1 - chance))[:, None]) + penalty + 1e-6 * np.eye(len(names))
        weights = weights + np.linalg.solve(curve, slope)
    return {name: round(float(w), 3) for name, w in zip(names, weights, strict=True)}


def chance_of(case: Case, weights: dict[str, float]) -> float:
    """Return the confidence of a case."""
    return float(1 / (1 + np.exp(-sum(weights.get(name, 0.0) for name in case.features))))


def across(chosen: Sequence[Case], shares: Sequence[float]) -> list[float]:
    """Return the confidence of each case by weights that were fitted without its article."""
    articles = sorted({case.article for case in chosen})
    said = [0.0] * len(chosen)
    for fold in range(FOLDS):
        held = set(articles[fold::FOLDS])
        rest = [i for i, case in enumerate(chosen) if case.article not in held]
        weights = fit([chosen[i] for i in rest], [shares[i] for i in rest])
        for i, case in enumerate(chosen):
            if case.article in held:
                said[i] = chance_of(case, weights)
    return said


def show(label: str, said: Sequence[float], chosen: Sequence[Case]) -> None:
    """Print, for each band of confidence, how many events it holds and how many of them are right."""
    bands: dict[int, list[tuple[float, bool]]] = defaultdict(list)
    for chance, case in zip(said, chosen, strict=True):
        bands[int(np.digitize(round(chance, 2), BINS))].append((chance, case.right))
    print(label)
    for band, held in sorted(bands.items()):
        mean, share = np.mean([c for c, _ in held]), np.mean([r for _, r in held])
        low, high = BINS[band - 1], min(BINS[band], 1)
        print(f"  {low:.2f} to {high:.2f}: {len(held)} events, said {mean:.2f}, right {share:.2f}")
    every = [pair for held in bands.values() for pair in held]
    base = np.mean([r for _, r in every])
    brier = np.mean([(c - r) ** 2 for c, r in every])
    print(f"  all {len(every)}: said {np.mean([c for c, _ in every]):.2f}, right {base:.2f}; ", end="")
    print(f"Brier score {brier:.3f} (one number for all: {base * (1 - base):.3f})")


def main() -> None:
    """Fit, show and (with --write) store the weights."""
    if "--record" in sys.argv:
        record(sys.argv[sys.argv.index("--record") + 1 :])
        return
    first, today = first_readings(), list(cases("seen"))
    chosen = first + today
    shares = [1.0] * len(first) + [len(first) / len(today)] * len(today)
    said = across(chosen, shares)
    show("first readings, each article by the others", said[: len(first)], first)
    show("read today, each article by the others", said[len(first) :], today)
    weights = fit(chosen, shares)
    if "--unseen" in sys.argv:
        unseen = list(cases("unseen"))
        show("unseen half", [chance_of(case, weights) for case in unseen], unseen)
    if "--write" in sys.argv:
        lines = [f'"{name}" = {weight}' for name, weight in weights.items()]
        source = (
            "# Weights of the features of lib/parse/event/confidence.py. Source: fitted by tests/bench/confidence.py."
        )
        TARGET.write_text(f"{source}\n\n[weights]\n" + "\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
