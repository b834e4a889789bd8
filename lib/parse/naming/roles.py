"""By which nouns and pronouns a text can speak of an actor again: "the exchange", "the lender", "she"."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from lib.parse.naming.institutions import institution_words
from lib.parse.naming.linking import Subject
from lib.parse.naming.names import Name
from lib.parse.naming.namewords import name_words
from lib.parse.naming.surroundings import APPOSITION, BEFORE
from lib.parse.naming.titles import gender_of, post_before, post_behind
from lib.parse.naming.wordfinder import word_before
from lib.vocab import load_table

HONORIFICS = frozenset(("mr", "mrs", "ms"))
FIRST_MENTIONS = 4  # an article introduces its actors early
REMEMBERED = 1 << 14  # names whose nouns are kept
PLACED = re.compile(r"\b([A-Za-z]+)[ \n]of[ \n]$")
PHRASE_END = re.compile(r"\b(?:of|in|by|that|which|with|for|from|based|and)\b")
WORD = re.compile(r"[A-Za-z][\w-]*")


def roles_of(text: str, subject: Subject) -> frozenset[str]:
    """Return the nouns that can stand for the actor: known ones, those in its name, and those beside it in the text."""
    if subject.kind == "place":
        return _of_place(text, subject)
    if subject.kind == "person":
        return frozenset(post for name in subject.mentions[:FIRST_MENTIONS] for post in _posts(text, name))
    roles = set(subject.entry.roles if subject.entry else ())
    roles.update(nouns_of_name(subject.name))
    for name in subject.mentions[:FIRST_MENTIONS]:
        roles.update(_beside(text, name.start, name.end))
    return frozenset(roles)


def _of_place(text: str, subject: Subject) -> frozenset[str]:
    """Return what a place is: as listed, by its name ("Loxley County"), or by the text ("the town of Verona")."""
    tables = load_table("coreference", "en")
    known, by_name = tables["places"].get(subject.id, "").split(), tables["places_by_name"]
    told = (PLACED.search(text, max(0, name.start - 20), name.start) for name in subject.mentions[:FIRST_MENTIONS])
    words = {word.lower() for word in WORD.findall(subject.name)} | {m[1].lower() for m in told if m}
    named = words & set(by_name["words"].split())
    entry = subject.entry
    if entry and entry.group == "city":
        named.add(by_name["city"])
    elif entry and entry.group == "region":
        named.update(what for what in ("state", "province") if entry.country in by_name[what].split())
    return frozenset((*known, *named))


def loose_roles_of(subject: Subject) -> frozenset[str]:
    """Return the nouns that fit any actor of the kind; none for courts and parliaments, which are no agencies."""
    if subject.kind == "authority" and not _never_loose().isdisjoint(map(str.lower, WORD.findall(subject.name))):
        return frozenset()
    return _of_kind().get(subject.kind, frozenset())


def gender(text: str, subject: Subject) -> str | None:
    """Return "male" or "female" where a title or post tells it, else None."""
    if subject.kind != "person":
        return None
    words = name_words()
    for name in subject.mentions[:FIRST_MENTIONS]:
        told = gender_of(name.title, words) if name.title else None
        post = post_before(text, name.start)
        told = told or (post.gender if post else None)
        if told:
            return told
    return None


def _posts(text: str, name: Name) -> Iterator[str]:
    """Yield the posts beside one mention of a person: "minister"."""
    before, behind = post_before(text, name.start), post_behind(text, name.end)
    if name.title and name.title not in name_words().honorifics:
        yield name.title.lower()
    if before and before.words not in HONORIFICS:
        yield before.words
    if behind and behind.words != "who":
        yield behind.words


@cache
def body_nouns() -> frozenset[str]:
    """Return the nouns in the singular that can head a body's name, by which the text can speak of it again."""
    words = name_words()
    heads = ((word.lower(), kind) for word, kind in words.heads.items() if word not in words.topics)
    return frozenset(w for w, kind in heads if kind in ("authority", "organisation") and not w.endswith("s"))


@cache
def _never_loose() -> frozenset[str]:
    return frozenset(load_table("coreference", "en")["roles"]["own_nouns_only"].split())


@cache
def _of_kind() -> dict[str, frozenset[str]]:
    return {k: frozenset(v.split()) for k, v in load_table("kinds", "en")["roles_of_kind"].items()}


@lru_cache(maxsize=REMEMBERED)
def nouns_of_name(name: str) -> frozenset[str]:
    """Return the nouns inside a name: "exchange" for "Lima Exchange", "society" for "Lima Chess Society"."""
    nouns = name_words().nouns
    found = set()
    for word in WORD.findall(name):
        lower = word.lower()
        if lower in nouns:
            found.add(lower)
        elif lower.endswith("s") and lower[:-1] in nouns:
            found.add(lower[:-1])
    words = WORD.findall(name)
    found.update({word.lower() for word in (words[:1] + words[-1:])} & (institution_words() | body_nouns()))
    if "Airways" in name:
        found.add("airline")
    chinese = load_table("actors", "zh")["back"]["roles"]
    found.update(role for ending, role in chinese.items() if len(ending) > 1 and name.endswith(ending))
    return frozenset(found)


def _beside(text: str, start: int, end: int) -> set[str]:
    nouns = name_words().nouns
    found = set()
    before = BEFORE.search(text, word_before(text, start, 30), start)
    if before and (not before[2] or text.startswith(", ", end)):  # "a contractor, Kwixo, had"
        lower = before[1].lower()
        found.update({lower, lower.removesuffix("s")} & nouns.keys())
    behind = APPOSITION.match(text, end, end + 120)
    if behind:
        phrase = PHRASE_END.split(behind[1], maxsplit=1)[0].split()
        found.update({w.strip(".,").lower() for w in phrase[-1:]} & nouns.keys())
    return found
