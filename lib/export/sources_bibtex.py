"""Sources as BibTeX, UTF-8, with what LaTeX would take for commands escaped."""

from collections.abc import Iterable

from lib.export.sources_csl import DIGEST_NOTE, citation_key
from lib.export.whole_url import whole_url
from lib.model import Article

ESCAPES = {
    "\\": r"\textbackslash{}", "{": r"\{", "}": r"\}", "$": r"\$", "&": r"\&", "#": r"\#", "%": r"\%", "_": r"\_",
    "^": r"\textasciicircum{}", "~": r"\textasciitilde{}",
}  # fmt: skip


def to_bibtex(articles: Iterable[Article]) -> bytes:
    """Return one `@article` a source, for BibTeX and biblatex alike."""
    return "\n".join(_entry(a) for a in articles).encode("utf-8")


def _entry(article: Article) -> str:
    day = article.published
    fields = {
        "title": f"{{{_escape(article.title or article.label)}}}",  # a second brace keeps the capitals
        "journal": _escape(article.publisher or ""),
        "year": str(day.year) if day else "",
        "month": str(day.month) if day else "",
        "day": str(day.day) if day else "",
        "date": day.isoformat() if day else "",
        "url": whole_url(article.url or ""),
        "language": article.language,
        "note": DIGEST_NOTE if article.digest else "",
    }
    lines = [f"  {name} = {{{value}}}," for name, value in fields.items() if value]
    return "\n".join([f"@article{{{citation_key(article)},", *lines, "}", ""])


def _escape(words: str) -> str:
    return "".join(ESCAPES.get(c, c) for c in " ".join(words.split()))
