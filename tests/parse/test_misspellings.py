import pytest

from tests.parse.actor_case import kinds, mentions


def test_person_with_the_body_in_the_text() -> None:
    assert mentions("Telegram grew. Pavel Durof founded it.", "Pavel Durov") == [("Pavel Durof", "spelling")]


def test_family_name_alone() -> None:
    assert mentions("Telegram grew. Mr Durof founded it.", "Pavel Durov") == [("Durof", "spelling")]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("A shop grew. Pavel Durof founded it.", id="no sign of Telegram"),
        pytest.param("Telegram grew. Durof is a street.", id="no sign of a person"),
        pytest.param("Telegram grew. Petra Durof founded it.", id="another given name"),
        pytest.param("Telegram grew. Pavel Dubrovin founded it.", id="too far"),
    ],
)
def test_precision(text: str) -> None:
    assert "Pavel Durov" not in kinds(text)


def test_body_only_beside_its_right_name() -> None:
    assert mentions("Coinbase grew. Coinbace users left.", "Coinbase") == [
        ("Coinbase", "name"),
        ("Coinbace", "spelling"),
    ]
    assert "Coinbase" not in kinds("Coinbace users left.")
