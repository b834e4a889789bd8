"""Roles and pronouns back to names, inside one text: "the exchange", "the regulator", "the country", "he", "it".

What cannot be resolved with some confidence stays unresolved: a wrong actor is worse than none.
"""

import re
from bisect import bisect_left
from collections import deque
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from lib.model import ActorKind, How
from lib.parse.naming.antecedents import Slot, holder, is_empty_it, is_object, object_meant, person_meant, thing_meant
from lib.parse.naming.authorities import after_country, body_words, generic_words, modifier_words, name_body
from lib.parse.naming.gazetteer import Entry
from lib.parse.naming.namewords import name_words
from lib.vocab import load_table

QUOTE = re.compile('["“”]')


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
    models = {s.id: s for s in slots}
    waiting = deque(slots)
    for number, (begin, end) in enumerate(sentences):
        quotes = _quotes(text, begin, end)
        for match in _pattern().finditer(text, begin, end):
            while waiting and waiting[0].start < match.start():
                seen.append(waiting.popleft())
            if _is_named(match, seen, waiting):
                continue
            index = bisect_left(starts, match.start()) - 1
            country = countries[index][1] if index >= 0 else dominant
            for answer in _read(text, match, seen, number, country, dominant, quotes):
                found.append(answer)
                seen.append(_slot(answer, models.get(answer.id), number))
    return found


def _is_named(match: re.Match[str], seen: list[Slot], waiting: deque[Slot]) -> bool:
    """Return whether the words are part of a name, or a name follows that they only introduce."""
    if seen and seen[-1].end > match.start():
        return True
    if not waiting or match["country"]:
        return False
    introduces = match["noun"] is not None and waiting[0].start == match.end() + 1  # "the consumer group Haki Forum"
    return waiting[0].start < match.end() or introduces


def _slot(answer: Resolved, model: Slot | None, number: int) -> Slot:
    """Return a resolved role or pronoun as a mention that later ones can look back to."""
    if model:
        return model._replace(start=answer.start, end=answer.end, sentence=number, loose_roles=frozenset())
    kind: ActorKind = "authority" if answer.body else "place"
    return Slot(answer.start, answer.end, answer.id, kind, None, frozenset(), frozenset(), number)


@cache
def _pattern() -> re.Pattern[str]:
    nouns = (
        {n for n, kind in name_words().nouns.items() if kind and kind != "place"}
        | _phrases()
        | name_words().roles
        | _place_nouns()
    )
    bodies = "|".join(re.escape(b) for b in sorted((*body_words(), *generic_words(), *nouns), key=len, reverse=True))
    bodies = bodies.replace(r"\ ", r"[ \n]")
    return re.compile(
        rf"\b(?:(?P<country>[Tt]he[ \n](?:country|nation)\b)"
        rf"|[Tt]h(?:e|is)[ \n](?P<modifiers>(?:(?!the\b)[a-z][\w-]*[ \n]){{0,2}}?)(?P<noun>{bodies})\b(?!-)"
        rf"|(?P<bare>Authorities|Regulators)\b"
        rf"|(?P<person>[Hh]e|[Ss]he|[Hh]is|[Hh]er|him)\b"
        rf"|(?P<thing>[Ii]ts?)\b(?!['’]?s?[ \n]?-))"
    )


def _place_nouns() -> set[str]:
    return {noun for cell in load_table("coreference", "en")["places"].values() for noun in cell.split()}


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
    if match["person"]:
        slot = person_meant(seen, number, male=match["person"].lower() not in ("she", "her"))
    elif match["thing"] == "it" and is_object(text, start):
        slot = object_meant(text, seen, number)
    elif match["thing"].lower() == "it" and is_empty_it(text, end):
        slot = None
    else:
        slot = thing_meant(text, seen, number)
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
    if _not_a_role().match(text, end):
        return None
    noun = " ".join((match["noun"] or match["bare"]).split()).lower()
    modifiers = " ".join((match["modifiers"] or "").split())
    full = f"{modifiers} {noun}".strip()
    if _another().search(modifiers) or any(m in name_words().function for m in modifiers.split()):
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


@cache
def _another() -> re.Pattern[str]:
    words = "|".join(load_table("coreference", "en")["roles"]["another"].split())
    return re.compile(rf"\b(?:{words}|\w+est)\b|-largest")


@cache
def _not_a_role() -> re.Pattern[str]:
    words = "|".join(load_table("coreference", "en")["roles"]["not_a_role"].split())
    return re.compile(rf"[ \n](?:{words})\b|-\w")


def _quotes(text: str, begin: int, end: int) -> list[int]:
    """Return the offsets of the quotation marks; between an odd one and the next it is somebody's speech."""
    return [m.start() for m in QUOTE.finditer(text, begin, end)]
