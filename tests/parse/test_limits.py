"""Times to act, deadlines and lengths: from which day they count, and on which they end."""

import pytest

from tests.parse.event_case import parse, told

LIMITS = {
    "a length with no order to count from": (
        "Peru will ban scooters within ten days.",
        {("restrict", "planned", "[2017-09-15..2017-09-25]", ("Peru",))},
    ),
    "a length after what was planned before": (
        "Peru will adopt the rules by the end of September. Huobi will have ten days to close after that.",
        {
            ("adopt", "planned", "[2017-09-15..2017-09-30]", ("Peru",)),
            ("halt", "planned", "[2017-09-15..2017-10-10]", ("Huobi",)),
        },
    ),
    "a length after what has no day": (
        "Huobi will have ten days to close after that.",
        {("halt", "planned", None, ("Huobi",))},
    ),
    "the day of the paper that gives a time": (
        "The order, dated 4 September, gives Huobi until 18 September to close.",
        {("halt", "planned", "[2017-09-15..2017-09-18]", ("Huobi",))},
    ),
    "so long after": (
        "Peru signed the treaty on 4 September, two weeks after Chile had banned scooters.",
        {("agree", "happened", "2017-09-04", ("Peru",)), ("restrict", "happened", "2017-08-21", ("Chile",))},
    ),
    "a length of this notice": (
        "Peru banned scooters on 4 September. Chile must ban them within 10 days of this notice.",
        {
            ("restrict", "happened", "2017-09-04", ("Peru",)),
            ("restrict", "planned", "[2017-09-15..2017-09-25]", ("Chile",)),
        },
    ),
    "a deadline is planned": (
        "Chile must ban scooters by 30 September.",
        {("restrict", "planned", "[2017-09-15..2017-09-30]", ("Chile",))},
    ),
    "a time to act counts from the order": (
        "Peru fined Chile on 4 September. Chile has 30 days to appeal.",
        {
            ("penalise", "happened", "2017-09-04", ("Peru",)),
            ("charge_sue", "planned", "[2017-09-04..2017-10-04]", ("Chile",)),
        },
    ),
    "a time granted ends on a day to come": (
        "Peru has been given until the end of October to ban scooters.",
        {("restrict", "planned", "[2017-09-15..2017-10-31]", ("Peru",))},
    ),
    "a duty of one is none": (
        "Peru must repay the loan by May 3, 2018.",
        {("other", "planned", "[2017-09-15..2018-05-03]", ("Peru",))},
    ),
    "what all may go on with": (
        "Lenders may continue until May 3, 2018.",
        {("ease", "planned", "[2017-09-15..2018-05-03]", ())},
    ),
    "a time granted that is over": (
        "Peru had until the end of March to ban scooters.",
        {("restrict", "planned", "[..2017-03-31]", ("Peru",))},
    ),
    "working days": (
        "Peru banned scooters on Tuesday. It is to publish its reasons within ten working days.",
        {
            ("restrict", "happened", "2017-09-12", ("Peru",)),
            ("announce", "planned", "[2017-09-12..2017-09-26]", ("Peru",)),
        },
    ),
    "what an issued text says holds": (
        "The order, issued by the ministry in Peru, bans imports of scooters.",
        {("restrict", "ongoing", None, ("Peruvian ministry",))},
    ),
    "the same of several texts": (
        "Rules published by Peru forbid firms to sell scooters.",
        {("restrict", "ongoing", None, ("Peru",))},
    ),
    "an order for two things, one with a time": (
        "On 4 September Huobi was told to recall its coins and to reply within 15 days.",
        {("restrict", "happened", "2017-09-04", ()), ("other", "planned", "[2017-09-04..2017-09-19]", ("Huobi",))},
    ),
    "whoever it may be has no day to count from": (
        "Peru passed a law on 4 September. Under the law, any shop must repay customers within five days.",
        {("adopt", "happened", "2017-09-04", ("Peru",))},
    ),
    "a duty to report is no statement": (
        "Peru told banks to report their coins by 20 September.",
        {("other", "planned", "[2017-09-15..2017-09-20]", ("Peru",))},
    ),
    "has until a day to act": (
        "Huobi has until 30 September to close its exchange.",
        {("halt", "planned", "[2017-09-15..2017-09-30]", ("Huobi",))},
    ),
}


@pytest.mark.parametrize(("text", "wanted"), LIMITS.values(), ids=LIMITS.keys())
def test_limits_go_with_their_clauses(text: str, wanted: set[tuple[str, str, str | None, tuple[str, ...]]]) -> None:
    assert told(parse(text)) == wanted
