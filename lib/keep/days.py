"""The days that a reader set, found again for a new reading of an article, whose id is another."""

from collections.abc import Iterable
from typing import NamedTuple

from lib.keep.reanchor import Shelf
from lib.model import Article, Reference


class DaySet(NamedTuple):
    """The day that a reader says an article speaks from, with what tells a new reading of the article."""

    article_id: str
    reference: Reference
    url: str | None = None
    title: str | None = None
    publisher: str | None = None


def set_for(article: Article, reference: Reference) -> DaySet:
    """Return the setting of an article's day."""
    return DaySet(article.id, reference, article.url, article.title, article.publisher)


def is_for(set_: DaySet, article: Article) -> bool:
    """Return whether a day was set for an article, or for what it is a new reading of."""
    return bool(days_of([article], [set_]))


def days_of(articles: Iterable[Article], days: Iterable[DaySet]) -> dict[str, Reference]:
    """Return the days set, by the ids that the articles have now; what `pipeline.build` takes as references.

    Args:
        articles: Those at hand; days of others are left out.
        days: In the order in which they were set; the later of two wins, and one of the article itself over others.
    """
    shelf = Shelf(articles)
    placed = [(shelf.articles_of(d.article_id, d.url, d.title, d.publisher), d) for d in days]
    found = {a.id: d.reference for articles_, d in placed for a in articles_ if a.id != d.article_id}
    return found | {a.id: d.reference for articles_, d in placed for a in articles_ if a.id == d.article_id}
