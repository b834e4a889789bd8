"""What is left alone in the dialog is not taken for a correction."""

from pathlib import Path

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from lib.pipeline import open_folder
from pages.shared.correct_fields import line_of

SHELL = Path(__file__).resolve().parents[2] / "pages" / "shared" / "shell.py"
LONG = ", ".join(f"the harbour number {number}" for number in range(40))
TEXT = f"""---
publisher: Harbour Gazette
published: 2017-09-08
language: en
---
The Port Council banned {LONG} on September 7.
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
    app = AppTest.from_file(str(SHELL), default_timeout=30).run()
    app.switch_page(str(SHELL.parents[1] / "events.py")).run()
    app.session_state["view_event"] = open_folder(tmp_path).stories[0].id
    return app.run()


def test_a_long_line_and_many_names_are_no_change_until_somebody_makes_one(app: AppTest) -> None:
    next(b for b in app.button if b.label == "Correct this event").click().run()
    assert not app.exception
    assert "Nothing changed yet." in [t.value for t in app.text]
