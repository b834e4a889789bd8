"""Who a role or pronoun can mean: the mentions before it, searched backwards in the order a reader would.

What cannot be decided with some confidence is left open: a wrong actor is worse than none.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import islice

from lib.model import ActorKind
from lib.parse.naming.gazetteer import entries
from lib.parse.naming.namewords import name_words
from lib.parse.naming.wordfinder import word_before
from lib.value import value
from lib.vocab import load_table

SENTENCES_BACK = 6
PRONOUN_SENTENCES_BACK = 1
PERSON_SENTENCES_BACK = 2
SLOTS_BACK = 60  # mentions: bounds the work in a text without full stops
NEXT_WORD = re.compile(r"[ \n](\w+)")
NOT_ONE = re.compile(r"['’]s?[ \n]|[ \n](?:and|or)[ \n]")
TO = re.compile(r"\b(?:to|with|from|at|told|asked|ordered|against)[ \n](?:the[ \n])?$")
WORD_BEFORE = re.compile(r"([^\W\d_]+)[ \n]$")
SUBORDINATE = re.compile(
    r"\b(?:after|before|when|because|since|while|as|until)[ \n]"
)  # "closed after a fire forced it"
AND = re.compile(r"\b(?:and|or)[ \n]$")
PLURAL = frozenset(("are", "were", "have", "do"))
FEMALE, MALE = "female", "male"


@value()
class Slot:
    """A mention as pronouns and roles see it.

    `roles` are nouns that the text or the lists give to the actor, `loose_roles` those that fit any of its kind.
    """

    start: int
    end: int
    id: str
    kind: ActorKind
    gender: str | None
    roles: frozenset[str]
    loose_roles: frozenset[str]
    sentence: int


def holder(seen: Sequence[Slot], role: str, number: int) -> Slot | None:
    """Return the last mention, some sentences back at most, of somebody whom a role's noun can mean.

    Of those whose kind alone fits it is the one told of most in the nearest sentence that has any.
    """
    back = list(islice(reversed(seen), SLOTS_BACK))
    near = [s for s in back if number - s.sentence <= SENTENCES_BACK]
    exact = next((s for s in near if role in s.roles), None)
    exact = exact or next((s for s in back if role in s.roles and s.kind == "authority"), None)
    loose = [s for s in near if role in s.loose_roles]
    told = Counter(s.id for s in near)
    nearest = [s for s in loose if s.sentence == loose[0].sentence]
    return exact or max(nearest, key=lambda s: told[s.id], default=None)


def person_meant(seen: Sequence[Slot], number: int, *, male: bool) -> Slot | None:
    """Return the person that "he" or "she" means in a sentence: the first one named there, else just before."""
    wanted = MALE if male else FEMALE
    for back in range(PERSON_SENTENCES_BACK + 1):
        people = [s for s in _of_sentence(seen, number - back) if s.kind == "person" and s.gender in (None, wanted)]
        if people:
            return people[0]
    return None


def object_meant(text: str, start: int, seen: Sequence[Slot], number: int) -> Slot | None:
    """Return the body that an "it" behind a verb means: who speaks or is spoken to, never the subject."""
    things = [s for s in _of_sentence(seen, number) if _may_be_it(text, s)]
    said = name_words().joins["said"]
    speaker = next((s for s in reversed(things) if (m := NEXT_WORD.match(text, s.end)) and m[1] in said), None)
    if speaker or not things:
        return speaker
    if TO.search(text, max(0, things[-1].start - 16), things[-1].start):
        return things[-1]
    before = WORD_BEFORE.search(text, word_before(text, start, 24), start)
    others = [s for s in things if s.id != things[0].id]
    if before is None or before[1].lower() not in _done_to_somebody():
        return None
    if len({s.id for s in others}) == 1:
        return others[-1]  # "sued Acme and gave it a week": not who sued
    return things[0] if not others and SUBORDINATE.search(text, things[0].end, start) else None


def is_object(text: str, start: int, end: int) -> bool:
    """Return whether "it" stands behind a verb or preposition, as no subject does, and no finite verb follows it."""
    after = NEXT_WORD.match(text, end)
    if after and _is_finite(after[1]):
        return False
    before = WORD_BEFORE.search(text, word_before(text, start, 24), start)
    return before is not None and before[1].lower() not in _before_subject()


def thing_meant(text: str, seen: Sequence[Slot], number: int, *, firm: bool = False) -> Slot | None:
    """Return the body that "it" or "its" means: the last speaker or subject of the sentence, else its first body.

    Args:
        text: The article.
        seen: The mentions before the pronoun.
        number: Its sentence's.
        firm: Whether no authority can be meant.
    """
    for back in range(PRONOUN_SENTENCES_BACK + 1):
        near = _of_sentence(seen, number - back)
        things = [s for s in near if _may_be_it(text, s) and not (firm and s.kind in ("authority", "place"))]
        if things:
            return (_last_subject(text, things) if back == 0 else None) or things[0]
    return None


def is_of_firm(text: str, end: int) -> bool:
    """Return whether what follows an "its" only firms have: "its owner"."""
    after = NEXT_WORD.match(text, end)
    return after is not None and after[1] in load_table("coreference", "en")["it"]["of_firms"].split()


def is_empty_it(text: str, end: int) -> bool:
    """Return whether the "it" that ends here stands for nothing ("it is likely that")."""
    return bool(_expletive().match(text, end))


def _last_subject(text: str, things: list[Slot]) -> Slot | None:
    for slot in reversed(things):
        match = NEXT_WORD.match(text, slot.end)
        if match and _is_finite(match[1]) and match[1] not in PLURAL:
            return slot
    return None


def _of_sentence(seen: Sequence[Slot], number: int) -> Iterator[Slot]:
    inside: list[Slot] = []
    for slot in islice(reversed(seen), SLOTS_BACK):
        if slot.sentence < number:
            break
        if slot.sentence == number:
            inside.append(slot)
    return reversed(inside)


def _may_be_it(text: str, slot: Slot) -> bool:
    """Whether "it" can mean a mention: no person, no one of several, no mere owner ("its rival"), no whereabouts."""
    if slot.kind == "person" or slot.id.endswith("-authorities") or NOT_ONE.match(text, slot.end):
        return False
    if text[slot.start : slot.end].lower() == "its" or AND.search(text, max(0, slot.start - 4), slot.start):
        return False
    if slot.kind != "place":
        return True
    if slot.id not in entries() or entries()[slot.id].group != "country":
        return False
    return not _where().search(text, max(0, slot.start - 14), slot.start)


@cache
def _done_to_somebody() -> frozenset[str]:
    """Return the forms of verbs that are done to somebody, never to a thing ("fined it")."""
    verbs = load_table("coreference", "en")["it"]["done_to_somebody"].split()
    return frozenset(form for verb in verbs for form in verb.split("/"))


@cache
def _before_subject() -> frozenset[str]:
    grammar = load_table("grammar", "en")
    lists = ("subordinators", "conjunctions", "relatives", "modals", "adverbs", "be", "do")
    said = name_words().joins["said"]
    return frozenset(w for k in lists for w in grammar[k].split()) | said | {"say", "saying", "announced", "denied"}


def stands_alone(text: str, end: int) -> bool:
    """Return whether no noun goes on with a noun that ends here: a mark, a verb or a small word follows."""
    after = NEXT_WORD.match(text, end)
    if after is None:
        return True
    grammar = load_table("grammar", "en")
    small = (grammar[key] for key in ("prepositions", "modals", "be", "have", "do", "conjunctions", "subordinators"))
    return _is_finite(after[1]) or any(after[1] in words.split() for words in small)


def _is_finite(word: str) -> bool:
    """Return whether a word behind a subject is most likely its verb."""
    return word in _finite() or (word.endswith("ed") and len(word) > 4)


@cache
def _finite() -> frozenset[str]:
    grammar = load_table("grammar", "en")
    irregular = (row.split()[1] for row in load_table("verbs", "en")["irregular"].strip().splitlines())
    verbs = frozenset(w for k in ("be", "have", "do", "modals") for w in grammar[k].split())
    return verbs | name_words().joins["said"] | frozenset(form for cell in irregular for form in cell.split("/"))


@cache
def _expletive() -> re.Pattern[str]:
    empty = "|".join(load_table("coreference", "en")["it"]["empty"].split())
    be = r"(?:['’]s|['’]ll|[ \n](?:is|was|will|would|has|may|might|seems?|appears?|remains?|became|becomes))"
    filler = r"(?:[ \n](?:be|been|also|not|still|now|only|very|so|too|just|more|less))*"
    return re.compile(rf"{be}{filler}[ \n](?:[a-z]+ly\b|(?:{empty})\b)|[ \n](?:turns? out|takes?|took|makes sense)\b")


@cache
def _where() -> re.Pattern[str]:
    words = "|".join(load_table("coreference", "en")["it"]["where"].split())
    return re.compile(rf"\b(?:{words})[ \n](?:the )?$", re.IGNORECASE)
