"""Whom a noun behind an owner tells: somebody else ("his predecessor"), or people who act for them ("its officers")."""

from collections.abc import Sequence

from lib.parse.clause.bounds import Stretch
from lib.parse.clause.phrases import phrase_head
from lib.parse.clause.reading import ActorPlace, Reading
from lib.parse.clause.words import Token, word_set
from lib.parse.event.wording import POSSESSIVES


def are_staff(reading: Reading, stretch: Stretch) -> bool:
    """Return whether a phrase tells people who act for whom they are from ("detectives from the fraud office")."""
    head = phrase_head(reading.tokens, stretch)
    return head >= 0 and reading.tokens[head].lower in word_set("status", "staff")


def is_related(reading: Reading, stretch: Stretch, place: ActorPlace) -> bool:
    """Return whether a noun tells somebody but its owner: "his predecessor", "the firm's parent"."""
    head = phrase_head(reading.tokens, _owned(reading.tokens, stretch, place))
    noun = reading.tokens[head].singular if head >= 0 else ""
    itself = place.mention.actor_id in reading.cast.firms | reading.cast.powers  # a firm's lawyers speak for it
    return noun in word_set("status", "relations") or (noun in word_set("status", "counsel") and not itself)


def _owned(tokens: Sequence[Token], stretch: Stretch, place: ActorPlace) -> Stretch:
    """Return the tokens of what belongs to a mention: behind "his" or "X's", or before "of X"."""
    after = place.last + 1
    if tokens[place.first].lower in POSSESSIVES:
        return after, stretch[1]
    if after < stretch[1] and tokens[after].tag == "i":
        return after + 1, stretch[1]
    before = tokens[max(stretch[0], place.first - 2) : place.first]
    return (stretch[0], place.first) if any(t.lower == "of" for t in before) else (after, after)
