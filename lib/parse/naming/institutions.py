"""Bodies that a text neither names nor puts behind a country: "a court in Lyon", "local officials", "a pilots' union".

Each is an actor by its own words, with the country's adjective where the text tells whose it is: "Danish police".
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from lib.identity import slug
from lib.model import ActorKind
from lib.parse.naming.anyof import any_of
from lib.parse.naming.authorities import BodyName, Described, body_of, followed_by_noun, modifier_words, name_body
from lib.parse.naming.countries import Countries
from lib.parse.naming.gazetteer import Entry
from lib.parse.naming.namewords import name_words
from lib.parse.naming.wordfinder import Automaton, Bounds, automaton_of, by_sentence, find_words, word_before
from lib.value import replace, value
from lib.vocab import load_table

LOOK_BACK = 70  # characters before a head
MODIFIERS_AT_MOST = 3
LAST_WORD = re.compile(r"([^\W\d_][\w-]*(?:['’](?:s\b)?)?)[ \n]$")
OTHER_KINDS: tuple[ActorKind, ...] = ("organisation", "platform")
INDEFINITE = frozenset(("a", "an"))
DEFINITE = frozenset(("the", "this"))
PLURAL_OWNER = ("s'", "s’")
OWNERS = frozenset(f"{place}'s" for place in ("state", "country", "nation", "city", "county", "town", "province"))
PREDICATE = re.compile(r"\b(?:is|was|are|were|be|been|being|become|becomes|became|as|like|not)[ \n]$")
FIELD = re.compile(r"[ \n]of[ \n]([a-z]+)\b(?![ \n]?['’-])")
PLACE = re.compile(r"[ \n](?:in|of)[ \n](?:the[ \n])?(?=[^\W\d_])")
OWNER = re.compile(r"['’]s?[ \n]")
NO_HEAD = re.compile(r"-|['’]s[ \n](?:court|office)")  # behind a word that only describes: "government-run"


class Known(NamedTuple):
    """What of an article is read already.

    `taken` are the bounds of names and described bodies, in order; `places` those of the places among them, with their
    entry if known; `kinds` those of all the names.
    """

    taken: Sequence[Bounds]
    places: dict[Bounds, Entry | None]
    countries: Countries
    kinds: frozenset[ActorKind]


@value()
class _Phrase:
    """The words for a body: where they start and end, what stands before them, in lower case, their parts,
    whether the head opens the sentence, and whether "of" and a field follow it ("the ministry of trade").
    """

    start: int
    end: int
    before: str
    modifiers: tuple[str, ...]
    head: str
    opens: bool
    of_field: bool = False


def find_institutions(text: str, sentences: Sequence[Bounds], known: Known) -> list[Described]:
    """Return the bodies that are somebody without an earlier mention, in order: "a court", "police".

    Args:
        text: The article.
        sentences: Bounds of the sentences to read, in order.
        known: The names in it.
    """
    starts = [start for start, _ in known.taken]
    behind = {start: (start, end) for start, end in known.places}
    before = {end: (start, end) for start, end in known.places}
    ends = {end for _, end in known.taken}
    found: list[Described] = []
    for (begin, _), head in by_sentence(find_words(_heads(), text), sentences):
        if NO_HEAD.match(text, head[1]) or followed_by_noun(text, head[1]):
            continue
        phrase = _read(text, begin, head)
        index = bisect_right(starts, phrase.end - 1) - 1
        if index >= 0 and known.taken[index][1] > phrase.start:
            continue
        phrase = _with_field(text, phrase)
        at = PLACE.match(text, phrase.end)
        owner = phrase.start - 3 if text[phrase.start - 3 : phrase.start - 1] in ("'s", "’s") else phrase.start - 1
        place = before.get(owner) or (behind.get(at.end()) if at else None)
        if place and place[0] > phrase.start and OWNER.match(text, place[1]):
            place = None  # "officials of Norway's central bank"
        if phrase.head in _words("platform"):
            alone = place and "platform" not in known.kinds and _is_bourse(text, phrase, place)
            place = place if alone else None  # where one is named, "the Shanghai exchange" is that one
        if place and _may_be_local(phrase):
            found.append(_local(text, phrase, place, known.places[place]))
        elif _introduces(text, phrase, ends):
            country = known.countries.state_at(begin, phrase.start)
            named = name_institution(country, phrase.head, phrase.modifiers)
            found.append(body_of((phrase.start, phrase.end), named, kind_of_institution(phrase.head)))
    if "ffice of the" in text.replace("\n", " "):  # few texts name one
        found.extend(office for sentence in sentences for office in _offices(text, sentence, known.countries))
    return found


def _offices(text: str, sentence: Bounds, countries: Countries) -> Iterator[Described]:
    """Yield the offices of holders of a state's posts: "the office of the national security adviser"."""
    for match in _office().finditer(text, *sentence):
        if not PLACE.match(text, match.end()):  # of a place it is read as that place's body
            words = " ".join(match[1].split()).lower()
            yield body_of(match.span(), name_institution(countries.state_at(sentence[0], match.start()), words, ()))


