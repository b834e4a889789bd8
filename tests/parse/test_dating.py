"""Dates and statuses go with their clauses."""

import pytest

from tests.parse.event_case import only, parse, told

DATES = {
    "two dates go to their own clauses": (
        "Peru banned scooters on 4 September, and Chile will ban them on 1 October.",
        {("restrict", "happened", "2017-09-04", ("Peru",)), ("restrict", "planned", "2017-10-01", ("Chile",))},
    ),
    "fronted date of verbs with one subject": (
        "On 4 September Peru banned scooters and fined two sellers.",
        {("restrict", "happened", "2017-09-04", ("Peru",)), ("penalise", "happened", "2017-09-04", ("Peru",))},
    ),
    "a past date belongs to who spoke": (
        "Peru said it would ban scooters on 4 September.",
        {("announce", "happened", "2017-09-04", ("Peru",)), ("restrict", "planned", None, ("Peru",))},
    ),
    "a day behind a colon": (
        "Peru went on: on Monday it banned scooters.",
        {("restrict", "happened", "2017-09-11", ("Peru",))},
    ),
    "a day behind and": (
        "Peru fined two sellers and, on 4 September, banned scooters.",
        {
            ("penalise", "happened", "[..2017-09-15]", ("Peru",)),
            ("restrict", "happened", "2017-09-04", ("Peru",)),
        },
    ),
    "the day of the paper in which": (
        "Peru quoted a notice of 4 September in which Chile banned scooters.",
        {
            ("announce", "happened", "2017-09-04", ()),
            ("restrict", "happened", "2017-09-04", ("Chile",)),
        },
    ),
    "the day of the letter dated so": (
        "Chile withdrew from Peru in a letter dated 4 September.",
        {("move", "happened", "2017-09-04", ("Chile",))},
    ),
    "announced for a day to come": (
        "Peru has announced a ban on scooters for 18 September.",
        {("restrict", "planned", "2017-09-18", ("Peru",))},
    ),
    "a perfect that is shared": (
        "Peru said on Monday it had closed two mines and arrested their owner.",
        {
            ("halt", "happened", "[..2017-09-11]", ("Peru",)),
            ("charge_sue", "happened", "[..2017-09-11]", ("Peru",)),
        },
    ),
    "the day of a vote on a bill": (
        "Peru will vote on a bill to ban scooters on 18 September.",
        {("adopt", "planned", "2017-09-18", ("Peru",))},
    ),
    "denied in the past": (
        "Peru denied that scooters were banned.",
        {("statement", "denied", "[..2017-09-15]", ("Peru",))},
    ),
    "before the end of a time": (
        "Peru will ban scooters before the end of October.",
        {("restrict", "planned", "[..2017-10-31]", ("Peru",))},
    ),
    "a denial shares the day above it": (
        "On 4 September Peru was on television denying that scooters were banned.",
        {("statement", "denied", "2017-09-04", ("Peru",))},
    ),
    "a day and what it is called": (
        "Peru will ban scooters tomorrow, Independence Day.",
        {("restrict", "planned", "2017-09-16", ("Peru",))},
    ),
    "no date, it happened": ("Peru banned scooters.", {("restrict", "happened", "[..2017-09-15]", ("Peru",))}),
    "no date, it is planned": ("Peru plans to ban scooters.", {("restrict", "planned", None, ("Peru",))}),
    "no date, it goes on": ("Peru is banning scooters.", {("restrict", "ongoing", None, ("Peru",))}),
    "noun with a date of its own": (
        "Chile protested after Peru's ban on 4 September.",
        {("restrict", "happened", "2017-09-04", ("Peru",))},
    ),
    "order and what is ordered are one": (
        "Peru ordered sellers on Monday to stop selling scooters.",
        {("restrict", "happened", "2017-09-11", ("Peru",))},
    ),
    "announcing a noun is one event": (
        "Peru announced a ban on scooters on Monday.",
        {("restrict", "happened", "2017-09-11", ("Peru",))},
    ),
    "since": ("Scooters have been banned in Peru since June.", {("restrict", "ongoing", "2017-06/..", ())}),
    "coordinated verbs share the day at the end": (
        "Peru banned scooters and fined two sellers on 4 September.",
        {("restrict", "happened", "2017-09-04", ("Peru",)), ("penalise", "happened", "2017-09-04", ("Peru",))},
    ),
    "a deadline set by a noun belongs to the act": (
        "Peru set a deadline of 20 September for Chile to ban scooters.",
        {("restrict", "planned", "[2017-09-15..2017-09-20]", ("Chile",))},
    ),
    "what is put off happens on the new day": (
        "Peru postponed the vote to 20 September.",
        {("delay_amend", "happened", "[..2017-09-15]", ("Peru",)), ("adopt", "planned", "2017-09-20", ())},
    ),
    "a plan called off is no plan": (
        "Peru cancelled a vote planned for 20 September.",
        {("halt", "happened", "[..2017-09-15]", ("Peru",))},
    ),
    "agreeing to act is the act": (
        "Peru agreed on 4 September to lift the ban.",
        {("ease", "happened", "2017-09-04", ("Peru",))},
    ),
    "what is said not to come is denied": (
        "Peru said it would not ban scooters.",
        {("restrict", "denied", None, ("Peru",))},
    ),
    "claims dismissed are a denial": (
        "Peru dismissed the claims on 4 September.",
        {("statement", "denied", "2017-09-04", ("Peru",))},
    ),
    "nobody may from a day": (
        "From 20 September nobody in Peru may sell scooters.",
        {("restrict", "planned", "2017-09-20", ())},
    ),
    "what goes on": ("Peru is under investigation.", {("investigate", "ongoing", None, ())}),
    "a duty of all is a rule": (
        "Lenders must keep records from May 2018.",
        {("restrict", "planned", "2018-05", ())},
    ),
    "what all may only do": (
        "From May 3, 2018, clients may sell shares only twice.",
        {("restrict", "planned", "2018-05-03", ())},
    ),
    "a ban on somebody named that holds": ("Kwixo Ltd is barred from trading.", {("restrict", "ongoing", None, ())}),
    "no earlier than": (
        "Peru may reopen the mine no earlier than May 3, 2018.",
        {("ease", "planned", "[2018-05-03..]", ("Peru",))},
    ),
    "a year later, of a month": (
        "Peru closed the mine in May 2014. It reopened the mine a year later.",
        {("halt", "happened", "2014-05", ("Peru",)), ("ease", "happened", "2015-05", ("Peru",))},
    ),
    "a year later, of a year": (
        "Peru closed the mine in 2014. It reopened the mine a year later.",
        {("halt", "happened", "2014", ("Peru",)), ("ease", "happened", "2015", ("Peru",))},
    ),
    "the age of a thing": (
        "Peru withdrew a guideline from 2012 last month.",
        {("delay_amend", "happened", "2017-08", ("Peru",))},
    ),
    "a day behind an aside": (
        "Peru banned the drug, which is sold in Chile, last month.",
        {("restrict", "happened", "2017-08", ("Peru",))},
    ),
    "what somebody binds themselves not to do": (
        "Peru announced that it would not ban scooters.",
        {("announce", "happened", "[..2017-09-15]", ("Peru",))},
    ),
    "what we did on a day": ("We banned scooters on Monday.", {("restrict", "happened", "2017-09-11", ())}),
    "through, behind a verb": (
        "Peru proposed the deal in May 2014. It waved it through a year later.",
        {("propose", "happened", "2014-05", ("Peru",)), ("authorise", "happened", "2015-05", ("Peru",))},
    ),
    "a deal announced on a day": (
        "Under a deal announced on 4 September, Peru will ban scooters.",
        {("agree", "happened", "2017-09-04", ()), ("restrict", "planned", None, ("Peru",))},
    ),
    "a day behind with": (
        "Peru banned scooters, with a vote due on 20 September.",
        {("restrict", "happened", "[..2017-09-15]", ("Peru",)), ("adopt", "planned", "2017-09-20", ())},
    ),
    "the day of the subject": (
        "A strike on 4 September closed the port.",
        {("halt", "happened", "2017-09-04", ())},
    ),
    "the day of a happening around": (
        "Peru, in a raid on 4 September, arrested a seller.",
        {("charge_sue", "happened", "2017-09-04", ("Peru",)), ("investigate", "happened", "2017-09-04", ())},
    ),
    "early in a month is some day of it": (
        "Peru banned scooters in early July.",
        {("restrict", "happened", "2017-07", ("Peru",))},
    ),
    "may not from a day": (
        "Peru may not import scooters from 20 September.",
        {("restrict", "planned", "2017-09-20", ("Peru",))},
    ),
    "a permission refused is a restriction": (
        "Scooters will no longer be allowed in Peru from 1 October.",
        {("restrict", "planned", "2017-10-01", ())},
    ),
    "a deadline told as a noun": (
        "The deadline for comments is 30 September.",
        {("take_effect", "planned", "2017-09-30", ())},
    ),
    "a label before a day": (
        "Peru opened a hearing. Deadline: 30 September.",
        {("consult", "happened", "[..2017-09-15]", ("Peru",)), ("take_effect", "planned", "2017-09-30", ())},
    ),
    "a list of labels": (
        "Peru opened a hearing. Dates: - Entry into force: 30 September - Review of the rule: 2019",
        {
            ("consult", "happened", "[..2017-09-15]", ("Peru",)),
            ("take_effect", "planned", "2017-09-30", ()),
            ("investigate", "planned", "2019", ()),
        },
    ),
    "what came to nothing": ("Huobi had hoped to open a shop in June.", set()),
    "what a plan waits for": ("Huobi said it would come back once it was licensed.", set()),
    "a verb that nothing is done by": (
        "A rule of Peru was adopted in May, entered into force on 4 September and will end on 20 September.",
        {
            ("adopt", "happened", "2017-05", ()),
            ("take_effect", "happened", "2017-09-04", ()),
            ("halt", "planned", "2017-09-20", ()),
        },
    ),
    "from now on is no day, a condition no plan": (
        "Peru said on Monday that from now on sellers must wait 72 hours before selling scooters.",
        {("statement", "happened", "2017-09-11", ("Peru",))},
    ),
    "an order of the past keeps its day": (
        "Huobi was ordered to stop selling coins in June 2016.",
        {("restrict", "happened", "2016-06", ())},
    ),
    "what began": (
        "Peru set up a fund in 2015 and began issuing fines last year.",
        {("other", "happened", "2015", ("Peru",)), ("penalise", "happened", "2016", ("Peru",))},
    ),
    "two verbs that are nouns too": (
        "A hearing opens on 20 September and closes on 25 September.",
        {("consult", "planned", "2017-09-20", ()), ("consult", "planned", "2017-09-25", ())},
    ),
    "a threat of the past is no plan": (
        "Peru threatened in 2015 to sue Chile.",
        {("statement", "happened", "2015", ("Peru",))},
    ),
    "a length beside the day of the sentence before": (
        "Peru seized Huobi on 4 September. Juan Quispe was appointed manager for six months.",
        {("penalise", "happened", "2017-09-04", ("Peru",)), ("other", "happened", "2017-09-04", ())},
    ),
    "what a text orders a firm by name": (
        "The order bars Huobi from selling coins.",
        {("restrict", "ongoing", None, ())},
    ),
    "weighing whether": (
        "Peru is weighing whether to ban scooters.",
        {("restrict", "planned", None, ("Peru",))},
    ),
    "able to act is to have acted": (
        "Huobi was able to close its shops on Monday.",
        {("halt", "happened", "2017-09-11", ("Huobi",))},
    ),
    "quick or slow to act is no plan": ("Users have been quick to leave Huobi overnight.", set()),
    "on a day when": (
        "Since 4 September, when Peru banned scooters, sales fell.",
        {("restrict", "happened", "2017-09-04", ("Peru",))},
    ),
    "a year that names its noun dates nothing": (
        "Peru lifted a rule of 2016 on 4 September 2017.",
        {("ease", "happened", "2017-09-04", ("Peru",))},
    ),
    "what is stopped has no time of its own": (
        "Huobi stopped selling coins on Monday.",
        {("halt", "happened", "2017-09-11", ("Huobi",))},
    ),
    "a sentence goes on from the day before it": (
        "On 4 September Peru banned scooters. It fined two sellers.",
        {("restrict", "happened", "2017-09-04", ("Peru",)), ("penalise", "happened", "2017-09-04", ("Peru",))},
    ),
    "who signed a text of which nothing else is told": (
        "The order, signed by Peru, covers 40 towns.",
        {("adopt", "happened", "[..2017-09-15]", ("Peru",))},
    ),
}


@pytest.mark.parametrize(("text", "wanted"), DATES.values(), ids=DATES.keys())
def test_dates_and_statuses_go_with_their_clauses(
    text: str, wanted: set[tuple[str, str, str | None, tuple[str, ...]]]
) -> None:
    assert told(parse(text)) == wanted


def test_a_number_with_a_date_of_its_own_shares_the_verb() -> None:
    parsed = parse("Peru closed 12 mines in May and three more in June.")
    assert [(e.type, e.dating.edtf, e.summary) for e in parsed.events] == [
        ("halt", "2017-05", "Peru closed 12 mines"),
        ("halt", "2017-06", "Peru closed three more"),
    ]


def test_without_a_publication_day_an_undated_event_has_no_bounds() -> None:
    event = only(parse("Huobi closed two branches.", published=None), "halt")
    assert event.dating.edtf is None


def test_a_dated_noun_needs_no_verb_beside_it() -> None:
    parsed = parse("The ban of 3 May 2017 on fees.\n\nHuobi paid the fees that the ban had spared, and more.")
    assert [(e.type, e.dating.edtf) for e in parsed.events][:1] == [("restrict", "2017-05-03")]
