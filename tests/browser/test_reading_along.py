"""Story mode, the reader's own articles, and looking back to what was known on a day."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.driving import Visit, listen

pytestmark = pytest.mark.browser

OWN_TEXT = """Lighthouse keepers strike

The Lighthouse Guild announced a strike on Monday. Harbours must light their own lamps by the end of next month.
"""


def test_a_story_steps_through_the_events_and_its_link_opens_at_one(visit: Visit) -> None:
    visit.open("timeline?story=yes")
    first = visit.text(".st-key-story .what")
    window = visit.window()
    visit.page.get_by_role("button", name="Next Shortcut").click()
    visit.idle()
    second = visit.text(".st-key-story .what")
    assert second != first
    assert visit.window() != window
    assert visit.page.locator(".st-key-story .quote").count() >= 1
    visit.page.reload()
    visit.idle()
    assert visit.text(".st-key-story .what") == second


def test_what_was_told_later_is_gone_as_known_on_an_earlier_day(visit: Visit) -> None:
    visit.open("events")
    everything = int(visit.text(".st-key-evidence").split(" events")[0].split()[-1])
    visit.open("events?known=2017-09-08")
    assert "as published up to 8 Sept 2017" in visit.text()
    then = int(visit.text(".st-key-evidence").split(" event")[0].split()[-1])
    assert 0 < then < everything


def test_a_pasted_article_joins_the_view_and_its_day_can_be_set(mine: Visit) -> None:
    mine.open()
    mine.page.get_by_label("Paste an article").fill(OWN_TEXT)
    mine.page.get_by_role("button", name="Read it").click()
    mine.idle()
    assert "Your articles" in mine.text()
    assert "until you remove it" in mine.text()
    assert "The day of publication is not known" in mine.text()
    mine.set_day("Published", "2017-09-15")
    assert "Its dates count from Friday 15 Sept 2017" in mine.text()
    mine.page.reload()
    mine.idle()
    assert "Its dates count from Friday 15 Sept 2017" in mine.text()
    mine.go("Events")
    mine.page.get_by_role("searchbox", name="Words").fill("lighthouse")
    mine.page.get_by_role("searchbox", name="Words").press("Enter")
    mine.idle()
    mine.page.get_by_role("button", name="Next Shortcut").click()
    mine.idle()
    assert "Lighthouse" in mine.text(".st-key-evidence")
    assert mine.errors == []


def test_two_tabs_see_what_the_other_changed_about_an_added_article(mine: Visit, chromium: Browser) -> None:
    mine.open()
    mine.page.get_by_label("Paste an article").fill(OWN_TEXT)
    mine.page.get_by_role("button", name="Read it").click()
    mine.idle()
    context = chromium.new_context(viewport={"width": 1440, "height": 900})
    other = listen(context.new_page(), mine.base)
    other.open()
    other.page.get_by_label("Publisher", exact=True).fill("Lamp Post")
    other.page.get_by_label("Publisher", exact=True).press("Tab")
    other.idle()
    mine.page.get_by_label("Title", exact=True).fill("A strike of keepers")
    mine.page.get_by_label("Title", exact=True).press("Tab")
    mine.idle()
    for visit in (mine, other):
        visit.open()
        assert visit.page.get_by_label("Publisher", exact=True).input_value() == "Lamp Post"
        assert visit.page.get_by_label("Title", exact=True).input_value() == "A strike of keepers"
    mine.page.get_by_role("button", name="Remove").click()
    mine.idle()
    other.open()
    assert "Added articles" not in other.text()
    context.close()


def test_a_file_is_read_and_one_that_is_no_text_is_refused_by_name(mine: Visit, tmp_path: Path) -> None:
    good, bad = tmp_path / "strike.txt", tmp_path / "picture.txt"
    good.write_text(OWN_TEXT, encoding="utf-8")
    bad.write_bytes(b"\x00\x01\x02" * 400)
    mine.open()
    mine.page.locator('input[type="file"]').set_input_files([good, bad])
    mine.idle(1.0)
    assert "picture.txt" in mine.text('[data-testid="stAlert"]')
    assert "Lighthouse keepers strike" in mine.text(".st-key-stage, [class*='st-key-added_']")


def test_hostile_words_of_an_article_are_shown_as_words(mine: Visit) -> None:
    hostile = '<img src=x onerror="document.title=1"> ![x](https://evil.example/x.png) :red[x]'
    mine.open()
    mine.page.get_by_label("Paste an article").fill(f"{hostile}\n\nThe Guild banned {hostile} lamps on 3 May 2017.\n")
    mine.page.get_by_role("button", name="Read it").click()
    mine.idle()
    for page in ("Timeline", "Events"):
        mine.go(page)
        mine.page.keyboard.press("ArrowRight")
        mine.idle()
    assert mine.page.title() != "1"
    assert mine.errors == []
