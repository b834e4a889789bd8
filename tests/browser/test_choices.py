"""What the reader chooses: counts beside each choice, certain dates, deadlines on a day, lanes, a dark screen."""

import io
import re

import pytest
from PIL import Image
from playwright.sync_api import Browser

from lib.export.chrome import find_chrome
from tests.browser.driving import CHART, Visit, listen

pytestmark = pytest.mark.browser
SEPTEMBER = "from=2017-09-01&to=2017-09-15"


def shown(visit: Visit) -> int:
    return int(re.sub(r"\D", "", visit.text("h1").split(" event")[0]))


def test_each_choice_has_its_count_and_leaves_that_many(visit: Visit) -> None:
    visit.open("events")
    option = visit.page.get_by_role("listbox", name="Status").get_by_role("option", name="planned")
    count = int(option.locator(".ft-count").inner_text())
    visit.choose("Status", "planned")
    assert shown(visit) == count > 0


def test_definitely_within_leaves_out_what_may_lie_outside(visit: Visit) -> None:
    visit.open(f"events?{SEPTEMBER}")
    possibly = shown(visit)
    visit.page.get_by_text("Certainly in these days").click()
    visit.idle()
    assert 0 < shown(visit) < possibly
    assert "dated certainly" in visit.text()


def test_deadlines_are_due_or_passed_on_the_chosen_day(visit: Visit) -> None:
    visit.open("events")
    table = visit.page.locator(".st-key-deadline_table")
    visit.set_day("Due or passed on", "2017-09-20")
    assert "due in 10 days" in (table.text_content() or "")
    visit.set_day("Due or passed on", "2017-10-01")
    assert "passed 1 day before" in (table.text_content() or "")
    assert "due in" not in (table.text_content() or "")


def test_lanes_are_actors_types_sources_or_none_and_a_minimap_shows_the_whole(visit: Visit) -> None:
    visit.open("timeline")
    for choice, lane in (("type", "restricts"), ("source", "Harbour Gazette"), ("actor", "Port Council")):
        visit.page.get_by_role("radio", name=f"By {choice}", exact=True).click()
        visit.page.locator(f"{CHART} .annotation").get_by_text(lane, exact=True).first.wait_for()
        visit.idle()
    visit.page.get_by_role("radio", name="No lanes", exact=True).click()
    visit.idle()
    assert "Port Council" not in visit.page.locator(f"{CHART} .annotation").all_text_contents()
    assert visit.page.locator(f"{CHART} .rangeslider-container").is_visible()


@pytest.mark.skipif(find_chrome() is None, reason="no Chrome or Chromium on this machine")
def test_a_chart_saved_from_a_dark_screen_is_light(chromium: Browser, base: str) -> None:
    context = chromium.new_context(viewport={"width": 1440, "height": 900}, color_scheme="dark")
    visit = listen(context.new_page(), base)
    visit.open("timeline")
    visit.page.get_by_text("Save the chart").click()
    with visit.page.expect_download(timeout=60_000) as waiting:
        visit.page.get_by_role("button", name="PNG", exact=True).click()
    with Image.open(io.BytesIO(waiting.value.path().read_bytes())) as image:
        assert image.convert("RGB").getpixel((5, 5)) == (255, 255, 255)
    context.close()
