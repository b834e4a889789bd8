"""Whether a reprint's credit line names a publisher: "BEIJING (BLOOMBERG) -", "- Reuters", "Source: AFP"."""

import re
from functools import cache

from lib.model import Article
from lib.vocab import load_table

_EDGE = 400  # characters at either end of a text where credits stand


def credited(article: Article, text: str) -> bool:
    """Return whether `text`, another version, credits this article's publisher."""
    if not article.publisher:
        return False
    pattern = _credit(article.publisher)
    edges = (text,) if len(text) <= 2 * _EDGE else (text[:_EDGE], text[-_EDGE:])
    return any(pattern.search(edge) for edge in edges)


@cache
def _credit(publisher: str) -> re.Pattern[str]:
    name = re.escape(publisher)
    words = "|".join(re.escape(w) for w in load_table("credits")["before"])
    return re.compile(
        rf"\(\s*{name}\s*\)|^\s*{name}\s*[-\u2013\u2014:]|[-\u2013\u2014]\s*{name}\s*$|\b(?:{words})\s*:?\s*{name}\b",
        re.IGNORECASE | re.MULTILINE,
    )
