"""A page's title, the sentence on what is shown, and the filter statement; empty results explain themselves."""

import streamlit as st

from lib.model import Collection
from lib.view.reach import frame_reach, reach
from lib.view.selection import Selection
from lib.view.statement import filter_statement, title_sentence, why_empty
from pages.shared import filters, loaders, view_state


def show(title: str, collection: Collection, selection: Selection, by: str | None = None) -> None:
    """Draw the page's heading: what it is, what it shows, what is left out."""
    st.title(title, anchor=False)
    st.text(sentence(collection, by))
    if not selection.is_everything:
        st.text(filter_statement(selection, loaders.collection()))


def sentence(collection: Collection, by: str | None = None) -> str:
    """Return the sentence on what is shown: how many events, when, by what."""
    selection = view_state.selection()
    shown = loaders.sifted(selection).collection is collection
    window, undated = frame_reach(loaders.frame(selection)) if shown else reach(collection)
    return title_sentence(len(collection.stories), window, by, undated)


def show_empty(selection: Selection) -> None:
    """Say why nothing is shown, and offer the way out."""
    st.info(why_empty(selection, loaders.collection()))
    if not selection.is_everything:
        st.button("Clear all filters", on_click=filters.clear, key="clear_empty")
