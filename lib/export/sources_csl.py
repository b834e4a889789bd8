"""Sources as CSL-JSON (https://citationstyles.org), which Zotero, pandoc and citeproc read."""

import re
import unicodedata
from collections.abc import Iterable
from typing import Any

from lib.export.json_text import to_json
from lib.model import Article

DIGEST_NOTE = "Digest in own words of the publication at the link."


def to_csl(articles: Iterable[Article]) -> bytes:
    """Return a JSON array with one newspaper article a source."""
    items = [_item(a) for a in articles]
    return (to_json(items, indent=1) + "\n").encode("utf-8")


def citation_key(article: Article) -> str:
    """Return a key of plain letters and figures that no other article has ("quay20210506-1f3a9c")."""
    folded = unicodedata.normalize("NFKD", article.label).encode("ascii", "ignore").decode().lower()
    name = re.sub(r"[^a-z0-9]", "", folded)[:20]
    day = article.published.strftime("%Y%m%d") if article.published else ""
    return f"{name or 'source'}{day}-{article.id}"


def _item(article: Article) -> dict[str, Any]:
    day = article.published
    known = {
        "title": article.title or article.label,
        "container-title": article.publisher,
        "issued": {"date-parts": [[day.year, day.month, day.day]]} if day else None,
        "URL": article.url,
        "language": article.language,
        "note": DIGEST_NOTE if article.digest else None,
    }
    return {"id": citation_key(article), "type": "article-newspaper", **{k: v for k, v in known.items() if v}}
