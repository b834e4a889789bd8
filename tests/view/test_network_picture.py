import json
from dataclasses import replace
from datetime import date

import pytest

from lib.interval import Interval
from lib.model import STATUSES
from lib.network import Network
from lib.view.graph import build_network
from lib.view.network_evidence import line_quotes
from lib.view.network_figure import network_figure
from lib.view.network_layout import lay_out_network
from lib.view.network_measures import measure
from lib.view.network_months import Months, active_months, months_of
from lib.view.network_payload import Chosen, to_payload, with_choice
from lib.view.network_style import LINES, SHAPES, edge_colour, edge_mark, edge_width
from lib.view.network_tables import edge_table, node_table
from lib.view.network_words import alt_text, edge_words, network_title, node_words
from lib.view.palette import DARK, LIGHT
from tests.network_data import affiliated, make_collection, story
from tests.view.test_graph import collection

SUMMER = Months(2017 * 12 + 5, 4)  # June to September 2017


def payload(network):
    layout = lay_out_network(network)
    return to_payload(network, layout, months_of(network), title="T", alt="A")


@pytest.fixture(scope="module")
def network():
    return build_network(make_collection(40, 80))


@pytest.mark.parametrize(
    ("when", "places"),
    [
        (Interval(date(2017, 7, 3), date(2017, 7, 3)), [1]),
        (Interval(date(2017, 7, 30), date(2017, 8, 2)), [1, 2]),
        (Interval(date(2017, 8, 1), None, "span"), [2, 3]),
        (Interval(None, date(2017, 9, 30)), [3]),
        (Interval(date(2017, 8, 9), None), [2]),
        (Interval(date(2015, 1, 1), date(2015, 1, 2)), [0]),
        (Interval(), []),
    ],
    ids=["a day", "a window", "since", "by a day", "some day after", "before the slider", "no date"],
)
def test_months_in_which_a_line_is_active(when, places):
    assert active_months([when], SUMMER) == places


def test_the_slider_runs_over_all_known_days():
    told = [story(1, ["a"], ["b"], when=Interval(date(2017, m, 5), date(2017, m, 6))) for m in (3, 11)]
    months = months_of(build_network(collection(*told)))
    assert months.words[0] == "March 2017"
    assert months.words[-1] == "Nov 2017"
    assert months.count == 9


def test_a_network_without_dates_has_no_slider():
    assert months_of(build_network(collection(story(1, ["a"], ["b"], when=Interval())))) == Months()


def test_every_kind_and_status_looks_different():
    assert len({s.cytoscape for s in SHAPES.values()}) == len({s.plotly for s in SHAPES.values()}) == len(SHAPES)
    drawn = {(LINES[s].dashes, s == "denied") for s in STATUSES}
    assert len(drawn) == len(STATUSES)


def test_a_denied_line_is_grey_and_crossed():
    (edge,) = build_network(collection(story(1, ["a"], ["b"], status="denied"))).edges
    assert edge_colour(edge, LIGHT) == LIGHT.quiet
    assert edge_colour(edge, DARK) == DARK.quiet
    assert edge_mark(edge).startswith("✕")


def test_a_line_with_more_stories_is_thicker_and_says_how_many():
    one, three = (build_network(collection(*(story(n, ["a"], ["b"]) for n in range(k)))).edges[0] for k in (1, 3))
    assert edge_width(one) < edge_width(three)
    assert (edge_mark(one), edge_mark(three)) == ("", "3")


def test_words_for_parts():
    told = [story(1, ["bank"], ["shop"], status="planned", when=Interval(date(2017, 9, 4), date(2017, 9, 4)))]
    network = build_network(collection(*told))
    assert edge_words(network.edges[0], network) == "Bank restricts Shop (planned): 1 event from 1 source, 4 Sept 2017"
    assert node_words(network.nodes[0]) == "Bank, company: 1 event, 4 Sept 2017"
    assert network_title(network) == "2 actors, 1 connection, 4 Sept 2017"


