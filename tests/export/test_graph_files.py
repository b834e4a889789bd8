import csv
import io
import json
from dataclasses import replace
from datetime import date
from xml.etree import ElementTree as ET

import networkx as nx
import pytest

from lib.collection import Collection
from lib.errors import ExportError
from lib.export.caption import Caption
from lib.export.graph_csv import edges_to_csv, nodes_to_csv
from lib.export.graph_cytoscape import to_cytoscape
from lib.export.graph_ftm import to_ftm
from lib.export.graph_gexf import to_gexf
from lib.export.graph_graphml import to_graphml
from lib.export.graph_html import bundle, to_network_html
from lib.interval import Interval
from lib.model import Actor
from lib.network import Layout, Network
from tests.network_data import affiliated, make_collection, parsed, story

CAPTION = Caption("Actors & <others>", "Rule.", "Nothing is filtered out.", ("Paper a0",), date(2017, 9, 15), "1.0")
NASTY = 'Tom & "Jerry" <x>\x0b=1+1 中文 ]]>'


def network_of(collection):
    """Build the network without lib.view: an export knows the values only, so the test builds them by hand."""
    from lib.view.graph import build_network

    return build_network(collection)


@pytest.fixture(scope="module")
def network():
    return network_of(make_collection(40, 80))


@pytest.fixture(scope="module")
def layout(network):
    spots = {n.id: (float(k), 2.0 * k) for k, n in enumerate(network.nodes)}
    return Layout(40, 80, spots, {n.id: 20.0 for n in network.nodes}, {}, {})


def nasty():
    people = (Actor("a", NASTY, "company"), Actor("b", "B", "person"))
    return Collection((parsed("a0"),), (), (story(1, ["a"], ["b"]),), people)


def edge_keys(graph):
    return sorted((a, b, d["action"], d.get("status", ""), d["weight"]) for a, b, d in graph.edges(data=True))


def wanted_keys(network):
    return sorted((e.source, e.target, e.action, e.status or "", max(len(e.stories), 1)) for e in network.edges)


def test_gexf_comes_back_whole(network, layout):
    graph = nx.read_gexf(io.BytesIO(to_gexf(network, layout, CAPTION)), version="1.3")
    assert set(graph.nodes) == {n.id for n in network.nodes}
    assert edge_keys(graph) == wanted_keys(network)
    first = network.nodes[0]
    assert graph.nodes[first.id]["label"] == first.name
    assert graph.nodes[first.id]["kind"] == first.kind
    x, y = layout.positions[first.id]
    assert (graph.nodes[first.id]["viz"]["position"]["x"], graph.nodes[first.id]["viz"]["position"]["y"]) == (x, -y)


def test_gexf_brings_colours_sizes_and_a_place_for_every_actor(network, layout):
    lone = replace(layout, positions=dict(list(layout.positions.items())[3:]))
    data = to_gexf(network, lone, CAPTION)
    nodes = nx.read_gexf(io.BytesIO(data), version="1.3").nodes
    looks = {i: nodes[i]["viz"] for i in nodes}
    assert all(look["size"] > 0 and {"x", "y"} <= look["position"].keys() for look in looks.values())
    assert len({(look["position"]["x"], look["position"]["y"]) for look in looks.values()}) == len(network.nodes)
    colours = {n.kind: looks[n.id]["color"] for n in network.nodes}
    assert len({(c["r"], c["g"], c["b"]) for c in colours.values()}) == len(colours)
    edges = ET.fromstring(data).findall(".//{*}edge")
    drawn = {e.get("id"): {p.tag.rpartition("}")[2]: p.attrib for p in e} for e in edges}
    strokes = {"planned": "dashed", "reported": "dotted", "denied": "double"}
    for edge in network.edges:
        assert drawn[edge.id]["shape"]["value"] == strokes.get(edge.status, "solid")
        assert {"r", "g", "b"} == drawn[edge.id]["color"].keys()


def test_gexf_is_dynamic_with_the_days_of_each_line(network):
    graph = nx.read_gexf(io.BytesIO(to_gexf(network, None, CAPTION)), version="1.3")
    spells = {d["id"]: d.get("spells", []) for _, _, d in graph.edges(data=True)}
    for edge in network.edges:
        assert set(spells[edge.id]) == {(i.earliest.isoformat(), i.latest.isoformat()) for i in edge.when}


