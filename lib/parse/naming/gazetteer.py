"""The names known beforehand: actors of the field and places of the world, found in one pass over the text.

`data/vocab/actors.csv` and `data/vocab/places.csv` are matched exactly (Aho-Corasick), upper case included, at word
boundaries; which of several bodies an alias means is decided in `meaning.py`. In actors.csv aliases are divided by "|";
"~Circle" is a word that needs support to be a name, "BTCC@..2017" an alias up to that year; `roles` are the nouns by
which a text speaks of the actor again, those of an authority also behind its country ("China's central bank").
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache, lru_cache

import ahocorasick_rs

from lib.identity import slug
from lib.model import ActorKind
from lib.value import value
from lib.vocab import load_rows, load_table

UPPER_ALIAS_LENGTH = 4  # "WECHAT" is WeChat; three capitals are an acronym of their own
REMEMBERED = 1 << 14  # names whose id is kept
NOTHING = "nothing"
YEARS = re.compile(r"(.+)@(\d{4})?\.\.(\d{4})?")


@value()
class Entry:
    """One known actor or place; `group` is "actor", "country", "region", "continent", "city" or "nothing"."""

    id: str
    name: str
    kind: ActorKind
    aliases: tuple[str, ...]
    parent: str | None
    country: str
    roles: tuple[str, ...]
    group: str
    demonym: str


@value()
class Alias:
    """One way to write an entry's name.

    `doubtful` marks a common word ("Circle") that needs support; `demonym` an adjective ("Chinese"), which is no
    mention; the years are those in which the alias means this entry.
    """

    entry: Entry
    text: str
    doubtful: bool = False
    demonym: bool = False
    first_year: int = 0
    last_year: int = 9999


@value()
class Hit:
    """A known name in the text and everything it can mean, the likeliest first: `entry`.

    `is_place` tells that it can only be a place or its adjective, `is_demonym` that it is an adjective, and
    `is_nothing` that it only keeps its words from being read as a name (a market index).
    """

    start: int
    end: int
    aliases: tuple[Alias, ...]
    entry: Entry
    is_place: bool
    is_demonym: bool
    is_nothing: bool


@lru_cache(maxsize=REMEMBERED)
def as_written(aliases: tuple[str, ...]) -> tuple[str, ...]:
    """Return an entry's aliases as a text writes them, without their marks."""
    return tuple(a.lstrip("~").split("@")[0] for a in aliases)


@cache
def entries() -> dict[str, Entry]:
    """Return every known actor and place by id; an actor wins over a place of the same id."""
    found = {e.id: e for e in _places()}
    found.update({e.id: e for e in _actors()})
    return found


@cache
def country_entry(code: str) -> Entry | None:
    """Return the country of an ISO code ("CN"), or None."""
    return next((e for e in _places() if e.group == "country" and e.country == code), None)


@cache
def country_names() -> frozenset[str]:
    """Return the names of countries and their regions ("England")."""
    return frozenset(e.name for e in _places() if e.group in ("country", "region"))


@cache
def local_places() -> frozenset[str]:
    """Return the names of regions and cities, which have no central bank of their own."""
    return frozenset(e.name for e in _places() if e.group in ("region", "city"))


@cache
def by_role() -> dict[tuple[str, str], Entry]:
    """Return known bodies by country and role: ("CN", "central bank"); the first listed wins."""
    found: dict[tuple[str, str], Entry] = {}
    for entry in _actors():
        if entry.kind == "authority" and entry.country:
            for role in entry.roles:
                found.setdefault((entry.country, role), entry)
    return found


def find_known(text: str, year: int | None = None) -> list[Hit]:
    """Return the known names of a text in order, without overlaps, the longest at each place.

    Args:
        text: Any text; offsets count its code points.
        year: The year the text speaks from; aliases that did not mean the entry then are left out.
    """
    matches = _automaton()[0].find_matches_as_indexes(text, overlapping=True)
    return [Hit(start, end, *_meanings(number, year)) for start, end, number in _longest(text, matches)]


@lru_cache(maxsize=REMEMBERED)
def _meanings(number: int, year: int | None) -> tuple[tuple[Alias, ...], Entry, bool, bool, bool]:
    """Return what a spelling meant in a year, what most likely, and whether that is a place, an adjective, nothing."""
    aliases = _automaton()[1][number]
    if year is not None:
        aliases = tuple(a for a in aliases if a.first_year <= year <= a.last_year) or aliases
    first = aliases[0]
    entry = first.entry
    return aliases, entry, all(a.entry.kind == "place" for a in aliases), first.demonym, entry.group == NOTHING


