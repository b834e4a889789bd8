"""Which of a page's blocks are its article."""

import logging
from collections.abc import Iterator, Sequence
from copy import deepcopy
from datetime import date
from typing import TYPE_CHECKING

from lib.read.page.blocks import LINKED, Block
from lib.read.stamps import days_in, labelled_days, leading_day
from lib.read.wording import SENTENCE_END, WIDE, one_line
from lib.vocab import load_table

if TYPE_CHECKING:
    from lxml.html import HtmlElement

MIN_FOUND = 0.7  # of the extractor's text that the blocks must give back; else its own pieces are taken
LUMP, MOST_TRIED = 3, 500  # blocks that one piece holds if the extractor gave up; blocks that are looked for in it
STANDFIRST, NEAR_TITLE = 5, 6  # words of the shortest standfirst; blocks between a headline and its story
PROSE = 80  # characters: a longer block is no heading and no label
CREDIT = 40  # characters of the longest line that names an editor


def article_blocks(
    root: "HtmlElement", blocks: Sequence[Block], title: str | None, published: date | None
) -> list[Block]:
    """Return the article's blocks without its headline.

    trafilatura says which text is the article; the blocks keep its order, headings, list items and rows.
    """
    chosen = _extracted(root)
    edges = {_key(b.text) for b in blocks if b.edge}
    keys = {_key(piece) for piece in chosen}
    kept = [i for i, b in enumerate(blocks) if not b.edge and _key(b.text) in keys]
    length = sum(len(_key(piece)) for piece in chosen if _key(piece) not in edges)
    if sum(len(_key(blocks[i].text)) for i in kept) >= MIN_FOUND * length:
        return _trimmed([blocks[i] for i in _with_headings(blocks, kept, title)], title, published)
    if _is_lump(chosen, blocks):
        return _prose(_trimmed([b for b in blocks if not b.edge], title, published))
    return [Block("text", piece) for piece in chosen if not _is_title(piece, title)]


def _is_lump(chosen: Sequence[str], blocks: Sequence[Block]) -> bool:
    """Return whether the extractor gave up on paragraphs: one piece of it holds several blocks."""
    largest = _key(max(chosen, key=len, default=""))
    return sum(_key(b.text) in largest for b in blocks[:MOST_TRIED]) > LUMP


def _prose(blocks: list[Block]) -> list[Block]:
    """Drop what stands below the last sentence."""
    last = max((i for i, b in enumerate(blocks) if SENTENCE_END.search(b.text)), default=len(blocks) - 1)
    return blocks[: last + 1]


def _extracted(root: "HtmlElement") -> list[str]:
    """Return the pieces of text that trafilatura takes for the article."""
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)  # what it has to say is said by our own messages
    from trafilatura import bare_extraction

    found = bare_extraction(deepcopy(root), include_comments=False, include_tables=True, with_metadata=False)
    body = getattr(found, "body", None)
    return [] if body is None else [piece for piece in _pieces(body) if piece]


def _pieces(body: "HtmlElement") -> Iterator[str]:
    for element in body.iter():
        if element.tag == "row" and not any(len(cell) for cell in element):
            yield one_line("; ".join("".join(c.itertext()).strip() for c in element))
        if element.tag not in ("row", "body"):
            yield one_line(element.text or "")
        yield one_line(element.tail or "")


def _with_headings(blocks: Sequence[Block], kept: Sequence[int], title: str | None) -> list[int]:
    """Add rows and headings that stand between two blocks of the article, and the standfirst below its headline."""
    if not kept:
        return []
    chosen = set(kept)
    for i in range(kept[-1], kept[0], -1):  # upwards: a heading belongs to what follows it
        if i not in chosen and _belongs(blocks[i]) and (blocks[i].kind == "row" or i + 1 in chosen):
            chosen.add(i)
    top = next((i for i in range(kept[-1]) if _is_title(blocks[i].text, title)), None)
    if top is None:
        return sorted(chosen)
    below = sorted(i for i in chosen if i > top)
    follows = top + 1 not in chosen and below[0] <= top + NEAR_TITLE and _is_standfirst(blocks[top + 1])
    return [top + 1, *below] if follows else below


def _is_standfirst(block: Block) -> bool:
    """Return whether a line below the headline says something: several words, no day, no links."""
    words = len(WIDE.findall(block.text)) // 2 or block.text.count(" ") + 1
    return words >= STANDFIRST and not block.edge and block.links == 0 and not days_in([block.text])


def _belongs(block: Block) -> bool:
    return block.kind in ("heading", "row") and not block.edge and block.links <= LINKED * len(block.text)


def _trimmed(blocks: list[Block], title: str | None, published: date | None) -> list[Block]:
    """Drop the headline, what stands above it, the line with the day, and link lists."""
    top = next((i + 1 for i, b in enumerate(blocks[:12]) if _is_title(b.text, title)), 0)
    rest = [b for b in blocks[top:] if b.links <= LINKED * len(b.text) or _length(b.text) > PROSE]
    prose = next((i for i, b in enumerate(rest) if _length(b.text) > PROSE), 0)
    return [
        b
        for i, b in enumerate(rest)
        if not _is_title(b.text, title)
        and not _is_stamp(b.text, published if i < prose else None)
        and not _is_credit(b.text)
    ]


def _is_title(text: str, title: str | None) -> bool:
    return bool(title) and _key(text) == _key(title or "")


def _is_stamp(text: str, published: date | None) -> bool:
    if _length(text) > 2 * PROSE:
        return False
    labelled = any(True for kind in ("published", "updated") for _ in labelled_days([text], kind))
    bare = leading_day(text) if published else None
    return labelled or (bare is not None and bare.day == published)


def _is_credit(text: str) -> bool:
    """Return whether a line names who edited the article: "(责任编辑：周平)"."""
    return len(text) <= CREDIT and text.lstrip("(（[【 ").startswith(tuple(load_table("pages")["label"]["credit"]))


def _length(text: str) -> int:
    return len(text) + len(WIDE.findall(text))  # a Chinese sign says what two letters do, and more


def _key(text: str) -> str:
    return "".join(c for c in text.casefold() if c.isalnum())
