"""Whatever an article's words are, each export is read back whole by its reader, and none of them runs."""

import csv
import io
import json
import re
from dataclasses import replace

import bibtexparser
import icalendar
import openpyxl
import pytest
import rispy
from lxml import html

from lib.export.calendar_ical import to_ical
from lib.export.caption import Caption
from lib.export.event_rows import sources_of
from lib.export.events_jsonld import to_jsonld
from lib.export.formula import STARTERS
from lib.export.json_text import to_json
from lib.export.records_jsonl import to_jsonl
from lib.export.report import build_report
from lib.export.report_docx import to_docx
from lib.export.report_html import to_report_html
from lib.export.sources_bibtex import to_bibtex
from lib.export.sources_csl import to_csl
from lib.export.sources_ris import to_ris
from lib.export.table_csv import to_csv
from lib.export.table_markdown import to_markdown
from lib.export.table_xlsx import to_xlsx
from lib.export.timelinejs import to_timelinejs
from lib.export.whole_url import whole_url
from tests.sample_collection import collection

WORDS = {
    "a script": "</script><script>alert(1)</script>",
    "markup": "<img src=x onerror=alert(1)> ]]> <!-- & \"'",
    "line ends of every kind": "one\rtwo\nthree\u2028four\u2029five\x85six\x0bseven",
    "controls": "bell\x07 null-like\x01 escape\x1b",
    "pictures": "🚢🔥 👩‍👩‍👧",
    "right to left": "حظر المجلس \u202eevil\u202c العبارات",
    "formula": "=cmd|' /C calc'!A0",
    "plus": "+1+1",
    "minus": "-2+3",
    "at": "@SUM(1)",
    "tab": "\t=1",
    "marks of formats": "a; b, c | d * _e_ `f` {g} $h% #i ~j ^k \\l \\n [m](n)",
    "very long": "very long " * 8000,
}
CAPTION = Caption("A title")


@pytest.fixture(params=WORDS, ids=list(WORDS))
def words(request) -> str:
    return WORDS[request.param]


@pytest.fixture
def hostile(words: str):
    sample = collection()
    stories = tuple(replace(s, summary=words) for s in sample.stories)
    first = sample.articles[0]
    renamed = replace(first, article=replace(first.article, title=words, publisher=words))
    return replace(sample, stories=stories, articles=(renamed, *sample.articles[1:]))


def when(story) -> str:
    return "4 May 2021"


def test_csv(hostile) -> None:
    rows = list(csv.DictReader(io.StringIO(to_csv(hostile).decode("utf-8"), newline="")))
    assert len(rows) == 3
    assert not [cell for row in rows for cell in row.values() if cell.startswith(STARTERS)]


def test_excel(hostile) -> None:
    book = openpyxl.load_workbook(io.BytesIO(to_xlsx(hostile, CAPTION)))
    cells = [cell for row in book["Events"].iter_rows() for cell in row]
    assert not [cell for cell in cells if cell.data_type == "f"]
    assert all(c.quotePrefix for c in cells if isinstance(c.value, str) and c.value.startswith(STARTERS))


def test_json_lines_are_lines_for_every_reader(hostile, words) -> None:
    text = to_jsonl(hostile).decode("utf-8")
    assert len(text.splitlines()) == 3
    assert json.loads(text.splitlines()[0])["summary"] == words


@pytest.mark.parametrize(
    "write",
    [
        lambda c: to_jsonld(c, CAPTION), lambda c: to_timelinejs(c, CAPTION, when), lambda c: to_csl(sources_of(c)),
    ],
    ids=["JSON-LD", "TimelineJS", "CSL"],
)  # fmt: skip
def test_json_is_read_and_ends_no_script(write, hostile) -> None:
    data = write(hostile)
    assert json.loads(data)
    assert b"</script" not in data


def test_icalendar(hostile) -> None:
    data = to_ical(hostile, CAPTION, every=True)
    assert not re.search(rb"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]", data)
    assert all(len(line) <= 75 for line in data.split(b"\r\n"))
    assert data.count(b"\n") == data.count(b"\r\n")
    entries = icalendar.Calendar.from_ical(data).walk("VEVENT")
    assert len(entries) == 3
    assert not [error for entry in entries for error in entry.errors]


def test_references(hostile) -> None:
    library = bibtexparser.parse_string(to_bibtex(sources_of(hostile)).decode("utf-8"))
    assert (len(library.entries), library.failed_blocks) == (3, [])
    assert len(rispy.loads(to_ris(sources_of(hostile)).decode("utf-8"))) == 3


def test_markdown_keeps_its_table(hostile) -> None:
    lines = [line for line in to_markdown(hostile, CAPTION, when).decode().splitlines() if line.startswith("|")]
    assert len(lines) == 5
    assert {re.sub(r"\\\\|\\\|", "", line).count("|") for line in lines} == {8}


def test_reports(hostile) -> None:
    made = build_report(hostile, CAPTION, when)
    assert to_docx(made)
    page = html.fromstring(to_report_html(made))
    assert not page.xpath("//script | //img | //@onerror")


@pytest.mark.parametrize(
    ("given", "whole"),
    [
        ("https://a.example/b?c=1&d=%20e#f", "https://a.example/b?c=1&d=%20e#f"),
        ("https://a.example/{b}|c d\n<e>", "https://a.example/%7Bb%7D%7Cc%20d%0A%3Ce%3E"),
        ("https://a.example/é", "https://a.example/%C3%A9"),
    ],
    ids=["a good one is left alone", "what no address may hold", "letters beyond ASCII"],
)
def test_addresses_are_whole(given, whole) -> None:
    assert whole_url(given) == whole


def test_json_stays_readable() -> None:
    assert to_json({"é": "<a>"}) == '{"é": "\\u003ca>"}'
