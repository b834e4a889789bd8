"""Roles and pronouns back to names, inside one text: "the exchange", "the regulator", "the country", "he", "it".

What cannot be resolved with some confidence stays unresolved: a wrong actor is worse than none.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import cache
from itertools import islice
from typing import NamedTuple

from lib.model import ActorKind, How
from lib.parse.authorities import after_country, body_words, generic_words, modifier_words, name_body
from lib.parse.gazetteer import Entry, entries
from lib.parse.namewords import name_words
from lib.vocab import load_table

SENTENCES_BACK = 6
PRONOUN_SENTENCES_BACK = 1
SLOTS_BACK = 60  # mentions: bounds the work in a text without full stops
QUOTE = re.compile('["“”]')
NEXT_WORD = re.compile(r"[ \n](\w+)")
FEMALE, MALE = "female", "male"


class Slot(NamedTuple):
    """A mention as pronouns and roles see it, in the order of the text."""

    start: int
    end: int
    id: str
    kind: ActorKind
    gender: str | None
    roles: frozenset[str]
    sentence: int


class Resolved(NamedTuple):
    """A role or pronoun with the actor it means; `body` is set when it introduces a described state body."""

    start: int
    end: int
    id: str
    how: How
    body: tuple[str, str, Entry | None] | None = None


def resolve(
    text: str,
    slots: Sequence[Slot],
    sentences: Sequence[tuple[int, int]],
    countries: Sequence[tuple[int, Entry]],
    dominant: Entry | None,
) -> list[Resolved]:
    """Return the roles and pronouns that can be resolved, in order.

    Args:
        text: The article.
        slots: Named and described mentions, in order.
        sentences: Bounds of the sentences to read, in order.
        countries: Where a country is spoken of (by name, adjective or city), in order.
        dominant: The country the text speaks of most.
    """
    found: list[Resolved] = []
    seen: list[Slot] = []
    starts = [c[0] for c in countries]
    taken = 0
    roles = {s.id: s.roles for s in slots}
    kinds = {s.id: s for s in slots}
    for number, (begin, end) in enumerate(sentences):
        quotes = _quotes(text, begin, end)
        for match in _pattern().finditer(text, begin, end):
            while taken < len(slots) and slots[taken].start < match.start():
                seen.append(slots[taken])
                taken += 1
            if seen and seen[-1].end > match.start() and seen[-1].sentence == number:
                continue
            if taken < len(slots) and slots[taken].start < match.end() and not match["country"]:
                continue
            index = bisect_left(starts, match.start()) - 1
            country = countries[index][1] if index >= 0 else dominant
            for answer in _read(text, match, seen, number, country, dominant, quotes):
                found.append(answer)
                model = kinds.get(answer.id)
                kind: ActorKind = model.kind if model else "authority" if answer.body else "place"
                seen.append(
                    Slot(answer.start, answer.end, answer.id, kind, model.gender if model else None,
                         roles.get(answer.id, frozenset()), number)
                )  # fmt: skip
    return found


class _Patterns(NamedTuple):
    """What the word lists say, compiled: an empty "it", a preposition before a place, another body, no role at all."""

    expletive: re.Pattern[str]
    where: re.Pattern[str]
    another: re.Pattern[str]
    not_a_role: re.Pattern[str]


@cache
def _patterns() -> _Patterns:
    table = load_table("coreference", "en")
    empty, where, another, not_a_role = (
        "|".join(table[part][key].split())
        for part, key in (("it", "empty"), ("it", "where"), ("roles", "another"), ("roles", "not_a_role"))
    )
    be = r"(?:['’]s|['’]ll|[ \n](?:is|was|will|would|has|may|might|seems?|appears?|remains?|became|becomes))"
    filler = r"(?:[ \n](?:be|been|also|not|still|now|only|very|so|too|just|more|less))*"
    return _Patterns(
        re.compile(rf"{be}{filler}[ \n](?:[a-z]+ly\b|(?:{empty})\b)|[ \n](?:turns? out|takes?|took|makes sense)\b"),
        re.compile(rf"\b(?:{where})[ \n](?:the )?$", re.IGNORECASE),
        re.compile(rf"\b(?:{another}|\w+est)\b|-largest"),
        re.compile(rf"[ \n](?:{not_a_role})\b|-\w"),
    )


@cache
def _pattern() -> re.Pattern[str]:
    nouns = {n for n, kind in name_words().nouns.items() if kind and kind != "place"} | _phrases() | name_words().roles
    bodies = "|".join(re.escape(b) for b in sorted((*body_words(), *generic_words(), *nouns), key=len, reverse=True))
    bodies = bodies.replace(r"\ ", r"[ \n]")
    return re.compile(
        rf"\b(?:(?P<country>[Tt]he[ \n](?:country|nation)\b)"
        rf"|[Tt]h(?:e|is)[ \n](?P<modifiers>(?:(?!the\b)[a-z][\w-]*[ \n]){{0,2}}?)(?P<noun>{bodies})\b(?!-)"
        rf"|(?P<bare>Authorities|Regulators)\b"
        rf"|(?P<person>[Hh]e|[Ss]he|[Hh]is|[Hh]er|him)\b"
        rf"|(?P<thing>[Ii]ts?)\b(?!['’]?s?[ \n]?-))"
    )


def _phrases() -> set[str]:
    return set(load_table("coreference", "en")["roles"]["nouns"].split("|"))


def _read(
    text: str,
    match: re.Match[str],
    seen: list[Slot],
    number: int,
    country: Entry | None,
    dominant: Entry | None,
    quotes: list[int],
) -> list[Resolved]:
    start, end = match.span()
    if match["country"]:
        return _country(text, start, end, country or dominant)
    if match["noun"] or match["bare"]:
        answer = _role(text, match, seen, number, dominant or country)
        return [answer] if answer else []
    if bisect_left(quotes, start) % 2:
        return []
    slot = (
        person_meant(seen, number, male=match["person"].lower() not in ("she", "her"))
        if match["person"]
        else _thing(text, match, seen, number)
    )
    return [Resolved(start, end, slot.id, "pronoun")] if slot else []


def _country(text: str, start: int, end: int, country: Entry | None) -> list[Resolved]:
    if country is None:
        return []
    found = [Resolved(start, end, country.id, "role")]
    body = after_country(text, start, end, country)
    if body:
        found.insert(0, Resolved(start, body.end, body.id, "role", (body.name, body.role, body.entry)))
    return found


def _role(text: str, match: re.Match[str], seen: list[Slot], number: int, country: Entry | None) -> Resolved | None:
    start, end = match.span()
    if _patterns().not_a_role.match(text, end):
        return None
    noun = " ".join((match["noun"] or match["bare"]).split()).lower()
    modifiers = " ".join((match["modifiers"] or "").split())
    full = f"{modifiers} {noun}".strip()
    if _patterns().another.search(modifiers) or any(m in name_words().function for m in modifiers.split()):
        return None
    for wanted in dict.fromkeys((full, noun)):
        slot = holder(seen, wanted, number)
        if slot:
            return Resolved(start, end, slot.id, "role")
    if country is None or noun not in _state_words() or (modifiers and not _state_modifiers(modifiers)):
        return None
    id_, name, role, entry = name_body(country, noun, modifiers)
    return Resolved(start, end, id_, "role", (name, role, entry))


@cache
def _state_words() -> frozenset[str]:
    """Words for a body that a country has one of, so that "the" alone can mean it."""
    unique = {b for b in body_words() if " " in b} | {"parliament", "cabinet", "treasury", "legislature"}
    return frozenset(unique | generic_words())


def _state_modifiers(modifiers: str) -> bool:
    return all(m in modifier_words() for m in modifiers.split())


def holder(seen: list[Slot], role: str, number: int) -> Slot | None:
    """Return the last mention, some sentences back at most, of somebody whom a role's noun can mean."""
    for slot in islice(reversed(seen), SLOTS_BACK):
        if number - slot.sentence > SENTENCES_BACK:
            return None
        if role in slot.roles:
            return slot
    return None


