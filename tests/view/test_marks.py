from datetime import date

import pytest

from lib.interval import Interval, day, month
from lib.model import DateMention, Dating, Span
from lib.view.marks import mark_of

D = date


def dating(interval: Interval, kind="DATE", mod=None) -> Dating:
    return Dating(interval, None, DateMention(Span(0, 1), kind, "", mod, interval, None, "a rule"))


@pytest.mark.parametrize(
    ("dated", "signal", "mark"),
    [
        pytest.param(dating(day(D(2017, 9, 7))), "on", "day", id="on a day"),
        pytest.param(dating(month(2017, 7)), "in", "window", id="in a month"),
        pytest.param(dating(Interval(D(2017, 9, 15), D(2017, 9, 30))), "by", "deadline", id="by a day"),
        pytest.param(
            dating(Interval(D(2017, 9, 15), D(2017, 9, 30))), "By", "deadline", id="a capital changes nothing"
        ),
        pytest.param(dating(day(D(2017, 9, 30))), "by", "deadline", id="a deadline on the day of the order"),
        pytest.param(dating(Interval(None, D(2017, 9, 29))), "before", "deadline", id="before a day"),
        pytest.param(
            dating(Interval(D(2017, 9, 4), D(2017, 11, 3)), "DURATION"), None, "deadline", id="within 60 days"
        ),
        pytest.param(dating(Interval(D(2017, 6, 1), None, "span")), "since", "span", id="since a month"),
        pytest.param(
            dating(Interval(D(2017, 9, 4), D(2017, 9, 9), "span")), "from", "span", id="from one day to another"
        ),
        pytest.param(dating(Interval()), None, "undated", id="words that give no bound"),
        pytest.param(Dating(Interval(None, D(2017, 9, 15))), None, "undated", id="a bound that no words carry"),
        pytest.param(Dating(day(D(2017, 9, 15))), None, "undated", id="a day that no words carry"),
    ],
)
def test_the_mark_of_a_date(dated: Dating, signal, mark: str) -> None:
    assert mark_of(dated, signal) == mark
