"""What Hypothesis makes for the laws of several modules."""

from hypothesis import strategies as st

from lib.interval import Interval


@st.composite
def intervals(draw, days):
    """Intervals whose bounds, where they have any, are among the days."""
    first, last = draw(st.none() | days), draw(st.none() | days)
    if first and last and first > last:
        first, last = last, first
    return Interval(first, last, draw(st.sampled_from(["point", "span"])))
