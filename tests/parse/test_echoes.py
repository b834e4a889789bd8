"""Acts that only point back take the type of the act before; without one they stay of no type."""

import pytest

from tests.parse.event_case import parse

ECHOES = {
    "the same in the next sentence": ("Norvia banned the drug in May. Sudland did so in June.", "restrict"),
    "the same after a semicolon": ("Norvia fined the bank in May; Sudland followed on June 3.", "penalise"),
    "a plan to do likewise": ("Acme stopped sales in May, and Orbit said it would do likewise from Monday.", "halt"),
    "to follow suit": ("Norvia lifted the ban in May. Sudland is to follow suit in July.", "ease"),
    "to go the same way": ("Acme was raided in May. Orbit did the same to a rival on June 3.", "investigate"),
}


@pytest.mark.parametrize(("text", "kind"), ECHOES.values(), ids=ECHOES.keys())
def test_what_points_back_is_what_was_told(text: str, kind: str) -> None:
    events = parse(text).events
    assert [e.type for e in events][-1] == kind
    assert len(events) == 2


def test_nothing_before_leaves_the_type_open() -> None:
    assert [e.type for e in parse("Sudland followed suit on June 3.").events] == ["other"]
