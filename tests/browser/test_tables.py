"""The tables: sorted, walked through by keyboard, read by touch and by mouse, and never taken for markup."""

import pytest
from playwright.sync_api import Browser, Locator, expect

from tests.browser.driving import Visit, listen

pytestmark = pytest.mark.browser
TABLE = ".st-key-events_table"
CHOSEN = f'{TABLE} [role="row"][aria-selected="true"]'


def rows(visit: Visit, table: str = TABLE) -> Locator:
    return visit.page.locator(f"{table} tbody tr")


def column(visit: Visit, heading: str) -> list[str]:
    """Return the words below a heading."""
    headings = visit.page.locator(f"{TABLE} th").all_text_contents()
    return visit.page.locator(f"{TABLE} td:nth-child({headings.index(heading) + 1})").all_text_contents()


def test_a_heading_sorts_up_and_down_and_gives_the_order_of_dates_back(visit: Visit) -> None:
    visit.open("events")
    head = visit.page.get_by_role("columnheader", name="What").first
    dates = column(visit, "What")
    assert dates != sorted(dates)
    orders = []
    for sort in ("ascending", "descending", None):
        head.get_by_role("button").click()
        assert head.get_attribute("aria-sort") == sort
        orders.append(column(visit, "What"))
    assert orders == [sorted(dates, key=str.casefold), sorted(dates, key=str.casefold, reverse=True), dates]


def test_dates_in_words_sort_as_dates(visit: Visit) -> None:
    visit.open("events")
    dates = column(visit, "When")
    for _ in range(2):
        visit.page.get_by_role("columnheader", name="When").get_by_role("button").click()
    assert column(visit, "When") == dates[::-1]
    assert "Sorted by When, descending" in visit.text(TABLE)
    visit.page.get_by_role("button", name="Undo sorting").click()
    assert column(visit, "When") == dates


def test_the_keyboard_walks_chooses_and_lets_go_without_stepping_through_the_events(visit: Visit) -> None:
    visit.open("events")
    keys = visit.page.keyboard
    rows(visit).first.focus()
    for key in ("ArrowDown", "ArrowDown", "ArrowRight"):
        keys.press(key)
    visit.idle()
    assert "event=" not in visit.page.url
    expect(rows(visit).nth(2)).to_be_focused()
    keys.press("Enter")
    visit.idle()
    expect(rows(visit).nth(2)).to_have_attribute("aria-selected", "true")
    assert "event=" in visit.page.url
    keys.press("End")
    expect(rows(visit).last).to_be_focused()
    keys.press("Escape")
    visit.idle()
    assert "event=" not in visit.page.url
    expect(visit.page.locator(CHOSEN)).to_have_count(0)


def test_the_tab_key_stops_once_and_the_arrow_up_reaches_the_headings(visit: Visit) -> None:
    visit.open("events")
    assert visit.page.locator(f'{TABLE} :is(tr, th button)[tabindex="0"]').count() == 1
    rows(visit).first.focus()
    visit.page.keyboard.press("ArrowUp")
    visit.page.keyboard.press("ArrowRight")
    visit.page.keyboard.press("Enter")
    expect(visit.page.get_by_role("columnheader", name="What").first).to_have_attribute("aria-sort", "ascending")
    assert visit.page.locator(f'{TABLE} :is(tr, th button)[tabindex="0"]').count() == 1


def test_a_row_is_chosen_by_a_click_and_let_go_by_another(visit: Visit) -> None:
    visit.open("events")
    rows(visit).nth(1).click()
    visit.idle()
    words = column(visit, "What")[1]
    assert visit.text(".st-key-evidence .what") == words
    expect(visit.page.locator(CHOSEN)).to_have_count(1)
    rows(visit).nth(1).click()
    visit.idle()
    assert "event=" not in visit.page.url


def test_words_can_be_selected_without_choosing_the_row(visit: Visit) -> None:
    visit.open("events")
    box = rows(visit).first.locator("td").nth(1).bounding_box()
    assert box
    mouse = visit.page.mouse
    mouse.move(box["x"] + 12, box["y"] + 8)
    mouse.down()
    mouse.move(box["x"] + 90, box["y"] + 8, steps=4)
    mouse.up()
    visit.idle()
    assert len(visit.page.evaluate("getSelection().toString()")) > 3
    assert "event=" not in visit.page.url


