"""The actors of an article: who is named, described or meant by a pronoun, each with kind, aliases and affiliation."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import NamedTuple

from lib.model import Actor, ActorKind, ActorMention, Article, How, Paragraph, Span
from lib.parse.layout import DATELINE
from lib.parse.naming.antecedents import Slot
from lib.parse.naming.authorities import Described, describe
from lib.parse.naming.coreference import Resolved, resolve
from lib.parse.naming.coreference_chinese import resolve_chinese
from lib.parse.naming.firms_chinese import find_again
from lib.parse.naming.gazetteer import Entry, Hit, country_entry, entries, find_known
from lib.parse.naming.linking import Subject, how, link_names
from lib.parse.naming.lowercase import find_lower_case
from lib.parse.naming.meaning import read_setting
from lib.parse.naming.misspellings import correct, is_misspelling
from lib.parse.naming.names import Name, find_names
from lib.parse.naming.names_chinese import chinese_post_start, find_chinese_names, is_chinese
from lib.parse.naming.roles import gender, loose_roles_of, roles_of
from lib.parse.naming.titles import post_before, post_behind

GENITIVES = (" ", "\n", "'s ", "’s ")
TITLE_CASE_SHARE = 0.6  # of the longer words of a headline: above it capitals say nothing


class _Text(NamedTuple):
    """What is read of an article: the sentences without furniture and datelines."""

    sentences: tuple[tuple[int, int], ...]
    headline: tuple[bool, ...]


class _Found(NamedTuple):
    subjects: list[Subject]
    described: list[Described]
    resolved: list[Resolved]


def find_actors(
    article: Article, paragraphs: Sequence[Paragraph]
) -> tuple[tuple[Actor, ...], tuple[ActorMention, ...]]:
    """Return the article's actors in order of first mention, and where they are mentioned.

    Unnamed groups ("users") are no actors, and furniture names nobody. Mentions are in order of their start; only the
    country inside a described body ("Russia" in "Russia's media watchdog") lies inside another mention. A mention
    leaves out titles and the possessive 's.
    """
    text = article.text
    body = _readable(text, paragraphs)
    year = article.published.year if article.published else None
    hits = _inside(find_known(text, year), body.sentences)
    countries = [(h.start, e) for h in hits if (e := _country_of(h))]
    dominant = _dominant(countries)
    described = describe(text, hits)
    names = _names(text, article.language.split("-")[0], body, hits, described)
    openings = frozenset(s for s, _ in body.sentences)
    subjects = link_names(text, names, read_setting(hits, dominant), openings)
    subjects = correct(find_lower_case(text, subjects, body.sentences))
    slots = _slots(text, subjects, described, body.sentences)
    resolved = resolve(text, slots, body.sentences, countries, dominant)
    if is_chinese(text):
        resolved += resolve_chinese(text, slots, body.sentences, countries, dominant)
    found = _Found(subjects, described, resolved)
    return _actors(text, found), _mentions(text, found)


def _readable(text: str, paragraphs: Sequence[Paragraph]) -> _Text:
    sentences: list[tuple[int, int]] = []
    headline: list[bool] = []
    for paragraph in paragraphs:
        if paragraph.role == "furniture":
            continue
        title_case = paragraph.role == "title" and _is_title_case(paragraph.span.of(text))
        dateline = DATELINE.match(text, paragraph.span.start, paragraph.span.end)
        begin = dateline.end() if dateline and paragraph.role == "body" and _is_dateline(dateline.group()) else 0
        for span in paragraph.sentences:
            if span.end > begin:
                sentences.append((max(span.start, begin), span.end))
                headline.append(title_case)
    return _Text(tuple(sentences), tuple(headline))


def _is_title_case(text: str) -> bool:
    longer = [w for w in text.split()[1:] if len(w) > 3 and w[0].isalpha()]
    return len(longer) > 2 and sum(w[0].isupper() for w in longer) >= TITLE_CASE_SHARE * len(longer)


def _is_dateline(text: str) -> bool:
    """Return whether "BEIJING (Wire) - " opens a paragraph, not "Huobi - the exchange - said"."""
    first = next(iter(find_known(text)), None)
    if first and first.start == 0:
        return first.is_place
    return text.split()[0].strip(",(:").isupper() or "(" in text


def _inside(hits: list[Hit], sentences: Sequence[tuple[int, int]]) -> list[Hit]:
    inside: list[Hit] = []
    i = 0
    for hit in hits:
        while i < len(sentences) and sentences[i][1] <= hit.start:
            i += 1
        if i < len(sentences) and sentences[i][0] <= hit.start:
            inside.append(hit)
    return inside


def _country_of(hit: Hit) -> Entry | None:
    entry = hit.entry
    if entry.group == "country":
        return entry
    return country_entry(entry.country) if entry.kind == "place" and entry.country else None


def _dominant(countries: Iterable[tuple[int, Entry]]) -> Entry | None:
    counts = Counter(entry.id for _, entry in countries)
    if not counts:
        return None
    return entries()[max(counts, key=lambda i: counts[i])]


def _names(text: str, language: str, body: _Text, hits: list[Hit], described: list[Described]) -> list[Name]:
    names: list[Name] = []
    first = 0
    chinese = is_chinese(text) and language not in ("ja", "ko")
    for number, (start, end) in enumerate(body.sentences):
        last = first
        while last < len(hits) and hits[last].start < end:
            last += 1
        inside = hits[first:last]
        names.extend(find_names(text, (start, end), inside, number, language, headline=body.headline[number]))
        if chinese and is_chinese(text, start, end):
            names.extend(find_chinese_names(text, start, end, inside, number))
        first = last
    if chinese:
        names = _widest([*names, *find_again(text, names, body.sentences)])
    return _outside(names, described)


def _widest(names: list[Name]) -> list[Name]:
    """Drop the names that lie inside another: the city in a Chinese body's name."""
    kept: list[Name] = []
    for name in sorted(names, key=lambda n: (n.start, -n.end, n.kind is None, -len(n.text))):
        if not kept or name.end > kept[-1].end:
            kept.append(name)
    return kept


