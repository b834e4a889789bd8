"""The comparison as a file: whole, self-contained, linked inside, and no word of an article is markup."""

from dataclasses import replace
from datetime import date

from lxml import html

from lib.collection import Alignment
from lib.export.caption import Caption
from lib.export.compare_html import to_compare_html
from lib.view.compare import compare
from lib.view.compare_payload import to_payload
from tests.sample_collection import alignment, collection, first, second

CAPTION = Caption("3 <differences>", "", "Nothing is filtered out.", ("The Quay, 6 May 2021",), date(2021, 5, 7), "0.1")


def document(articles, alignments):
    payload = to_payload(
        compare(articles, alignments, collection().stories),
        captions=["a day"] * len(articles), notes=["day used"] * len(articles), describe=lambda e: e.type,
    )  # fmt: skip
    return html.fromstring(to_compare_html(payload, CAPTION))


def test_both_texts_stand_side_by_side_with_their_marks():
    page = document([first(), second()], [alignment()])
    assert [th.text for th in page.iter("th")] == ["The Quay", "Digest after Pier Post"]
    words = page.find(".//table").text_content()
    assert "Operators must delete schedules by" in words
    assert "Not in The Quay" in words
    assert len(page.find_class("factual")) >= 6


def test_events_told_differently_come_first_with_both_values():
    words = document([first(), second()], [alignment()]).text_content()
    assert "date: 4 May 2021 (The Quay) ≠ 5 May 2021 (Digest after Pier Post)" in words
    assert words.index("Events told differently") < words.index("Differences, the factual ones first")


def test_every_link_leads_to_a_place_on_the_page():
    page = document([first(), second()], [alignment()])
    ids = set(page.xpath("//@id"))
    targets = [a.get("href").removeprefix("#") for a in page.iter("a")]
    assert targets
    assert set(targets) <= ids


def test_nothing_is_fetched_and_nothing_runs():
    page = document([first(), second()], [alignment()])
    assert not page.xpath("//script | //link | //img | //iframe | //*[@src]")


def test_words_of_an_article_are_never_markup():
    evil = "Title\n\n<script>alert(1)</script> & <b>bold</b> words here."
    parsed = first()
    article = replace(parsed.article, text=evil, publisher="<i>Quay</i>", language='en"><b>')
    blank = replace(parsed, article=article, events=(), mentions=(), dates=(), paragraphs=parsed.paragraphs[:2])
    page = document([blank, second()], [Alignment((), (), (), (), (), ())])
    assert not page.xpath("//script | //i | //td//b")
    assert "3 <differences>" in page.find(".//h1").text_content()


def test_one_article_alone_lists_its_events():
    page = document([first()], [])
    assert len(page.find_class("event")) == 3
    assert "Differences" not in page.text_content()
