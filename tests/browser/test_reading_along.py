"""Story mode, the reader's own articles, and looking back to what was known on a day."""

from pathlib import Path

import pytest

from tests.browser.driving import Visit

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


def test_a_pasted_article_joins_the_view_and_its_day_can_be_set(visit: Visit) -> None:
    visit.open()
    visit.page.get_by_label("Paste an article").fill(OWN_TEXT)
    visit.page.get_by_role("button", name="Read it").click()
    visit.idle()
    assert "Added in this tab" in visit.text()
    assert "lasts until you close it" in visit.text()
    assert "The day of publication is not known" in visit.text()
    visit.set_day("Published", "2017-09-15")
    assert "Its dates count from Friday 15 Sept 2017" in visit.text()
    visit.go("Events")
    visit.page.get_by_role("searchbox", name="Words").fill("lighthouse")
    visit.page.get_by_role("searchbox", name="Words").press("Enter")
    visit.idle()
    visit.page.get_by_role("button", name="Next Shortcut").click()
    visit.idle()
    assert "Lighthouse" in visit.text(".st-key-evidence")
    assert visit.errors == []


def test_a_file_is_read_and_one_that_is_no_text_is_refused_by_name(visit: Visit, tmp_path: Path) -> None:
    good, bad = tmp_path / "strike.txt", tmp_path / "picture.txt"
    good.write_text(OWN_TEXT, encoding="utf-8")
    bad.write_bytes(b"\x00\x01\x02" * 400)
    visit.open()
    visit.page.locator('input[type="file"]').set_input_files([good, bad])
    visit.idle(1.0)
    assert "picture.txt" in visit.text('[data-testid="stAlert"]')
    assert "Lighthouse keepers strike" in visit.text(".st-key-stage, [class*='st-key-added_']")


def test_hostile_words_of_an_article_are_shown_as_words(visit: Visit) -> None:
    hostile = '<img src=x onerror="document.title=1"> ![x](https://evil.example/x.png) :red[x]'
    visit.open()
    visit.page.get_by_label("Paste an article").fill(f"{hostile}\n\nThe Guild banned {hostile} lamps on 3 May 2017.\n")
    visit.page.get_by_role("button", name="Read it").click()
    visit.idle()
    for page in ("Timeline", "Events"):
        visit.go(page)
        visit.page.keyboard.press("ArrowRight")
        visit.idle()
    assert visit.page.title() != "1"
    assert visit.errors == []
