"""The pages without a browser: empty folders, filters from the link, texts added and days set by the reader."""

import json
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from lib import pipeline
from lib.correction import Change, Correction, target_of
from lib.interval import day
from lib.keep.rows import Kept
from lib.keep.store import FILE_NAME, open_store, place_of
from lib.model import Reference
from tests.pages.tables import column

NOON = datetime(2021, 5, 10, 12, tzinfo=UTC)
SHELL = Path(__file__).resolve().parents[2] / "pages" / "shared" / "shell.py"
TEXT = """---
title: Port council bans car ferries
publisher: Harbour Gazette
{day}language: en
---
The Port Council banned car ferries on September 7. Operators must hand in their permits by the end of this month.
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("ARTICLES", str(tmp_path))
    st.cache_resource.clear()
    return tmp_path


def opened(page: str = "", **link: str) -> AppTest:
    app = AppTest.from_file(str(SHELL), default_timeout=30)
    for name, value in link.items():
        app.query_params[name] = value
    app.run()
    if page:
        app.switch_page(str(SHELL.parents[1] / f"{page}.py")).run()
    assert not app.exception
    return app


def kept(folder: Path) -> Kept:
    return open_store(place_of(folder)).read()


def words(app: AppTest) -> str:
    return "\n".join(str(e.value) for e in (*app.title, *app.text, *app.info, *app.error))


def found(app: AppTest) -> str:
    """Return what was found in the added articles, without the backslashes that keep it from being Markdown."""
    return "\n".join(e.label for e in app.expander).replace("\\", "")


def sidebar(app: AppTest) -> dict[str, Any]:
    """Return what the filters are told with every run."""
    found: dict[str, Any] = json.loads(app.sidebar.get("bidi_component")[1].proto.json)
    return found


@pytest.mark.parametrize("page", ["", "timeline", "events"])
def test_an_empty_folder_says_what_to_do(folder: Path, page: str) -> None:
    app = opened(page)
    assert "0 events" in words(app) or "There are no articles yet" in words(app)


def test_a_folder_that_is_not_there_is_named(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ARTICLES", str(folder / "gone"))
    app = opened()
    (notice,) = [e.proto.body for e in app.get("html") if "gone" in e.proto.body]
    assert "The folder of articles cannot be opened." in notice
    assert "others are shown" not in notice


def test_a_link_sets_the_sidebar(folder: Path) -> None:
    (folder / "a.md").write_text(TEXT.format(day="published: 2017-09-08\n"), encoding="utf-8")
    app = opened(status="happened", text="ferries")
    assert sidebar(app)["chosen"] == {"status": ["happened"], "text": ["ferries"]}
    assert (sidebar(app)["shown"], sidebar(app)["whole"]) == (1, 2)
    assert "Filtered:" in words(app)


def test_a_filter_that_fits_nothing_explains_itself_and_is_cleared_by_one_click(folder: Path) -> None:
    (folder / "a.md").write_text(TEXT.format(day="published: 2017-09-08\n"), encoding="utf-8")
    app = opened("events", text="submarine")
    assert "submarine" in words(app)
    app.button(key="clear_empty").click().run()
    assert "submarine" not in words(app)
    assert not app.exception


def test_a_text_without_a_day_asks_for_it_and_is_read_anew_once_it_is_set(folder: Path) -> None:
    (folder / "a.md").write_text(TEXT.format(day=""), encoding="utf-8")
    app = opened()
    picker = next(d for d in app.date_input if d.label == "Published on")
    assert picker.value is None
    article = picker.key.removeprefix("day_of_")
    picker.set_value(date(2017, 9, 8)).run()
    assert not app.exception
    (given,) = kept(folder).days_set
    assert (given.article_id, given.reference) == (article, Reference(day(date(2017, 9, 8)), source="reader"))
    app.switch_page(str(SHELL.parents[1] / "events.py")).run()
    assert "7 Sept 2017" in column(app, "events_table", "When")


def test_a_pasted_text_is_read_at_once_and_can_be_removed(folder: Path) -> None:
    app = opened()
    app.text_area(key="pasted_text").set_value(TEXT.format(day="published: 2017-09-08\n"))
    next(b for b in app.button if b.label == "Read it").click().run()
    assert not app.exception
    assert len(kept(folder).articles) == 1
    assert [s.value.startswith("Read: Port council bans car ferries") for s in app.success] == [True]
    assert next(t for t in app.text_input if t.label == "Publisher").value == "Harbour Gazette"
    next(b for b in app.button if b.label == "Remove").click().run()
    assert kept(folder).articles == ()


def test_the_reader_is_told_what_a_pasted_texts_dates_count_from_and_may_set_its_language(folder: Path) -> None:
    app = opened()
    app.text_area(key="pasted_text").set_value("BAYTOWN, 8 March 2021 - The Port Council banned ferries on Monday.\n")
    next(b for b in app.button if b.label == "Read it").click().run()
    assert "1 event read. Its dates count from Monday 8 March 2021, the day of its dateline." in found(app)
    next(s for s in app.selectbox if s.label == "Language").set_value("fr").run()
    assert not app.exception
    assert [a.language for a in kept(folder).articles] == ["fr"]
    assert "0 events read. Of texts in this language ('fr') only dates" in found(app)


def test_a_pasted_text_that_cannot_be_read_is_refused_with_a_reason(folder: Path) -> None:
    app = opened()
    app.text_area(key="pasted_text").set_value("---\ntitle: [never closed\n---\nwords\n")
    next(b for b in app.button if b.label == "Read it").click().run()
    assert "pasted text" in words(app)
    assert not app.exception


def test_where_nothing_can_be_kept_a_pasted_text_lasts_as_long_as_the_tab_and_that_is_said(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CRACKDOWN_STORE", "/proc/nowhere/corrections.sqlite")
    app = opened()
    app.text_area(key="pasted_text").set_value(TEXT.format(day="published: 2017-09-08\n"))
    next(b for b in app.button if b.label == "Read it").click().run()
    assert not app.exception
    assert "This lasts only until you close the tab" in words(app)
    assert next(t for t in app.text_input if t.label == "Publisher").value == "Harbour Gazette"
    next(b for b in app.button if b.label == "Remove").click().run()
    assert not [t for t in app.text_input if t.label == "Publisher"]


def test_corrections_that_another_wrote_are_shown_by_the_next_run(folder: Path) -> None:
    (folder / "a.md").write_text(TEXT.format(day="published: 2017-09-08\n"), encoding="utf-8")
    app = opened("events")
    assert "corrected" not in " ".join(column(app, "events_table", "When"))
    article = pipeline.open_folder(folder).articles[0]
    place = target_of(article, article.events[0].trigger)
    store = open_store(place_of(folder))
    store.append(Correction(0, NOON, "Ann", "edit", place, changes=(Change("date", "2017-09-07", "2017-09-05"),)), 0)
    app.run()
    assert column(app, "events_table", "When")[0] == "5 Sept 2017 (corrected)"
    (folder / FILE_NAME).unlink()
    app.run()
    assert "corrected" not in " ".join(column(app, "events_table", "When"))
    store.append(Correction(0, NOON, "Ben", "edit", place, changes=(Change("date", "2017-09-07", "2017-09-06"),)), 0)
    app.run()
    assert column(app, "events_table", "When")[0] == "6 Sept 2017 (corrected)"
