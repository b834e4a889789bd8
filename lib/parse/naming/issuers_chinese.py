"""Who a Chinese notice or statement speaks for: "X（以下简称“我办”）", and "我司" in what a firm publishes itself."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from lib.model import ACTOR_KINDS, ActorKind
from lib.parse.naming.names import Name
from lib.vocab import load_table

QUOTES = re.compile(r"“[^”\n]{0,400}”|「[^」\n]{0,400}」")
SHORTEST = 2  # characters of a name
DEFINED_AT_MOST = 40


class _Lists(NamedTuple):
    """The pattern of a definition in brackets, that of "我司", and that of a bare "公司" where a clause begins."""

    defined: re.Pattern[str]
    pronoun: re.Pattern[str]
    bare: re.Pattern[str]


def find_defined(text: str, names: Sequence[Name], sentence_at: Sequence[int]) -> Iterator[Name]:
    """Yield the short names that a text defines in brackets behind a name, wherever they stand.

    Args:
        text: The article.
        names: The names found so far.
        sentence_at: Where each sentence starts, in order.
    """
    ends = {n.end: n for n in names if n.hit is None}
    ends |= {n.end + 1: n for n in names if n.hit is None and text[n.end : n.end + 1] in ("”", "」")}
    owners: dict[str, Name] = {}
    for match in _lists().defined.finditer(text):
        owner = ends.get(match.start())
        if owner and len(owners) < DEFINED_AT_MOST:
            owners.setdefault(match["short"], owner)
    for short, owner in owners.items():
        yield from _everywhere(text, short, owner.text, owner.kind, sentence_at)


def find_issuer(text: str, publisher: str | None, sentence_at: Sequence[int]) -> Iterator[Name]:
    """Yield where a statement names its publisher, and its "我司" outside of what others are quoted with."""
    name = publisher or ""
    unquoted = QUOTES.sub(lambda said: " " * len(said[0]), text)
    own = list(_lists().pronoun.finditer(unquoted))
    if len(name) < SHORTEST or not own or name not in text:
        return
    own += _lists().bare.finditer(unquoted)
    kind = _kind(name)
    yield from _everywhere(text, name, name, kind, sentence_at)
    for match in own:
        number = bisect_right(sentence_at, match.start()) - 1
        if number >= 0:
            yield Name(match.start(), match.end(), name, number, kind=kind)


def is_own_pronoun(words: str) -> bool:
    """Return whether words are "我司" or a bare "公司", by which a statement calls its own publisher."""
    return bool(_lists().pronoun.fullmatch(words) or _lists().bare.fullmatch(words))


def _everywhere(text: str, short: str, full: str, kind: ActorKind | None, sentence_at: Sequence[int]) -> Iterator[Name]:
    for match in re.finditer(re.escape(short), text):
        number = bisect_right(sentence_at, match.start()) - 1
        if number >= 0:
            yield Name(match.start(), match.end(), full, number, kind=kind)


def _kind(name: str) -> ActorKind:
    """Return the kind that a name's last signs tell; a firm, where they tell none."""
    suffixes = load_table("actors", "zh")["suffixes"]
    found = [(len(w), kind) for kind in ACTOR_KINDS for w in suffixes.get(kind, "").split() if name.endswith(w)]
    return max(found)[1] if found else "company"


@cache
def _lists() -> _Lists:
    table = load_table("bodies", "zh")["issuer"]
    not_bare = load_table("actors", "zh")["back"]["not_bare"].split()
    defined = "|".join(table["defined"].split())
    return _Lists(
        re.compile(rf"[（(](?:{defined})[为:：]?[“「]?(?P<short>[^”」（）()，。\n]{{2,12}})[”」]?[）)]"),
        re.compile(f"(?:{'|'.join(table['pronouns'].split())})(?![法章者们内人])"),
        re.compile(rf"(?<![\u3400-\u9fff])(?:{'|'.join(table['bare'].split())})(?!{'|'.join(not_bare)})"),
    )
