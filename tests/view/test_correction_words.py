"""Corrections in words, and the list of all of them."""

from datetime import UTC, datetime

import pytest

from lib.correction import Change, Correction, Target
from lib.model import Span
from lib.view.correction_list import entries, source_name, sources, undone_by
from lib.view.correction_words import correction_words, date_words, deed_words, meaning_words, place_words

PLACE = Target("a1", Span(8, 14), "banned", "The port ", " ferries.", None, "Ferries banned", "Gazette")
ELSEWHERE = Target("b2", Span(0, 6), "Closed", "", " for good.", None, "The end", None)
EIGHT = datetime(2021, 5, 4, 8, 30, tzinfo=UTC)
NINE = datetime(2021, 5, 4, 9, 0, tzinfo=UTC)


def edit(number: int, at: datetime = EIGHT, place: Target = PLACE, reason: str = "") -> Correction:
    change = Change("date", "2021-05-03", "[..2021-05-31]")
    return Correction(number, at, "Ann", "edit", place, changes=(change,), reason=reason)


def undo(number: int, of: int, at: datetime = NINE) -> Correction:
    return Correction(number, at, "Ben", "undo", PLACE, undoes=of)


DATES = [
    ("2021-05-03", "3 May 2021", "an exact day"),
    ("2021-05", "May 2021", "some day of these"),
    ("[..2021-05-31]", "by 31 May 2021", "by that day at the latest"),
    ("[2021-05-03..2021-05-09]", "3 to 9 May 2021", "some day of these"),
    ("2021-05/..", "since May 2021", "throughout, or from that day on"),
    ("2021-05-03/2021-05-09", "3 to 9 May 2021", "throughout, or from that day on"),
    ("XXXX-05-03", "3 May, year unknown", "without a place on the time axis"),
    ("", "no date", "without a place on the time axis"),
]


@pytest.mark.parametrize(("edtf", "words", "meaning"), DATES, ids=[d[0] for d in DATES])
def test_a_date_is_told_as_people_write_it(edtf: str, words: str, meaning: str) -> None:
    assert date_words(edtf) == words
    assert meaning_words(edtf) == meaning


def test_a_date_that_cannot_be_read_is_shown_as_it_is() -> None:
    assert date_words("next week") == "next week"


def test_a_correction_tells_who_when_what_and_why() -> None:
    assert correction_words(edit(1, reason="a slip")) == (
        "Corrected by Ann, 4 May 2021 08:30 UTC: date by 31 May 2021 (was: 3 May 2021). Why: a slip"
    )


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (Change("type", "halt", "restrict"), "type restricts (was: halts)"),
        (Change("actors", (), ("Port", "State")), "who acts Port and State (was: nobody)"),
        (Change("summary", "A", "B"), "line “B” (was: “A”)"),
    ],
)
def test_each_field_is_told_in_words(change: Change, words: str) -> None:
    assert deed_words(Correction(1, EIGHT, "", "edit", PLACE, changes=(change,))) == words


def test_an_added_event_and_one_joined_are_told() -> None:
    added = Correction(1, EIGHT, "", "add", PLACE, changes=(Change("summary", "", "Ferries stop"),))
    assert deed_words(added) == "event added: Ferries stop"
    joined = Correction(2, EIGHT, "", "join", PLACE, other=ELSEWHERE)
    assert deed_words(joined) == "the same happening as “Closed for good.” (The end)"
    assert place_words(PLACE) == "“The port banned ferries.” (Gazette)"


def test_the_list_is_newest_first_and_what_was_saved_at_once_is_one() -> None:
    log = (edit(1), edit(2, place=ELSEWHERE), edit(3, NINE))
    assert [[c.number for c in e.corrections] for e in entries(log)] == [[3], [1, 2]]
    assert [[c.number for c in e.corrections] for e in entries(log, source_name(ELSEWHERE))] == [[2]]
    assert sources(log) == ("Gazette, Ferries banned", "The end")


def test_what_is_undone_says_so_until_the_undo_is_undone() -> None:
    log = (edit(1), undo(2, 1))
    assert {n: c.number for n, c in undone_by(log).items()} == {1: 2}
    assert [u.number for u in entries(log)[0].undone] == [2]
    assert undone_by((*log, undo(3, 2))) == {2: undo(3, 2)}
    assert entries((*log, undo(3, 2)))[0].undone == ()
