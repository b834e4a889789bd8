"""Corrections hold wherever their words still stand, and only there."""

from dataclasses import replace
from datetime import date

import pytest

from lib.correction import BY_READER, Change, in_force
from lib.interval import day
from lib.keep.apply import apply
from lib.model import Span
from tests.keep.making import ARTICLES, correction, dismiss, edit, event_of, find, one, undo, words
from tests.sample_collection import first, third


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"type": "halt"}, {"type": "halt"}),
        ({"status": "denied"}, {"status": "denied", "status_rule": BY_READER}),
        ({"summary": "Ferries must forget"}, {"summary": "Ferries must forget", "subject": 0}),
        ({"actors": ("Harbour Authority", "Ana Reyes")}, {"actors": ("harbour-authority", "ana-reyes")}),
        ({"affected": ("Fast Ferry", "old boards")}, {"affected": ("fast-ferry",), "objects": ("old boards",)}),
    ],
    ids=lambda given: next(iter(given)),
)
def test_an_edit_changes_its_field_and_nothing_else(fields, expected):
    before, after = event_of(first(), "must delete"), one([edit(first(), "must delete", **fields)])
    assert {k: getattr(after, k) for k in expected} == expected
    untouched = replace(after, corrected=(), **{k: getattr(before, k) for k in expected})
    assert replace(untouched, summary=before.summary) == before
    assert after.corrected == (1,)


def test_a_status_shows_in_the_line():
    assert one([edit(first(), "must delete", status="denied")]).summary == "operators must delete schedules (denied)"
    log = [edit(first(), "must delete", status="denied"), edit(first(), "must delete", 2, status="happened")]
    assert one(log).summary == "operators must delete schedules"


def test_a_date_rests_on_the_words_that_mean_it_or_on_none():
    told = one([edit(first(), "must delete", date="2021-06-15", reason="see the notice")])
    assert (told.dating.interval, told.dating.edtf, told.dating.rule) == (
        day(date(2021, 6, 15)),
        "2021-06-15",
        BY_READER,
    )
    assert told.dating.mention.span == Span(told.trigger.start, told.trigger.start)
    assert told.dating.mention.note == "set by a reader, Ann, on 2021-05-10: see the notice"
    swapped = one([edit(first(), "published", date="[2021-05-06..2021-06-30]")], "published", ARTICLES[:1])
    assert swapped.dating.mention.rule == BY_READER  # the words with these bounds stand in another sentence


def test_a_deadline_that_is_moved_stays_a_deadline():
    read = event_of(first(), "must delete")
    signal = words(first(), "by", "Operators")
    due = replace(read, dating=replace(read.dating, mention=replace(read.dating.mention, signal=signal)))
    article = replace(first(), events=(first().events[0], due))
    moved = one([edit(article, "must delete", date="[2021-05-06..2021-07-31]")], articles=(article,))
    assert (moved.dating.mention.signal, moved.dating.mention.span.start) == (signal, moved.trigger.start)
    exact = one([edit(article, "must delete", date="2021-07-31")], articles=(article,))
    assert exact.dating.mention.signal is None


def test_no_date_leaves_what_the_status_says_of_it():
    happened = one([edit(first(), "published", date="")], "published", ARTICLES[:1])
    assert (happened.dating.mention, happened.dating.interval.latest) == (None, date(2021, 5, 6))
    planned = one([edit(first(), "must delete", date="")])
    assert planned.dating.interval.is_unbounded
    assert planned.dating.edtf is None


def test_a_name_that_nobody_knows_becomes_an_actor_of_the_kind_given_or_an_organisation():
    log = [edit(first(), "must delete", actors=("Quay Watch", "Jo Pier (person)", "PIER POST (company)"))]
    (article, *_) = apply(ARTICLES, log).articles
    kinds = {a.name: a.kind for a in article.actors}
    assert (kinds["Quay Watch"], kinds["Jo Pier"], kinds["PIER POST"]) == ("organisation", "person", "company")
    assert event_of(article, "must delete").actors == ("quay-watch", "jo-pier", "pier-post")


def test_a_kind_given_once_holds_for_the_name_in_every_article():
    log = [edit(first(), "must delete", actors=("Jo Pier",)), edit(third(), "stopped", 2, actors=("Jo Pier (person)",))]
    kinds = [a.kind for p in apply(ARTICLES, log).articles for a in p.actors if a.name == "Jo Pier"]
    assert kinds == ["person", "person"]


