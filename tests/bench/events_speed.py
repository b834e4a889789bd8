"""Measures the whole way from a text to its events: `python tests/bench/events_speed.py`.

Prints kB of text a second of CPU time, by stage, on our own articles and on the Wikinews documents in
CRACKDOWN_SHARED/gold (default ../shared); how the time grows with the length; one paragraph of 5 MB; and the most
memory held. spaCy's small model is measured on the same text where it is installed (SPACY_PYTHON names an interpreter
that has it). One process; every rate is the best of three runs.
"""

import json
import os
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
SHARED = Path(os.environ.get("CRACKDOWN_SHARED", ROOT.parent / "shared"))
RUNS = 3
PUBLISHED = date(2020, 9, 15)
SPACY = """
import json, sys, time, spacy
nlp = spacy.load("en_core_web_sm"); texts = json.load(sys.stdin); list(nlp.pipe(texts[:2]))
start = time.process_time(); list(nlp.pipe(texts)); print(time.process_time() - start)
"""
sys.path.insert(0, str(ROOT))

from lib.model import Article, ParsedArticle  # noqa: E402
from lib.parse.actors import find_actors  # noqa: E402
from lib.parse.dates import resolve_dates, scan_dates  # noqa: E402
from lib.parse.events import find_events  # noqa: E402
from lib.parse.layout import lay_out  # noqa: E402
from lib.parse.reference import find_reference  # noqa: E402
from lib.pipeline import parse_article  # noqa: E402
from lib.read.files import read_text  # noqa: E402


def main() -> None:
    """Print rates, growth and memory."""
    own, news = own_texts(), news_texts()
    parse(own[0])
    for name, texts in (("own articles", own), ("Wikinews", news)):
        if texts:
            print(f"{name}: {rate(texts):.0f} kB/s of CPU time ({size(texts) / 1e3:.0f} kB)")
    print("by stage, own articles:", ", ".join(f"{k} {v:.0f} kB/s" for k, v in stages(own).items()))
    for times in (4, 8, 16):
        whole = "\n\n".join(own * times)
        print(f"one text of {len(whole) / 1e6:.2f} MB: {clocked(lambda whole=whole: parse(whole)):.1f} s")
    for length in (1_250_000, 2_500_000, 5_000_000):
        words = " ".join(" ".join(own).split())
        paragraph = (words * (length // len(words) + 1))[:length]
        print(f"one paragraph of {length / 1e6:.2f} MB: {clocked(lambda p=paragraph: parse(p)):.1f} s")
    print(f"most memory: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")
    print(spacy_rate(own))


def own_texts() -> list[str]:
    """Return the English articles of our labels without their front matter."""
    folder = ROOT / "tests" / "gold" / "events" / "articles"
    whole = [p.read_text(encoding="utf-8") for p in sorted(folder.glob("*.md"))]
    return [t.split("---\n", 2)[2] for t in whole if "language: en" in t]


def news_texts() -> list[str]:
    """Return the Wikinews documents, none where they are not at hand."""
    path = SHARED / "gold" / "events-meantime-docs-dev.jsonl"
    if not path.exists():
        return []
    return [" ".join(json.loads(line)["sentences"]) for line in path.open(encoding="utf-8")]


def read(text: str) -> Article:
    """Return a text as an article with a day of publication."""
    return read_text("text.txt", text.encode(), published=PUBLISHED, language="en")


def parse(text: str) -> ParsedArticle:
    """Go the whole way."""
    return parse_article(read(text))


def rate(texts: Sequence[str]) -> float:
    """Return kB of text a second of CPU time, the best of the runs."""
    return size(texts) / 1e3 / min(clocked(lambda: [parse(t) for t in texts]) for _ in range(RUNS))


def size(texts: Sequence[str]) -> int:
    """Return the texts' length in bytes."""
    return sum(len(t.encode()) for t in texts)


def clocked(work: Callable[[], object]) -> float:
    """Return the seconds of CPU time that the work takes."""
    start = time.process_time()
    work()
    return time.process_time() - start


def stages(texts: Sequence[str]) -> dict[str, float]:
    """Return kB a second of each stage of the parser."""
    spent: dict[str, float] = {}

    def on(name: str, work: Callable[[], Any]) -> Any:
        start = time.process_time()
        found = work()
        spent[name] = spent.get(name, 0.0) + time.process_time() - start
        return found

    for text in texts:
        article = read(text)
        laid = on("layout", lambda a=article: lay_out(a))
        sentences = [s for p in laid for s in p.sentences]
        scan = on("scan", lambda a=article, s=sentences: scan_dates(a.text, "en", s))
        reference = on("reference", lambda a=article, p=laid, s=scan: find_reference(a, p, s))
        dates = on("dates", lambda s=scan, r=reference: resolve_dates(s, r))
        actors, mentions = on("actors", lambda a=article, p=laid: find_actors(a, p))
        on("events", lambda x=(article, laid, dates, actors, mentions, reference): find_events(*x))
    return {name: size(texts) / 1e3 / seconds for name, seconds in spent.items()}


def spacy_rate(texts: Sequence[str]) -> str:
    """Return what spaCy's small model (tagger, parser, names; no events) takes for the same texts."""
    command = [os.environ.get("SPACY_PYTHON", sys.executable), "-c", SPACY]
    done = subprocess.run(command, input=json.dumps(list(texts)), capture_output=True, text=True, check=False)
    if done.returncode:
        return "spaCy's small model: not installed"
    return f"spaCy's small model: {size(texts) / 1e3 / float(done.stdout):.0f} kB/s"


if __name__ == "__main__":
    main()
