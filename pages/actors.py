"""Who does what to whom: the actor network, its evidence beside it, the same rows in two tables below."""

import streamlit as st

from pages.shared import (
    headings,
    loaders,
    network,
    network_downloads,
    network_panel,
    network_tables,
    network_way,
    view_state,
)

selection = view_state.selection()
collection = loaders.sifted(selection).collection
shown = network.view()

if not shown.whole.nodes:
    headings.show(collection, selection)
    headings.show_empty(selection)
else:
    network.show_heading(shown, collection, selection)
    network.things_switch()
    steps = network_way.way(shown.whole)
    with st.container(key="stage"):
        left, right = st.columns([0.7, 0.3], gap="medium")
        with left:
            network.draw(shown, steps)
        with right:
            network_panel.show(shown, collection)
    network_tables.show(shown)
    st.header("How are two actors connected?", anchor=False)
    network_way.show(shown.whole, steps, collection)
    network_downloads.show(shown, collection)
