"""Joins and parts become pairs of events; the latest word counts, and what contradicts it is reported."""

from dataclasses import replace

from lib.keep.apply import apply
from tests.keep.making import correction, dismiss, find, undo
from tests.sample_collection import collection, first, second, third

ARTICLES = collection().articles
PLACES = {"one": (first(), "published"), "two": (second(), "published"), "three": (third(), "stopped")}


def tie(action, a, b, number=1):
    parsed, trigger = PLACES[b]
    return correction(action, *PLACES[a], number, other=correction(action, parsed, trigger).target)


def ids(*names):
    return tuple(find([PLACES[n][0]], PLACES[n][1])[0].id for n in names)


def test_a_join_and_a_part_are_pairs_of_events_which_carry_their_number():
    applied = apply(ARTICLES, [tie("join", "one", "three"), tie("part", "one", "two", 2)])
    assert applied.ties == ((ids("one", "three"),), (ids("one", "two"),))
    numbers = {n: find(applied.articles, PLACES[n][1]) for n in PLACES}
    assert [e.corrected for e in numbers["one"]] == [(1, 2), (2,)]  # "published" in two articles
    assert [e.corrected for e in numbers["three"]] == [(1,)]


def test_the_later_of_join_and_part_counts_and_the_other_is_reported():
    log = [tie("join", "one", "two"), tie("part", "one", "two", 2)]
    applied = apply(ARTICLES, log)
    assert (applied.ties.joined, applied.ties.parted) == ((), (ids("one", "two"),))
    assert [(u.correction.number, u.cause) for u in applied.unplaced] == [(1, "overruled")]
    back = apply(ARTICLES, [*log, undo(log[1], 3)])
    assert (back.ties.joined, back.unplaced) == ((ids("one", "two"),), ())


def test_a_chain_of_joins_does_not_undo_a_later_part():
    log = [tie("join", "one", "two"), tie("join", "two", "three", 2), tie("part", "one", "three", 3)]
    applied = apply(ARTICLES, log)
    assert applied.ties == ((ids("two", "three"),), (ids("one", "three"),))
    assert [u.correction.number for u in applied.unplaced] == [1]


def test_a_part_holds_for_every_reading_of_the_article():
    again = replace(first(), article=replace(first().article, id="new"))
    event = replace(find([first()], "published")[0], id="new-published", article_id="new")
    applied = apply((*ARTICLES, replace(again, events=(event,))), [tie("part", "one", "two")])
    assert set(applied.ties.parted) == {ids("one", "two"), ("new-published", *ids("two"))}


def test_a_tie_of_what_is_no_event_any_more_is_reported():
    applied = apply(ARTICLES, [tie("join", "one", "three"), dismiss(third(), "stopped", 2)])
    assert [(u.correction.number, u.cause) for u in applied.unplaced] == [(1, "event")]
    same = replace(tie("join", "one", "two"), other=tie("join", "one", "two").target)
    assert "one and the same" in apply(ARTICLES, [same]).unplaced[0].reason
    assert [u.cause for u in apply(ARTICLES[:1], [tie("join", "one", "three")]).unplaced] == ["article"]
