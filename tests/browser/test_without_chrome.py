"""A machine without Chrome: buttons that cannot work are grey and say why, the others work."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.driving import listen

pytestmark = pytest.mark.browser
WHY = "Images need Chrome or Chromium"


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
