"""Confidence: features that anybody can check, and the number they sum to."""

import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from lib.interval import day
from lib.model import DateMention, Dating, Event, Span
from lib.parse.event import confidence
from lib.parse.event.confidence import confidence_of, features

GOLD = Path(__file__).resolve().parents[1] / "gold" / "events"
DAY = date(2017, 9, 7)
MENTION = DateMention(Span(20, 26), "DATE", "2017-09-07", None, day(DAY), "2017-09-07", "day")
FIRM = Event(
    "e", "a", 0, Span(0, 60), Span(4, 8), "restrict", "happened", ("peru",), (), ("scooters",),
    Dating(day(DAY), "2017-09-07", MENTION, "day"), None, "Peru banned scooters", "verb", "past tense",
)  # fmt: skip

BEFORE = replace(FIRM, trigger=Span(40, 46))
CASES = {
    "nothing speaks against a named actor's dated act": (FIRM, {"peru"}, 1, {"always"}),
    "a role or pronoun": (FIRM, set(), 1, {"always", "actor meant by a role or pronoun"}),
    "nobody acts": (replace(FIRM, actors=()), set(), 1, {"always", "nobody acts"}),
    "no date": (replace(FIRM, dating=Dating()), {"peru"}, 1, {"always", "undated"}),
    "no date and only planned": (
        replace(FIRM, dating=Dating(), status="planned"),
        {"peru"},
        1,
        {"always", "undated", "undated and not happened"},
    ),
    "a date of the sentence": (
        replace(FIRM, dating=replace(FIRM.dating, rule="date of the sentence before")),
        {"peru"},
        1,
        {"always", "date of another clause"},
    ),
    "a date in front": (BEFORE, {"peru"}, 1, {"always", "date before the verb"}),
    "a plan with a day": (replace(FIRM, status="planned"), {"peru"}, 1, {"always"}),
    "a loose type": (replace(FIRM, type="other"), {"peru"}, 1, {"always", "loose type"}),
    "somebody else's word": (replace(FIRM, attribution="Caixin"), {"peru"}, 1, {"always", "somebody says so"}),
    "a long sentence": (replace(FIRM, quote=Span(0, 400)), {"peru"}, 1, {"always", "long sentence"}),
    "two others beside it": (FIRM, {"peru"}, 3, {"always", "crowded sentence"}),
}


@pytest.mark.parametrize(("event", "named", "beside", "wanted"), CASES.values(), ids=CASES.keys())
def test_features_say_what_the_event_rests_on(event: Event, named: set[str], beside: int, wanted: set[str]) -> None:
    assert set(features(event, named, beside)) == wanted


def test_the_number_is_a_logistic_sum(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(confidence, "_weights", lambda: {"always": 2.0, "undated": -2.0})
    assert confidence_of(FIRM, {"peru"}, 1) == 0.88
    assert confidence_of(replace(FIRM, dating=Dating()), {"peru"}, 1) == 0.5


def test_without_weights_there_is_no_number(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(confidence, "_weights", dict)
    assert confidence_of(FIRM, {"peru"}, 1) is None


def test_every_weight_belongs_to_a_feature() -> None:
    names = set(confidence._weights())
    assert "always" in names
    assert all(-6 < weight < 6 for weight in confidence._weights().values())


def test_first_readings_are_of_the_seen_half_and_speak_of_known_features() -> None:
    labelled = [json.loads(line) for line in (GOLD / "events.jsonl").read_text("utf-8").splitlines()]
    seen = {row["article"] for row in labelled if row["half"] == "seen"}
    readings = [json.loads(line) for line in (GOLD / "first_readings.jsonl").read_text("utf-8").splitlines()]
    assert {row["article"] for row in readings} <= seen
    assert {name for row in readings for name in row["features"]} <= set(confidence._weights())
