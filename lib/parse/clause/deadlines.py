"""Times set for an act: a length ("has 90 days to reply"), a day ("a deadline of Friday to reply"), a new day.

A length counts from the day of the order; a day that something is moved to belongs to what is moved, not to the moving.
"""

import re
from collections.abc import Sequence

from lib.parse.clause.bounds import Stretch
from lib.parse.clause.phrases import object_head, subject_head
from lib.parse.clause.reading import DatePlace, Reading
from lib.parse.clause.values import Clause
from lib.parse.clause.words import Token, word_set

LENGTH = re.compile(r"P\d+[DWMY]")
TOWARDS = frozenset({"to", "until", "till"})
OPEN_ENDED = frozenset({"extend", "prolong"})  # only a time or a deadline is moved to a day by these


def is_length(place: DatePlace) -> bool:
    """Whether the words only say how long, with no day to count from."""
    mention = place.mention
    return mention.kind == "DURATION" and mention.interval.is_unbounded and LENGTH.fullmatch(mention.value) is not None


def act_within(reading: Reading, place: DatePlace) -> int:
    """Return the clause whose act a length of time is allowed for, or -1."""
    if place.first and reading.tokens[place.first - 1].lower == "within":
        return _last_clause(reading, place.first)
    for index, clause in enumerate(reading.clauses):
        if clause.kind == "infinitive" and clause.governor >= 0 and _follows(reading.tokens, place.last, clause):
            above = reading.clauses[clause.governor].verb
            return index if above.lemma in word_set("status", "granting") and above.last < place.first else -1
    return -1


def act_due(reading: Reading, place: DatePlace) -> int:
    """Return the infinitive for which a noun sets the day ("set a deadline of Friday for the firm to reply"), or -1."""
    tokens, nouns = reading.tokens, word_set("status", "deadlines")
    if reading.spellings.isdisjoint(nouns):
        return -1
    before = tokens[max(0, place.first - 3) : place.first]
    after = tokens[place.last + 1 : place.last + 2]
    of = any(t.lower in nouns for t in before) and before[-1].lower in ("of", "on")
    if not of and not (after and after[0].lower in nouns):
        return -1
    for index, clause in enumerate(reading.clauses):
        if clause.kind == "infinitive" and clause.governor >= 0 and place.last < clause.verb.first <= place.last + 8:
            return index
    return -1


def moved_to(reading: Reading, place: DatePlace, index: int) -> int:
    """Return the token of the noun that a clause moves to the day ("postponed the vote to Monday"), or -1."""
    tokens, clause = reading.tokens, reading.clauses[index]
    lemma = clause.verb.lemma
    if lemma not in word_set("status", "rescheduling") or place.first < clause.verb.last:
        return -1
    signs = {tokens[place.signal].lower, tokens[place.first - 1].lower if place.first else ""}
    if signs.isdisjoint(TOWARDS):
        return -1
    noun = subject_head(tokens, clause) if clause.verb.passive else object_head(tokens, clause)
    timed = word_set("status", "deadlines") | word_set("status", "periods")
    if noun >= 0 and lemma in OPEN_ENDED and tokens[noun].singular not in timed:
        return -1
    return noun


def ends_anew(reading: Reading, place: DatePlace, index: int) -> bool:
    """Whether a clause only says until when something is made to last ("was extended until June 15")."""
    verb = reading.clauses[index].verb
    if verb.lemma not in OPEN_ENDED or place.first <= verb.last:
        return False
    return reading.tokens[place.signal].lower in TOWARDS or reading.tokens[place.first - 1].lower in TOWARDS


def _follows(tokens: Sequence[Token], last: int, clause: Clause) -> bool:
    """Whether the infinitive comes right after a length, but for "from the order"."""
    between: Stretch = (last + 1, clause.verb.first)
    words = [t.lower for t in tokens[slice(*between)]]
    return not words or (len(words) <= 4 and words[0] in ("from", "of", "after"))


def _last_clause(reading: Reading, first: int) -> int:
    return max((i for i, c in enumerate(reading.clauses) if c.start <= first), default=-1)
