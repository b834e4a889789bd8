"""Saved web pages: the article and nothing around it, and what the page says of itself."""

import tomllib
from datetime import date
from email.message import EmailMessage
from pathlib import Path

import pytest

from lib.errors import ReadError
from lib.read.files import read_data
from lib.read.page.days import choose_day
from lib.read.stamps import Stamp, labelled_days, leading_day, read_stamp

PAGES = Path(__file__).resolve().parents[1] / "gold" / "pages"
LABELS = tomllib.loads((PAGES / "labels.toml").read_text(encoding="utf-8"))
BODY = """<p>The watchdog fined the bank on Monday, saying that its reports had come more than a year late.</p>
<p>The bank must pay by Friday, 3 March, and name a person who answers for its reports from now on.</p>"""


def page_bytes(name: str) -> bytes:
    return (PAGES / f"{name}.html").read_text(encoding="utf-8").encode(LABELS[name]["encoding"])


def read(markup: str | bytes, name: str = "page.html"):
    data = markup.encode() if isinstance(markup, str) else markup
    (article,) = read_data(name, data).articles
    return article


def page(head: str = "", body: str = BODY) -> str:
    return f"<!doctype html><html><head><title>Watchdog fines bank</title>{head}</head><body>{body}</body></html>"


@pytest.mark.parametrize("name", LABELS)
def test_a_page_is_read_as_a_person_reads_it(name):
    article, label = read(page_bytes(name), f"{name}.html"), LABELS[name]
    assert article.text == "\n\n".join(label["paragraphs"]) + "\n"
    said = (article.title, article.publisher, article.url, article.language)
    assert said == (label["title"], label["publisher"] or None, label["url"] or None, label["language"])
    assert (article.published.isoformat() if article.published else "") == label["published"]


def test_a_headline_is_told_from_the_name_of_the_site_that_is_a_heading_too():
    markup = page(body=f"<div><h1>The Island Courier of Baytown</h1></div><h2>Bank fined</h2>{BODY}")
    titled = markup.replace("Watchdog fines bank", "Bank fined - The Island Courier of Baytown")
    assert read(titled).title == "Bank fined"


def test_a_page_that_the_extractor_gives_back_in_one_piece_keeps_its_paragraphs():
    lines = [f"　　港务部第{i}号通知说明，各公司应当在年底前停止夜间渡运并办理注销手续。" for i in "一二三四"]
    head, foot = "<ul><li><a href='/'>首页</a></li></ul><h1>港务部禁止夜间渡运</h1>", "<div>（责任编辑：张三）</div>"
    body = f"{head}<div>{'<br/>'.join(lines)}</div>{foot}"
    article = read(page(body=body).replace("Watchdog fines bank", "港务部禁止夜间渡运"))
    assert article.text.rstrip("\n").split("\n\n") == [line.strip() for line in lines]


@pytest.mark.parametrize("name", [n for n, label in LABELS.items() if label["updated"] > label["published"]])
def test_a_later_change_is_told(name):
    changed = date.fromisoformat(LABELS[name]["updated"])
    assert any(
        f"last changed on {changed.day} {changed:%B} {changed.year}" in n for n in read(page_bytes(name)).notices
    )


def test_a_page_saved_twice_with_other_advertisements_is_one_article():
    first = read(page(body=f"{BODY}<aside>Buy boats</aside>"))
    assert first.id == read(page(body=f"<aside>Buy ropes</aside>{BODY}"), "other.html").id
    assert first.id != read(page(body=BODY.replace("Friday", "Thursday"))).id


@pytest.mark.parametrize("name", ["share-bar", "socialShare", "paywall__box", "pullquote", "ad slot-3", "related"])
def test_what_its_maker_calls_no_part_of_the_article_is_none(name):
    box = f"<div class='{name}'><p>The bank must not see these words, which stand between two paragraphs.</p></div>"
    assert read(page(body=BODY.replace("</p>\n", f"</p>\n{box}"))).text == read(page()).text


@pytest.mark.parametrize("name", ["shareholders-report", "main has-subscribe"])
def test_what_may_be_the_article_is_not_dropped_for_its_name(name):
    body = f"<div class='{name}'>{BODY}{''.join(f'<p>{n}. {BODY[3:90]}.</p>' for n in range(1, 8))}</div>"
    assert read(page(body=body)).text.count("watchdog fined") == 8


def test_who_edited_an_article_is_no_part_of_it():
    lines = [f"<p>　　港务部第{i}号通知说明，各公司应当在年底前停止夜间渡运并办理注销手续。</p>" for i in "一二三四"]
    article = read(page(body=f"<h1>港务部禁止夜间渡运</h1><div>{''.join(lines)}<p>（责任编辑：张三）</p></div>"))
    assert article.text.rstrip("\n").endswith("手续。")


def test_nothing_of_a_page_is_run_or_fetched_or_kept():
    hostile = """<script>alert(1)</script><img src=x onerror=alert(2)><iframe src="file:///etc/passwd"></iframe>
    <p style="display:none">Hidden words of a paragraph that nobody is shown.</p><link rel=stylesheet href=//x>"""
    text = read(page(body=hostile + BODY)).text
    assert "alert" not in text
    assert "passwd" not in text
    assert "Hidden" not in text


def test_a_pasted_page_is_read_as_a_page():
    assert read(page(), "pasted text").text.startswith("The watchdog fined")


def test_a_page_saved_by_a_browser_as_one_file():
    message = EmailMessage()
    message["Snapshot-Content-Location"] = "https://daily.example/2021/fine"
    message.set_content(page(), subtype="html", charset="utf-8", cte="quoted-printable")
    message.add_related(b"GIF89a", "image", "gif")
    article = read(message.as_bytes(), "page.mhtml")
    assert (article.title, article.url) == ("Watchdog fines bank", "https://daily.example/2021/fine")
    assert article.text.startswith("The watchdog fined")


