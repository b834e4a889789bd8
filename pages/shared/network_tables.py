"""The tables of actors and lines below the network; a row opens what the picture's mark opens."""

from collections.abc import Sequence

import pandas as pd
import streamlit as st

from lib.view.network_measures import measure_sentences
from lib.view.network_tables import edge_table, node_table
from pages.shared import network

NODES, EDGES = "network_nodes", "network_edges"


def show(shown: network.View) -> None:
    """Draw both tables, and what the measures mean."""
    actors, lines = node_table(shown.drawn, shown.measures), edge_table(shown.drawn)
    first, second = st.tabs([f"Actors ({len(actors):,})", f"Lines ({len(lines):,})"])
    with first:
        _table(actors, NODES, "Table of the actors in the network, those with most events first", "node")
        for sentence in measure_sentences(shown.drawn, shown.measures):
            st.text(sentence)
    with second:
        _table(lines, EDGES, "Table of the lines of the network, those with most stories first", "line")


def _table(frame: pd.DataFrame, key: str, alt: str, opens: str) -> None:
    st.dataframe(
        frame, key=key, hide_index=True, selection_mode="single-row", alt=alt,
        on_select=lambda: _chosen(list(frame.index), key, opens), height=min(36 * (len(frame) + 1) + 2, 420),
        column_config={
            "First": st.column_config.DateColumn(format="D MMM YYYY"),
            "Last": st.column_config.DateColumn(format="D MMM YYYY"),
            "Go-between": st.column_config.NumberColumn(format="percent"),
        },
    )  # fmt: skip


def _chosen(ids: Sequence[str], key: str, opens: str) -> None:
    rows = st.session_state[key].selection.rows
    if rows and rows[0] < len(ids):
        network.choose(**{opens: ids[rows[0]]})
