"""Reports and saved files, made in the page and opened by a reader."""

import io
import json
from pathlib import Path

import docx
import icalendar
import openpyxl
import pypdfium2
import pytest
from lxml import html
from PIL import Image
from playwright.sync_api import Browser, expect

from lib.export.chrome import find_chrome
from tests.browser.driving import Visit

pytestmark = pytest.mark.browser
WINDOW = "() => document.querySelector('.js-plotly-plot')._fullLayout.xaxis.range.map(String)"
needs_chrome = pytest.mark.skipif(find_chrome() is None, reason="no Chrome or Chromium on this machine")


def save(visit: Visit, name: str) -> Path:
    visit.idle()  # a press draws the row of buttons anew
    with visit.page.expect_download(timeout=60_000) as waiting:
        visit.page.get_by_role("button", name=name, exact=True).click()
    return Path(waiting.value.path())


@pytest.fixture
def report(visit: Visit) -> Visit:
    visit.open("report")
    return visit


@needs_chrome
def test_a_report_is_made_seen_and_saved(report: Visit) -> None:
    page = report.page
    page.get_by_role("textbox", name="Title").fill("Night ferries")
    page.get_by_role("textbox", name="Your own words").fill("A word of my own.")
    page.get_by_role("button", name="Make the report").click()
    page.wait_for_selector("text=The report tells", timeout=90_000)
    report.idle()
    preview = report.text(".st-key-report_preview")
    for part in ("Night ferries", "A word of my own.", "At a glance", "Chronology", "Sources", "Footnotes"):
        assert part in preview
    assert page.locator(".st-key-report_preview img").count() == 3
    document = docx.Document(save(report, "Word"))
    assert document.paragraphs[0].text == "Night ferries"
    assert len(document.inline_shapes) == 3
    kept = html.fromstring(save(report, "HTML").read_bytes())
    assert len(kept.xpath("//img[starts-with(@src, 'data:image/png')]")) == 3
    assert report.errors == []


def test_a_report_without_charts_needs_no_chrome_and_obeys_the_filters(report: Visit) -> None:
    page = report.page
    for chart in ("Timeline", "Actor network", "Who says what"):
        page.locator(".st-key-report_charts").get_by_text(chart, exact=True).click()
        report.idle()
    report.choose("Actors", "BlueBoat")
    page.get_by_role("button", name="Make the report").click()
    page.wait_for_selector("text=The report tells")
    report.idle()
    preview = report.text(".st-key-report_preview")
    assert "Filtered: involving BlueBoat" in preview
    assert "FastFerry suspended" not in preview
    assert page.locator(".st-key-report_preview img").count() == 0


def test_changed_choices_are_pointed_out(report: Visit) -> None:
    page = report.page
    for chart in ("Timeline", "Actor network", "Who says what"):
        page.locator(".st-key-report_charts").get_by_text(chart, exact=True).click()
        report.idle()
    page.get_by_role("button", name="Make the report").click()
    page.wait_for_selector("text=The report tells")
    page.get_by_role("textbox", name="Title").fill("Another title")
    page.keyboard.press("Tab")
    report.idle()
    assert "The choices have changed" in report.text()


def test_events_are_saved_for_calendars_spreadsheets_and_programs(visit: Visit) -> None:
    visit.open("events")
    visit.page.get_by_text("Save the events").click()
    calendar = icalendar.Calendar.from_ical(save(visit, "iCalendar").read_bytes())
    assert [str(e["status"]) for e in calendar.walk("VEVENT") if "permits" in str(e["summary"])] == ["TENTATIVE"]
    book = openpyxl.load_workbook(io.BytesIO(save(visit, "Excel").read_bytes()))
    assert book.sheetnames == ["Events", "Tellings", "Sources", "About"]
    lines = [json.loads(line) for line in save(visit, "JSON Lines").read_text("utf-8").splitlines()]
    assert {"2017-09-07"} <= {line["edtf"] for line in lines}


def test_an_event_is_copied_as_a_citation(visit: Visit) -> None:
    visit.open("events")
    visit.page.get_by_role("button", name="Next").click()
    visit.idle()
    visit.page.get_by_text("Cite this event").click()
    words = visit.page.locator('[data-testid="stExpander"] code').first.inner_text()
    assert "“" in words
    assert "Harbour Gazette" in words or "Island Courier" in words


@needs_chrome
def test_the_timeline_is_saved_for_paper(visit: Visit) -> None:
    visit.open("timeline")
    visit.page.get_by_text("Save the chart").click()
    with Image.open(save(visit, "PNG")) as image:
        assert image.info["dpi"] == pytest.approx((300, 300), abs=0.1)
        assert image.width == pytest.approx(170 / 25.4 * 300, abs=2)
    with pypdfium2.PdfDocument(save(visit, "PDF").read_bytes()) as document:
        page = document[0]
        textpage = page.get_textpage()
        words = textpage.get_text_range()
        textpage.close()
        page.close()
    assert "Nothing is filtered out." in words
    assert "Harbour Gazette, 8 Sept 2017" in words


def test_the_saved_page_is_as_lively_offline_as_the_chart(visit: Visit, chromium: Browser, tmp_path: Path) -> None:
    visit.open("timeline")
    visit.page.get_by_text("Save the chart").click()
    kept = tmp_path / "timeline.html"
    kept.write_bytes(save(visit, "HTML").read_bytes())
    offline = chromium.new_context(offline=True)  # another profile: the others' must not be cut off
    page = offline.new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.goto(kept.as_uri())
    assert "The same as a table" in page.inner_text("body")
    mark = page.locator(".js-plotly-plot .scatterlayer .points path").first
    mark.hover(force=True)  # Plotly listens on a layer above the marks
    expect(page.locator(".js-plotly-plot .hoverlayer .hovertext")).to_have_count(1)
    whole = page.evaluate(WINDOW)
    page.locator('[data-title="Zoom in"]').click()
    page.wait_for_function(f"(whole) => JSON.stringify(({WINDOW})()) !== JSON.stringify(whole)", arg=whole)
    assert page.locator(".js-plotly-plot .rangeslider-container").count() == 1
    assert errors == []
    offline.close()
