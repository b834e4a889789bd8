"""From names to actors: which mentions are one and the same, and of what kind.

Known names come with their actor. Unknown ones are grouped: short forms with the full name ("Smith" with "Jake Smith",
"AirTran" with "AirTran Airways"), initials with what they abbreviate, names in brackets with the name before them.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

from lib.identity import slug
from lib.model import ActorKind, How
from lib.parse.naming.gazetteer import Entry, Hit, entries
from lib.parse.naming.heads import BODIES, heads_of, nearest_bodies
from lib.parse.naming.keys import bare_name, key_of
from lib.parse.naming.kinds import decide_kind, kind_scores
from lib.parse.naming.meaning import Setting, choose
from lib.parse.naming.names import Name
from lib.parse.naming.namewords import is_common, is_singular, name_words
from lib.parse.naming.owned_bodies import is_field, name_owners
from lib.value import replace, value

BRACKETS = re.compile(
    r"(?:['’]s)?[ \n]?[(（](?:(?:formerly|previously|also|now|then|or|known as|called|dubbed|aka|a\.k\.a\.|as)[ \n])*"
    r"[\"“']?(?=[^\W\d_])"
)
SMALL_WORD = re.compile(r"\b[^\W\d_A-Z][^\W\d_]*\b")
NEXT_WORD = re.compile(r"[ \n]([a-z]+)")


Kinds = dict[str, ActorKind | None]
"""The kinds of the names of several words, by their keys; `None` is no actor."""


@value()
class Subject:
    """One actor of the article before it becomes an `Actor`: its mentions are names of the text."""

    id: str
    name: str
    kind: ActorKind
    entry: Entry | None
    mentions: tuple[Name, ...]


def link_names(text: str, names: Sequence[Name], setting: Setting, openings: frozenset[int]) -> list[Subject]:
    """Return the actors that the names stand for, in order of first mention.

    Args:
        text: The article.
        names: All names found in it, in order.
        setting: Where the article plays, by which "the SEC" is told from another SEC.
        openings: Offsets where sentences start; a common word there needs support to be a name.
    """
    known, unknown = choose(text, names, setting, openings)
    unknown = _without_openers(text, unknown)
    unknown = name_owners(text, unknown)
    known, unknown = nearest_bodies(known, unknown)
    groups: dict[str, list[Name]] = defaultdict(list)
    for name in unknown:
        groups[key_of(name)].append(name)
    kinds = {key: decide_kind(text, group, _by_last_word(key, groups)) for key, group in groups.items() if " " in key}
    subjects = _known_subjects(known)
    target = _merge(groups, kinds, subjects, _bracketed(text, names))
    return sorted(_assemble(text, groups, kinds, target, subjects), key=lambda s: s.mentions[0].start)


def _by_last_word(key: str, groups: Mapping[str, Sequence[Name]]) -> bool:
    """Return whether the text goes on with a name's last word alone, as it does with people: firms go by the first."""
    parts = key.split(" ")
    words = name_words()
    firm = any(p in words.suffixes or p in words.heads or p in words.topics for p in parts)
    given = parts[-1] in words.given and parts[0] not in words.given  # "McDonnell Douglas"
    return parts[-1] in groups and parts[0] not in groups and not (firm or given or is_common(parts[-1]))


def how(subject: Subject, name: Name) -> How:
    """Return whether a mention is by the actor's name or by another form of it."""
    return "name" if bare_name(name.text) == bare_name(subject.name) else "alias"


def _without_openers(text: str, names: list[Name]) -> list[Name]:
    """Cut an ordinary word off a name that it opens only as the first word of a sentence, unless it is part of it."""
    sure = {bare_name(n.text) for n in names if n.rest is None}
    words = name_words()
    kept = []
    for name in names:
        if name.rest is not None and bare_name(name.text) not in sure:
            rest = text[name.rest : name.end]
            last = rest.split(" ")[-1]
            if bare_name(rest) in sure or not (is_common(last) or last in words.heads or last in words.suffixes):
                name = replace(name, start=name.rest, text=rest)
        kept.append(name)
    return kept


def _known_subjects(known: Iterable[tuple[Name, Entry]]) -> dict[str, Subject]:
    mentions: dict[str, list[Name]] = defaultdict(list)
    meant: dict[str, Entry] = {}
    for name, entry in known:
        mentions[entry.id].append(name)
        meant[entry.id] = entry
    return {i: Subject(i, e.name, e.kind, e, tuple(mentions[i])) for i, e in meant.items()}


def _bracketed(text: str, names: Sequence[Name]) -> dict[int, Name]:
    """Return, by the start of a name in brackets, the name right before the bracket."""
    starts = {n.start for n in names}
    pairs = {}
    for name in names:
        match = BRACKETS.match(text, name.end, name.end + 40)
        if match and match.end() in starts:
            pairs[match.end()] = name
    return pairs


def _merge(
    groups: dict[str, list[Name]], kinds: Kinds, subjects: dict[str, Subject], bracketed: dict[int, Name]
) -> dict[str, str]:
    """Return for each key of unknown names the key or known id it belongs to (itself if none)."""
    target = {key: key for key in groups}
    short_forms = _short_forms(groups, kinds, subjects)
    initials = {letters: key for key in kinds if len(letters := _initials(key)) > 1}
    for key, names in groups.items():
        outer = next((bracketed[n.start] for n in names if n.start in bracketed), None)
        if outer is not None and outer.hit is None and (" " not in key):
            target[key] = bare_name(outer.text)
        elif outer is not None and outer.hit is not None and outer.hit.entry.kind != "place" and " " not in key:
            target[key] = outer.hit.entry.id
        elif key in short_forms:
            target[key] = short_forms[key]
        elif key.isupper() and key.replace(".", "") in initials:
            target[key] = initials[key.replace(".", "")]
    return target


