"""What pages put between the paragraphs of an article, known by the names that their makers give it."""

import re
from functools import cache
from itertools import islice
from typing import TYPE_CHECKING

from lib.vocab import load_table

if TYPE_CHECKING:
    from lxml.html import HtmlElement

LONGEST = 600  # characters: what holds more may be the article, whatever its maker calls it
MOST = 100  # elements, likewise
NAME = re.compile(r"[A-Z]?[a-z]+")


def is_furniture(element: "HtmlElement") -> bool:
    """Return whether an element's class or id says that it is no part of the article, and it is short."""
    names = f"{element.get('class') or ''} {element.get('id') or ''}"
    if names == " " or _names().isdisjoint(name.lower() for name in NAME.findall(names)):
        return False
    length = 0
    for number, inner in enumerate(islice(element.iter(), MOST + 1)):
        length += len(inner.text or "") + len(inner.tail or "")
        if number == MOST or length > LONGEST or inner.tag == "h1":
            return False
    return True


@cache
def _names() -> frozenset[str]:
    return frozenset(load_table("pages")["furniture"]["names"])
