"""Papers and agencies that a text only has its news from: "a memo seen by the Lima Ledger", "told Reuters"."""

import re
from collections import Counter
from collections.abc import Sequence
from functools import cache

from lib.parse.naming.keys import bare_name
from lib.parse.naming.names import Name
from lib.parse.naming.namewords import name_words
from lib.vocab import load_table

REACH = 24  # characters before a name
DOMAIN = re.compile(r"^(?:https?://)?(?:www\.)?|\.(?:com|org|net|co|news)\b.*$")
NO_LETTER = re.compile(r"[\W_]+")


def without_media(text: str, names: Sequence[Name], publisher: str | None) -> list[Name]:
    """Return the names without those of papers where they only pass the news on, and without who is nothing else.

    Args:
        text: The article.
        names: All names found in it, in order.
        publisher: Who published it; a paper by being told something in its own article.
    """
    passing = {n.start for n in names if _passes_on(text, n, publisher)}
    if not passing:
        return list(names)
    told = Counter(bare_name(n.text) for n in names if n.start in passing)
    all_told = Counter(bare_name(n.text) for n in names)
    nothing_else = {name for name, count in told.items() if 2 * count >= all_told[name]}
    kept = (n for n in names if n.start not in passing)
    return [n for n in kept if n.hit is not None or bare_name(n.text) not in nothing_else]


def _passes_on(text: str, name: Name, publisher: str | None) -> bool:
    """Return whether a mention only tells who was shown or told the news, or who reported it."""
    start = max(0, name.start - REACH)
    itself = publisher is not None and _is_publisher(text, name, publisher)
    if _patterns()["seen"].search(text, start, name.start):
        body = name.hit is not None or name_words().heads.get(name.text.split(" ")[-1]) == "authority"
        return itself or not body
    told = _patterns()["before"].search(text, start, name.start) or _patterns()["behind"].match(text, name.end)
    told = told or (_patterns()["own"].match(text, name.end) if itself else None)
    return told is not None and (itself or _is_paper(name))


def _is_paper(name: Name) -> bool:
    """Return whether a name is a known paper's or ends like one's: "the Lima Gazette"."""
    if name.hit:
        return not _roles().isdisjoint(name.hit.entry.roles)
    last = name.text.split(" ")[-1].lower()
    return " " in name.text and last in load_table("status", "en")["press_endings"].split()


def _is_publisher(text: str, name: Name, publisher: str) -> bool:
    """Return whether the words that end with a name are the publisher's, whatever of them was read as the name.

    In its own article "the Ledger" is the Lima Ledger.
    """
    short = publisher.split(" ")[-1]
    if " " in publisher and name.text == short and text[max(0, name.start - 4) : name.start].lower() == "the ":
        return True
    plain = NO_LETTER.sub("", DOMAIN.sub("", publisher).lower().removeprefix("the "))
    words = NO_LETTER.sub("", text[max(0, name.end - len(publisher) - REACH) : name.end].lower())
    return bool(plain) and words.endswith(plain)


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    media = load_table("coreference", "en")["media"]
    seen, before, behind, own = (media[key].replace(" ", r"[ \n]") for key in ("seen", "before", "behind", "own"))
    return {
        "seen": re.compile(rf"\b(?:{seen})[ \n]by[ \n](?:the[ \n])?(?:\w+[ \n])?$"),
        "before": re.compile(rf"\b(?:{before})[ \n](?:the[ \n])?(?:[A-Z]\w+[ \n])?$"),
        "behind": re.compile(rf"[ \n](?:{behind})\b"),
        "own": re.compile(rf"[ \n](?:has[ \n]|had[ \n])?(?:{own})\b"),
    }


@cache
def _roles() -> frozenset[str]:
    return frozenset(load_table("coreference", "en")["media"]["roles"].split("|"))
