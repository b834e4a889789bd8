"""The tables of actors and lines below the network; a row opens what the picture's mark opens."""

import pandas as pd
import streamlit as st

from lib.view.network_measures import measure_sentences
from lib.view.rows_payload import TableLook
from pages.shared import network
from pages.shared.rows import one, show_rows

NODES, EDGES = "network_nodes", "network_edges"
ACTORS = {
    "Actor": 190, "Kind": 130, "Events": 78, "Connections": 116, "Go-between": 110, "Circle of": 150, "First": 110,
    "Last": 110,
}  # fmt: skip
FORMS = {"Go-between": "{:.1f} %"}
LINES = {"From": 170, "Does": 120, "To": 170, "Status": 92, "Events": 78, "Sources": 84, "First": 110, "Last": 110}


def show(shown: network.View) -> None:
    """Draw both tables, and what the measures mean."""
    picked = network.chosen()
    actors, lines = shown.actors, shown.lines
    first, second = st.tabs([f"Actors ({len(actors):,})", f"Lines ({len(lines):,})"])
    with first:
        _table(actors, NODES, ACTORS, "Table of the actors in the network", picked.node)
        for sentence in measure_sentences(shown.drawn, shown.measures):
            st.text(sentence)
    with second:
        _table(lines, EDGES, LINES, "Table of the lines of the network", picked.edge)


def _table(frame: pd.DataFrame, key: str, widths: dict[str, int], label: str, chosen: str | None) -> None:
    opens = "node" if key == NODES else "line"
    look = TableLook(label, widths, FORMS, order="Those with most events first.", pick="one", most=27)
    show_rows(frame, key, list(frame.index), look, one(chosen, lambda i: network.choose(**{opens: i})))
