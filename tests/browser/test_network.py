"""The actor network in a real Chromium: it draws, answers clicks and keys, keeps its link, plays, and saves."""

import json
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.browser.driving import Visit

pytestmark = pytest.mark.browser

PICTURE = ".picture[data-drawn]"
NODE, OTHER, LINE = "port-council", "blueboat", "port-council>blueboat:penalises:happened"
SAVED = {"PNG": b"\x89PNG", "SVG": b"<svg", "PDF": b"%PDF", "GEXF (Gephi)": b"<?xml", "GraphML": b"<?xml"}
SPOTS = """() => {
  const seek = (root) => { for (const e of root.querySelectorAll("*")) {
    if (e.matches(".picture")) return e;
    const found = e.shadowRoot && seek(e.shadowRoot); if (found) return found; } };
  const box = seek(document), cy = box.querySelector(".canvas")._cyreg.cy, at = box.getBoundingClientRect();
  const put = (e, p) => [e.id(), { x: at.x + p.x, y: at.y + p.y, classes: e.classes(), shown: e.effectiveOpacity() }];
  return Object.fromEntries([...cy.nodes().map((n) => put(n, n.renderedPosition())),
    ...cy.edges().map((e) => put(e, e.renderedMidpoint()))]);
}"""


def parts(page: Page) -> dict:
    page.wait_for_selector(PICTURE)
    return page.evaluate(SPOTS)


def click(visit: Visit, part: str) -> None:
    visit.page.locator(".picture").scroll_into_view_if_needed()
    spot = parts(visit.page)[part]
    visit.page.mouse.click(spot["x"], spot["y"])
    visit.idle()


def save(visit: Visit, name: str) -> Path:
    button = visit.page.get_by_role("button", name=name, exact=True)
    if not button.is_visible():
        visit.page.get_by_text("Save the network").click()
    with visit.page.expect_download(timeout=60_000) as waiting:
        button.click()
    visit.idle()  # the row is drawn anew, and its buttons stand for other files then
    return Path(waiting.value.path())


@pytest.fixture
def network(visit: Visit) -> Visit:
    visit.open("actors")
    visit.page.wait_for_selector(PICTURE)
    return visit


def test_it_draws_the_actors_that_have_a_line_and_names_the_others(network: Visit) -> None:
    assert set(parts(network.page)) == {NODE, OTHER, LINE}
    assert network.page.get_by_role("button", name="FastFerry").is_visible()
    assert "enforcement" in network.text(".legend")
    assert network.errors == []


def test_its_alternative_text_says_the_main_finding(network: Visit) -> None:
    words = network.page.locator(".picture").get_attribute("aria-label") or ""
    assert "The strongest line: Port Council penalises BlueBoat" in words


def test_a_click_on_a_line_opens_its_quote_and_its_source(network: Visit) -> None:
    click(network, LINE)
    assert "The Port Council fined BlueBoat in August." in network.text('blockquote[class*="quote"]')
    assert "Harbour Gazette" in network.text()
    network.page.wait_for_url("**line=**")


def test_a_click_on_an_actor_opens_its_part_in_the_story(network: Visit) -> None:
    click(network, NODE)
    network.page.wait_for_url("**node=port-council**")
    assert "Port Council, authority: " in network.text()
    assert network.page.get_by_role("button", name="Port Council penalises BlueBoat").is_visible()
    spots = parts(network.page)
    assert "chosen" in spots[NODE]["classes"]
    assert "faint" not in spots[OTHER]["classes"]


def test_a_click_hits_its_mark_after_the_page_was_scrolled(network: Visit) -> None:
    parts(network.page)
    network.page.mouse.move(600, 400)
    network.page.mouse.wheel(0, 120)
    network.page.wait_for_timeout(500)
    spot = parts(network.page)[NODE]
    network.page.mouse.click(spot["x"], spot["y"])
    network.page.wait_for_url("**node=port-council**")


def test_an_actor_without_a_line_opens_too(network: Visit) -> None:
    network.page.get_by_role("button", name="FastFerry").click()
    network.idle()
    network.page.wait_for_url("**node=fastferry**")


def test_a_copied_link_opens_the_same_evidence(network: Visit) -> None:
    click(network, LINE)
    network.page.wait_for_url("**line=**")
    address, shown = network.page.url, network.text('[data-testid="stMainBlockContainer"]')
    network.page.goto("about:blank")
    network.page.goto(address)
    network.idle()
    assert "The Port Council fined BlueBoat in August." in network.text()
    assert network.text('[data-testid="stMainBlockContainer"]') == shown