def test_gexf_leaves_open_ends_open():
    since = story(1, ["a"], ["b"], when=Interval(date(2017, 6, 1), None, "span"))
    people = (Actor("a", "A", "company"), Actor("b", "B", "person"))
    root = ET.fromstring(to_gexf(network_of(Collection((parsed("a0"),), (), (since,), people)), None, CAPTION))
    spells = root.findall(".//{*}edge/{*}spells/{*}spell")
    assert [s.attrib for s in spells] == [{"start": "2017-06-01"}]


def test_graphml_comes_back_whole(network, layout):
    graph = nx.read_graphml(io.BytesIO(to_graphml(network, layout, CAPTION)))
    assert set(graph.nodes) == {n.id for n in network.nodes}
    assert edge_keys(graph) == wanted_keys(network)
    assert isinstance(next(iter(graph.nodes.values()))["stories"], int)
    joint = {d["directed"] for _, _, d in graph.edges(data=True) if d["kind"] == "with"}
    assert joint == {False}


@pytest.mark.parametrize("write", [to_gexf, to_graphml], ids=["gexf", "graphml"])
def test_xml_keeps_any_name_it_can_and_opens_always(write):
    root = ET.fromstring(write(network_of(nasty()), None, CAPTION))
    assert NASTY.replace("\x0b", "\ufffd") in {*root.itertext(), *(v for e in root.iter() for v in e.attrib.values())}


def test_cytoscape_has_the_positions_of_the_screen(network, layout):
    content = json.loads(to_cytoscape(network, layout, CAPTION))
    nodes, edges = content["elements"]["nodes"], content["elements"]["edges"]
    assert {n["data"]["id"]: (n["position"]["x"], n["position"]["y"]) for n in nodes} == dict(layout.positions)
    assert {e["data"]["id"] for e in edges} == {e.id for e in network.edges}
    assert edge_keys(nx.cytoscape_graph(content)) == wanted_keys(network)


def test_csv_comes_back_whole(network):
    nodes = list(csv.DictReader(io.StringIO(nodes_to_csv(network).decode())))
    edges = list(csv.DictReader(io.StringIO(edges_to_csv(network).decode())))
    assert [(n["Id"], n["Label"], int(n["stories"])) for n in nodes] == [
        (n.id, n.name, len(n.stories)) for n in network.nodes
    ]
    assert [(e["Id"], e["Source"], e["Target"], e["Type"]) for e in edges] == [
        (e.id, e.source, e.target, "Directed" if e.directed else "Undirected") for e in network.edges
    ]


def test_csv_starts_no_formula():
    people = (Actor("a", "=HYPERLINK(1)", "company"), Actor("b", "B", "person"))
    risky = network_of(Collection((parsed("a0"),), (), (story(1, ["a"], ["b"]),), people))
    assert b"'=HYPERLINK" in nodes_to_csv(risky)


# From the published schema of FollowTheMoney 4 (followthemoney.tech): the properties used here, and what each may name.
THING = {"name", "alias", "notes", "keywords", "summary", "description"}
INTERVAL = {"startDate", "endDate", "date", "summary", "description", "recordId", "proof"}
FTM = {
    "Person": THING, "PublicBody": THING, "Company": THING, "Organization": THING, "LegalEntity": THING,
    "Article": {"title", "publisher", "publishedAt", "sourceUrl", "language"},
    "Event": THING | INTERVAL | {"organizer", "involved"},
    "UnknownLink": INTERVAL | {"subject", "object", "role"},
    "Membership": INTERVAL | {"member", "organization", "role"},
    "Representation": INTERVAL | {"agent", "client", "role"},
}  # fmt: skip
ACTORS = {"Person", "PublicBody", "Company", "Organization", "LegalEntity"}
RANGES = {
    "organizer": ACTORS, "involved": ACTORS, "subject": ACTORS, "object": ACTORS, "member": ACTORS, "agent": ACTORS,
    "client": ACTORS, "organization": {"PublicBody", "Company", "Organization"}, "proof": {"Article"},
}  # fmt: skip


