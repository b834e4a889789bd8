"""Buttons that save the network: as pictures, as one interactive file, and as data for other programs."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import streamlit as st

import lib.view
from lib.collection import Collection
from lib.export.caption import Caption
from lib.export.chart_image import ImageFormat, render_chart
from lib.export.graph_csv import edges_to_csv, nodes_to_csv
from lib.export.graph_cytoscape import to_cytoscape
from lib.export.graph_ftm import to_ftm
from lib.export.graph_gexf import to_gexf
from lib.export.graph_graphml import to_graphml
from lib.export.graph_html import to_network_html
from lib.view.network_evidence import line_quotes
from lib.view.network_figure import network_figure
from lib.view.network_words import apart_words, edge_words
from pages.shared import captions, network, paper
from pages.shared.saving import File, save_row

ASSETS = Path(lib.view.__file__).parent / "actor_network"


def show(shown: network.View, collection: Collection) -> None:
    """Draw the buttons; each file is made when its button is pressed."""
    caption = _captioner(shown, collection)
    place = shown.layout if not shown.rule else None
    with st.expander("Save the network"):
        st.text("The picture as it stands here, in the light theme:")
        width = paper.width_choice("network")
        pictures = paper.picture_files("actor-network", lambda image: _picture(shown, caption(), image, width))
        save_row([*pictures, _file("Interactive HTML", "html", lambda: _page(shown, collection, caption()))])
        paper.say_what_is_missing()
        st.text("All actors and lines as data:")
        save_row([
            _file("GEXF (Gephi)", "gexf", lambda: to_gexf(shown.whole, place, caption())),
            _file("GraphML", "graphml", lambda: to_graphml(shown.whole, place, caption())),
            _file("Cytoscape", "cyjs", lambda: to_cytoscape(shown.whole, place, caption())),
            _file("FollowTheMoney", "ftm.json", lambda: to_ftm(collection, shown.whole)),
            File("Actors as CSV", "actor-network-nodes.csv", lambda: nodes_to_csv(shown.whole, bom=True)),
            File("Lines as CSV", "actor-network-edges.csv", lambda: edges_to_csv(shown.whole, bom=True)),
        ])  # fmt: skip


def _picture(shown: network.View, caption: Caption, image: ImageFormat, width: float) -> bytes:
    figure = network_figure(shown.drawn, shown.layout)
    return render_chart(figure, caption, image, width_mm=width)


def _page(shown: network.View, collection: Collection, caption: Caption) -> bytes:
    scripts = {p.stem: p.read_text(encoding="utf-8") for p in ASSETS.glob("*.js")}
    sheet = (ASSETS / "style.css").read_text(encoding="utf-8")
    lines = [(edge_words(e, shown.drawn), line_quotes(e, collection)) for e in shown.drawn.edges]
    return to_network_html(shown.picture, lines, caption, scripts, sheet)


def _file(label: str, ending: str, make: Callable[[], bytes]) -> File:
    return File(label, f"actor-network.{ending}", make)


def _captioner(shown: network.View, collection: Collection) -> Callable[[], Caption]:
    """Return what makes the words around a file when its button is pressed, where there is no view to ask."""
    around = captions.later(collection, shown.title)
    return lambda: replace(around(), text=_reading(shown))


def _reading(shown: network.View) -> str:
    reading = "Larger marks stand in more events; a number on a line counts its events."
    return " ".join(part for part in (shown.rule, reading, apart_words(shown.drawn)) if part)
