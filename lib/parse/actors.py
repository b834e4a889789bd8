"""The actors of an article: who is named, described or meant by a pronoun, each with kind, aliases and affiliation."""

from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from lib.model import Actor, ActorMention, Article, Paragraph
from lib.parse.layout import DATELINE
from lib.parse.naming.antecedents import Slot
from lib.parse.naming.appositions import identify
from lib.parse.naming.authorities import Described, describe
from lib.parse.naming.bodies_abroad import read_abroad
from lib.parse.naming.coreference import Resolved, resolve
from lib.parse.naming.coreference_chinese import resolve_chinese
from lib.parse.naming.countries import Countries, read_countries
from lib.parse.naming.firms_chinese import find_again, find_repeated
from lib.parse.naming.gazetteer import Hit, find_known
from lib.parse.naming.institutions import Known, find_institutions
from lib.parse.naming.issuers_chinese import find_defined, find_issuer
from lib.parse.naming.letterhead import read_letterhead
from lib.parse.naming.linking import Subject, link_names
from lib.parse.naming.lowercase import find_lower_case
from lib.parse.naming.meaning import read_setting
from lib.parse.naming.media import without_media
from lib.parse.naming.misspellings import correct
from lib.parse.naming.names import Name, find_names
from lib.parse.naming.names_chinese import find_chinese_names, is_chinese
from lib.parse.naming.offices_chinese import find_shortened, with_full_names
from lib.parse.naming.plurals import resolve_plurals
from lib.parse.naming.roles import gender, loose_roles_of, roles_of
from lib.parse.naming.roster import Found, list_actors, list_mentions
from lib.value import replace

TITLE_CASE_SHARE = 0.6  # of the longer words of a headline: above it capitals say nothing


class _Text(NamedTuple):
    """What is read of an article: the sentences without furniture and datelines."""

    sentences: tuple[tuple[int, int], ...]
    headline: tuple[bool, ...]


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
    known = find_known(text, year)
    chinese = is_chinese(text)
    if chinese:
        known = read_abroad(text, known)
    hits = _inside(known, body.sentences)
    described = describe(text, hits)
    bodies_at = frozenset(d.start for d in described)
    opening = next((p.span.end for p in paragraphs if p.role == "body"), len(text))
    countries = read_countries(_with_datelines(text, paragraphs, hits, known), bodies_at, opening)
    names = _names(article, body, hits, described, chinese)
    names = without_media(text, names, article.publisher)
    openings = frozenset(s for s, _ in body.sentences)
    subjects = link_names(text, names, read_setting(hits, countries.dominant), openings)
    subjects = correct(find_lower_case(text, subjects, body.sentences))
    subjects, described = identify(text, subjects, described)
    introduced = find_institutions(text, body.sentences, _known(subjects, described, countries))
    described = sorted((*described, *introduced), key=lambda d: (d.start, -d.end))
    slots = _slots(text, subjects, described, body.sentences)
    heading = read_letterhead(article.title, article.publisher, subjects)
    resolved = resolve(text, slots, body.sentences, countries, heading)
    if chinese:
        resolved += resolve_chinese(text, slots, body.sentences, countries)
    several = resolve_plurals(text, _with_roles(slots, resolved, body.sentences), body.sentences)
    found = Found(subjects, described, resolved, several)
    return list_actors(text, found), list_mentions(text, found)


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


def _with_datelines(text: str, paragraphs: Sequence[Paragraph], hits: list[Hit], known: Sequence[Hit]) -> list[Hit]:
    """Return the hits with the places of datelines, which tell where a story plays, in order."""
    starts = [p.span.start for p in paragraphs if p.role == "body" and DATELINE.match(text, p.span.start, p.span.end)]
    read = {h.start for h in hits}
    return sorted((*hits, *(h for h in known if h.start in starts and h.start not in read and h.is_place)), key=_start)


def _start(hit: Hit) -> int:
    return hit.start


def _known(subjects: list[Subject], described: list[Described], countries: Countries) -> Known:
    taken = [(n.start, n.end) for s in subjects for n in s.mentions] + [(d.start, d.end) for d in described]
    places = {(n.start, n.end): s.entry for s in subjects if s.kind == "place" for n in s.mentions}
    return Known(sorted(taken), places, countries, frozenset(s.kind for s in subjects))


def _names(article: Article, body: _Text, hits: list[Hit], described: list[Described], has_chinese: bool) -> list[Name]:
    text, language = article.text, article.language.split("-")[0]
    names: list[Name] = []
    first = 0
    chinese = has_chinese and language not in ("ja", "ko")
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
        names = _told_again(text, article.publisher, names, body.sentences)
    return _outside(names, described)


def _told_again(
    text: str, publisher: str | None, names: list[Name], sentences: Sequence[tuple[int, int]]
) -> list[Name]:
    """Return the names of a Chinese text with those that the others make known: repeated, short and defined ones."""
    begins = [begin for begin, _ in sentences]
    names = _widest([*names, *find_repeated(text, names, sentences), *find_issuer(text, publisher, begins)])
    names = _widest([*names, *find_defined(text, names, begins), *find_shortened(text, names, begins)])
    return with_full_names(_widest([*names, *find_again(text, names, sentences)]))


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
        slots.append(Slot(body.start, body.end, body.id, body.kind, None, body.roles, body.loose_roles, number))
    return sorted(slots, key=lambda s: (s.start, -s.end))


def _with_roles(slots: list[Slot], resolved: list[Resolved], sentences: Sequence[tuple[int, int]]) -> list[Slot]:
    """Return the mentions with the roles among the resolved ones, in order: "the landlord and its rival Ostheim"."""
    models = {s.id: s for s in slots}
    begins = [begin for begin, _ in sentences]
    roles = [
        replace(models[r.id], start=r.start, end=r.end, sentence=max(0, bisect_right(begins, r.start) - 1))
        for r in resolved
        if r.how == "role" and r.id in models
    ]
    return sorted((*slots, *roles), key=lambda s: (s.start, -s.end))