def test_every_actor_and_line_is_reached_by_keys(network: Visit) -> None:
    network.page.locator(".picture").focus()
    reached = set()
    for key in ("Home", "e", "End", "e", "ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown"):
        network.page.keyboard.press(key)
        reached.add(network.text(".status").split(":")[0])
    assert {"BlueBoat, platform", "Port Council, authority"} & reached
    assert any(words.startswith("Port Council penalises BlueBoat") for words in reached)
    network.page.keyboard.press("e")
    network.page.keyboard.press("Enter")
    network.idle()
    network.page.wait_for_url("**line=**")
    network.page.locator(".picture").focus()
    network.page.keyboard.press("Escape")
    network.idle()
    network.page.wait_for_url(lambda url: "line=" not in url)


def test_the_slider_shows_a_month_and_moves_nothing(network: Visit) -> None:
    before = parts(network.page)
    assert network.page.get_by_label("with the months before").is_disabled()
    slider = network.page.get_by_role("slider", name="Month")
    slider.fill(slider.get_attribute("max") or "")
    after = parts(network.page)
    assert "Oct 2017: no lines" in network.text(".month")
    assert "idle" in after[LINE]["classes"]
    assert {i: (s["x"], s["y"]) for i, s in before.items()} == {i: (s["x"], s["y"]) for i, s in after.items()}
    network.page.get_by_label("with the months before").check()
    assert "idle" not in parts(network.page)[LINE]["classes"]


def test_the_month_is_part_of_the_link(network: Visit) -> None:
    slider = network.page.get_by_role("slider", name="Month")
    slider.focus()
    slider.press("ArrowRight")
    network.page.wait_for_url("**month=2017-08**")
    network.open(network.page.url.removeprefix(network.base + "/"))
    network.page.wait_for_selector(PICTURE)
    assert network.text(".month") == "Aug 2017: 1 line"


def test_play_runs_through_the_months_and_ends_with_the_whole_time(network: Visit) -> None:
    network.page.get_by_role("button", name="Play").click()
    assert "Aug 2017: 1 line" in network.text(".month")
    network.page.get_by_role("button", name="Play").wait_for()
    assert network.text(".month") == "All months"


def test_the_way_between_two_actors_comes_with_its_evidence(network: Visit) -> None:
    network.open("actors?way=blueboat+port-council")
    assert "Step 1 of 1" in network.text()
    assert "The Port Council fined BlueBoat in August." in network.text()
    assert "chosen" in parts(network.page)[LINE]["classes"]


def test_the_sidebar_narrows_it(network: Visit) -> None:
    network.choose("Actors", "FastFerry")
    assert "1 actor, 0 connections" in network.text()


def test_an_empty_selection_explains_itself(visit: Visit) -> None:
    visit.open("actors?text=submarine")
    assert "submarine" in visit.text('[data-testid="stAlert"]')
    assert visit.page.locator(".picture").count() == 0


def test_it_saves_pictures_and_data(network: Visit) -> None:
    for button, starts in SAVED.items():
        assert save(network, button).read_bytes().startswith(starts), button
    entities = [json.loads(line) for line in save(network, "FollowTheMoney").read_bytes().splitlines()]
    assert {"Event", "Article", "UnknownLink"} <= {e["schema"] for e in entities}
    assert b"port-council" in save(network, "Lines as CSV").read_bytes()


def test_the_saved_page_works_offline(network: Visit, tmp_path: Path) -> None:
    copy = tmp_path / "network.html"
    copy.write_bytes(save(network, "Interactive HTML").read_bytes())
    asked: list[str] = []
    page = network.page.context.new_page()
    page.on("request", lambda r: asked.append(r.url))
    page.on("pageerror", lambda e: asked.append(str(e)))
    page.goto(copy.as_uri())
    spot = parts(page)[LINE]
    page.mouse.click(spot["x"], spot["y"])
    assert page.get_by_text("The Port Council fined BlueBoat in August.").is_visible()
    assert asked == [copy.as_uri()]


def test_dark_ground_gives_light_names(network: Visit) -> None:
    network.page.emulate_media(color_scheme="dark")
    network.open("actors")
    parts(network.page)
    ink = network.page.locator(".picture").evaluate(
        "(e) => e.querySelector('.canvas')._cyreg.cy.nodes()[0].style('color')"
    )
    assert min(int(v) for v in ink.removeprefix("rgb(").removesuffix(")").split(",")) > 200


def test_a_narrow_screen_has_no_sideways_scrolling(visit: Visit) -> None:
    visit.page.set_viewport_size({"width": 390, "height": 844})
    visit.open("actors")
    parts(visit.page)
    assert visit.page.evaluate("document.documentElement.scrollWidth") <= 390
