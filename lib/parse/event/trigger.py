"""A trigger: the words that make an event, as they stand in a sentence."""

from lib.model import EventType
from lib.value import value


@value()
class Trigger:
    """A trigger in a sentence: token indices (`last` inclusive), type, rule name, and the noun it merged with or -1."""

    first: int
    last: int
    type: EventType
    rule: str
    lemma: str
    noun: int = -1
