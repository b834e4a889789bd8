"""Files made to cost time or memory: a bounded cost, and an article or a message in the end."""

import time
from contextlib import suppress
from itertools import chain

import pytest

from lib.errors import ReadError
from lib.read.files import MAX_BYTES_WITH_PICTURES, read_data

resource = pytest.importorskip("resource", reason="counts memory as POSIX does")
STORY = b"<p>The authority fined the bank on Monday and said that it would look at other banks too.</p>"
HEAD = b"<html><head><title>x</title></head><body>"
SECONDS = 20  # of computing; each takes less than 2 on a quiet machine

LAUGHS = b"".join(
    chain(
        [b'<!DOCTYPE r [<!ENTITY a0 "' + b"ha" * 1000 + b'">'],
        (b'<!ENTITY a%d "' % i + b"&a%d;" % (i - 1) * 20 + b'">' for i in range(1, 20)),
        [b"]><rss><channel><item><description>&a19;</description></item></channel></rss>"],
    )
)
FILES = {
    "a picture within the page.html": HEAD + b"<img src='data:image/png;base64," + b"A" * 30_000_000 + b"'>" + STORY,
    "a script without end.html": HEAD + STORY + b"<script>" + b"var a = 1;" * 900_000,
    "attributes.html": HEAD + b"<p " + b"".join(b"a%d=b " % i for i in range(200_000)) + b">" + STORY,
    "angles.html": HEAD + b"<" * 1_000_000 + STORY,
    "statements.html": b"<script type='application/ld+json'>" + b"[" * 1_900_000 + b"</script>" + HEAD + STORY,
    "labels.html": HEAD + b"<p>published published </p>" * 20_000 + STORY,
    "tables.html": HEAD + b"<table><tr><td>a</td><td>b" * 100 + STORY * 100,
    "subject.eml": b"Subject: " + b"=?utf-8?q?a?= " * 100_000 + b"\n\n" + STORY,
    "parts.eml": b'Content-Type: multipart/mixed; boundary="b"\n\n' + b"--b\nContent-Type: text/plain\n\nx\n" * 20_000,
    "quote.csv": b'title,text\n"' + b"a,b\n" * 2_000_000,
    "columns.csv": b"title," * 500_000 + b"text\n" + b"a," * 500_000 + b"\n",
    "deep.json": b"[" * 5_000_000,
    "lines.jsonl": b"{}x\n" * 1_000_000,
    "laughs.rss": LAUGHS,
    "deep.rss": b"<rss>" + b"<a>" * 1_000_000,
}


@pytest.mark.parametrize("name", FILES)
def test_the_cost_is_bounded(name):
    began = time.process_time()
    with suppress(ReadError):
        assert sum(len(a.text) for a in read_data(name, FILES[name]).articles) < 2_000_000
    assert time.process_time() - began < SECONDS
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss < 3_000_000  # kilobytes


def test_a_file_that_is_too_large_is_refused_before_it_is_looked_at():
    with pytest.raises(ReadError, match="50,000,001 bytes; a file may have 50,000,000"):
        read_data("large.pdf", b"%PDF-" + b"0" * (MAX_BYTES_WITH_PICTURES - 4))
