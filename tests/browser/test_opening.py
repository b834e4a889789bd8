"""The overview's opening leads on: to the chart, to the story, to the box for one's own articles."""

import pytest
from playwright.sync_api import expect

from tests.browser.driving import Visit

pytestmark = pytest.mark.browser


def test_the_overview_leads_to_the_box_for_own_articles_on_a_small_screen(visit: Visit) -> None:
    visit.page.set_viewport_size({"width": 390, "height": 844})
    visit.open("?text=ferries")
    box = visit.page.get_by_label("Paste an article")
    expect(box).not_to_be_in_viewport()
    visit.page.get_by_role("link", name="Add your own articles").click()
    expect(box).to_be_in_viewport()
    visit.idle()
    assert "text=ferries" in visit.page.url
    assert visit.errors == []


def test_the_overview_leads_into_the_story(visit: Visit) -> None:
    visit.open("?text=ferries")
    visit.page.get_by_role("link", name="Step through it as a story").click()
    visit.idle()
    assert "story=yes" in visit.page.url
    assert "text=ferries" in visit.page.url
    assert visit.page.locator(".st-key-story .what").inner_text()


def test_the_ways_on_stand_in_one_line(visit: Visit) -> None:
    visit.open()
    ways = visit.page.locator(".st-key-start a").all()
    boxes = [box for way in ways if (box := way.bounding_box())]
    assert len(boxes) == 3
    assert len({(round(box["y"]), round(box["height"])) for box in boxes}) == 1
