"""Chronology lines say who is meant: pronouns, possessives and groups named before."""

import pytest

from lib.parse.event import referents
from tests.parse.event_case import lines, parse

PRONOUNS = {
    "its in front": (
        "Bithumb is based in Seoul. Its lawyers sued Peru on Monday.",
        "Bithumb's lawyers sued Peru",
    ),
    "its behind stays with the subject": ("Bithumb closed its branches on Monday.", "Bithumb closed its branches"),
    "it is the text that was signed": (
        "Peru presented an order on scooters in May. It was signed on Monday.",
        "The order on scooters was signed",
    ),
    "they are the texts that take effect": (
        "Peru has strict rules for scooters. They take effect on 1 October.",
        "The strict rules to take effect (planned)",
    ),
    "they are the group named before": (
        "Kraken and Bithumb protested on Monday. They suspended deposits on Tuesday.",
        "Kraken and Bithumb suspended deposits",
    ),
    "it is what the sentence is about": (
        "Scooter hire has been forbidden since Monday, when two ministries declared it illegal.",
        "Two ministries declared scooter hire illegal",
    ),
    "a sentence on neither of them keeps them": (
        "Kraken and Bithumb protested on Monday. Neither takes coins. Their lawyers sued Peru on Tuesday.",
        "Kraken and Bithumb's lawyers sued Peru",
    ),
    "they are those that the sentence before starts with": (
        "Fishermen and farmers protested on Monday. They sued Peru on Tuesday.",
        "The fishermen and farmers sued Peru",
    ),
    "a firm is told by its name": (
        "Bithumb suspended deposits on Monday. The company sued Peru on Tuesday.",
        "Bithumb sued Peru",
    ),
    "so is a firm that owns": (
        "Bithumb suspended deposits on Monday. The company's lawyers sued Peru on Tuesday.",
        "Bithumb's lawyers sued Peru",
    ),
    "which of two unknown firms is meant is left open": (
        "Norwind Ltd and Solwind Ltd build turbines. Norwind Ltd sued Peru on Monday. The company won on Tuesday.",
        "The company won",
    ),
    "a name goes without whose rival it is": (
        "Kraken and Huobi suspended deposits on Monday. Their rival Bithumb sued Peru on Tuesday.",
        "Bithumb sued Peru",
    ),
    "whoever is succeeded is not the successor": (
        "Juan Quispe resigned on Monday. He will be succeeded by Ana Rojas on Tuesday.",
        "Juan Quispe to be succeeded by Ana Rojas (planned)",
    ),
    "it in what somebody says is the speaker": (
        "Kraken suspended deposits on Monday, and Bithumb said on Tuesday that it would close.",
        "Bithumb said that it would close",
    ),
}


@pytest.mark.parametrize(("text", "wanted"), PRONOUNS.values(), ids=PRONOUNS.keys())
def test_a_line_says_who_is_meant(text: str, wanted: str) -> None:
    assert wanted in lines(text)


def test_pronouns_of_a_sentence_without_end_are_looked_up_in_bounded_work(monkeypatch: pytest.MonkeyPatch) -> None:
    looked = []
    monkeypatch.setattr(referents, "plural_in", lambda reading, stretch: looked.append(stretch))
    lines("they said it banned them and " * 300 + ".")
    assert 0 < len(looked) <= referents.LONGEST * 2 * referents.MANY


def test_a_group_of_firms_acts_through_those_listed_before() -> None:
    text = "Kraken and Bithumb sell coins. On Monday the two exchanges suspended deposits."
    parsed = parse(text)
    assert [set(e.actors) for e in parsed.events] == [{"kraken", "bithumb"}]