def test_a_filter_leaves_the_rows_that_fit(visit: Visit) -> None:
    visit.open("events")
    assert len(set(column(visit, "Status"))) > 1
    visit.choose("Status", "planned")
    expect(rows(visit).filter(has_text="happened")).to_have_count(0)
    assert set(column(visit, "Status")) == {"planned"}


def test_columns_without_room_are_shown_when_asked_for(visit: Visit) -> None:
    visit.page.set_viewport_size({"width": 1024, "height": 768})
    visit.open("events")
    box = visit.page.locator(f"{TABLE} .rt-box")
    few = visit.page.locator(f"{TABLE} th").count()
    visit.page.locator(TABLE).get_by_role("button", name="All 9 columns").click()
    assert few < visit.page.locator(f"{TABLE} th").count() == 9
    assert box.evaluate("(box) => box.scrollWidth > box.clientWidth")
    visit.page.locator(TABLE).get_by_role("button", name="Columns that fit").click()
    assert visit.page.locator(f"{TABLE} th").count() == few
    assert box.evaluate("(box) => box.scrollWidth <= box.clientWidth")


def test_long_words_end_with_an_ellipsis_until_the_row_is_chosen(mine: Visit) -> None:
    owners = "the owners of the northern, southern, eastern and western lines of heavy car ferries"
    text = f"Fines\n\nOn 3 May 2017 the Lighthouse Guild fined {owners} across the long sound of Baytown."
    mine.open()
    mine.page.get_by_label("Paste an article").fill(text)
    mine.page.get_by_role("button", name="Read it").click()
    mine.idle()
    mine.page.set_viewport_size({"width": 390, "height": 844})
    mine.open("events")
    cell = rows(mine).filter(has_text="western lines").first.locator("td").nth(1)
    hidden = "(cell) => cell.scrollHeight - cell.clientHeight"
    assert cell.evaluate(hidden) > 0
    cell.hover()
    assert cell.get_attribute("title") == cell.text_content()
    cell.click()
    mine.idle()
    assert cell.evaluate(hidden) == 0


def test_a_headline_is_never_taken_for_markup(mine: Visit) -> None:
    title = "<img src=x onerror=document.title='taken'> Ferries & <b>boats</b>"
    text = f'---\ntitle: "{title}"\npublished: 2017-09-08\n---\nThe Port Council banned ferries on September 7.'
    mine.open()
    mine.page.get_by_label("Paste an article").fill(text)
    mine.page.get_by_role("button", name="Read it").click()
    mine.idle()
    table = mine.page.locator(".st-key-articles_table")
    expect(table.get_by_role("gridcell", name=title, exact=True)).to_have_count(1)
    assert table.locator("img, b").count() == 0
    assert mine.page.title() != "taken"


def test_events_to_leave_out_of_a_report_are_ticked_one_after_the_other(visit: Visit) -> None:
    visit.open("report")
    visit.page.locator("summary", has_text="Events").first.click()
    visit.idle()  # opening moves the rows
    table = ".st-key-report_events"
    for place in (0, 2):
        rows(visit, table).nth(place).click()
        expect(rows(visit, table).nth(place)).to_have_attribute("aria-selected", "true")
        visit.idle()
    ticked = [rows(visit, table).nth(n).get_attribute("aria-selected") for n in range(4)]
    assert ticked == ["true", "false", "true", "false"]


def test_rows_on_a_phone_are_as_high_as_a_finger_needs(chromium: Browser, base: str) -> None:
    context = chromium.new_context(
        viewport={"width": 390, "height": 844}, user_agent="Somebody's phone, Mobile", has_touch=True, is_mobile=True
    )
    visit = listen(context.new_page(), base)
    visit.open("events")
    heights = [row.bounding_box() for row in rows(visit).all()]
    assert min(box["height"] for box in heights if box) >= 44
    context.close()
