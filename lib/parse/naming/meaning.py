"""What a known name means in this article: which SEC, whose Supreme Court, and whether "Circle" is a name at all."""

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from lib.parse.naming.gazetteer import Alias, Entry, Hit, country_entry
from lib.parse.naming.names import Name
from lib.parse.naming.namewords import name_words
from lib.parse.naming.owned_bodies import is_field
from lib.value import replace
from lib.vocab import load_table

GENITIVE = re.compile(r"['’]s?[ \n]")
GENITIVES = (len("'s "), len("' "))
BODY = "house|chamber|senate|congress|parliament|assembly|government|president|ministry|minister"
OWNER = re.compile(rf"['’]s(?=[ \n](?:[a-z]+[ \n]){{0,2}}?(?:{BODY})\b)")
BESIDE = 160  # characters
STATE = re.compile(r"\b[Ss]tate(['’]s)?[ \n]$")
OF = re.compile(r"[ \n](?:of|in)[ \n](?:the[ \n])?")
NEXT_WORD = re.compile(r"['’]s\b|[ \n]([a-z]+)")
REMEMBERED = 1 << 14  # names of which it is known whether bodies share them


class Setting(NamedTuple):
    """Where an article plays: the country it is mostly about, its regions, the countries it speaks of, and where."""

    dominant: Entry | None
    regions: tuple[tuple[int, str], ...]
    mentioned: frozenset[str]
    starts: dict[int, str]
    ends: dict[int, str]


def read_setting(hits: Sequence[Hit], dominant: Entry | None) -> Setting:
    """Return the setting told by the places among the known names."""
    places = [h for h in hits if h.is_place and h.entry.country]
    bodies = [h for h in hits if h.entry.kind == "authority" and len(h.aliases) == 1 and not is_generic(h.aliases[0])]
    return Setting(
        dominant,
        tuple((h.start, h.entry.name) for h in places if h.entry.group == "region"),
        frozenset(h.entry.country for h in (*places, *bodies)),
        {h.start: h.entry.country for h in places},
        {h.end: h.entry.country for h in places},
    )


def choose(
    text: str, names: Sequence[Name], setting: Setting, openings: frozenset[int]
) -> tuple[list[tuple[Name, Entry]], list[Name]]:
    """Return the names that mean a known actor, with it, and those that mean somebody unknown.

    Args:
        text: The article.
        names: All names found in it.
        setting: Where it plays.
        openings: Offsets where sentences start; a common word there needs support to be a name.
    """
    known: list[tuple[Name, Entry]] = []
    unknown: list[Name] = []
    supported = {n.hit.aliases[0].text for n in names if n.hit and (n.start not in openings or _acts(text, n.end))}
    families = {n.text.split(" ")[-1] for n in names if n.hit is None and _is_person(n)}
    for name in names:
        if name.hit and (name.title or name.text in families) and name.hit.entry.group in ("city", "region"):
            unknown.append(replace(name, hit=None))  # "Judge Kennedy", "Kennedy" after "John F. Kennedy"
            continue
        state = _of_a_state(text, name, setting)
        if state:
            unknown.append(state)
            continue
        code = _code_beside(text, name, setting)
        alias = _meaning(name.hit, code, setting) if name.hit else None
        if alias is None:
            shared = name.hit is not None or _is_shared(name.text) or (code is not None and is_field(name.text))
            unknown.append(_with_country(replace(name, hit=None), code, setting) if shared else name)
        elif not alias.doubtful or alias.text in supported:
            known.append((name, alias.entry))
    return known, unknown


def _is_person(name: Name) -> bool:
    first = name.text.split(" ")[0]
    return " " in name.text and (name.title is not None or first in name_words().given)


