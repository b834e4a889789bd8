"""Sources as RIS, which EndNote, Mendeley and most library catalogues read."""

from collections.abc import Iterable

from lib.export.sources_csl import DIGEST_NOTE, citation_key
from lib.model import Article


def to_ris(articles: Iterable[Article]) -> bytes:
    """Return one `NEWS` record a source, lines ending in CR LF as the format asks."""
    return "".join(_record(a) for a in articles).encode("utf-8")


def _record(article: Article) -> str:
    day = article.published
    fields = [
        ("TY", "NEWS"),
        ("ID", citation_key(article)),
        ("TI", article.title or article.label),
        ("T2", article.publisher),
        ("PY", str(day.year) if day else None),
        ("DA", f"{day:%Y/%m/%d}" if day else None),
        ("UR", article.url),
        ("LA", article.language),
        ("N1", DIGEST_NOTE if article.digest else None),
    ]
    lines = [f"{tag}  - {' '.join(value.split())}" for tag, value in fields if value]
    return "\r\n".join([*lines, "ER  - ", "", ""])
