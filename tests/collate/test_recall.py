"""A grouping that recalls the one before does less and gives the same."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from lib.collate import recall
from lib.collate.recall import Recall
from lib.collate.stories import group_stories
from lib.interval import day
from lib.pipeline import open_folder

ARTICLES = Path(__file__).resolve().parents[2] / "data" / "articles"


@pytest.fixture(scope="module")
def read():
    return open_folder(ARTICLES)


def changed(articles, place, **fields):
    """Return the articles with one event told otherwise, or gone."""
    number, n = place
    events = list(articles[number].events)
    events[n : n + 1] = [replace(events[n], **fields)] if fields else []
    return (*articles[:number], replace(articles[number], events=tuple(events)), *articles[number + 1 :])


@pytest.mark.parametrize(
    "fields",
    [
        pytest.param({"status": "denied"}, id="a status"),
        pytest.param({"type": "other", "objects": ("chess boards",)}, id="a type and things"),
        pytest.param({"actors": ()}, id="nobody acts"),
        pytest.param({}, id="no event"),
    ],
)
def test_what_is_recalled_changes_nothing(read, fields):
    known = Recall()
    group_stories(read.articles, read.versions, recall=known)
    for place in ((0, 0), (3, 2), (7, 1), (0, 0)):
        articles = changed(read.articles, place, **fields)
        assert group_stories(articles, read.versions, recall=known) == group_stories(articles, read.versions)


def test_a_day_set_for_an_article_is_seen(read):
    known = Recall()
    group_stories(read.articles, read.versions, recall=known)
    moved = replace(read.articles[5].reference, window=day(date(2017, 11, 1)))
    articles = (*read.articles[:5], replace(read.articles[5], reference=moved), *read.articles[6:])
    assert group_stories(articles, read.versions, recall=known) == group_stories(articles, read.versions)


def test_only_pairs_of_what_was_changed_are_weighed_again(read, monkeypatch):
    weighed = []
    whole = recall.sameness
    monkeypatch.setattr(recall, "sameness", lambda a, b, y: weighed.append((a, b)) or whole(a, b, y))
    known = Recall()
    group_stories(read.articles, read.versions, recall=known)
    everything = len(weighed)
    weighed.clear()
    group_stories(changed(read.articles, (3, 2), status="denied"), read.versions, recall=known)
    article = read.articles[3].article.id
    assert all(article in (a.event.article_id, b.event.article_id) for a, b in weighed)
    assert 0 < len(weighed) < everything / 3


def test_what_is_no_longer_told_is_forgotten(read):
    known = Recall()
    group_stories(read.articles, read.versions, recall=known)
    group_stories(read.articles[:1], (), recall=known)
    assert len(known._tellings) == 1
    assert {t.event.article_id for pair in known._scores.known for t in pair} <= {read.articles[0].article.id}
