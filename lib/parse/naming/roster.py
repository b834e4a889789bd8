"""The roster of an article: its actors with all that they are called, and each of their mentions."""

from typing import NamedTuple

from lib.model import Actor, ActorKind, ActorMention, How, Span
from lib.parse.naming.affiliations import affiliations
from lib.parse.naming.authorities import Described
from lib.parse.naming.coreference import Resolved
from lib.parse.naming.gazetteer import Entry, as_written, entries
from lib.parse.naming.issuers_chinese import is_own_pronoun
from lib.parse.naming.linking import Subject, how
from lib.parse.naming.misspellings import is_misspelling
from lib.parse.naming.names import Name
from lib.parse.naming.plurals import Several
from lib.value import replace


class Found(NamedTuple):
    """What was found in an article: actors named, bodies described, words that mean them, and words for several."""

    subjects: list[Subject]
    described: list[Described]
    resolved: list[Resolved]
    several: list[Several]


def list_mentions(text: str, found: Found) -> tuple[ActorMention, ...]:
    """Return where an article names, describes or means its actors, in order, the longer first."""
    spans: dict[tuple[int, int], ActorMention] = {}
    for subject in found.subjects:
        for n in subject.mentions:
            spans[n.start, n.end] = _mention(text, n.start, n.end, subject.id, _how(text, subject, n))
    for body in found.described:
        spans[body.start, body.end] = _mention(
            text, body.start, body.end, body.id, "name" if not body.entry else "role"
        )
    for answer in found.resolved:
        key = (answer.start, answer.end)
        spans.setdefault(key, _mention(text, *key, answer.id, answer.how))
    together = [_mention(text, s.start, s.end, i, "role") for s in found.several for i in s.ids]
    return tuple(sorted((*spans.values(), *together), key=lambda m: (m.span.start, -m.span.end)))


def _mention(text: str, start: int, end: int, id_: str, how: How) -> ActorMention:
    return ActorMention(Span(start, end), id_, text[start:end], how)


def _how(text: str, subject: Subject, name: Name) -> How:
    if subject.entry and name.hit is None and is_misspelling(name.text, subject.entry):
        return "spelling"
    if name.kind and is_own_pronoun(text[name.start : name.end]):
        return "role"
    return how(subject, name)


def list_actors(text: str, found: Found) -> tuple[Actor, ...]:
    """Return the actors of an article, each once, in order of their first mention."""
    bodies = affiliations(text, found.subjects, found.resolved)
    actors: dict[str, tuple[int, Actor]] = {}
    for subject in found.subjects:
        aliases = _aliases(text, subject)
        parent = bodies.get(subject.id) or (subject.entry.parent if subject.entry else None)
        actors[subject.id] = (
            subject.mentions[0].start, Actor(subject.id, subject.name, subject.kind, aliases, parent)
        )  # fmt: skip
    for body in found.described:
        _add(actors, body.start, body.id, body.name, body.entry, body.kind, text[body.start : body.end])
    for answer in found.resolved:
        if answer.body:
            said = text[answer.start : answer.end]
            _add(actors, answer.start, answer.id, answer.body.name, answer.body.entry, answer.body.kind, said)
        elif answer.id not in actors:
            entry = entries()[answer.id]
            _add(actors, answer.start, answer.id, entry.name, entry, entry.kind)
    return tuple(actor for _, actor in sorted(actors.values(), key=lambda pair: pair[0]))


def _add(
    actors: dict[str, tuple[int, Actor]],
    start: int,
    id_: str,
    name: str,
    entry: Entry | None,
    kind: ActorKind,
    said: str = "",
) -> None:
    """Add an actor met by description, or its earlier first mention; what the text calls it becomes an alias."""
    old = actors.get(id_)
    actor = old[1] if old else Actor(id_, name, kind, as_written(entry.aliases) if entry else ())
    plain = " ".join(said.removeprefix("the ").removeprefix("The ").split())
    if (entry is None or " " in plain) and plain and plain != name and plain not in actor.aliases:
        actor = replace(actor, aliases=(*actor.aliases, plain))
    actors[id_] = (min(start, old[0]) if old else start, actor)


def _aliases(text: str, subject: Subject) -> tuple[str, ...]:
    if subject.entry:
        return as_written(subject.entry.aliases)
    seen = dict.fromkeys(" ".join(text[n.start : n.end].split()) for n in subject.mentions)
    return tuple(s for s in seen if s != subject.name)
