"""Triggers of several words that start with a verb: "shut down", "take effect", "take six trains out of service"."""

from collections.abc import Sequence
from typing import NamedTuple

from lib.model import EventType
from lib.parse.clause.bounds import Stretch
from lib.parse.clause.phrases import SPLITTING
from lib.parse.clause.values import Clause
from lib.parse.clause.verbcontext import opens_date
from lib.parse.clause.words import Token
from lib.parse.event.lexicon import NO_VERB, Verb, lexicon


class Entry(NamedTuple):
    """What the word list has of a verb: the words after it, its type, and the token that it reaches to."""

    rest: tuple[str, ...]
    type: EventType
    last: int


def longest_entry(tokens: Sequence[Token], clause: Clause) -> Entry | None:
    """Return the longest entry of the word list that starts with the clause's verb and stands in the sentence."""
    known = lexicon().verbs.get(clause.verb.lemma, NO_VERB)
    if known.phrases and (phrase := _phrase(tokens, known, clause.after)):
        return phrase
    return Entry((), known.alone, clause.verb.head) if known.alone else None


def _phrase(tokens: Sequence[Token], known: Verb, stretch: Stretch) -> Entry | None:
    """Return the longest phrase of a verb whose other words stand in the stretch behind it."""
    start, stop = stretch[0], min(stretch[1] + 2, len(tokens))
    inside = tokens[start:stop]
    words = known.words.intersection([t.lower for t in inside]) | known.words.intersection([t.singular for t in inside])
    for rest, kind in known.phrases if words else ():
        if words.issuperset(rest) and (last := _rest_at(tokens, rest, start, stop)) >= 0:
            return Entry(rest, kind, last)
    return None


def _rest_at(tokens: Sequence[Token], rest: tuple[str, ...], start: int, end: int) -> int:
    """Return the index where the rest of a phrase ends; a lone particle may follow a short object; else -1."""
    place = start
    for word in rest:
        if place > start and word == rest[-1] and tokens[place - 1].tag in "pt":
            place = _skip_modifiers(tokens, word, place, end)
        while place < end and (tokens[place].tag in "ag" and tokens[place].lower != word) and word not in SPLITTING:
            place += 1
        if start < place < end and tokens[place].tag in "di" and tokens[place].lower != word:
            place += 1  # "on the back burner"
        if place >= end or word not in (tokens[place].lower, tokens[place].singular):
            break
        place += 1
    else:
        return -1 if _dates(tokens, rest, place) else place - 1
    if len(rest) > 1:
        return _rest_after_object(tokens, rest, start, end)
    if rest[0] == "from":  # "withdrew its staff from Peru", not "an opinion from 2020"
        away = (i for i in range(start + 1, min(end, start + 5)) if tokens[i].lower == "from")
        return next((i for i in away if i + 1 < end and tokens[i + 1].tag != "0"), -1)
    if rest[0] in SPLITTING:
        for index in range(start, min(end, start + 5)):
            ends = index + 1 >= len(tokens) or tokens[index + 1].tag in ".,psacg" or opens_date(tokens[index + 1])
            if tokens[index].lower == rest[0] and (ends or tokens[index - 1].tag == "o"):
                return index
            if tokens[index].tag in "p,.srt":
                break
    return -1


def _dates(tokens: Sequence[Token], rest: tuple[str, ...], end: int) -> bool:
    """Whether what looks like a particle is the preposition of a date ("the case was brought in 2021")."""
    return len(rest) == 1 and rest[0] in ("in", "on") and end < len(tokens) and opens_date(tokens[end])


def _skip_modifiers(tokens: Sequence[Token], noun: str, place: int, end: int) -> int:
    """Return where the last noun of a phrase stands behind its modifiers ("on the entity list"), else `place`."""
    for index in range(place, min(end, place + 4)):
        if noun in (tokens[index].lower, tokens[index].singular):
            return index
        if tokens[index].tag not in "dwi":
            break
    return place


def _rest_after_object(tokens: Sequence[Token], rest: tuple[str, ...], start: int, end: int) -> int:
    """Match the rest of "take ... out of service" after an object; return its last index or -1."""
    for index in range(start + 1, min(end, start + 8)):
        if tokens[index].lower != rest[0]:
            continue
        place, left = index + 1, list(rest[1:])
        while place < min(end, index + 5) and left and (tokens[place].tag in "dwi" or tokens[place].lower == left[0]):
            if left[0] in (tokens[place].lower, tokens[place].singular):
                left.pop(0)
            place += 1
        if not left:
            return place - 1
    return -1
