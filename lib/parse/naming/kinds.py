"""The kind of an unknown name: person, authority, company, platform, organisation, place, or no actor at all.

Every mention of a name gives evidence from the words in it and around it; the weights are added up over the article.
A weight of 5 decides alone, 3 to 4 is what the text plainly says, 1 to 2 a habit of news, less a mere lean.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache

from lib.model import ActorKind
from lib.parse.naming.gazetteer import country_names, local_places
from lib.parse.naming.names import Name
from lib.parse.naming.namewords import NameWords, is_common, is_singular, name_words
from lib.parse.naming.surroundings import NO_ACTOR, Evidence, evidence_around
from lib.parse.naming.wordfinder import Automaton, automaton_of, find_words
from lib.vocab import load_table

WORD = re.compile(r"[^\W_][\w&.'’-]*")
ACRONYM = re.compile(r"[A-Z][A-Z&.]{1,7}")
PRODUCT = re.compile(r".*\d")
PEOPLES = re.compile(r"[A-Z][a-z]{2,}ians|[A-Z][a-z]+(?:ese|ards)|Soviets|Germans|[A-Z][a-z]+[cmrx]ans")
INITIALS = re.compile(r"(?:(?:[A-Z]\.)+ ?|[A-Z] ){1,3}[A-Z][a-z]")
BODY_LINKS = frozenset(("of", "for", "and", "&"))
DECISIVE = 5.0
LONG = 6  # letters: in a longer word the ending of a family name is hardly chance
BEGINNING = 6000  # characters that tell what an article is about
BUSINESS_SHARE = 1500  # characters in which one word of business is enough
SPEAKS = re.compile(r"[ \n](?:said|announced|told|declined|denied|warned)[ \n](?:it|that it|its|to|a|the|reporters)\b")
REMEMBERED = 1 << 14  # names whose words are remembered
CONTEXT_MENTIONS = 6  # more mentions of one name than these say nothing new


def decide_kind(text: str, mentions: Sequence[Name], by_last_word: bool = False) -> ActorKind | None:
    """Return the kind of the name that all the mentions share, or None when it is no actor.

    Args:
        text: The article.
        mentions: Where the name stands.
        by_last_word: Whether the text goes on with the name's last word alone.
    """
    scores = kind_scores(text, mentions)
    if not scores and by_last_word:
        return "person"
    if not scores:
        longest = max(mentions, key=lambda m: len(m.text))
        return "company" if is_business(text[:BEGINNING]) and not ACRONYM.fullmatch(longest.text) else "organisation"
    return max(scores, key=scores.__getitem__)


@lru_cache(maxsize=4)
def is_business(beginning: str) -> bool:
    """Return whether an article's beginning speaks of business, by which a name without other signs is a company's."""
    told = sum(1 for _ in find_words(_business(), beginning))
    return told * BUSINESS_SHARE >= max(len(beginning), 1)


@cache
def _business() -> Automaton:
    return automaton_of(name_words().joins["business"])


def kind_scores(text: str, mentions: Sequence[Name]) -> dict[ActorKind | None, float]:
    """Return the weight of the evidence for each kind; empty when nothing tells."""
    told = next((m.kind for m in mentions if m.kind), None)
    if told:
        return {told: DECISIVE}
    longest = max(mentions, key=lambda m: len(m.text))
    inside = _inside(longest.text, longest.title is not None, longest.country is not None)
    if inside and inside[-1] == (NO_ACTOR, DECISIVE) and any(SPEAKS.match(text, m.end) for m in mentions):
        inside = ()  # "Kopi Coin said it would close"
    if any(weight >= DECISIVE for _, weight in inside):
        return dict(inside)
    scores: dict[ActorKind | None, float] = defaultdict(float)
    for kind, weight in inside:
        scores[kind] += weight
    looked_at = mentions[:CONTEXT_MENTIONS]
    against: list[float] = []
    for mention in looked_at:
        for kind, weight in evidence_around(text, mention):
            if kind is NO_ACTOR:
                against.append(weight)
            else:
                scores[kind] += weight
    if 2 * len(against) >= len(looked_at):  # one "aircraft Boeing has under development" among many says nothing
        scores[NO_ACTOR] += sum(against)
    return {k: v for k, v in scores.items() if v > 0}


@lru_cache(maxsize=REMEMBERED)
def _inside(name: str, has_title: bool, has_country: bool) -> tuple[Evidence, ...]:
    """Evidence of the words of the name itself."""
    return tuple(_of_words(name, has_title, has_country))


def _of_words(name: str, has_title: bool, has_country: bool) -> Iterator[Evidence]:
    words = name_words()
    parts = WORD.findall(name)
    if not parts:
        return
    last = parts[-1].rstrip(".")
    if parts[0] in words.joins["undertakings"] or PEOPLES.fullmatch(name):
        yield NO_ACTOR, DECISIVE
        return
    if has_title and " & " not in name:  # "Auditor Brunn & Roth" is a firm
        yield "person", 6
    if len(parts) > 1 and (parts[-1] in words.suffixes or last in words.suffixes):
        yield "company", 8
        return
    yield from _heads(parts, words)
    yield from _personal(parts, words)
    if PRODUCT.match(name) and not has_country:
        yield NO_ACTOR, 3
    if ACRONYM.fullmatch(name):
        yield "organisation", 1.5
    if len(parts) == 2 and _is_trade(last, words):
        yield "company", 2
    if " & " in name:
        yield "company", 1  # partners join their names so: "Smith & Crowe"
    if len(parts) > 1 and parts[-1] in country_names() and all(p in words.topics for p in parts[:-1]):
        yield "authority", 1.5  # "Transport Canada"
    if parts[0] in words.joins["place_openers"] and len(parts) > 1:
        yield "place", 2.5
    if parts[0] in words.joins["company_openers"] and len(parts) > 1:
        yield "company", 2


def _heads(parts: list[str], words: NameWords) -> Iterator[Evidence]:
    of = next((i for i, p in enumerate(parts) if p in ("of", "for", "on") and i), None)
    head = parts[of - 1] if of else parts[-1]
    if head not in words.heads and of:
        head = parts[-1]
    if _is_family_name(parts, words):
        return
    if head not in words.heads:
        if any(p in words.weak_suffixes for p in parts):
            yield "company", 3
        return
    kind = words.heads[head]
    single = len(parts) == 1
    weight = 2.0 if single else 3.5 if len(parts) == 2 and parts[0] in words.given else DECISIVE
    weight = min(weight, 2.5) if head in words.joins["soft_heads"] else weight
    if head == "Bank" and (of or any(p in ("Central", "Reserve", "National", "State") for p in parts[:-1])):
        local = of is not None and " ".join(parts[of + 1 :]) in local_places()
        yield ("company" if local else "authority"), 6  # "Bank of Nova Scotia" is no state's
        return
    if kind == "place" and parts[0] in words.joins["ordinals"]:  # "First Republic"
        kind = "company"
    if kind == "authority" and parts[0] in words.joins["world"] and head not in ("Court", "Tribunal"):
        kind = "organisation"  # "World Anti-Doping Agency" acts for no state
    if kind is NO_ACTOR and single:
        weight = 4.0
    elif single and (kind != "authority" or head.endswith("s")):
        return  # "Markets", "News", "Regulators" are words first
    yield kind, weight


@cache
def family_endings() -> tuple[str, ...]:
    """Return what family names of several languages end with."""
    return tuple(load_table("family_names")["endings"]["words"].split())


def _is_trade(last: str, words: NameWords) -> bool:
    """Return whether a name ends in a plural of things, as firms' names do: "Corvin Pipes", not "Gary Brooks"."""
    singular = last.removesuffix("s")
    plural = last != singular and is_singular(singular.lower())
    return plural and last not in words.heads and last not in words.family


def _is_family_name(parts: list[str], words: NameWords) -> bool:
    """Return whether a head is a family name here: "Mark Field"."""
    return len(parts) == 2 and parts[0] in words.given and parts[1] in words.joins["surname_heads"]


def _personal(parts: list[str], words: NameWords) -> Iterator[Evidence]:
    first, last = parts[0], parts[-1]
    if len(parts) == 1 and first in words.surnames and not is_common(first):
        yield "person", 1
    elif len(parts) == 1 and (first in words.family or (len(first) > LONG and first.endswith(family_endings()))):
        yield "person", 0.4
    plain = all(p.isalpha() or "-" in p or "'" in p or "’" in p or len(p) <= 2 for p in parts)
    body = (last in words.heads and not _is_family_name(parts, words)) or any(p in BODY_LINKS for p in parts)
    if body or not plain or not 2 <= len(parts) <= 5:
        return
    if first.split("-")[0] in words.given:
        yield "person", 4 if not is_common(first) else 3
    elif first in words.surnames and len(parts) <= 3:
        yield "person", 3.5
    elif (len(parts) == 3 and len(parts[1].rstrip(".")) == 1) or INITIALS.match(" ".join(parts)):
        yield "person", 4
