"""How long a click on the actor network takes until its evidence stands on the page, in Chromium.

    python tests/bench/network_click.py [--clicks 8] [--sizes default 2000x10000]

Prints JSON Lines: for each collection (the default one, or made-up actors x stories) the median and the slowest
milliseconds from the press of the mouse to the quotes of a line, or to the events of an actor.
"""

import argparse
import json
import shutil
import statistics
import time
from typing import Any

from playwright.sync_api import Browser, Page, sync_playwright
from ui import CHROMES, _served

PROMISED = 500
LIMIT = 20.0
WATCH = """
  window.__pressed = 0; window.__shown = null; window.__before = "";
  const panel = () => {
    const what = document.querySelector('.st-key-stage p.what');
    const column = what?.closest('[data-testid="stColumn"]');
    const full = column?.querySelector('blockquote.quote, [data-testid="stExpander"]');
    return full ? what.textContent : "";
  };
  addEventListener("pointerdown", () => {
    window.__pressed = performance.now(); window.__shown = null; window.__before = panel();
  }, { capture: true });
  new MutationObserver(() => {
    const words = panel();
    if (window.__shown === null && words && words !== window.__before) window.__shown = performance.now();
  }).observe(document, { childList: true, subtree: true, characterData: true });
"""
SPOTS = """() => {
  const seek = (root) => { for (const e of root.querySelectorAll("*")) {
    if (e.matches(".picture")) return e;
    const found = e.shadowRoot && seek(e.shadowRoot); if (found) return found; } };
  const box = seek(document), cy = box.querySelector(".canvas")._cyreg.cy;
  box.scrollIntoView({ block: "center" });
  const at = box.getBoundingClientRect();
  const nodes = cy.nodes().filter((n) => !n.id().startsWith("group:")).map((n) => n.renderedPosition());
  const far = (p) => nodes.every((q) => Math.hypot(p.x - q.x, p.y - q.y) > 26);
  const lines = cy.edges().filter((e) => !/group:/.test(e.id())).map((e) => e.renderedMidpoint()).filter(far);
  const put = (p) => ({ x: at.x + p.x, y: at.y + p.y });
  return { actor: nodes.map(put), line: lines.map(put) };
}"""


def main() -> None:
    """Measure each collection and say whether the promise is kept."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--clicks", type=int, default=8)
    parser.add_argument("--sizes", nargs="*", default=["default", "2000x10000"])
    options = parser.parse_args()
    with sync_playwright() as playwright:
        path = next((p for name in CHROMES if (p := shutil.which(name))), None)
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        for size in options.sizes:
            command = ["-m", "streamlit", "run", "app.py"] if size == "default" else None
            with _served(size, command) as base:
                for kind, times in _clicks(browser, f"{base}/actors", options.clicks).items():
                    print(json.dumps({"collection": size, "clicked": kind, **_summary(times)}), flush=True)
        browser.close()


def _clicks(browser: Browser, url: str, count: int) -> dict[str, list[float]]:
    page = browser.new_context(viewport={"width": 1440, "height": 1000}).new_page()
    page.add_init_script(WATCH)
    page.goto(url)
    page.wait_for_selector(".picture[data-drawn]", timeout=120_000)
    page.wait_for_timeout(3000)
    found = {}
    for kind in ("actor", "line"):
        places = page.evaluate(SPOTS)[kind]
        step = max(1, len(places) // (count + 1))
        times = [_click(page, spot) for spot in places[::step][: count + 1]]
        found[kind] = [t for t in times[1:] if t is not None]  # the first click fills the caches
    page.context.close()
    return found


def _click(page: Page, spot: dict[str, float]) -> float | None:
    """Return the milliseconds until the evidence stands there, or `None` if the click hit what was open already."""
    page.mouse.move(spot["x"], spot["y"])
    page.wait_for_timeout(1500)  # the page is at rest when somebody clicks
    page.mouse.click(spot["x"], spot["y"])
    deadline = time.monotonic() + LIMIT
    while time.monotonic() < deadline:
        taken: float | None = page.evaluate("() => window.__shown && window.__shown - window.__pressed")
        if taken is not None:
            return taken
        page.wait_for_timeout(30)
    return None


def _summary(times: list[float]) -> dict[str, Any]:
    median = round(statistics.median(times)) if times else None
    slowest = round(max(times)) if times else None
    kept = median is not None and median <= PROMISED
    return {"clicks": len(times), "median_ms": median, "slowest_ms": slowest, "promise_kept": kept}


if __name__ == "__main__":
    main()
