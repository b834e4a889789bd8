"""Measure version grouping on made-up collections: seconds, and pairwise precision and recall.

Usage: python tests/bench/versions.py [--articles 10000] [--seed 1]
"""

import argparse
import random
import time
from collections.abc import Sequence
from itertools import combinations

from lib.collate.versions import group_versions
from lib.model import Article

_SYLLABLES = (
    "ba",
    "ce",
    "di",
    "fo",
    "gu",
    "ha",
    "je",
    "ki",
    "lo",
    "mu",
    "na",
    "pe",
    "qui",
    "ro",
    "su",
    "ta",
    "ve",
    "wi",
)


def main() -> None:
    """Build a collection with known versions, group it, print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    articles, truth = make_collection(arguments.articles, random.Random(arguments.seed))
    started, busy = time.perf_counter(), time.process_time()
    groups = group_versions(articles)
    seconds, busy = time.perf_counter() - started, time.process_time() - busy
    found = _pairs([g.article_ids for g in groups])
    gold = _pairs(truth)
    print(f"{len(articles)} articles, {sum(len(a.text) for a in articles) / 1e6:.1f} MB, {seconds:.1f} s")
    print(f"processor {busy:.1f} s")
    print(f"groups {len(groups)}, pairs: gold {len(gold)}, found {len(found)}")
    print(f"precision {len(gold & found) / max(1, len(found)):.4f}, recall {len(gold & found) / max(1, len(gold)):.4f}")


def make_collection(size: int, rng: random.Random) -> tuple[list[Article], list[list[str]]]:
    """Return articles of 300 to 600 words and the ids of each text's versions; one text has 300 of them."""
    vocabulary = ["".join(rng.choices(_SYLLABLES, k=rng.randint(1, 4))) for _ in range(30_000)]
    weights = [1 / (rank + 3) for rank in range(len(vocabulary))]
    footer = " ".join(rng.choices(vocabulary, k=25))
    articles: list[Article] = []
    truth: list[list[str]] = []
    while len(articles) < size:
        text = rng.choices(vocabulary, weights, k=rng.randint(300, 600))
        copies = 300 if not articles else rng.choice((1, 1, 1, 1, 2, 3, 5))
        ids = []
        for _ in range(min(copies, size - len(articles))):
            ids.append(str(len(articles)))
            articles.append(_article(ids[-1], " ".join(_edit(text, vocabulary, rng)) + "\n\n" + footer))
        truth.append(ids)
    return articles, truth


def _edit(words: Sequence[str], vocabulary: Sequence[str], rng: random.Random) -> list[str]:
    """Cut up to a third off the end and change two words in a hundred."""
    kept = words[: len(words) - rng.randint(0, len(words) // 3)]
    return [rng.choice(vocabulary) if rng.random() < 0.02 else w for w in kept]


def _article(name: str, text: str) -> Article:
    return Article(name, None, None, None, None, "en", text, name)


def _pairs(groups: Sequence[Sequence[str]]) -> set[tuple[str, str]]:
    return {(min(p), max(p)) for g in groups for p in combinations(g, 2)}


if __name__ == "__main__":
    main()
