"""Corrections of an article hold in other readings of it, and in nothing else."""

from dataclasses import replace
from datetime import date

import pytest

from lib.keep.apply import apply
from tests.keep.making import ARTICLES, dismiss, edit, find, one, words
from tests.sample_collection import first, second


def test_a_new_reading_with_another_sentence_elsewhere_keeps_the_correction():
    text = first().article.text.replace("Older boards date from 2012.", "Older boards are from 2012 or 2013.")
    again = reread(text.replace("must delete\n", "must delete "))
    event = one([edit(first(), "must delete", type="halt")], articles=(again,))
    assert (event.type, event.article_id) == ("halt", "new")


def test_every_reading_of_the_article_that_is_here_is_corrected():
    again = reread(first().article.text.replace("Older boards date from 2012.", "Older boards are older."))
    log = [edit(first(), "must delete", type="halt"), dismiss(first(), "published", 2)]
    applied = apply((*ARTICLES, replace(again, events=())), log)
    assert [(e.article_id, e.type) for e in find(applied.articles, "must delete")] == [("one", "halt"), ("new", "halt")]
    assert [e.article_id for e in find(applied.articles, "published")] == ["two"]
    assert apply(applied.articles, log) == applied


@pytest.mark.parametrize(
    ("values", "ids"),
    [
        ({"url": "https://quay.example/other"}, ["one"]),
        ({"url": None, "published": date(2021, 5, 7)}, ["one"]),
        ({"url": None, "published": None}, ["one", "new"]),
        ({"published": date(2021, 5, 7), "title": "Corrected"}, ["one", "new"]),
    ],
    ids=["another address", "another day", "nothing against it", "the same address"],
)
def test_a_column_of_the_same_title_is_no_other_reading(values, ids):
    applied = apply((*ARTICLES, reread(first().article.text, **values)), [edit(first(), "must delete", type="halt")])
    assert [e.article_id for e in find(applied.articles, "must delete")] == ids


def test_line_breaks_make_no_other_sentence():
    text = first().article.text.replace("Operators must delete", "Operators  must\ndelete")
    applied = apply((reread(text),), [edit(first(), "must delete", type="halt")])
    assert applied.unplaced == ()
    assert [e.type for e in find(applied.articles, "must\ndelete")] == ["halt"]


def reread(text, **values):
    """Return the first article with another text, as an upload of it, with none of its events."""
    article = replace(first().article, id="new", text=text, **values)
    return replace(first(), article=article, events=(), dates=(), mentions=())


@pytest.mark.parametrize(
    ("articles", "cause"),
    [
        ((second(),), "article"),
        ((reread(first().article.text.replace("end of June", "end of July")),), "words"),
        ((reread(first().article.text, url="https://other.example", title="Another"),), "article"),
    ],
    ids=["no such article", "its sentence says something else", "the same words in another article"],
)
def test_what_has_no_place_is_reported(articles, cause):
    log = [edit(first(), "must delete", type="halt")]
    applied = apply(articles, log)
    assert [(u.correction, u.cause) for u in applied.unplaced] == [(log[0], cause)]
    assert applied.articles == articles


def test_of_equal_sentences_the_nearest_is_meant():
    text = first().article.text
    sentence = "Operators must delete schedules by the end of June, spokesman Ana Reyes said."
    event = one([edit(first(), "must delete", type="halt")], articles=(reread(f"{text}\n\n{sentence}"),))
    assert event.trigger == words(first(), "must delete")
    event = one([edit(first(), "must delete", type="halt")], articles=(reread(f"{sentence}\n\n{text}"),))
    assert event.trigger.start > len(sentence)
