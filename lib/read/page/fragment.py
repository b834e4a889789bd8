"""Markup without a page around it, such as the cell of a table or the entry of a feed."""

import re

from lib.read.page.blocks import LINKED, find_blocks
from lib.read.page.tree import drop_never_text, parse_page
from lib.read.wording import join_lines

MARKUP = re.compile(r"<(?:p|br|div|li|h[1-6]|span|a|b|i|em|strong|blockquote|table)\b[^<>]{0,2000}>", re.IGNORECASE)


def paragraphs_of(text: str, name: str) -> list[str]:
    """Return the paragraphs of a text, or of markup if it is that, without lines that are links only.

    Raises:
        ReadError: The markup is nested too deep or has too many elements; the message names `name`.
    """
    if not MARKUP.search(text):
        return join_lines(text)
    root = parse_page(text.encode("utf-8", "replace"), name, "utf-8")
    drop_never_text(root)
    blocks = [b for b in find_blocks(root) if b.links <= LINKED * len(b.text)]
    return [f"- {b.text}" if b.kind == "item" else b.text for b in blocks]
