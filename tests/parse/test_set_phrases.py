"""A noun that only helps to say how something is done is no happening, and takes no day from the verb."""

import pytest

from tests.parse.event_case import parse, told

DATES = {
    "how long": (
        "Peru closed the lido until further notice on 4 September.",
        {("halt", "happened", "2017-09-04", ("Peru",))},
    ),
    "on whose word, with since": (
        "The lido has been shut by order since 4 September.",
        {("halt", "ongoing", "2017-09-04/..", ())},
    ),
    "an order of a day is an order": (
        "The lido was shut by order of 4 September.",
        {("halt", "happened", "[..2017-09-15]", ()), ("restrict", "happened", "2017-09-04", ())},
    ),
    "a notice by itself has its day": (
        "The lido was shut after a notice on 4 September.",
        {("halt", "happened", "[2017-09-04..2017-09-15]", ()), ("announce", "happened", "2017-09-04", ())},
    ),
}


@pytest.mark.parametrize(("text", "events"), DATES.values(), ids=DATES.keys())
def test_the_day_stays_with_the_verb(text: str, events: set[tuple[str, str, str | None, tuple[str, ...]]]) -> None:
    assert told(parse(text)) == events
