"""A machine without Chrome: buttons that cannot work are grey and say why, the others work."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import served
from tests.browser.driving import listen

pytestmark = pytest.mark.browser
WHY = "Images need Chrome or Chromium"


@pytest.fixture(scope="module")
def lame(articles: Path) -> Iterator[str]:
    """A server whose Chrome is found and does not start."""
    with served(articles, BROWSER_PATH=str(shutil.which("false"))) as address:
        yield address


@pytest.mark.parametrize(
    ("path", "expander", "page_button"),
    [
        ("timeline", "Save the chart", "HTML"),
        ("actors", "Save the network", "Interactive HTML"),
        ("sources?sources=matrix", "Save the chart", "HTML"),
    ],
)
def test_images_say_why_they_are_missing_and_the_page_is_saved(
    page: Page, chromeless: str, path: str, expander: str, page_button: str
) -> None:
    visit = listen(page, chromeless)
    visit.open(path)
    page.get_by_text(expander).click()
    for name in ("PNG", "SVG", "PDF"):
        expect(page.get_by_role("button", name=name, exact=True)).to_be_disabled()
    assert WHY in visit.text()
    with page.expect_download() as waiting:
        page.get_by_role("button", name=page_button, exact=True).click()
    assert waiting.value.suggested_filename.endswith(".html")


def test_a_report_names_the_charts_it_lacks_and_is_delivered(page: Page, chromeless: str) -> None:
    visit = listen(page, chromeless)
    visit.open("report")
    assert WHY in visit.text()
    page.get_by_role("button", name="Make the report").click()
    page.wait_for_selector("text=The report tells", timeout=60_000)
    visit.idle()
    assert "Not drawn: Timeline, Actor network and Who says what." in visit.text()
    with page.expect_download() as waiting:
        page.get_by_role("button", name="Word", exact=True).click()
    assert waiting.value.suggested_filename == "report.docx"


@pytest.mark.parametrize(
    ("path", "expander", "name"),
    [
        ("timeline", "Save the chart", "timeline.png"),
        ("actors", "Save the network", "actor-network.png"),
        ("sources?sources=matrix", "Save the chart", "who-says-what-chart.png"),
    ],
)
def test_an_image_that_fails_is_told_on_the_page_and_nothing_is_saved(
    page: Page, lame: str, path: str, expander: str, name: str
) -> None:
    visit = listen(page, lame)
    saved: list[str] = []
    page.on("download", lambda download: saved.append(download.suggested_filename))
    visit.open(path)
    page.get_by_text(expander).click()
    page.get_by_role("button", name="PNG", exact=True).click()
    message = page.get_by_role("alert").filter(has_text=f"{name} was not saved. Chrome could not draw the chart")
    expect(message).to_be_visible()
    page.wait_for_timeout(6000)  # what Streamlit itself says is gone after five seconds
    expect(message).to_be_visible()
    assert saved == []
    with page.expect_download():
        page.get_by_role("button", name="HTML").first.click()
    expect(message).to_have_count(0)
