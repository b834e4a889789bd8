"""Which noun a date belongs to: "Monday's ruling", "the death of X in July", "Deadline: 4 May"."""

from lib.parse.clause.phrases import trim_subject
from lib.parse.clause.reading import DatePlace, Reading
from lib.parse.clause.values import Clause
from lib.parse.event.set_phrases import in_set_phrase
from lib.parse.event.triggers import noun_type

AFTER_WORDS = frozenset({"after", "following", "since"})
BEFORE_WORDS = frozenset({"before", "until", "till"})
RELATING = AFTER_WORDS | BEFORE_WORDS | {"during", "despite", "amid"}
FOLLOWING = frozenset({"follow", "precede", "recall"})
LONGEST_LABEL = 6  # words


def noun_of(reading: Reading, place: DatePlace) -> int:
    """Return the token index of the noun that the date belongs to, or -1."""
    if (label := _label(reading, place)) >= 0:
        return label
    following = _modified(reading, place)
    return following if following >= 0 else _preceding(reading, place)


def _label(reading: Reading, place: DatePlace) -> int:
    """Match "Deadline: 4 May" and "Deadline for comments: 4 May", where no verb says what is on that day."""
    tokens, colon = reading.tokens, place.signal - 1
    if colon < 1 or tokens[colon].text != ":":
        return -1
    start = colon
    while start > 0 and colon - start < LONGEST_LABEL and tokens[start - 1].tag in "wdpi":
        start -= 1
    verbs = (c.verb for c in reading.clauses if c.verb.form != "ing")
    if (start > 0 and tokens[start - 1].text not in ".;:-–•*") or any(start <= v.first < colon - 1 for v in verbs):
        return -1
    first = range(start, colon) if any(t.lower == "of" for t in tokens[start:colon]) else (colon - 1,)
    return next((at for at in (*first, *range(start, colon)) if noun_type(tokens, at)), -1)


def _modified(reading: Reading, place: DatePlace) -> int:
    """Match "Monday's ruling", "the 4 September ban"."""
    tokens = reading.tokens
    at = place.last + 1
    if at < len(tokens) and tokens[at].tag == "i":
        at += 1
    elif not (place.first and tokens[place.first - 1].tag in "di"):
        return -1
    for index in range(at, min(len(tokens), at + 4)):
        if tokens[index].tag != "w" or any(c.verb.head == index for c in reading.clauses):
            break
        follower = tokens[index + 1] if index + 1 < len(tokens) else None
        if noun_type(tokens, index) and not (follower and follower.tag == "w" and noun_type(tokens, index + 1)):
            return index
    return -1


def _preceding(reading: Reading, place: DatePlace) -> int:
    """Match "the death of X in July" where a preposition or the subject's place keeps the date from the verb."""
    tokens = reading.tokens
    floor = max((c.verb.last + 1 for c in reading.clauses if c.verb.last < place.first), default=0)
    noun = relating = -1
    for index in range(place.signal - 1, floor - 1, -1):
        token = tokens[index]
        if token.tag in ",.q;sr" and token.lower not in RELATING:
            break
        if token.lower in RELATING:
            relating = index
            break
        if token.tag == "w" and noun < 0 and not token.forms & 4 and _tells(reading, place, index):
            noun = index
    if noun < 0:
        return -1
    follows = any(c.verb.last + 1 == floor and c.verb.lemma in FOLLOWING for c in reading.clauses)
    if relating >= 0 or follows:
        return noun  # "the decision followed a fire on May 2"
    clause = next((c for c in reading.clauses if c.verb.form == "finite" and _precedes(place, c)), None)
    if clause is not None and clause.subject:
        core = trim_subject(tokens, clause.subject)
        return noun if core[0] <= noun < place.first else -1
    adjacent = tokens[place.signal].lower == "of" or tokens[place.first - 1].lower == "of"
    return noun if adjacent and place.first - noun <= 2 else -1


def _tells(reading: Reading, place: DatePlace, noun: int) -> bool:
    """Whether a noun before a date tells a happening; in a set phrase it does only with "of" ("by order of 3 May")."""
    tokens = reading.tokens
    if noun_type(tokens, noun) is None:
        return False
    own = noun + 1 in (place.signal, place.first - 1) and tokens[noun + 1].lower == "of"
    return own or not in_set_phrase(tokens, noun)


def _precedes(place: DatePlace, clause: Clause) -> bool:
    """Whether a date stands in the subject of a clause, or between its start and its verb."""
    if clause.subject is not None and clause.owned and clause.subject[0] <= place.first < clause.subject[1]:
        return True
    return clause.start <= place.first < clause.verb.first