def _code_beside(text: str, name: Name, setting: Setting) -> str | None:
    """Return the country told by "Thai ...", "Thailand's ..." or "... of Thailand"."""
    if name.country:
        return name.country.entry.country
    for gap in GENITIVES:
        place = setting.ends.get(name.start - gap)
        if place and GENITIVE.fullmatch(text, name.start - gap, name.start):
            return place
    after = OF.match(text, name.end)
    if after and after.end() in setting.starts:
        return setting.starts[after.end()]
    return _owner_before(text, name, setting) if name.hit and is_generic(name.hit.aliases[0]) else None


def _owner_before(text: str, name: Name, setting: Setting) -> str | None:
    """Return the one country whose body was told of earlier in the sentence ("Chile's lower house and the Senate")."""
    first = max(0, name.start - BESIDE)
    begin = max(first, *(text.rfind(mark, first, name.start) for mark in (". ", "\n")))
    owners = (setting.ends.get(m.start()) for m in OWNER.finditer(text, begin, name.start))
    told = {code for code in owners if code}
    return next(iter(told)) if len(told) == 1 else None


def _of_a_state(text: str, name: Name, setting: Setting) -> Name | None:
    """Read "the state Senate" and "the state's Supreme Court" as bodies of the region spoken of last."""
    if not (_is_shared(name.text) or (name.hit and is_generic(name.hit.aliases[0]))):
        return None
    before = STATE.search(text, max(0, name.start - 9), name.start)
    if not before:
        return None
    region = next((place for start, place in reversed(setting.regions) if start < name.start), "")
    words = (region, "" if before[1] else "State", name.text)
    return replace(name, hit=None, text=" ".join(w for w in words if w))


def _meaning(hit: Hit, beside: str | None, setting: Setting) -> Alias | None:
    """Choose by the country beside the name, else by the article's; None if every meaning is elsewhere."""
    if beside:
        fitting = [a for a in hit.aliases if a.entry.country in ("", beside)]
        state = hit.entry.kind == "authority"
        return fitting[0] if fitting else None if state else hit.aliases[0]
    here = setting.dominant.country if setting.dominant else None
    near = [a for a in hit.aliases if a.entry.country == here]
    shared = is_generic(hit.aliases[0])
    if not (shared and here):
        near += [a for a in hit.aliases if a.entry.country in setting.mentioned]
    return None if shared and not near else (near or hit.aliases)[0]


def is_generic(alias: Alias) -> bool:
    """Return whether many countries have a body of this name: "Ministry of Finance", "Supreme Court"."""
    return alias.entry.kind == "authority" and alias.text.isascii() and _is_headed_by_shared(alias.text)


def _is_shared(text: str) -> bool:
    """Return whether an unknown name is one that many countries' bodies share: "High Court", "Court of Appeal"."""
    return _is_headed_by_shared(text) and len(text.split()) > 1


@lru_cache(maxsize=REMEMBERED)
def _is_headed_by_shared(name: str) -> bool:
    """Return whether a name has the head of a body that every state has, and only words that any body may have."""
    words = name_words()
    parts = name.split()
    if words.joins["shared_heads"].isdisjoint(parts):
        return False
    return all(p in words.topics or p in words.heads or p in words.joins["generic"] or p.islower() for p in parts)


def _with_country(name: Name, code: str | None, setting: Setting) -> Name:
    """Put the country beside it, else the article's, before a body's name that other countries' bodies share."""
    country = country_entry(code) if code else setting.dominant
    if name.country or not country or country.group != "country":
        return name
    adjective = country.demonym.split("|")[0] or country.name
    return replace(name, text=f"{adjective} {name.text}")


def _acts(text: str, end: int) -> bool:
    """Return whether a possessive or a finite verb follows, so that a word opening a sentence is a name."""
    match = NEXT_WORD.match(text, end)
    return match is not None and (match[1] is None or match[1] in _finite())


@cache
def _finite() -> frozenset[str]:
    grammar = load_table("grammar", "en")
    return frozenset(w for k in ("be", "have", "modals") for w in grammar[k].split()) | name_words().joins["said"]
