"""The shortest way between two actors, with the evidence of every step."""

import streamlit as st

from lib.collection import Collection
from lib.network import Edge, Network
from lib.view.network_measures import shortest_path
from pages.shared import network_panel, view_state

MOST = 500  # actors to choose from, those with most stories
NOBODY = "-"  # in the link, for an end that is not chosen yet
START, END = "network_way_start", "network_way_end"


def way(whole: Network) -> tuple[tuple[Edge, ...], ...] | None:
    """Return the steps of the way that the link names, if there is one."""
    ends = (view_state.view_value("way") or "").split()
    known = len(ends) == 2 and ends[0] != ends[1] and all(whole.node(e) for e in ends)
    return shortest_path(whole, *ends) if known else None


def show(whole: Network, steps: tuple[tuple[Edge, ...], ...] | None, collection: Collection) -> None:
    """Draw the two choices, then the steps with their evidence."""
    names = {n.id: n.name for n in whole.nodes}
    ends = (view_state.view_value("way") or "").split()
    ids = list(dict.fromkeys([*list(names)[:MOST], *(e for e in ends if e in names)]))
    with st.container(horizontal=True):
        for key, label, place in ((START, "From actor", 0), (END, "To actor", 1)):
            st.session_state[key] = ends[place] if place < len(ends) and ends[place] in names else None
            st.selectbox(label, ids, key=key, format_func=lambda i: names[i], placeholder="choose", on_change=_chosen)
    if steps is None and len(ends) == 2 and all(e in names for e in ends):
        st.text("No chain of lines joins these two in this selection.")
    for number, edges in enumerate(steps or (), start=1):
        st.text(f"Step {number} of {len(steps or ())}")
        with st.container(border=True):
            for edge in edges:
                network_panel.show_edge(edge, whole, collection)


def _chosen() -> None:
    ends = (st.session_state[START], st.session_state[END])
    view_state.set_view("way", " ".join(e or NOBODY for e in ends) if any(ends) else None)
    view_state.set_view("node", None)
    view_state.set_view("line", None)
