"""What the words beside a name tell of its kind: "the exchange X", "X, a payment firm", "analysts at X", "X shares"."""

import re
from collections.abc import Iterator

from lib.model import ActorKind
from lib.parse.naming.gazetteer import country_names, local_places
from lib.parse.naming.humans import tells_human
from lib.parse.naming.names import Name
from lib.parse.naming.namewords import NameWords, is_common, name_words
from lib.parse.naming.titles import post_before, post_behind, tells_person
from lib.parse.naming.wordfinder import word_before

Evidence = tuple[ActorKind | None, float]

NO_ACTOR: ActorKind | None = None
BEFORE = re.compile(r"([^\W\d_][\w-]*)([,]?)[ \n](?:[\"“‘'(])?$")
AFTER = re.compile(r"(['’]s?)?[ \n]([a-z][\w-]*)")
DETERMINER = r"(?:an?|one of the|one of|the|one|its|our|[A-Z][\w.]*(?:[ \n][A-Z][\w.]*)?['’]s?)"
APPOSITION = re.compile(rf",[ \n]{DETERMINER}[ \n]((?:[\w$€£'’&.-]+[ \n]?){{1,9}})")
IS_A = re.compile(
    r"[ \n](?:is|was|are|were|became|remains)[ \n](?:an?|the|one of the|[A-Z]\w+['’]s)[ \n]((?:[\w'’-]+[ \n]?){1,7})"
)
CLOSING = re.compile(r",[ \n][a-z]")
SUFFERED = re.compile(r"[ \n](?:was|were|is|has been|had been)[ \n](?:also[ \n]|later[ \n]|then[ \n])?([a-z]+)")
STATE_OWNER = re.compile(
    r"['’]s[ \n](?:government|parliament|army|(?:foreign|interior|prime)[ \n]minist|central[ \n]bank"
    r"|supreme[ \n]court|ruling[ \n]party|constitution|coast\b|border"
    r"|(?:[A-Z][a-z]+[ \n](?:and[ \n])?){1,3}(?:Agency|Authority|Ministry|Court|Inspectorate|Regulator|Directorate)\b)"
)
OFFICE_REACH = 60  # characters before a name
POST_OF = re.compile(r"\b(\w+)[ \n](?:of|for|at)[ \n][^,.;:]{2,40},[ \n]$")
POST_OWNED = re.compile(
    r"\b(?:[Ii]ts|[Hh]is|[Tt]heir|[Hh]er|[Tt]he|\w+['’]s)[ \n](?:[a-z-]+[ \n]){0,2}([a-z-]+),[ \n]$"
)
WORKS_AT = re.compile(r"\b([^\W\d_]+)[ \n](at|for|with)[ \n]$")
BODY_IN = re.compile(
    r"\b(city|town|village|county|province|port|state|region|district|island|prefecture|republic|kingdom|parliament"
    r"|government|capital|coast|people)[ \n]of[ \n]$"
    r"|\b(\w+)[ \n](?:in|of)[ \n]$"
)
CAUSE = re.compile(
    r"\b(?:(?:citizens|residents|parents|tenants|farmers|workers|villagers|neighbours)['’]?|action|protest|aid|rights|consumer|advocacy|campaign|lobby|environmental|environment|civil|industry|trade|charity|youth|rebel|"
    r"armed|militant|pressure|watchdog|patient|patients|victims|community|student|religious|opposition)[ \n]group[ \n]$"
)
IN_LARGER = re.compile(r",[ \n]([A-Z][\w.]+(?:[ \n][A-Z]\w+)?)")
HELD = re.compile(r"\b([Ss]hares|[Ss]take|[Ss]takes)[ \n](?:in|of)[ \n]$")
WORD_BEFORE = re.compile(r"(\w+)[ \n]$")
COMMA_PLACE = re.compile(r",[ \n][A-Z]")
STATE_POSSESSIVE = re.compile(r"([A-Z]\w+)['’]s[ \n]$")
STANDS_ALONE = re.compile(
    r"[.,;:)]|[ \n](?:in|on|at|for|with|from|and|or|that|which|to|is|was|will|by|last|next|this)\b"
)
MIXED_CAPITALS = re.compile(r"[A-Z]\w*[A-Z]\w*")
NUMBERED = re.compile(r"[ \n]\d{1,2}\b(?![ \n]?(?:%|per|million|billion|percent))")
SPOKEN = re.compile(r"[\"”’'][ \n]\w+[ \n]$")
NUMBER_BEFORE = re.compile(r"\d[ \n]?$")


