"""Measure alignment on pairs of texts edited by hand: links, moved paragraphs, and each difference's kind and subject.

Usage: python tests/bench/pairs.py [--gold tests/gold/pairs/pairs.jsonl] [--errors]
"""

import argparse
import json
import sys
from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parent))
from align import difflib_links, figures

from lib.collate.align import align
from lib.collection import Difference
from lib.model import Article, ParsedArticle
from lib.pipeline import parse_article


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--gold", type=Path, default=Path(__file__).parents[1] / "gold" / "pairs" / "pairs.jsonl")
    parser.add_argument("--errors", action="store_true")
    arguments = parser.parse_args()
    tally: Counter[str] = Counter()
    for line in arguments.gold.read_text(encoding="utf-8").splitlines():
        measure(json.loads(line), tally, show=arguments.errors)
    print(f"{tally['pairs']} pairs")
    for name in ("sentence_links", "difflib", "paragraph_links", "moved", "only_a", "only_b"):
        print(f"{name:16} {figures(tally, name)}")
    for name in ("found", "kind", "about"):
        print(f"differences {name:6} {tally[name]}/{tally['differences']} = {tally[name] / tally['differences']:.4f}")
    print(f"differences found that are not labelled: {tally['spurious']}, factual among them {tally['false alarms']}")


def measure(row: Mapping[str, Any], tally: Counter[str], *, show: bool) -> None:
    """Add one pair's hits and misses to the tally."""
    a, b = (parse(row, side) for side in "ab")
    found = align(a, b)
    links = {
        "sentence_links": {(link.a, link.b) for link in found.sentence_links},
        "paragraph_links": {(link.a, link.b) for link in found.paragraph_links},
        "moved": set(found.moved),
        "only_a": {(n, n) for n in found.only_a},
        "only_b": {(n, n) for n in found.only_b},
        "difflib": difflib_links(a, b),
    }
    tally["pairs"] += 1
    for name, pairs in links.items():
        gold = _gold_pairs(row, "sentence_links" if name == "difflib" else name)
        tally[f"{name} hits"] += len(gold & pairs)
        tally[f"{name} found"] += len(pairs)
        tally[f"{name} gold"] += len(gold)
        if show and name != "difflib" and gold != pairs:
            print(f"{row['id']} {name}: missing {sorted(gold - pairs)}, false {sorted(pairs - gold)}")
    _measure_differences(row, found.differences, tally, show=show)


def parse(row: Mapping[str, Any], side: str) -> ParsedArticle:
    """Return one side of a pair, parsed by itself."""
    day = row.get(f"published_{side}")
    published = date.fromisoformat(day) if day else None
    name = f"{row['id']}-{side}"
    return parse_article(Article(name, None, None, published, None, row["language"], row[side], name))


def _gold_pairs(row: Mapping[str, Any], name: str) -> set[tuple[int, int]]:
    return {(n, n) if isinstance(n, int) else (n[0], n[1]) for n in row[name]}


def _measure_differences(
    row: Mapping[str, Any], found: Sequence[Difference], tally: Counter[str], *, show: bool
) -> None:
    left = list(found)
    for gold in row["differences"]:
        tally["differences"] += 1
        match = max(left, key=lambda d: _meant(gold, d), default=None)
        if match is None or not _meant(gold, match):
            if show:
                print(f"{row['id']} missed: {gold}")
            continue
        left.remove(match)
        tally["found"] += 1
        tally["kind"] += match.kind == gold["kind"]
        tally["about"] += match.about == gold["about"]
        if show and (match.kind, match.about) != (gold["kind"], gold["about"]):
            print(f"{row['id']} {gold}\n      judged {match.kind} {match.about}: {match.a_text!r} | {match.b_text!r}")
    tally["spurious"] += len(left)
    tally["false alarms"] += sum(d.kind == "factual" for d in left)
    if show:
        for d in left:
            print(f"{row['id']} not labelled: {d.kind} {d.about} {d.a_text!r} | {d.b_text!r} ({d.note})")


def _meant(gold: Mapping[str, str], found: Difference) -> float:
    """Return how well a found difference covers a labelled one: 0 if not on both sides."""
    return _cover(gold["a"], found.a_text) * _cover(gold["b"], found.b_text)


def _cover(gold: str, found: str) -> float:
    if not gold or not found:
        return 1.0 if gold == found else 0.3
    if gold in found or found in gold:
        return min(len(gold), len(found)) / max(len(gold), len(found))
    words, others = set(gold.split()), set(found.split())
    return 0.5 * len(words & others) / len(words | others)


if __name__ == "__main__":
    main()