def _longest(text: str, matches: list[tuple[int, int, int]]) -> Iterator[tuple[int, int, int]]:
    whole = [(s, -e, n) for n, s, e in matches if _is_whole(text, s, e)]
    whole.sort()
    last = 0
    for start, negative_end, number in whole:
        if start >= last:
            last = -negative_end
            yield start, last, number


def _is_whole(text: str, start: int, end: int) -> bool:
    first, before = text[start], text[start - 1 : start]
    if before and _joins(first, before):
        return False
    after = text[end : end + 1]
    if not after:
        return True
    if after == "门" and text[end - 1] == "部":  # "公安部门" are police departments
        return False
    if after == "$":  # "US$400 million"
        return False
    if after in "-'’.":  # "EU-wide" is still the EU, "U.S.A" and "Sina.com" are other names
        return after != "." or not text[end + 1 : end + 2].isalnum()
    return not _joins(text[end - 1], after)


def _joins(inner: str, outer: str) -> bool:
    """Return whether two neighbouring characters belong to one word; Chinese has no word boundaries."""
    if not (outer.isalnum() or outer == "_"):
        return False
    return not (_is_chinese(inner) or _is_chinese(outer))


def _is_chinese(character: str) -> bool:
    return "\u3400" <= character <= "\u9fff"


@cache
def _automaton() -> tuple[ahocorasick_rs.AhoCorasick, list[tuple[Alias, ...]]]:
    table: dict[str, list[Alias]] = {}
    for alias in (*_aliases(_actors()), *_aliases(_places()), *_aliases(_nothing())):
        for form in _forms(alias):
            table.setdefault(form, []).append(alias)
    ordered = [tuple(dict.fromkeys(table[form])) for form in table]
    return ahocorasick_rs.AhoCorasick(list(table), matchkind=ahocorasick_rs.MatchKind.Standard), ordered


def _forms(alias: Alias) -> Iterator[str]:
    yield alias.text
    if "'" in alias.text:
        yield alias.text.replace("'", "’")
    if alias.entry.kind == "place" and (plain := _without_accents(alias.text)):
        yield plain
    if len(alias.text) >= UPPER_ALIAS_LENGTH and not alias.demonym and alias.text.upper() != alias.text:
        yield alias.text.upper()


def _without_accents(name: str) -> str:
    """Return a name as English papers print it ("Sao Paulo" for São Paulo), "" if that is no other form."""
    plain = "".join(c for c in unicodedata.normalize("NFD", name) if not unicodedata.combining(c))
    return plain if plain != name and plain.isascii() else ""


def _aliases(listed: tuple[Entry, ...]) -> Iterator[Alias]:
    for entry in listed:
        written = [a.lstrip("~") for a in entry.aliases]
        if entry.name not in written:
            yield Alias(entry, entry.name)
        for raw in entry.aliases:
            text = raw.lstrip("~")
            years = YEARS.fullmatch(text)
            if years:
                first, last = int(years[2] or 0), int(years[3] or 9999)
                yield Alias(entry, years[1], first_year=first, last_year=last)
            else:
                yield Alias(entry, text, doubtful=raw.startswith("~"))
        for demonym in entry.demonym.split("|"):
            if demonym and demonym not in written:
                yield Alias(entry, demonym, demonym=True)


@cache
def _actors() -> tuple[Entry, ...]:
    return tuple(
        Entry(
            slug(r["name"]),
            r["name"],
            r["kind"],  # type: ignore[arg-type]
            _split(r["aliases"]),
            r["parent"] or None,
            r["country"],
            _split(r["roles"]),
            "actor",
            "",
        )
        for r in load_rows("actors")
    )


@cache
def _places() -> tuple[Entry, ...]:
    return tuple(
        Entry(
            r["id"],
            r["name"],
            "place",
            _split(r["aliases"]),
            None,
            r["country"],
            (r["group"],),
            r["group"],
            r["demonyms"],
        )
        for r in load_rows("places")
    )


@cache
def _nothing() -> tuple[Entry, ...]:
    phrases = load_table("kinds", "en")["not_names"]["phrases"].split("|")
    return tuple(Entry(slug(p), p, "organisation", (), None, "", (), NOTHING, "") for p in phrases)


def _split(cell: str) -> tuple[str, ...]:
    return tuple(part for part in cell.split("|") if part)
