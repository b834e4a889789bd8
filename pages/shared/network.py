"""The actor network on the page: what is worked out once, the component that draws it, and what a click does."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

import pandas as pd
import streamlit as st

from lib.collection import Collection
from lib.network import Edge, Layout, Network
from lib.view.communities import find_communities, fold
from lib.view.graph import build_network
from lib.view.network_layout import lay_out_network
from lib.view.network_measures import Measures, measure
from lib.view.network_months import months_of
from lib.view.network_payload import Chosen, to_payload, with_choice
from lib.view.network_tables import edge_table, node_table
from lib.view.network_words import alt_text, network_title
from lib.view.selection import Selection
from lib.view.statement import filter_statement
from pages.shared import headings, loaders, view_state

Key = tuple[Any, ...]  # the collection's basis, with things or not, selection

KEY = "actor_network"
GROUP = "group:"

_mount = st.components.v2.component("lib.actor_network", js="index.js", css="style.css")


@dataclass(frozen=True)
class View:
    """A selection's whole network, the part of it that is drawn and where, its measures, and what pages show of it."""

    whole: Network
    drawn: Network
    rule: str
    layout: Layout
    measures: Measures
    title: str
    picture: dict[str, Any]
    actors: pd.DataFrame
    lines: pd.DataFrame


def view() -> View:
    """Return the network of what the sidebar chose."""
    opened = tuple((view_state.view_value("opened") or "").split())
    return _view(_key(view_state.selection()), opened)


def picture_of(collection: Collection) -> tuple[Network, Layout, str]:
    """Return a part of the shown collection as it is drawn, where, and what was folded; turned like the page's view."""
    shown = view()
    network = build_network(collection, things=bool(view_state.view_value("things")))
    folded = fold(network, find_communities(network), tuple((view_state.view_value("opened") or "").split()))
    return folded.network, lay_out_network(folded.network.linked(), shown.layout.positions), folded.rule


def things_switch() -> None:
    """Draw the choice whether things that are no actors are drawn too; it is part of the link."""
    st.session_state["network_things"] = bool(view_state.view_value("things"))
    st.toggle(
        "Show also what they act on (accounts, offerings …)", key="network_things",
        help="Draws also what is stopped, banned or regulated without being an actor, in the words of the articles.",
        on_change=lambda: view_state.set_view("things", "1" if st.session_state["network_things"] else None),
    )  # fmt: skip


def chosen() -> Chosen:
    """Return what the link points at."""
    return Chosen(view_state.view_value("node"), view_state.view_value("line"))


def show_heading(shown: View, collection: Collection, selection: Selection) -> None:
    """Draw the sentence on what is shown as the title, then the events it rests on, the rule and the filters."""
    st.title(shown.title, anchor=False)
    st.text(" ".join(part for part in (f"From {headings.sentence(collection)}.", shown.rule) if part))
    if not selection.is_everything:
        st.text(filter_statement(selection, loaders.collection()))


def draw(shown: View, way: Sequence[Sequence[Edge]] | None = None) -> None:
    """Draw the network, a way in it lit; with groups open, offer to fold them."""
    if view_state.view_value("opened"):
        st.button("Fold all groups", on_click=close_groups)
    path = tuple(e.id for step in way or () for e in step)
    data = with_choice(shown.picture, replace(chosen(), path=path), view_state.view_value("month"))
    _mount(key=KEY, data=data, on_chosen_change=_clicked, on_month_change=_slid)


def choose(node: str | None = None, line: str | None = None) -> None:
    """Point the view at an actor or a line; a group opens."""
    if node and node.startswith(GROUP):
        view_state.set_view("opened", f"{view_state.view_value('opened') or ''} {node}".strip())
        node = None
    view_state.set_view("node", node)
    view_state.set_view("line", line)
    view_state.set_view("way", None)


def close_groups() -> None:
    """Fold all groups again."""
    view_state.set_view("opened", None)


def _clicked() -> None:
    state: Any = st.session_state[KEY].chosen
    if state:
        choose(state.get("node"), state.get("edge"))


def _key(selection: Selection) -> Key:
    return loaders.basis(), bool(view_state.view_value("things")), selection


def _slid() -> None:
    month: Any = st.session_state[KEY].month
    if month:
        view_state.set_view("month", None if month == "all" else str(month))


@st.cache_resource(show_spinner="Drawing the network …", max_entries=32)
def _whole(key: Key) -> tuple[Network, tuple[tuple[str, ...], ...]]:
    network = build_network(loaders.sifted(key[-1]).collection, things=key[-2])
    return network, find_communities(network)


@st.cache_resource(show_spinner="Drawing the network …", max_entries=64)
def _view(key: Key, opened: tuple[str, ...]) -> View:
    """Return the view, turned like the one with one group less open, or like that of everything."""
    network, communities = _whole(key)
    folded = fold(network, communities, opened)
    before = None
    if opened or not key[-1].is_everything:
        before = _view(*((key, opened[:-1]) if opened else (_key(Selection()), ()))).layout.positions
    drawn, layout = folded.network, lay_out_network(folded.network.linked(), before)
    measures = measure(drawn, communities)
    picture = to_payload(drawn, layout, months_of(drawn), title=network_title(drawn), alt=alt_text(drawn))
    return View(
        network, drawn, folded.rule, layout, measures, network_title(network), picture,
        node_table(drawn, measures), edge_table(drawn),
    )  # fmt: skip
