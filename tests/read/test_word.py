"""Word and OpenDocument files: paragraphs, headings, lists and tables in their order."""

import io
import zipfile
from datetime import UTC, date, datetime

import docx
import pytest
from docx.oxml import parse_xml

from lib.errors import ReadError
from lib.read.files import read_data

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def read(data: bytes, name: str = "notice.docx"):
    (article,) = read_data(name, data).articles
    return article


def word(fill) -> bytes:
    document, data = docx.Document(), io.BytesIO()
    document.core_properties.created = datetime(2021, 3, 4, tzinfo=UTC)
    fill(document)
    document.save(data)
    return data.getvalue()


def notice(document) -> None:
    document.add_paragraph("Port Council closes the ferry rule", style="Title")
    document.add_paragraph("Baytown, 8 May 2002")
    document.add_paragraph("The Port Council told three ferry lines on Monday to stop selling season tickets.")
    document.add_heading("What the lines must do", 1)
    document.add_paragraph("pay back by 30 June", style="List Bullet")
    table = document.add_table(2, 2)
    for cell, words in zip(table._cells, ("Line", "Licence until", "North Bank", "31 December 2005"), strict=True):
        cell.text = words
    document.add_paragraph("The council will publish the accounts in September.")


def test_a_word_file_keeps_its_order():
    article = read(word(notice))
    assert article.title == "Port Council closes the ferry rule"
    assert article.published == date(2002, 5, 8)
    assert article.text.rstrip("\n").split("\n\n") == [
        "Baytown, 8 May 2002",
        "The Port Council told three ferry lines on Monday to stop selling season tickets.",
        "What the lines must do",
        "- pay back by 30 June",
        "Line; Licence until",
        "North Bank; 31 December 2005",
        "The council will publish the accounts in September.",
    ]


def test_tracked_changes_are_read_as_accepted():
    def fill(document):
        paragraph = document.add_paragraph("The line must pay by ")
        paragraph._p.append(parse_xml(f"<w:del {W}><w:r><w:delText>June</w:delText></w:r></w:del>"))
        paragraph._p.append(parse_xml(f"<w:ins {W}><w:r><w:t>July, the council said.</w:t></w:r></w:ins>"))

    assert read(word(fill)).text == "The line must pay by July, the council said.\n"


def test_the_day_in_the_properties_is_a_hint_only():
    article = read(word(lambda document: document.add_paragraph("The council met and shut the harbour line.")))
    assert article.published is None
    assert article.notices == ("The file says that it was made on 4 March 2021; its text gives no day of its own.",)


ODT = """<?xml version="1.0"?><office:document-content xmlns:office="urn:o" xmlns:text="urn:t" xmlns:table="urn:b">
<office:body><office:text><text:tracked-changes><text:p>gone</text:p></text:tracked-changes>
<text:h>Port Council closes the ferry rule</text:h><text:p>The council told<text:s/>three <text:span>lines</text:span>
to stop.<text:note><text:p>a note</text:p></text:note></text:p>
<text:list><text:list-item><text:p>pay back by 30 June</text:p></text:list-item></text:list>
<table:table><table:table-row><table:table-cell><text:p>Line</text:p></table:table-cell>
<table:table-cell><text:p>North Bank</text:p></table:table-cell></table:table-row></table:table>
</office:text></office:body></office:document-content>"""
META = "<m xmlns:meta='urn:m'><meta:creation-date>2021-03-04T10:00:00</meta:creation-date></m>"


def zipped(**files: str) -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name.replace("__", "/").replace("_xml", ".xml"), content)
    return data.getvalue()


def test_an_opendocument_file_keeps_its_order():
    article = read(zipped(content_xml=ODT, meta_xml=META), "notice.odt")
    assert article.title == "Port Council closes the ferry rule"
    assert article.text.rstrip("\n").split("\n\n") == [
        "The council told three lines to stop.",
        "- pay back by 30 June",
        "Line; North Bank",
    ]
    assert "4 March 2021" in article.notices[0]


def test_the_words_of_a_text_box_are_read_once():
    box = "The council<draw:frame><draw:text-box><text:p>A caption.</text:p></draw:text-box></draw:frame> told"
    article = read(zipped(content_xml=ODT.replace("The council told", box), meta_xml=META), "notice.odt")
    assert article.text.split("\n\n")[:2] == ["The council told three lines to stop.", "A caption."]


def test_a_small_file_that_unpacks_to_a_large_text_is_refused():
    pages = ("<text:p>" + "stop " * 1_000_000 + "</text:p>") * 3
    data = zipped(content_xml=ODT.replace("<text:list>", f"{pages}<text:list>"), meta_xml=META)
    with pytest.raises(ReadError, match=r"unpacks to 15,000,\d+ characters; an article may have 10,000,000"):
        read(data, "notice.odt")


LAUGHS = """<?xml version="1.0"?><!DOCTYPE d [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">
<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY x SYSTEM "file:///etc/passwd">]>"""


def test_entities_are_not_resolved():
    hostile = LAUGHS + ODT.partition("?>")[2].replace("three", "&c; &x; three")
    text = read(zipped(content_xml=hostile, meta_xml=META), "notice.odt").text
    assert "haha" not in text
    assert "root:" not in text


OLD = b"\xd0\xcf\x11\xe0" + b"\0" * 99


@pytest.mark.parametrize(
    ("data", "name", "message"),
    [
        pytest.param(OLD, "a.doc", "old Office file; open it and save it", id="doc"),
        pytest.param(b"{\\rtf1 words}", "a.rtf", "RTF file; open it in a word processor", id="rtf"),
        pytest.param(b"\x89PNG\r\n\x1a\n", "a.md", "is a picture", id="a picture under another name"),
        pytest.param(word(notice)[:2000], "a.docx", "is damaged", id="cut short"),
        pytest.param(zipped(word__document_xml="<junk"), "a.docx", "is damaged", id="no Word file inside"),
        pytest.param(word(lambda document: None), "a.docx", "holds no text", id="empty"),
        pytest.param(zipped(word__document_xml="0" * 301_000_000), "a.docx", "unpacks to more than", id="a ZIP bomb"),
    ],
)
def test_what_cannot_be_read_says_what_to_do(data, name, message):
    with pytest.raises(ReadError, match=message) as caught:
        read(data, name)
    assert name in str(caught.value)
