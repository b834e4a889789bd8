"""Tables, JSON and feeds: one article a row, and a message for each row that is none."""

import io
import json
from datetime import date, datetime

import openpyxl
import pytest

from lib.errors import ReadError
from lib.read.files import read_data

STORY = "The Port Council told three ferry lines on Monday to stop selling season tickets."
CSV = f"""Headline,Publication Date,Source,Link,Full Text
Ferry lines told to stop,2002-05-14,Island Courier,https://courier.example/ferry,"{STORY}
They have until June 30 to pay back."
,,,,
No words here,2002-05-15,Island Courier,,
A day nobody knows,03/04/2002,,,"The council ""met"" again, it said."
"""


def read(data: bytes | str, name: str):
    return read_data(name, data.encode() if isinstance(data, str) else data)


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_a_table_gives_an_article_a_row(delimiter, encoding):
    table = CSV if delimiter == "," else CSV.replace(", it", " it").replace(",", delimiter)
    articles, problems = read(table.encode(encoding), "export.csv")
    first, second = articles
    assert (first.title, first.publisher, first.published, first.url) == (
        "Ferry lines told to stop", "Island Courier", date(2002, 5, 14), "https://courier.example/ferry",
    )  # fmt: skip
    assert first.text == f"{STORY}\n\nThey have until June 30 to pay back.\n"
    assert first.origin == "export.csv, row 2"
    assert second.published is None
    assert second.notices == ("Its day '03/04/2002' was not understood; set it by hand.",)
    assert [p.message for p in problems] == ["row 4 of 'export.csv' has no text"]


def test_a_row_keeps_its_id_when_it_moves():
    header, *rest = CSV.splitlines(keepends=True)
    moved = header + "".join(rest[-1:] + rest[:-1])
    assert {a.id for a in read(moved, "b.csv").articles} == {a.id for a in read(CSV, "a.csv").articles}


def test_names_of_columns_in_other_languages_and_markup_in_cells():
    cells = "公告,2019年4月12日,海港日报,<p>各平台应当停止交易。</p><p>逾期不报的停业。</p>"
    article = read(f"标题,日期,来源,正文\n{cells}\n", "a.csv").articles[0]
    assert (article.title, article.published, article.publisher) == ("公告", date(2019, 4, 12), "海港日报")
    assert article.text == "各平台应当停止交易。\n\n逾期不报的停业。\n"


def test_a_spreadsheet():
    book, data = openpyxl.Workbook(), io.BytesIO()
    for row in (["Monitoring report"], [], ["Title", "Date", "Text"], ["Ferry lines", datetime(2002, 5, 14), STORY]):
        book.active.append(row)
    book.save(data)
    (article,) = read(data.getvalue(), "report.xlsx").articles
    assert (article.title, article.published, article.origin) == (
        "Ferry lines",
        date(2002, 5, 14),
        "report.xlsx, row 4",
    )


LINE = {
    "title": "Ferry lines",
    "publishedAt": "2002-05-14T08:00:00+10:00",
    "content": STORY,
    "source": {"name": "Courier"},
}


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(json.dumps(LINE), id="one line"),
        pytest.param(json.dumps([LINE]), id="a list"),
        pytest.param(json.dumps({"status": "ok", "articles": [LINE]}, indent=1), id="what a news service answers"),
    ],
)
def test_json(text):
    (article,) = read(text, "a.json").articles
    assert (article.title, article.publisher, article.published) == ("Ferry lines", "Courier", date(2002, 5, 14))


def test_lines_that_are_no_json_are_told_one_by_one():
    articles, problems = read("\n".join([json.dumps(LINE), "{broken", "[" * 100_000, "17"]), "a.jsonl")
    assert len(articles) == 1
    told = "line {} of 'a.jsonl' cannot be read; a quotation mark or a bracket may be missing"
    assert [p.message for p in problems] == [told.format(n) for n in (2, 3, 4)]


def test_signs_that_no_page_can_show_are_left_out():
    odd = {
        "title": "Ferry\ud800 \u202elines\u2066",
        "url": "https://example.org/a\udc00b",
        "content": f"\udfff{STORY}\0",
    }
    (article,) = read(json.dumps(LINE | odd), "a.json").articles
    assert (article.title, article.url, article.text) == ("Ferry lines", None, f"{STORY}\n")


RSS = f"""<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
<title>Island Courier</title><language>en-gb</language>
<item><title>Ferry lines told to stop</title><link>https://courier.example/ferry</link>
<pubDate>Tue, 14 May 2002 23:30:00 +1000</pubDate><description>Lines told to stop</description>
<content:encoded><![CDATA[<p>{STORY}</p><p>They have until June 30.</p>]]></content:encoded></item>
<item><title>Second</title>
<description>&lt;p&gt;The council met again on Friday, it said.&lt;/p&gt;</description></item>
<item><title>Third</title></item></channel></rss>"""
ATOM = f"""<feed xmlns="http://www.w3.org/2005/Atom"><title>Island Courier</title>
<entry><title>Ferry lines told to stop</title><link rel="self" href="https://courier.example/self"/><link href="https://courier.example/ferry"/>
<published>2002-05-14T23:30:00+10:00</published><updated>2002-05-20T00:00:00Z</updated>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">
<p>{STORY}</p><p>They have until June 30.</p></div></content>
</entry></feed>"""


@pytest.mark.parametrize(("feed", "name"), [(RSS, "news.rss"), (ATOM, "news.atom"), (RSS, "news.xml")])
def test_a_feed_gives_an_article_an_entry(feed, name):
    article = read(feed, name).articles[0]
    assert (article.title, article.publisher, article.url, article.published) == (
        "Ferry lines told to stop", "Island Courier", "https://courier.example/ferry", date(2002, 5, 14),
    )  # fmt: skip
    assert article.text == f"{STORY}\n\nThey have until June 30.\n"


def test_a_teaser_says_that_it_is_one_and_an_empty_entry_is_told():
    articles, problems = read(RSS, "news.rss")
    assert articles[1].text == "The council met again on Friday, it said.\n"
    assert articles[1].notices == ("Only a summary was there to read; the article itself may be longer.",)
    assert [p.message for p in problems] == ["entry 3 of 'news.rss' has no text"]


def test_entities_of_a_feed_are_not_resolved():
    hostile = RSS.replace("<rss", '<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd"><!ENTITY a "haha">]><rss', 1)
    articles, _ = read(
        hostile.replace("<p>The", "&x;&a;<p>The").replace("The council", "&x;&a; The council"), "news.rss"
    )
    assert all("root:" not in a.text and "haha" not in a.text for a in articles)


@pytest.mark.parametrize(
    ("data", "name", "message"),
    [
        ("a,b\n1,2\n", "a.csv", "has no column of texts.*'a', 'b'"),
        ("title,text\n", "a.csv", "holds no articles"),
        ('{"a": 1}', "a.json", "has no column of texts"),
        ("<svg xmlns='http://www.w3.org/2000/svg'/>", "a.xml", "outermost element is 'svg'"),
        ("not xml", "a.xml", "no XML that can be read"),
    ],
)
def test_what_is_no_table_of_articles_says_why(data, name, message):
    with pytest.raises(ReadError, match=message):
        read(data, name)


def test_a_cell_without_end_costs_no_row_before_it():
    articles, problems = read(f'title,text\nFerries,{STORY}\n"Boats,{STORY}\n' + "x" * 5_000_001, "a.csv")
    assert [a.title for a in articles] == ["Ferries"]
    assert problems[0].origin == "a.csv, row 3"
