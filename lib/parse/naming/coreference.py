"""Roles and pronouns back to names, inside one text: "the exchange", "the regulator", "the country", "he", "it".

What cannot be resolved with some confidence stays unresolved: a wrong actor is worse than none.
"""

import re
from collections import deque
from collections.abc import Mapping, Sequence
from functools import cache

from lib.identity import slug
from lib.model import ActorKind, How
from lib.parse.naming.antecedents import (
    Slot,
    holder,
    is_empty_it,
    is_object,
    is_of_firm,
    object_meant,
    person_meant,
    stands_alone,
    thing_meant,
)
from lib.parse.naming.anyof import any_of
from lib.parse.naming.appositions import is_named_behind
from lib.parse.naming.authorities import (
    Described,
    after_country,
    body_of,
    body_words,
    followed_by_noun,
    generic_words,
    modifier_words,
)
from lib.parse.naming.countries import Countries
from lib.parse.naming.gazetteer import Entry
from lib.parse.naming.institutions import (
    holds_office,
    institution_words,
    is_institution,
    kind_of_institution,
    name_institution,
    telling_modifiers,
)
from lib.parse.naming.letterhead import Heading
from lib.parse.naming.namewords import name_words
from lib.parse.naming.roles import body_nouns
from lib.value import replace, value
from lib.vocab import load_table

BODIES: frozenset[ActorKind] = frozenset(("authority", "organisation"))
FIRMS: frozenset[ActorKind] = frozenset(("company", "platform"))
QUOTES = ('"', "“", "”")


@value()
class Resolved:
    """A role or pronoun with the actor it means; `body` is set when it introduces a described body."""

    start: int
    end: int
    id: str
    how: How
    body: Described | None = None


@value()
class _Setting:
    """Where a role or pronoun stands.

    `number` is its sentence's, which starts at `begin`, `country` the one spoken of last, `state` the one whose bodies
    are meant there, `kinds` those of the actors that the article names, `called` the ids of all of them by what the
    text can call them, `stranger` whether its sentence opens with a person without a name ("A third suspect fled"),
    `heading` those that publisher or title name, by the nouns that can mean them.
    """

    number: int
    begin: int
    country: Entry | None
    state: Entry | None
    kinds: frozenset[ActorKind]
    called: dict[str, set[str]]
    stranger: bool
    heading: Mapping[str, Heading]


def resolve(
    text: str,
    slots: Sequence[Slot],
    sentences: Sequence[tuple[int, int]],
    countries: Countries,
    heading: Mapping[str, Heading],
) -> list[Resolved]:
    """Return the roles and pronouns that can be resolved, in order.

    Args:
        text: The article.
        slots: Named and described mentions, in order.
        sentences: Bounds of the sentences to read, in order.
        countries: The countries that it speaks of.
        heading: The bodies that its publisher or title names, by the nouns that can mean them.
    """
    found: list[Resolved] = []
    seen: list[Slot] = []
    models = {s.id: s for s in slots}
    named = frozenset(s.kind for s in slots)
    called = _called(slots)
    waiting = deque(slots)
    for number, (begin, end) in enumerate(sentences):
        stranger = _stranger().match(text, begin, end) is not None
        for match in _pattern().finditer(text, begin, end):
            while waiting and waiting[0].start < match.start():
                seen.append(waiting.popleft())
            if _is_named(match, seen, waiting):
                continue
            if match["noun"] and waiting and is_named_behind(text, match.end(), waiting[0].start, waiting[0].end):
                if waiting[0].kind in BODIES or (waiting[0].kind == "person" and holds_office(match["noun"])):
                    found.append(Resolved(match.start(), match.end(), waiting[0].id, "role"))
                continue
            country, state = countries.last_before(match.start()), countries.state_at(begin, match.start())
            setting = _Setting(number, begin, country, state, named, called, stranger, heading)
            for answer in _read(text, match, seen, setting):
                found.append(answer)
                model = models.setdefault(answer.id, _slot(answer, None, number))
                seen.append(_slot(answer, model, number))
    return found