def test_a_name_that_another_article_knows_is_that_actor():
    article = apply(ARTICLES, [edit(third(), "stopped", actors=("the harbour authority",))]).articles[2]
    assert event_of(article, "stopped").actors == ("harbour-authority",)
    assert article.actors[-1].name == "Harbour Authority"


def test_a_dismissed_event_is_gone_until_that_is_undone():
    gone = dismiss(first(), "must delete")
    assert find(apply(ARTICLES, [gone]).articles, "must delete") == []
    assert one([gone, undo(gone, 2)]) == event_of(first(), "must delete")


def test_the_undo_of_an_undo_brings_the_correction_back():
    changed = edit(first(), "must delete", type="halt")
    back = undo(changed, 2)
    assert one([changed, back]).corrected == ()
    assert one([changed, back, undo(back, 3)]).type == "halt"
    assert in_force([changed, back, undo(back, 3), undo(undo(back, 3), 4)]) == ()


def test_the_later_of_two_wins_field_by_field():
    log = [
        edit(first(), "must delete", 1, type="halt", status="denied"),
        edit(first(), "must delete", 2, type="move"),
    ]
    event = one(log)
    assert (event.type, event.status, event.corrected) == ("move", "denied", (1, 2))
    assert apply(ARTICLES, log[::-1]) == apply(ARTICLES, log)  # numbers order the log, not the list


def test_an_edit_after_a_dismissal_says_that_it_is_an_event_after_all():
    log = [dismiss(first(), "must delete"), edit(first(), "must delete", 2, type="halt")]
    assert one(log).type == "halt"
    assert find(apply(ARTICLES, [log[1], replace(log[0], number=3)]).articles, "must delete") == []


def test_a_date_that_nothing_can_show_is_not_rebuilt():
    log = [edit(first(), "must delete", type="halt")]
    log = [replace(log[0], told=replace(log[0].told, date="0001/9999"))]
    event = one(log, articles=(unread(first(), "must delete"), *ARTICLES[1:]))
    assert (event.dating.mention, event.dating.edtf) == (None, None)


def unread(parsed, trigger):
    return replace(parsed, events=tuple(e for e in parsed.events if e != event_of(parsed, trigger)))


def test_an_edited_event_that_the_parser_no_longer_finds_is_rebuilt():
    log = [edit(first(), "must delete", type="halt")]
    event = one(log, articles=(unread(first(), "must delete"), *ARTICLES[1:]))
    read = event_of(first(), "must delete")
    assert (event.type, event.status, event.affected, event.summary) == ("halt", "planned", read.affected, read.summary)
    assert (event.quote, event.sentence, event.dating.interval) == (read.quote, read.sentence, read.dating.interval)


def test_a_dismissed_event_that_the_parser_no_longer_finds_needs_nothing():
    gone = (unread(first(), "must delete"),)
    assert apply(gone, [dismiss(first(), "must delete")]).articles == gone


def shifted(parsed, trigger, start, end, **values):
    span = words(parsed, trigger)
    return replace(event_of(parsed, trigger), trigger=Span(span.start + start, span.end + end), id="new", **values)


def test_a_trigger_at_another_span_is_the_same_event():
    moved = shifted(first(), "must delete", 5, 0)
    article = replace(first(), events=(first().events[0], moved))
    log = [edit(first(), "must delete", type="halt")]
    assert one(log, "delete", (article,)).id == "new"
    assert apply(apply((article,), log).articles, log) == apply((article,), log)
    assert find(apply((article,), [dismiss(first(), "must delete")]).articles, "delete") == []


def test_of_two_events_where_one_was_an_edit_takes_the_likelier_and_a_dismissal_both():
    both = (shifted(first(), "must delete", 0, -7, type="statement"), shifted(first(), "must delete", 5, 0))
    article = replace(first(), events=(first().events[0], *both))
    edited = apply((article,), [edit(first(), "must delete", status="denied")]).articles
    assert [e.status for e in edited[0].events[1:]] == ["planned", "denied"]
    assert len(apply((article,), [dismiss(first(), "must delete")]).articles[0].events) == 1


