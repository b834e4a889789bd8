"""A saved web page becomes a draft."""

from copy import deepcopy
from dataclasses import replace

from lib.errors import ReadError
from lib.read.draft import Draft
from lib.read.language import detect_language
from lib.read.page.article import article_blocks
from lib.read.page.blocks import Block, find_blocks
from lib.read.page.claims import read_claims
from lib.read.page.tree import drop_never_text, parse_page
from lib.read.wording import compose

SURE = 200  # letters from which a text's own words say its language better than the page does


def read_page(data: bytes, name: str, *, charset: str | None = None, url: str | None = None) -> Draft:
    """Return the article of a web page.

    Args:
        data: The page as saved.
        name: For messages.
        charset: The encoding that the page came with, over the one it declares itself.
        url: Where it was saved from, if the page does not say.

    Raises:
        ReadError: The page holds no text that could be an article.
    """
    root = parse_page(data, name, charset)
    shown = deepcopy(root)
    drop_never_text(shown)
    blocks = find_blocks(shown)
    said, notices = read_claims(root, blocks)
    kept = article_blocks(shown, blocks, said.title, said.published)
    if not kept:
        raise ReadError(f"{name!r} holds no text that could be an article; paste the text instead")
    text = compose(_line(b) for b in kept)
    said = replace(said, url=said.url or url, language=_language(text, said.language))
    return Draft(text, said, notices)


def _line(block: Block) -> str:
    return f"- {block.text}" if block.kind == "item" else block.text


def _language(text: str, stated: str | None) -> str:
    return detect_language(text) if len(text) >= SURE or not stated else stated
