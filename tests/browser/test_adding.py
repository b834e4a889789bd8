"""The box takes each kind of file that can be read, says what it found, and says of others what to do."""

import io
import zipfile
from email.message import EmailMessage
from pathlib import Path

import docx
import pytest

from tests.browser.driving import Visit

pytestmark = pytest.mark.browser
GOLD = Path(__file__).resolve().parents[1] / "gold"
STORY = "The Port Council told the ferry line on Monday 13 May 2002 to stop selling season tickets."


def word() -> bytes:
    document, data = docx.Document(), io.BytesIO()
    document.add_paragraph("Council stops the night line", style="Title")
    document.add_paragraph(STORY)
    document.save(data)
    return data.getvalue()


def mail() -> bytes:
    message = EmailMessage()
    message["From"], message["Subject"] = "Harbour Letter <desk@letter.example>", "Council stops the day line"
    message["Date"] = "Tue, 14 May 2002 10:00:00 +0000"
    message.set_content(STORY)
    return message.as_bytes()


def packed() -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        archive.writestr("in/story.txt", f"Council stops the mail line\n\n{STORY} It gave no reason.\n")
    return data.getvalue()


FILES = {
    "page.html": (
        (GOLD / "pages" / "agency_notice.html").read_bytes(),
        "Harbour Conduct Authority fines Meridian Bank",
    ),
    "notice.pdf": ((GOLD / "pdfs" / "two_columns.pdf").read_bytes(), "Watchdog closes the harbour lenders’ loophole"),
    "notice.docx": (word(), "Council stops the night line"),
    "letter.eml": (mail(), "Council stops the day line"),
    "export.csv": (f"title,date,text\nCouncil stops the east line,2002-05-14,{STORY}\n".encode(), "the east line"),
    "feed.rss": (
        f"<rss><channel><title>A</title><item><title>Council stops the west line</title><description>{STORY}"
        "</description></item></channel></rss>".encode(),
        "Council stops the west line",
    ),
    "all.zip": (packed(), "Council stops the mail line"),
}


def test_each_kind_of_file_is_read_and_told(mine: Visit) -> None:
    mine.open("")
    files = [{"name": name, "mimeType": "", "buffer": data} for name, (data, _) in FILES.items()]
    mine.page.locator('input[type="file"]').set_input_files(files)
    mine.page.get_by_text("Read: ").first.wait_for()
    mine.idle()
    titles = [box.input_value() for box in mine.page.get_by_label("Title", exact=True).all()]
    assert len(titles) == len(FILES)
    for name, (_, title) in FILES.items():
        assert any(title in shown for shown in titles), name
    assert "The page was last changed on 9 March 2021" in mine.text()


def test_a_file_that_cannot_be_read_says_what_to_do(mine: Visit) -> None:
    mine.open("")
    old = {"name": "old.doc", "mimeType": "", "buffer": b"\xd0\xcf\x11\xe0" + b"\0" * 99}
    mine.page.locator('input[type="file"]').set_input_files([old])
    mine.page.get_by_text("'old.doc' is an old Office file; open it and save it as .docx").wait_for()


def test_of_many_articles_one_at_a_time_is_corrected(mine: Visit) -> None:
    mine.open("")
    rows = "".join(f"Council stops line {i},2002-05-14,{STORY.replace('line', f'line {i}')}\n" for i in range(1, 31))
    table = {"name": "export.csv", "mimeType": "text/csv", "buffer": f"title,date,text\n{rows}".encode()}
    mine.page.locator('input[type="file"]').set_input_files([table])
    mine.page.get_by_text("Read: 30 articles").wait_for()
    mine.idle()
    assert [box.input_value() for box in mine.page.get_by_label("Title", exact=True).all()] == ["Council stops line 1"]