def name_institution(country: Entry | None, head: str, modifiers: Sequence[str]) -> BodyName:
    """Return id, name, role and (if known) entry of a body that is called by its words alone."""
    if country and kind_of_institution(head) == "authority":
        return name_body(country, head, " ".join(modifiers))
    name = " ".join((*modifiers, head)).replace("’", "'")
    return slug(name), name, head, None


def kind_of_institution(head: str) -> ActorKind:
    """Return the kind of a body called by this word."""
    return next((kind for kind in OTHER_KINDS if head in _words(kind)), "authority")


def is_institution(head: str, modifiers: Sequence[str]) -> bool:
    """Return whether a word for a body says enough, with the modifiers before it, to be an actor of its own."""
    if head in _words("alone"):
        return True
    if head in _words("organisation"):
        return any(m.endswith(PLURAL_OWNER) or m in _words("fields") for m in modifiers)
    return head in _words("qualified") | _words("groups") and any(m in modifier_words() for m in modifiers)


def telling_modifiers(head: str, modifiers: Sequence[str]) -> tuple[str, ...]:
    """Return the modifiers that are part of what a body is called: "energy", not "embattled"."""
    owners = [i for i, m in enumerate(modifiers) if m.endswith(PLURAL_OWNER)]
    if owners:
        return tuple(modifiers[max(0, owners[0] - 1) :])
    allowed = modifier_words() | (_words("fields") if head in _words("organisation") else frozenset())
    return tuple(m for m in modifiers if m in allowed)


def _read(text: str, begin: int, bounds: Bounds) -> _Phrase:
    """Read back from a body's word over its modifiers to what stands before them."""
    written, start, word = text[slice(*bounds)], bounds[0], ""
    head = written.lower()
    modifiers: list[str] = []
    while True:
        before = LAST_WORD.search(text, max(begin, word_before(text, start, LOOK_BACK)), start)
        word = before[1] if before else ""
        small = word.islower() or (before is not None and before.start(1) == begin)
        if (
            before is None
            or not small
            or len(modifiers) > MODIFIERS_AT_MOST
            or not _modifies(word.lower(), head, modifiers)
        ):
            break
        modifiers.insert(0, word.lower())
        start = before.start(1)
    if before is not None and word.lower() in INDEFINITE | DEFINITE:
        start = before.start(1)
    return _Phrase(start, bounds[1], word.lower(), tuple(modifiers), head, written[0].isupper())


def _with_field(text: str, phrase: _Phrase) -> _Phrase:
    """Return the phrase with the field behind its head as a modifier: "ministry of trade" is a trade ministry."""
    field = FIELD.match(text, phrase.end)
    if field is None or field[1] not in modifier_words() or phrase.head not in _words("alone") | _words("qualified"):
        return phrase
    return replace(phrase, end=field.end(1), modifiers=(*phrase.modifiers, field[1]), of_field=True)


def _modifies(word: str, head: str, modifiers: Sequence[str]) -> bool:
    if head not in _words("organisation"):
        return word in modifier_words()
    owned = bool(modifiers) and modifiers[0].endswith(PLURAL_OWNER)
    owner = owned and word not in name_words().function and not word.endswith(("'s", "’s"))
    return word.endswith(PLURAL_OWNER) or word in _words("fields") or owner  # "garment workers' federation"


