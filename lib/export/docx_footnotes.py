"""Real Word footnotes, which python-docx does not make: the footnotes part and the references to it."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from docx.document import Document
    from docx.text.paragraph import Paragraph

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
RELATIONSHIP = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"
SIZE = "17"  # in half points


def add_footnotes(document: "Document", notes: Sequence[str]) -> None:
    """Give the document its footnotes, numbered from 1 in the order of `notes`."""
    from docx.opc.packuri import PackURI
    from docx.opc.part import Part
    from lxml import etree

    root = etree.Element(f"{{{W}}}footnotes", nsmap={"w": W})
    for number, name in ((-1, "separator"), (0, "continuationSeparator")):
        root.append(_separator(number, name))
    for number, words in enumerate(notes, start=1):
        root.append(_note(number, words))
    blob = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    package: Any = document.part.package
    part = Part(PackURI("/word/footnotes.xml"), CONTENT_TYPE, blob, package)
    document.part.relate_to(part, RELATIONSHIP)


def refer(paragraph: "Paragraph", number: int) -> None:
    """Put a reference to a footnote at the end of the paragraph."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    run = paragraph.add_run()
    run.font.superscript = True
    reference = OxmlElement("w:footnoteReference")
    reference.set(qn("w:id"), str(number))
    run._r.append(reference)


def _separator(number: int, name: str) -> Any:
    note = _element("footnote", type=name, id=str(number))
    run = _element("r")
    run.append(_element(name))
    return _nested(note, _nested(_element("p"), run))


def _note(number: int, words: str) -> Any:
    mark, text = _element("r"), _element("r")
    mark.append(_nested(_element("rPr"), _element("sz", val=SIZE), _element("vertAlign", val="superscript")))
    mark.append(_element("footnoteRef"))
    text.append(_nested(_element("rPr"), _element("sz", val=SIZE)))
    letters = _element("t")
    letters.text = f" {words}"
    letters.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    text.append(letters)
    spacing = _nested(_element("pPr"), _element("spacing", before="0", after="30", line="240", lineRule="auto"))
    return _nested(_element("footnote", id=str(number)), _nested(_element("p"), spacing, mark, text))


def _element(name: str, **attributes: str) -> Any:
    from lxml import etree

    return etree.Element(f"{{{W}}}{name}", {f"{{{W}}}{key}": value for key, value in attributes.items()})


def _nested(parent: Any, *children: Any) -> Any:
    parent.extend(children)
    return parent
