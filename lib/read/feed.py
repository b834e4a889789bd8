"""Feeds (RSS, Atom): one article an entry."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from lib.errors import ReadError
from lib.read.draft import Found
from lib.read.markup import local_name, parse_xml
from lib.read.rows import Row, drafts_of
from lib.read.wording import one_line

if TYPE_CHECKING:
    from lxml.etree import _Element

ROOTS = frozenset(("rss", "feed", "RDF"))
ENTRIES = frozenset(("item", "entry"))
# What the parts of an entry hold, the most telling name of each kind first.
PARTS = {
    "text": ("encoded", "content"), "description": ("description", "summary"), "title": ("title",),
    "published": ("published", "pubDate", "date", "issued", "updated"), "publisher": ("publisher", "source"),
    "language": ("language",), "link": ("link", "guid", "id"),
}  # fmt: skip


def read_feed(data: bytes, name: str) -> Found:
    """Return an article for each entry; the feed's own title is the publisher of those that name none.

    Raises:
        ReadError: The file is no feed, or no entry has a text.
    """
    root = parse_xml(data, name)
    if local_name(root) not in ROOTS:
        raise ReadError(f"{name!r} is XML, but no feed (RSS, Atom); its outermost element is {local_name(root)!r}")
    return drafts_of(_rows(root), name)


def _rows(root: "_Element") -> Iterator[tuple[str, Row]]:
    channel = next((e for e in root if local_name(e) == "channel"), root)
    shared = _parts(channel)
    entries = [e for e in root.iter() if local_name(e) in ENTRIES]
    for number, entry in enumerate(entries, start=1):
        row = {"publisher": shared.get("title", ""), "language": shared.get("language", "")} | _parts(entry)
        yield f"entry {number}", row


def _parts(element: "_Element") -> dict[str, str]:
    """Return the values of an element's own parts by the names of columns."""
    found: dict[str, str] = {}
    for kind, names in PARTS.items():
        for part in sorted((c for c in element if local_name(c) in names), key=lambda c: names.index(local_name(c))):
            if kind not in found and (value := _link(part) if kind == "link" else _value(part)):
                found[kind] = value
    return found


def _value(part: "_Element") -> str:
    """Return text or markup; markup may stand escaped, or as elements (Atom's xhtml)."""
    if len(part) and part.get("type") == "xhtml":
        from lxml import etree

        return "".join(etree.tostring(child, encoding="unicode") for child in part)
    titled = next((c for c in part if local_name(c) == "title"), part)  # Atom's source holds the title of another feed
    return one_line("".join(titled.itertext())) if titled is not part else "".join(part.itertext()).strip()


def _link(part: "_Element") -> str:
    alternate = part.get("rel", "alternate") == "alternate"
    return (part.get("href") or (part.text or "")).strip() if alternate else ""
