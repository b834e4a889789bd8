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
        pytest.param(
            Interval(date(2017, 2, 1), date(2017, 7, 31)), "[2017-02-01..2017-07-31]", id="six months, no half"
        ),
        pytest.param(Interval(date(2017, 1, 1), date(2017, 9, 30)), "[2017-01-01..2017-09-30]", id="three quarters"),
        pytest.param(
            Interval(date(2017, 7, 1), date(2018, 6, 30)), "[2017-07-01..2018-06-30]", id="a year, no calendar's"
        ),
        pytest.param(Interval(date(2010, 1, 1), date(2019, 12, 31)), "201X", id="a decade"),
        pytest.param(
            Interval(date(2011, 1, 1), date(2020, 12, 31)), "[2011-01-01..2020-12-31]", id="ten years, no decade"
        ),
        pytest.param(Interval(date(2010, 1, 1), date(2018, 12, 31)), "[2010-01-01..2018-12-31]", id="nine years"),
        pytest.param(Interval(date(2010, 2, 1), date(2019, 12, 31)), "[2010-02-01..2019-12-31]", id="a decade begun"),
        pytest.param(
            Interval(date(2010, 1, 1), date(2019, 11, 30)), "[2010-01-01..2019-11-30]", id="a decade unfinished"
        ),
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


@pytest.mark.parametrize(
    ("bounds", "charted"),
    [
        ((date(1000, 1, 1), date(2999, 12, 31)), True),
        ((None, date(2999, 12, 31)), True),
        ((None, None), True),
        ((date(999, 12, 31), None), False),
        ((date(2017, 1, 1), date(3000, 1, 1)), False),
    ],
)
def test_a_chronology_has_the_years_of_four_digits_before_3000(bounds, charted):
    assert Interval(*bounds).is_charted is charted


SEPTEMBER = month(2017, 9)


@pytest.mark.parametrize(
    ("inner", "outer", "certain"),
    [
        pytest.param(SEPTEMBER, SEPTEMBER, True, id="both ends count"),
        pytest.param(day(date(2017, 9, 30)), SEPTEMBER, True, id="the last day"),
        pytest.param(Interval(date(2017, 8, 31), date(2017, 9, 2)), SEPTEMBER, False, id="begins before"),
        pytest.param(Interval(date(2017, 9, 2), date(2017, 10, 1)), SEPTEMBER, False, id="ends after"),
        pytest.param(Interval(date(2017, 9, 2), None), SEPTEMBER, False, id="may end after"),
        pytest.param(Interval(None, date(2017, 9, 2)), SEPTEMBER, False, id="may begin before"),
        pytest.param(
            Interval(date(2017, 9, 2), None), Interval(date(2017, 9, 1), None), True, id="open as the other is"
        ),
        pytest.param(Interval(None, date(2017, 9, 2)), Interval(None, date(2017, 9, 2)), True, id="open at the start"),
        pytest.param(UNKNOWN, SEPTEMBER, False, id="nothing known is never certain"),
        pytest.param(UNKNOWN, UNKNOWN, True, id="unless nothing is asked"),
    ],
)
def test_within_is_what_certainly_lies_inside(inner, outer, certain):
    assert inner.within(outer) is certain


@pytest.mark.parametrize(
    ("interval", "is_day"),
    [(day(date(2017, 9, 7)), True), (SEPTEMBER, False), (Interval(None, date(2017, 9, 7)), False), (UNKNOWN, False)],
)
def test_a_day_has_both_bounds_and_they_are_one(interval, is_day):
    assert interval.is_day is is_day


def test_a_week_has_seven_days():
    assert week(date(2017, 9, 11)) == Interval(date(2017, 9, 11), date(2017, 9, 17))
