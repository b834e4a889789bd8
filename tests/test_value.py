"""Values change by being made anew."""

import pytest

from lib.model import Span
from lib.value import replace


def test_a_changed_value_keeps_its_other_fields_and_leaves_the_first_alone() -> None:
    span = Span(1, 5)
    assert replace(span, end=9) == Span(1, 9)
    assert span == Span(1, 5)


def test_a_field_that_the_value_has_not_is_refused() -> None:
    with pytest.raises(KeyError):
        replace(Span(1, 5), middle=3)  # type: ignore[call-arg]
