"""How long the Sources page takes with two texts of 20,000 words: `python -m tests.bench.side_by_side`.

Prints the server's steps (open, align, compare, payload), then for a real Chromium the time from the click on "Side by
side" until the last row is painted, how much of it is the browser's part, and the time from a click on an event until
both its sentences are marked.
"""

import json
import os
import random
import shutil
import socket
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from lib.collate.align import align
from lib.collection import Collection
from lib.pipeline import open_folder
from lib.view.compare import compare
from lib.view.compare_notes import describe_event
from lib.view.compare_payload import to_payload

ROOT = Path(__file__).resolve().parents[2]
WORDS = (  # noqa: SIM905
    "harbour ferry board authority rule notice member trader exchange service regulator minister week price account "
    "company platform court office order river northern public private late early small large new old foreign local"
).split()
ROUNDS, PARAGRAPHS = 5, 300
TWO_FRAMES = "() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))"


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        write_articles(Path(folder), random.Random(7))
        measure_server(Path(folder))
        measure_browser(Path(folder))


def write_articles(folder: Path, rng: random.Random) -> None:
    """Write a text of about 20,000 words and one in which a word in thirty differs and a paragraph in forty is gone."""
    paragraphs = [paragraph(rng) for _ in range(PARAGRAPHS)]
    changed = [alter(p, rng) for p in paragraphs if rng.random() > 1 / 40]
    for number, text in enumerate((paragraphs, changed), start=1):
        head = (
            f"---\ntitle: Text {number}\npublisher: Paper {number}\npublished: 2017-06-0{number}\nlanguage: en\n---\n\n"
        )
        (folder / f"{number}.md").write_text(head + "\n\n".join(text), encoding="utf-8")


def paragraph(rng: random.Random) -> str:
    sentences = [f"{' '.join(rng.choices(WORDS, k=17)).capitalize()}." for _ in range(3)]
    day = rng.randint(1, 28)
    return " ".join(
        [*sentences, f"The Port Council banned {rng.choice(WORDS)} ferries of Fast Ferry on {day} May 2017."]
    )


def alter(text: str, rng: random.Random) -> str:
    words = text.split(" ")
    return " ".join(rng.choice(WORDS) if w.islower() and rng.random() < 1 / 30 else w for w in words)


def measure_server(folder: Path) -> None:
    start = time.perf_counter()
    collection = open_folder(folder)
    report("open two texts", start)
    print("  words", [len(p.article.text.split()) for p in collection.articles])
    start = time.perf_counter()
    alignment = align(*collection.articles)
    report("align", start)
    start = time.perf_counter()
    size = payload_size(collection, alignment)
    report("compare and payload", start)
    print(f"  {size / 1e6:.2f} MB of data")


def payload_size(collection: Collection, alignment: object) -> int:
    compared = compare(collection.articles, [alignment], collection.stories)
    say = describe_event(collection)
    return len(json.dumps(to_payload(compared, captions=["", ""], notes=["", ""], describe=say)))


def measure_browser(folder: Path) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "streamlit", "run", str(ROOT / "app.py"), "--server.port", str(port)]
    server = subprocess.Popen(command, cwd=ROOT, env=os.environ | {"ARTICLES": str(folder)}, stdout=subprocess.DEVNULL)
    try:
        wait_for(f"http://127.0.0.1:{port}/_stcore/health")
        with sync_playwright() as playwright:
            found = shutil.which("chromium") or shutil.which("google-chrome")
            browser = playwright.chromium.launch(executable_path=found, args=["--no-sandbox"])
            page = browser.new_page(viewport={"width": 1440, "height": 900})
            page.goto(f"http://127.0.0.1:{port}/sources", timeout=90_000)
            drive(page)
            browser.close()
    finally:
        server.terminate()
        server.wait(timeout=20)


def drive(page: Page) -> None:
    rows = f".sbs .row:nth-child({PARAGRAPHS})"
    page.wait_for_selector(rows, state="attached", timeout=90_000)
    drawn, clicked = [], []
    for _ in range(ROUNDS):
        page.get_by_text("Who says what", exact=True).click()
        page.wait_for_selector(".sbs", state="detached")
        page.wait_for_timeout(2500)
        start = time.perf_counter()
        page.get_by_text("Side by side", exact=True).click()
        page.wait_for_selector(rows, state="attached")
        page.evaluate(TWO_FRAMES)
        drawn.append(time.perf_counter() - start)
        page.wait_for_timeout(2500)
        clicked.append(click_time(page))
    ours = page.evaluate("() => performance.getEntriesByName('comparison drawn').map((e) => e.duration)")
    print(f"drawn, from the data's arrival: median {statistics.median(ours):.0f} ms, slowest {max(ours):.0f} ms")
    print(f"drawn, server included: median {statistics.median(drawn):.2f} s, slowest {max(drawn):.2f} s")
    print(f"event clicked until marked: median {statistics.median(clicked) * 1000:.0f} ms")


def click_time(page: Page) -> float:
    milliseconds: float = (
        page.locator(".sbs .event")
        .nth(60)
        .evaluate(
            """async (mark) => { const start = performance.now(); mark.click();
           await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
           return performance.now() - start; }"""
        )
    )
    return milliseconds / 1000


def wait_for(url: str) -> None:
    for _ in range(300):
        try:
            with urllib.request.urlopen(url, timeout=2):
                return
        except OSError:
            time.sleep(0.1)
    raise TimeoutError(url)


def report(what: str, start: float) -> None:
    print(f"{what}: {time.perf_counter() - start:.2f} s")


if __name__ == "__main__":
    main()
