from datetime import date

import pytest

from tests.parse.actor_case import mentions, parse


@pytest.mark.parametrize(
    ("text", "name", "said"),
    [
        pytest.param(
            "Kwixo Exchange halted. Kwixo would not say why.", "Kwixo Exchange",
            ["Kwixo Exchange", "Kwixo"], id="short form",
        ),
        pytest.param(
            "The lender Banco Kwixo closed. Kwixo would not say why.", "Banco Kwixo",
            ["Banco Kwixo", "Kwixo"], id="bank in front"
        ),
        pytest.param(
            "Zita Brunn spoke. Ms Brunn was calm.", "Zita Brunn", ["Zita Brunn", "Brunn"], id="family name alone"
        ),
        pytest.param(
            "The Baltic Coin Council (BCC) met. The BCC agreed.", "Baltic Coin Council",
            ["Baltic Coin Council", "BCC", "BCC"], id="initials in brackets",
        ),
        pytest.param(
            "Kwixo (formerly Tradelo) closed. Tradelo had users.", "Kwixo",
            ["Kwixo", "Tradelo", "Tradelo"], id="formerly",
        ),
        pytest.param(
            "Skyline fell. The firm, Skyline Aerospace, hit back.", "Skyline Aerospace",
            ["Skyline", "Skyline Aerospace"], id="short form that is a word",
        ),
        pytest.param(
            "The Pension Fund of Zedler met. The Fund then voted.", "Pension Fund of Zedler",
            ["Pension Fund of Zedler", "Fund"], id="head alone, before its place",
        ),
        pytest.param(
            "The European Parliament met. Parliament then voted.", "European Parliament",
            ["European Parliament", "Parliament"], id="head alone",
        ),
        pytest.param(
            "The US Air Force paid. Later the U.S. Air Force denied it.", "United States Air Force",
            ["US Air Force", "U.S. Air Force"], id="a country's short forms",
        ),
    ],
)  # fmt: skip
def test_one_actor(text: str, name: str, said: list[str]) -> None:
    assert [surface for surface, how in mentions(text, name) if how in ("name", "alias")] == said


COMMISSIONS = "The Salt Commission fined Kwixo. The Baltic Fish Commission agreed. The Commission met. "


def test_a_head_that_several_bodies_share_means_the_one_named_last() -> None:
    text = COMMISSIONS + "The Salt Commission left. The Commission met again."
    assert [s for s, _ in mentions(text, "Baltic Fish Commission")] == ["Baltic Fish Commission", "Commission"]
    assert [s for s, _ in mentions(text, "Salt Commission")] == ["Salt Commission", "Salt Commission", "Commission"]


def test_a_head_can_mean_a_known_body() -> None:
    text = COMMISSIONS + "The European Commission objected. The Commission will sue."
    assert [s for s, _ in mentions(text, "European Commission")] == ["European Commission", "Commission"]


def test_alias_by_year() -> None:
    text = "BTCC said it would close."
    assert [a.name for a in parse(text, published=date(2017, 9, 14))[0]] == ["BTCChina"]
    assert [a.name for a in parse(text, published=date(2018, 2, 1))[0]] == ["BTCC"]


def test_person_over_place_of_the_same_name() -> None:
    assert mentions("John F. Kennedy spoke. Kennedy left.", "John F. Kennedy")[1] == ("Kennedy", "alias")