def person_meant(seen: list[Slot], number: int, *, male: bool) -> Slot | None:
    """Return the person that "he" or "she" means in a sentence: the first one named there, else just before."""
    wanted = MALE if male else FEMALE
    for back in range(PRONOUN_SENTENCES_BACK + 2):
        inside = _sentence(seen, number - back)
        people = [s for s in inside if s.kind == "person" and s.gender in (None, wanted)]
        if people:
            return people[0]
    return None


def _thing(text: str, match: re.Match[str], seen: list[Slot], number: int) -> Slot | None:
    if match["thing"].lower() == "it" and _patterns().expletive.match(text, match.end()):
        return None
    for back in range(PRONOUN_SENTENCES_BACK + 1):
        things = [s for s in _sentence(seen, number - back) if _may_be_it(text, s)]
        if things and back == 0:
            return _speaker(text, things) or _owner_last(text, things)
        if things:
            return _owner_last(text, things)
    return None


def _speaker(text: str, things: list[Slot]) -> Slot | None:
    """Return who says what "it" stands in: the last one with a word of saying right behind."""
    said = name_words().joins["said"]
    for slot in reversed(things):
        match = NEXT_WORD.match(text, slot.end)
        if match and match[1] in said:
            return slot
    return None


def _owner_last(text: str, things: list[Slot]) -> Slot:
    """Return the first thing that is not only the owner of another ("its rival Fjord Credit")."""
    return next((s for s in things if text[s.start : s.end].lower() != "its"), things[0])


def _sentence(seen: list[Slot], number: int) -> list[Slot]:
    inside: list[Slot] = []
    for slot in islice(reversed(seen), SLOTS_BACK):
        if slot.sentence < number:
            break
        if slot.sentence == number:
            inside.append(slot)
    return inside[::-1]


def _may_be_it(text: str, slot: Slot) -> bool:
    if slot.kind == "person" or slot.id.endswith("-authorities"):
        return False
    before = text[max(0, slot.start - 14) : slot.start]
    if slot.kind == "place" and (slot.id not in entries() or entries()[slot.id].group != "country"):
        return False
    return not (slot.kind == "place" and _patterns().where.search(before))


def _quotes(text: str, begin: int, end: int) -> list[int]:
    """Return the offsets of the quotation marks; between an odd one and the next it is somebody's speech."""
    return [m.start() for m in QUOTE.finditer(text, begin, end)]
