"""What readers add is shown by itself at first; the example is put away, and comes back by one choice."""

from pathlib import Path

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from lib.keep.store import open_store, place_of
from lib.read.files import read_data
from pages.shared import places

SHELL = Path(__file__).resolve().parents[2] / "pages" / "shared" / "shell.py"
GIVEN = """---
title: Port council bans car ferries
publisher: Harbour Gazette
published: 2017-09-08
---
The Port Council banned car ferries on September 7.
"""
ADDED = """---
title: Mines must register
publisher: Valley Post
published: 2022-10-06
---
The Energy Authority ordered coin mines on Wednesday to register by 1 November 2022.
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with one article, to which one was added."""
    (tmp_path / "a.md").write_text(GIVEN, encoding="utf-8")
    store = open_store(place_of(tmp_path))
    store.keep_articles(read_data("b.md", ADDED.encode()).articles)
    st.cache_resource.clear()
    return tmp_path


@pytest.fixture
def example(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The same as the collection that comes with the product."""
    monkeypatch.delenv("ARTICLES", raising=False)
    monkeypatch.setattr(places, "DEFAULT", folder)
    return folder


def opened(**link: str) -> AppTest:
    app = AppTest.from_file(str(SHELL), default_timeout=30)
    for name, value in link.items():
        app.query_params[name] = value
    app.run()
    assert not app.exception
    return app


def told(app: AppTest) -> str:
    return "\n".join(str(e.value) for e in app.text)


def test_what_was_added_to_the_example_is_shown_by_itself(example: Path) -> None:
    app = opened()
    assert "Open here: the article that you added." in told(app)
    assert "Read from 1 article" in told(app)


@pytest.mark.parametrize(
    ("choice", "open_here", "read"),
    [
        ("given", "coin offerings and VPNs.", "Read from 1 article:"),
        ("all", "with 1 article of yours.", "Read from 2 articles:"),
    ],
)
def test_the_example_comes_back_by_one_choice_which_the_link_keeps(
    example: Path, choice: str, open_here: str, read: str
) -> None:
    app = opened()
    app.sidebar.radio(key="scope_choice").set_value(choice).run()
    assert not app.exception
    assert open_here in told(app)
    assert read in told(app)
    assert app.query_params["read"] == choice
    assert open_here in told(opened(read=choice))


def test_a_folder_of_the_readers_own_is_shown_with_what_was_added(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ARTICLES", str(folder))
    assert "Read from 2 articles" in told(opened())


def test_whoever_adds_an_article_while_looking_at_the_example_sees_it(example: Path) -> None:
    app = opened(read="given")
    app.text_area(key="pasted_text").set_value(ADDED.replace("register by", "shut by"))
    next(b for b in app.button if b.label == "Read it").click().run()
    assert not app.exception
    assert "Open here: your 2 articles." in told(app)


def test_without_added_articles_there_is_no_choice_and_the_example_says_what_it_is(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_store(place_of(folder)).forget_article(read_data("b.md", ADDED.encode()).articles[0].id)
    monkeypatch.delenv("ARTICLES", raising=False)
    monkeypatch.setattr(places, "DEFAULT", folder)
    app = opened()
    assert not app.sidebar.radio
    assert "Open here as an example: China’s crackdown of 2017" in told(app)


def test_the_overview_itself_leads_to_the_example_and_back(example: Path) -> None:
    app = opened()
    app.button(key="other_articles").click().run()
    assert "Open here as an example" in told(app)
    app.button(key="other_articles").click().run()
    assert "Open here: the article that you added." in told(app)
