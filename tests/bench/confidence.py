"""Fit the confidence of events and show how well it holds.

Run by hand: `python tests/bench/confidence.py [--write]`. Fitted on the seen half of our own labels and on MEANTIME dev
(shared folder, see CRACKDOWN_SHARED): an event is right if its bounds, actors, type and status are (own labels; an
undated event that no label mentions is wrong), or its day and acting entity are (MEANTIME, where those are given).
The rules were made while looking at those texts, so one number, the offset, is set
on the unseen half: there the mean confidence is the share of right events. It is checked with the parts of that half.
"""

import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import events as own_bench
import events_news as news_bench
import numpy as np

from lib.model import Event, ParsedArticle
from lib.parse.event.confidence import features
from lib.parse.events import named_in

TARGET = Path(__file__).resolve().parents[2] / "data" / "vocab" / "confidence.toml"
RIDGE = 4.0
STEPS = 400
BINS = (0.0, 0.5, 0.6, 0.7, 0.8, 0.9, 1.01)
Case = tuple[tuple[str, ...], bool]


def own_cases(half: str) -> Iterator[Case]:
    """Yield features and verdict of each of our events in one half of our own labels."""
    for row, parsed in own_bench.own(half):
        text, names = parsed.article.text, own_bench.names_of(parsed)
        for event in parsed.events:
            labels = [g for g in row["events"] if g["sentence_has"] in event.quote.of(text)]
            told = [g for g in labels if own_bench.overlaps(g, event, text)]
            tried = [own_bench.Verdict(g, event, (*own_bench.faults(g, event, names, row["names"]),)) for g in told]
            beside = event.dating.mention is not None and any(g["edtf"] == event.dating.edtf for g in labels)
            yield _found(event, parsed), any(v.right for v in tried) or (not told and beside)


def _found(event: Event, parsed: ParsedArticle) -> tuple[str, ...]:
    starts = [m.span.start for m in parsed.mentions]
    return features(event, named_in(event.quote, parsed.mentions, starts))


def news_cases() -> Iterator[Case]:
    """Yield features and verdict of each of our events that MEANTIME dates to a day."""
    documents = {r["doc_id"]: news_bench.read_document(r) for r in news_bench.rows("events-meantime-docs-dev.jsonl")}
    for gold in news_bench.rows("events-meantime-dev.jsonl"):
        if not gold["date"] or "X" in gold["date"]:
            continue
        for mention in gold["mentions"]:
            document = documents[mention["doc_id"]]
            span = news_bench.place(document, mention)
            event = news_bench.event_at(document, span) if span else None
            if event is None:
                continue
            first, last = event.dating.interval.earliest, event.dating.interval.latest
            low, high = (first.isoformat() if first else "0"), (last.isoformat() if last else "9")
            yield _found(event, document.parsed), low <= gold["date"] <= high


def fit(cases: list[Case]) -> dict[str, float]:
    """Return the weights of a ridge logistic regression, by Newton's steps."""
    names = sorted({name for found, _ in cases for name in found})
    matrix = np.array([[float(name in found) for name in names] for found, _ in cases])
    wanted = np.array([float(right) for _, right in cases])
    weights = np.zeros(len(names))
    penalty = np.diag([0.0 if name == "always" else RIDGE for name in names])
    for _ in range(STEPS):
        chance = 1 / (1 + np.exp(-matrix @ weights))
        slope = matrix.T @ (wanted - chance) - penalty @ weights
        curve = matrix.T @ (matrix * (chance * (1 - chance))[:, None]) + penalty + 1e-6 * np.eye(len(names))
        weights = weights + np.linalg.solve(curve, slope)
    return {name: round(float(w), 3) for name, w in zip(names, weights, strict=True)}


def offset(cases: list[Case], weights: dict[str, float]) -> float:
    """Return the number to add so that the mean confidence on `cases` is their share of right ones, by bisection."""
    sums = np.array([sum(weights.get(name, 0.0) for name in found) for found, _ in cases])
    share = np.mean([right for _, right in cases])
    low, high = -5.0, 5.0
    for _ in range(50):
        middle = (low + high) / 2
        low, high = (middle, high) if np.mean(1 / (1 + np.exp(-(sums + middle)))) < share else (low, middle)
    return round(low, 3)


def show(cases: list[Case], weights: dict[str, float]) -> None:
    """Print, for each band of confidence, how many events it holds and how many of them are right."""
    bands: dict[int, list[tuple[float, bool]]] = defaultdict(list)
    for found, right in cases:
        chance = 1 / (1 + np.exp(-sum(weights.get(name, 0.0) for name in (*found, "offset"))))
        bands[int(np.digitize(chance, BINS))].append((chance, right))
    for band in sorted(bands):
        held = bands[band]
        mean, share = np.mean([c for c, _ in held]), np.mean([r for _, r in held])
        print(
            f"  {BINS[band - 1]:.1f}-{min(BINS[band], 1):.1f}: {len(held)} events, said {mean:.2f}, right {share:.2f}"
        )
    brier = np.mean([(c - r) ** 2 for held in bands.values() for c, r in held])
    print(f"  Brier score {brier:.3f}, right overall {np.mean([r for _, r in cases]):.2f}")


def main() -> None:
    """Fit, show and (with --write) store the weights."""
    seen, news = list(own_cases("seen")), list(news_cases())
    weights = fit(seen + news)
    print(f"fitted on {len(seen)} own and {len(news)} news events")
    show(seen + news, weights)
    unseen = list(own_cases("unseen"))
    print("unseen half, without offset")
    show(unseen, weights)
    halves = unseen[::2], unseen[1::2]
    print("unseen half, each of two parts with the offset of the other")
    for one, other in (halves, halves[::-1]):
        show(one, weights | {"offset": offset(other, weights)})
    weights["offset"] = offset(unseen, weights)
    if "--write" in sys.argv:
        lines = [f'"{name}" = {weight}' for name, weight in weights.items()]
        source = (
            "# Weights of the features of lib/parse/event/confidence.py. Source: fitted by tests/bench/confidence.py."
        )
        head = f"{source}\n\n[weights]\n"
        TARGET.write_text(head + "\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
