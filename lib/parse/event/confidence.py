"""How sure an event is: a logistic sum over features that anybody can check, fitted on labelled texts.

The number is the chance that an editor finds the row right: its day, its words and who acts. The weights stand in
`data/vocab/confidence.toml`, written by `tests/bench/confidence.py`; without them there is no number.
"""

from collections.abc import Collection
from functools import cache
from math import exp

from lib import vocab
from lib.errors import VocabError
from lib.model import Event
from lib.parse.event.lexicon import LOOSE

LONG_SENTENCE = 180  # characters
CROWD = 3  # events of one sentence
OTHERS_DATES = ("after another date", "before another date")


def confidence_of(event: Event, named: Collection[str], beside: int) -> float | None:
    """Return the chance that an editor would call the event right, two decimals; `None` without fitted weights.

    Args:
        event: The event.
        named: The ids of the actors that its sentence names, not just calls "it" or "the bank".
        beside: How many events its sentence tells, this one included.
    """
    weights = _weights()
    if not weights:
        return None
    total = sum([weights.get(name, 0.0) for name in features(event, named, beside)])
    return round(1 / (1 + exp(-total)), 2)


def features(event: Event, named: Collection[str], beside: int) -> tuple[str, ...]:
    """Return the names of the features that hold for an event, "always" among them."""
    found = ["always", *_of_date(event), *_of_words(event)]
    if not event.actors:
        found.append("nobody acts")
    elif not all(actor in named for actor in event.actors):
        found.append("actor meant by a role or pronoun")
    if beside >= CROWD:
        found.append("crowded sentence")
    return tuple(found)


def _of_date(event: Event) -> list[str]:
    dating = event.dating
    if dating.mention is None:
        return ["undated"] if event.status in ("happened", "reported") else ["undated", "undated and not happened"]
    if dating.rule in OTHERS_DATES or dating.rule.startswith("date of"):
        return ["date of another clause"]
    found = [] if dating.interval.is_day else ["date is a period"]
    if dating.mention.span.start < event.trigger.start:
        found.append("date before the verb")
    return found


def _of_words(event: Event) -> list[str]:
    found = []
    if event.type in LOOSE:
        found.append("loose type")
    if event.attribution:
        found.append("somebody says so")
    if event.quote.end - event.quote.start > LONG_SENTENCE:
        found.append("long sentence")
    return found


@cache
def _weights() -> dict[str, float]:
    try:
        return {str(k): float(v) for k, v in vocab.load_table("confidence")["weights"].items()}
    except VocabError:
        return {}