def test_an_event_at_the_very_words_is_meant_before_a_likelier_one_beside_it():
    there = replace(event_of(first(), "must delete"), type="statement")
    article = replace(first(), events=(first().events[0], there, shifted(first(), "must delete", 5, 0)))
    (edited,) = apply((article,), [edit(first(), "must delete", status="denied")]).articles
    assert [e.status for e in edited.events[1:]] == ["denied", "planned"]


def test_an_event_told_in_the_same_words_by_another_trigger_is_the_same():
    other = replace(event_of(first(), "must delete"), trigger=words(first(), "schedules"), id="new")
    article = replace(first(), events=(first().events[0], other))
    (event,) = apply((article,), [edit(first(), "must delete", type="halt")]).articles[0].events[1:]
    assert (event.id, event.type) == ("new", "halt")


@pytest.mark.parametrize(
    ("values", "events"),
    [
        pytest.param({"summary": "operators must delete schedules (planned)"}, 2, id="a status behind the line"),
        pytest.param({"summary": "operators must delete boats"}, 3, id="another line"),
        pytest.param({"type": "halt"}, 3, id="another act"),
        pytest.param({"quote": first().events[0].quote}, 3, id="another sentence"),
    ],
)
def test_an_event_at_another_trigger_is_the_same_only_if_it_tells_the_same(values, events):
    other = replace(event_of(first(), "must delete"), trigger=words(first(), "schedules"), id="new", **values)
    article = replace(first(), events=(first().events[0], other))
    (corrected,) = apply((article,), [edit(first(), "must delete", affected=("old boards",))]).articles
    assert len(corrected.events) == events


def test_an_event_that_another_correction_is_about_is_not_taken_for_one_that_is_gone():
    other = replace(event_of(first(), "must delete"), trigger=words(first(), "schedules"), id="new")
    article = replace(first(), events=(first().events[0], other))
    log = [edit(first(), "must delete", type="halt"), edit(article, "schedules", 2, type="move")]
    (corrected,) = apply((article,), log).articles
    assert sorted((e.type, e.corrected) for e in corrected.events[1:]) == [("halt", (1,)), ("move", (2,))]


def added(parsed, trigger, number=1, **fields):
    fields = {"type": "statement", "status": "happened", "summary": "Added", **fields}
    return correction("add", parsed, trigger, number, changes=tuple(Change(k, "", v) for k, v in fields.items()))


def test_an_added_event_stands_in_its_sentence():
    event = one([added(first(), "did not comment", actors=("Fast Ferry",), date="2021-05")], "did not comment")
    assert event.quote.of(first().article.text) == "Fast Ferry, worth $3 billion, did not comment."
    assert (event.sentence, event.actors, event.dating.edtf) == (2, ("fast-ferry",), "2021-05")
    title = one([added(first(), "tightens")], "tightens")
    assert title.sentence is None


def test_an_added_event_that_the_parser_now_finds_is_one_event():
    log = [added(first(), "did not comment")]
    (made,) = find(apply(ARTICLES, log).articles, "did not comment")
    read = replace(made, trigger_rule="verb", corrected=(), actors=("fast-ferry",))
    assert one(log, "did not comment", (replace(first(), events=(*first().events, read)),)).trigger_rule == "verb"


@pytest.mark.parametrize(
    ("trigger", "kind", "events"),
    [
        pytest.param("not comment", "statement", 3, id="most of the words"),
        pytest.param("comment", "statement", 4, id="less than half of them"),
        pytest.param("not comment", "halt", 4, id="another act"),
    ],
)
def test_what_the_parser_finds_at_an_added_event_is_it_if_it_is_mostly_that(trigger, kind, events):
    log = [added(first(), "did not comment")]
    (made,) = find(apply(ARTICLES, log).articles, "did not comment")
    read = replace(made, trigger=words(first(), trigger), type=kind, trigger_rule="verb", corrected=())
    (article,) = apply((replace(first(), events=(*first().events, read)),), log).articles
    assert len(article.events) == events


def test_adding_a_whole_sentence_takes_no_other_event_of_it():
    sentence = "Operators must delete schedules by the end of June, spokesman Ana Reyes said."
    (article, *_) = apply(ARTICLES, [added(first(), sentence, type="restrict")]).articles
    assert len(article.events) == 3
    assert event_of(article, "must delete") == event_of(first(), "must delete")
