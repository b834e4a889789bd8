"""What a page states of itself for programs: `<meta>`, JSON-LD and marked-up elements."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from lib.read.page.linked_data import article_statement, text_of
from lib.vocab import load_table

if TYPE_CHECKING:
    from lxml.html import HtmlElement


@dataclass(frozen=True, slots=True)
class Statements:
    """A page and what it states; keys of `metas` are lower case, `linked` is the JSON-LD about its article."""

    root: "HtmlElement"
    metas: dict[str, str]
    linked: dict[str, Any]

    def meta(self, kind: str) -> str | None:
        """Return the most telling `<meta>` of a kind ("title", "published") in `data/vocab/pages.toml`."""
        return next((self.metas[name] for name in load_table("pages")["meta"][kind] if name in self.metas), None)

    def say(self, key: str) -> str | None:
        """Return a value of the JSON-LD as text."""
        return text_of(self.linked.get(key))

    def marked(self, key: str) -> str | None:
        """Return the value of the first element marked with a property of schema.org."""
        for element in self.root.iter():
            if element.get("itemprop") == key:
                return str(element.get("datetime") or element.get("content") or element.text_content())
        return None


def read_statements(root: "HtmlElement") -> Statements:
    """Return what a page states; its scripts must still be in the tree."""
    return Statements(root, _metas(root), article_statement(root))


def _metas(root: "HtmlElement") -> dict[str, str]:
    found: dict[str, str] = {}
    for meta in root.iter("meta"):
        content = meta.get("content")
        for key in ("property", "name", "itemprop", "http-equiv"):
            if (name := meta.get(key)) and content and content.strip():
                found.setdefault(name.strip().lower(), content)
    return found
