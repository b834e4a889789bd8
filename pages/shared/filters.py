"""The sidebar: what is shown on every page, with the number of events beside each choice."""

from collections import Counter
from collections.abc import Callable, Sequence
from typing import TypeVar

import streamlit as st

from lib.collection import Collection
from lib.model import EVENT_TYPES, STATUSES
from lib.view.index import AGREEMENT_KINDS
from lib.view.selection import Selection
from lib.view.words import agreement_words, day_words, status_words, type_words
from pages.shared import day_range, loaders, view_state
from pages.shared.view_state import WIDGETS

T = TypeVar("T", bound=str)
DAYS = "known_on_days"  # those that the slider had last


def sidebar() -> None:
    """Draw the filters; what they choose is `view_state.selection()`."""
    collection = loaders.collection()
    counts = loaders.sifted(view_state.selection()).counts
    with st.sidebar:
        st.text_input("Words", key=WIDGETS["text"], placeholder="in summaries, quotes, titles", max_chars=200)
        _choices("Actors", "actors", _ranked(collection, counts["actors"]), counts["actors"], _actor_names(collection))
        _dates()
        _known_on(collection)
        _choices("Type", "types", EVENT_TYPES, counts["types"], type_words)
        _choices("Status", "statuses", STATUSES, counts["statuses"], status_words)
        _choices("Sources", "sources", _labels(collection), counts["sources"], str)
        _choices("Agreement between sources", "agreement", AGREEMENT_KINDS, counts["agreement"], agreement_words)
        st.button("Clear all filters", on_click=clear, disabled=view_state.selection().is_everything, width="stretch")


def drop_unknown(collection: Collection) -> None:
    """Let go of actors and sources that are not here: nothing fits them, so nothing could be chosen beside them."""
    here = {"actors": {a.id for a in collection.actors}, "sources": {p.article.label for p in collection.articles}}
    for name, known in here.items():
        chosen = st.session_state.get(WIDGETS[name]) or ()
        if any(v not in known for v in chosen):
            st.session_state[WIDGETS[name]] = [v for v in chosen if v in known]


def clear() -> None:
    """Show everything again."""
    view_state.choose(Selection())


def _choices(label: str, name: str, options: Sequence[T], counts: Counter[str], words: Callable[[T], str]) -> None:
    key = WIDGETS[name]
    kept = list(st.session_state.get(key) or ())
    if kept or key not in st.session_state:
        st.session_state[key] = kept  # set anew, so that the browser's labels follow the counts
    shown = [o for o in options if counts[o] or o in kept]
    st.multiselect(label, shown, key=key, format_func=lambda o: f"{words(o)} ({counts[o]:,})", placeholder="all")


def _dates() -> None:
    for label, name in (("From", "start"), ("To", "end")):
        st.date_input(
            label, key=WIDGETS[name], value=None, format="YYYY-MM-DD",
            min_value=day_range.FIRST, max_value=day_range.LAST,
        )  # fmt: skip
    st.toggle(
        "Certainly in these days", key=WIDGETS["within"],
        help="Off: events that may have happened in these days. On: only those whose date cannot lie outside.",
    )  # fmt: skip


def _known_on(collection: Collection) -> None:
    """A slider through the days on which something was published: what had been told by then."""
    key = WIDGETS["known_on"]
    chosen = st.session_state.get(key)
    days = {p.article.published for p in collection.articles if p.article.published} | ({chosen} if chosen else set())
    if not days:
        return
    if st.session_state.get(DAYS) != days or key not in st.session_state:
        st.session_state[key], st.session_state[DAYS] = chosen, days  # the browser knows days by their place
    st.select_slider(
        "Published up to", [*sorted(days), None], key=key, format_func=lambda d: day_words(d) if d else "today",
        help="What a reader could know on that day: only articles published by then are used.",
    )  # fmt: skip


def _ranked(collection: Collection, counts: Counter[str]) -> list[str]:
    names = {a.id: a.name for a in collection.actors}
    return sorted(names, key=lambda a: (-counts[a], names[a].casefold()))


def _actor_names(collection: Collection) -> Callable[[str], str]:
    names = {a.id: a.name for a in collection.actors}
    return lambda actor: names.get(actor, actor)


def _labels(collection: Collection) -> list[str]:
    return sorted({p.article.label for p in collection.articles}, key=str.casefold)
