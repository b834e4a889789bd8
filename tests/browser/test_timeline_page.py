"""The timeline: a click opens the evidence, steps move on, zoom stays, images are saved."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from lib.view.palette import families
from tests.browser.driving import CHART, Visit, listen

pytestmark = pytest.mark.browser
TABLE = ".st-key-timeline_table"


def test_a_click_opens_the_evidence_and_leaves_the_chart_alone(visit: Visit) -> None:
    visit.open("timeline")
    before = visit.window()
    event = sorted(visit.marks())[0]
    visit.click_mark(event)
    assert f"event={event}" in visit.page.url
    evidence = visit.text(".st-key-evidence")
    assert "How this was read" in evidence
    assert "2017" in evidence
    assert visit.page.locator(".st-key-evidence .quote mark.trigger").count() >= 1
    assert visit.window() == before
    assert visit.errors == []


def test_before_anything_is_chosen_the_evidence_of_an_example_is_shown(visit: Visit) -> None:
    visit.open("timeline")
    evidence = visit.text(".st-key-evidence")
    assert "Choose an event" in evidence
    assert "The event that most sources tell:" in evidence
    assert visit.page.locator(".st-key-evidence .example .quote mark.trigger").count() == 2
    assert "event=" not in visit.page.url


def test_how_a_date_was_read_is_told_when_asked(visit: Visit) -> None:
    visit.open("timeline")
    visit.click_mark(sorted(visit.marks())[0])
    how = visit.page.locator(".st-key-evidence details.how").first
    assert how.locator("dl").is_hidden()
    how.locator("summary").click()
    assert how.locator("dl").is_visible()


def test_the_table_marks_the_chosen_event_and_lets_go_of_it(visit: Visit) -> None:
    visit.open("timeline")
    visit.click_mark(sorted(visit.marks())[0])
    words = visit.text(".st-key-evidence .what")
    row = visit.page.locator(f'{TABLE} [role="row"][aria-selected="true"]')
    assert words in (row.text_content() or "")
    visit.page.locator(TABLE).get_by_role("button", name="Clear selection").click()
    visit.idle()
    assert "event=" not in visit.page.url
    assert "Choose an event" in visit.text(".st-key-evidence")


def test_the_table_scrolls_to_the_chosen_event(mine: Visit) -> None:
    days = "".join(f"The Lighthouse Guild banned lamps number {n} on {n} May 2017.\n\n" for n in range(1, 16))
    mine.open()
    mine.page.get_by_label("Paste an article").fill(days)
    mine.page.get_by_role("button", name="Read it").click()
    mine.idle()
    mine.go("Timeline")
    mine.page.get_by_role("radio", name="No lanes").click()
    mine.idle()
    mine.click_mark(max(mine.marks().items(), key=lambda mark: mark[1][0])[0])
    mine.page.wait_for_function(f"() => document.querySelector('{TABLE} .rt-box').scrollTop > 100")
    row, box = (mine.page.locator(f"{TABLE} {part}").bounding_box() for part in ('[aria-selected="true"]', ".rt-box"))
    assert row
    assert box
    assert box["y"] < row["y"]
    assert row["y"] + row["height"] < box["y"] + box["height"]


def test_arrow_keys_step_through_the_events_in_the_tables_order(visit: Visit) -> None:
    visit.open("timeline")
    count = len(visit.marks())
    for step in (1, 2):
        visit.page.keyboard.press("ArrowRight")
        visit.idle()
        assert f"{step} of {count}" in visit.text(".st-key-evidence")
    visit.page.keyboard.press("ArrowLeft")
    visit.idle()
    assert f"1 of {count}" in visit.text(".st-key-evidence")


def test_zoom_and_choice_survive_a_filter_change_and_fit_shows_all(visit: Visit) -> None:
    visit.open("timeline")
    whole = visit.window()
    event = sorted(visit.marks())[0]
    visit.click_mark(event)
    visit.page.locator('[data-title="Zoom in"]').click()
    visit.page.wait_for_timeout(800)
    visit.idle()
    zoomed = visit.window()
    assert zoomed != whole
    visit.page.get_by_text("Certainly in these days").click()
    visit.idle()
    assert visit.window() == zoomed
    assert f"event={event}" in visit.page.url
    visit.page.get_by_role("button", name="Show all", exact=True).click()
    visit.idle()
    start, end = visit.window()
    assert start < zoomed[0]
    assert end > zoomed[1]


@pytest.mark.parametrize(("name", "head"), [("PNG", b"\x89PNG"), ("SVG", b"<svg")])
def test_the_camera_saves_what_the_switch_says(visit: Visit, name: str, head: bytes, tmp_path: Path) -> None:
    visit.open("timeline")
    visit.page.get_by_text("Save the chart").click()
    visit.page.get_by_role("radio", name=name).click()
    visit.idle()
    with visit.page.expect_download() as download:
        visit.page.locator(f'{CHART} [data-title^="Download plot"]').click()
    saved = tmp_path / download.value.suggested_filename
    download.value.save_as(saved)
    assert saved.suffix == f".{name.lower()}"
    assert saved.read_bytes().startswith(head)


def test_a_copied_link_restores_the_view_in_another_browser(visit: Visit, chromium: Browser, base: str) -> None:
    visit.open("timeline")
    visit.choose("Actors", "BlueBoat")
    visit.page.get_by_role("radio", name="type").click()
    visit.idle()
    visit.page.keyboard.press("ArrowRight")
    visit.idle()
    other = chromium.new_context(viewport={"width": 1440, "height": 900}).new_page()
    copied = listen(other, base)
    copied.open(visit.page.url.removeprefix(f"{base}/"))
    assert copied.marks().keys() == visit.marks().keys()
    assert copied.text(".st-key-evidence") == visit.text(".st-key-evidence")
    assert copied.page.url == visit.page.url
    other.context.close()


def test_the_browsers_back_button_undoes_a_filter(visit: Visit) -> None:
    visit.open("events")
    visit.choose("Status", "planned")
    assert "status=planned" in visit.page.url
    visit.page.wait_for_timeout(2200)
    visit.page.go_back()
    visit.idle()
    assert "Filtered:" not in visit.text()


def test_a_second_visit_downloads_none_of_the_charts_scripts(visit: Visit) -> None:
    visit.open("timeline")
    visit.open("timeline")
    sizes: list[int] = visit.page.evaluate(
        """() => performance.getEntriesByType("resource").filter((r) => r.name.includes("/lib.chart/"))
          .map((r) => r.transferSize)"""
    )
    assert len(sizes) == 2
    assert max(sizes) < 1000  # headers


def test_the_key_of_the_colours_stands_above_the_first_mark(visit: Visit) -> None:
    visit.open("timeline")
    key = visit.page.locator(".colours").bounding_box()
    assert key
    assert key["y"] + key["height"] < min(y for _, y in visit.marks().values())
    words = visit.text(".colours")
    for label, _ in families():
        assert label in words
