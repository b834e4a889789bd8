"""The events page without a browser: what is said in passing is read only when asked for."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from tests.pages.tables import column

ROOT = Path(__file__).resolve().parents[2]
ARTICLE = """---
publisher: Harbour Gazette
published: 2017-09-08
language: en
---
The Port Council fined BlueBoat in August. BlueBoat regretted the delay.
"""


def test_what_is_said_in_passing_is_shown_on_request(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "gazette.md").write_text(ARTICLE, encoding="utf-8")
    monkeypatch.setenv("ARTICLES", str(tmp_path))
    monkeypatch.chdir(ROOT)
    page = AppTest.from_file(str(ROOT / "app.py"), default_timeout=60).run().switch_page("pages/events.py").run()
    assert not [t for t in page.text if "other happenings" in t.value]
    page.toggle(key="minor_shown").set_value(True).run()
    assert not page.exception
    assert [t for t in page.text if "other happenings" in t.value]
    assert "BlueBoat regretted the delay" in column(page, "minor_table", "What")
