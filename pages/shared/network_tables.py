"""The tables of actors and lines below the network; a row opens what the picture's mark opens."""

import pandas as pd
import streamlit as st

from lib.view.network_measures import measure_sentences
from pages.shared import network
from pages.shared.rows import LOW, show_rows

NODES, EDGES = "network_nodes", "network_edges"
COLUMNS = {
    "Actor": 232, "Kind": 162, "Circle of": 160, "From": 240, "To": 190, "Status": 92,
    "First": st.column_config.DateColumn(width=112), "Last": st.column_config.DateColumn(width=112),
    "Go-between": st.column_config.NumberColumn(format="%.1f%%", width=96),
    "Events": st.column_config.NumberColumn(width=74), "Connections": st.column_config.NumberColumn(width=100),
    "Sources": st.column_config.NumberColumn(width=74),
}  # fmt: skip


def show(shown: network.View) -> None:
    """Draw both tables, and what the measures mean."""
    picked = network.chosen()
    actors, lines = shown.actors, shown.lines
    first, second = st.tabs([f"Actors ({len(actors):,})", f"Lines ({len(lines):,})"])
    with first:
        _table(actors, NODES, "Table of the actors in the network, those with most events first", picked.node)
        for sentence in measure_sentences(shown.drawn, shown.measures):
            st.text(sentence)
    with second:
        _table(lines, EDGES, "Table of the lines of the network, those with most events first", picked.edge)


def _table(frame: pd.DataFrame, key: str, alt: str, chosen: str | None) -> None:
    opens = "node" if key == NODES else "line"
    show_rows(
        frame, key, list(frame.index), chosen, lambda i: network.choose(**{opens: i}), alt=alt, columns=COLUMNS,
        row=LOW, most=11,
    )  # fmt: skip
