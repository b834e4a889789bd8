"""The actors page without a browser: the two choices of a way between actors."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

ROOT = Path(__file__).resolve().parents[2]
ARTICLE = """---
publisher: Harbour Gazette
published: 2017-09-08
language: en
---
The Port Council fined BlueBoat in August.
"""


@pytest.fixture
def page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AppTest:
    (tmp_path / "gazette.md").write_text(ARTICLE, encoding="utf-8")
    monkeypatch.setenv("ARTICLES", str(tmp_path))
    monkeypatch.chdir(ROOT)
    return AppTest.from_file(str(ROOT / "app.py"), default_timeout=60).run().switch_page("pages/actors.py").run()


@pytest.mark.parametrize("first", ["network_way_start", "network_way_end"])
def test_a_way_is_found_whichever_end_is_chosen_first(page: AppTest, first: str) -> None:
    ends = {"network_way_start": "blueboat", "network_way_end": "port-council"}
    page.selectbox(key=first).set_value(ends[first]).run()
    assert page.selectbox(key=first).value == ends[first]
    assert not [t for t in page.text if t.value.startswith("Step")]
    (second,) = ends.keys() - {first}
    page.selectbox(key=second).set_value(ends[second]).run()
    assert [t.value for t in page.text if t.value.startswith("Step")] == ["Step 1 of 1"]
    assert not page.exception


def test_the_title_is_what_is_shown(page: AppTest) -> None:
    assert [t.value for t in page.title] == ["2 actors, 1 connection, Aug 2017"]


def test_the_overview_counts_the_same_actors(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Tencent does nothing here, but WeChat belongs to it and both are named."""
    text = "Roskomnadzor blocked WeChat on 4 September 2017. WeChat belongs to Tencent."
    (tmp_path / "wire.txt").write_text(text, encoding="utf-8")
    monkeypatch.setenv("ARTICLES", str(tmp_path))
    monkeypatch.chdir(ROOT)
    app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=60).run()
    overview = app.switch_page("pages/overview.py").run()
    (read,) = [t.value for t in overview.text if "Read from" in t.value]
    actors = app.switch_page("pages/actors.py").run()
    (title,) = [t.value for t in actors.title]
    assert "3 actors" in read
    assert title.startswith("3 actors")
