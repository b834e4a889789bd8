"""What Chromium really draws: names of up to 60 actors never overlap, whatever the width and the zoom."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from lib.export.caption import Caption
from lib.export.graph_html import to_network_html
from lib.network import Network
from lib.view.graph import build_network
from lib.view.network_layout import lay_out_network
from lib.view.network_months import months_of
from lib.view.network_payload import to_payload
from tests.network_data import make_collection

pytestmark = pytest.mark.browser

ASSETS = Path(__file__).resolve().parents[2] / "lib" / "view" / "actor_network"
OVERLAPS = """async (zoom) => {
  const cy = document.querySelector(".canvas")._cyreg.cy;
  if (zoom !== 1) cy.zoom({ level: cy.zoom() * zoom, renderedPosition: { x: 200, y: 200 } });
  cy.forceRender();
  await new Promise((done) => setTimeout(done, 150)); // the letters are measured anew with the next picture
  const inSight = ({ x, y }) => x > 0 && y > 0 && x < cy.width() && y < cy.height(); // the rest is not drawn anew
  const shown = cy.nodes().filter((n) => n.numericStyle("text-opacity") > 0 && inSight(n.renderedPosition()));
  const boxes = shown.map((n) => {
    const { labelX, labelY, labelWidth: w, labelHeight: h } = n._private.rscratch;
    const [x, y] = [labelX + n.numericStyle("text-margin-x"), labelY + n.numericStyle("text-margin-y")];
    const left = { left: x - w, center: x - w / 2, right: x }[n.style("text-halign")];
    const top = { top: y - h, center: y - h / 2, bottom: y }[n.style("text-valign")];
    return { id: n.id(), l: left, r: left + w, t: top, b: top + h };
  });
  const meet = (a, b) => a.l < b.r - 0.5 && b.l < a.r - 0.5 && a.t < b.b - 0.5 && b.t < a.b - 0.5;
  return { shown: shown.length, font: cy.nodes()[0].numericStyle("font-size") * cy.zoom(),
    pairs: boxes.flatMap((a, i) => boxes.slice(i + 1).filter((b) => meet(a, b)).map((b) => [a.id, b.id])) };
}"""


def page_of(network: Network, folder: Path) -> str:
    data = to_payload(network, lay_out_network(network), months_of(network), title="", alt="")
    scripts = {p.stem: p.read_text(encoding="utf-8") for p in ASSETS.glob("*.js")}
    sheet = (ASSETS / "style.css").read_text(encoding="utf-8")
    path = folder / "network.html"
    path.write_bytes(to_network_html(data, [], Caption("Names"), scripts, sheet))
    return path.as_uri()


@pytest.mark.parametrize(("actors", "stories", "seed"), [(12, 20, 1), (40, 66, 2), (60, 90, 3)])
def test_names_do_not_overlap(chromium: Browser, tmp_path: Path, actors: int, stories: int, seed: int) -> None:
    network = build_network(make_collection(actors, stories, seed)).linked()
    page = chromium.new_page()
    address = page_of(network, tmp_path)
    for width in (1400, 735, 390):
        page.set_viewport_size({"width": width, "height": 900})
        page.goto(address)
        page.wait_for_selector(".picture[data-drawn]")
        for zoom in (1, 1.5, 1.5, 0.3):
            found = page.evaluate(OVERLAPS, zoom)
            assert found["pairs"] == [], (width, zoom)
            assert 9.5 <= found["font"] <= 16.5
            assert found["shown"] > 0
    page.close()


def test_at_desktop_width_nearly_every_name_is_shown(chromium: Browser, tmp_path: Path) -> None:
    network = build_network(make_collection(60, 90, 3)).linked()
    page = chromium.new_page(viewport={"width": 1400, "height": 900})
    page.goto(page_of(network, tmp_path))
    page.wait_for_selector(".picture[data-drawn]")
    assert page.evaluate(OVERLAPS, 1)["shown"] >= 0.9 * len(network.nodes)
    page.close()


def test_one_finger_scrolls_the_page_over_the_picture(chromium: Browser, tmp_path: Path) -> None:
    network = build_network(make_collection(40, 66, 2)).linked()
    context = chromium.new_context(viewport={"width": 390, "height": 500}, has_touch=True, is_mobile=True)
    page = context.new_page()
    page.goto(page_of(network, tmp_path))
    page.wait_for_selector(".picture[data-drawn]")
    finger = context.new_cdp_session(page)
    for kind, y in [("touchStart", 420), *(("touchMove", y) for y in range(405, 150, -15)), ("touchEnd", 0)]:
        points = [{"x": 180, "y": y}] if y else []
        finger.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})
        page.wait_for_timeout(16)
    page.wait_for_function("scrollY > 50")
    context.close()