def _introduces(text: str, phrase: _Phrase, ends: set[int]) -> bool:
    """Return whether a phrase without a place speaks of somebody for the first time."""
    if phrase.before in INDEFINITE:
        is_apposition = text[phrase.start - 2 : phrase.start] == ", " and phrase.start - 2 in ends
        named = text[phrase.end + 1 : phrase.end + 2].isupper()  # "a prosecutor Kwixo hired"
        if named or is_apposition or PREDICATE.search(text, max(0, phrase.start - 12), phrase.start):
            return False
        return is_institution(phrase.head, phrase.modifiers) and phrase.head not in _words("groups")
    if phrase.of_field and phrase.before in DEFINITE:
        return True
    if phrase.before in OWNERS:
        return is_institution(phrase.head, phrase.modifiers)  # "the state's utility commission"
    if phrase.before in _unnamed() or phrase.before.endswith(("'s", "’s", *PLURAL_OWNER)):
        return False  # "the court" may be one spoken of before, "three inspectors" are nobody
    opens = phrase.opens and not phrase.modifiers and phrase.head in _words("openers")
    if phrase.head in _words("bare") or opens:
        return True
    return phrase.head in _words("groups") and is_institution(phrase.head, phrase.modifiers)


def _may_be_local(phrase: _Phrase) -> bool:
    """Return whether a place makes the phrase somebody: "officials in Laval", not "two officials" or "its office"."""
    if phrase.head in _words("groups"):
        return phrase.before not in _unnamed() - DEFINITE
    if phrase.head in _words("platform"):
        return True
    return is_institution(phrase.head, phrase.modifiers)


def _is_bourse(text: str, phrase: _Phrase, place: Bounds) -> bool:
    """Return whether a place has the one exchange that is meant: "the Hong Kong exchange", not "a Tokyo exchange"."""
    alone = place[0] < phrase.start and not text[phrase.end + 1 : phrase.end + 2].isupper()
    return alone and text[max(0, place[0] - 4) : place[0]].lower() == "the "


def _local(text: str, phrase: _Phrase, place: Bounds, entry: Entry | None) -> Described:
    """Read a body of a place: "court in Lyon", "Lyon court"; the name is the text's, the id the same for both."""
    bounds = (min(phrase.start, place[0]), max(phrase.end, place[1]))
    body = " ".join((*phrase.modifiers, phrase.head))
    if entry and entry.group == "country":
        named = name_body(entry, phrase.head, " ".join(phrase.modifiers))
        return body_of(bounds, named, kind_of_institution(phrase.head))
    start = phrase.start + (len(phrase.before) + 1 if phrase.before in INDEFINITE | DEFINITE else 0)
    name = " ".join(text[min(start, place[0]) : bounds[1]].replace("’", "'").split())
    name = name if place[0] < phrase.start else name[0].lower() + name[1:]
    id_ = slug(f"{text[slice(*place)]} {body}")
    return body_of(bounds, (id_, name, phrase.head, None), kind_of_institution(phrase.head))


def holds_office(noun: str) -> bool:
    """Return whether a person can be called by a word for a body or a post: "the ombudsman, Ana Lind,"."""
    return noun.lower() in _words("holders") | name_words().roles


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(load_table("authorities", "en")["institutions"][name].split())


@cache
def _unnamed() -> frozenset[str]:
    grammar = load_table("grammar", "en")
    return frozenset((*grammar["determiners"].split(), *grammar["numbers"].split())) | _words("unnamed")


@cache
def institution_words() -> frozenset[str]:
    """Return the words that can head a body's description."""
    return frozenset(
        w for key in ("alone", "qualified", "groups", "organisation", "platform", "bare") for w in _words(key)
    )


@cache
def _office() -> re.Pattern[str]:
    holder = rf"(?:[a-z][a-z-]*[ \n]){{0,3}}?{any_of(_words('holders'))}(?:[ \n]general)?"
    return re.compile(rf"[Tt](?<!\w.)he[ \n]([Oo]ffice[ \n]of[ \n]the[ \n]{holder})\b(?![-'’])")


@cache
def _heads() -> Automaton:
    """Return the finder of the words that can head a body's description, small or opening a sentence."""
    return automaton_of((*institution_words(), *map(str.capitalize, institution_words())))
