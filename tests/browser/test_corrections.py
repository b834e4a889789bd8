"""Correcting an event in the browser: saved at once, marked where it is shown, kept, undone, never lost."""

import json
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.conftest import ARTICLES, served, written
from tests.browser.driving import Visit, listen

pytestmark = pytest.mark.browser
FINE, BAN = "The Port Council fined BlueBoat", "Port Council bans car ferries"
EVIDENCE, TABLE = ".st-key-evidence", ".st-key-events_table"


def dialog(visit: Visit) -> Locator:
    return visit.page.get_by_role("dialog")


def choose_event(visit: Visit, words: str, page: str = "events") -> None:
    """Open the evidence of the event whose line begins with the words."""
    visit.open(page)
    count = int(visit.text(EVIDENCE).split(" event")[0].split()[-1])
    for _ in range(count):
        visit.page.get_by_role("button", name="Next").click()
        visit.idle()
        if visit.text(f"{EVIDENCE} .what").startswith(words):
            return
    raise AssertionError(f"no event {words!r}")


def start(visit: Visit) -> None:
    visit.page.get_by_role("button", name="Correct this event").click()
    visit.idle()


def field(visit: Visit, label: str) -> Locator:
    return dialog(visit).get_by_role("textbox", name=label, exact=True)


def fill(visit: Visit, label: str, words: str) -> None:
    field(visit, label).fill(words)
    field(visit, label).press("Tab")
    visit.idle()


def press(visit: Visit, label: str) -> None:
    visit.page.get_by_role("button", name=label, exact=True).click()
    visit.idle()


def pick(visit: Visit, label: str, words: str) -> None:
    box = visit.page.get_by_role("combobox", name=label, exact=True)
    box.evaluate("element => element.scrollIntoView({ block: 'center' })")
    box.fill(words)
    visit.page.wait_for_timeout(300)  # what is typed narrows the list after a moment
    box.press("Enter")
    box.press("Tab")
    visit.idle()


def save(visit: Visit, label: str = "Save") -> None:
    """Press the button that saves, and wait until the dialog is gone."""
    press(visit, label)
    dialog(visit).wait_for(state="detached")
    visit.idle()


def shows(visit: Visit, words: str, where: str = TABLE) -> None:
    expect(visit.page.locator(where)).to_contain_text(words, timeout=30_000)


def lacks(visit: Visit, words: str, where: str = TABLE) -> None:
    expect(visit.page.locator(where)).not_to_contain_text(words, timeout=30_000)


def correct_date(visit: Visit, words: str, by: str = "") -> None:
    start(visit)
    fill(visit, "Date", words)
    if by:
        fill(visit, "Your name (optional)", by)
    save(visit)


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
    save(mine, "Keep theirs")
    shows(mine, "10 Aug 2017 (corrected)")
    shows(mine, "The council fined the ferry line")
    start(mine)
    fill(mine, "Date", "12 August 2017")
    correct_date(other, "11 August 2017")
    shows(other, "11 Aug 2017 (corrected)")
    press(mine, "Save")
    save(mine, "Save mine over it")
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


def test_all_corrections_are_listed_exported_and_imported(mine: Visit, tmp_path: Path, chromium: Browser) -> None:
    choose_event(mine, FINE)
    correct_date(mine, "9 August 2017", by="Ann")
    choose_event(mine, "BlueBoat")
    start(mine)
    fill(mine, "Line", "BlueBoat gives up")
    save(mine)
    listed = mine.page.locator(".st-key-corrections .correction")
    assert [t.split("\n")[0] for t in listed.all_inner_texts()][1] == "Date 9 Aug 2017 (was: Aug 2017)"
    assert "line “BlueBoat gives up”" in listed.first.inner_text().replace("Line", "line")
    pick(mine, "Article", "Harbour")
    assert listed.count() == 1
    mine.page.get_by_text("Export and import corrections").click()
    mine.idle()
    with mine.page.expect_download() as waiting:
        mine.page.get_by_role("button", name="Corrections (JSON Lines)").click()
    saved = tmp_path / "saved.jsonl"
    waiting.value.save_as(saved)
    assert [json.loads(line)["by"] for line in saved.read_text("utf-8").splitlines()] == ["Ann", ""]
    fresh = tmp_path / "fresh"
    fresh.mkdir()
    with served(written(fresh)) as address:
        context = chromium.new_context(viewport={"width": 1440, "height": 900})
        there = listen(context.new_page(), address)
        there.open("events")
        there.page.get_by_text("Export and import corrections").click()
        there.idle()
        there.page.locator('.st-key-corrections_drawer input[type="file"]').set_input_files(saved)
        there.idle()
        assert "2 corrections imported" in there.text()
        shows(there, "BlueBoat gives up")
        bad = tmp_path / "bad.jsonl"
        bad.write_text("no json\n", encoding="utf-8")
        there.page.locator('.st-key-corrections_drawer input[type="file"]').set_input_files(bad)
        there.idle()
        assert "Nothing was imported" in there.text()
        assert "line 1" in there.text()
        context.close()


def test_a_correction_whose_words_are_gone_is_shown_with_its_quote_and_why(folder: Path, page: Page) -> None:
    with served(folder) as address:
        visit = listen(page, address)
        choose_event(visit, FINE)
        correct_date(visit, "9 August 2017")
    text = ARTICLES["gazette.md"].replace("The Port Council fined BlueBoat in August.", "")
    (folder / "gazette.md").write_text(text, encoding="utf-8")
    with served(folder) as address:
        visit = listen(page, address)
        visit.open("events")
        unplaced = visit.text(".st-key-unplaced")
        assert "1 correction has no effect here" in unplaced
        assert "The Port Council fined BlueBoat in August." in unplaced
        assert "Why:" in unplaced


def test_a_store_that_cannot_be_written_keeps_the_input(folder: Path, page: Page) -> None:
    with served(folder, CRACKDOWN_STORE="/proc/nowhere/corrections.sqlite") as address:
        visit = listen(page, address)
        choose_event(visit, FINE)
        start(visit)
        fill(visit, "Date", "9 August 2017")
        press(visit, "Save")
        assert "nowhere" in dialog(visit).get_by_role("alert").inner_text()
        assert field(visit, "Date").input_value() == "9 August 2017"


def test_a_store_that_cannot_be_read_is_told_on_every_page(folder: Path, page: Page) -> None:
    (folder / "corrections.sqlite").write_bytes(b"this is no database at all" * 100)
    with served(folder) as address:
        visit = listen(page, address)
        visit.open("timeline")
        assert "without corrections" in visit.text()
        assert "corrections.sqlite" in visit.text()
        assert visit.marks()


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
