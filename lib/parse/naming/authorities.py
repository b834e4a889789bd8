"""State bodies that a text describes instead of naming: "Chinese authorities", "Russia's communications watchdog".

A country, region or city (or its adjective) with the word for a body is one actor: the body's known name where the
country has one ("China's central bank"), the state's authorities in general ("the Chinese government"), else the words.
"""

import re
from collections.abc import Sequence
from functools import cache

from lib.identity import slug
from lib.model import ActorKind
from lib.parse.naming.gazetteer import Entry, Hit, by_role, country_entry
from lib.parse.naming.namewords import name_words
from lib.value import value
from lib.vocab import load_table

REACH = 70  # characters from the country to the end of the body's word
SAME_ROLE = ("regulator", "watchdog", "agency", "authority", "supervisor")
LAST_WORDS = frozenset(("ministry", "court", "tribunal", "agency", "regulator", "watchdog", "department", "commission"))
ONE_OF_A_KIND = frozenset(("parliament", "legislature", "cabinet", "treasury", "customs", "senate", "congress"))
MODIFIERS_AT_MOST = 4
OF_PLACE = re.compile(r"[ \n](?:of|in)[ \n](?:the[ \n])?$")
NOUN_BEHIND = re.compile(r"[ \n]([a-z]+)")

BodyName = tuple[str, str, str, Entry | None]  # id, canonical name, role, entry if known


@value()
class Described:
    """A body by description, a state's for the most part.

    `entry` is set when it is a known one, `place` is the country's mention inside.
    """

    start: int
    end: int
    id: str
    name: str
    role: str
    entry: Entry | None
    place: Hit | None
    kind: ActorKind = "authority"

    @property
    def roles(self) -> frozenset[str]:
        """The nouns by which the text can speak of it again."""
        whole = self.name.rpartition("'s ")[2].split(" in ")[0].split(" of ")[0].lower()
        last = {word for word in (self.role.split(" ")[-1],) if word in LAST_WORDS}
        return frozenset((self.role, whole, *last, *(self.entry.roles if self.entry else ())))

    @property
    def loose_roles(self) -> frozenset[str]:
        """Those that mean it only where nobody else fits: an agency is also spoken of as a regulator."""
        return frozenset(SAME_ROLE) if self.role.split(" ")[-1] in SAME_ROLE else frozenset()


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
            inside = None if hit.is_demonym else hit
            found.append(name_local(text, (hit.start, end), hit.entry, role, modifiers, inside))
    return found


def after_country(text: str, start: int, end: int, country: Entry) -> Described | None:
    """Return the body described behind words that mean a country: "the country's authorities"."""
    reading = _after(text, end, possessive_only=True)
    if not reading:
        return None
    stop, role, modifiers = reading
    return body_of((start, stop), name_body(country, role, modifiers))


def body_of(
    bounds: tuple[int, int], named: BodyName, kind: ActorKind = "authority", place: Hit | None = None
) -> Described:
    """Return a described body from where it stands and what it is called."""
    id_, name, role, entry = named
    return Described(*bounds, id_, name, role, entry, place, kind)


def name_body(country: Entry, role: str, modifiers: str = "") -> BodyName:
    """Return id, canonical name, role and (if known) entry of a country's body."""
    if role in generic_words():
        name = f"{_adjective(country)} authorities"
        return slug(name), name, "authorities", None
    full = f"{modifiers} {role}".strip()
    one = " " in full or full in ONE_OF_A_KIND
    entry = _known_body(country, full) if one and country.group == "country" else None
    if entry:
        return entry.id, entry.name, role, entry
    return slug(f"{_adjective(country)} {full}"), f"{_possessive(country)} {full}", role, None


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


def followed_by_noun(text: str, end: int) -> bool:
    """Return whether a body's word that ends here only belongs to something else: "the court ruling"."""
    match = NOUN_BEHIND.match(text, end)
    return match is not None and match[1] in _followed()


@cache
def _followed() -> frozenset[str]:
    return frozenset(load_table("authorities", "en")["bodies"]["followed"].split())


@cache
def _modified() -> frozenset[str]:
    return frozenset(load_table("authorities", "en")["bodies"]["modified"].split())


@cache
def modifier_words() -> frozenset[str]:
    """Return the words that may stand before a body's word: those listed and the subjects of bodies' names."""
    listed = load_table("authorities", "en")["modifiers"]["words"].split()
    return frozenset((*listed, *(word.lower() for word in name_words().topics)))


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
    if role in _modified() and (not any(m in allowed for m in modifiers) or followed_by_noun(text, match.end())):
        return None
    if possessive_only and not match[1] and modifiers and role in generic_words():
        return None
    return match.end(), role, " ".join(modifiers)


def _before(text: str, hit: Hit) -> Described | None:
    """Read "the securities regulator of Norway"."""
    if not OF_PLACE.search(text, max(0, hit.start - 8), hit.start):
        return None
    window = text[max(0, hit.start - REACH) : hit.start]
    match = _pattern_before().search(window)
    if not match or any(m not in modifier_words() for m in match[1].split()):
        return None
    start = hit.start - len(window) + match.start(1)
    role, modifiers = (" ".join(match[i].split()) for i in (2, 1))
    if hit.entry.group == "country":
        return body_of((start, hit.end), name_body(hit.entry, role, modifiers), place=hit)
    return name_local(text, (start, hit.end), hit.entry, role, modifiers, hit)


@cache
def _pattern_before() -> re.Pattern[str]:
    bodies = "|".join(re.escape(b) for b in (*body_words(), *generic_words())).replace(r"\ ", r"[ \n]")
    return re.compile(rf"\b[Tt]he[ \n]((?:[a-z][\w-]*[ \n]){{0,3}}?)({bodies})[ \n](?:of|in)[ \n](?:the[ \n])?$")


def name_local(
    text: str, bounds: tuple[int, int], place: Entry, role: str, modifiers: str, inside: Hit | None
) -> Described:
    """Return the body that the text between two bounds describes: its id follows the place, its name the text."""
    id_, name, role, entry = name_body(place, role, modifiers)
    if entry is None and role != "authorities":
        name = " ".join(text[slice(*bounds)].replace("’", "'").split())
    elif place.group == "city" and country_entry(place.country) and role == "authorities":
        name = f"{place.name} authorities"
        id_ = slug(name)
    return Described(*bounds, id_, name, role, entry, inside)


def _adjective(country: Entry) -> str:
    return country.demonym.split("|")[0] or country.name


def _possessive(country: Entry) -> str:
    return country.demonym.split("|")[0] or f"{country.name}'s"
