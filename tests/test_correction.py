"""A correction points at words, says what it changes on one line, and knows which others it cannot stand beside."""

from dataclasses import replace

import pytest

from lib.correction import Change, Target, about, contradicts, in_words, same_place, sentence_of, target_of, told_by
from lib.model import Span
from tests.keep.making import correction, dismiss, edit, event_of, undo, words
from tests.sample_collection import first, second

HERE = Target("a", Span(10, 15), "close", "The port must ", " by May.")


@pytest.mark.parametrize(
    ("other", "same"),
    [
        pytest.param(replace(HERE, span=Span(14, 20), exact="e by M"), True, id="words that overlap"),
        pytest.param(replace(HERE, span=Span(15, 17), exact="by"), False, id="the words behind"),
        pytest.param(replace(HERE, span=Span(400, 405)), False, id="the same sentence once more"),
        pytest.param(
            replace(HERE, article_id="b", span=Span(400, 405)), True, id="the same sentence in another reading"
        ),
        pytest.param(replace(HERE, article_id="b", suffix=" by June."), False, id="another sentence there"),
        pytest.param(replace(HERE, article_id="b", exact="must"), False, id="another word there"),
    ],
)
def test_two_targets_are_one_place_by_their_span_and_in_another_article_by_their_words(other, same):
    assert same_place(HERE, other) is same
    assert same_place(other, HERE) is same


def test_the_history_of_an_event_holds_what_was_undone_and_what_joins_it():
    changed = edit(first(), "must delete", type="halt")
    joined = correction("join", second(), "published", 3, other=target_of(first(), words(first(), "must delete")))
    log = [changed, undo(changed, 2), joined, dismiss(first(), "published", 4)]
    assert about(log, changed.target) == (changed, log[1], joined)
    assert about(log, joined.target) == (joined,)


@pytest.mark.parametrize(
    ("one", "other", "against"),
    [
        pytest.param({"type": "halt"}, {"status": "denied"}, False, id="other fields"),
        pytest.param({"type": "halt"}, {"type": "halt"}, False, id="the same"),
        pytest.param({"type": "halt"}, {"type": "move"}, True, id="one field, two values"),
        pytest.param({"type": "halt", "status": "denied"}, {"status": "ongoing"}, True, id="one of several fields"),
    ],
)
def test_edits_contradict_each_other_in_a_field_that_both_set(one, other, against):
    first_edit, second_edit = (edit(first(), "must delete", n, **f) for n, f in ((1, one), (2, other)))
    assert contradicts(first_edit, second_edit) is against
    assert contradicts(second_edit, first_edit) is against


def test_whether_it_is_an_event_at_all_somebody_has_to_choose():
    gone, changed = dismiss(first(), "must delete"), edit(first(), "must delete", 2, type="halt")
    assert contradicts(gone, changed)
    assert contradicts(changed, gone)


def test_a_sentence_has_its_first_character_and_not_the_one_behind_it():
    parsed = first()
    second_of_body = [s for p in parsed.body() for s in p.sentences][1]
    start, end = second_of_body.start, second_of_body.end
    assert sentence_of(parsed, Span(start, start + 1)) == (second_of_body, 1)
    assert sentence_of(parsed, Span(end - 1, end)) == (second_of_body, 1)
    assert sentence_of(parsed, Span(end, end + 1)) == (Span(end, end + 1), None)
    assert sentence_of(parsed, Span(0, 7))[1] is None


def test_words_are_pointed_at_without_white_space_and_to_the_end_of_their_sentence():
    parsed, text = first(), first().article.text
    start = text.index(" must delete")
    target = target_of(parsed, Span(start, len(text)))
    assert (target.span.start, target.exact[:11]) == (start + 1, "must delete")
    assert target.exact.endswith("Ana Reyes said.")
    assert (target.prefix, target.suffix) == ("Operators ", "")


def test_a_bound_that_no_words_carry_is_no_date():
    dated = event_of(first(), "published")
    undated = replace(dated, dating=replace(dated.dating, mention=None))
    assert (told_by(dated, first()).date, told_by(undated, first()).date) == (dated.dating.edtf, "")


@pytest.mark.parametrize(
    ("made", "line"),
    [
        (edit(first(), "must delete", status="denied"), "status: planned -> denied (Ann, 2021-05-10)"),
        (
            edit(first(), "must delete", type="halt", status="denied", reason="see the\n notice"),
            "type: restrict -> halt; status: planned -> denied (Ann, 2021-05-10: see the notice)",
        ),
        (
            replace(edit(first(), "must delete", date=""), by="", changes=(Change("actors", ("A", "B"), ()),)),
            "actors: A, B -> none (unnamed, 2021-05-10)",
        ),
        (dismiss(first(), "must delete"), "no event (Ann, 2021-05-10)"),
        (correction("add", first(), "must delete"), "added (Ann, 2021-05-10)"),
        (correction("join", first(), "must delete"), "the same happening as another telling (Ann, 2021-05-10)"),
        (correction("part", first(), "must delete"), "not the same happening as another telling (Ann, 2021-05-10)"),
        (undo(dismiss(first(), "must delete"), 2), "undone (Bea, 2021-05-10)"),
    ],
)
def test_a_correction_is_told_on_one_line(made, line):
    assert in_words(made) == line
