"""What the product writes as EDTF it reads back, and what cannot be read is named."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lib.edtf import is_edtf, read_edtf
from lib.errors import EdtfError
from lib.interval import UNKNOWN, Interval, to_edtf
from tests.strategies import intervals

DAYS = st.dates(date(1, 1, 1), date(9999, 12, 31))


UNITS = st.one_of(
    st.builds(lambda y, m: f"{y:04d}-{m:02d}", st.integers(1, 9999), st.sampled_from([*range(1, 13), 33, 36, 40, 41])),
    st.builds(lambda y: f"{y:04d}", st.integers(1, 9999)),
    st.builds(lambda d: f"{d:03d}X", st.integers(1, 999)),
)


@given(intervals(DAYS))
def test_what_is_written_is_read_back(interval):
    written = to_edtf(interval)
    assert read_edtf(written) == interval if written else interval.is_unbounded


@given(UNITS)
def test_a_whole_unit_is_written_as_it_was_read(text):
    assert to_edtf(read_edtf(text)) == text


@given(st.text())
def test_any_text_is_read_or_named(text):
    if not is_edtf(text):
        with pytest.raises(EdtfError, match="write 2017-09-07"):
            read_edtf(text)


@pytest.mark.parametrize(
    ("text", "interval"),
    [
        ("2017-06/..", Interval(date(2017, 6, 1), None, "span")),
        ("2017-06/2017-08", Interval(date(2017, 6, 1), date(2017, 8, 31), "span")),
        ("../2017", Interval(None, date(2017, 12, 31), "span")),
        ("[2017-02..2017-03-05]", Interval(date(2017, 2, 1), date(2017, 3, 5))),
        ("2017/", Interval(date(2017, 1, 1), None, "span")),
        ("/2017", Interval(None, date(2017, 12, 31), "span")),
        ("2017-09-07/2017-09-07", Interval(date(2017, 9, 7), date(2017, 9, 7), "span")),
        ("[2017-09-07..2017-09-07]", Interval(date(2017, 9, 7), date(2017, 9, 7))),
        ("[2017-02..]", Interval(date(2017, 2, 1), None)),
        ("XXXX", UNKNOWN),
        ("XXXX-02-29", UNKNOWN),
        ("XXXX-09-07", UNKNOWN),
        ("XXXX-09/XXXX-10", UNKNOWN),
        (" 2016-02-29 ", Interval(date(2016, 2, 29), date(2016, 2, 29))),
    ],
)
def test_reads(text, interval):
    assert read_edtf(text) == interval
    assert is_edtf(text)


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("7 Sept 2017", "no date that can be read"),
        ("", "no date that can be read"),
        ("2017-02-29", "not in the calendar"),
        ("2017-13", "not in the calendar"),
        ("2017-21", "not in the calendar"),
        ("2017-09-07/2017-09-01", "ends before it begins"),
        ("[..]", "needs a day"),
        ("[2017]", "needs a day"),
        ("2017../2018", "no date that can be read"),
        ("2017/..2018", "no date that can be read"),
        ("2017/2018/2019", "no date that can be read"),
        ("[2017", "no date that can be read"),
        ("2017-00", "not in the calendar"),
        ("2017-32", "not in the calendar"),
        ("2017-37", "not in the calendar"),
        ("2017-39", "not in the calendar"),
        ("2017-42", "not in the calendar"),
        ("XXXX-02-30", "not in the calendar"),
        ("XXXX-13", "not in the calendar"),
        ("000X", "not in the calendar"),
        ("../..", "needs a day"),
        ("20XX", "unknown digit"),
        ("201X-05", "unknown digit"),
        ("2017-09~", "no date that can be read"),
        ("２０１７", "no date that can be read"),
        ("9" * 10_000, "too long"),
    ],
)
def test_names_what_it_cannot_read(text, what):
    with pytest.raises(EdtfError, match=what):
        read_edtf(text)
    assert not is_edtf(text)
