"""What is only thought of or worked on, told by a verb and its preposition ("is working on a ban")."""

from collections.abc import Sequence

from lib.parse.clause.phrases import phrase_head
from lib.parse.clause.values import Clause
from lib.parse.clause.verbcontext import VerbGroup
from lib.parse.clause.words import Token, word_set


def weighed_noun(tokens: Sequence[Token], clause: Clause) -> int:
    """Return the token of the noun that is worked on or thought of, or -1."""
    verb, at = clause.verb, clause.verb.last + 1
    if not verb.progressive or at + 1 >= len(tokens) or not weighs(verb, tokens[at].lower):
        return -1
    return phrase_head(tokens, (at + 1, clause.end))


def weighs(verb: VerbGroup, preposition: str) -> bool:
    """Whether the verb with this preposition only thinks of what follows ("is thinking of leaving")."""
    return f"{verb.lemma}_{preposition}" in word_set("status", "weigh_phrases")
