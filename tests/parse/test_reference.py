"""Where a text speaks from: front matter, URL, dateline, or what its own dates leave."""

from datetime import date

import pytest

from lib.interval import day
from lib.model import Article, Paragraph, Reference, Span
from lib.parse.dates import scan_dates
from lib.parse.reference import find_reference, url_day
from lib.parse.timex.datelines import find_dateline


def article(text: str, *, published: date | None = None, url: str | None = None, language: str = "en") -> Article:
    return Article("a", None, None, published, url, language, text, "pasted")


def paragraphs(text: str) -> tuple[Paragraph, ...]:
    """One body paragraph a line; a sentence ends at a full stop before a space."""
    found, start = [], 0
    for number, line in enumerate(text.split("\n")):
        sentences, begin = [], start
        for part in line.replace(". ", ".\0").split("\0"):
            sentences.append(Span(begin, begin + len(part)))
            begin += len(part) + 1
        found.append(Paragraph(Span(start, start + len(line)), "body", number, tuple(sentences)))
        start += len(line) + 1
    return tuple(found)


def speaks_from(given: Article) -> Reference:
    laid = paragraphs(given.text)
    scan = scan_dates(given.text, given.language, [s for p in laid for s in p.sentences])
    return find_reference(given, laid, scan)


URLS = [
    ("https://news.example/2017/09/04/ban", date(2017, 9, 4)),
    ("https://news.example/ban-20170904.html", date(2017, 9, 4)),
    ("https://news.example/2017-09-04-ban", date(2017, 9, 4)),
    ("https://news.example/item/20171345", None),
    ("https://news.example/2017/09/ban", None),
    ("https://news.example/doc1234201709041", None),
]
DATELINES = [
    ("BEIJING, Sept 15, 2017 (Reuters) - Shares fell.", "en", date(2017, 9, 15), None),
    ("BEIJING, Sept 15 (Reuters) - Shares fell.", "en", None, 9),
    ("Published: 15 September 2017\nShares fell.", "en", date(2017, 9, 15), None),
    ("Friday, September 15, 2017\nShares fell.", "en", date(2017, 9, 15), None),
    ("新华社北京9月15日电 股价下跌。", "zh", None, 9),
    ("新华社北京2017年9月15日电 股价下跌。", "zh", date(2017, 9, 15), None),
    ("Berlin, 15. September 2017 (dpa) - Die Kurse fielen.", "de", date(2017, 9, 15), None),
    ("Shares fell on Sept 15, 2017 (a Friday).", "en", None, None),
    ("The ban of Sept 4 was expected.", "en", None, None),
]  # fmt: skip
INFERRED = [
    ("It will stop by the end of this month (September).", 9),
    ("The rule starts next month (October).", 9),
    ("It was decided last month (December).", 1),
    ("The bank said on Sept 7 it would stop. Users must leave by the end of September.", 9),
    ("Officials spoke on March 3. Papers are due by March 20.", 3),
    ("Officials spoke on March 20. Papers are due by March 3.", None),
    ("The fair is on March 3. The feast is on March 20.", None),
    ("In June he said nothing.", None),
    ("The bank spoke on 9/7. Users must leave by 9/30.", 9),
    ("The bank said on Sept 7 it would stop. Users must leave by the 30th.", None),
    ("The bank spoke on Sept 7, 2015. Users must leave by Sept 30.", None),
]


@pytest.mark.parametrize(("url", "wanted"), URLS)
def test_day_in_a_url(url: str, wanted: date | None) -> None:
    assert url_day(url) == wanted


@pytest.mark.parametrize(("text", "language", "wanted", "month"), DATELINES)
def test_dateline(text: str, language: str, wanted: date | None, month: int | None) -> None:
    scan = scan_dates(text, language, [s for p in paragraphs(text) for s in p.sentences])
    found = find_dateline(article(text, language=language), paragraphs(text), scan)
    assert (found.day if found else None, found.month if found else None) == (wanted, month)


@pytest.mark.parametrize(("text", "month"), INFERRED)
def test_month_that_the_text_leaves(text: str, month: int | None) -> None:
    found = speaks_from(article(text))
    assert (found.month, found.source) == ((month, "text") if month else (None, "none"))
    assert found.window.is_unbounded
    assert ("year unknown" in (found.assumption or "")) == (month is not None)


def test_front_matter_goes_before_the_url_and_the_conflict_is_told() -> None:
    text = "Shares fell."
    given = article(text, published=date(2017, 4, 9), url="https://news.example/2017/09/04/ban")
    found = speaks_from(given)
    assert (found.day, found.source) == (date(2017, 4, 9), "front matter")
    assert len(found.conflicts) == 1
    assert "Monday 4 September 2017" in found.conflicts[0]


def test_a_day_or_two_between_sources_is_no_conflict() -> None:
    text = "BEIJING, Sept 15, 2017 (Reuters) - Shares fell."
    found = speaks_from(article(text, published=date(2017, 9, 16)))
    assert found.conflicts == ()


def test_a_text_that_speaks_of_another_month_is_a_conflict() -> None:
    text = "The rule starts next month (October)."
    found = speaks_from(article(text, published=date(2017, 4, 9)))
    assert found.window == day(date(2017, 4, 9))
    assert "speaks from September" in found.conflicts[0]


def test_a_url_serves_where_front_matter_is_silent() -> None:
    text = "Shares fell."
    found = speaks_from(article(text, url="https://news.example/2017/09/04/ban"))
    assert (found.day, found.source) == (date(2017, 9, 4), "url")


def test_a_dateline_without_a_year_gives_the_month_as_an_assumption() -> None:
    text = "BEIJING, Sept 15 (Reuters) - Shares fell."
    found = speaks_from(article(text))
    assert (found.month, found.source, found.day) == (9, "dateline", None)
    assert "year unknown" in (found.assumption or "")
