"""Which verbs make an event by their day alone, whatever they mean, and which never do."""

import pytest

from tests.parse.event_case import parse

DATED = {
    "going somewhere": ("The bill goes to the senate next Tuesday.", "goes"),
    "coming back": ("Back came the levy, on August 3, under another name.", "came"),
    "giving back": ("Oslo took the permit away and, on August 3, gave a copy.", "gave"),
    "signature": ("The speaker put her name to the bill on Monday.", "put"),
    "in a clause with whose": ("It fined a clerk whose video spread to two million screens on August 9.", "spread"),
    "in a clause with where": ("The union went to the court, where it had prevailed in 2012.", "prevailed"),
    "in a clause with after": ("The mint apologised after a press caught fire on August 9.", "caught"),
}
TYPED = {
    "staying shut": ("Tomorrow every branch stays shut.", "halt", "planned"),
    "staying open": ("Withdrawals stay open until the end of the month.", "ease", "planned"),
    "withdrawn later": ("Peru lodged a complaint, later withdrawn because nobody came.", "halt", "happened"),
    "verb in front, subject behind a colon": (
        "Arrested on Monday: the mint's head, Ann Roe.",
        "charge_sue",
        "happened",
    ),
    "time of day of a live report": ("14:05 Arrested on Monday: the mint's head, Ann Roe.", "charge_sue", "happened"),
    "verb behind a prefix": ("The senate overrode her last Tuesday.", "adopt", "happened"),
}
TYPED_MORE = {
    "letter to somebody": ("The Ferry Board wrote to Acme Bank in June.", "statement", "happened"),
    "threat": ("Acme Bank threatened to sue.", "statement", "happened"),
    "threat by a noun": ("Acme Bank threatened legal action.", "statement", "happened"),
    "leaning towards": ("Acme Bank is said to be leaning towards a merger.", "agree", "reported"),
    "argued for": ("Acme Bank is said to have argued for a cap.", "propose", "reported"),
    "called for a day": ("Acme Bank has called a strike for Monday.", "halt", "planned"),
    "dismissed talk": ("Acme Bank dismissed talk of a merger.", "statement", "denied"),
    "past duty": ("Acme Bank had to close two shops in 2016.", "halt", "happened"),
    "order set aside": ("The court set aside the order of Acme Bank on Monday.", "ease", "happened"),
    "vote pencilled in": ("A vote on the cap is pencilled in for October 9.", "adopt", "planned"),
    "warned in a letter": (
        "Acme Bank had warned the chain twice, most recently in a letter of July 14.",
        "statement",
        "happened",
    ),
    "particle before a day": ("The court threw the case out last month.", "ease", "happened"),
    "idle since a day": ("The plant of Acme Bank has stood idle since May.", "halt", "ongoing"),
    "those, then a verb": ("Acme Bank opened talks in May; those broke down on July 14.", "halt", "happened"),
    "verb behind a clause's named subject": (
        "They were freed when its head, Ann Roe, stood down in May.",
        "halt",
        "happened",
    ),
    "talks that resume": ("Talks with Acme Bank resume on Saturday.", "consult", "planned"),
    "day since when": ("It is the worst case since 2011, when Acme Bank was shut.", "halt", "happened"),
}
HOLDING = {
    "in force since a day": (
        "Its ban, in force since July 2011, is flouted by clerks.",
        ("restrict", "ongoing", "2011-07/.."),
    ),
    "law in force since a day": (
        "A law in place since May 2011 rules out flights.",
        ("restrict", "ongoing", "2011-05/.."),
    ),
    "effective a day": ("The rule, effective October 1, covers ferries.", ("take_effect", "planned", "2017-10-01")),
}


@pytest.mark.parametrize(("text", "wanted"), HOLDING.values(), ids=HOLDING.keys())
def test_a_rule_that_holds_is_an_event_beside_the_verb(text: str, wanted: tuple[str, str, str]) -> None:
    assert wanted in {(e.type, e.status, e.dating.edtf) for e in parse(text).events}


NEVER = {
    "a state": "The mint stood in Peru in May, and looked old.",
    "money set aside": "Acme Bank set aside two billion pounds for the rescue.",
    "share that closed": "Shares in Acme Bank closed up 4 percent.",
    "follows suit": "Peru banned scooters in 2015, Chile followed suit in 2016.",
    "a state of a relative": "It sold the press, which had belonged to a clerk in May.",
}


@pytest.mark.parametrize(("text", "words"), DATED.values(), ids=DATED.keys())
def test_a_verb_with_a_day_of_its_own_is_an_event(text: str, words: str) -> None:
    assert words in {e.trigger.of(text) for e in parse(text).events}


@pytest.mark.parametrize(
    ("text", "kind", "status"), [*TYPED.values(), *TYPED_MORE.values()], ids=[*TYPED.keys(), *TYPED_MORE.keys()]
)
def test_a_construction_has_its_type_and_status(text: str, kind: str, status: str) -> None:
    assert (kind, status) in {(e.type, e.status) for e in parse(text).events}


@pytest.mark.parametrize("text", NEVER.values(), ids=NEVER.keys())
def test_a_state_is_none(text: str) -> None:
    triggers = {e.trigger.of(text) for e in parse(text).events}
    assert not triggers & {"stood", "looked", "belonged", "set aside", "closed", "suit"}