def _called(slots: Sequence[Slot]) -> dict[str, set[str]]:
    called: dict[str, set[str]] = {}
    for slot in slots:
        for role in slot.roles:
            called.setdefault(role, set()).add(slot.id)
    return called


def _is_named(match: re.Match[str], seen: list[Slot], waiting: deque[Slot]) -> bool:
    """Return whether the words are part of a name, or a name follows that they only introduce."""
    if seen and seen[-1].end > match.start():
        return True
    if not waiting or match["country"]:
        return False
    introduces = match["noun"] is not None and waiting[0].start == match.end() + 1  # "the consumer group Haki Forum"
    return waiting[0].start < match.end() or introduces


def _slot(answer: Resolved, model: Slot | None, number: int) -> Slot:
    """Return a resolved role or pronoun as a mention that later ones can look back to."""
    if model:
        return replace(model, start=answer.start, end=answer.end, sentence=number)
    if answer.body:
        body = answer.body
        return Slot(answer.start, answer.end, body.id, body.kind, None, body.roles, body.loose_roles, number)
    return Slot(answer.start, answer.end, answer.id, "place", None, frozenset(), frozenset(), number)


@cache
def _pattern() -> re.Pattern[str]:
    nouns = (
        {n for n, kind in name_words().nouns.items() if kind and kind != "place"}
        | _phrases()
        | name_words().roles
        | _place_nouns()
        | institution_words()
        | body_nouns()
    )
    bodies = any_of((*body_words(), *generic_words(), *nouns)).replace(r"\ ", r"[ \n]")
    return re.compile(
        rf"[TtHhSsIi](?<!\w.)(?:"  # a set of letters is looked for fastest; so each branch asks which it was
        rf"(?<=[Tt])h(?:e[ \n](?P<country>country|nation)\b"
        rf"|(?:e|is)[ \n](?P<modifiers>(?:(?!the\b)[a-z][\w-]*(?:(?<=s)['’])?[ \n]){{0,3}}?)(?P<noun>{bodies})\b(?!-))"
        rf"|(?P<person>(?<=[Hh])(?:e|is|er)|(?<=[Ss])he|(?<=h)im)\b"
        rf"|(?P<thing>(?<=[Ii])ts?)\b(?!['’]?s?[ \n]?-))"
    )


def _place_nouns() -> set[str]:
    tables = load_table("coreference", "en")
    listed = (*tables["places"].values(), tables["places_by_name"]["words"])
    return {noun for cell in listed for noun in cell.split()}


def _phrases() -> set[str]:
    return set(load_table("coreference", "en")["roles"]["nouns"].split("|"))


def _read(text: str, match: re.Match[str], seen: list[Slot], setting: _Setting) -> list[Resolved]:
    start, end = match.span()
    if match["country"]:
        return _country(text, start, end, setting.country)
    if match["noun"]:
        answer = _role(text, match, seen, setting)
        return [answer] if answer else []
    if _is_spoken(text, setting.begin, start):
        return []
    word = match.group()
    if match["person"]:
        slot = person_meant(seen, setting.number, male=word.lower() not in ("she", "her"))
        slot = None if slot and setting.stranger and slot.sentence < setting.number else slot
    elif word == "it" and is_object(text, start, end):
        slot = object_meant(text, start, seen, setting.number)
    elif word.lower() == "it" and is_empty_it(text, end):
        slot = None
    else:
        slot = thing_meant(text, seen, setting.number, firm=is_of_firm(text, end))
    return [Resolved(start, end, slot.id, "pronoun")] if slot else []


def _country(text: str, start: int, end: int, country: Entry | None) -> list[Resolved]:
    if country is None:
        return []
    found = [Resolved(start, end, country.id, "role")]
    body = after_country(text, start, end, country)
    if body:
        found.insert(0, Resolved(start, body.end, body.id, "role", body))
    return found


