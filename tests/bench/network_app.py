"""The page that `network.py` opens: one made-up network, drawn by this product or by one of its peers."""

import sys
from pathlib import Path

import streamlit as st

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tests.network_data import make_collection

actors, stories, drawer = (st.query_params[k] for k in ("actors", "stories", "by"))
st.set_page_config(layout="wide")


@st.cache_resource(show_spinner=False)
def network(actors: int, stories: int):
    """Return the whole network with its communities: what a server has worked out before anybody looks."""
    from lib.view.communities import find_communities
    from lib.view.graph import build_network

    whole = build_network(make_collection(actors, stories))
    return whole, find_communities(whole)


def ours(whole, communities) -> None:
    from lib.view.communities import fold
    from lib.view.network_layout import lay_out_network
    from lib.view.network_months import months_of
    from lib.view.network_payload import to_payload

    drawn = fold(whole, communities).network
    data = to_payload(drawn, lay_out_network(drawn), months_of(drawn), title="", alt="network")
    st.components.v2.component("lib.actor_network", js="index.js", css="style.css")(key="network", data=data)


def pyvis(whole) -> None:
    from pyvis.network import Network

    picture = Network(height="600px", width="100%", directed=True, cdn_resources="in_line")
    for node in whole.nodes:
        picture.add_node(node.id, label=node.name, value=len(node.stories))
    for edge in whole.edges:
        picture.add_edge(edge.source, edge.target, title=edge.action)
    st.iframe(picture.generate_html(), height=620)


def link_analysis(whole) -> None:
    from st_link_analysis import EdgeStyle, NodeStyle, st_link_analysis

    kinds = sorted({n.kind for n in whole.nodes})
    elements = {
        "nodes": [{"data": {"id": n.id, "label": n.kind, "name": n.name}} for n in whole.nodes],
        "edges": [
            {"data": {"id": e.id, "label": e.action, "source": e.source, "target": e.target}} for e in whole.edges
        ],
    }
    styles = [NodeStyle(k, "#0072B2", "name") for k in kinds]
    edges = [EdgeStyle(a, caption="label", directed=True) for a in sorted({e.action for e in whole.edges})]
    st_link_analysis(elements, "cose", styles, edges, height=600)


found, circles = network(int(actors), int(stories))
if drawer == "ours":
    ours(found, circles)
elif drawer == "pyvis":
    pyvis(found)
elif drawer == "st-link-analysis":
    link_analysis(found)
st.text("ready")
