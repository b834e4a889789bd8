import pytest

from tests.parse.actor_case import kinds, mentions, parse

ONE = "Norrland Transport Agency"


@pytest.mark.parametrize(
    ("text", "name", "said"),
    [
        pytest.param(
            "Norrland's Transport Agency closed it. The Transport Agency said so. The Norrland Transport Agency paid.",
            ONE, ["Transport Agency", "Transport Agency", ONE], id="owner before",
        ),
        pytest.param(
            "The Transport Agency of Norrland closed it. Norrland's Transport Agency paid.",
            "Transport Agency of Norrland", ["Transport Agency of Norrland", "Transport Agency"], id="owner behind",
        ),
        pytest.param(
            "The Thai Transport Agency closed it. The Thai agency paid.",
            "Thai Transport Agency", ["Thai Transport Agency", "Thai agency"], id="by country and noun",
        ),
        pytest.param(
            "Thailand's Transport Agency closed it. The Thai Transport Agency paid.",
            "Thai Transport Agency", ["Transport Agency", "Thai Transport Agency"], id="by the country's name",
        ),
    ],
)  # fmt: skip
def test_forms_with_one_owner_are_one_body(text: str, name: str, said: list[str]) -> None:
    assert [surface for surface, _ in mentions(text, name)] == said


def test_two_owners_are_two_bodies() -> None:
    text = "The Thai Transport Agency paid. The Transport Agency lied. Peru's Transport Agency paid. It is late."
    names = {a.id: a.name for a in parse(text)[0]}
    told = [(names[m.actor_id], m.surface) for m in parse(text)[1] if m.how != "pronoun" and m.surface != "Peru"]
    assert told == [
        ("Thai Transport Agency", "Thai Transport Agency"),
        ("Thai Transport Agency", "Transport Agency"),
        ("Peruvian Transport Agency", "Transport Agency"),
    ]


def test_a_place_is_not_its_airport() -> None:
    assert kinds("Brunnax Airport paid. The mayor of Brunnax paid.")["Brunnax"] == "place"


def test_an_owner_is_a_place() -> None:
    assert kinds("Norrland's Transport Agency shut the bank.")["Norrland"] == "place"


def test_a_ministry_belongs_to_its_field() -> None:
    assert "Ministry of Health" in {a.name for a in parse("The Ministry of Health paid the Food Safety Agency.")[0]}