def evidence_around(text: str, name: Name) -> Iterator[Evidence]:
    """Evidence of the words before and behind one mention."""
    words = name_words()
    several = " " in name.text
    if NUMBER_BEFORE.search(text, max(0, name.start - 2), name.start):  # "16 GB"
        yield NO_ACTOR, 5
    post = post_before(text, name.start)
    initials = several is False and name.text.isupper() and len(name.text) > 1  # "the coalition partner FDP"
    holds = post and (post.words not in words.nouns or (several and words.nouns[post.words] == "authority"))
    if post and not initials and "&" not in name.text and (holds or name.text.split()[0] in words.given):
        yield "person", 6  # "prosecutor X Y", but not "the engine maker X"
    behind = post_behind(text, name.end)
    given = name.text.split()[0] in words.given
    if behind and not (behind.words == "who" and not several) and (given or behind.words not in words.nouns):
        yield "person", 4  # but "Kwixo, the country's biggest publisher," may be a firm
    if tells_person(text, name.end):
        yield "person", 4
    suffered = SUFFERED.match(text, name.end)
    if several and suffered and suffered[1] in words.joins["suffered"]:
        yield "person", 3
    for weight in () if initials else tells_human(text, name):
        yield "person", weight if not several else min(weight, 1.5)
    before = BEFORE.search(text, word_before(text, name.start, 30), name.start)
    if before:
        yield from _noun_before(text, name, before, words)
    yield from _office_before(text, name, words)
    yield from _apposition(text, name, before, words)
    yield from _word_behind(text, name, words)


def _noun_before(text: str, name: Name, match: re.Match[str], words: NameWords) -> Iterator[Evidence]:
    word, comma = match[1], match[2]
    comma = comma and not CLOSING.match(text, name.end)  # "the union, Teamsters, said" is like "the union Teamsters"
    lower = word.lower()
    noun = _known_noun(lower, words)
    if not comma and noun:
        yield words.nouns[noun], 3
    elif lower in words.context["places"] and _is_where(text, match.start(), name) and not _is_word(name, words):
        yield "place", 1.5
    elif lower in words.joins["said"] and (
        " " in name.text or SPOKEN.search(text, max(0, name.start - 12), name.start)
    ):
        yield "person", 1.5
    elif lower == "the" and " " not in name.text and name.text.isupper():
        yield "authority", 1
    state = STATE_POSSESSIVE.search(text, max(0, name.start - 40), name.start) if lower == "s" else None
    if state and state[1] in country_names() and MIXED_CAPITALS.fullmatch(name.text):
        yield "authority", 2  # "Germany's BfArM"
    if lower in ("a", "an") and name.language == "en" and STANDS_ALONE.match(text, name.end):
        yield NO_ACTOR, 2  # "launched a Zafira in May"
    if comma and COMMA_PLACE.match(text, name.end):
        yield "place", 0.5


def _known_noun(word: str, words: NameWords) -> str | None:
    """Return the noun that tells a kind, a plural's singular."""
    singular = word[:-3] + "y" if word.endswith("ies") else word.removesuffix("s")
    return next((w for w in (word, singular) if w in words.nouns), None)


def _is_word(name: Name, words: NameWords) -> bool:
    """Return whether a name is a word for a body or a subject ("in Parliament"), or an ordinary one otherwise."""
    return name.text in words.heads or name.text in words.topics or (is_common(name.text) and name.weak)


def _is_where(text: str, preposition: int, name: Name) -> bool:
    """Return whether "in" before a name tells a whereabouts: "in Bad Homburg", not "a stake in Zedler Air"."""
    before = WORD_BEFORE.search(text, word_before(text, preposition, 20), preposition)
    held = before is not None and before[1].lower() in name_words().context["not_places"]
    return name.country is not None or not (held or name.text.split()[0] in name_words().given)


