"""A report tells the same events in its text, its figures and its charts."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

ROOT = Path(__file__).resolve().parents[2]
ARTICLE = """---
publisher: Harbour Gazette
published: 2017-09-08
language: en
---
The Port Council fined BlueBoat in August. The Port Council banned car ferries on 7 September 2017.
"""
DUE = """---
publisher: Island Courier
published: 2017-09-06
language: en
---
FastFerry must close its night line by October 15. BlueBoat must hand in its permit by September 7.
"""


def make_reports() -> None:
    import streamlit as st

    from pages.shared import loaders, report_maker, view_state

    collection = loaders.sifted(view_state.selection()).collection
    dropped = next(s.id for s in collection.stories if "ferries" in s.summary)
    for left_out in ((), (dropped,), tuple(s.id for s in collection.stories)):
        made = report_maker.make(collection, "A title", "", ["timeline", "actors"], left_out)
        st.session_state[f"report {len(left_out)}"] = made


@pytest.fixture
def reports(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    (tmp_path / "gazette.md").write_text(ARTICLE, encoding="utf-8")
    monkeypatch.setenv("ARTICLES", str(tmp_path))
    monkeypatch.setenv("BROWSER_PATH", "no-such-browser")
    monkeypatch.chdir(ROOT)
    page = AppTest.from_function(make_reports, default_timeout=60).run()
    assert not page.exception
    return [page.session_state[f"report {n}"] for n in (0, 1, 2)]


def test_events_left_out_are_neither_told_nor_counted(reports) -> None:
    whole, part, none = reports
    assert [len(r.dated) + len(r.undated) for r in reports] == [2, 1, 0]
    assert dict(whole.facts)["Events"].startswith("2, ")
    assert dict(part.facts)["Events"].startswith("1, ")
    assert whole.charts[0].words.startswith("2 events")
    assert part.charts[0].words.startswith("1 event,")
    assert "BlueBoat" in dict(part.facts)["Most often named"]
    assert "No event has a date." in none.charts[0].problem
    assert none.charts[1].problem == "No actor is named in the events shown."


def test_charts_that_cannot_be_drawn_say_why(reports) -> None:
    assert all("Chrome" in chart.problem for chart in reports[0].missing)


def make_with_deadlines() -> None:
    import streamlit as st

    from pages.shared import loaders, report_maker, view_state

    collection = loaders.sifted(view_state.selection()).collection
    for parts in (["deadlines"], []):
        st.session_state[f"report {len(parts)}"] = report_maker.make(collection, "A title", "", parts, ())


def test_deadlines_stand_in_the_order_they_fall_due_seen_from_the_newest_article(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "gazette.md").write_text(ARTICLE, encoding="utf-8")
    (tmp_path / "courier.md").write_text(DUE, encoding="utf-8")
    monkeypatch.setenv("ARTICLES", str(tmp_path))
    monkeypatch.chdir(ROOT)
    page = AppTest.from_function(make_with_deadlines, default_timeout=60).run()
    assert not page.exception
    told = page.session_state["report 1"]
    assert [(line.day, line.left, line.who) for line in told.due] == [
        ("7 Sept 2017", "Passed 1 day before", "BlueBoat"),
        ("15 Oct 2017", "Due in 37 days", "FastFerry"),
    ]
    assert told.charts == ()
    assert page.session_state["report 0"].due is None
