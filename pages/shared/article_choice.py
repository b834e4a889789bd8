"""Which articles are compared: those of the link, of the reader's choice, or a pair worth a look."""

import streamlit as st

from lib.collection import Collection
from lib.view.compare import MOST_ARTICLES
from lib.view.sources import distinct_names
from pages.shared import comparison, view_state
from pages.shared.welcome import plain

PICKED, SINGLE, WRITTEN = "sources_picked", "sources_single", "sources_written"


def choose_some(collection: Collection) -> tuple[str, ...]:
    """Draw the choice of two to four articles; return their ids."""
    names = _names(collection)
    _start_with(collection, names)
    picked = st.multiselect(
        "Articles, two to four; the others are compared with the first",
        list(names), key=PICKED, format_func=lambda i: names.get(i, i), max_selections=MOST_ARTICLES,
    )  # fmt: skip
    st.session_state[WRITTEN] = ",".join(picked) or None
    view_state.set_view("articles", st.session_state[WRITTEN])
    return tuple(picked)


def choose_one(collection: Collection) -> str:
    """Draw the choice of one article; return its id."""
    names = _names(collection)
    _start_with(collection, names)
    if st.session_state.get(SINGLE) not in names:
        st.session_state[SINGLE] = next(iter(st.session_state[PICKED] or names))
    return st.selectbox("Article", list(names), key=SINGLE, format_func=lambda i: names.get(i, i))


def suggest(collection: Collection) -> None:
    """Draw the pairs that are worth a look."""
    pairs = comparison.worth_a_look(collection)
    with st.popover("Pairs worth comparing", disabled=not pairs):
        for a, b, reason in pairs:
            labels = [collection.article(i).article.label for i in (a, b)]
            st.button(plain(f"{labels[0]} and {labels[1]}: {reason}"), key=f"pair_{a}_{b}", on_click=_pick, args=(a, b))


def _names(collection: Collection) -> dict[str, str]:
    articles = [p.article for p in collection.articles]
    return dict(zip((a.id for a in articles), distinct_names(articles), strict=True))


def _start_with(collection: Collection, names: dict[str, str]) -> None:
    """Take the articles of the link, else the pair most worth a look; forget what is no longer there."""
    link = view_state.view_value("articles")
    if PICKED not in st.session_state or (link and link != st.session_state.get(WRITTEN)):
        linked = [i for i in (link or "").split(",") if i in names]
        pairs = comparison.worth_a_look(collection)
        st.session_state[PICKED] = linked[:MOST_ARTICLES] or list(pairs[0][:2] if pairs else list(names)[:2])
    st.session_state[PICKED] = [i for i in st.session_state[PICKED] if i in names]


def _pick(*article_ids: str) -> None:
    st.session_state[PICKED] = list(article_ids)
