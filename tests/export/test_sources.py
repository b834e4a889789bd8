"""Sources as reference managers read them, and citations as people do."""

import json
from dataclasses import replace
from datetime import date

import bibtexparser
import pytest
import rispy
from bibtexparser import middlewares

from lib.export.cite import cite_event, cite_source, short_source
from lib.export.event_rows import sources_of
from lib.export.sources_bibtex import to_bibtex
from lib.export.sources_csl import to_csl
from lib.export.sources_ris import to_ris
from lib.model import Article
from tests.sample_collection import collection

ODD = Article(
    "odd1",
    "50% of {R&D} \\ costs_$1 #2 ~",
    "Émile & Co 报",
    date(2020, 1, 2),
    "https://x.example/{a}",
    "fr",
    "x",
    "p",
)


def test_csl_json_has_what_a_citation_needs():
    first, digest, undated = json.loads(to_csl(sources_of(collection())))
    assert first["type"] == "article-newspaper"
    assert first["container-title"] == "The Quay"
    assert first["issued"] == {"date-parts": [[2021, 5, 6]]}
    assert "Digest" in digest["note"]
    assert "issued" not in undated
    assert len({first["id"], digest["id"], undated["id"]}) == 3


def test_ris_comes_back_through_a_reader():
    first, digest, undated = rispy.loads(to_ris(sources_of(collection())).decode())
    assert first["type_of_reference"] == "NEWS"
    assert (first["title"], first["secondary_title"], first["date"]) == (
        "Harbour regulator tightens rules", "The Quay", "2021/05/06",
    )  # fmt: skip
    assert first["urls"] == ["https://quay.example/a?b=1&c=2"]
    assert "date" not in undated
    assert digest["notes"]


@pytest.mark.parametrize("article", [ODD, *sources_of(collection())], ids=lambda a: a.id)
def test_bibtex_comes_back_through_a_reader(article):
    library = bibtexparser.parse_string(
        to_bibtex([article]).decode(), append_middleware=[middlewares.LatexDecodingMiddleware(keep_braced_groups=False)]
    )
    assert not library.failed_blocks
    fields = {f.key: f.value for f in library.entries[0].fields}
    assert fields["title"].removeprefix("{").removesuffix("}") == article.title
    assert fields["journal"] == article.publisher
    assert fields.get("date") == (article.published.isoformat() if article.published else None)


def test_a_source_is_cited_with_what_is_known():
    first, digest, undated = (cite_source(a) for a in sources_of(collection()))
    assert first == "“Harbour regulator tightens rules”, The Quay, 6 May 2021, https://quay.example/a?b=1&c=2"
    assert digest == "“Ferry boards face new rules”, Digest after Pier Post, 7 May 2021"
    unnamed = replace(sources_of(collection())[1], publisher="Pier Post")
    assert cite_source(unnamed).endswith("(digest in our own words)")
    assert undated == "“=1+1 Pasajeros”, Muelle, undated"


def test_a_day_after_arabic_words_keeps_its_place():
    article = replace(sources_of(collection())[0], publisher="صحيفة الميناء", title="حظر المجلس")
    assert cite_source(article).startswith("“حظر المجلس\u200e”, صحيفة الميناء\u200e, 6 May 2021")
    assert short_source(article) == "صحيفة الميناء\u200e, 6 May 2021"


def test_an_event_is_cited_with_its_words_and_what_others_say():
    sample = collection()
    words = cite_event(sample.stories[0], sample, lambda s: "4 May 2021")
    assert words.startswith("Harbour Authority published rules (4 May 2021; happened): “HARBOURTOWN - The harbour")
    assert "Also told by Digest after Pier Post." in words
    assert words.endswith("Sources differ on date: 4 May 2021 (The Quay), 5 May 2021 (Digest after Pier Post).")


def test_a_citation_names_who_was_cited():
    sample = collection()
    assert "planned, citing Ana Reyes" in cite_event(sample.stories[1], sample, lambda s: "by 30 June 2021")
    undated = replace(sample.article("one").article, title=None, published=None, url=None)
    assert cite_source(undated) == "The Quay, undated"


def test_a_status_in_the_summary_is_not_told_twice():
    sample = collection()
    story = replace(sample.stories[1], summary="operators to delete schedules (planned)")
    assert cite_event(story, sample, lambda s: "by 30 June").startswith(
        "Operators to delete schedules (by 30 June; planned"
    )


def test_in_short_a_digest_is_called_one_once():
    sample = collection()
    assert short_source(sample.article("two").article) == "Digest after Pier Post, 7 May 2021"
    unnamed = replace(sample.article("two").article, publisher="Pier Post")
    assert short_source(unnamed) == "Pier Post, 7 May 2021 (a digest)"
