"""Chinese short names of bodies that other countries have too: whose "药监局" (drug regulator) is meant.

Bare they are China's, unless the text plays elsewhere; right behind a country's or region's name they are that
country's: the known body of the same role, else one of the name told.
"""

import re
from collections import Counter
from collections.abc import Sequence
from functools import cache

from lib.identity import slug
from lib.parse.naming.gazetteer import Alias, Entry, Hit, by_role, country_entry
from lib.value import replace
from lib.vocab import load_table

CHINESE = re.compile(r"[\u3400-\u9fff]+")
OWN = re.compile("[中国全人]|最高")  # what opens the names that only China's bodies bear
SHARED_END = re.compile("[局部会行署]$")
FIRST_SENTENCE = re.compile(r"[。！？\n]|$")
OFTEN = 2  # tellings of a country without any of China by which a text plays there


def read_abroad(text: str, hits: Sequence[Hit]) -> list[Hit]:
    """Return the known names in order, those of other countries' bodies with their owner."""
    return _bare_abroad(text, _behind_places(text, hits))


def _behind_places(text: str, hits: Sequence[Hit]) -> list[Hit]:
    """Join a place abroad and the body's name right behind it."""
    found: list[Hit] = []
    for hit in hits:
        place = found[-1] if found and found[-1].is_place and found[-1].end == hit.start else None
        if place and place.entry.country not in ("", _home()) and _is_shared(text, hit):
            role_of = place.entry.country if place.entry.group == "country" else ""
            found[-1] = _owned(hit, text[place.start : hit.end], place.entry.country, role_of, place.start)
        else:
            found.append(hit)
    return found


def _bare_abroad(text: str, hits: list[Hit]) -> list[Hit]:
    """Give bare names to the country where the text plays if it tells of it first and never of China."""
    shared = [h for h in hits if _is_shared(text, h) and SHARED_END.search(text[h.start : h.end])]
    if not shared:
        return hits
    told = [h for h in hits if h.entry.country and not _is_shared(text, h) and len({*_countries(h)}) == 1]
    land = _setting(text, [h for h in told if h.is_place or h.entry.kind == "authority"], shared[0])
    if land is None:
        return hits
    name = next(a for a in land.aliases if CHINESE.fullmatch(a))
    code = land.country
    mine = set(shared)
    return [_owned(h, name + text[h.start : h.end], code, code, h.start) if h in mine else h for h in hits]


def _setting(text: str, told: list[Hit], first: Hit) -> Entry | None:
    """Return the country abroad where a text plays: told before the first bare name, with that name or often."""
    counts = Counter(h.entry.country for h in told)
    ranked = counts.most_common(2)
    before = [h for h in told if h.start < first.start]
    if _home() in counts or not before or (len(ranked) > 1 and ranked[0][1] == ranked[1][1]):
        return None
    code, times = ranked[0]
    whole = any(h.entry.country == code and text.endswith(text[first.start : first.end], 0, h.end) for h in before)
    opening = FIRST_SENTENCE.search(text)
    early = opening is not None and any(h.entry.country == code and h.start < opening.start() for h in before)
    land = country_entry(code) if whole or (early and times >= OFTEN) else None
    return land if land and any(map(CHINESE.fullmatch, land.aliases)) else None


def _owned(hit: Hit, name: str, country: str, role_of: str, start: int) -> Hit:
    """Return a mention of the body of another country that is called as China's is."""
    ours = hit.entry
    known = (by_role().get((role_of, role)) for role in ours.roles if " " in role)
    unlisted = replace(ours, id=slug(name), name=name, aliases=(), parent=None, country=country)
    entry = next((e for e in known if e), unlisted)
    return Hit(start, hit.end, (Alias(entry, name),), entry, False, False, False)


def _is_shared(text: str, hit: Hit) -> bool:
    """Return whether a hit is a body of China's by a name that does not tell so."""
    if hit.entry.kind != "authority" or {*_countries(hit)} != {_home()}:
        return False
    said = text[hit.start : hit.end]
    return bool(CHINESE.fullmatch(said)) and not OWN.match(said)


def _countries(hit: Hit) -> list[str]:
    return [a.entry.country for a in hit.aliases]


@cache
def _home() -> str:
    return str(load_table("actors", "zh")["back"]["home_country"])
