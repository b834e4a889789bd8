"""The line of a story: the lead's, or a fuller one of another telling that begins with the same words."""

from dataclasses import replace

import pytest

from lib.collection import foreign_articles, fullest_line
from tests.view.made_up import told

LEAD = "Coinquay published rules"


@pytest.mark.parametrize(
    ("other", "wanted"),
    [
        pytest.param(f"{LEAD} that hold skippers liable", f"{LEAD} that hold skippers liable", id="says more"),
        pytest.param(f"{LEAD} on them", LEAD, id="hardly says more"),
        pytest.param("The guild welcomed rules that hold skippers liable", LEAD, id="says something else"),
        pytest.param(f"{LEAD}hip that holds skippers liable", LEAD, id="goes on inside a word"),
    ],
)
def test_a_story_takes_the_fuller_of_two_lines_with_the_same_head(other: str, wanted: str) -> None:
    lead, more = (told(f"{s}.", s.split()[0], summary=s, article=s, kind="adopt").events[0] for s in (LEAD, other))
    assert fullest_line(lead, (lead, more)) == wanted


def test_a_line_that_refers_back_gives_way_to_the_first_that_does_not() -> None:
    lines = ("The rules were published", "The notice was sent", "Coinquay published rules", "The guild published rules")
    events = [
        replace(told(f"{s}.", s.split()[0], summary=s, article=s, kind="adopt").events[0], refers_back=n < 2)
        for n, s in enumerate(lines)
    ]
    assert fullest_line(events[0], events) == "Coinquay published rules"
    assert fullest_line(events[0], events[:2]) == "The rules were published"


def test_a_line_of_another_status_is_none_of_the_story() -> None:
    lead = told(LEAD, "published", summary=LEAD).events[0]
    plan = told(LEAD, "published", summary=f"{LEAD} that hold skippers liable (planned)", status="planned").events[0]
    assert fullest_line(lead, (lead, plan)) == LEAD


def test_a_line_gives_way_to_one_in_the_language_of_most_articles() -> None:
    lines = {"港口宣布停航": "zh", "The ferries stopped": "en", "The night boats stopped": "en"}
    parsed = [told(f"{s}.", s, summary=s, article=s) for s in lines]
    parsed = [replace(p, article=replace(p.article, language=lines[p.article.id])) for p in parsed]
    lead, *others = (p.events[0] for p in parsed)
    assert fullest_line(lead, (lead, *others), foreign_articles(parsed)) == "The ferries stopped"
    planned = [replace(e, status="planned") for e in others]
    assert fullest_line(lead, (lead, *planned), foreign_articles(parsed)) == "港口宣布停航"
    assert foreign_articles(parsed[:2]) == frozenset()
    assert foreign_articles(()) == frozenset()
