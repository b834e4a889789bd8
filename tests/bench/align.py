"""Measure alignment on versions made by a seeded mutator (and on hand-made pairs, where there are any).

Prints sentence-link F1, moved F1, the share of edits judged rightly equivalent or factual, and time; beside them what
difflib on whole sentences links in the same run.

Usage: python tests/bench/align.py [--articles DIR] [--versions 4] [--seed 1] [--errors] [--collatex PYTHON]
(PYTHON: the interpreter of an environment in which collatex is installed; it is no dependency of the project)
"""

import argparse
import json
import random
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from mutate import Line, Version, make_version

from lib.collate.align import align
from lib.collection import Alignment
from lib.model import Article, ParsedArticle
from lib.pipeline import parse_article
from lib.read.files import read_folder

Pair = tuple[int, int]
Made = tuple[ParsedArticle, Version, ParsedArticle]


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=Path, default=Path("data/articles"))
    parser.add_argument("--versions", type=int, default=4)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--errors", action="store_true")
    parser.add_argument("--collatex", type=Path)
    arguments = parser.parse_args()
    articles = [a for a in read_folder(arguments.articles)[0] if a.language == "en"]
    tally: Counter[str] = Counter()
    seconds = 0.0
    pairs = list(make_pairs(articles, arguments.versions, random.Random(arguments.seed)))
    if arguments.collatex:
        count_collatex(pairs, arguments.collatex, tally)
    for parsed, version, second in pairs:
        started = time.perf_counter()
        alignment = align(parsed, second)
        seconds += time.perf_counter() - started
        count(parsed, version, second, alignment, tally, show=arguments.errors)
    print(f"{tally['pairs']} pairs, {seconds:.2f} s")
    print(f"sentence links   {figures(tally, 'link')}")
    print(f"  difflib        {figures(tally, 'difflib')}")
    if arguments.collatex:
        print(f"  collatex       {figures(tally, 'collatex')}, {tally['collatex ms'] / 1000:.0f} s")
    print(f"moved paragraphs {figures(tally, 'moved')}")
    print(f"edits judged     {tally['right']}/{tally['edits']} = {tally['right'] / max(1, tally['edits']):.4f}")
    print(f"differences where nothing was edited: {tally['spurious']}")


def make_pairs(articles: Sequence[Article], versions: int, rng: random.Random) -> Iterator[Made]:
    """Yield each article parsed, a mutated version, and that version parsed, as often as wished."""
    parsed = [parse_article(a) for a in articles]
    for number, first in enumerate(parsed):
        others = [p for n, p in enumerate(parsed) if n != number]
        strangers = [s.of(p.article.text) for p in others for q in p.body() for s in q.sentences[:1]]
        paragraphs = [[s.of(first.article.text) for s in p.sentences] for p in first.body() if p.sentences]
        for turn in range(versions):
            version = make_version(paragraphs, strangers, rng)
            made = Article(
                f"{first.article.id}-{turn}", None, "second paper", first.article.published, None,
                first.article.language, version.text, "made",
            )  # fmt: skip
            yield first, version, parse_article(made)


def count(
    first: ParsedArticle,
    version: Version,
    second: ParsedArticle,
    alignment: Alignment,
    tally: Counter[str],
    *,
    show: bool,
) -> None:
    """Add one pair's hits and misses to the tally."""
    sentences = [s for p in second.body() for s in p.sentences]
    lines = version.lines
    if len(sentences) != len(lines):
        tally["cut otherwise"] += 1  # the splitter cut the made text in other places: not this measure's business
        return
    tally["pairs"] += 1
    gold = {(o, n) for n, line in enumerate(lines) for o in line.origins}
    _count_sets(gold, {(link.a, link.b) for link in alignment.sentence_links}, "link", tally)
    _count_sets(gold, difflib_links(first, second), "difflib", tally)
    _count_sets(_moved_paragraphs(first, version), set(alignment.moved), "moved", tally)
    _count_edits(second, lines, alignment, tally, show=show)
    if show and gold != (found := {(link.a, link.b) for link in alignment.sentence_links}):
        print("links:", first.article.label, "missing", sorted(gold - found), "false", sorted(found - gold))


