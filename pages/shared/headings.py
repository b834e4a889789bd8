"""A page's title, the sentence on what is shown, and the filter statement; empty results explain themselves."""

import streamlit as st

from lib.collection import Collection
from lib.view.links import left_out
from lib.view.reach import reach
from lib.view.selection import Selection
from lib.view.statement import filter_statement, title_sentence, why_empty
from lib.view.words import list_words
from pages.shared import filters, loaders, log, view_state
from pages.shared.welcome import plain

PRODUCT = "The crackdown timeline"


def show(collection: Collection, selection: Selection, by: str | None = None, *, statement: bool = True) -> None:
    """Draw the page's heading: a sentence on what is shown, and what is left out.

    Args:
        collection: What is shown.
        selection: What was chosen.
        by: What the lanes of a chart stand for.
        statement: Whether to say what is left out, which a chart says itself.
    """
    st.title(sentence(collection, by), anchor=False)
    if not selection.is_everything and collection.stories and statement:
        st.text(filter_statement(selection, loaders.collection()))


def sentence(collection: Collection, by: str | None = None) -> str:
    """Return the sentence on what is shown: how many events, when, by what."""
    selection = view_state.selection()
    shown = loaders.sifted(selection).collection is collection
    window, undated = loaders.shown_reach(selection) if shown else reach(collection)
    return title_sentence(len(collection.stories), window, by, undated)


def show_left_out() -> None:
    """Name what the link asked for in vain, until the reader chooses something."""
    taken, selection = st.session_state.get(view_state.TAKEN), view_state.selection()
    if not taken:
        return
    lost = left_out(taken, loaders.collection())
    if not lost or st.session_state.setdefault("link_understood", selection) != selection:
        st.session_state[view_state.TAKEN] = None
        st.session_state.pop("link_understood", None)
        return
    st.info(
        f"The link asks for {plain(list_words(lost))}, which is not in this collection, and is shown without. "
        "Articles that somebody adds stay on that computer: links do not carry them."
    )


def show_trouble() -> None:
    """Say what could not be kept, and why corrections cannot be read, if so."""
    if failed := st.session_state.pop(log.FAILED, None):
        st.error(plain(failed))
    if problem := log.kept().problem:
        st.error(f"The events are shown without corrections, for these cannot be read: {plain(problem)}")


def show_empty(selection: Selection) -> None:
    """Say why nothing is shown, and offer the way out."""
    st.info(why_empty(selection, loaders.collection()))
    if not selection.is_everything:
        st.button("Clear all filters", on_click=filters.clear, key="clear_empty")
