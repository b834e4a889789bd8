from dataclasses import replace

import pytest

from lib.collection import Collection, VersionGroup
from lib.interval import Interval
from lib.model import EVENT_TYPES, Actor
from lib.view.graph import JOINT, actions, build_network
from tests.network_data import affiliated, make_collection, parsed, story


def collection(*stories, articles=("a0",), versions=()):
    ids = dict.fromkeys(i for s in stories for i in (*s.actors, *s.affected))
    people = tuple(Actor(i, i.title(), "company") for i in ids)
    return Collection(tuple(parsed(a) for a in articles), versions, tuple(stories), people)


def test_every_event_type_is_an_action():
    assert set(actions()) == set(EVENT_TYPES)


def test_an_edge_leads_from_the_actor_to_the_affected():
    network = build_network(collection(story(1, ["bank"], ["shop"], type="restrict")))
    (edge,) = network.edges
    assert (edge.source, edge.target, edge.action, edge.status) == ("bank", "shop", "restricts", "happened")
    assert edge.directed


def test_its_number_is_its_distinct_stories_and_its_sources_are_counted_apart():
    told = [story(n, ["bank"], ["shop"], articles=("a0", "a1")) for n in (1, 2, 3)]
    (edge,) = build_network(collection(*told, articles=("a0", "a1"))).edges
    assert edge.stories == ("s1", "s2", "s3")
    assert edge.sources == 2


def test_versions_of_one_text_are_one_source():
    reprint = (VersionGroup("a0", ("a0", "a1"), "same text"),)
    told = story(1, ["bank"], ["shop"], articles=("a0", "a1", "a2"))
    (edge,) = build_network(collection(told, articles=("a0", "a1", "a2"), versions=reprint)).edges
    assert edge.sources == 2


def test_each_status_is_a_line_of_its_own():
    network = build_network(collection(story(1, ["bank"], ["shop"]), story(2, ["bank"], ["shop"], status="denied")))
    assert {e.status for e in network.edges} == {"happened", "denied"}


def test_actors_of_one_story_are_joined_without_direction():
    network = build_network(collection(story(1, ["shop", "bank"])))
    (edge,) = network.edges
    assert (edge.kind, edge.source, edge.target, edge.directed) == ("with", "bank", "shop", False)


@pytest.mark.parametrize(
    ("actors", "lines"),
    [(JOINT, JOINT * (JOINT - 1) // 2), (JOINT + 3, JOINT + 2)],
    ids=["a few are joined pairwise", "of many each is joined with the first named only"],
)
def test_joint_acts(actors, lines):
    network = build_network(collection(story(1, [f"body-{n}" for n in range(actors)])))
    assert len(network.edges) == lines


def test_nobody_acts_upon_himself():
    network = build_network(collection(story(1, ["shop"], ["shop"])))
    assert [n.id for n in network.nodes] == ["shop"]
    assert not network.edges


def test_things_are_nodes_only_where_they_are_asked_for():
    loans = replace(story(1, ["shop"]), objects=("Margin  loans",))
    assert [n.id for n in build_network(collection(loans)).nodes] == ["shop"]
    network = build_network(collection(loans), things=True)
    assert [(n.name, n.kind) for n in network.nodes] == [("Shop", "company"), ("margin loans", "thing")]
    assert [(e.source, e.target) for e in network.edges] == [("shop", "thing:margin_loans")]


def test_a_whole_clause_is_no_thing():
    clause = replace(story(1, ["shop"]), objects=("that it would close all of its trading in yuan by autumn",))
    assert len(build_network(collection(clause), things=True).nodes) == 1


def test_the_busiest_actor_comes_first():
    network = build_network(collection(story(1, ["a"], ["b"]), story(2, ["c"], ["b"])))
    assert [n.id for n in network.nodes] == ["b", "a", "c"]


def test_a_story_without_date_gives_no_first_day():
    network = build_network(collection(story(1, ["a"], ["b"], when=Interval())))
    assert network.nodes[0].reach == (None, None)
    assert network.edges[0].when == ()


def test_an_affiliation_carries_the_sentence_that_states_it():
    whole = affiliated()
    network = build_network(whole)
    lines = {e.source: e for e in network.edges if e.kind == "belongs"}
    text = whole.article("a0").article.text
    assert lines["ann-reed"].action == "voices"
    assert lines["heron-chat"].action == "belongs"
    assert [q.span.of(text) for q in lines["ann-reed"].quotes] == ["Maple spokeswoman Ann Reed gave no reason."]
    assert lines["ann-reed"].stories == ()


def test_an_affiliation_to_somebody_affiliated_is_drawn_too():
    whole = affiliated()
    only_chat = Collection(whole.articles, whole.versions, (story(0, ["heron-chat"]),), whole.actors)
    network = build_network(only_chat)
    assert {(e.source, e.target) for e in network.edges} == {("heron-chat", "maple"), ("ann-reed", "maple")}
    assert {n.id for n in network.nodes} == {"heron-chat", "ann-reed", "maple"}


def test_an_affiliation_between_actors_of_no_story_is_left_out():
    whole = affiliated()
    bare = Collection(whole.articles, whole.versions, (), whole.actors)
    assert build_network(bare).edges == ()


def test_ids_are_unique_and_every_end_is_a_node():
    network = build_network(make_collection(80, 300))
    ids = {n.id for n in network.nodes}
    assert len({e.id for e in network.edges}) == len(network.edges)
    assert all(e.source in ids and e.target in ids for e in network.edges)


def test_the_same_collection_gives_the_same_network():
    assert build_network(make_collection(30, 90)) == build_network(make_collection(30, 90))
