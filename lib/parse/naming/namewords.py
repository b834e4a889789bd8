"""What a single capitalised word can be inside a name: a head, a suffix, a title, a given name, or no name at all."""

from functools import cache, lru_cache
from typing import Any

from simplemma.strategies.dictionaries.dictionary_factory import DefaultDictionaryFactory

from lib.model import ActorKind
from lib.value import value
from lib.vocab import languages, load_table

FUNCTION_LISTS = (
    "determiners", "possessives", "prepositions", "pronouns", "relatives", "conjunctions", "subordinators", "be",
    "have", "do", "modals", "adverbs", "negators",
)  # fmt: skip


READ_AS_ENGLISH = ("de", "fr", "es")


@value()
class NameWords:
    """The word lists that read names in one language; `nouns_capitalised` as in German."""

    language: str
    nouns_capitalised: bool
    heads: dict[str, ActorKind | None]
    suffixes: frozenset[str]
    weak_suffixes: frozenset[str]
    topics: frozenset[str]
    nouns: dict[str, ActorKind | None]
    not_names: frozenset[str]
    calendar: frozenset[str]
    function: frozenset[str]
    roles: frozenset[str]
    modifiers: frozenset[str]
    male: frozenset[str]
    female: frozenset[str]
    honorifics: dict[str, str]
    surnames: frozenset[str]
    given: frozenset[str]
    family: frozenset[str]
    index_words: frozenset[str]
    context: dict[str, frozenset[str]]
    joins: dict[str, frozenset[str]]


@cache
def name_words(language: str = "en") -> NameWords:
    """Return the lists by which names are read: the English ones, with those of another language that has some."""
    kinds, titles, given = load_table("kinds", "en"), load_table("titles", "en"), load_table("given_names")
    family = load_table("family_names")
    grammar, other = load_table("grammar", "en"), [load_table("actors", x) for x in READ_AS_ENGLISH]
    own = load_table("actors", language) if language in READ_AS_ENGLISH else {}
    roles = titles["roles"]
    return NameWords(
        language=language,
        nouns_capitalised=bool(own.get("nouns_capitalised")),
        heads={**{w: k for o in other for w, k in _by_kind(o["heads"]).items()}, **_by_kind(kinds["heads"])},
        suffixes=_words(kinds["suffixes"]["company"]),
        weak_suffixes=_words(kinds["suffixes"]["weak"]),
        topics=_words(kinds["topics"]["words"]),
        nouns={**{w: k for o in other for w, k in _by_kind(o["nouns"]).items()}, **_by_kind(kinds["nouns"])},
        not_names=_words(kinds["not_names"]["words"]),
        calendar=_words(own.get("calendar", "")) | _words(kinds["not_names"]["months_and_days"]),
        function=_words(own["function"]) if own else _function_words(grammar),
        roles=_words(" ".join((roles["words"], roles["male"], roles["female"], *(o["roles"] for o in other)))),
        modifiers=_words(titles["modifiers"]["words"]),
        male=_words(roles["male"]),
        female=_words(roles["female"]),
        honorifics={w: gender for gender, cell in titles["honorifics"].items() for w in cell.split()}
        | dict.fromkeys(own.get("honorifics", "").split(), "any"),
        surnames=_words(kinds["surnames"]["first"]),
        given=_words(given["us_census"]["names"]) | _words(given["world"]["names"]),
        family=_words(family["us_census"]["names"]) | _words(family["world"]["names"]),
        index_words=_words(kinds["not_names"]["index_words"]),
        context={k: _words(v) for k, v in kinds["context"].items()},
        joins={k: _words(v) for k, v in kinds["joins"].items()},
    )


def is_common(word: str, language: str = "en") -> bool:
    """Return whether a word (every part of a hyphened one) is ordinary in lower case, as simplemma's lists have it."""
    return all(_is_listed(part, language) for part in word.lower().split("-") if part)


def is_singular(word: str) -> bool:
    """Return whether an English word in lower case is its own base form: no plural, no participle."""
    return bool(_dictionary("en").get(word) == word) and not word.endswith(("ed", "ly", "ing"))


@lru_cache(maxsize=1 << 16)
def _is_listed(word: str, language: str) -> bool:
    plain = word.replace("’", "'")
    return _dictionary(language).get(plain) is not None


def is_noun(word: str, language: str) -> bool:
    """Return whether a capitalised word of German is an ordinary noun, a compound included ("Kryptoverordnung")."""
    listed = _dictionary(language)
    plain = word.split("-")[-1]
    if listed.get(plain) is not None or listed.get(plain.lower()) is not None:
        return True
    ends = (plain[i:] for i in range(3, len(plain) - 3))
    return any(listed.get(end.capitalize()) is not None for end in ends)


@cache
def _dictionary(language: str) -> Any:
    known = language if language in languages() and language != "zh" else "en"
    return DefaultDictionaryFactory().get_dictionary(known)


def _function_words(grammar: dict[str, Any]) -> frozenset[str]:
    return frozenset(word for name in FUNCTION_LISTS for word in grammar[name].split()) - {"&"}


def _words(cell: str) -> frozenset[str]:
    return frozenset(cell.split())


def _by_kind(table: dict[str, str]) -> dict[str, ActorKind | None]:
    found: dict[str, ActorKind | None] = {}
    for kind, cell in table.items():
        for word in cell.split():
            found.setdefault(word, None if kind == "none" else kind)  # type: ignore[arg-type]
    return found
