"""What a single capitalised word can be inside a name: a head, a suffix, a title, a given name, or no name at all."""

from functools import cache, lru_cache
from typing import Any, NamedTuple

from simplemma.strategies.dictionaries.dictionary_factory import DefaultDictionaryFactory

from lib.model import ActorKind
from lib.vocab import languages, load_table

FUNCTION_LISTS = (
    "determiners", "possessives", "prepositions", "pronouns", "relatives", "conjunctions", "subordinators", "be",
    "have", "do", "modals", "adverbs", "negators",
)  # fmt: skip


class NameWords(NamedTuple):
    """The word lists that read names in one language."""

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
    index_words: frozenset[str]
    context: dict[str, frozenset[str]]
    joins: dict[str, frozenset[str]]


@cache
def name_words() -> NameWords:
    """Return the English lists, by which names in every Latin script are read."""
    kinds, titles, grammar = load_table("kinds", "en"), load_table("titles", "en"), load_table("grammar", "en")
    given = load_table("given_names")
    return NameWords(
        heads=_by_kind(kinds["heads"]),
        suffixes=_words(kinds["suffixes"]["company"]),
        weak_suffixes=_words(kinds["suffixes"]["weak"]),
        topics=_words(kinds["topics"]["words"]),
        nouns=_by_kind(kinds["nouns"]),
        not_names=_words(kinds["not_names"]["words"]),
        calendar=_words(kinds["not_names"]["months_and_days"]),
        function=_function_words(grammar),
        roles=_words(titles["roles"]["words"]) | _words(titles["roles"]["male"]) | _words(titles["roles"]["female"]),
        modifiers=_words(titles["modifiers"]["words"]),
        male=_words(titles["roles"]["male"]),
        female=_words(titles["roles"]["female"]),
        honorifics={w: gender for gender, cell in titles["honorifics"].items() for w in cell.split()},
        surnames=_words(kinds["surnames"]["first"]),
        given=_words(given["us_census"]["names"]) | _words(given["world"]["names"]),
        index_words=_words(kinds["not_names"]["index_words"]),
        context={k: _words(v) for k, v in kinds["context"].items()},
        joins={k: _words(v) for k, v in kinds["joins"].items()},
    )


def is_common(word: str, language: str = "en") -> bool:
    """Return whether a word (every part of a hyphened one) is ordinary in lower case, as simplemma's lists have it."""
    return all(_is_listed(part, language) for part in word.lower().split("-") if part)


@lru_cache(maxsize=1 << 16)
def _is_listed(word: str, language: str) -> bool:
    plain = word.replace("’", "'")
    return _dictionary(language).get(plain) is not None


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
