"""What tells that a name standing alone is a person's family name: "Cardoso said he would resign", "Cardoso's wife"."""

import re
from collections.abc import Iterator
from functools import cache

from lib.parse.naming.names import Name
from lib.parse.naming.namewords import name_words
from lib.vocab import load_table

WORD = re.compile(r"(['’]s?)?,?[ \n]([^\W\d_][\w-]*)")
HE_OR_SHE = frozenset(("he", "she", "his", "her", "him", "himself", "herself"))
LEADING_AT_MOST = 3  # words between a name and its verb: "has since", "did not"
SAID_AT_MOST = 6  # words between the verb of speech and the pronoun: "said on Monday that he"


def tells_human(text: str, name: Name) -> Iterator[float]:
    """Yield the weight of what is said of one mention and can be said of people only."""
    first = WORD.match(text, name.end)
    if first is None:
        return
    if first[1]:
        yield from (2.0,) if first[2] in _words("owned") else ()
        return
    verb = _verb(text, first)
    if verb is None:
        return
    undergone = verb[2] in _words("undergone") and verb is not first and first[2] in _words("passive")
    if undergone or verb[2] in _words("done"):
        yield 2.5
    if verb[2] in name_words().joins["said"] | name_words().joins["acted"] and _he_follows(text, verb.end()):
        yield 4.0


def _verb(text: str, first: re.Match[str]) -> re.Match[str] | None:
    """Return the word behind what may lead to a verb."""
    match: re.Match[str] | None = first
    for _ in range(LEADING_AT_MOST):
        if match is None or match[1] or match[2] not in _words("leading"):
            break
        match = WORD.match(text, match.end())
    return match


def _he_follows(text: str, end: int) -> bool:
    """Return whether what is said begins with "he" or "she", and nobody else is named before."""
    for _ in range(SAID_AT_MOST):
        match = WORD.match(text, end)
        if match is None or not (match[2].islower() or match[2] in name_words().calendar):
            return False
        if match[2] in HE_OR_SHE:
            return True
        end = match.end()
    return False


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(load_table("titles", "en")["human"][name].split())
