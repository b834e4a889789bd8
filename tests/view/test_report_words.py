"""A report's figures and method follow from the collection, and say what is not known."""

from dataclasses import replace

from lib.collection import Problem, VersionGroup
from lib.interval import day
from lib.model import Reference
from lib.view.report_words import method_note, summary_facts
from lib.view.said import said_words
from tests.sample_collection import collection


def test_the_figures_count_events_articles_and_voices():
    facts = dict(summary_facts(collection()))
    assert facts["Events"] == "3"
    assert facts["Articles"] == "3, which are 3 independent sources"
    assert facts["By status"] == "2 happened, 1 planned"
    assert facts["Told by more than one source"] == "1"
    assert facts["Sources differ on"] == "1"


def test_versions_of_one_text_are_one_source():
    sample = replace(collection(), versions=(VersionGroup("one", ("one", "two"), "published first"),))
    assert dict(summary_facts(sample))["Articles"] == "3, which are 2 independent sources"


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
