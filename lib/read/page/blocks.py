"""The blocks of text that a page shows one below the other."""

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from lib.read.page.furniture import is_furniture
from lib.read.wording import join_lines, one_line

if TYPE_CHECKING:
    from lxml.html import HtmlElement

Kind = Literal["text", "heading", "item", "row"]

HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
BLOCKS = HEADINGS | frozenset((
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog", "div", "dl",
    "dt", "fieldset", "figcaption", "figure", "footer", "form", "header", "hr", "html", "li", "main", "menu", "nav",
    "ol", "p", "pre", "section", "summary", "table", "tbody", "tfoot", "thead", "tr", "ul", "amp-ad", "amp-embed",
))  # fmt: skip
CELLS = frozenset(("td", "th"))
EDGES = frozenset(
    ("nav", "footer", "aside", "button", "figcaption", "caption", "amp-ad", "amp-embed")
)  # what pages put around their articles
LINKED = 0.6  # a block that is links for more than this share leads elsewhere
CELL_LENGTH = 200  # characters: a longer cell is prose laid out in a table
SPACE = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph, heading, list item or table row.

    `links` is how many of its characters are link text; `edge` whether it stands in what pages put around articles.
    """

    kind: Kind
    text: str
    links: int = 0
    edge: bool = False


def find_blocks(root: "HtmlElement") -> list[Block]:
    """Return the blocks of a page's body in its order."""
    from lxml import etree

    walk = _Walk()
    body = root.find("body")
    for event, element in etree.iterwalk(root if body is None else body, events=("start", "end")):
        if isinstance(element.tag, str):
            walk.open(element) if event == "start" else walk.close(element)
    walk.end_block()
    return walk.blocks


@dataclass(slots=True)
class _Walk:
    """Gathers text between the edges of blocks, without recursion: pages nest as deep as their makers like."""

    blocks: list[Block] = field(default_factory=list)
    pieces: list[str] = field(default_factory=list)
    kind: Kind = "text"
    links: int = 0
    open_links: int = 0
    open_edges: int = 0
    open_pre: int = 0
    row: "HtmlElement | None" = None
    furniture: "HtmlElement | None" = None

    def open(self, element: "HtmlElement") -> None:
        tag = element.tag
        if self.row is None and (tag in BLOCKS or tag in CELLS):
            self.end_block()
            self.kind = _kind(tag)
            self.row = element if tag == "tr" and _is_data(element) else None
            self.kind = "row" if self.row is not None else self.kind
        elif tag in CELLS and self.pieces:
            self.pieces.append("; ")
        if self.furniture is None and tag in BLOCKS and is_furniture(element):
            self.furniture = element
        self.open_links += tag == "a"
        self.open_edges += tag in EDGES
        self.open_pre += tag == "pre"
        self.pieces += ["\n"] if tag == "br" else []
        self.add(element.text)

    def close(self, element: "HtmlElement") -> None:
        tag = element.tag
        if element is self.row or (self.row is None and (tag in BLOCKS or tag in CELLS)):
            self.end_block()
            self.row = None
        self.furniture = None if element is self.furniture else self.furniture
        self.open_links -= tag == "a"
        self.open_edges -= tag in EDGES
        self.open_pre -= tag == "pre"
        self.add(element.tail)

    def add(self, text: str | None) -> None:
        if text:
            self.pieces.append(text if self.open_pre else SPACE.sub(" ", text))
            self.links += len(text.strip()) if self.open_links else 0

    def end_block(self) -> None:
        raw = "".join(self.pieces)
        if raw.strip():
            lines = [one_line(raw)] if self.kind == "row" else join_lines(raw, wrapped=self.open_pre > 0)
            share = self.links / len(raw)
            edge = self.open_edges > 0 or self.furniture is not None
            self.blocks += [Block(self.kind, line, round(share * len(line)), edge) for line in lines if line]
        self.pieces, self.links, self.kind = [], 0, "text"


def _kind(tag: str) -> Kind:
    return "heading" if tag in HEADINGS else "item" if tag in ("li", "dd") else "text"


def _is_data(row: "HtmlElement") -> bool:
    """Return whether a table's row holds data rather than the page's layout."""
    cells = [c for c in row if c.tag in CELLS]
    return len(cells) > 1 and all(_is_short(c) for c in cells)


def _is_short(cell: "HtmlElement") -> bool:
    length = blocks = 0
    for element in cell.iter():
        blocks += element is not cell and (element.tag in BLOCKS or element.tag == "br")
        length += len(element.text or "") + len(element.tail or "")
        if length > CELL_LENGTH or blocks > 1:
            return False
    return True
