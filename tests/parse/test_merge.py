"""One happening is one event."""

from tests.parse.event_case import only, parse


def test_a_plan_denied_later_is_one_event_with_its_history() -> None:
    event = only(
        parse(
            "Huobi will close its exchange, people familiar with the matter said.\n\n"
            "Huobi denied that it will close its exchange."
        ),
        "halt",
    )
    assert (event.status, event.history) == ("denied", ("reported",))


def test_a_denial_is_of_no_other_words() -> None:
    parsed = parse("A report on coins is due on 20 September. Huobi denied on Monday that users would have to pay.")
    assert [e.status for e in parsed.events] == ["planned", "denied"]


def test_a_denial_goes_with_the_last_plan_of_those_it_names() -> None:
    parsed = parse(
        "Huobi will close its exchange. Huobi will close its offices. Peru will close two mines.\n\n"
        "Huobi denied that it will close its exchange."
    )
    halts = [(e.actors, e.status, e.history) for e in parsed.events if e.type == "halt"]
    assert halts == [(("huobi",), "planned", ()), (("peru",), "planned", ()), (("huobi",), "denied", ("planned",))]


def test_a_title_that_the_body_repeats_is_no_second_event() -> None:
    parsed = parse("Peru bans scooters\n\nLIMA, Sept 15 - Peru banned scooters on Monday, the ministry said.")
    assert [e.dating.edtf for e in parsed.events if e.type == "restrict"] == ["2017-09-11"]
