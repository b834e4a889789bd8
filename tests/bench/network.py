"""Measures layout and drawing of the actor network, beside pyvis and st-link-analysis on the same graphs.

Run by hand:

    python tests/bench/network.py                     # this product, in Python
    python tests/bench/network.py --draw PYTHON       # and in Chromium, with the peers that PYTHON has installed

`PYTHON` is an interpreter with this project and its requirements, `pyvis` and `st-link-analysis`; a virtual environment
of its own keeps them out of the product. A picture counts as drawn when no canvas on the page changes any more.
"""

import argparse
import os
import shutil
import signal
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

SIZES = ((20, 60), (200, 1_000), (2_000, 10_000), (20_000, 200_000))
DRAWERS = ("ours", "st-link-analysis", "pyvis")
PORT = 8797
PATIENCE = 30.0  # seconds to start Chromium
PREPARING = 600.0  # seconds to make the network up and work it out, once for all drawers
QUIET, LIMIT = 2.0, 60.0  # seconds without a change; seconds after which a drawer is given up
PIXELS = """() => [...document.querySelectorAll('*')]
  .flatMap((e) => e.shadowRoot ? [...e.shadowRoot.querySelectorAll('canvas')] : [])
  .concat([...document.querySelectorAll('canvas')]).map((c) => {
    const small = document.createElement('canvas'); small.width = small.height = 48;
    const to = small.getContext('2d'); if (!c.width) return 0; to.drawImage(c, 0, 0, 48, 48);
    return to.getImageData(0, 0, 48, 48).data.reduce((sum, v, n) => (v ? (sum * 31 + v + n) % 1000003 : sum), 0);
  }).join()"""
BLANK = "|"


def main() -> None:
    """Print one line a size."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--draw", metavar="PYTHON", help="an interpreter with the peers installed")
    parser.add_argument("--one", nargs=3, help=argparse.SUPPRESS)
    parser.add_argument("--by", nargs="*", default=DRAWERS)
    parser.add_argument("--sizes", type=int, nargs="*", default=[a for a, _ in SIZES])
    chosen = parser.parse_args()
    if chosen.one:
        in_chromium(int(chosen.one[0]), int(chosen.one[1]), chosen.one[2])
        return
    sizes = [(a, s) for a, s in SIZES if a in chosen.sizes]
    for actors, stories in sizes:
        in_python(actors, stories)
    if chosen.draw:
        with serving(chosen.draw):
            for actors, stories in sizes:
                with_patience(actors, stories, "none", PREPARING)
                for drawer in chosen.by:
                    with_patience(actors, stories, drawer)


def in_python(actors: int, stories: int) -> None:
    """Print the seconds of each step."""
    from lib.view.communities import find_communities, fold
    from lib.view.graph import build_network
    from lib.view.network_figure import network_figure
    from lib.view.network_layout import lay_out_network
    from lib.view.network_months import months_of
    from lib.view.network_payload import to_payload
    from tests.network_data import make_collection

    collection = make_collection(actors, stories)
    network, build = timed(lambda: build_network(collection))
    communities, circles = timed(lambda: find_communities(network))
    folded, folding = timed(lambda: fold(network, communities))
    layout, placing = timed(lambda: lay_out_network(folded.network))
    _, payload = timed(lambda: to_payload(folded.network, layout, months_of(folded.network), title="", alt=""))
    _, figure = timed(lambda: network_figure(folded.network, layout))
    print(
        f"{actors:>6} actors {stories:>7} stories {len(network.edges):>7} lines | "
        f"once: build {build:.2f} circles {circles:.2f} | each view: fold {folding:.2f} layout {placing:.2f} "
        f"payload {payload:.2f} = {folding + placing + payload:.2f} s "
        f"({len(folded.network.nodes)} marks, {len(folded.network.edges)} lines drawn) | figure for print {figure:.2f}"
    )


def with_patience(actors: int, stories: int, drawer: str, patience: float = PATIENCE) -> None:
    """Measure in a process of its own: a drawer that blocks its page answers no question, not even after a minute."""
    command = [sys.executable, __file__, "--one", str(actors), str(stories), drawer]
    child = subprocess.Popen(command, start_new_session=True)
    try:
        child.wait(timeout=LIMIT + patience)
    except subprocess.TimeoutExpired:
        os.killpg(child.pid, signal.SIGKILL)
        print(f"{actors:>6} actors by {drawer:<17} page blocked for more than {LIMIT:.0f} s", flush=True)


def in_chromium(actors: int, stories: int, drawer: str) -> None:
    """Print the seconds from opening the page to the settled picture, the second time it is opened."""
    from playwright.sync_api import sync_playwright

    address = f"http://127.0.0.1:{PORT}/?actors={actors}&stories={stories}&by={drawer}"
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        warm = browser.new_page()
        size = f"actors={actors}&stories={stories}" if drawer == "none" else "actors=5&stories=5"
        warm.goto(f"{address.split('?')[0]}?{size}&by={drawer}")  # what is loaded or worked out once is not measured
        warm.get_by_text("ready").wait_for(timeout=PREPARING * 1000)
        warm.close()
        if drawer == "none":
            return
        page = browser.new_page(viewport={"width": 1280, "height": 900})
        started = time.perf_counter()
        page.goto(address)
        first, rest = settle(page, started)
        seen = f"first marks after {first:.1f} s" if first else "blank"
        verdict = f"at rest after {rest:.1f} s" if rest else f"not at rest after {LIMIT:.0f} s"
        print(f"{actors:>6} actors by {drawer:<17} {seen}, {verdict}", flush=True)
        browser.close()


def settle(page: Any, started: float) -> tuple[float | None, float | None]:
    """Return the seconds to the first marks and to the last change; `None` for what did not come within the limit."""
    seen, changed = "", 0.0
    first: float | None = None
    while (now := time.perf_counter() - started) < LIMIT:
        try:
            state = BLANK.join(frame.evaluate(PIXELS) for frame in page.frames)
        except Exception:  # a frame that is just loading has no document to look into
            state = seen
        if state != seen:
            seen, changed = state, time.perf_counter() - started
        drawn = any(part not in ("", "0") for part in seen.replace(BLANK, ",").split(","))
        if drawn and now - changed > QUIET:
            return first, changed
        first = first or (changed if drawn else None)
        page.wait_for_timeout(40)
    return first, None


@contextmanager
def serving(python: str) -> Iterator[None]:
    """Run the page's server."""
    command = [
        python, "-m", "streamlit", "run", str(Path(__file__).with_name("network_app.py")), "--server.port", str(PORT),
        "--server.headless", "true", "--server.address", "127.0.0.1", "--browser.gatherUsageStats", "false",
        "--server.fileWatcherType", "none",
    ]  # fmt: skip
    server = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        for _ in range(100):
            try:
                urllib.request.urlopen(f"http://127.0.0.1:{PORT}/_stcore/health", timeout=1).close()
                break
            except OSError:
                time.sleep(0.2)
        yield
    finally:
        server.terminate()
        server.wait()


def timed(work: Callable[[], Any]) -> tuple[Any, float]:
    """Return what the work gives and the seconds it took."""
    started = time.perf_counter()
    return work(), time.perf_counter() - started


if __name__ == "__main__":
    main()
