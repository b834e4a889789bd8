"""Who only passes on what others know."""

import pytest

from tests.parse.event_case import only, parse

PASSING = {
    "a paper": "The Lima Times reported on Monday that Huobi closed two branches.",
    "agencies": "News agencies said on Monday that Huobi closed two branches.",
    "an official": "An official told the Lima Times on Monday that Huobi closed two branches.",
    "somebody unnamed": "A source said on Monday that Huobi closed two branches.",
}


@pytest.mark.parametrize("text", PASSING.values(), ids=PASSING.keys())
def test_who_only_passes_on_is_the_attribution(text: str) -> None:
    (event,) = parse(text).events
    assert (event.type, event.status, event.actors) == ("halt", "reported", ("huobi",))
    assert event.attribution


def test_hearsay_names_its_source() -> None:
    event = only(parse("Huobi closed two branches this week, according to reports in the local press."), "halt")
    assert (event.status, event.attribution) == ("reported", "reports in the local press")
