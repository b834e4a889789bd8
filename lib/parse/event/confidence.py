"""How sure an event is: a logistic sum over features that anybody can check, fitted on labelled texts.

The weights stand in `data/vocab/confidence.toml`, written by `tests/bench/confidence.py`; without them there is no
number.
"""

from collections.abc import Collection
from functools import cache
from math import exp

from lib import vocab
from lib.errors import VocabError
from lib.model import Event

LONG_SENTENCE = 220  # characters
OWN_DATES = ("after another date", "before another date")
SHARED = ("date of", "no date")
LOOSE = frozenset({"other", "statement"})
FIRM_RULES = frozenset({"past tense", "future", "headline present", "present perfect", "plan verb"})
NAMED_RULES = frozenset({"verb", "verb phrase", "verb and object", "support verb and noun", "word"})


def confidence_of(event: Event, named: Collection[str]) -> float | None:
    """Return the chance that an editor would call the event right, two decimals; `None` without fitted weights.

    Args:
        event: The event.
        named: The ids of the actors that its sentence names, not just calls "it" or "the bank".
    """
    weights = _weights()
    if not weights:
        return None
    total = weights.get("offset", 0.0) + sum(weights.get(name, 0.0) for name in features(event, named))
    return round(1 / (1 + exp(-total)), 2)


def features(event: Event, named: Collection[str]) -> tuple[str, ...]:
    """Return the names of the features that hold for an event, "always" among them."""
    found = ["always", *_of_date(event), *_of_words(event)]
    if not event.actors:
        found.append("affected only" if event.affected else "nobody named")
    elif not all(actor in named for actor in event.actors):
        found.append("actor meant by a role or pronoun")
    if len(event.actors) > 2:
        found.append("many actors")
    return tuple(found)


def _of_date(event: Event) -> list[str]:
    dating = event.dating
    if dating.mention is None:
        return ["undated"]
    if dating.rule in OWN_DATES:
        return ["bound by another date"]
    if dating.rule.startswith("date of"):
        return ["date of another clause"]
    if dating.assumption:
        return ["date rests on an assumption"]
    return [] if dating.interval.is_day else ["date is a period"]


def _of_words(event: Event) -> list[str]:
    found = []
    if event.type in LOOSE:
        found.append("loose type")
    if event.status != "happened":
        found.append(f"status {event.status}")
    if event.status_rule not in FIRM_RULES:
        found.append("indirect status")
    if event.trigger_rule not in NAMED_RULES:
        found.append("indirect trigger")
    if event.quote.end - event.quote.start > LONG_SENTENCE:
        found.append("long sentence")
    return found


@cache
def _weights() -> dict[str, float]:
    try:
        return {str(k): float(v) for k, v in vocab.load_table("confidence")["weights"].items()}
    except VocabError:
        return {}
