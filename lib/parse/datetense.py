"""Whether the clause around a date speaks of the past or the future, by its verbs."""

import re

from lib.parse.datelexicon import Lexicon

REACH = 160  # characters looked at on either side
_WORD = re.compile(r"[^\W\d_]+")


def tense_around(text: str, start: int, end: int, first: int, last: int, lexicon: Lexicon) -> str | None:
    """Return the tense of the verb nearest before `start`, else of the nearest after `end`.

    Args:
        first: Where the sentence begins.
        last: Where it ends.

    Returns:
        "past", "future" or `None` if no verb tells.
    """
    before = lexicon.tense_words(text[max(first, start - REACH) : start])[::-1]
    after = lexicon.tense_words(text[end : min(last, end + REACH)])
    if lexicon.verb_follows:
        return _nearest(after, lexicon) or _nearest(before, lexicon)
    return _nearest(before, lexicon) or _nearest(after, lexicon)


def _nearest(words: list[str], lexicon: Lexicon) -> str | None:
    return next((tense for word in words if (tense := lexicon.tense_of(word))), None)
