"""Which countries an article speaks of, and whose bodies it means where it does not say."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from lib.parse.naming.gazetteer import Entry, Hit, country_entry
from lib.parse.naming.meaning import is_generic


class Countries(NamedTuple):
    """The countries of an article.

    `spoken` is where one is spoken of (by name, adjective or city), in order, `named` where by its name or a city's,
    `owners` where a body of it is ("Chile's lower house"); `dominant` is the one spoken of most, `prevailing` the one
    of which, its bodies included, twice as much is said as of any other. `own` are the ids of those that the article's
    opening tells of, in order: a bare "parliament" is none of a country that it only mentions later.
    """

    spoken: tuple[tuple[int, Entry], ...]
    named: tuple[tuple[int, Entry], ...]
    dominant: Entry | None
    prevailing: Entry | None
    owners: tuple[tuple[int, Entry], ...] = ()
    own: tuple[str, ...] = ()

    def last_before(self, position: int) -> Entry | None:
        """Return the country spoken of last before a position, else the dominant one."""
        index = bisect_left(self.spoken, (position,)) - 1
        return self.spoken[index][1] if index >= 0 else self.dominant

    def state_at(self, begin: int, position: int) -> Entry | None:
        """Return whose body is meant at a position in the sentence that begins there, or None if that is open."""
        if owner := _only(self.owners, begin, position):
            return owner
        local = _only(self.named, begin, position)
        meant = self.prevailing or (local if local and self.own[:1] == (local.id,) else None)
        return meant if meant and meant.id in self.own else None


def read_countries(hits: Sequence[Hit], bodies_at: frozenset[int], opening: int) -> Countries:
    """Return the countries that the known names of an article, in order, speak of.

    Args:
        hits: The known names.
        bodies_at: Where a body described behind a country starts.
        opening: Where the article's opening ends: its title, dateline and first paragraph.
    """
    pairs = [(hit, entry) for hit in hits if (entry := _country_of(hit))]
    spoken = tuple((hit.start, entry) for hit, entry in pairs)
    named = tuple((hit.start, entry) for hit, entry in pairs if not hit.is_demonym)
    states = [(h.start, country_entry(h.entry.country)) for h in hits if _is_state_body(h)]
    bodies = [(start, entry) for start, entry in states if entry]
    told = [entry for _, entry in (*spoken, *bodies)]
    opened = sorted((start, entry.id) for start, entry in (*spoken, *bodies) if start < opening)
    own = tuple(dict.fromkeys(id_ for _, id_ in opened))
    owners = tuple(pair for pair in spoken if pair[0] in bodies_at)
    return Countries(spoken, named, _most(told, times=1), _most(told, times=2), owners, own)


def _only(pairs: Sequence[tuple[int, Entry]], begin: int, end: int) -> Entry | None:
    """Return the one country of which pairs tell between two offsets, or None."""
    first, last = (bisect_left(pairs, (at,)) for at in (begin, end))
    near = {entry.id: entry for _, entry in pairs[first:last]}
    return next(iter(near.values())) if len(near) == 1 else None


def _most(told: Sequence[Entry], times: int) -> Entry | None:
    """Return the country told so many times as often as any other, if there is one."""
    by_id = {entry.id: entry for entry in told}
    ranked = Counter([entry.id for entry in told]).most_common(2)
    if not ranked or (len(ranked) > 1 and ranked[0][1] < times * ranked[1][1]):
        return None
    return by_id[ranked[0][0]]


def _is_state_body(hit: Hit) -> bool:
    """Return whether a known name can only be a body of one state, and so tells where the article plays."""
    states = {alias.entry.country for alias in hit.aliases}
    return hit.entry.kind == "authority" and len(states) == 1 and not is_generic(hit.aliases[0])


def _country_of(hit: Hit) -> Entry | None:
    entry = hit.entry
    if entry.group == "country":
        return entry
    return country_entry(entry.country) if entry.kind == "place" and entry.country else None
