"""The kind of an unknown name: person, authority, company, platform, organisation, place, or no actor at all.

Every mention of a name gives evidence from the words in it and around it; the weights are added up over the article.
A weight of 5 decides alone, 3 to 4 is what the text plainly says, 1 to 2 a habit of news, less a mere lean.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache

from lib.model import ActorKind
from lib.parse.naming.gazetteer import country_names, local_places
from lib.parse.naming.names import Name
from lib.parse.naming.namewords import NameWords, is_common, name_words
from lib.parse.naming.titles import post_before, post_behind, tells_person

Evidence = tuple[ActorKind | None, float]

NO_ACTOR: ActorKind | None = None
WORD = re.compile(r"[^\W_][\w&.'’-]*")
BEFORE = re.compile(r"([^\W\d_][\w-]*)([,]?)[ \n](?:[\"“‘'(])?$")
AFTER = re.compile(r"(['’]s?)?[ \n]([a-z][\w-]*)")
APPOSITION = re.compile(
    r",[ \n](?:(?:an?|the|one|its|our|[A-Z][\w.]*(?:[ \n][A-Z][\w.]*)?['’]s?)[ \n])((?:[\w$€£'’&.-]+[ \n]?){1,9})"
)
IS_A = re.compile(
    r"[ \n](?:is|was|are|were|became|remains)[ \n](?:an?|the|one of the|[A-Z]\w+['’]s)[ \n]((?:[\w'’-]+[ \n]?){1,7})"
)
COMMA_PLACE = re.compile(r",[ \n][A-Z]")
ACRONYM = re.compile(r"[A-Z][A-Z&.]{1,7}")
PRODUCT = re.compile(r".*\d")
STATE_POSSESSIVE = re.compile(r"([A-Z]\w+)['’]s[ \n]$")
STANDS_ALONE = re.compile(
    r"[.,;:)]|[ \n](?:in|on|at|for|with|from|and|or|that|which|to|is|was|will|by|last|next|this)\b"
)
MIXED_CAPITALS = re.compile(r"[A-Z]\w*[A-Z]\w*")
PEOPLES = re.compile(r"[A-Z][a-z]{2,}ians|[A-Z][a-z]+(?:ese|ards)|Soviets|Germans|[A-Z][a-z]+[cmrx]ans")
INITIALS = re.compile(r"(?:[A-Z]\.? ?){1,3} [A-Z][a-z]")
NUMBERED = re.compile(r"[ \n]\d{1,2}\b(?![ \n]?(?:%|per|million|billion|percent))")
SPOKEN = re.compile(r"[\"”’'][ \n]\w+[ \n]$")
BODY_LINKS = frozenset(("of", "for", "and", "&"))
NUMBER_BEFORE = re.compile(r"\d[ \n]?$")
DECISIVE = 5.0
BEGINNING = 6000  # characters that tell what an article is about
BUSINESS_SHARE = 1500  # characters in which one word of business is enough
LOWER = re.compile(r"[a-z]+")
CONTEXT_MENTIONS = 6  # more mentions of one name than these say nothing new


def decide_kind(text: str, mentions: Sequence[Name]) -> ActorKind | None:
    """Return the kind of the name that all the mentions share, or None when it is no actor."""
    scores = kind_scores(text, mentions)
    if not scores:
        longest = max(mentions, key=lambda m: len(m.text))
        return "company" if is_business(text[:BEGINNING]) and not ACRONYM.fullmatch(longest.text) else "organisation"
    return max(scores, key=lambda k: scores[k])


@lru_cache(maxsize=4)
def is_business(beginning: str) -> bool:
    """Return whether an article's beginning speaks of business, by which a name without other signs is a company's."""
    words = name_words().joins["business"]
    return sum(word in words for word in LOWER.findall(beginning)) * BUSINESS_SHARE >= max(len(beginning), 1)


def kind_scores(text: str, mentions: Sequence[Name]) -> dict[ActorKind | None, float]:
    """Return the weight of the evidence for each kind; empty when nothing tells."""
    told = next((m.kind for m in mentions if m.kind), None)
    if told:
        return {told: DECISIVE}
    longest = max(mentions, key=lambda m: len(m.text))
    inside = list(_inside(longest))
    if any(weight >= DECISIVE for _, weight in inside):
        return dict(inside)
    scores: dict[ActorKind | None, float] = defaultdict(float)
    for kind, weight in inside:
        scores[kind] += weight
    looked_at = mentions[:CONTEXT_MENTIONS]
    against: list[float] = []
    for mention in looked_at:
        for kind, weight in _around(text, mention):
            if kind is NO_ACTOR:
                against.append(weight)
            else:
                scores[kind] += weight
    if 2 * len(against) >= len(looked_at):  # one "aircraft Boeing has under development" among many says nothing
        scores[NO_ACTOR] += sum(against)
    return {k: v for k, v in scores.items() if v > 0}


def _inside(name: Name) -> Iterator[Evidence]:
    """Evidence of the words of the name itself."""
    words = name_words()
    parts = WORD.findall(name.text)
    if not parts:
        return
    last = parts[-1].rstrip(".")
    if parts[0] in words.joins["undertakings"] or PEOPLES.fullmatch(name.text):
        yield NO_ACTOR, DECISIVE
        return
    if name.title:
        yield "person", 6
    if len(parts) > 1 and (parts[-1] in words.suffixes or last in words.suffixes):
        yield "company", 8
        return
    yield from _heads(name, parts, words)
    yield from _personal(parts, words)
    if PRODUCT.match(name.text) and not name.country:
        yield NO_ACTOR, 3
    if ACRONYM.fullmatch(name.text):
        yield "organisation", 1.5
    if len(parts) > 1 and parts[-1] in country_names() and all(p in words.topics for p in parts[:-1]):
        yield "authority", 1.5  # "Transport Canada"
    if parts[0] in words.joins["place_openers"] and len(parts) > 1:
        yield "place", 2.5
    if parts[0] in words.joins["company_openers"] and len(parts) > 1:
        yield "company", 2


def _heads(name: Name, parts: list[str], words: NameWords) -> Iterator[Evidence]:
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
    if head == "Bank" and (of or any(p in ("Central", "Reserve", "National", "State") for p in parts[:-1])):
        local = of is not None and " ".join(parts[of + 1 :]) in local_places()
        yield ("company" if local else "authority"), 6  # "Bank of Nova Scotia" is no state's
        return
    if kind == "place" and parts[0] in words.joins["ordinals"]:  # "First Republic"
        kind = "company"
    if kind is NO_ACTOR and single:
        weight = 4.0
    elif single and (kind != "authority" or head.endswith("s")):
        return  # "Markets", "News", "Regulators" are words first
    yield kind, weight


def _is_family_name(parts: list[str], words: NameWords) -> bool:
    """Return whether a head is a family name here: "Mark Field"."""
    return len(parts) == 2 and parts[0] in words.given and parts[1] in words.joins["surname_heads"]


def _personal(parts: list[str], words: NameWords) -> Iterator[Evidence]:
    first, last = parts[0], parts[-1]
    if len(parts) == 1 and first in words.surnames and not is_common(first):
        yield "person", 1
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


def _around(text: str, name: Name) -> Iterator[Evidence]:
    """Evidence of the words before and behind one mention."""
    words = name_words()
    several = " " in name.text
    if NUMBER_BEFORE.search(text, max(0, name.start - 2), name.start):  # "16 GB"
        yield NO_ACTOR, 5
    post = post_before(text, name.start)
    if post and (post.words not in words.nouns or name.text.split()[0] in words.given):  # "the engine maker X"
        yield "person", 6
    behind = post_behind(text, name.end)
    if behind and not (behind.words == "who" and not several):
        yield "person", 4
    if tells_person(text, name.end):
        yield "person", 4
    yield from _noun_before(text, name, words)
    yield from _apposition(text, name, words)
    yield from _word_behind(text, name, words)


def _noun_before(text: str, name: Name, words: NameWords) -> Iterator[Evidence]:
    match = BEFORE.search(text, max(0, name.start - 30), name.start)
    if not match:
        return
    word, comma = match[1], match[2]
    lower = word.lower()
    singular = lower[:-1] if lower.endswith("s") else lower
    singular = singular[:-2] + "y" if singular.endswith("ie") else singular
    if not comma and (lower in words.nouns or singular in words.nouns):
        yield words.nouns.get(lower, words.nouns.get(singular)), 3
    elif lower in words.context["places"] and (name.country or not (" " in name.text or is_common(name.text))):
        yield "place", 1.5
    elif lower in words.joins["said"] and (
        " " in name.text or SPOKEN.search(text, max(0, name.start - 12), name.start)
    ):
        yield "person", 1.5
    elif lower == "the" and " " not in name.text and name.text.isupper():
        yield "authority", 1
    state = STATE_POSSESSIVE.search(text, max(0, name.start - 40), name.start)
    if state and state[1] in country_names() and MIXED_CAPITALS.fullmatch(name.text):
        yield "authority", 2  # "Germany's BfArM"
    if lower in ("a", "an") and name.language == "en" and STANDS_ALONE.match(text, name.end):
        yield NO_ACTOR, 2  # "launched a Zafira in May"
    if comma and COMMA_PLACE.match(text, name.end):
        yield "place", 0.5


def _apposition(text: str, name: Name, words: NameWords) -> Iterator[Evidence]:
    for pattern, weight in ((APPOSITION, 3.0), (IS_A, 3.0)):
        match = pattern.match(text, name.end, name.end + 120)
        if match:
            kind = head_kind(match[1], words)
            if kind:
                yield kind[0], weight


def head_kind(phrase: str, words: NameWords) -> tuple[ActorKind | None] | None:
    """Return the kind that a noun phrase's head tells ("largest bitcoin exchange by volume" -> platform)."""
    found: tuple[ActorKind | None] | None = None
    for word in phrase.split():
        lower = word.strip(".,'’").lower()
        if lower in words.roles:
            found = ("person",)
        elif lower in words.nouns:
            found = (words.nouns[lower],)
        elif found or lower in words.function:
            break
    return found


def _word_behind(text: str, name: Name, words: NameWords) -> Iterator[Evidence]:
    match = AFTER.match(text, name.end, name.end + 40)
    if NUMBERED.match(text, name.end):  # "Terminal 3", "Article 5"
        yield NO_ACTOR, 2
    if not match:
        return
    genitive, word = match[1], match[2]
    context = words.context
    if word in context["after_company"]:
        yield "company", 2
    elif word in context["after_platform"] and not genitive:
        yield "platform", 1.5
    elif word in context["after_authority"]:
        yield "authority", 1
    elif word in words.person_verbs and not genitive:
        yield "person", 1.5
    elif word in context["after_law"] and not genitive:
        yield NO_ACTOR, 4
    elif word in words.index_words:
        yield NO_ACTOR, 5
    elif word in words.nouns and not genitive:
        yield words.nouns[word] or "company", 0.5  # "Airbus aircraft" are made by Airbus
