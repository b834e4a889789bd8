"""What in a text is headline, story or furniture, and where its sentences lie.

Furniture (publisher lines, calls to subscribe, copyright, section lines) never yields an event, but
`reference.py` may read a day from it.
"""

import re
from functools import cache

from lib.model import Article, Paragraph, Role, Span
from lib.parse.sentences import split_sentences, trim
from lib.vocab import load_table

BLANK_LINE = re.compile(r"\n[^\S\n]*\n\s*")
LINE = re.compile(r"\n\s*")
MARKDOWN_HEADING = re.compile(r"#{1,6}\s+")
BULLET = re.compile(r"\s*(?:[-*•·]|\(?\d{1,2}[.)]|[一二三四五六七八九十]+、)\s*\S")
SENTENCE_END = re.compile(r"[.!?。！？…:;：；,，]['\"”’»)\]」』）]*$")
DATELINE = re.compile(
    r"(?:[A-Z][A-Z.'’ -]{2,40}|[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){0,2})"  # BEIJING, Hong Kong
    r"(?:\s*[,/]\s*[\w.' ]{2,30}){0,2}"  # ", Sept 15", ", China"
    r"\s*(?:\((?:[^()\n]{2,40})\))?\s*(?:[-–—]{1,2}|:)\s+(?=\S)"
)
EDGE_WORDS = 8  # a fragment at the foot of a page with no more words than this is a label, not a sentence
FURNITURE_LENGTH = 240  # characters: a longer paragraph is prose


def lay_out(article: Article) -> tuple[Paragraph, ...]:
    """Return the article's paragraphs in order, each with its role, number and sentences.

    The title is the paragraph that repeats `article.title`; a standfirst between it and a dateline counts as title, and
    so does a heading inside the story. Body paragraphs are numbered from 0.
    """
    spans = _blocks(article.text)
    roles = _roles(article, spans)
    paragraphs, number = [], 0
    for span, role in zip(spans, roles, strict=True):
        sentences = () if role == "furniture" else split_sentences(article.text, span.start, span.end, article.language)
        paragraphs.append(Paragraph(span, role, number if role == "body" else None, sentences))
        number += role == "body"
    return tuple(paragraphs)


def looks_like_headline(text: str) -> bool:
    """Return whether a paragraph could be a headline: one short line without a sentence's end, not furniture."""
    return (
        len(text) <= FURNITURE_LENGTH
        and "\n" not in text
        and not SENTENCE_END.search(text)
        and not is_furniture(text)
        and not BULLET.match(text)
    )


def is_furniture(text: str) -> bool:
    """Return whether a paragraph is none of the story, by the patterns of `data/vocab/furniture.toml`."""
    return len(text) <= FURNITURE_LENGTH and any(p.fullmatch(text) for p in _furniture())


@cache
def _furniture() -> tuple[re.Pattern[str], ...]:
    rows = load_table("furniture")["pattern"]
    return tuple(re.compile(r["regex"], re.DOTALL | (0 if r.get("case") else re.IGNORECASE)) for r in rows)


def _blocks(text: str) -> list[Span]:
    """Blocks between blank lines; in a text without blank lines, its lines."""
    separator = BLANK_LINE if BLANK_LINE.search(text.strip()) else LINE
    spans, begin = [], 0
    for match in separator.finditer(text):
        spans.append(trim(text, begin, match.start()))
        begin = match.end()
    spans.append(trim(text, begin, len(text)))
    return [s for s in spans if s.start < s.end]


def _roles(article: Article, spans: list[Span]) -> list[Role]:
    texts = [s.of(article.text) for s in spans]
    roles: list[Role] = ["furniture" if _is_label(t, article) else "body" for t in texts]
    _mark_title(article, texts, roles)
    _mark_headings(texts, roles)
    _mark_foot(texts, roles)
    return roles


def _is_label(text: str, article: Article) -> bool:
    publisher = article.publisher
    return is_furniture(text) or bool(publisher and text.casefold() == publisher.casefold())


def _mark_title(article: Article, texts: list[str], roles: list[Role]) -> None:
    wanted = _folded(article.title) if article.title else None
    top = next((i for i, t in enumerate(texts[:6]) if wanted and _folded(t) == wanted), None)
    if top is None:
        top = -1  # the title stands in the front matter only
    else:
        roles[top] = "title"
    dateline = next((i for i in range(top + 1, min(top + 5, len(texts))) if _has_dateline(texts[i])), None)
    if dateline is not None:
        for i in range(top + 1, dateline):
            roles[i] = roles[i] if roles[i] == "furniture" else "title"


def _has_dateline(text: str) -> bool:
    match = DATELINE.match(text)
    return bool(match and len(text) > match.end() + 20)


def _mark_headings(texts: list[str], roles: list[Role]) -> None:
    for i, text in enumerate(texts[:-1]):
        if roles[i] == "body" and (MARKDOWN_HEADING.match(text) or _is_heading(text, texts[i + 1])):
            roles[i] = "title"


def _is_heading(text: str, following: str) -> bool:
    return looks_like_headline(text) and len(text.split()) <= 12 and len(text) <= 80 and len(following) > len(text)


def _mark_foot(texts: list[str], roles: list[Role]) -> None:
    for i in range(len(texts) - 1, 0, -1):
        label = looks_like_headline(texts[i]) and len(texts[i].split()) <= EDGE_WORDS and len(texts[i]) <= 60
        if roles[i] != "furniture" and not label:
            return
        roles[i] = "furniture"


def _folded(text: str) -> str:
    return " ".join(MARKDOWN_HEADING.sub("", text).split()).casefold()
