from dataclasses import replace
from datetime import date

import pytest

from lib.collection import Collection
from lib.interval import UNKNOWN, Interval, day, month
from lib.model import Reference
from lib.view.chronology import deadlines, in_order, most_told, neighbours
from lib.view.deadline_table import deadline_table, left_words
from lib.view.people_table import HEADINGS, people_table
from lib.view.rows import COLUMNS, story_frame
from lib.view.selection import Selection
from lib.view.statement import filter_statement, nothing_placed, title_sentence, why_empty
from lib.view.words import day_words
from tests.view.made_up import ACTORS, collection, story, told

SENTENCE = "Coinquay stops trading by 30 September."


def one(article: str, interval: Interval | None, **more):
    words = {"words": "30 September", "signal": "by"} if interval else {}
    return told(SENTENCE, "stops", on=interval, article=article, **words, **more)


def of(*parsed) -> Collection:
    return Collection(tuple(parsed), stories=tuple(story(p.events[0], p) for p in parsed), actors=ACTORS)


def test_order_is_by_first_possible_day_then_last_and_undated_come_last() -> None:
    undated = one("a0", None)
    window = one("a1", month(2017, 9), kind="announce")
    dotted = one("a2", day(date(2017, 9, 1)))
    due = one("a3", Interval(date(2017, 8, 1), date(2017, 9, 2)))
    whole = of(undated, window, dotted, due)
    assert [s.lead for s in in_order(whole.stories, whole)] == ["a2-e1", "a3-e1", "a1-e1", "a0-e1"]


def test_stepping_goes_by_that_order_and_stops_at_the_ends() -> None:
    assert neighbours(["a", "b", "c"], "b") == ("a", "c")
    assert neighbours(["a", "b", "c"], "a") == (None, "b")
    assert neighbours(["a", "b", "c"], None) == (None, "a")
    assert neighbours([], "gone") == (None, None)


def test_the_story_that_most_sources_tell_is_the_first_of_them() -> None:
    parsed = [one(f"a{n}", month(2017, 9)) for n in range(4)]
    alone, *shared = (story(p.events[0], p, *parsed[:n]) for n, p in enumerate(parsed))
    assert most_told([alone, shared[1], shared[0]]) == shared[1]
    assert most_told([shared[0], shared[0]]) is shared[0]
    assert most_told([]) is None


def test_deadlines_are_measured_against_a_day_and_what_is_denied_or_done_is_none() -> None:
    whole = of(
        one("a1", Interval(date(2017, 9, 1), date(2017, 9, 30)), status="planned"),
        one("a2", Interval(None, date(2017, 9, 10)), status="planned"),
        one("a3", Interval(None, date(2017, 9, 11)), status="denied"),
        one("a4", Interval(None, date(2017, 9, 12)), status="happened"),
    )
    rows = deadlines(whole, date(2017, 9, 20))
    assert [(r.due, r.days) for r in rows] == [(date(2017, 9, 10), -10), (date(2017, 9, 30), 10)]
    table = deadline_table(rows, whole)
    assert list(table["Due or passed"]) == ["passed 10 days before", "due in 10 days"]
    assert left_words(0) == "due that day"


def test_the_shared_table_has_its_columns_and_the_same_order_for_people() -> None:
    whole = collection(25)
    frame = story_frame(whole)
    assert tuple(frame.columns) == COLUMNS
    assert list(frame["id"]) == [s.id for s in in_order(whole.stories, whole)]
    table = people_table(frame)
    assert tuple(table.columns) == HEADINGS
    assert list(table["What"]) == list(frame["summary"])


def test_an_empty_collection_has_empty_tables() -> None:
    assert len(people_table(story_frame(Collection()))) == 0


def test_what_is_filtered_is_said_in_words() -> None:
    chosen = Selection(
        actors=("coinquay",), start=date(2017, 9, 1), end=date(2017, 9, 30), within=True, statuses=("planned",),
        text="barges", known_on=date(2017, 9, 15),
    )  # fmt: skip
    assert filter_statement(chosen, collection(3)) == (
        "Filtered: involving Coinquay; dated certainly in Sept 2017, undated ones left out; told as planned; "
        "with the words “barges”; as published up to 15 Sept 2017."
    )
    assert filter_statement(Selection(), collection(3)) == "Nothing is filtered out."


def test_days_of_an_unknown_year_stand_in_calendar_order_before_what_has_no_date() -> None:
    parsed = [one(name, None) for name in ("late", "none", "early")]
    edtf = {"late": "XXXX-09-30", "none": None, "early": "XXXX-09-07"}
    stories = [story(p.events[0], p) for p in parsed]
    stories = [replace(s, dating=replace(s.dating, edtf=edtf[s.events[0].article_id])) for s in stories]
    assert [s.events[0].article_id for s in in_order(stories, of(*parsed))] == ["early", "late", "none"]


def test_empty_views_say_why() -> None:
    assert "no articles" in why_empty(Selection(), Collection())
    assert "None of the 5 events fits" in why_empty(Selection(text="x"), collection(5))


def test_a_day_before_the_first_article_is_told_as_such() -> None:
    told = why_empty(Selection(known_on=date(1800, 1, 1)), collection(5))
    first = min(p.article.published for p in collection(5).articles)
    assert told.endswith(f"The first of these articles was published on {day_words(first)}.")


@pytest.mark.parametrize(
    ("count", "undated", "title"),
    [(0, 0, "No events"), (1, 1, "1 event, undated"), (3, 3, "3 events, all undated"), (1, 0, "1 event")],
)
def test_a_title_counts_as_people_do(count: int, undated: int, title: str) -> None:
    assert title_sentence(count, UNKNOWN, None, undated) == title


def test_a_timeline_of_undated_events_says_what_may_help() -> None:
    whole = collection(3)
    known, unknown = (
        replace(whole, articles=(replace(whole.articles[0], reference=reference),))
        for reference in (Reference(day(date(2017, 9, 4))), Reference())
    )
    assert nothing_placed(known).endswith("placed on the axis.")
    assert nothing_placed(unknown).endswith("The day of publication of the text is unknown: the overview asks for it.")


def test_a_title_is_a_sentence() -> None:
    assert title_sentence(14, Interval(date(2017, 9, 4), date(2017, 9, 30)), "actor", 2) == (
        "14 events, 4 to 30 Sept 2017, 2 of them undated, by actor"
    )
