import pytest

from tests.parse.event_case import parse


@pytest.mark.parametrize(
    ("text", "edtf", "summary"),
    [
        pytest.param("Only on Monday did Huobi close its shops.", "2017-09-11", "Huobi closed its shops", id="only"),
        pytest.param("Not until Monday did Huobi close its shops.", "2017-09-11", "Huobi closed its shops", id="until"),
        pytest.param("So ruled the court in Graz on Monday.", "2017-09-11", "The court in Graz ruled", id="so"),
        pytest.param("So Huobi closed its shops on Monday.", "2017-09-11", "Huobi closed its shops", id="so, upright"),
    ],
)
def test_the_subject_stands_behind_its_verb(text: str, edtf: str, summary: str) -> None:
    (event,) = parse(text).events
    assert (event.dating.edtf, event.summary) == (edtf, summary)
    assert event.actors


def test_a_fronted_had_tells_what_happened() -> None:
    (event,) = parse("Never before had the regulator fined Huobi.").events
    assert (event.type, event.affected) == ("penalise", ("huobi",))
