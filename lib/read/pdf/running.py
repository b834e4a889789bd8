"""Running heads, feet and page numbers, which are no part of the text."""

import re
from collections import Counter
from collections.abc import Sequence

from lib.read.pdf.rows import Row

EDGE_ROWS = 4  # rows at the top and the foot of a page that may run through the file
EDGE_SHARE = 0.14  # of the page's height within which they stand
MIN_SHARE = 0.4  # of the pages that show a running head; left and right pages differ
DIGITS = re.compile(r"\d+|\b[ivxlc]{1,6}\b", re.IGNORECASE)
NUMBER = re.compile(
    r"[\s\-–—|·•/\[\](){}]*(?:page|seite|página|pagina|第|p\.|s\.)?\s*(?:\d{1,4}|[ivxlc]{1,6})\s*"
    r"(?:(?:of|von|sur|de|/|页|頁|共)\s*)*(?:\d{1,4}\s*(?:页|頁)?)?[\s\-–—|·•/\[\](){}]*",
    re.IGNORECASE,
)


def drop_running(pages: Sequence[Sequence[Row]], heights: Sequence[float]) -> tuple[list[Row], list[Row]]:
    """Return the rows of all pages without page numbers and what stands at the edge of many pages, and those rows."""
    edges = [_edge(rows, height) for rows, height in zip(pages, heights, strict=True)]
    seen = Counter(key for edge in edges for key in {_key(r) for r in edge})
    often = {key for key, count in seen.items() if count >= 2 and count >= MIN_SHARE * len(pages)}
    dropped = [r for edge in edges for r in edge if _key(r) in often or NUMBER.fullmatch(r.words) or _counts(r)]
    gone = {id(r) for r in dropped}
    kept = [r for rows in pages for r in rows if id(r) not in gone]
    return (kept, dropped) if kept else ([r for rows in pages for r in rows], [])


def _edge(rows: Sequence[Row], height: float) -> list[Row]:
    ordered = sorted(rows, key=lambda r: r.foot)
    outer = ordered if len(ordered) <= 2 * EDGE_ROWS else [*ordered[:EDGE_ROWS], *ordered[-EDGE_ROWS:]]
    return [r for r in outer if _is_outside(r, height)]


def _is_outside(row: Row, height: float) -> bool:
    return row.foot < EDGE_SHARE * height or row.foot > (1 - EDGE_SHARE) * height


def _counts(row: Row) -> bool:
    """Return whether a row ends in a word for "page" and the page's place: the head of a document of one page."""
    return bool(re.search(rf"(?:page|seite|página)\s*{row.page + 1}\s*$", row.words, re.IGNORECASE))


def _key(row: Row) -> str:
    return DIGITS.sub("#", " ".join(row.words.casefold().split()))