def _initials(key: str) -> str:
    return "".join([part[0] for part in key.replace("-", " ").split() if part[0].isupper()])


def _short_forms(groups: dict[str, list[Name]], kinds: Kinds, subjects: dict[str, Subject]) -> dict[str, str]:
    """Return the unknown names that are short for a longer one in the article, with its key or known id."""
    forms: dict[str, str] = {}
    for key, kind in kinds.items():
        whole = kind == "place" and key.split(" ")[-1] in name_words().heads  # "Brenz Airport" is not Brenz
        beginnings = () if whole else _beginnings(key, groups[key][0].country)
        for form in _parts_of_person(key.split(" ")) if kind == "person" else beginnings:
            forms.setdefault(form, key)
    for subject in subjects.values():
        parts = subject.name.split(" ")
        for form in _parts_of_person(parts) if subject.kind == "person" else _beginnings(subject.name, None):
            forms.setdefault(form, subject.id)
    for key in (*kinds, *(s.id for s in subjects.values() if s.kind in BODIES)):
        for head in heads_of(key if key in groups else subjects[key].name):
            forms.setdefault(head, key)
    same = {key.lower(): key for key in groups if not key.isupper()}
    forms.update({key: same[key.lower()] for key in groups if key.isupper() and key.lower() in same})
    return {short: key for short, key in forms.items() if short in groups and short != key}


def _beginnings(name: str, country: Hit | None) -> Iterator[str]:
    """Yield what can stand for a body's name: its first words, or all but the country before it."""
    words = name_words()
    parts = name.split(" ")
    if country and name.startswith(country.entry.name + " "):
        yield name[len(country.entry.name) + 1 :]
    if len(parts) == 2 and parts[0] in words.joins["company_openers"] and not is_common(parts[1]):
        yield parts[1]  # "Banco Zedler"
    for length in range(1, len(parts)):
        short = " ".join(parts[:length])
        if is_field(" ".join(parts[length:])):
            continue  # "Norrland Transport Agency": its owner is another
        if length > 1 or not (short in words.topics or short in words.heads):
            yield short


def _parts_of_person(parts: list[str]) -> tuple[str, ...]:
    words = name_words()
    return (parts[-1], parts[0]) if parts[0] in words.surnames or parts[0] in words.given else (parts[-1],)


def _assemble(
    text: str, groups: dict[str, list[Name]], kinds: Kinds, target: dict[str, str], subjects: dict[str, Subject]
) -> list[Subject]:
    gathered: dict[str, list[Name]] = defaultdict(list)
    for key in groups:
        gathered[_root(key, target)].extend(groups[key])
    found = dict(subjects)
    for key, names in gathered.items():
        if key in found:
            old = found[key]
            found[key] = replace(old, mentions=(*old.mentions, *names))
            continue
        names.sort(key=lambda n: n.start)
        alone = names == groups.get(key)  # nothing has joined the group that its kind was decided by
        subject = _unknown_subject(text, key, names, kinds, alone)
        if subject:
            same = found.get(subject.id)
            mentions = sorted((*(same.mentions if same else ()), *subject.mentions), key=lambda n: n.start)
            found[subject.id] = replace(same or subject, mentions=tuple(mentions))
    return [
        Subject(s.id, s.name, s.kind, s.entry, tuple(sorted(s.mentions, key=lambda n: n.start))) for s in found.values()
    ]


def _root(key: str, target: dict[str, str]) -> str:
    for _ in range(4):
        following = target.get(key, key)
        if following == key:
            break
        key = following
    return key


def _unknown_subject(text: str, key: str, names: list[Name], kinds: Kinds, alone: bool) -> Subject | None:
    strong = [n for n in names if not n.weak or _speaks(text, n)]
    if not strong:
        return None
    full = [n for n in strong if bare_name(n.text) == key] or strong
    told = alone and key in kinds and len(full) == len(names)
    kind = kinds[key] if told else decide_kind(text, full, kinds.get(key) == "person")
    if kind is None or (len(key) < 2 and kind != "platform"):
        return None
    if " " not in key and is_common(key) and not _is_told(text, full):
        return None
    id_ = slug(key)
    return Subject(f"{id_}-elsewhere" if id_ in entries() else id_, key, kind, None, tuple(names))


def _speaks(text: str, name: Name) -> bool:
    """Return whether a noun in the singular without an article says something, as only a name can: "Unite said"."""
    word = NEXT_WORD.match(text, name.end)
    if not word or word[1] not in name_words().joins["said"] | name_words().joins["acted"]:
        return False
    plain = name.text.lower()
    return is_singular(plain) and plain not in name_words().joins["uncountable"] | name_words().function


def _is_told(text: str, names: Sequence[Name]) -> bool:
    """Return whether something beside a common word's own capital says that it is a name."""
    if any(n.title or _speaks(text, n) for n in names) or names[0].text.isupper() or kind_scores(text, names):
        return True
    return len(names) > 1 and names[0].text.lower() not in _small_words(text)


@lru_cache(maxsize=1)
def _small_words(text: str) -> frozenset[str]:
    return frozenset(SMALL_WORD.findall(text))
