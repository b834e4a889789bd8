"""The same happening told in other words, and different ones told in alike words."""

import pytest

from lib.collate.parties import wider
from lib.collate.stories import group_stories
from lib.collate.telling import content_words
from lib.interval import day
from lib.model import Actor
from tests.collate.making import date, make_event, make_parsed

DAY = day(date(2021, 3, 4))


def told(name, text, *events):
    """`events` are (trigger, type, affected, objects), all by Alder on one day."""
    made = [
        make_event(text, t, k, f"{name}{n}", article=name, actors=("alder",), affected=who, objects=what, when=DAY)
        for n, (t, k, who, what) in enumerate(events)
    ]
    return make_parsed(
        text,
        name,
        published=date(2021, 3, 5),
        events=made,
        names=[("Alder", "alder", "company")],
        dates=[("4 March", "2021-03-04", DAY)],
    )


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param(
            ("Alder warned Birch on 4 March.", ("warned", "statement", ("birch",), ())),
            ("Alder sued Cedar on 4 March.", ("sued", "charge_sue", ("cedar",), ())), id="two acts on two",
        ),
        pytest.param(
            ("Alder replaced its boss on 4 March.", ("replaced", "other", (), ("boss",))),
            ("Alder lost a third of its value on 4 March.", ("lost", "other", (), ("value",))), id="two of no kind",
        ),
    ],
)  # fmt: skip
def test_one_actor_does_two_things_on_a_day(one, other):
    assert len(group_stories([told("a", *one), told("b", *other)], ())) == 2


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param(
            ("Alder raided the boats on 4 March.", ("raided", "investigate", (), ("boats",))),
            ("On 4 March Alder searched three vessels.", ("searched", "investigate", (), ("vessels",))), id="synonyms",
        ),
        pytest.param(
            ("Alder handed back its permit on 4 March.", ("handed back", "other", (), ("permit",))),
            ("On 4 March Alder gave its licence away.", ("gave", "halt", (), ("licence",))), id="one thing",
        ),
        pytest.param(
            ("Alder quit the salt union on 4 March.", ("quit", "move", (), ("salt union",))),
            ("Alder took the step on 4 March.", ("took the step", "move", (), ())), id="a deed without words",
        ),
    ],
)  # fmt: skip
def test_one_thing_is_told_in_other_words(one, other):
    assert len(group_stories([told("a", *one), told("b", *other)], ())) == 1


def test_words_that_say_the_same_are_one():
    assert content_words("the permits", "en") == content_words("the licence", "en")
    assert content_words("the dock", "en") != content_words("the licence", "en")


def test_lawmakers_are_the_parliament():
    actors = {i: Actor(i, i, "authority") for i in ("zedland-parliament", "lawmakers", "police")}
    assert wider(["zedland-parliament"], actors) & wider(["lawmakers"], actors)
    assert not wider(["police"], actors) & wider(["lawmakers"], actors)
