"""Correcting an event in the browser: saved at once, marked where it is shown, kept, undone, never lost."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import served
from tests.browser.correcting import (
    EVIDENCE,
    FINE,
    choose_event,
    correct_date,
    dialog,
    field,
    fill,
    lacks,
    pick,
    press,
    save,
    shows,
    start,
)
from tests.browser.driving import Visit, listen

pytestmark = pytest.mark.browser


def test_a_corrected_date_is_in_table_chart_and_evidence_and_still_there_after_a_restart(
    folder: Path, page: Page
) -> None:
    with served(folder) as address:
        visit = listen(page, address)
        choose_event(visit, FINE)
        start(visit)
        fill(visit, "Date", "9 August 2017")
        assert "Understood as: Wednesday 9 Aug 2017, an exact day. EDTF 2017-08-09" in dialog(visit).inner_text()
        fill(visit, "Reason (optional)", "the council's own minutes")
        fill(visit, "Your name (optional)", "Ann")
        save(visit)
        assert dialog(visit).count() == 0
        shows(visit, "9 Aug 2017 (corrected)")
        evidence = visit.text(EVIDENCE)
        assert "Wednesday 9 Aug 2017 corrected" in evidence
        assert "UTC: date 9 Aug 2017 (was: Aug 2017)" in evidence
        assert "Corrected by Ann, " in evidence
        assert "the council's own minutes" in evidence
        visit.go("Timeline")
        shows(visit, "9 Aug 2017", EVIDENCE)
        assert visit.window()[0][:10] <= "2017-08-09"
        assert visit.errors == []
    with served(folder) as address:
        again = listen(page, address)
        choose_event(again, FINE)
        shows(again, "9 Aug 2017 (corrected)")
        press(again, "Undo the correction")
        lacks(again, "corrected")
        shows(again, "Aug 2017")


@pytest.mark.parametrize(
    ("words", "said"),
    [("31 Feb 2017", "not in the calendar"), ("soonish", "not understood as a date"), ("2017-13-01", "not")],
)
def test_a_bad_date_is_told_at_once_saves_nothing_and_loses_nothing(mine: Visit, words: str, said: str) -> None:
    choose_event(mine, FINE)
    start(mine)
    fill(mine, "Line", "A line of my own")
    fill(mine, "Date", words)
    assert said in mine.text('[role="dialog"] .understood')
    press(mine, "Save")
    assert field(mine, "Date").input_value() == words
    assert field(mine, "Line").input_value() == "A line of my own"
    assert said in dialog(mine).get_by_role("alert").inner_text()
    fill(mine, "Date", "by 30 Sept 2017")
    assert "by Saturday 30 Sept 2017, by that day at the latest" in mine.text('[role="dialog"] .understood')
    save(mine)
    shows(mine, "by 30 Sept 2017 (corrected)")
    shows(mine, "A line of my own")


def test_a_dialog_that_was_closed_by_mistake_still_has_what_was_typed(mine: Visit) -> None:
    choose_event(mine, FINE)
    start(mine)
    fill(mine, "Date", "9 August 2017")
    mine.page.keyboard.press("Escape")
    dialog(mine).wait_for(state="detached")
    start(mine)
    assert field(mine, "Date").input_value() == "9 August 2017"
    press(mine, "Cancel")
    start(mine)
    assert field(mine, "Date").input_value() == "Aug 2017"


def test_what_is_no_event_goes_and_comes_back(mine: Visit) -> None:
    choose_event(mine, FINE)
    start(mine)
    dialog(mine).get_by_role("radio", name="It is no event").click()
    mine.idle()
    save(mine, "Take it out")
    lacks(mine, FINE)
    shows(mine, f"Taken out: {FINE}", EVIDENCE)
    mine.page.locator(EVIDENCE).get_by_role("button", name="Undo").click()
    mine.idle()
    shows(mine, FINE)


def test_two_tabs_that_correct_one_event_lose_nothing(mine: Visit, chromium: Browser) -> None:
    context = chromium.new_context(viewport={"width": 1440, "height": 900})
    other = listen(context.new_page(), mine.base)
    choose_event(mine, FINE)
    choose_event(other, FINE)
    start(mine)
    fill(mine, "Date", "9 August 2017")
    fill(mine, "Line", "The council fined the ferry line")
    correct_date(other, "10 August 2017", by="Ben")
    shows(other, "10 Aug 2017 (corrected)")
    press(mine, "Save")
    told = dialog(mine).get_by_role("alert").inner_text()
    assert "This event was corrected while you were at it" in told
    assert "Ben" in told
    assert "date 10 Aug 2017 (was: Aug 2017)" in told
    assert field(mine, "Date").input_value() == "9 August 2017"
    dialog(mine).get_by_role("radio", name="Theirs: 10 Aug 2017").wait_for()
    save(mine, "Save as chosen")
    shows(mine, "10 Aug 2017 (corrected)")
    shows(mine, "The council fined the ferry line")
    start(mine)
    fill(mine, "Date", "12 August 2017")
    correct_date(other, "11 August 2017")
    shows(other, "11 Aug 2017 (corrected)")
    press(mine, "Save")
    dialog(mine).get_by_role("radio", name="Mine: 12 Aug 2017").click(force=True)
    mine.idle()
    save(mine, "Save as chosen")
    shows(mine, "12 Aug 2017 (corrected)")
    context.close()


def test_somebody_new_may_act_whatever_the_name(mine: Visit) -> None:
    name = '<img src=x onerror="alert(1)"> **Quay** [Bank](http://evil.test) :red[x]'
    choose_event(mine, FINE)
    start(mine)
    pick(mine, "Who acts", name)
    fill(mine, "Your name (optional)", "<script>alert(2)</script> _Eve_")
    save(mine)
    shows(mine, name, EVIDENCE)
    shows(mine, "<script>alert(2)</script> _Eve_", EVIDENCE)
    shows(mine, "<img src=x")
    assert mine.page.locator("img[src=x]").count() == 0
    mine.open("actors")
    assert mine.page.locator("img[src=x]").count() == 0
    assert mine.errors == []


def test_one_of_two_sources_is_corrected_or_both(mine: Visit) -> None:
    choose_event(mine, "The Port Council banned car ferries")
    start(mine)
    fill(mine, "Date", "6 Sept 2017")
    save(mine)
    assert mine.page.locator(f"{EVIDENCE} .corrected").count() == 2
    press(mine, "Undo the correction")
    assert mine.page.locator(f"{EVIDENCE} .corrected").count() == 0
    start(mine)
    pick(mine, "Correct", "Island Courier")
    fill(mine, "Line", "Cars are banned from ferries")
    save(mine)
    assert mine.page.locator(f"{EVIDENCE} .corrected").count() == 1


def test_events_are_joined_and_parted(mine: Visit) -> None:
    choose_event(mine, FINE)
    start(mine)
    dialog(mine).get_by_role("radio", name="Another is the same").click()
    mine.idle()
    pick(mine, "Same happening as", "suspended")
    save(mine, "Join the two")
    shows(mine, "suspended", EVIDENCE)
    shows(mine, "fined", EVIDENCE)
    shows(mine, "the same happening as", EVIDENCE)
    press(mine, "Undo the correction")
    choose_event(mine, "The Port Council banned car ferries")
    assert mine.page.locator(f"{EVIDENCE} .quote").count() == 2
    start(mine)
    dialog(mine).get_by_role("radio", name="Its sentences differ").click()
    mine.idle()
    pick(mine, "Which sentence tells something else?", "Island Courier")
    save(mine, "Part it from the others")
    assert mine.page.locator(f"{EVIDENCE} .quote").count() == 1


def test_an_event_that_was_missed_is_added(mine: Visit) -> None:
    mine.open("events")
    press(mine, "Add an event")
    pick(mine, "Sentence", "saying that the boats")
    press(mine, "Add it")
    assert "Choose the word" in dialog(mine).get_by_role("alert").inner_text()
    pick(mine, "The word that tells it", "grown")
    fill(mine, "Line", "Boats grow too heavy")
    fill(mine, "Date", "since June 2017")
    save(mine, "Add it")
    shows(mine, "Boats grow too heavy")
    shows(mine, "since June 2017 (corrected)")
    shows(mine, "event added: Boats grow too heavy", EVIDENCE)


def test_the_keyboard_alone_corrects_an_event(mine: Visit) -> None:
    choose_event(mine, FINE)
    keys = mine.page.keyboard

    def walk_to(name: str) -> None:
        for _ in range(40):
            keys.press("Tab")
            if mine.page.evaluate("() => document.activeElement.ariaLabel ?? document.activeElement.innerText") == name:
                return
        raise AssertionError(f"{name!r} cannot be reached")

    mine.page.get_by_role("button", name="Correct this event").focus()
    keys.press("Enter")
    mine.idle()
    assert mine.page.get_by_role("dialog", name="Correct this event").count() == 1
    walk_to("Date")
    keys.press("Control+A")
    keys.type("9 August 2017")
    mine.idle()
    walk_to("Save")
    keys.press("Enter")
    dialog(mine).wait_for(state="detached")
    mine.idle()
    shows(mine, "9 Aug 2017 (corrected)")


def test_a_readers_name_is_offered_again_in_the_same_browser_and_nowhere_else(mine: Visit, chromium: Browser) -> None:
    choose_event(mine, FINE)
    correct_date(mine, "9 August 2017", by="Ann")
    choose_event(mine, FINE)
    start(mine)
    expect(field(mine, "Your name (optional)")).to_have_value("Ann")
    other = chromium.new_context()
    elsewhere = listen(other.new_page(), mine.base)
    choose_event(elsewhere, FINE)
    start(elsewhere)
    assert field(elsewhere, "Your name (optional)").input_value() == ""
    other.close()
