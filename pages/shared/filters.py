"""The sidebar: what is shown on every page, with the number of events beside each choice."""

import hashlib
import json
from collections.abc import Hashable
from dataclasses import replace
from datetime import date
from typing import Any

import streamlit as st

from lib.collection import Collection
from lib.view.filter_choices import FACETS, Choice, facet_choices, publication_days, read_params, shown_state
from lib.view.links import LONGEST_TEXT, from_params
from lib.view.selection import Selection
from pages.shared import loaders, scope, view_state

KEY = "filters"
TURN = "filters_turn"  # the last change that the browser told; it knows by it whether an answer is about an older one


def sidebar() -> None:
    """Draw the filters; what they choose is `view_state.selection()`."""
    selection, collection = view_state.selection(), loaders.collection()
    choices, offer = _offer(loaders.basis(), selection.known_on, collection)
    state = shown_state(choices, selection, loaders.sifted(selection), len(collection.stories))
    mount = st.components.v2.component("lib.filters", js="index.js", isolate_styles=False)
    with st.sidebar:
        scope.show_choice()
        mount(key="filters_offer", data=offer)
        mount(
            key=KEY, data={**state, "stamp": offer["stamp"], "turn": st.session_state.get(TURN, 0)},
            on_chosen_change=_choose,
        )  # fmt: skip


def drop_unknown(collection: Collection) -> None:
    """Let go of actors and sources that are not here: nothing fits them, so nothing could be chosen beside them."""
    selection = view_state.selection()
    actors = {a.id for a in collection.actors}
    labels = {p.article.label for p in collection.articles}
    view_state.choose(
        replace(
            selection,
            actors=tuple(a for a in selection.actors if a in actors),
            sources=tuple(s for s in selection.sources if s in labels),
        )
    )


def clear() -> None:
    """Show everything again."""
    view_state.choose(Selection())


def _choose() -> None:
    told: Any = st.session_state[KEY].chosen
    if isinstance(told, dict):
        view_state.choose(from_params(read_params(told.get("chosen"))))
        st.session_state[TURN] = told.get("turn", 0)


@st.cache_resource(show_spinner=False, max_entries=16)
def _offer(
    stamp: Hashable, day: date | None, _collection: Collection
) -> tuple[dict[str, list[Choice]], dict[str, str]]:
    """Return the choices there are, and the same as the browser reads them, with a stamp."""
    choices = facet_choices(_collection)
    facets = [{"name": name, "label": FACETS[name][1], "choices": offered} for name, offered in choices.items()]
    offer = json.dumps({"facets": facets, "days": publication_days(_collection, day), "longest": LONGEST_TEXT})
    return choices, {"offer": offer, "stamp": hashlib.blake2b(offer.encode(), digest_size=8).hexdigest()}
