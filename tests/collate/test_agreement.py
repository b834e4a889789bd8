"""Two tellings of one story, field by field: each verdict alone, apart from how tellings are grouped."""

from dataclasses import replace
from datetime import date

import pytest

from lib.collate.agreement import compare_tellings
from lib.collate.quantities import Quantity
from lib.collate.telling import Telling, read_tellings
from lib.interval import Interval, day, month
from lib.model import Span
from tests.collate.making import make_event, make_parsed

TEXT = "The pier closed."
PUBLISHED = date(2021, 3, 10)
MAYOR, COUNCIL, PORT = "mayor", "council", "port"


def parsed(name, *, kind="halt", status="happened", when=None, published=PUBLISHED):
    event = make_event(TEXT, "closed", kind, f"{name}-0", article=name, status=status, when=when)
    return make_parsed(TEXT, name, published=published, events=(event,))


def verdict(field, first, second, **features):
    """What the second says of a field beside the first; `features` are (first's, second's) of their tellings."""
    tellings: list[Telling] = []
    for n, telling in enumerate(read_tellings((first, second), ())):
        tellings.append(replace(telling, **{name: both[n] for name, both in features.items()}))
    articles = {p.article.id: p for p in (first, second)}
    rows = compare_tellings(tellings[0], tellings, articles, {})
    (found,) = (row for row in rows if row.field == field and row.article_id == "b")
    assert (found.event_id is None) == (found.verdict == "silent")
    return found.verdict


def ids(*names):
    return frozenset(names)


@pytest.mark.parametrize(
    ("who", "behind", "country_only", "expected"),
    [
        ((ids(MAYOR), ids(MAYOR)), (ids(), ids()), (False, False), "agrees"),
        ((ids(MAYOR), ids(PORT)), (ids(), ids()), (False, False), "differs"),
        ((ids(MAYOR, PORT), ids(PORT)), (ids(), ids()), (False, False), "agrees"),
        ((ids(MAYOR), ids()), (ids(), ids()), (False, False), "silent"),
        ((ids(), ids()), (ids(), ids()), (False, False), "silent"),
        ((ids(MAYOR), ids()), (ids(COUNCIL), ids(COUNCIL)), (False, False), "silent"),
        ((ids("norway"), ids()), (ids(), ids()), (True, False), "silent"),
        ((ids(), ids(MAYOR)), (ids(), ids()), (False, False), "agrees"),
        ((ids("norway"), ids(MAYOR)), (ids(), ids()), (True, False), "agrees"),
        ((ids(MAYOR), ids("norway")), (ids(), ids()), (False, True), "agrees"),
        ((ids(MAYOR), ids(COUNCIL)), (ids(COUNCIL), ids()), (False, False), "agrees"),
        ((ids(COUNCIL), ids(MAYOR)), (ids(), ids(COUNCIL)), (False, False), "agrees"),
        ((ids(MAYOR), ids("clerk")), (ids(COUNCIL), ids(COUNCIL)), (False, False), "agrees"),
        ((ids(MAYOR), ids(PORT)), (ids(COUNCIL), ids("harbour board")), (False, False), "differs"),
    ],
    ids=[
        "the same one",
        "another one",
        "one of several",
        "nobody acts in the second",
        "nobody acts in either",
        "nobody acts, though both stand for the same body",
        "nobody acts beside a country",
        "nobody acts in the lead: nothing to contradict",
        "a country leads and stands for its officials",
        "a country follows and stands for its officials",
        "the second is the body of the lead's one",
        "the lead is the body of the second's one",
        "both belong to one body",
        "both belong to different bodies",
    ],
)
def test_who_acts(who, behind, country_only, expected):
    found = verdict("actors", parsed("a"), parsed("b"), who=who, behind=behind, country_only=country_only)
    assert found == expected


FOURTH, FIFTH = day(date(2021, 3, 4)), day(date(2021, 3, 5))