def _role(text: str, match: re.Match[str], seen: list[Slot], setting: _Setting) -> Resolved | None:
    start, end = match.span()
    if _not_a_role().match(text, end):
        return None
    noun = " ".join(match["noun"].split()).lower()
    modifiers = (match["modifiers"] or "").split()
    if noun in _place_nouns() and (modifiers or not stands_alone(text, end)):
        return None  # "the county council", "the old town"
    if _another().search(" ".join(modifiers)) or any(m in name_words().function for m in modifiers):
        return None
    whole = " ".join((*modifiers, noun))
    only = setting.called.get(whole) or setting.called.get(noun) or set()
    for wanted in dict.fromkeys((whole, noun)):
        slot = holder(seen, wanted, setting.number)
        if slot and (wanted in slot.roles or len(only) != 1 or not _is_seen(only, seen)):
            return Resolved(start, end, slot.id, "role")
    if len(only) == 1:  # however far away: nobody else in the article is called so
        return Resolved(start, end, next(iter(only)), "role")
    if not modifiers and noun in setting.heading and not followed_by_noun(text, end):
        body: Described | None = body_of((start, end), *setting.heading[noun])
    else:
        body = _introduced(text, (start, end), noun, modifiers, setting)
    return Resolved(start, end, body.id, "role", body) if body else None


def _is_seen(ids: set[str], seen: list[Slot]) -> bool:
    return any(slot.id in ids for slot in seen)


def _introduced(
    text: str, bounds: tuple[int, int], noun: str, modifiers: list[str], setting: _Setting
) -> Described | None:
    """Return the body that "the drug regulator" introduces where nobody before it can be meant."""
    one_of_a_kind = noun in _state_words()
    if one_of_a_kind and setting.state and any(m not in modifier_words() for m in modifiers):
        return None
    *before, head = (*modifiers, *noun.split())
    if (one_of_a_kind or is_institution(head, before)) and not followed_by_noun(text, bounds[1]):
        named = name_institution(setting.state, noun, telling_modifiers(head, modifiers))
        return body_of(bounds, named, kind_of_institution(head))
    kind = name_words().nouns.get(noun)
    if kind in FIRMS and noun in _anonymous() and not setting.kinds & FIRMS and not modifiers:
        return body_of(bounds, (slug(noun), noun, noun, None), kind)  # "the bank", in a text that names none
    return None


@cache
def _anonymous() -> frozenset[str]:
    return frozenset(load_table("coreference", "en")["roles"]["anonymous"].split())


@cache
def _state_words() -> frozenset[str]:
    """Words for a body that a country has one of, so that "the" alone can mean it."""
    unique = {b for b in body_words() if " " in b} | {"parliament", "cabinet", "treasury", "legislature"}
    return frozenset(unique | generic_words())


@cache
def _another() -> re.Pattern[str]:
    words = "|".join(load_table("coreference", "en")["roles"]["another"].split())
    return re.compile(rf"\b(?:{words}|\w+est)\b|-largest")


@cache
def _stranger() -> re.Pattern[str]:
    people = "|".join(load_table("coreference", "en")["people"]["unnamed"].split())
    return re.compile(rf"(?:An?|Another|One)[ \n](?:[a-z\d][\w-]*[ \n]){{0,3}}?(?:{people})\b")


@cache
def _not_a_role() -> re.Pattern[str]:
    words = "|".join(load_table("coreference", "en")["roles"]["not_a_role"].split())
    return re.compile(rf"[ \n](?:{words})\b|-\w")


def _is_spoken(text: str, begin: int, start: int) -> bool:
    """Return whether a word is somebody's speech: it stands between an odd quotation mark and the next."""
    return sum(text.count(mark, begin, start) for mark in QUOTES) % 2 == 1