def count_collatex(pairs: Sequence[Made], python: Path, tally: Counter[str]) -> None:
    """Add what CollateX links, run once for all pairs, to the tally."""
    kept = [p for p in pairs if len(sentences_of(p[2])) == len(p[1].lines)]
    lines = [json.dumps({"a": sentences_of(a), "b": sentences_of(b)}) for a, _, b in kept]
    started = time.perf_counter()
    script = Path(__file__).with_name("collatex_links.py")
    done = subprocess.run([python, script], input="\n".join(lines), capture_output=True, text=True, check=True)
    tally["collatex ms"] = round(1000 * (time.perf_counter() - started))
    for (_, version, _), line in zip(kept, done.stdout.splitlines(), strict=True):
        gold = {(o, n) for n, made in enumerate(version.lines) for o in made.origins}
        _count_sets(gold, {(i, j) for i, j in json.loads(line)}, "collatex", tally)


def sentences_of(parsed: ParsedArticle) -> list[str]:
    """Return the body's sentences."""
    return [s.of(parsed.article.text) for p in parsed.body() for s in p.sentences]


def difflib_links(first: ParsedArticle, second: ParsedArticle) -> set[Pair]:
    """Return what difflib links: equal sentences in order, and blocks of as many sentences replaced one by one."""
    a, b = sentences_of(first), sentences_of(second)
    links: set[Pair] = set()
    for tag, a1, a2, b1, b2 in SequenceMatcher(None, a, b, autojunk=False).get_opcodes():
        if tag == "equal" or (tag == "replace" and a2 - a1 == b2 - b1):
            links |= set(zip(range(a1, a2), range(b1, b2), strict=True))
    return links


def figures(tally: Counter[str], name: str) -> str:
    """Return precision, recall and F1 as text."""
    hits, found, gold = tally[f"{name} hits"], tally[f"{name} found"], tally[f"{name} gold"]
    precision, recall = hits / max(1, found), hits / max(1, gold)
    return f"P {precision:.4f}  R {recall:.4f}  F1 {2 * hits / max(1, found + gold):.4f}  ({gold} in gold)"


def _count_sets(gold: set[Pair], found: set[Pair], name: str, tally: Counter[str]) -> None:
    tally[f"{name} hits"] += len(gold & found)
    tally[f"{name} found"] += len(found)
    tally[f"{name} gold"] += len(gold)


def _moved_paragraphs(first: ParsedArticle, version: Version) -> set[Pair]:
    paragraph_of = [n for n, p in enumerate(first.body()) for _ in p.sentences]
    return {
        (paragraph_of[o], n)
        for n, lines in enumerate(version.paragraphs)
        for line in lines
        for o in line.origins
        if o in version.moved
    }


def _count_edits(
    second: ParsedArticle, lines: Sequence[Line], alignment: Alignment, tally: Counter[str], *, show: bool
) -> None:
    sentences = [s for p in second.body() for s in p.sentences]
    for sentence, line in zip(sentences, lines, strict=True):
        inside = [d for d in alignment.differences if sentence.start <= d.b.start <= sentence.end]
        if len(line.origins) != 1:
            continue
        for kind, words in line.edits:
            tally["edits"] += 1
            judged = "factual" if any(d.kind == "factual" for d in inside) else "equivalent"
            tally["right"] += bool(inside) and judged == kind
            if show and (not inside or judged != kind):
                print(f"{kind} expected: {words!r} in {line.text!r}")
                print("   ", [(d.kind, d.about, d.a_text, d.b_text, d.note) for d in inside])
        if not line.edits and inside:
            tally["spurious"] += len(inside)
            if show:
                print("nothing edited:", [(d.a_text, d.b_text) for d in inside])


if __name__ == "__main__":
    main()
