from datetime import date

from lib.interval import day, month
from tests.collate.making import MARCH, article, stories_of


def test_announcement_and_effect_know_each_other():
    text = "The water board said on 4 March that dog owners are liable for damage from April."
    board = {"actors": ("water-board",)}
    found = stories_of(
        article(
            "a", text, ("said", "announce", {**board, "when": MARCH[4]}),
            ("liable", "take_effect", {**board, "when": month(2021, 4), "status": "planned"}),
        )
    )  # fmt: skip
    said, liable = found
    assert said.relations == (("announces", liable.id),)
    assert liable.relations == (("announced by", said.id),)


def test_effects_told_with_one_announcement_are_one_story():
    """Neither sentence shares words with the other, but both tie the effect to the same announcement."""
    board = {"actors": ("water-board",), "objects": ("leash rules",)}
    said = ("published", "adopt", {**board, "when": MARCH[4]})
    one = "On 4 March the water board published leash rules, and owners are liable from April."
    two = "Leash rules that the water board published on 4 March start to bind on 8 April."
    later = {"status": "planned", "when": month(2021, 4)}
    exact = {"status": "planned", "when": day(date(2021, 4, 8))}
    found = stories_of(
        article("a", one, said, ("liable", "take_effect", later)),
        article("b", two, said, ("bind", "take_effect", exact)),
    )
    assert [len(s.events) for s in found] == [2, 2]
    assert found[0].relations == (("takes effect as", found[1].id),)
    assert found[1].lead == "b-1"


def test_a_reversal_points_to_the_latest_ban():
    board = {"actors": ("water-board",), "objects": ("rowing boats",)}
    found = stories_of(
        article(
            "a", "The water board banned rowing boats on 4 March.", ("banned", "restrict", {**board, "when": MARCH[4]})
        ),
        article(
            "b",
            "The water board lifted its ban on rowing boats on 29 March.",
            ("lifted", "ease", {**board, "when": MARCH[29]}),
        ),
    )
    ban, lift = found
    assert lift.relations == (("reverses", ban.id),)
    assert ban.relations == (("reversed by", lift.id),)
