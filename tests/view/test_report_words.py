"""A report's figures and method follow from the collection, and say what is not known."""

from dataclasses import replace

from lib.collection import Collection, Problem, VersionGroup
from lib.interval import day
from lib.model import Reference
from lib.view.report_words import method_note, summary_facts
from lib.view.said import said_words
from tests.sample_collection import collection


def test_the_figures_count_events_articles_and_voices():
    facts = dict(summary_facts(collection()))
    assert facts["Events"] == "3, 4 May to 30 June 2021"
    assert facts["Told as"] == "2 happened and 1 planned"
    assert facts["Sources"] == "3 articles, 3 independent sources"
    assert facts["Told by several"] == "1 event, 1 of them differently"
    assert facts["Busiest month"] == "May 2021, 2 events"
    assert facts["Most often named"] == "Fast Ferry (2) and Harbour Authority (1)"


def test_versions_of_one_text_are_one_source():
    sample = replace(collection(), versions=(VersionGroup("one", ("one", "two"), "published first"),))
    assert dict(summary_facts(sample))["Sources"] == "3 articles, 2 independent sources"


def test_figures_that_say_nothing_are_left_out():
    assert "Busiest month" not in dict(summary_facts(Collection()))
    assert dict(summary_facts(Collection()))["Events"] == "0"


def test_the_method_names_what_is_assumed_and_unknown():
    words = " ".join(method_note(collection(), "9.9"))
    assert "version 9.9" in words
    assert "1 article of unknown day" in words
    assert "1 article is a digest in our own words" in words
    assert "No accuracy figures come with this version" in words


def test_the_method_tells_days_taken_from_a_version_and_unread_files():
    sample = collection()
    wired = replace(
        sample.articles[1], reference=Reference(day(sample.articles[0].article.published), source="version")
    )
    told = replace(sample, articles=(sample.articles[0], wired), problems=(Problem("x.md", "x.md is not text"),))
    words = " ".join(method_note(told, "9.9", ("Dates: 97% right.",)))
    assert "in 1 article from a day that the text or an earlier version shows" in words
    assert "1 file could not be read: x.md is not text" in words
    assert "Dates: 97% right." in words
    assert "No accuracy figures" not in words


def test_what_a_source_says_is_put_in_words():
    sample = collection()
    date, *_ = sample.stories[0].agreement
    assert said_words(replace(date, value="2021-05-04"), sample) == "4 May 2021"
    assert said_words(replace(date, field="status", value="happened"), sample) == "happened"
    assert said_words(replace(date, value=None), sample) == "not given"
