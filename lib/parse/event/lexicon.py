"""The trigger words of a language, loaded from `data/vocab/<language>/triggers.toml` and checked."""

from collections.abc import Iterable, Sequence
from functools import cache
from typing import Literal, NamedTuple, cast, get_args

from lib import vocab
from lib.errors import VocabError
from lib.model import EventType

LOOSE = frozenset({"other", "statement"})
"""Types that fit whatever is done or said; a trigger of another type tells more."""

NOT_TYPES = ("objects", "doers", "bound", "support", "placing", "occurrence", "figures", "transitive")


class Verb(NamedTuple):
    """What a verb makes by itself, if anything, and its phrases by the words behind it, the longest first.

    `words` are those of all its phrases.
    """

    alone: EventType | None
    phrases: tuple[tuple[tuple[str, ...], EventType], ...]
    words: frozenset[str]


NO_VERB = Verb(None, (), frozenset())


class Lexicon(NamedTuple):
    """The word lists of one language, ready for look-up; `happening` are the heads of nouns and compounds."""

    verbs: dict[str, Verb]
    nouns: dict[str, EventType]
    compounds: dict[str, tuple[tuple[tuple[str, ...], EventType], ...]]
    adjectives: dict[str, EventType]
    objects: dict[str, tuple[tuple[frozenset[str], EventType | Literal["noun"]], ...]]
    doers: dict[str, tuple[tuple[str, EventType], ...]]
    happening: frozenset[str]
    support: frozenset[str]
    placing: frozenset[str]
    occurrence: frozenset[str]
    figures: frozenset[str]
    transitive: frozenset[str]


@cache
def lexicon(language: str = "en") -> Lexicon:
    """Return the triggers of `data/vocab/<language>/triggers.toml`.

    Raises:
        VocabError: A section is no event type.
    """
    table = vocab.load_table("triggers", language)
    verbs: dict[str, list[tuple[tuple[str, ...], EventType]]] = {}
    nouns: dict[str, EventType] = {}
    compounds: dict[str, list[tuple[tuple[str, ...], EventType]]] = {}
    adjectives: dict[str, EventType] = {}
    for name, section in table.items():
        if name in NOT_TYPES:
            continue
        kind = event_type(name)
        for entry in _entries(section, "verbs"):
            head, *rest = entry.split("_")
            verbs.setdefault(head, []).append((tuple(rest), kind))
        for entry in _entries(section, "nouns"):
            *before, head = entry.split("_")
            if before:
                compounds.setdefault(head, []).append((tuple(before), kind))
            else:
                nouns.setdefault(head.lower(), kind)
        for entry in _entries(section, "adjectives"):
            adjectives.setdefault(entry, kind)
    return Lexicon(
        {head: _verb(entries) for head, entries in verbs.items()},
        nouns,
        {head: tuple(entries) for head, entries in compounds.items()},
        adjectives,
        _objects(table.get("objects", ())),
        _doers(table.get("doers", ())),
        frozenset(nouns.keys() | compounds.keys()),
        *(
            _words(table.get(name, {}).get("verbs", ""))
            for name in ("support", "placing", "occurrence", "figures", "transitive")
        ),
    )


def event_type(name: str) -> EventType:
    """Return the name as an event type.

    Raises:
        VocabError: It is none.
    """
    if name not in get_args(EventType):
        raise VocabError(f"triggers: {name!r} is no event type; allowed are {', '.join(get_args(EventType))}")
    return cast(EventType, name)


def _entries(section: dict[str, dict[str, str]], part: str) -> list[str]:
    return [entry for words in section.get(part, {}).values() for entry in words.split()]


def _verb(entries: Sequence[tuple[tuple[str, ...], EventType]]) -> Verb:
    phrases = tuple(sorted((e for e in entries if e[0]), key=lambda e: -len(e[0])))
    alone = next((kind for words, kind in entries if not words), None)
    return Verb(alone, phrases, frozenset(word for words, _ in phrases for word in words))


def _objects(
    rows: Iterable[dict[str, str]],
) -> dict[str, tuple[tuple[frozenset[str], EventType | Literal["noun"]], ...]]:
    """Return for each verb the nouns that it takes as objects, with the type that they make it."""
    objects: dict[str, tuple[tuple[frozenset[str], EventType | Literal["noun"]], ...]] = {}
    for row in rows:
        kind: EventType | Literal["noun"] = "noun" if row["type"] == "noun" else event_type(row["type"])
        for verb in row["verbs"].split():
            objects[verb] = (*objects.get(verb, ()), (_words(row["nouns"]), kind))
    return objects


def _doers(rows: Iterable[dict[str, str]]) -> dict[str, tuple[tuple[str, EventType], ...]]:
    """Return for each verb the word lists of those who give it another type by doing it, with that type."""
    doers: dict[str, tuple[tuple[str, EventType], ...]] = {}
    for row in rows:
        for verb in row["verbs"].split():
            doers[verb] = (*doers.get(verb, ()), (row["who"], event_type(row["type"])))
    return doers


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())
