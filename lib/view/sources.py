"""Names for sources that tell them apart in a list, and the days they were published."""

from collections import Counter
from collections.abc import Sequence
from datetime import date

from lib.collection import Collection
from lib.model import Article
from lib.view.words import day_words


def distinct_names(articles: Sequence[Article]) -> tuple[str, ...]:
    """Return a name for each article: its label, with the day, the headline or a number where that is not enough."""
    names = [article.label for article in articles]
    days = [f", {day_words(a.published)}" if a.published else ", undated" for a in articles]
    titles = [f", {a.title}" if a.title and a.title != a.label else "" for a in articles]
    for more in (days, titles):
        counts = Counter(names)
        names = [n + extra if counts[n] > 1 else n for n, extra in zip(names, more, strict=True)]
    return tuple(_numbered(names))


def publication_days(collection: Collection) -> tuple[tuple[date, str], ...]:
    """Return day and label of each article that tells one of the stories, as far as its day is known."""
    told = {i for story in collection.stories for i in story.article_ids}
    articles = [p.article for p in collection.articles if p.article.id in told]
    return tuple((a.published, a.label) for a in articles if a.published)


def newest_day(collection: Collection) -> date | None:
    """Return the last publication day: the day the data are as of."""
    return max((p.article.published for p in collection.articles if p.article.published), default=None)


def as_of(collection: Collection) -> date | None:
    """Return the last day that a text speaks from, be it stated, or found in a dateline or an address."""
    days = [p.article.published or p.reference.day for p in collection.articles]
    return max((d for d in days if d), default=None)


def _numbered(names: Sequence[str]) -> list[str]:
    seen: Counter[str] = Counter()
    numbered = []
    for name in names:
        seen[name] += 1
        numbered.append(f"{name} ({seen[name]})" if seen[name] > 1 else name)
    return numbered
