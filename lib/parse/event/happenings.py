"""Which nouns tell a happening, beyond the triggers: listed ones, and those made from a verb by an ending."""

from collections.abc import Collection, Iterator, Sequence
from functools import cache

from lib.model import EventType
from lib.parse.clause.inflections import BASE, ING, inflections
from lib.parse.clause.words import Token, word_set
from lib.parse.event.set_phrases import in_set_phrase
from lib.parse.event.triggers import noun_type

ENDINGS = (  # of the noun, and what the verb has instead
    ("ment", ("",)), ("ation", ("e", "", "ate")), ("ition", ("e", "ish")), ("ction", ("ct",)), ("uction", ("uce",)),
    ("ion", ("", "e")), ("nsion", ("nd",)), ("ision", ("ide",)), ("ssion", ("t", "ss", "de")), ("ance", ("", "e")),
    ("ence", ("", "e")), ("al", ("", "e")), ("ure", ("", "e")), ("y", ("",)),
)  # fmt: skip
LEAST = 6
INDEFINITE = frozenset({"a", "an", "any", "no", "some", "another", "every", "each", "either", "neither", "all", "such"})


def happening(tokens: Sequence[Token], at: int, verbs: Collection[int]) -> EventType | None:
    """Return the type of the noun at `at` if it tells a happening ("flight", but not in "flight crew").

    Args:
        tokens: The sentence.
        at: The noun's index.
        verbs: The indices of the sentence's verbs.
    """
    token = tokens[at]
    if token.tag != "w" or (token.capitalised and at) or (at + 1 not in verbs and _modifies(tokens, at)):
        return None
    if in_set_phrase(tokens, at):
        return None
    if kind := noun_type(tokens, at):
        return kind
    gerund = token.forms & ING and at and tokens[at - 1].tag in "di"
    if gerund and token.lower not in word_set("happenings", "things"):
        return "other"
    return "other" if _is_act(token.singular) else None


def definite(tokens: Sequence[Token], at: int) -> bool:
    """Return whether the phrase of the noun at `at` speaks of something known ("the ban", "Poland's ban")."""
    for token in reversed(tokens[:at]):
        if token.tag in "di":
            return token.lower not in INDEFINITE
        if token.tag not in "w0a":
            return False
    return False


def _modifies(tokens: Sequence[Token], at: int) -> bool:
    """Whether another noun follows at once, so that this one only tells its kind."""
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    return after is not None and after.tag == "w" and after.text.islower() and (after.nouny or not after.forms)


@cache
def _is_act(noun: str) -> bool:
    if noun in word_set("happenings", "things"):
        return False
    if noun in word_set("happenings", "shared") | word_set("happenings", "plain"):
        return True
    return len(noun) >= LEAST and any(stem in inflections() and inflections()[stem][1] & BASE for stem in _stems(noun))


def _stems(noun: str) -> Iterator[str]:
    for ending, instead in ENDINGS:
        if noun.endswith(ending):
            yield from (noun[: -len(ending)] + verb for verb in instead)
