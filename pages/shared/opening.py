"""The overview's opening: what this is, what is open here, and where to begin."""

import streamlit as st

from lib.collection import Collection
from lib.view.affiliations import actors_of
from lib.view.moments import disputed
from lib.view.selection import Selection
from lib.view.statement import filter_statement
from lib.view.words import count_words, list_words
from pages.shared import headings, loaders, own, places, scope, view_state
from pages.shared.add_articles import ANCHOR
from pages.shared.welcome import PAGES

PURPOSE = (
    "Reads news articles about a government’s crackdown and lays out what happened when, what is still due and who "
    "acts on whom. Every date comes with the sentence that proves it; where sources contradict each other, both stay."
)
EXAMPLE = "China’s crackdown of 2017 on chat groups, coin offerings and VPNs"


def show(collection: Collection, selection: Selection) -> None:
    """Draw the title, what the product does, what the collection holds, and the ways on."""
    st.title(headings.PRODUCT, anchor=False)
    st.html(f'<p class="lede">{PURPOSE}</p>')
    counted = " ".join(filter(None, (f"{headings.sentence(collection)}.", _read_from(collection))))
    st.text("\n".join(filter(None, (_open_here(), counted))))
    if not selection.is_everything and collection.stories:
        st.text(filter_statement(selection, loaders.collection()))
    _show_ways(bool(collection.stories))


def topic() -> str:
    """Return what the articles are about, where that is known: of the example, and of nothing else."""
    return EXAMPLE if places.is_example() and not (own.added() and scope.scope() != "given") else ""


def _show_ways(filled: bool) -> None:
    with st.container(key="start", horizontal=True):
        if filled:
            timeline = PAGES / "timeline.py"
            st.page_link(timeline, label="See the timeline", query_params=view_state.params())
            st.page_link(timeline, label="Step through it as a story", query_params=view_state.params(story=["yes"]))
        st.html(f'<a class="way" href="#{ANCHOR}">Add your own articles</a>', width="content")
        _show_other_articles()


def _show_other_articles() -> None:
    """Offer the example to those who see their own articles, and back; a narrow screen hides the sidebar's choice."""
    if own.added() and places.is_example():
        mine = scope.scope() != "given"
        label = "Show the example instead" if mine else "Show your own articles"
        st.button(label, key="other_articles", on_click=scope.choose, args=("given" if mine else "own",))


def _open_here() -> str:
    """Name what is open, where that is known."""
    if scope.scope() == "own":
        added = len(own.added())
        return "Open here: the article that you added." if added == 1 else f"Open here: your {added:,} articles."
    if not places.is_example():
        return ""
    added = len(own.added()) if scope.scope() == "all" else 0
    more = f", with {count_words(added, 'article')} of yours" if added else ""
    return f"Open here as an example: {EXAMPLE}{more}."


def _read_from(collection: Collection) -> str:
    if not collection.articles:
        return ""
    actors, differing = actors_of(collection), disputed(collection)
    parts = [count_words(len(actors), "actor")] if actors else []
    parts += [f"{count_words(len(differing), 'event')} on which sources differ"] if differing else []
    found = f": {list_words(parts)}" if parts else ""
    return f"Read from {count_words(len(collection.articles), 'article')}{found}."
