"""What a page says of itself: headline, publisher, day, address, language."""

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from lib.read.draft import Metadata
from lib.read.page.blocks import Block
from lib.read.page.days import find_days
from lib.read.page.statements import Statements, read_statements
from lib.read.wording import one_line

if TYPE_CHECKING:
    from lxml.html import HtmlElement

SAVED_FROM = re.compile(r"saved from url=\(\d{1,6}\)(\S{1,2000})|^\s{0,9}url:\s(\S{1,2000})", re.MULTILINE)
SEPARATOR = re.compile(r"\s[|–—·»-]\s|[|｜_]|\s::?\s")
LANGUAGE = re.compile(r"\s*([A-Za-z]{2})(?:[-_]\w+)*\s*")
MIN_SHARE = 0.35  # of the window's title that the headline within it makes up
MAX_TITLE = 300
MAX_COMMENTS = 20  # a browser says at the top from where it saved a page


def read_claims(root: "HtmlElement", blocks: Sequence[Block]) -> tuple[Metadata, tuple[str, ...]]:
    """Return what the page says of itself, and sentences on what of it is in doubt.

    Args:
        root: The page, its scripts still in it.
        blocks: Its blocks, for headlines and days that only people are shown.
    """
    stated = read_statements(root)
    publisher = one_line(stated.say("publisher") or stated.meta("publisher") or "") or None
    title = _title(stated, blocks, publisher)
    day, notices = find_days(stated, blocks, title)
    return Metadata(title, publisher, day, _url(stated), _language(stated)), notices


def is_page_address(url: str) -> bool:
    """Return whether a text is the web address of a page, not of a site's front; it holds no sign that is not seen."""
    if not url.strip().isprintable():
        return False
    try:
        parts = urlsplit(url.strip())
    except ValueError:
        return False
    whole = parts.path.strip("/") != "" or bool(parts.query)
    return parts.scheme in ("http", "https") and bool(parts.hostname) and whole


def _title(stated: Statements, blocks: Sequence[Block], publisher: str | None) -> str | None:
    """Return the headline that people are shown where the stated title holds it, else the title without the site."""
    window = stated.root.findtext(".//title")
    title = one_line(stated.say("headline") or stated.meta("title") or window or "")[:MAX_TITLE]
    if not title:
        heads = [one_line(e.text_content())[:MAX_TITLE] for e in stated.root.iter("h1")]
        return heads[0] or None if len(heads) == 1 else None
    headings = {b.text for b in blocks if b.kind == "heading" and not b.edge}
    parts = [p.strip() for p in SEPARATOR.split(title)]
    if headed := next((p for p in parts if p in headings and p.casefold() != (publisher or "").casefold()), None):
        return headed  # the site's own name, which pages show as a heading too, stands behind
    inside = [b.text for b in blocks if len(b.text) >= MIN_SHARE * len(title) and b.text in title]
    return max(inside, key=len, default=None) or _without_site(title, publisher)


def _without_site(title: str, publisher: str | None) -> str:
    parts = [p.strip() for p in SEPARATOR.split(title)]
    kept = [p for p in parts if p and p.casefold() != (publisher or "").casefold()]
    return title if len(kept) == len(parts) else max(kept, key=len, default=title)


def _url(stated: Statements) -> str | None:
    canonical = [e.get("href") for e in stated.root.iter("link") if "canonical" in (e.get("rel") or "").lower().split()]
    urls = [*canonical, stated.meta("url"), stated.say("url"), *_saved_from(stated.root)]
    return next((u.strip() for u in urls if u and is_page_address(u)), None)


def _saved_from(root: "HtmlElement") -> Iterator[str]:
    from lxml import etree

    comments = [*root.itersiblings(tag=etree.Comment, preceding=True), *root.iter(etree.Comment)]
    for comment in comments[:MAX_COMMENTS]:
        if match := SAVED_FROM.search((comment.text or "")[:3_000]):
            yield match[1] or match[2]


def _language(stated: Statements) -> str | None:
    said = stated.root.get("lang") or stated.root.get("xml:lang") or stated.say("inLanguage") or stated.meta("language")
    match = LANGUAGE.fullmatch(said) if said else None
    return match[1].lower() if match else None
