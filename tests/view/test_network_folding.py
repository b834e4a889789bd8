import pytest

from lib.network import Network
from lib.view.communities import LINES, SHOWN, STRONGEST, find_communities, fold
from lib.view.graph import build_network
from lib.view.network_measures import measure, measure_sentences, shortest_path
from tests.network_data import make_collection


@pytest.fixture(scope="module")
def large():
    network = build_network(make_collection(900, 4000))
    return network, find_communities(network)


def test_a_small_network_is_drawn_whole():
    network = build_network(make_collection(SHOWN, 200))
    assert fold(network, find_communities(network)).network.nodes == network.nodes


def test_communities_are_disjoint_and_the_same_each_time(large):
    network, communities = large
    members = [m for c in communities for m in c]
    assert len(members) == len(set(members))
    assert find_communities(network) == communities
    assert [len(c) for c in communities] == sorted((len(c) for c in communities), reverse=True)


def test_a_network_without_lines_has_no_community():
    assert find_communities(Network(build_network(make_collection(5, 5)).nodes)) == ()


def test_a_large_network_keeps_its_strongest_actors_and_folds_the_rest(large):
    network, communities = large
    folded = fold(network, communities)
    alone = [n.id for n in folded.network.nodes if not n.members]
    inside = [m for n in folded.network.nodes for m in n.members]
    assert alone == [n.id for n in network.nodes[:STRONGEST]]
    assert sorted(alone + inside) == sorted(n.id for n in network.nodes)
    assert len(folded.network.nodes) <= SHOWN
    assert len(folded.network.edges) <= LINES
    assert f"{STRONGEST} actors with most events" in folded.rule


def test_folded_lines_end_at_drawn_marks(large):
    folded = fold(*large).network
    ids = {n.id for n in folded.nodes}
    assert all(e.source in ids and e.target in ids for e in folded.edges)


def test_no_mark_is_cut_off_by_the_limit_of_lines(large):
    network, communities = large
    folded = fold(network, communities).network
    joined = {i for e in folded.edges for i in (e.source, e.target)}
    has_line = {i for e in network.edges for i in (e.source, e.target)}
    assert all(n.id in joined for n in folded.nodes if has_line & {n.id, *n.members})


def test_opening_a_group_brings_out_its_actors(large):
    network, communities = large
    group = next(n for n in fold(network, communities).network.nodes if n.members)
    opened = fold(network, communities, (group.id,)).network
    drawn = {n.id for n in opened.nodes}
    assert set(group.members[:20]) <= drawn
    assert len(opened.nodes) <= SHOWN


def test_opening_everything_stays_within_the_limit(large):
    network, communities = large
    groups = tuple(n.id for n in fold(network, communities).network.nodes if n.members)
    assert len(fold(network, communities, groups * 5).network.nodes) <= SHOWN


def test_an_unknown_group_opens_nothing(large):
    assert fold(*large, ("group:nobody",)) == fold(*large)


def test_a_group_is_named_after_its_strongest_actor(large):
    network, communities = large
    group = max((n for n in fold(network, communities).network.nodes if n.members), key=lambda n: len(n.members))
    circle = next(c for c in communities if set(group.members) <= set(c))
    assert group.name == f"Around {network.node(circle[0]).name}: {len(group.members):,} more"


def test_the_shortest_way_is_shortest_and_connected():
    import networkx as nx

    network = build_network(make_collection(120, 200))
    graph = nx.Graph((e.source, e.target) for e in network.edges)
    start = network.nodes[0].id
    for end in (n.id for n in network.nodes[1:60]):
        steps = shortest_path(network, start, end)
        if steps is None:
            assert end not in graph or not nx.has_path(graph, start, end)
            continue
        assert len(steps) == nx.shortest_path_length(graph, start, end)
        here = start
        for edges in steps:
            (there,) = {e.target if e.source == here else e.source for e in edges}
            here = there
        assert here == end


def test_there_is_no_way_to_a_stranger():
    network = build_network(make_collection(3, 3))
    assert shortest_path(network, network.nodes[0].id, "nobody") is None


def test_measures_agree_with_their_definition():
    network = build_network(make_collection(30, 60))
    measures = measure(network, find_communities(network))
    for node in network.nodes:
        others = {e.source for e in network.at(node.id)} | {e.target for e in network.at(node.id)}
        assert measures.degree[node.id] == len(others - {node.id})
    assert all(0 <= v <= 1 for v in measures.between.values())


def test_each_measure_has_a_sentence_that_names_its_leader():
    network = build_network(make_collection(30, 60))
    measures = measure(network, find_communities(network))
    sentences = measure_sentences(network, measures)
    top = max(measures.degree, key=lambda i: (measures.degree[i], i))
    assert len(sentences) == 3
    assert network.node(top).name in sentences[0]


def test_without_lines_there_is_nothing_to_measure():
    bare = Network(build_network(make_collection(5, 5)).nodes)
    assert measure_sentences(bare, measure(bare, ())) == ()
