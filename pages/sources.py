"""Sources: articles side by side, one article with its events, and who says what."""

from collections.abc import Callable

import streamlit as st

from lib.collection import Collection
from lib.view.compare_notes import comparison_note, comparison_title
from lib.view.statement import filter_statement
from pages.shared import add_event, article_choice, comparison, downloads, headings, loaders, stage, view_state
from pages.shared.matrix_tab import show_matrix
from pages.shared.welcome import plain

VIEWS = {"side": "Side by side", "one": "One article", "matrix": "Who says what"}
VIEW = "sources_view"


def show() -> None:
    selection = view_state.selection()
    collection = loaders.sifted(selection).collection
    if not collection.articles:
        st.title("No articles to compare")
        headings.show_empty(selection)
        return
    heading = st.container()
    with st.container(horizontal=True, vertical_alignment="center"):
        view = _choose_view()
        if view == "side":
            article_choice.suggest(collection)
    draw: dict[str, Callable[[Collection], tuple[str, str]]] = {
        "side": _side_by_side,
        "one": _one_article,
        "matrix": show_matrix,
    }
    title, note = draw[view](collection)
    heading.title(plain(title), anchor=False)
    if note:
        heading.text(note)
    if not selection.is_everything:
        heading.text(filter_statement(selection, loaders.collection()))


def _choose_view() -> str:
    asked = view_state.view_value("sources")
    st.session_state[VIEW] = asked if asked in VIEWS else "side"
    return st.segmented_control(
        "View", list(VIEWS), format_func=VIEWS.__getitem__, key=VIEW, required=True, label_visibility="collapsed",
        on_change=lambda: view_state.set_view("sources", st.session_state[VIEW]),
    )  # fmt: skip


def _side_by_side(collection: Collection) -> tuple[str, str]:
    picked = article_choice.choose_some(collection)
    return _draw(collection, picked, "side_by_side") if picked else ("Choose two articles to see them side by side", "")


def _one_article(collection: Collection) -> tuple[str, str]:
    chosen = article_choice.choose_one(collection)
    add_event.offer(collection, chosen)
    return _draw(collection, (chosen,), "one_article")


def _draw(collection: Collection, ids: tuple[str, ...], key: str) -> tuple[str, str]:
    found, data = comparison.ready(collection, ids)
    title = comparison_title(found)
    focus = view_state.view_value("event")
    comparison.draw({**data, "focus": focus}, key, lambda: _event_chosen(key, collection))
    if stage.chosen(collection):
        with st.container(key="sources_evidence"):
            st.subheader("What the sources say of the chosen event", anchor=False)
            stage.show_evidence(collection)
    downloads.comparison(title, found, data, collection)
    return title, comparison_note(found)


def _event_chosen(key: str, collection: Collection) -> None:
    chosen = st.session_state[key].event
    stage.point_at(next((s.id for s in collection.stories if any(e.id == chosen for e in s.events)), None))


show()
