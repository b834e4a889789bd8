"""XML from files, read without entities, outside references or a network."""

from typing import TYPE_CHECKING

from lib.errors import ReadError

if TYPE_CHECKING:
    from lxml.etree import _Element


def parse_xml(data: bytes, name: str) -> "_Element":
    """Return the root element; entities that the file defines stay unresolved.

    Raises:
        ReadError: It is no XML, or it is nested or grows beyond what libxml2 allows.
    """
    from lxml import etree

    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, recover=True, remove_comments=True
    )
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise ReadError(f"{name!r} is no XML that can be read: {error}") from error
    if root is None:
        raise ReadError(f"{name!r} is no XML that can be read")
    return root


def local_name(element: "_Element") -> str:
    """Return an element's name without its namespace."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""
