"""From articles to a collection: read -> versions (texts only) -> parse -> corrections -> stories."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from lib import interval
from lib.collate.recall import Recall
from lib.collate.stories import group_stories
from lib.collate.versions import group_versions
from lib.collection import Collection, Problem, VersionGroup
from lib.correction import Correction
from lib.keep.apply import apply
from lib.model import Actor, Article, DateMention, Paragraph, ParsedArticle, Reference
from lib.parse.actors import find_actors
from lib.parse.dates import resolve_dates, scan_dates
from lib.parse.events import find_events
from lib.parse.layout import lay_out
from lib.parse.reference import find_reference
from lib.parse.traditional import (
    actors_as_written,
    dates_as_written,
    events_as_written,
    mentions_as_written,
    simplify,
    written,
)
from lib.read.files import read_folder
from lib.vocab import languages, languages_with

Parse = Callable[[Article, Reference | None], ParsedArticle]


def parse_article(article: Article, reference: Reference | None = None, *, minor: bool = False) -> ParsedArticle:
    """Return the article with its dates, actors and events.

    Args:
        article: What was read.
        reference: The day it speaks from, if the reader or a version states it; else found from the article.
        minor: Whether to read minor events too.
    """
    plain = simplify(article) if article.language == "zh" else article
    paragraphs = lay_out(plain)
    reference, dates = _read_dates(plain, paragraphs, reference)
    actors, mentions = find_actors(plain, paragraphs)
    events = find_events(plain, paragraphs, dates, actors, mentions, reference, minor)
    if plain is not article:
        how = written(article.text, plain.text)
        dates, events = dates_as_written(how, dates), events_as_written(how, events)
        actors, mentions = actors_as_written(how, actors, mentions), mentions_as_written(how, mentions)
    return ParsedArticle(article, reference, paragraphs, dates, actors, mentions, events, _notices(article))


def _read_dates(
    article: Article, paragraphs: Sequence[Paragraph], reference: Reference | None
) -> tuple[Reference, tuple[DateMention, ...]]:
    """Return the day the article speaks from, and its dates.

    The scan they share is the largest thing that is made of a text; it is gone before actors are looked for.
    """
    scan = scan_dates(article.text, article.language, [s for p in paragraphs for s in p.sentences])
    reference = reference or find_reference(article, paragraphs, scan)
    return reference, resolve_dates(scan, reference)


def build(
    articles: Sequence[Article],
    problems: Iterable[Problem] = (),
    references: Mapping[str, Reference] | None = None,
    corrections: Sequence[Correction] = (),
    parse: Parse | None = None,
    recall: Recall | None = None,
) -> Collection:
    """Return the collection of the articles, in order of publication (undated ones last).

    Args:
        articles: Articles with different ids.
        problems: Files that could not be read; carried along for display.
        references: Days set by the reader, by article id; they win over everything the texts say.
        corrections: The log of what readers corrected; those that have no place here are `Collection.unplaced`.
        parse: What parses an article, for one who has some of them parsed already; else `parse_article`.
        recall: What is known from grouping most of these articles before, and is then known from this time.
    """
    ordered = sorted(articles, key=lambda a: (a.published is None, a.published, a.origin, a.id))
    versions = group_versions(ordered)
    chosen = _wire_days(ordered, versions) | dict(references or {})
    parsed, failures = _parse_all(ordered, chosen, parse or parse_article)
    known = {p.article.id for p in parsed}
    versions = tuple(g for g in versions if known.issuperset(g.article_ids))
    return _collect(parsed, versions, (*problems, *failures), corrections, recall)


def correct(collection: Collection, corrections: Sequence[Correction], recall: Recall | None = None) -> Collection:
    """Return a collection that was built without corrections with them; nothing is parsed again.

    Args:
        collection: As it was read.
        corrections: The whole log.
        recall: What is known from building it, or from correcting it before.

    Raises:
        ValueError: The collection holds corrections already, under which what the parser read no longer shows.
    """
    if collection.corrections:
        raise ValueError(f"the collection already holds {len(collection.corrections)} corrections")
    return _collect(collection.articles, collection.versions, collection.problems, corrections, recall)


def with_minor(collection: Collection) -> tuple[ParsedArticle, ...]:
    """Return the collection's articles read again from the same days, with their minor events, and corrected."""
    parsed = tuple(parse_article(p.article, p.reference, minor=True) for p in collection.articles)
    return apply(parsed, collection.corrections).articles


def open_folder(folder: Path, recall: Recall | None = None) -> Collection:
    """Return the collection of a folder's articles; what grouping them makes known goes into `recall`.

    Raises:
        ReadError: `folder` is not a folder.
    """
    articles, problems = read_folder(folder)
    return build(articles, problems, recall=recall)


def _collect(
    parsed: Sequence[ParsedArticle],
    versions: tuple[VersionGroup, ...],
    problems: tuple[Problem, ...],
    corrections: Sequence[Correction],
    recall: Recall | None,
) -> Collection:
    articles, ties, unplaced = apply(parsed, corrections)
    stories = group_stories(articles, versions, ties.joined, ties.parted, recall)
    return Collection(articles, versions, stories, _merge_actors(articles), problems, tuple(corrections), unplaced)


def _parse_all(
    articles: Iterable[Article], references: Mapping[str, Reference], parse: Parse
) -> tuple[tuple[ParsedArticle, ...], tuple[Problem, ...]]:
    """One article that defeats the parser must not cost the reader the others; it becomes a problem by name."""
    parsed, failures = [], []
    for article in articles:
        try:
            parsed.append(parse(article, references.get(article.id)))
        except Exception as error:
            cause = f"{type(error).__name__}: {error}"
            failures.append(
                Problem(article.origin, f"{article.origin!r} could not be parsed ({cause}); please report it")
            )
    return tuple(parsed), tuple(failures)


def _wire_days(articles: Sequence[Article], versions: Iterable[VersionGroup]) -> dict[str, Reference]:
    """A reprint's relative dates count from the day of its earliest version, for "this week" is the wire's week."""
    by_id = {a.id: a for a in articles}
    references: dict[str, Reference] = {}
    for group in versions:
        dated = [(by_id[i].published, i != group.original, by_id[i].label) for i in group.article_ids]
        day, _, label = min(((d, rank, name) for d, rank, name in dated if d), default=(None, False, ""))
        if day is None:
            continue
        wire = Reference(interval.day(day), source="version", evidence=f"a version of the text in {label}")
        references |= {i: wire for i in group.article_ids if by_id[i].published != day}
    return references


def _merge_actors(parsed: Iterable[ParsedArticle]) -> tuple[Actor, ...]:
    merged: dict[str, Actor] = {}
    for actor in (a for p in parsed for a in p.actors):
        known = merged.setdefault(actor.id, actor)
        aliases = tuple(sorted({*known.aliases, *actor.aliases}))
        merged[actor.id] = replace(known, aliases=aliases, affiliation=known.affiliation or actor.affiliation)
    return tuple(sorted(merged.values(), key=lambda a: a.id))


def _notices(article: Article) -> tuple[str, ...]:
    if article.language in languages_with("triggers"):
        return article.notices
    if article.language in languages():
        return (
            *article.notices,
            f"Of texts in this language ({article.language!r}) only dates and known names are read, no events.",
        )
    return (
        *article.notices,
        f"The text seems to be in a language ({article.language!r}) without word lists of its own: "
        "only dates in figures and known names are read, and no events.",
    )
