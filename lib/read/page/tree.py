"""The bytes of a web page become a tree of elements; nothing in it is run or fetched."""

import re
from typing import TYPE_CHECKING

from lib.errors import ReadError
from lib.read.encoding import decode_bytes

if TYPE_CHECKING:
    from lxml.html import HtmlElement

MAX_ELEMENTS = 150_000  # the longest laws have a few tens of thousands
DECLARED = re.compile(
    rb"<(?:meta\b[^>]{0,300}?|\?xml\b[^>]{0,100}?)(?:charset|encoding)\s{0,9}=\s{0,9}[\"']?([\w:.-]{2,30})", re.I
)
EMBEDDED = re.compile(r"data:[\w/+.;=-]{0,100},[^\"'()\s<>]+")  # pictures and fonts that a browser saved into the page
OVERLONG = re.compile(r"<[^<>]{5000,}>")  # libxml2 compares each attribute of a tag with every other
HEAD = 8_000  # bytes within which a page declares its encoding
NEVER_TEXT = (
    "script", "style", "noscript", "template", "svg", "math", "iframe", "frame", "object", "embed", "applet", "canvas",
    "audio", "video", "select", "datalist", "option", "textarea",
)  # fmt: skip


def parse_page(data: bytes, name: str, charset: str | None = None) -> "HtmlElement":
    """Return the page's root element; scripts are still in it, for some hold metadata.

    Args:
        data: The page as saved.
        name: For messages.
        charset: The encoding that the page came with, over the one it declares itself.

    Raises:
        ReadError: There is nothing in it, it is nested too deep or has too many elements.
    """
    from lxml import etree, html

    declared = DECLARED.search(data, 0, HEAD)
    text = decode_bytes(data, charset or (declared[1].decode("ascii", "replace") if declared else None))
    text = OVERLONG.sub("<div>", EMBEDDED.sub("data:", text.replace("\x00", "")))
    parser = html.HTMLParser(encoding="utf-8", remove_pis=True, huge_tree=False, no_network=True)
    try:
        root = html.document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError) as error:
        raise ReadError(f"{name!r} holds no web page") from error
    if any("depth" in e.message for e in parser.error_log):
        raise ReadError(f"{name!r} cannot be read: its elements are nested deeper than any article's")
    if sum(1 for _ in root.iter()) > MAX_ELEMENTS:
        raise ReadError(f"{name!r} cannot be read: it has more than {MAX_ELEMENTS:,} elements")
    return root


def drop_never_text(root: "HtmlElement") -> None:
    """Take out, in place, what is no text of the page: scripts, forms' fields, what the page itself hides."""
    from lxml import etree

    etree.strip_elements(root, *NEVER_TEXT, etree.Comment, with_tail=False)
    for element in [e for e in root.iter() if _is_hidden(e)]:
        if element.getparent() is not None:
            element.drop_tree()


def _is_hidden(element: "HtmlElement") -> bool:
    if element.tag in ("html", "body"):
        return False
    style = "".join((element.get("style") or "").split()).lower()
    return element.get("hidden") is not None or "display:none" in style or element.get("aria-modal") == "true"
