"""How the Word report looks: page, fonts, distances, and the line with title and page number under each page."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from docx.document import Document
    from docx.text.paragraph import Paragraph

MARGIN_MM = 25
FONT, EAST_ASIAN = "Calibri", "Microsoft YaHei"
INK, QUIET, LINK = "1A1C1F", "565D64", "0B5CAD"
# style, size in points, space before and after, whether the next paragraph stays on the page
STYLES = (
    ("Normal", 10.5, 0, 6, False),
    ("Title", 22, 0, 8, False),
    ("Heading 1", 15, 20, 6, True),
    ("Heading 2", 11.5, 12, 3, True),
    ("Caption", 9, 2, 14, False),
    ("List Bullet", 10, 0, 3, False),
    ("List Number", 9.5, 0, 3, False),
    ("Footer", 8.5, 0, 0, False),
)


def set_up(document: "Document") -> None:
    """Give the document its page, A4, and its styles."""
    from docx.shared import Mm, Pt, RGBColor

    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = Mm(MARGIN_MM)
    for name, size, before, after, keeps in STYLES:
        style = document.styles[name]
        style.font.size, style.font.bold = Pt(size), name.startswith(("Heading", "Title"))
        style.font.color.rgb = RGBColor.from_string(QUIET if name in ("Caption", "Footer") else INK)
        style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(before), Pt(after)
        style.paragraph_format.keep_with_next = keeps
        _set_font(style)
    _drop_rule_under_title(document)


def add_page_numbers(document: "Document", title: str) -> None:
    """Put the title and "page 3 of 12" under every page."""
    from docx.enum.text import WD_TAB_ALIGNMENT
    from docx.shared import Mm

    paragraph = document.sections[0].footer.paragraphs[0]
    document.styles["Footer"].paragraph_format.tab_stops.clear_all()
    paragraph.paragraph_format.tab_stops.add_tab_stop(Mm(210 - 2 * MARGIN_MM), WD_TAB_ALIGNMENT.RIGHT)
    paragraph.add_run(f"{title if len(title) <= 90 else title[:89] + '…'}\tpage ")
    _add_field(paragraph, "PAGE")
    paragraph.add_run(" of ")
    _add_field(paragraph, "NUMPAGES")


def _set_font(style: Any) -> None:
    """Name the font for every script: Word else takes a Japanese one for Chinese."""
    from docx.oxml.ns import qn

    style.font.name = FONT
    fonts = style.element.rPr.rFonts
    for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(qn(f"w:{theme}"), None)
    fonts.set(qn("w:eastAsia"), EAST_ASIAN)
    fonts.set(qn("w:cs"), "Arial")


def _drop_rule_under_title(document: "Document") -> None:
    from docx.oxml.ns import qn

    properties = document.styles["Title"].element.pPr
    for border in properties.findall(qn("w:pBdr")):
        properties.remove(border)


def _add_field(paragraph: "Paragraph", name: str) -> None:
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), name)
    run = paragraph.add_run("1")
    field.append(run._r)
    paragraph._p.append(field)
