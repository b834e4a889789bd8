"""The filters of the sidebar: lists with counts, by pointer and keyboard, on a phone, names that are no markup."""

import re

import pytest
from playwright.sync_api import Browser, Locator, expect

from tests.browser.driving import Visit, listen

pytestmark = pytest.mark.browser
TOWNS = ("Alder", "Birch", "Cedar", "Elm", "Fir", "Hazel", "Larch", "Maple", "Rowan")


def listed(visit: Visit, name: str) -> Locator:
    return visit.page.get_by_role("listbox", name=name, exact=True)


def chosen(visit: Visit, name: str) -> list[str]:
    rows = listed(visit, name).get_by_role("option", selected=True)
    return [
        re.sub(r" [\d,]+ events?$", "", words) for words in rows.evaluate_all("rows => rows.map((r) => r.ariaLabel)")
    ]


def paste(visit: Visit, text: str) -> None:
    visit.open()
    visit.page.get_by_label("Paste an article").fill(text)
    visit.page.get_by_role("button", name="Read it").click()
    visit.idle()


@pytest.fixture
def many(mine: Visit) -> Visit:
    """A visit with more actors than the list shows at once."""
    paste(mine, "".join(f"The {town} Guild banned lamps on {n} May 2017.\n\n" for n, town in enumerate(TOWNS, 1)))
    return mine


def test_a_choice_is_checked_told_and_taken_back(visit: Visit) -> None:
    visit.open("events")
    status = visit.page.get_by_role("status").filter(has_text="events")
    everything = status.inner_text()
    visit.choose("Status", "planned")
    assert chosen(visit, "Status") == ["planned"]
    assert status.inner_text().endswith(f" of {everything}")
    visit.choose("Status", "happened")
    assert "status=happened&status=planned" in visit.page.url
    visit.page.get_by_role("button", name="Clear Status").click()
    visit.idle()
    assert chosen(visit, "Status") == []
    assert status.inner_text() == everything
    assert visit.page.get_by_role("button", name="Clear all filters").get_attribute("aria-disabled") == "true"


def test_arrow_keys_and_space_choose_and_do_not_step_through_the_events(visit: Visit) -> None:
    visit.open("timeline")
    names = listed(visit, "Status").get_by_role("option").locator(".ft-name").all_inner_texts()
    listed(visit, "Status").focus()
    for key in ("ArrowDown", "ArrowDown", "ArrowUp", "Space"):
        visit.page.keyboard.press(key)
    visit.idle()
    assert chosen(visit, "Status") == names[1:2]
    for key in ("ArrowRight", "End", "Home", "Enter"):
        visit.page.keyboard.press(key)
    visit.idle()
    assert chosen(visit, "Status") == names[:2]
    assert "event=" not in visit.page.url


def test_what_is_not_in_sight_is_searched_for_and_stays_in_sight_once_chosen(many: Visit) -> None:
    group = many.page.get_by_role("group", name="Actors")
    more = group.get_by_role("button", name="more")
    assert group.get_by_role("option").count() == 6
    hidden = int(re.sub(r"\D", "", more.inner_text()))
    more.click()
    assert group.get_by_role("option").count() == 6 + hidden
    search = group.get_by_role("combobox")
    expect(search).to_be_focused()
    many.page.keyboard.type("RÓWAN")
    assert group.get_by_role("option").count() == 1
    many.page.keyboard.press("Enter")
    many.idle()
    assert chosen(many, "Actors") == ["Rowan Guild"]
    assert search.input_value() == ""
    many.page.keyboard.type("no such guild")
    assert "None fits." in group.inner_text()
    many.page.keyboard.press("Escape")
    assert search.input_value() == ""
    many.page.keyboard.press("Escape")
    expect(search).to_be_hidden()
    expect(more).to_be_focused()
    assert chosen(many, "Actors") == ["Rowan Guild"]


def test_a_letter_typed_in_a_list_begins_a_search(many: Visit) -> None:
    listed(many, "Actors").focus()
    many.page.keyboard.type("lar")
    options = many.page.get_by_role("group", name="Actors").get_by_role("option")
    assert [words.split("\n")[0] for words in options.all_inner_texts()] == ["Larch Guild"]
    expect(many.page.get_by_role("combobox", name="Search Actors")).to_have_value("lar")


def test_a_choice_made_before_the_answer_to_another_is_not_taken_back(visit: Visit) -> None:
    visit.open("events")
    options = listed(visit, "Status").get_by_role("option")
    for name in ("happened", "planned"):
        options.filter(has_text=name).click()
    visit.idle()
    assert chosen(visit, "Status") == ["happened", "planned"]
    assert "status=happened&status=planned" in visit.page.url


def test_days_are_typed_and_the_slider_goes_back_in_time(visit: Visit) -> None:
    visit.open("events")
    field = visit.page.get_by_label("From", exact=True)
    field.focus()
    visit.page.keyboard.type("09102017")
    visit.idle(0.8)
    assert "from=2017-09-10" in visit.page.url
    field.fill("")
    visit.idle(0.8)
    assert "from=" not in visit.page.url
    slider = visit.page.get_by_role("slider", name="Published up to")
    assert slider.get_attribute("aria-valuetext") == "today"
    slider.press("Home")
    visit.idle(0.8)
    assert slider.get_attribute("aria-valuetext") == "8 Sept 2017"
    assert "known=2017-09-08" in visit.page.url
    assert "as published up to 8 Sept 2017" in visit.text()


def test_what_is_cleared_on_the_page_is_cleared_in_the_sidebar(visit: Visit) -> None:
    visit.open("timeline?text=submarine&status=planned")
    words = visit.page.get_by_role("searchbox", name="Words")
    assert words.input_value() == "submarine"
    visit.page.locator(".st-key-clear_empty").get_by_role("button").click()
    visit.idle()
    expect(words).to_have_value("")
    assert chosen(visit, "Status") == []


def test_names_are_shown_as_words_whatever_they_say(mine: Visit) -> None:
    hostile = '<img src=x onerror="document.title=1"> :red[x] ![x](https://evil.example/x.png)'
    text = f"---\npublisher: '{hostile}'\npublished: 2017-05-04\n---\nThe Lamp Guild banned lamps on 3 May 2017.\n"
    paste(mine, text)
    mine.choose("Sources", hostile)
    assert hostile in listed(mine, "Sources").inner_text()
    assert listed(mine, "Sources").locator("img").count() == 0
    assert hostile in mine.text()
    assert mine.page.title() != "1"
    assert mine.errors == []


def test_a_phone_has_rows_for_fingers(chromium: Browser, base: str) -> None:
    context = chromium.new_context(viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True)
    visit = listen(context.new_page(), base)
    visit.open("events")
    visit.page.get_by_test_id("stExpandSidebarButton").tap()
    option = listed(visit, "Status").get_by_role("option").filter(has_text="planned")
    option.scroll_into_view_if_needed()
    visit.page.wait_for_timeout(500)  # the sidebar slides in
    box = option.bounding_box()
    assert box
    assert box["height"] >= 40
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= 390
    option.tap()
    visit.idle()
    assert chosen(visit, "Status") == ["planned"]
    assert visit.page.evaluate("document.documentElement.scrollWidth") <= 390
    context.close()
