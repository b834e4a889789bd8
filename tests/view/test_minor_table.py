"""The table of what articles say in passing, and what of it a selection leaves."""

from datetime import date

import pytest

from lib.model import ParsedArticle
from lib.pipeline import build, with_minor
from lib.read.files import read_text
from lib.view.minor_table import DAY, HEADINGS, minor_table
from lib.view.selection import Selection

TEXT = (
    "The Port Council fined BlueBoat on Wednesday after a long review.\n\n"
    "BlueBoat regretted the delay. Tickets are sold out, and the harbour has been busy. It hopes to grow."
)


@pytest.fixture(scope="module")
def articles() -> tuple[ParsedArticle, ...]:
    article = read_text("a.txt", TEXT.encode(), published=date(2021, 3, 5), language="en")
    return with_minor(build([article]))


def test_only_minor_events_are_rows_and_their_days_are_called_probable(articles: tuple[ParsedArticle, ...]) -> None:
    table = minor_table(articles, Selection())
    assert tuple(table.columns) == (*HEADINGS, DAY)
    assert len(table) == sum(e.minor for e in articles[0].events) > 3
    row = next(r for r in table.itertuples(index=False) if "regretted" in r.What)
    assert row[0] == "probably 3 March 2021"
    assert row[2] == "BlueBoat"
    assert row[-1] == date(2021, 3, 3)


CHOICES = {
    "another source": (Selection(sources=("Gazette",)), 0),
    "a word of the sentence": (Selection(text="tickets harbour"), 1),
    "days before": (Selection(end=date(2020, 1, 1), within=True), 0),
    "an actor": (Selection(actors=("blueboat",)), 1),
    "not yet published": (Selection(known_on=date(2021, 3, 4)), 0),
    "a status": (Selection(statuses=("denied",)), 0),
    "a type": (Selection(types=("halt",)), 0),
}


@pytest.mark.parametrize(("selection", "least"), CHOICES.values(), ids=CHOICES.keys())
def test_a_selection_holds_for_minor_events_too(
    articles: tuple[ParsedArticle, ...], selection: Selection, least: int
) -> None:
    every, chosen = minor_table(articles, Selection()), minor_table(articles, selection)
    assert len(chosen) < len(every)
    assert (len(chosen) >= 1) == bool(least)
