"""Sources: articles side by side, one article with its events, and who says what."""

from collections.abc import Callable

import streamlit as st

from lib.model import Collection
from lib.view.compare import MOST_ARTICLES
from lib.view.compare_notes import comparison_title, worth_comparing
from lib.view.sources import distinct_names
from lib.view.statement import filter_statement
from pages.shared import comparison, downloads, loaders, stage, view_state
from pages.shared.matrix_tab import show_matrix

VIEWS = {"side": "Side by side", "one": "One article", "matrix": "Who says what"}
PICKED, VIEW, SINGLE = "sources_picked", "sources_view", "sources_single"


def show() -> None:
    selection = view_state.selection()
    collection = loaders.sifted(selection).collection
    if not collection.articles:
        st.title("No articles to compare")
        st.write("The folder holds no article, or none had been published by the chosen day.")
        return
    st.title("Sources", anchor=False)
    heading = st.container()
    with st.container(horizontal=True, vertical_alignment="center"):
        view = _choose_view()
        if view == "side":
            _suggest(collection)
    view_state.set_view("sources", view if view != "side" else None)
    draw: dict[str, Callable[[Collection], str]] = {"side": _side_by_side, "one": _one_article, "matrix": show_matrix}
    heading.text(draw[view](collection))
    if not selection.is_everything:
        heading.text(filter_statement(selection, loaders.collection()))


def _choose_view() -> str:
    st.session_state[VIEW] = st.session_state.get(VIEW) or view_state.view_value("sources") or "side"
    return st.segmented_control(
        "View", list(VIEWS), format_func=VIEWS.__getitem__, key=VIEW, required=True, label_visibility="collapsed"
    )


def _side_by_side(collection: Collection) -> str:
    names = _names(collection)
    _start_with(collection, names)
    picked = st.multiselect(
        "Articles, two to four; the others are compared with the first",
        list(names), key=PICKED, format_func=lambda i: names.get(i, i), max_selections=MOST_ARTICLES,
    )  # fmt: skip
    view_state.set_view("articles", ",".join(picked) or None)
    if not picked:
        return "Choose two articles to see them side by side"
    return _draw(collection, tuple(picked), "side_by_side")


def _one_article(collection: Collection) -> str:
    names = _names(collection)
    _start_with(collection, names)
    if st.session_state.get(SINGLE) not in names:
        st.session_state[SINGLE] = next(iter(st.session_state[PICKED] or names))
    article_id = st.selectbox("Article", list(names), key=SINGLE, format_func=lambda i: names.get(i, i))
    return _draw(collection, (article_id,), "one_article")


def _draw(collection: Collection, ids: tuple[str, ...], key: str) -> str:
    found = comparison.compared(collection, ids)
    data = comparison.payload(found, collection, view_state.view_value("event"))
    title = comparison_title(found)
    comparison.draw(data, key, lambda: _event_chosen(key, collection))
    if stage.chosen(collection):
        st.subheader("What the sources say of the chosen event")
        stage.show_evidence(collection)
    downloads.comparison(title, found, data)
    return title


def _event_chosen(key: str, collection: Collection) -> None:
    chosen = st.session_state[key].event
    stage.point_at(next((s.id for s in collection.stories if any(e.id == chosen for e in s.events)), None))


def _names(collection: Collection) -> dict[str, str]:
    articles = [p.article for p in collection.articles]
    return dict(zip((a.id for a in articles), distinct_names(articles), strict=True))


def _start_with(collection: Collection, names: dict[str, str]) -> None:
    """Take the articles of the link, else the pair most worth a look; forget what is no longer there."""
    if PICKED not in st.session_state:
        linked = [i for i in (view_state.view_value("articles") or "").split(",") if i in names]
        pairs = worth_comparing(collection)
        st.session_state[PICKED] = linked[:MOST_ARTICLES] or list(pairs[0][:2] if pairs else list(names)[:2])
    st.session_state[PICKED] = [i for i in st.session_state[PICKED] if i in names]


def _suggest(collection: Collection) -> None:
    pairs = worth_comparing(collection)
    with st.popover("Pairs worth comparing", disabled=not pairs):
        for a, b, reason in pairs:
            labels = [collection.article(i).article.label for i in (a, b)]
            st.button(f"{labels[0]} and {labels[1]}: {reason}", key=f"pair_{a}_{b}", on_click=_pick, args=(a, b))


def _pick(*article_ids: str) -> None:
    st.session_state[PICKED] = list(article_ids)


show()
