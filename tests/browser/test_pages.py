"""Each page draws, obeys the sidebar and keeps quiet in the console."""

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.driving import CHART, Visit, listen

pytestmark = pytest.mark.browser

PAGES = ("", "timeline", "actors", "sources", "events", "report")


@pytest.mark.parametrize("path", PAGES, ids=lambda p: p or "overview")
def test_a_linked_page_draws_with_the_sidebar_and_without_errors(visit: Visit, path: str) -> None:
    visit.open(path)
    assert visit.page.locator("h1").count() == 1
    assert visit.page.get_by_role("listbox", name="Actors", exact=True).is_visible()
    assert visit.page.locator('[data-testid="stException"]').count() == 0
    assert visit.errors == []


def test_the_overview_counts_what_is_there_and_names_the_file_that_could_not_be_read(visit: Visit) -> None:
    visit.open()
    assert "broken.md" in visit.text('[role="alert"]')
    assert "Read from 2 articles" in visit.text()


def test_an_actor_filter_narrows_timeline_network_and_table_alike(visit: Visit) -> None:
    visit.open("timeline")
    everything = len(visit.marks())
    visit.choose("Actors", "BlueBoat")
    narrowed = len(visit.marks())
    assert 0 < narrowed < everything
    assert "involving BlueBoat" in visit.page.locator(CHART).inner_text()
    for name in ("Events", "Actors"):
        visit.go(name)
        assert f"{narrowed} event" in visit.text()
        assert "involving BlueBoat" in visit.text()


def test_one_click_clears_the_filters(visit: Visit) -> None:
    visit.open("events?status=planned&text=ferries")
    assert "Filtered:" in visit.text()
    visit.page.get_by_role("button", name="Clear all filters").first.click()
    visit.idle()
    assert "Filtered:" not in visit.text()
    assert "?" not in visit.page.url


def test_an_empty_result_explains_itself(visit: Visit) -> None:
    visit.open("timeline?text=submarine")
    assert "submarine" in visit.text('[data-testid="stAlert"]')


def test_a_link_to_what_is_not_here_says_so_until_the_reader_chooses(visit: Visit) -> None:
    visit.open("events?source=My+own+notes")
    assert "source “My own notes”" in visit.text('[data-testid="stAlert"]')
    visit.choose("Status", "planned")
    assert visit.page.locator('[data-testid="stAlert"]').count() == 0


def test_a_narrow_screen_has_no_sideways_scrolling(visit: Visit) -> None:
    visit.page.set_viewport_size({"width": 390, "height": 844})
    for path in ("", "timeline", "events"):
        visit.open(path)
        assert visit.page.evaluate("document.documentElement.scrollWidth") <= 390


def test_a_phone_shows_tables_that_fit(chromium: Browser, base: str) -> None:
    context = chromium.new_context(viewport={"width": 390, "height": 844}, user_agent="Somebody's phone, Mobile")
    visit = listen(context.new_page(), base)
    for path, table in (("timeline", "timeline_table"), ("events", "events_table"), ("events", "deadline_table")):
        visit.open(path)
        visit.page.locator(f".st-key-{table}").scroll_into_view_if_needed()
        expect(visit.page.locator(f".st-key-{table} th", has_text="What")).to_be_visible()
        width, seen = widths(visit, table)
        assert width <= seen
    context.close()


def test_a_small_window_shows_the_columns_that_it_has_room_for(chromium: Browser, base: str) -> None:
    context = chromium.new_context(viewport={"width": 1024, "height": 768})
    visit = listen(context.new_page(), base)
    visit.open("events")
    visit.idle()
    for key in ("events_table", "deadline_table"):
        width, seen = widths(visit, key)
        assert width <= seen
    context.close()


def widths(visit: Visit, key: str) -> tuple[int, int]:
    """Return how wide a table is and how much of that is seen."""
    width, seen = visit.page.locator(f".st-key-{key} .rt-box").evaluate("(box) => [box.scrollWidth, box.clientWidth]")
    return width, seen


def test_a_key_moment_leads_to_its_evidence_and_keeps_the_filters(visit: Visit) -> None:
    visit.open()
    visit.choose("Actors", "BlueBoat")
    moment = visit.page.locator(".st-key-moments a").first
    words = moment.inner_text()
    moment.click()
    visit.idle()
    assert "event=" in visit.page.url
    assert "actor=" in visit.page.url
    assert visit.text(".st-key-evidence .what") in words
