"""The log of corrections and its store: listed, exported and imported, without a place, not to be written or read."""

import json
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.conftest import ARTICLES, served, written
from tests.browser.correcting import (
    FINE,
    choose_event,
    correct_date,
    dialog,
    field,
    fill,
    pick,
    press,
    save,
    shows,
    start,
)
from tests.browser.driving import Visit, listen

pytestmark = pytest.mark.browser


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
    assert [json.loads(line)["by"] for line in saved.read_text("utf-8").splitlines()] == ["Ann", "Ann"]
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
        told = dialog(visit).get_by_role("alert").inner_text()
        assert "cannot be used" in told
        assert "nowhere" not in told, "where the server keeps its files is nobody's business"
        assert field(visit, "Date").input_value() == "9 August 2017"


def test_a_store_that_cannot_be_read_is_told_on_every_page(folder: Path, page: Page) -> None:
    (folder / "corrections.sqlite").write_bytes(b"this is no database at all" * 100)
    with served(folder) as address:
        visit = listen(page, address)
        visit.open("timeline")
        assert "without corrections" in visit.text()
        assert "corrections.sqlite" in visit.text()
        assert visit.marks()