def _outside(names: list[Name], described: list[Described]) -> list[Name]:
    """Drop names that a described body covers; its country stays as a mention of its own."""
    kept = []
    i = 0
    for name in names:
        while i < len(described) and described[i].end <= name.start:
            i += 1
        place = described[i].place if i < len(described) else None
        if i >= len(described) or name.end <= described[i].start or (place and name.end == place.end):
            kept.append(name)
    return kept


def _slots(
    text: str, subjects: list[Subject], described: list[Described], sentences: Sequence[tuple[int, int]]
) -> list[Slot]:
    slots = []
    begins = [begin for begin, _ in sentences]
    for subject in subjects:
        roles, loose, sex = roles_of(text, subject), loose_roles_of(subject), gender(text, subject)
        slots += [
            Slot(n.start, n.end, subject.id, subject.kind, sex, roles, loose, n.sentence) for n in subject.mentions
        ]
    for body in described:
        number = max(0, bisect_right(begins, body.start) - 1)
        roles = frozenset((body.role, *(body.entry.roles if body.entry else ())))
        slots.append(Slot(body.start, body.end, body.id, "authority", None, roles, frozenset(), number))
    return sorted(slots, key=lambda s: (s.start, -s.end))


def _mentions(text: str, found: _Found) -> tuple[ActorMention, ...]:
    spans: dict[tuple[int, int], ActorMention] = {}
    for subject in found.subjects:
        for n in subject.mentions:
            spans[n.start, n.end] = ActorMention(
                Span(n.start, n.end), subject.id, text[n.start : n.end], _how(subject, n)
            )
    for body in found.described:
        key = (body.start, body.end)
        spans[key] = ActorMention(
            Span(*key), body.id, text[body.start : body.end], "name" if not body.entry else "role"
        )
    for answer in found.resolved:
        key = (answer.start, answer.end)
        spans.setdefault(key, ActorMention(Span(*key), answer.id, text[answer.start : answer.end], answer.how))
    return tuple(spans[key] for key in sorted(spans, key=lambda k: (k[0], -k[1])))


def _how(subject: Subject, name: Name) -> How:
    if subject.entry and name.hit is None and is_misspelling(name.text, subject.entry):
        return "spelling"
    return how(subject, name)


def _actors(text: str, found: _Found) -> tuple[Actor, ...]:
    affiliations = _affiliations(text, found)
    actors: dict[str, tuple[int, Actor]] = {}
    for subject in found.subjects:
        aliases = _aliases(subject)
        parent = affiliations.get(subject.id) or (subject.entry.parent if subject.entry else None)
        actors[subject.id] = (
            subject.mentions[0].start, Actor(subject.id, subject.name, subject.kind, aliases, parent)
        )  # fmt: skip
    for body in found.described:
        _add(actors, body.start, body.id, body.name, body.entry, "authority", text[body.start : body.end])
    for answer in found.resolved:
        if answer.body:
            said = text[answer.start : answer.end]
            _add(actors, answer.start, answer.id, answer.body[0], answer.body[2], "authority", said)
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
    actor = old[1] if old else Actor(id_, name, kind, _plain(entry) if entry else ())
    plain = " ".join(said.removeprefix("the ").removeprefix("The ").split())
    if entry is None and plain and plain != name and plain not in actor.aliases:
        actor = replace(actor, aliases=(*actor.aliases, plain))
    actors[id_] = (min(start, old[0]) if old else start, actor)


def _aliases(subject: Subject) -> tuple[str, ...]:
    if subject.entry:
        return _plain(subject.entry)
    seen = dict.fromkeys(" ".join(n.text.split()) for n in subject.mentions)
    return tuple(s for s in seen if s != subject.name)


def _plain(entry: Entry) -> tuple[str, ...]:
    return tuple(a.lstrip("~").split("@")[0] for a in entry.aliases)


def _affiliations(text: str, found: _Found) -> dict[str, str]:
    by_id = {s.id: s for s in found.subjects}
    meant = [(r.start, r.end, by_id[r.id]) for r in found.resolved if r.id in by_id]
    meant += [(n.start, n.end, s) for s in found.subjects for n in s.mentions]
    starts, ends = {start: s for start, _, s in meant}, {end: s for _, end, s in meant}
    bodies: dict[str, str] = {}
    for subject in found.subjects:
        if subject.kind != "person" or subject.entry:
            continue
        for name in subject.mentions:
            body = _body_beside(text, name, starts, ends)
            if body and body.id != subject.id and body.kind not in ("person", "place"):
                bodies[subject.id] = body.id
                break
    return bodies


def _body_beside(text: str, name: Name, starts: dict[int, Subject], ends: dict[int, Subject]) -> Subject | None:
    if name.affiliated is not None and name.affiliated in starts:
        return starts[name.affiliated]
    if name.kind:
        at = chinese_post_start(text, name.start)
        return ends.get(at) if at is not None else None
    before = post_before(text, name.start)
    if before and before.at is not None:
        at = before.at
        for stop in (at - 1, at - 3):
            if stop in ends and text[stop:at] in GENITIVES:
                return ends[stop]
    behind = post_behind(text, name.end)
    if not behind:
        return None
    owner = starts.get(name.end + 2)  # "Nischal Shetty, WazirX's founder"
    return owner if owner and behind.at is None else starts.get(behind.at) if behind.at is not None else None
