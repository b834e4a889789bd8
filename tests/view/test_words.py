from datetime import date

import pytest

from lib.interval import Interval, day, month, quarter, to_edtf, year
from lib.model import Dating
from lib.view.words import count_words, dating_words, day_words, list_words, range_words

D = date


@pytest.mark.parametrize(
    ("interval", "words"),
    [
        (day(D(2017, 9, 7)), "7 Sept 2017"),
        (month(2017, 7), "July 2017"),
        (quarter(2017, 3), "July to Sept 2017"),
        (year(2017), "2017"),
        (Interval(D(2016, 1, 1), D(2017, 12, 31)), "2016 to 2017"),
        (Interval(D(2016, 11, 1), D(2017, 2, 28)), "Nov 2016 to Feb 2017"),
        (Interval(D(2017, 9, 11), D(2017, 9, 15)), "11 to 15 Sept 2017"),
        (Interval(D(2017, 9, 28), D(2017, 10, 3)), "28 Sept to 3 Oct 2017"),
        (Interval(D(2017, 12, 28), D(2018, 1, 3)), "28 Dec 2017 to 3 Jan 2018"),
        (Interval(None, D(2017, 9, 30)), "up to 30 Sept 2017"),
        (Interval(D(2017, 9, 30), None), "from 30 Sept 2017 on"),
        (Interval(), "any day"),
    ],
)
def test_a_range_is_told_in_the_fewest_words(interval: Interval, words: str) -> None:
    assert range_words(interval) == words


@pytest.mark.parametrize(
    ("dating", "mark", "words"),
    [
        (Dating(day(D(2017, 9, 7))), "day", "7 Sept 2017"),
        (Dating(Interval(D(2017, 9, 15), D(2017, 9, 30))), "deadline", "by 30 Sept 2017"),
        (Dating(Interval(D(2017, 6, 1), None, "span"), "2017-06/.."), "span", "since June 2017"),
        (Dating(Interval(D(2017, 1, 1), None, "span"), "2017/.."), "span", "since 2017"),
        (Dating(Interval(D(2017, 6, 1), None, "span"), "2017-06-01/.."), "span", "since 1 June 2017"),
        (Dating(Interval(D(2017, 6, 1), D(2017, 6, 9), "span")), "span", "1 to 9 June 2017"),
        (Dating(Interval(), "XXXX-09-07"), "undated", "7 Sept, year unknown"),
        (Dating(Interval(), "XXXX-09"), "undated", "Sept, year unknown"),
        (Dating(Interval(None, D(2017, 9, 15))), "undated", "no date"),
    ],
)
def test_an_events_date_in_words(dating: Dating, mark, words: str) -> None:
    assert dating_words(dating, mark) == words


def test_the_weekday_is_told_where_it_matters() -> None:
    assert day_words(D(2017, 9, 15), weekday=True) == "Friday 15 Sept 2017"


def test_lists_and_counts() -> None:
    assert list_words([]) == ""
    assert list_words(["a"]) == "a"
    assert list_words(["a", "b", "c"], "or") == "a, b or c"
    assert list_words(["a", "b", "c", "d", "e"], most=3) == "a, b and 3 more"
    assert count_words(1, "event") == "1 event"
    assert count_words(2000, "story", "stories") == "2,000 stories"


def test_every_interval_of_the_calendar_has_an_edtf_and_words() -> None:
    for interval in (day(D(2020, 2, 29)), month(2020, 2), quarter(2020, 1), year(2020)):
        assert to_edtf(interval)
        assert range_words(interval)
