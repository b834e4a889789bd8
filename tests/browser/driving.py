"""How the tests drive a browser: open a page, wait until it is idle, find a mark on a Plotly chart."""

import time
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from playwright.sync_api import Page

# A page is at rest when its script is, when no part of it is still being fetched, when the sidebar has its lists, and
# when the last message to the server has been followed by a finished run; a message that asks for no run is forgotten
# after a while.
WATCH = """
  window.__sent = 0; window.__ran = 0;
  const send = WebSocket.prototype.send;
  WebSocket.prototype.send = function (...args) { window.__sent = performance.now(); return send.apply(this, args); };
  new MutationObserver((changes) => {
    if (changes.some((c) => c.target.dataset.testScriptState === "notRunning")) window.__ran = performance.now();
  }).observe(document, { subtree: true, attributeFilter: ["data-test-script-state"] });
"""
AT_REST = """() =>
  document.querySelector('[data-testid="stApp"]')?.dataset.testScriptState === "notRunning"
  && !document.querySelector('[data-testid="stSkeleton"]')
  && !document.querySelector('.st-key-filters:not(:has([role="group"]))')
  && (window.__ran >= window.__sent || performance.now() - window.__sent > 2500)
"""
CHART = ".st-key-timeline_chart .js-plotly-plot"
# Streamlit looks for its server below a linked page's own path first; the browser logs the misses.
PROBES = ("/_stcore/health", "/_stcore/host-config")


@dataclass
class Visit:
    """A browser page with what went wrong on it."""

    page: Page
    base: str
    errors: list[str] = field(default_factory=list)

    def open(self, path: str = "") -> None:
        """Open a path of the dashboard and wait until it is drawn."""
        self.page.goto(f"{self.base}/{path}")
        self.idle()

    def idle(self, settle: float = 0.4) -> None:
        """Wait until every question to the server is answered and nothing has moved for `settle` seconds."""
        deadline = time.monotonic() + 60
        quiet_since = time.monotonic()
        while time.monotonic() < deadline:
            if not self.page.evaluate(AT_REST):
                quiet_since = time.monotonic()
            elif time.monotonic() - quiet_since > settle:
                return
            self.page.wait_for_timeout(50)
        raise TimeoutError("the page did not come to rest within a minute")

    def text(self, selector: str = '[data-testid="stMainBlockContainer"]') -> str:
        """Return the words shown in an element."""
        return self.page.inner_text(selector)

    def choose(self, label: str, words: str) -> None:
        """Choose in a list of the sidebar by some of the words, searching for what is not in sight."""
        group = self.page.get_by_role("group", name=label, exact=True)
        option = group.get_by_role("option", name=words)
        if not option.count():
            group.get_by_role("button", expanded=False).click()
            group.get_by_role("combobox").fill(words)
        option.first.click()
        self.idle()

    def go(self, page: str) -> None:
        """Go to a page by the sidebar."""
        self.page.locator('[data-testid="stSidebarNav"]').get_by_role("link", name=page, exact=True).click()
        self.idle()

    def set_day(self, label: str, iso: str) -> None:
        """Type a day into a date field, digit by digit as its parts want it."""
        self.page.get_by_role("group", name=label, exact=True).get_by_role("spinbutton").first.click()
        self.page.keyboard.type(iso.replace("-", ""), delay=30)
        self.page.keyboard.press("Escape")  # closes the calendar, which is when the day is told
        self.idle()

    def marks(self) -> dict[str, tuple[float, float]]:
        """Return where each event's marker or handle stands on the screen."""
        self.page.wait_for_selector(CHART, state="attached")
        points: list[dict[str, float | str]] = self.page.evaluate(
            """(chart) => {
              const plot = document.querySelector(chart), layout = plot._fullLayout, box = plot.getBoundingClientRect();
              return plot._fullData.flatMap((trace, t) => !["events", "handles", "undated"].includes(trace.name) ? [] :
                plot.calcdata[t].filter((p) => p.x !== undefined).map((p, i) => {
                  const x = layout[trace.xaxis.replace("x", "xaxis")], y = layout[trace.yaxis.replace("y", "yaxis")];
                  const left = box.left + x._offset + x.c2p(p.x), top = box.top + y._offset + y.c2p(p.y);
                  return { id: trace.customdata[i], x: left, y: top };
                }));
            }""",
            CHART,
        )
        return {str(p["id"]): (float(p["x"]), float(p["y"])) for p in points}

    def window(self) -> list[str]:
        """Return the visible part of the timeline's axis."""
        self.page.wait_for_selector(CHART, state="attached")
        window: list[str] = self.page.evaluate("(c) => document.querySelector(c)._fullLayout.xaxis.range", CHART)
        return window

    def click_mark(self, event_id: str) -> None:
        """Click an event's mark on the timeline."""
        self.page.locator(CHART).scroll_into_view_if_needed()
        x, y = self.marks()[event_id]
        if not 60 < y < 850:
            self.page.mouse.move(x, 400)
            self.page.mouse.wheel(0, y - 400)
            self.page.wait_for_timeout(300)
            x, y = self.marks()[event_id]
        self.page.mouse.move(x, y)
        self.page.wait_for_timeout(150)
        self.page.mouse.click(x, y)
        self.idle()


def listen(page: Page, base: str) -> Visit:
    """Return a visit that collects console errors, script errors and requests to other hosts."""
    visit = Visit(page, base)
    page.add_init_script(WATCH)
    page.on("console", lambda m: visit.errors.append(m.text) if m.type == "error" and "404" not in m.text else None)
    page.on("pageerror", lambda e: visit.errors.append(str(e)))
    page.on("request", lambda r: visit.errors.append(f"asked {r.url}") if _is_foreign(r.url, base) else None)
    page.on("response", lambda r: visit.errors.append(f"{r.status} {r.url}") if _is_failure(r.status, r.url) else None)
    return visit


def _is_foreign(url: str, base: str) -> bool:
    return urlsplit(url).scheme in ("http", "https", "ws", "wss") and urlsplit(url).netloc != urlsplit(base).netloc


def _is_failure(status: int, url: str) -> bool:
    return status >= 400 and not url.endswith(PROBES)
