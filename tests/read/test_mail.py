"""E-mail: the sender's words, without quotes, signatures and attachments."""

from datetime import date
from email.message import EmailMessage

import pytest

from lib.errors import ReadError
from lib.read.files import read_data

PLAIN = """Dear reader,

The Port Council told three ferry lines on Monday to stop selling season
tickets. They have until June 30 to pay back what they took.

> On Sunday you wrote: nothing will happen.
--\x20
Island Courier, 1 Quay Road
"""
MARKUP = """<html><body><table><tr><td><a href="x">View in browser</a></td></tr><tr><td>
<h1>Ferry lines told to stop</h1>
<p>The Port Council told three ferry lines on Monday to stop selling season tickets.</p>
<ul><li>They have until June 30 to pay back.</li></ul><script>alert(1)</script></td></tr></table></body></html>"""


def mail(plain: str | None = PLAIN, markup: str | None = None, **headers: str) -> EmailMessage:
    message = EmailMessage()
    message["From"] = headers.get("sender", '"Island Courier" <desk@courier.example>')
    message["Subject"] = headers.get("subject", "Ferry lines told to stop")
    message["Date"] = headers.get("day", "Tue, 14 May 2002 23:30:00 -0500")
    if plain is not None:
        message.set_content(plain)
    if markup is not None:
        message.add_alternative(markup, subtype="html") if plain else message.set_content(markup, subtype="html")
    return message


def read(message: EmailMessage):
    (article,) = read_data("letter.eml", message.as_bytes()).articles
    return article


def test_a_plain_mail():
    article = read(mail())
    assert (article.title, article.publisher) == ("Ferry lines told to stop", "Island Courier")
    assert article.published == date(2002, 5, 14), "in the sender's own time zone"
    assert article.text.split("\n\n") == [
        "Dear reader,",
        "The Port Council told three ferry lines on Monday to stop selling season tickets. They have until June 30 to "
        "pay back what they took.\n",
    ]


def test_a_newsletter_whose_plain_part_is_a_stub():
    assert read(mail("View this mail in your browser.", MARKUP)).text.rstrip("\n").split("\n\n") == [
        "Ferry lines told to stop",
        "The Port Council told three ferry lines on Monday to stop selling season tickets.",
        "- They have until June 30 to pay back.",
    ]


@pytest.mark.parametrize(
    ("written", "title"),
    [
        ("Fwd: RE: Ferry lines", "Ferry lines"),
        ("=?utf-8?b?5riv?= =?utf-8?b?5Y+j?=", "港口"),
        ("Regatta: results", "Regatta: results"),
    ],
)
def test_subjects(written, title):
    raw = mail().as_bytes().replace(b"Subject: Ferry lines told to stop", b"Subject: " + written.encode())
    assert read_data("a.eml", raw).articles[0].title == title


def test_attachments_are_named():
    message = mail()
    message.add_attachment(b"%PDF-1.4", maintype="application", subtype="pdf", filename="order.pdf")
    assert read(message).notices == (
        "What is attached to the mail was not read (order.pdf); add it as a file of its own.",
    )


def test_an_encoding_that_is_not_the_declared_one():
    raw = mail("Die Behörde prüft das.\n").as_bytes().replace(b'charset="utf-8"', b'charset="us-ascii"')
    assert read_data("a.eml", raw).articles[0].text == "Die Behörde prüft das.\n"


def test_a_mail_without_text_says_so():
    with pytest.raises(ReadError, match=r"'letter\.eml' is a mail without text"):
        read(mail(plain=""))


def test_parts_nested_without_end_are_refused_or_read():
    deep = b"".join(b'Content-Type: multipart/mixed; boundary="%d"\n\n--%d\n' % (i, i) for i in range(3_000))
    with pytest.raises(ReadError, match=r"letter\.eml"):
        read_data("letter.eml", b"Subject: x\n" + deep + b"\n\nwords")