def test_an_affiliation_says_where_it_is_stated():
    network = build_network(affiliated())
    words = {e.source: edge_words(e, network) for e in network.edges}
    assert words["ann-reed"] == "Ann Reed speaks for Maple: stated in 1 sentence of 1 article"


def test_an_affiliation_known_only_from_the_list_says_so():
    whole = affiliated()
    silent = replace(whole, articles=tuple(replace(p, mentions=()) for p in whole.articles))
    network = build_network(silent)
    assert all("not stated in these articles" in edge_words(e, network) for e in network.edges)


def test_the_alternative_text_names_the_busiest_and_the_strongest(network):
    words = alt_text(network)
    assert network.nodes[0].name in words
    assert "The strongest line: " in words
    assert "tables below" in words


def test_an_empty_network_explains_itself():
    assert "no event of this selection names an actor" in alt_text(Network())


def test_the_quotes_of_a_line_come_without_repeats():
    whole = affiliated()
    edge = next(e for e in build_network(whole).edges if e.source == "heron-chat")
    assert line_quotes(edge, whole) == [("Paper", "Maple also runs Heron Chat.")]


def test_the_payload_is_plain_json_and_complete(network):
    data = payload(network)
    assert json.loads(json.dumps(data)) == data
    assert [n["id"] for n in data["nodes"]] == [n.id for n in network.nodes]
    assert {e["id"] for e in data["edges"]} == {e.id for e in network.edges}


def test_a_choice_redraws_nothing_but_a_new_name_does(network):
    first = payload(network)
    other = with_choice(first, Chosen(node=network.nodes[0].id), None)
    renamed = Network((replace(network.nodes[0], name="Other"), *network.nodes[1:]), network.edges)
    assert first["stamp"] == other["stamp"]
    assert (first["chosen"]["node"], other["chosen"]["node"]) == (None, network.nodes[0].id)
    assert first["stamp"] != payload(renamed)["stamp"]


def test_a_month_of_the_link_is_taken_over_only_if_the_slider_has_it(network):
    keys = months_of(network).keys
    assert with_choice(payload(network), Chosen(), keys[1])["month"] == keys[1] == "2017-02"
    assert with_choice(payload(network), Chosen(), "1999-01")["month"] is None


def test_the_legend_shows_only_what_the_picture_has():
    words = [e["words"] for e in payload(build_network(collection(story(1, ["a"], ["b"]))))["legend"]]
    assert words == ["company", "restriction or halt", "happened"]


def test_tables_have_the_rows_of_the_picture(network):
    actors, lines = node_table(network, measure(network, ())), edge_table(network)
    assert list(actors.index) == [n.id for n in network.nodes]
    assert set(lines.index) == {e.id for e in network.edges}
    assert lines["Events"].is_monotonic_decreasing


def test_a_circle_is_named_after_its_busiest_actor(network):
    circles = [tuple(n.id for n in network.nodes[1:4])]
    actors = node_table(network, measure(network, circles))
    assert list(actors["Circle of"])[:5] == ["", *[network.nodes[1].name] * 3, ""]


def test_the_figure_for_print_has_the_same_positions(network):
    layout = lay_out_network(network)
    figure = network_figure(network, layout)
    drawn = set()
    for trace in figure.data:
        if trace.mode == "markers" and trace.text is not None and trace.marker.line.width:
            drawn |= set(zip(trace.x, trace.y, strict=True))
    assert drawn == set(layout.positions.values())
    assert figure.layout.paper_bgcolor == LIGHT.paper


def test_names_in_the_figure_are_words_never_markup():
    network = build_network(collection(story(1, ["<b>bold</b>"], ["b"])))
    figure = network_figure(network, lay_out_network(network))
    names = [note.text for note in figure.layout.annotations]
    assert "&lt;B&gt;Bold&lt;/B&gt;" in names
