"""What a reader joins stays together and what a reader parts stays apart, whatever speaks against it."""

from datetime import date
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lib.collate.stories import group_stories
from lib.interval import day
from tests.collate.making import make_event, make_parsed

SHUT = "The Alder mill shut its paper line on 4 March after the flood."
FINED = "The harbour office fined the Birch ferry on 9 March."


def article(name, text, trigger, kind, number, **more):
    events = [make_event(text, trigger, kind, f"{name}-0", article=name, when=day(date(2021, 3, number)), **more)]
    return make_parsed(text, name, published=date(2021, 3, 10), events=events)


def three_alike_and_another():
    mill = {"actors": ("alder-mill",), "objects": ("paper line",)}
    alike = [article(name, SHUT, "shut", "halt", 4, **mill) for name in "abc"]
    return [*alike, article("d", FINED, "fined", "penalise", 9, actors=("harbour-office",))]


def groups(joined=(), parted=()):
    stories = group_stories(three_alike_and_another(), (), joined, parted)
    return sorted("".join(sorted(e.id[0] for e in s.events)) for s in stories)


def ids(*pairs):
    return [(f"{a}-0", f"{b}-0") for a, b in pairs]


@pytest.mark.parametrize(
    ("joined", "parted", "expected"),
    [
        ((), (), ["abc", "d"]),
        (("ad",), (), ["abcd"]),
        (("ad", "db"), (), ["abcd"]),
        ((), ("ab",), ["ac", "b", "d"]),
        ((), ("ab", "ac", "bc"), ["a", "b", "c", "d"]),
        (("ad",), ("ab", "ac"), ["ad", "bc"]),
        (("ab",), ("bc",), ["ab", "c", "d"]),
    ],
    ids=["nothing said", "joined", "a chain", "one parted", "all parted", "joined elsewhere", "one out"],
)
def test_groups_keep_to_what_was_said(joined, parted, expected):
    assert groups(ids(*joined), ids(*parted)) == expected


PAIRS = list(combinations("abcd", 2))


@given(st.lists(st.sampled_from(PAIRS), unique=True), st.lists(st.sampled_from(PAIRS), unique=True))
def test_no_tie_is_broken(joined, parted):
    head = {n: n for n in "abcd"}
    for a, b in joined:
        head = {n: head[a] if h == head[b] else h for n, h in head.items()}
    parted = [(a, b) for a, b in parted if head[a] != head[b]]
    found = groups(ids(*joined), ids(*parted))
    assert sorted("".join(found)) == list("abcd")
    assert all(any(a in g and b in g for g in found) for a, b in joined)
    assert not any(a in g and b in g for g in found for a, b in parted)


def test_two_events_of_one_sentence_are_one_if_a_reader_says_so():
    text = "The harbour office fined the Birch ferry and closed it on 9 March."
    events = [make_event(text, t, k, f"a-{t}", article="a") for t, k in (("fined", "penalise"), ("closed", "halt"))]
    alone = make_parsed(text, "a", events=events)
    assert len(group_stories([alone], ())) == 2
    (story,) = group_stories([alone], (), [("a-fined", "a-closed")])
    assert len(story.events) == 2
