"""Bodies called by the head of their name: "the Commission" is the one named last, where several have that head."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence

from lib.parse.naming.gazetteer import Entry
from lib.parse.naming.keys import key_of
from lib.parse.naming.names import Name
from lib.parse.naming.namewords import name_words
from lib.value import replace

BODIES = ("authority", "organisation", "company")
Known = tuple[Name, Entry]


def heads_of(name: str) -> Iterator[str]:
    """Yield the heads by which a body is spoken of: "Parliament" for the European Parliament."""
    heads = name_words().heads
    parts = name.split(" ")
    before_of = parts[parts.index("of") - 1 if "of" in parts[1:] else 0]  # "Pension Fund of Styria"
    yield from (part for part in dict.fromkeys((parts[-1], parts[0], before_of)) if heads.get(part) in BODIES)


def nearest_bodies(known: Sequence[Known], unknown: Sequence[Name]) -> tuple[list[Known], list[Name]]:
    """Return the names again, each lone head that several bodies share as the body named last before it.

    Args:
        known: Names of known actors, with them.
        unknown: All other names, in order.
    """
    lone = {n.text for n in unknown if " " not in n.text and n.text in name_words().heads}
    if not lone:
        return list(known), list(unknown)
    holders = _holders(known, unknown, lone)
    shared = {head: found for head, found in holders.items() if len({_body(holder) for _, holder in found}) > 1}
    if not shared:
        return list(known), list(unknown)
    meant, kept = list(known), []
    for name in unknown:
        holder = _last_before(shared[name.text], name.start) if name.text in shared else None
        if isinstance(holder, Entry):
            meant.append((name, holder))
        else:
            kept.append(replace(name, text=holder) if holder else name)
    return sorted(meant, key=lambda pair: pair[0].start), kept


def _holders(
    known: Sequence[Known], unknown: Sequence[Name], lone: set[str]
) -> dict[str, list[tuple[int, Entry | str]]]:
    """Return for each lone head where bodies with it are named in full: the known one, or the unknown one's key."""
    whole: list[tuple[int, str, Entry | str]] = [(n.start, n.text, e) for n, e in known if e.kind in BODIES]
    whole += [(n.start, n.text, key_of(n)) for n in unknown if " " in n.text]
    found: dict[str, list[tuple[int, Entry | str]]] = defaultdict(list)
    for start, text, holder in sorted(whole, key=lambda row: row[0]):
        for head in set(heads_of(text)) & lone:
            if text != head:
                found[head].append((start, holder))
    return found


def _body(holder: Entry | str) -> str:
    return holder if isinstance(holder, str) else holder.id


def _last_before(holders: Sequence[tuple[int, Entry | str]], position: int) -> Entry | str:
    """Return the body named last before a position, else the first named."""
    at = bisect_left(holders, position, key=lambda pair: pair[0]) - 1
    return holders[max(at, 0)][1]
