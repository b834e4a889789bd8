"""How fast vis-timeline and TimelineJS3 draw the same made-up events, each on a bare page of its own.

    npm install vis-timeline @knight-lab/timelinejs
    python tests/bench/ui_peers.py node_modules [--runs 3] [--sizes 20 1000 20000]

Prints JSON Lines: the median milliseconds from navigation to the last change of the page.
"""

import argparse
import functools
import http.server
import json
import shutil
import statistics
import sys
import threading
import time
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from lib.view.rows import story_frame  # noqa: E402
from tests.view.made_up import collection  # noqa: E402

CHROMES = ("chromium", "chromium-browser", "google-chrome")
PATIENCE = 90.0
VIS = """<!doctype html><meta charset="utf-8">
<link rel="stylesheet" href="vis-timeline/styles/vis-timeline-graph2d.min.css">
<script src="vis-timeline/standalone/umd/vis-timeline-graph2d.min.js"></script><div id="at"></div>
<script>fetch("events.json").then((r) => r.json()).then((events) => new vis.Timeline(document.getElementById("at"),
  new vis.DataSet(events.map((e, id) => ({ id, content: e.text, start: e.start, end: e.end || undefined }))),
  { showCurrentTime: false }));
</script>"""
KNIGHT = """<!doctype html><meta charset="utf-8">
<link rel="stylesheet" href="@knight-lab/timelinejs/dist/css/timeline.css">
<script src="@knight-lab/timelinejs/dist/js/timeline.js"></script><div id="at" style="height:600px"></div>
<script>const day = (iso) => { const [year, month, day] = iso.split("-").map(Number); return { year, month, day }; };
fetch("events.json").then((r) => r.json()).then((events) => new TL.Timeline("at", { events: events.map((e) => ({
  start_date: day(e.start), end_date: e.end ? day(e.end) : undefined, text: { headline: e.text } })) }));
</script>"""
PAGES = {"vis-timeline": VIS, "TimelineJS3": KNIGHT}
WATCH = """window.__last = 0; new MutationObserver(() => { window.__last = performance.now(); })
  .observe(document, { childList: true, subtree: true, attributes: true, characterData: true });"""
DRAWN = """() => window.__last > 0 && performance.now() - window.__last > 1500
  && document.querySelector(".vis-item, .tl-timemarker") ? window.__last : null"""


def main() -> None:
    """Measure both at each size."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("modules", type=Path)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--sizes", type=int, nargs="*", default=[20, 1000, 20000])
    options = parser.parse_args()
    handler = functools.partial(_Quiet, directory=str(options.modules))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    base = f"http://127.0.0.1:{server.server_port}"
    with sync_playwright() as playwright:
        path = next((p for name in CHROMES if (p := shutil.which(name))), None)
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        for size in options.sizes:
            (options.modules / "events.json").write_text(json.dumps(_events(size)), encoding="utf-8")
            for name, html in PAGES.items():
                (options.modules / "peer.html").write_text(html, encoding="utf-8")
                drawn = [_draw(browser, f"{base}/peer.html") for _ in range(options.runs)]
                print(json.dumps({"page": name, "events": size, "first_chart_ms": _median(drawn)}), flush=True)
        browser.close()
    server.shutdown()


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Say nothing."""


def _events(size: int) -> list[dict[str, str | None]]:
    frame = story_frame(collection(size))
    rows = frame[frame["mark"] != "undated"].to_dict("records")
    return [
        {
            "text": row["summary"],
            "start": (row["earliest"] or row["latest"]).isoformat(),
            "end": row["latest"].isoformat() if row["latest"] and row["latest"] != row["earliest"] else None,
        }
        for row in rows
    ]


def _draw(browser: Browser, url: str) -> float | None:
    page = browser.new_context(viewport={"width": 1440, "height": 1000}).new_page()
    page.add_init_script(WATCH)
    page.goto(url, wait_until="commit")
    deadline = time.monotonic() + PATIENCE
    try:
        while time.monotonic() < deadline:
            value: float | None = page.evaluate(DRAWN)
            if value is not None:
                return value
            page.wait_for_timeout(50)
        return None
    finally:
        page.context.close()


def _median(values: list[float | None]) -> float | None:
    kept = [v for v in values if v is not None]
    return round(statistics.median(kept)) if kept else None


if __name__ == "__main__":
    main()