@pytest.mark.parametrize(
    ("lead", "told", "expected"),
    [
        (FOURTH, FOURTH, "agrees"),
        (FOURTH, FIFTH, "differs"),
        (FOURTH, month(2021, 3), "agrees"),
        (month(2021, 3), FOURTH, "agrees"),
        (FOURTH, month(2021, 4), "differs"),
        (FOURTH, None, "silent"),
        (None, FOURTH, "agrees"),
        (None, None, "silent"),
        (FOURTH, Interval(None, PUBLISHED), "silent"),
        (FIFTH, Interval(date(2021, 3, 6), PUBLISHED), "differs"),
    ],
    ids=[
        "the same day",
        "another day",
        "the month around it",
        "the day inside it",
        "another month",
        "no date in the second",
        "no date in the lead: nothing to contradict",
        "no date in either",
        "only the day the paper came out",
        "a bound of its own beside the day the paper came out",
    ],
)
def test_dates(lead, told, expected):
    assert verdict("date", parsed("a", when=lead), parsed("b", when=told)) == expected


EARLY, LATE = date(2021, 3, 1), date(2021, 3, 9)


@pytest.mark.parametrize(
    ("statuses", "published", "kind", "expected"),
    [
        (("happened", "happened"), (EARLY, EARLY), "halt", "agrees"),
        (("happened", "ongoing"), (EARLY, EARLY), "halt", "agrees"),
        (("planned", "reported"), (EARLY, EARLY), "halt", "agrees"),
        (("happened", "reported"), (EARLY, LATE), "halt", "differs"),
        (("happened", "denied"), (EARLY, EARLY), "halt", "differs"),
        (("happened", "denied"), (EARLY, EARLY), "announce", "agrees"),
        (("planned", "denied"), (EARLY, EARLY), "announce", "differs"),
        (("planned", "happened"), (EARLY, LATE), "halt", "agrees"),
        (("happened", "planned"), (LATE, EARLY), "halt", "agrees"),
        (("planned", "ongoing"), (EARLY, LATE), "halt", "agrees"),
        (("planned", "happened"), (EARLY, EARLY), "halt", "agrees"),
        (("planned", "happened"), (LATE, EARLY), "halt", "differs"),
        (("planned", "happened"), (None, LATE), "halt", "differs"),
        (("planned", "denied"), (EARLY, LATE), "halt", "differs"),
    ],
    ids=[
        "the same",
        "over, or still going on",
        "open both times",
        "a rumour of what happened",
        "denied",
        "saying that it is not so",
        "a plan to say and a denial",
        "the lead's plan came true",
        "the second's plan came true",
        "a plan under way",
        "on one day",
        "a plan told after it had happened",
        "a plan of no known day",
        "a plan that was denied",
    ],
)
def test_status(statuses, published, kind, expected):
    first, second = (
        parsed(name, status=status, published=out, kind=kind)
        for name, status, out in zip("ab", statuses, published, strict=True)
    )
    assert verdict("status", first, second) == expected


def amount(value, unit):
    return Quantity(Span(0, 3), value, unit)


PEOPLE_40, PEOPLE_60, SHIPS_3 = amount(40.0, "people"), amount(60.0, "people"), amount(3.0, "ship")


@pytest.mark.parametrize(
    ("numbers", "expected"),
    [
        (((PEOPLE_40,), (PEOPLE_40,)), "agrees"),
        (((PEOPLE_40,), (PEOPLE_60,)), "differs"),
        (((PEOPLE_40,), (PEOPLE_60, PEOPLE_40)), "agrees"),
        (((PEOPLE_40, SHIPS_3), (PEOPLE_60, SHIPS_3)), "differs"),
        (((PEOPLE_40,), (SHIPS_3,)), "silent"),
        (((PEOPLE_40,), ()), "silent"),
        (((), (PEOPLE_40,)), "agrees"),
        (((), ()), "silent"),
    ],
    ids=[
        "the same",
        "another",
        "one more of the same",
        "one of two differs",
        "of other things",
        "none in the second",
        "none in the lead: nothing to contradict",
        "none in either",
    ],
)
def test_numbers(numbers, expected):
    assert verdict("numbers", parsed("a"), parsed("b"), numbers=numbers) == expected


def test_the_leads_article_comes_first_and_speaks_once():
    first, second = parsed("a"), parsed("b")
    a, b = read_tellings((first, second), ())
    more = [replace(t, who=ids(MAYOR)) for t in (b, a)]
    rows = compare_tellings(b, (more[0], a, b, more[1]), {"a": first, "b": second}, {})
    assert [(r.article_id, r.field) for r in rows] == [
        (name, field) for name in "ba" for field in ("date", "actors", "status", "numbers")
    ]
    assert [r.verdict for r in rows if r.field == "actors"] == [
        "silent",
        "silent",
    ]  # the lead, and the other's first telling
