"""What an editor of a chronology would not note."""

import pytest

from tests.parse.event_case import parse, told

NOTHING = {
    "statute year": "Peru works with the Scooter Act of 1934.",
    "statute year before": "The sale falls under the 1934 Act.",
    "condition": "Sellers will leave if Peru bans scooters.",
    "negated": "Peru did not ban scooters on Monday.",
    "not yet": "Peru has not yet banned scooters.",
    "negated subject": "Not all scooters were banned on Monday.",
    "negated object": "Peru received no complaint on Monday.",
    "mere words": "Peru said that scooters are fast.",
    "saying so": "Peru said so on Monday.",
    "figure of a year": "Peru earned two billion dollars with scooters in 2016.",
    "habit": "Peru inspects scooters.",
    "length of time": "Sellers store scooters for six months.",
    "among what it is the first": "It is the largest that Peru has banned.",
    "what the speaker is doing": '"We are closing shops," Peru said.',
    "furniture": "Join our Telegram channel and get breaking news delivered on Monday.",
}


@pytest.mark.parametrize("text", NOTHING.values(), ids=NOTHING.keys())
def test_an_editor_would_not_note_these(text: str) -> None:
    assert told(parse(text)) == set()
