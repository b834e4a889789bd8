"""What is left alone in the dialog is not taken for a correction."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from lib.correction import Change, Correction, target_of
from lib.keep.store import open_store, place_of
from lib.pipeline import open_folder
from pages.shared.correct_fields import line_of

SHELL = Path(__file__).resolve().parents[2] / "pages" / "shared" / "shell.py"
NOON = datetime(2021, 5, 10, 12, tzinfo=UTC)
LONG = "  ".join(f"number {number}" for number in range(60))  # more than the field takes, and two spaces between
NAME = f"Board of {LONG[:150]}"
TEXT = """---
publisher: Harbour Gazette
published: 2017-09-08
language: en
---
The Port Council banned car ferries on September 7.
"""


def test_a_line_that_was_left_alone_stays_as_it_was() -> None:
    assert line_of("Ferries  stop", "Ferries  stop") == "Ferries  stop"
    assert line_of(" Boats \n stop ", "Ferries  stop") == "Boats stop"
    assert line_of("  ", "Ferries stop") == "Ferries stop"


@pytest.fixture
def app(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AppTest:
    (tmp_path / "a.md").write_text(TEXT, encoding="utf-8")
    monkeypatch.setenv("ARTICLES", str(tmp_path))
    st.cache_resource.clear()
    read = open_folder(tmp_path)
    article, event = read.articles[0], read.articles[0].events[0]
    changes = (Change("summary", event.summary, LONG), Change("actors", (), (NAME,)))
    given = Correction(0, NOON, "Ann", "edit", target_of(article, event.trigger), changes=changes)
    open_store(place_of(tmp_path)).append(given, 0)
    app = AppTest.from_file(str(SHELL), default_timeout=30).run()
    app.switch_page(str(SHELL.parents[1] / "events.py")).run()
    app.session_state["view_event"] = read.stories[0].id
    return app.run()


def test_a_long_line_and_a_long_name_are_no_change_until_somebody_makes_one(app: AppTest) -> None:
    next(b for b in app.button if b.label == "Correct this event").click().run()
    assert not app.exception
    assert next(t for t in app.text_input if t.label == "Line").value == LONG
    assert "Nothing changed yet." in [t.value for t in app.text]
