"""State bodies that a text describes instead of naming: "Chinese authorities", "Russia's communications watchdog".

A country, region or city (or its adjective) with the word for a body is one actor: the body's known name where the
country has one ("China's central bank"), the state's authorities in general ("the Chinese government"), else the words.
"""

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from lib.parse.naming.gazetteer import Entry, Hit, by_role, country_entry, slug
from lib.parse.naming.namewords import name_words
from lib.vocab import load_table

REACH = 70  # characters from the country to the end of the body's word
SAME_ROLE = ("regulator", "watchdog", "agency", "authority", "supervisor")
ONE_OF_A_KIND = frozenset(("parliament", "legislature", "cabinet", "treasury", "customs", "senate", "congress"))
MODIFIERS_AT_MOST = 4


class Described(NamedTuple):
    """A state body by description; `entry` is set when it is a known one, `place` is the country's mention inside."""

    start: int
    end: int
    id: str
    name: str
    role: str
    entry: Entry | None
    place: Hit | None


def describe(text: str, hits: Sequence[Hit]) -> list[Described]:
    """Return the state bodies described after a place or its adjective, in order."""
    found = []
    for hit in hits:
        if hit.aliases[0].entry.kind != "place":
            continue
        reading = _after(text, hit.end, possessive_only=not hit.is_demonym)
        before = None if reading or hit.is_demonym else _before(text, hit)
        if before:
            found.append(before)
        if reading:
            end, role, modifiers = reading
            found.append(_described(text, hit, end, role, modifiers))
    return found


def after_country(text: str, start: int, end: int, country: Entry) -> Described | None:
    """Return the body described behind words that mean a country: "the country's authorities"."""
    reading = _after(text, end, possessive_only=True)
    if not reading:
        return None
    stop, role, modifiers = reading
    named = name_body(country, role, modifiers)
    return Described(start, stop, *named, None)


def name_body(country: Entry, role: str, modifiers: str = "") -> tuple[str, str, str, Entry | None]:
    """Return id, canonical name, role and (if known) entry of a country's body."""
    if role in generic_words():
        name = f"{_adjective(country)} authorities"
        return slug(name), name, "authorities", None
    full = f"{modifiers} {role}".strip()
    one = " " in full or full in ONE_OF_A_KIND
    entry = _known_body(country, full) if one and country.group == "country" else None
    if entry:
        return entry.id, entry.name, role, entry
    name = f"{_possessive(country)} {full}"
    return slug(name), name, role, None


def _known_body(country: Entry, role: str) -> Entry | None:
    """Return the country's body of a role; a "drug agency" or "drug watchdog" is the drug regulator."""
    *modifiers, noun = role.split(" ")
    same = SAME_ROLE if noun in SAME_ROLE and modifiers else (noun,)
    found = (by_role().get((country.country, " ".join((*modifiers, other)))) for other in (noun, *same))
    return next((entry for entry in found if entry), None)


@cache
def generic_words() -> frozenset[str]:
    """Return the words for a state's authorities as such."""
    return frozenset(load_table("authorities", "en")["generic"]["words"].split())


@cache
def body_words() -> tuple[str, ...]:
    """Return the words for single bodies, the longest first."""
    cell = load_table("authorities", "en")["bodies"]["words"]
    return tuple(sorted((w.strip() for w in re.split(r"[|\n]", cell) if w.strip()), key=len, reverse=True))


@cache
def modifier_words() -> frozenset[str]:
    """Return the words that may stand before a body's word."""
    return frozenset(load_table("authorities", "en")["modifiers"]["words"].split())


@cache
def _pattern() -> re.Pattern[str]:
    bodies = "|".join(re.escape(b) for b in (*body_words(), *sorted(generic_words(), key=len, reverse=True)))
    bodies += "|Government|Authorities|Central Bank|Administration"
    return re.compile(
        rf"(['’]s?)?[ \n]((?:[a-z][\w-]*[ \n]){{0,{MODIFIERS_AT_MOST}}}?)({bodies})\b(?![-\w])".replace(r"\ ", r"[ \n]")
    )


def _after(text: str, end: int, *, possessive_only: bool) -> tuple[int, str, str] | None:
    match = _pattern().match(text, end, end + REACH)
    if not match:
        return None
    modifiers = match[2].split()
    allowed = modifier_words()
    if match[1]:
        function = name_words().function
        if any(m in function for m in modifiers):
            return None
    elif any(m not in allowed for m in modifiers):
        return None
    role = " ".join(match[3].split()).lower()
    if possessive_only and not match[1] and modifiers and role in generic_words():
        return None
    return match.end(), role, " ".join(modifiers)


def _before(text: str, hit: Hit) -> Described | None:
    """Read "the securities regulator of Norway"."""
    window = text[max(0, hit.start - REACH) : hit.start]
    match = _pattern_before().search(window)
    if not match or any(m not in modifier_words() for m in match[1].split()):
        return None
    start = hit.start - len(window) + match.start(1)
    return Described(start, hit.end, *name_body(hit.entry, " ".join(match[2].split()), " ".join(match[1].split())), hit)


@cache
def _pattern_before() -> re.Pattern[str]:
    bodies = "|".join(re.escape(b) for b in (*body_words(), *generic_words())).replace(r"\ ", r"[ \n]")
    return re.compile(rf"\b[Tt]he[ \n]((?:[a-z][\w-]*[ \n]){{0,3}}?)({bodies})[ \n](?:of|in)[ \n](?:the[ \n])?$")


def _described(text: str, hit: Hit, end: int, role: str, modifiers: str) -> Described:
    country = hit.entry
    id_, name, role, entry = name_body(country, role, modifiers)
    if entry is None and role != "authorities":
        name = " ".join(text[hit.start : end].replace("’", "'").split())
        id_ = slug(name)
    elif country.group == "city" and country_entry(country.country) and role == "authorities":
        name = f"{country.name} authorities"
        id_ = slug(name)
    return Described(hit.start, end, id_, name, role, entry, None if hit.is_demonym else hit)


def _adjective(country: Entry) -> str:
    return country.demonym.split("|")[0] or country.name


def _possessive(country: Entry) -> str:
    return country.demonym.split("|")[0] or f"{country.name}'s"
