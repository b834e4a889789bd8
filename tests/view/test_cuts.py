"""Far events must not squeeze the others: empty stretches leave the axis, days with events never do."""

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lib.view.cuts import cut_words, elapsed, find_cuts, ticks
from lib.view.rows import story_frame
from lib.view.timeline import TimelineLook, timeline_figure
from lib.view.timeline_layout import noon
from tests.view.made_up import collection

MARCH = [date(2021, 3, day) for day in (1, 3, 4, 8, 11, 15, 20)]


def rows(days, latest=lambda day: day):
    return [{"earliest": day, "latest": latest(day)} for day in days]


def months(cuts):
    return [(first.strftime("%Y-%m"), last.strftime("%Y-%m")) for first, last in cuts]


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        (rows([date(2013, 5, 6), *MARCH]), [("2013-05", "2021-02")]),
        (rows([*MARCH, date(2030, 7, 1)]), [("2021-03", "2030-06")]),
        (rows([date(1999, 1, 1), *MARCH, date(2030, 7, 1)]), [("1999-01", "2021-02"), ("2021-03", "2030-06")]),
        (rows([day.replace(year=year) for year in (2011, 2021) for day in MARCH]), [("2011-03", "2021-02")]),
        (rows(MARCH), []),
        (rows([date(year, 1, 1) for year in range(2000, 2021, 4)]), []),
        (rows([date(2013, 5, 6), date(2021, 3, 1)]), []),
        ([*rows(MARCH), {"earliest": date(2013, 5, 6), "latest": date(2021, 3, 5)}], []),
        ([*rows(MARCH), {"earliest": date(2013, 5, 6), "latest": None}], [("2013-05", "2021-02")]),
        ([*rows(MARCH), {"earliest": None, "latest": date(2013, 5, 6)}], [("2013-05", "2021-02")]),
    ],
    ids=[
        "one far earlier", "one far later", "one on each side", "two crowds far apart", "a crowd alone",
        "few and far between is no gap", "two events have no usual step", "a bar over the stretch holds it",
        "an open end does not", "nor does an open start",
    ],
)  # fmt: skip
def test_long_empty_stretches_are_cut(found, expected) -> None:
    assert months(find_cuts(found)) == expected


def test_days_that_must_stay_are_kept() -> None:
    assert find_cuts(rows([date(2013, 5, 6), *MARCH]), [date(year, 1, 1) for year in range(2014, 2021)]) == ()


@given(st.lists(st.dates(date(1990, 1, 1), date(2030, 12, 31)), min_size=1, max_size=40))
def test_no_event_is_ever_cut_out(days) -> None:
    cuts = find_cuts(rows(days))
    assert all(first < last for first, last in cuts)
    assert not [d for d in days for first, last in cuts if first <= noon(d) <= last]
    axis = noon(min(days)), noon(max(days))
    assert timedelta() <= elapsed(*axis, cuts) <= axis[1] - axis[0]


def test_time_left_out_is_no_time() -> None:
    cuts = [(datetime(2021, 1, 10), datetime(2021, 3, 10))]
    assert elapsed(datetime(2021, 1, 1), datetime(2021, 3, 11), cuts) == timedelta(days=10)
    assert elapsed(datetime(2021, 3, 11), datetime(2021, 1, 1), cuts) == -timedelta(days=10)
    assert elapsed(datetime(2021, 1, 1), datetime(2021, 2, 1), cuts) == timedelta(days=9)


def test_both_sides_of_a_cut_say_when_they_are_and_no_tick_is_cut_out() -> None:
    cuts = find_cuts(rows([date(2013, 5, 6), *MARCH, date(2021, 4, 2)]))
    axis = datetime(2013, 5, 1), datetime(2021, 4, 30)
    named = ticks(axis, cuts, 8)
    assert [words for _, words in named][:3] == ["May<br>2013", "March<br>2021", "April"]
    assert not [moment for moment, _ in named for first, last in cuts if first <= moment < last]
    assert cut_words(cuts) == "The axis leaves out (//) June 2013 to Jan 2021, when nothing is dated."
    assert cut_words(()) == ""


def test_words_of_a_short_cut_name_its_days() -> None:
    cut = datetime(2021, 3, 5), datetime(2021, 3, 25)
    assert cut_words([cut]) == "The axis leaves out (//) 5 to 25 March 2021, when nothing is dated."


def test_plotly_knows_the_cuts() -> None:
    frame = story_frame(collection(30))
    far = frame.index[frame["mark"] == "day"][0]
    frame.at[far, "earliest"] = frame.at[far, "latest"] = date(1950, 1, 1)
    figure = timeline_figure(frame, [], TimelineLook(cut=True, minimap=False))
    (cut,) = figure.layout.xaxis.rangebreaks
    assert cut.bounds[0].year == 1950
    assert "//" in [note.text for note in figure.layout.annotations]
    assert not timeline_figure(frame, [], TimelineLook()).layout.xaxis.rangebreaks
