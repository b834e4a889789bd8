"""Acts that only point back to the one told before them ("Spain did so in June", "a rival followed suit")."""

from collections.abc import Sequence

from lib.model import EventType
from lib.parse.clause.values import Clause
from lib.parse.clause.verbcontext import opens_date
from lib.parse.clause.words import Token
from lib.parse.event.lexicon import LOOSE
from lib.parse.event.trigger import Trigger

ECHO = "points back to the act before"
BEHIND = {
    "do": (("so",), ("likewise",), ("the", "same"), ("as", "much")),
    "go": (("the", "same", "way"),),
    "follow": (("suit",),),
}


def echo(tokens: Sequence[Token], clause: Clause) -> Trigger | None:
    """Return the trigger of a clause that tells its act by pointing back."""
    verb, start = clause.verb, clause.after[0]
    if verb.passive or verb.lemma not in BEHIND:
        return None
    for words in BEHIND[verb.lemma]:
        if tuple(t.lower for t in tokens[start : start + len(words)]) == words:
            return Trigger(verb.head, start + len(words) - 1, "other", ECHO, verb.lemma)
    ends = start >= len(tokens) or tokens[start].tag in ".,;" or opens_date(tokens[start])
    ends = ends or (start + 1 < len(tokens) and tokens[start].tag in "pt" and opens_date(tokens[start + 1]))
    if verb.lemma == "follow" and verb.tense == "past" and ends:
        return Trigger(verb.head, verb.head, "other", ECHO, verb.lemma)
    return None


def told_again(before: Sequence[EventType], act: EventType | None) -> EventType | None:
    """Return what an act that points back is.

    Args:
        before: The types told before it in the sentence.
        act: That of the last act told before the sentence, if any.
    """
    return next((kind for kind in reversed(before) if kind not in LOOSE), act)
