"""How fast the dashboard draws and answers in Chromium, beside a bare Streamlit page in the same run.

    python tests/bench/ui.py [--runs 5] [--sizes 20 1000 20000 100000]

Prints JSON Lines: for each page the median milliseconds from navigation to the first drawn chart (warm), and from a
choice in the sidebar to the last change of the page (each choice a new one, so that nothing kept from an earlier one
helps); then the ratios to the floor and what was promised. What is said to screen readers does not count: Streamlit
takes it back seven seconds later, in the middle of something else.
"""

import argparse
import json
import shutil
import socket
import statistics
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
CHROMES = ("chromium", "chromium-browser", "google-chrome")
DRAWN = ".js-plotly-plot .scatterlayer .points path, .js-plotly-plot .scatterlayer .text text"
WATCH = f"""
  window.__last = 0; window.__chart = null;
  const spoken = (node) => (node.closest ? node : node.parentElement)?.closest('[role="log"]');
  new MutationObserver((changes) => {{
    if (changes.every((change) => spoken(change.target))) return;
    window.__last = performance.now();
    if (window.__chart === null && document.querySelector({DRAWN!r})) window.__chart = performance.now();
  }}).observe(document, {{ childList: true, subtree: true, attributes: true, characterData: true }});
"""
STATUSES = ("happened", "planned", "reported", "ongoing")
LISTS, FIRST = ("Status", "Type", "Actors"), 5  # where the dashboard's choices are taken from, and how many of each
PATIENCE = 180.0
QUIET = """(start) => {
  const app = document.querySelector('[data-testid="stApp"]');
  const idle = app?.getAttribute('data-test-script-state') === 'notRunning'
    && !document.querySelector('[data-testid="stSkeleton"]');
  return idle && window.__last > start && performance.now() - window.__last > 700 ? window.__last - start : null;
}"""


def main() -> None:
    """Measure the floor, the default collection and each size, and print what was found."""
    parser = argparse.ArgumentParser(description=__doc__)
    most = len(LISTS) * FIRST
    parser.add_argument("--runs", type=int, default=5, choices=range(1, most + 1), metavar=f"1..{most}")
    parser.add_argument("--sizes", type=int, nargs="*", default=[20, 1000, 20000, 100000])
    options = parser.parse_args()
    servers = {
        "floor": ["-m", "streamlit", "run", str(HERE / "ui_floor.py")],
        "default": ["-m", "streamlit", "run", "app.py"],
    }
    found = {}
    with sync_playwright() as playwright:
        path = next((p for name in CHROMES if (p := shutil.which(name))), None)
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        for name in [*servers, *map(str, options.sizes)]:
            found[name] = _measure_server(name, servers.get(name), browser, options.runs)
            print(json.dumps({"page": name, **found[name]}), flush=True)
        browser.close()
    _compare(found)


def _measure_server(name: str, command: list[str] | None, browser: Browser, runs: int) -> dict[str, float]:
    with _served(name, command) as base:
        url = base if name == "floor" else f"{base}/timeline"
        page = browser.new_context(viewport={"width": 1440, "height": 1000}).new_page()
        page.set_default_timeout(180_000)
        page.add_init_script(WATCH)
        _first_chart(page, url)  # the first visit reads the collection and fills the caches
        charts = [_first_chart(page, url) for _ in range(runs)]
        filters = [_filter(page, run) for run in range(runs)]
        page.context.close()
    return {"first_chart_ms": _median(charts), "filter_to_idle_ms": _median(filters)}


def _first_chart(page: Page, url: str) -> float:
    page.goto(url)
    drawn = _poll(page, "() => window.__chart", None)
    _until_quiet(page, 0.0)
    return drawn


def _filter(page: Page, run: int) -> float:
    """Choose by the keyboard what no earlier run chose, and take it back again; the time is the choice's.

    The keys go to what has the focus: looking an element up by its name takes longer, the larger the page is.
    """
    undo = _point_at(page, run)
    page.wait_for_timeout(300)
    start: float = page.evaluate("performance.now()")
    page.keyboard.press("Enter")
    taken = _until_quiet(page, start + 60)  # past the box's own reaction
    page.keyboard.press(undo)
    page.wait_for_timeout(100)
    _until_quiet(page, page.evaluate("performance.now()") - 90)
    return taken + 60


def _point_at(page: Page, run: int) -> str:
    """Bring a run's choice under the keyboard; return the key that undoes it."""
    floor = page.get_by_role("combobox", name="Statuses")
    if floor.count():  # nothing of it is kept, so that its choices may come again
        floor.fill(STATUSES[run % len(STATUSES)])
        return "Backspace"
    listed = page.get_by_role("listbox", name=LISTS[run % len(LISTS)], exact=True)
    listed.press("Home")
    for _ in range(run // len(LISTS)):
        page.keyboard.press("ArrowDown")
    return "Enter"


def _until_quiet(page: Page, start: float) -> float:
    return _poll(page, QUIET, start)


def _poll(page: Page, expression: str, argument: float | None) -> float:
    """Ask until there is a number; the page's security policy forbids Playwright's own waiting in the page."""
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        value: float | None = page.evaluate(expression, argument)
        if value is not None:
            return value
        page.wait_for_timeout(30)
    raise TimeoutError(f"{page.url} did not come to rest")


def _median(values: list[float]) -> float:
    return round(statistics.median(values), 0)


def _compare(found: dict[str, dict[str, float]]) -> None:
    floor = found["floor"]
    extra = found["default"]["first_chart_ms"] - floor["first_chart_ms"]
    print(json.dumps({"promise": "first chart warm <= floor + 700 ms", "measured_ms_over_floor": round(extra)}))
    for size, limit in (("1000", 2.0), ("100000", 4.0)):
        if size in found:
            ratio = found[size]["filter_to_idle_ms"] / floor["filter_to_idle_ms"]
            print(
                json.dumps({"promise": f"filter to idle at {size} events <= {limit} x floor", "ratio": round(ratio, 2)})
            )


@contextmanager
def _served(name: str, command: list[str] | None) -> Iterator[str]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = str(free.getsockname()[1])
    arguments = [*command, "--server.port", port] if command else [str(HERE / "ui_server.py"), name, port]
    server = subprocess.Popen([sys.executable, *arguments], cwd=ROOT, stdout=subprocess.DEVNULL)
    try:
        _wait_for(f"http://127.0.0.1:{port}/_stcore/health")
        yield f"http://127.0.0.1:{port}"
    finally:
        server.terminate()
        server.wait(timeout=30)


def _wait_for(url: str) -> None:
    deadline = time.monotonic() + 120
    while time.monotonic() < deadline:
        try:
            with urllib.request.urlopen(url, timeout=2):
                return
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            time.sleep(0.2)
    raise TimeoutError(f"no answer from {url}")


if __name__ == "__main__":
    main()
