"""What a page states of itself for search engines (JSON-LD)."""

import json
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from lxml.html import HtmlElement

ARTICLE = ("Article", "Posting", "Report", "PressRelease", "LegalDocument", "Legislation")  # ends of type names
MAX_LENGTH = 2_000_000  # characters of one statement
MAX_NODES = 2_000


def article_statement(root: "HtmlElement") -> dict[str, Any]:
    """Return the first statement about an article, else about a page with a day of publication, else nothing."""
    nodes = list(_nodes(root))
    articles = [n for n in nodes if any(t.endswith(ARTICLE) for t in _types(n))]
    dated = [n for n in nodes if isinstance(n.get("datePublished"), str)]
    return next(iter([*(a for a in articles if a in dated), *articles, *dated]), {})


def text_of(value: Any) -> str | None:
    """Return a value of a statement as text: itself, the first of several, or the name of the thing it is."""
    for _ in range(3):
        if isinstance(value, list):
            value = value[0] if value else None
        if isinstance(value, dict):
            value = value.get("name") or value.get("@id")
    return value if isinstance(value, str) and value.strip() else None


def _nodes(root: "HtmlElement") -> Iterator[dict[str, Any]]:
    """Yield the statements in the page's order; what they hold in lists of other pages is passed over."""
    waiting: list[Any] = []
    for script in root.iter("script"):
        kind = (script.get("type") or "").lower()
        if "ld+json" in kind and script.text and len(script.text) <= MAX_LENGTH:
            waiting.append(_loaded(script.text))
    seen = 0
    while waiting and seen < MAX_NODES:
        node = waiting.pop(0)
        seen += 1
        if isinstance(node, list):
            waiting[:0] = node[:MAX_NODES]
        elif isinstance(node, dict):
            yield node
            waiting[:0] = [node[key] for key in ("@graph", "mainEntity", "mainEntityOfPage") if key in node]


def _loaded(text: str) -> Any:
    stripped = text.strip().removeprefix("<!--").removesuffix("-->").removeprefix("//<![CDATA[").removesuffix("//]]>")
    try:
        return json.loads(stripped, strict=False)
    except (ValueError, RecursionError):
        return None


def _types(node: dict[str, Any]) -> list[str]:
    types = node.get("@type")
    return [t for t in (types if isinstance(types, list) else [types]) if isinstance(t, str)]