@pytest.mark.parametrize(
    ("head", "url"),
    [
        ('<link rel="canonical" href="https://a.example/x">', "https://a.example/x"),
        ('<link rel="canonical" href="https://a.example/">', None),
        ('<link rel="canonical" href="/x">', None),
        ('<meta property="og:url" content="javascript:alert(1)">', None),
        ('<meta property="og:url" content="https://a.example/?id=4">', "https://a.example/?id=4"),
        ("<!-- saved from url=(0021)https://a.example/x -->", "https://a.example/x"),
    ],
)
def test_the_address_is_a_page_on_the_web(head, url):
    assert read(page(head)).url == url


@pytest.mark.parametrize(
    ("written", "stamp"),
    [
        ("2018-01-15T17:05:00+08:00", Stamp(date(2018, 1, 15))),
        ("2018-01-15T17:05:00Z", Stamp(date(2018, 1, 15), 17)),
        ("2018-01-15T00:00:00.000Z", Stamp(date(2018, 1, 15))),
        ("2018-01-15 17:05", Stamp(date(2018, 1, 15))),
        ("20180115", Stamp(date(2018, 1, 15))),
        ("1516035900", Stamp(date(2018, 1, 15), 17)),
        ("Mon, 15 Jan 2018 17:05:00 GMT", Stamp(date(2018, 1, 15), 17)),
        ("Mon, 15 Jan 2018 17:05:00 +0100", Stamp(date(2018, 1, 15))),
        ("15 janvier 2018", Stamp(date(2018, 1, 15))),
        ("03/04/2018", None),
        ("2018-02-31", None),
        ("0001-01-01T00:00:00Z", None),
        ("yesterday", None),
        ("", None),
    ],
)
def test_stamps(written, stamp):
    assert read_stamp(written) == stamp


@pytest.mark.parametrize(
    ("line", "kind", "days"),
    [
        ("Published: 1 March 2021 | Last updated: 9 March 2021", "published", ["2021-03-01"]),
        ("Published: 1 March 2021 | Last updated: 9 March 2021", "updated", ["2021-03-09"]),
        ("来源:海港局 发布时间:2019-04-12 字号", "published", ["2019-04-12"]),
        ("Publié le 14 juin 2022", "published", ["2022-06-14"]),
        ("Veröffentlicht am 3. März 2021, 14 Uhr", "published", ["2021-03-03"]),
        ("Published in 2021, the report of 3 March 2020 says more", "published", []),
    ],
)
def test_labelled_days(line, kind, days):
    assert [s.day.isoformat() for s in labelled_days([line], kind)] == days


def test_a_line_that_gives_a_day_gives_little_else():
    assert leading_day("Tuesday, 14 May 2002, 10:32") == Stamp(date(2002, 5, 14))
    assert leading_day("On 14 May 2002 the council told three ferry lines to stop selling season tickets.") is None


MONDAY, TUESDAY = date(2018, 1, 15), date(2018, 1, 16)


@pytest.mark.parametrize(
    ("machine", "shown", "visible", "day", "doubt"),
    [
        pytest.param(Stamp(MONDAY), None, set(), MONDAY, 0, id="one statement"),
        pytest.param(Stamp(MONDAY, 17), Stamp(TUESDAY), {TUESDAY}, TUESDAY, 0, id="the paper's day over that of UTC"),
        pytest.param(Stamp(MONDAY, 17), None, {TUESDAY}, TUESDAY, 0, id="a neighbour shown without a label"),
        pytest.param(Stamp(MONDAY, 17), None, set(), MONDAY, 1, id="nothing shown: the day of UTC, in doubt"),
        pytest.param(Stamp(MONDAY, 10), None, {TUESDAY}, MONDAY, 0, id="at ten in UTC it is one day almost everywhere"),
        pytest.param(Stamp(MONDAY), Stamp(TUESDAY), {TUESDAY}, MONDAY, 0, id="a stamp in a zone of its own stands"),
        pytest.param(Stamp(TUESDAY), Stamp(date(2018, 1, 2)), set(), date(2018, 1, 2), 1, id="the first publication"),
        pytest.param(None, None, {MONDAY}, None, 0, id="no statement, no guess"),
    ],
)  # fmt: skip
def test_the_day_of_publication(machine, shown, visible, day, doubt):
    chosen, notices = choose_day(machine, shown, visible)
    assert (chosen, len(notices)) == (day, doubt)


@pytest.mark.parametrize(
    ("markup", "message"),
    [
        pytest.param("<html>" + "<div>" * 5_000 + BODY, "nested deeper", id="nested deep"),
        pytest.param("<html><body>" + "<br>" * 200_000, "more than 150,000 elements", id="many elements"),
        pytest.param("<html><body></body></html>", "no text that could be an article", id="empty"),
        pytest.param("<html><script>var a = 'words and words';</script></html>", "no text that could be", id="script"),
    ],
)  # fmt: skip
def test_pages_that_cannot_be_read_say_so(markup, message):
    with pytest.raises(ReadError, match=message) as caught:
        read(markup, "odd.html")
    assert "odd.html" in str(caught.value)


def test_statements_that_are_broken_cost_nothing():
    deep = '<script type="application/ld+json">' + "[" * 100_000 + "</script>"
    broken = '<script type="application/ld+json">{"@type": "NewsArticle", </script>'
    odd = '<script type="application/ld+json">{"@type": 7, "headline": {"a": []}, "datePublished": 12}</script>'
    assert read(page(deep + broken + odd)).title == "Watchdog fines bank"
