"""The Sources page in a real Chromium: two texts in step, their differences, events and verdicts."""

import csv
from pathlib import Path

import pytest
from lxml import html

from tests.browser.conftest import ARTICLES
from tests.browser.driving import Visit

pytestmark = pytest.mark.browser

ROWS = ".sbs .row"


@pytest.fixture
def sources(visit: Visit) -> Visit:
    visit.open("sources")
    visit.page.wait_for_selector(ROWS)
    return visit


def save(visit: Visit, name: str) -> Path:
    visit.idle()  # a press draws the row of buttons anew
    with visit.page.expect_download() as waiting:
        visit.page.get_by_role("button", name=name, exact=True).click()
    return Path(waiting.value.path())


def test_two_texts_stand_side_by_side(sources: Visit) -> None:
    heads = sources.page.locator(".sbs .head .cell").all_inner_texts()
    assert [h.splitlines()[0] for h in heads] == ["Harbour Gazette", "Island Courier"]
    assert "Friday 8 Sept 2017" in heads[0]
    assert "day used: 8 Sept 2017" in heads[0]
    words = sources.page.inner_text(".sbs .grid")
    assert "grown too heavy" in words
    assert "close its night line" in words
    assert sources.errors == []


def test_the_ways_to_the_next_difference_stay_side_by_side_in_a_small_window(mine: Visit) -> None:
    reprint = ARTICLES["gazette.md"].replace("Harbour Gazette", "Morning Barge").replace("September 30", "September 20")
    mine.page.set_viewport_size({"width": 1024, "height": 768})
    mine.open()
    file = {"name": "reprint.md", "mimeType": "", "buffer": reprint.encode()}
    mine.page.locator('input[type="file"]').set_input_files([file])
    mine.page.get_by_text("Read: ").first.wait_for()
    mine.go("Sources")
    before = mine.page.get_by_role("button", name="Previous difference").bounding_box()
    after = mine.page.get_by_role("button", name="Next difference").bounding_box()
    switches = mine.page.locator(".sbs .bar").bounding_box()
    assert before
    assert after
    assert switches
    assert before["y"] == after["y"]
    assert switches["height"] < 40


def test_it_is_a_table_with_named_parts(sources: Visit) -> None:
    page = sources.page
    assert page.get_by_role("navigation", name="Differences and events").is_visible()
    assert page.get_by_role("table", name="Harbour Gazette beside Island Courier, in step").is_visible()
    assert page.get_by_role("columnheader").count() == 2


def test_a_click_on_an_event_marks_its_sentence_on_both_sides_and_opens_the_evidence(sources: Visit) -> None:
    page = sources.page
    page.locator(".sbs .event", has_text="banned").first.click()
    sources.idle()
    marked = page.locator(".sbs .sentence.now")
    assert marked.count() == 2
    assert "on Thursday" in marked.nth(0).inner_text()
    assert "on September 7" in marked.nth(1).inner_text()
    tops = [box["y"] for i in range(2) if (box := marked.nth(i).bounding_box())]
    assert abs(tops[0] - tops[1]) < 60
    assert "saying that the boats had grown" in sources.text(".st-key-sources_evidence")
    assert "event=" in page.url


def test_events_and_differences_are_reached_by_keyboard(sources: Visit) -> None:
    page = sources.page
    page.locator(".sbs .event", has_text="fined").first.focus()
    page.keyboard.press("Enter")
    sources.idle()
    assert "fined BlueBoat in August" in page.locator(".sbs .now").first.inner_text()
    page.locator(".sbs .entry").first.focus()
    page.keyboard.press("Enter")
    sources.idle()
    assert page.locator(".sbs .status").inner_text()


def test_the_marks_can_be_switched_off(sources: Visit) -> None:
    page = sources.page
    actor = page.locator(".sbs .row .actor").first
    assert actor.evaluate("e => getComputedStyle(e).backgroundColor") != "rgba(0, 0, 0, 0)"
    page.get_by_role("checkbox", name="Actors").uncheck()
    assert actor.evaluate("e => getComputedStyle(e).backgroundColor") == "rgba(0, 0, 0, 0)"


def test_a_copied_link_shows_the_same_texts_and_event(sources: Visit) -> None:
    page = sources.page
    page.locator(".sbs .event", has_text="banned").first.click()
    sources.idle()
    link = page.url
    other = page.context.browser.new_context(viewport={"width": 1440, "height": 900}).new_page()
    other.goto(link)
    other.wait_for_selector(".sbs .sentence.now")
    assert (
        other.locator(".sbs .sentence.now").first.inner_text() == page.locator(".sbs .sentence.now").first.inner_text()
    )
    other.context.close()


def test_an_actor_filter_leaves_only_its_events_marked(sources: Visit) -> None:
    before = sources.page.locator(".sbs .event[data-event]").count()
    sources.choose("Actors", "BlueBoat")
    sources.page.wait_for_selector(ROWS)
    after = sources.page.locator(".sbs .event[data-event]").count()
    assert 0 < after < before
    assert "Filtered: involving BlueBoat" in sources.text()


def test_one_article_is_read_alone_with_its_events(sources: Visit) -> None:
    page = sources.page
    page.get_by_text("One article", exact=True).click()
    sources.idle()
    page.wait_for_selector(".sbs.columns-1")
    assert page.locator(".sbs .head .cell").count() == 1
    assert "in the text" in sources.text()
    assert page.get_by_role("navigation", name="Events").is_visible()


def test_the_matrix_says_who_says_what_and_opens_the_sentences(visit: Visit) -> None:
    visit.open("sources?sources=matrix")
    page = visit.page
    page.wait_for_selector(".st-key-matrix_chart .js-plotly-plot .point")
    assert "as told by 2 sources" in visit.text()
    spot = page.locator(".st-key-matrix_chart .js-plotly-plot .point").first.bounding_box()
    assert spot is not None
    page.mouse.move(spot["x"] + 10, spot["y"] + 10)
    page.wait_for_timeout(200)
    page.mouse.click(spot["x"] + 10, spot["y"] + 10)
    visit.idle()
    assert "event=" in page.url
    assert page.locator("blockquote.quote").count() >= 2
    assert visit.errors == []


def test_a_comparison_is_kept_as_one_file_and_as_a_table(sources: Visit) -> None:
    page = html.fromstring(save(sources, "Comparison as HTML").read_bytes())
    assert "grown too heavy" in page.text_content()
    assert not page.xpath("//script | //*[@src]")
    if sources.page.get_by_role("button", name="Table as CSV").count():
        rows = list(csv.DictReader(save(sources, "Table as CSV").read_text("utf-8-sig").splitlines()))
        assert {"factual", "equivalent"} >= {r["kind"] for r in rows}


def test_on_a_phone_the_texts_alternate_and_nothing_runs_off_the_side(sources: Visit) -> None:
    page = sources.page
    page.set_viewport_size({"width": 390, "height": 844})
    sources.idle()
    cells = page.locator(".sbs .row:not(.head) .cell:not(:empty)")
    boxes = [box for i in range(min(cells.count(), 4)) if (box := cells.nth(i).bounding_box())]
    assert len({round(box["x"]) for box in boxes}) == 1
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
