"""Bounds are inclusive days, open ends reach everything on their side, and EDTF writes them shortest."""

from datetime import date

import pytest
from edtf import parse_edtf
from hypothesis import given
from hypothesis import strategies as st

from lib.interval import UNKNOWN, Interval, day, month, quarter, to_edtf, week, year
from tests.strategies import intervals

DAYS = st.dates(min_value=date(1000, 1, 1))


@pytest.mark.parametrize(
    ("interval", "edtf"),
    [
        pytest.param(day(date(2017, 9, 7)), "2017-09-07", id="one day"),
        pytest.param(month(2017, 10), "2017-10", id="a whole month"),
        pytest.param(month(2016, 2), "2016-02", id="a leap February"),
        pytest.param(year(2017), "2017", id="a whole year"),
        pytest.param(quarter(2017, 3), "2017-35", id="the third quarter"),
        pytest.param(Interval(date(2017, 7, 1), date(2017, 12, 31)), "2017-41", id="the second half"),
        pytest.param(Interval(date(2010, 1, 1), date(2019, 12, 31)), "201X", id="a decade"),
        pytest.param(Interval(date(2017, 9, 15), date(2017, 9, 30)), "[2017-09-15..2017-09-30]", id="a window"),
        pytest.param(Interval(None, date(2017, 9, 15)), "[..2017-09-15]", id="no later than"),
        pytest.param(Interval(date(2017, 9, 15), None), "[2017-09-15..]", id="no earlier than"),
        pytest.param(Interval(date(2017, 9, 7), date(2017, 9, 9), "span"), "2017-09-07/2017-09-09", id="from to"),
        pytest.param(Interval(date(2017, 6, 1), None, "span"), "2017-06-01/..", id="since"),
        pytest.param(UNKNOWN, None, id="nothing known"),
    ],
)
def test_edtf_is_the_shortest_that_says_it_all(interval, edtf):
    assert to_edtf(interval) == edtf


@given(intervals(DAYS))
def test_edtf_is_valid(interval):
    text = to_edtf(interval)
    if text is not None:
        parse_edtf(text)


def test_a_reversed_interval_is_refused():
    with pytest.raises(ValueError, match="is after"):
        Interval(date(2017, 9, 8), date(2017, 9, 7))


@given(intervals(DAYS), intervals(DAYS))
def test_overlap_is_symmetric_and_within_implies_it(a, b):
    assert a.overlaps(b) == b.overlaps(a)
    if a.within(b):
        assert a.overlaps(b)


def test_days_touching_overlap():
    assert month(2017, 9).overlaps(day(date(2017, 9, 30)))
    assert not month(2017, 9).overlaps(day(date(2017, 10, 1)))


def test_a_week_has_seven_days():
    assert week(date(2017, 9, 11)) == Interval(date(2017, 9, 11), date(2017, 9, 17))
