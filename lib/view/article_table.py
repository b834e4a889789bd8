"""The articles of a collection as people read them."""

from collections import Counter
from typing import TYPE_CHECKING

from lib.collection import Collection
from lib.model import ParsedArticle
from lib.view.words import day_words, language_words

if TYPE_CHECKING:
    import pandas as pd


def article_table(collection: Collection) -> "pd.DataFrame":
    """Return one row an article: Published, Publisher, Title, Events, Language, Link, Note."""
    import pandas as pd

    told = Counter(e.article_id for s in collection.stories for e in s.events)
    rows = [
        {
            "Published": day_words(p.article.published) if p.article.published else "unknown",
            "Publisher": p.article.publisher or "",
            "Title": p.article.title or p.article.origin,
            "Events": told[p.article.id],
            "Language": language_words(p.article.language),
            "Link": p.article.url if (p.article.url or "").startswith(("http://", "https://")) else None,
            "Note": note(p),
        }
        for p in collection.articles
    ]
    return pd.DataFrame(rows)


def note(parsed: ParsedArticle) -> str:
    """Return what a reader must know of an article: that it is a digest, what is assumed, what was not read."""
    parts = ["digest in our own words"] if parsed.article.digest else []
    parts += [f"assumed: {parsed.reference.assumption}"] if parsed.reference.assumption else []
    return "; ".join([*parts, *parsed.reference.conflicts, *parsed.notices])