@pytest.mark.parametrize(
    "collection", [make_collection(40, 80), affiliated(), nasty()], ids=["made up", "ties", "odd name"]
)
def test_followthemoney_entities_follow_the_schema(collection):
    entities = [json.loads(line) for line in to_ftm(collection, network_of(collection)).splitlines()]
    schema_of = {e["id"]: e["schema"] for e in entities}
    assert len(schema_of) == len(entities)
    for entity in entities:
        assert set(entity["properties"]) <= FTM[entity["schema"]]
        for name, values in entity["properties"].items():
            assert values
            assert all(isinstance(v, str) and v for v in values)
            if name in RANGES:
                assert {schema_of[v] for v in values} <= RANGES[name]


def test_followthemoney_leaves_out_things():
    from lib.view.graph import build_network

    loans = Collection(
        (parsed("a0"),), (), (replace(story(1, ["a"]), objects=("loans",)),), (Actor("a", "A", "company"),)
    )
    entities = [json.loads(line) for line in to_ftm(loans, build_network(loans, things=True)).splitlines()]
    assert [e["schema"] for e in entities] == ["Company", "Article", "Event"]


def test_followthemoney_ties_name_both_ends():
    entities = [json.loads(line) for line in to_ftm(affiliated(), network_of(affiliated())).splitlines()]
    found = {e["schema"]: e["properties"] for e in entities if e["schema"] in ("Representation", "Membership")}
    assert found["Representation"]["agent"] == ["crackdown-actor-ann-reed"]
    assert found["Representation"]["client"] == ["crackdown-actor-maple"]
    assert found["Membership"]["member"] == ["crackdown-actor-heron-chat"]
    assert found["Membership"]["proof"] == ["crackdown-article-a0"]


def test_followthemoney_dates():
    days = [Interval(date(2017, 9, 4), date(2017, 9, 4)), Interval(date(2017, 9, 1), date(2017, 9, 30)), Interval()]
    people = (Actor("a", "A", "company"), Actor("b", "B", "person"))
    told = tuple(story(n, ["a"], ["b"], when=w) for n, w in enumerate(days))
    whole = Collection((parsed("a0"),), (), told, people)
    entities = [json.loads(line) for line in to_ftm(whole, network_of(whole)).splitlines()]
    events = [e["properties"] for e in entities if e["schema"] == "Event"]
    assert events[0]["date"] == ["2017-09-04"]
    assert (events[1]["startDate"], events[1]["endDate"]) == (["2017-09-01"], ["2017-09-30"])
    assert not {"date", "startDate", "endDate"} & set(events[2])


def test_the_page_holds_everything_and_runs_no_word():
    scripts = {
        "draw": 'import { a } from "./make.js";\nexport function draw() { return a; }\n',
        "make": "export function a() {}\n",
    }
    data = {"edges": [], "words": "</script><script>alert(1)</script>"}
    page = to_network_html(data, [("<b>x</b>", [("Paper", "<i>q</i>")])], CAPTION, scripts, "").decode()
    assert "alert(1)</script>" not in page
    assert "&lt;b&gt;x&lt;/b&gt;" in page
    assert "<i>q</i>" not in page
    assert "import " not in page.split("<script>")[1]
    assert "http" not in page.split("<h2>")[0]


def test_modules_come_after_those_they_need():
    scripts = {
        "a": 'import { b } from "./b.js";\nimport lib from "./lib.js";\nexport function a() { return b; }',
        "b": "export function b() {}",
        "lib": "const x = 1;export{x as default};",
    }
    text = bundle(scripts, "a")
    assert text.index("modules.b =") < text.index("modules.a =")
    assert "const { b } = modules.b;" in text
    assert "const lib = modules.lib.default;" in text
    assert "return { default: x };" in text


def test_a_missing_module_is_named():
    with pytest.raises(ExportError, match="'gone'"):
        bundle({"draw": 'import { a } from "./gone.js";'}, "draw")


def test_an_empty_network_is_a_valid_file():
    for write in (to_gexf, to_graphml):
        assert ET.fromstring(write(Network(), None, CAPTION)) is not None
    assert json.loads(to_cytoscape(Network(), None, CAPTION))["elements"] == {"nodes": [], "edges": []}
    assert to_ftm(Collection(), Network()) == b""