def _office_before(text: str, name: Name, words: NameWords) -> Iterator[Evidence]:
    """Evidence of longer phrases before a name: "the mayor of Laval, X,", "analysts at X", "police in X"."""
    window = text[max(0, name.start - OFFICE_REACH) : name.start]
    word = window[:-1].replace("\n", " ").rpartition(" ")[2]  # each of the phrases ends in a word of its own
    if word.endswith(","):
        post = POST_OF.search(window) or POST_OWNED.search(window)
        if post and post[1].lower() in words.roles and " " in name.text and CLOSING.match(text, name.end):
            yield "person", 4
    elif word in ("at", "for", "with"):
        at = WORKS_AT.search(window)
        if at and {at[1].lower(), at[1].lower().removesuffix("s")} & words.roles:
            yield "company", 4.5 if at[2] == "at" else 1
    elif word in ("in", "of") and HELD.search(window):
        yield "company", 3
    elif word in ("in", "of"):
        where = BODY_IN.search(window)
        if where and (where[1] or where[2].lower() in words.context["after_place"]):
            yield "place", 3
    elif word == "group" and CAUSE.search(window):
        yield "organisation", 6
    larger = IN_LARGER.match(text, name.end)
    if larger and (larger[1] in country_names() or larger[1] in local_places()) and not name.country:
        yield "place", 2  # "Boca Linda, Texas"


def _apposition(text: str, name: Name, before: re.Match[str] | None, words: NameWords) -> Iterator[Evidence]:
    where = before is not None and before[1].lower() in words.context["places"]
    for pattern, weight in ((IS_A, 3.0),) if where else ((APPOSITION, 3.0), (IS_A, 3.0)):  # "in Borang, the ministry"
        match = pattern.match(text, name.end, name.end + 120)
        if match:
            kind = head_kind(match[1], words, name.text.split()[0] in words.given)
            if kind:
                yield kind[0], weight


def head_kind(phrase: str, words: NameWords, given: bool) -> tuple[ActorKind | None] | None:
    """Return the kind that a noun phrase's head tells ("largest bitcoin exchange by volume" -> platform).

    What can be a person's post or a firm's trade ("publisher") is a post only behind a `given` name.
    """
    found: tuple[ActorKind | None] | None = None
    for word in phrase.split():
        lower = word.strip(".,'’").lower()
        if lower in words.roles and (given or lower not in words.nouns):
            found = ("person",)
        elif noun := _known_noun(lower, words):
            found = (words.nouns[noun],)
        elif found or lower in words.function:
            break
    return found


def _word_behind(text: str, name: Name, words: NameWords) -> Iterator[Evidence]:
    match = AFTER.match(text, name.end, name.end + 40)
    if NUMBERED.match(text, name.end):  # "Terminal 3", "Article 5"
        yield NO_ACTOR, 2
    if STATE_OWNER.match(text, name.end):
        yield "place", 4
    if not match:
        return
    genitive, word = match[1], match[2]
    context = words.context
    if word in context["works"]:
        owned = WORD_BEFORE.search(text, word_before(text, name.start, 12), name.start)
        if owned and owned[1].lower() in context["owners"]:  # "its Kolding plant"
            yield "place", 3
        elif word not in ("mill", "mine"):
            yield "place" if owned and owned[1].lower() == "the" else "company", 0.5
    elif word in context["after_place"]:
        yield "place", 2
    elif word in context["after_company"]:
        yield "company", 2
    elif word in context["after_platform"] and not genitive:
        yield "platform", 1.5
    elif word in context["after_authority"]:
        yield "authority", 1
    elif word in context["after_law"] and not genitive:
        yield NO_ACTOR, 4
    elif word in words.index_words:
        yield NO_ACTOR, 5
    elif word in words.nouns and not genitive:
        yield words.nouns[word] or "company", 0.5  # "Airbus aircraft" are made by Airbus
