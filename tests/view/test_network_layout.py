from itertools import combinations

import numpy as np
import pytest

from lib.network import Edge, Network, Node
from lib.view.communities import find_communities, fold
from lib.view.graph import build_network
from lib.view.network_bends import curve
from lib.view.network_labels import LARGEST, SIDES, label_box, mark_box, node_size, wrap_name
from lib.view.network_layout import lay_out_network
from lib.view.network_packing import separate
from tests.network_data import affiliated, make_collection

SHAPES = [(2, 2, 1), (6, 8, 1), (20, 36, 1), (20, 36, 5), (40, 60, 2), (60, 80, 3), (60, 110, 1), (60, 400, 4)]


def boxes(layout):
    names = [label_box(layout.positions[i], layout.sizes[i], v.lines, v.side) for i, v in layout.labels.items()]
    return names, [mark_box(layout.positions[i], layout.sizes[i]) for i in layout.positions]


def star(rays, name="The Bureau of Long Titles"):
    nodes = (Node("hub", name, "authority", tuple(f"s{n}" for n in range(rays))),)
    nodes += tuple(Node(f"n{n}", f"{name} {n}", "company", (f"s{n}",)) for n in range(rays))
    return Network(nodes, tuple(Edge(f"e{n}", "hub", f"n{n}", "act", "restricts", "happened") for n in range(rays)))


NETWORKS = [build_network(make_collection(*shape)) for shape in SHAPES] + [star(59), build_network(affiliated())]
IDS = [f"{a} actors, {b} stories, seed {c}" for a, b, c in SHAPES] + ["a star of long names", "affiliations"]


@pytest.mark.parametrize("network", NETWORKS, ids=IDS)
def test_no_name_lies_on_another_or_on_a_mark(network):
    names, marks = boxes(lay_out_network(network))
    assert not [pair for pair in combinations(names, 2) if pair[0].meets(pair[1])]
    assert not [(n, m) for k, n in enumerate(names) for j, m in enumerate(marks) if k != j and n.meets(m)]


@pytest.mark.parametrize("network", NETWORKS, ids=IDS)
def test_everything_lies_inside_the_picture(network):
    layout = lay_out_network(network)
    names, marks = boxes(layout)
    assert min(b.left for b in names + marks) >= 0
    assert min(b.top for b in names + marks) >= 0
    assert max(b.right for b in names + marks) <= layout.width
    assert max(b.bottom for b in names + marks) <= layout.height


def test_the_same_network_gives_the_same_picture():
    network = build_network(make_collection(40, 70))
    assert lay_out_network(network) == lay_out_network(network)


def test_an_empty_network_has_an_empty_picture():
    assert lay_out_network(Network()).positions == {}


def test_neighbours_lie_nearer_than_strangers():
    nodes = tuple(Node(str(n), f"N{n}", "company") for n in range(8))
    chain = Network(nodes, tuple(Edge(f"e{n}", str(n), str(n + 1), "act", "halts", "happened") for n in range(7)))
    at = lay_out_network(chain).positions
    gaps = {
        gap: np.mean([np.hypot(*np.subtract(at[str(n)], at[str(n + gap)])) for n in range(8 - gap)])
        for gap in (1, 3, 6)
    }
    assert gaps[1] < gaps[3] < gaps[6]


def test_opening_a_group_leaves_the_rest_about_where_it_was():
    whole = build_network(make_collection(400, 900))
    circles = find_communities(whole)
    closed = fold(whole, circles).network
    before = lay_out_network(closed.linked()).positions
    group = next(n.id for n in closed.nodes if n.members)
    after = lay_out_network(fold(whole, circles, (group,)).network.linked(), before).positions
    both = sorted(before.keys() & after.keys())
    for axis in (0, 1):
        assert np.corrcoef([before[i][axis] for i in both], [after[i][axis] for i in both])[0, 1] > 0.6


def test_parallel_lines_part():
    nodes = (Node("a", "A", "person"), Node("b", "B", "person"))
    there = tuple(Edge(f"e{n}", "a", "b", "act", "halts", "happened") for n in range(2))
    back = Edge("back", "b", "a", "act", "halts", "happened")
    layout = lay_out_network(Network(nodes, (*there, back)))
    middles = []
    for edge in (*there, back):
        x, y = curve(layout.positions[edge.source], layout.positions[edge.target], layout.bends[edge.id])[8]
        middles.append((round(x), round(y)))
    assert len(set(middles)) == 3


def test_a_line_goes_round_a_third_actor():
    positions = {"a": (0.0, 0.0), "b": (100.0, 0.0), "c": (200.0, 0.0)}
    from lib.view.network_bends import bend_edges

    bends = bend_edges([Edge("e", "a", "c", "act", "halts", "happened")], positions, dict.fromkeys(positions, 20.0))
    way = curve(positions["a"], positions["c"], bends["e"], 64)
    assert np.hypot(*(way - positions["b"]).T).min() > 10


def test_hubs_do_not_swallow_the_picture():
    assert node_size(Node("a", "A", "person", tuple(map(str, range(100_000))))) == LARGEST


@pytest.mark.parametrize(
    ("name", "lines"),
    [
        ("Maple", ("Maple",)),
        ("Commission for Markets and Payments", ("Commission for", "Markets and Payments")),
        ("Internetinformationsaufsichtsbehörde", ("Internetinformations", "aufsichtsbehörde")),
        ("互联网金融风险专项整治工作小组办公室", ("互联网金融风险专项整", "治工作小组办公室")),
        ("", ("",)),
    ],
    ids=["short", "wrapped at words", "one very long word", "a name without spaces", "no name"],
)
def test_names_are_wrapped(name, lines):
    assert wrap_name(name) == lines


def test_a_name_has_a_place_on_every_side():
    found = {side: label_box((0, 0), 20, ("Maple",), side) for side in SIDES}
    assert found["middle right"].left > 10
    assert found["middle left"].right < -10
    assert found["bottom center"].top > 10
    assert found["top center"].bottom < -10
    assert not any(box.meets(mark_box((0, 0), 14)) for box in found.values())


def test_separating_ends_even_where_all_lie_on_one_spot():
    points = np.zeros((30, 2)) + np.random.default_rng(1).normal(0, 1e-3, (30, 2))
    sizes = np.full((30, 2), (80.0, 30.0))
    apart = separate(points, sizes)
    gaps = np.abs(apart[:, None] - apart[None])
    overlap = (gaps[..., 0] < 79.9) & (gaps[..., 1] < 29.9)
    assert not np.triu(overlap, 1).any()
