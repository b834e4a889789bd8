"""What the two XML formats for graphs share: elements with words that XML allows, and the finished document."""

import re
from collections.abc import Mapping
from xml.etree import ElementTree as ET

# XML 1.0, production 2 (https://www.w3.org/TR/xml/#charsets): all else makes a document that no reader opens
_NOT_XML = re.compile("[^\\t\\n\\r\\x20-\\ud7ff\\ue000-\\ufffd\\U00010000-\\U0010ffff]")


def add(parent: ET.Element, tag: str, attributes: Mapping[str, object] | None = None, text: str = "") -> ET.Element:
    """Return a new child; booleans become "true" and "false", characters that XML forbids a replacement mark."""
    element = ET.SubElement(parent, tag, {k: words(v) for k, v in (attributes or {}).items()})
    if text:
        element.text = words(text)
    return element


def words(value: object) -> str:
    """Return a value as XML may hold it."""
    return str(value).lower() if isinstance(value, bool) else _NOT_XML.sub("\ufffd", str(value))


def document(root: ET.Element) -> bytes:
    """Return the document, indented, in UTF-8."""
    ET.indent(root)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{ET.tostring(root, encoding="unicode")}\n'.encode()
