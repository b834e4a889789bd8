"""Events of whole texts: the main three in many wordings, and laws that hold for any text."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lib.model import Article, Reference
from lib.parse.events import find_events
from lib.parse.layout import lay_out
from tests.parse.event_case import FRIDAY, parse, told

CAC = "Cyberspace Administration of China"
WORDINGS = {
    "passive, complement and subject without actor": (
        "On September 7 it was announced by the Cyberspace Administration of China that whoever opens a chat group "
        "will be liable for what its members post from October.\n\n"
        "Trading at BTCChina will be halted by the end of September."
    ),
    "speech verbs behind, one of them after a quotation": (
        "Owners of chat groups will be accountable for messages starting in October, the Cyberspace Administration of "
        'China announced on 7 September.\n\n"All trading will cease by the end of this month," BTCChina said.'
    ),
    "participle in front, verb with adjective, reported speech": (
        "Having announced its rule for chat groups on Sept 7, the Cyberspace Administration of China will hold "
        "administrators liable from next month.\n\n"
        "BTCChina told its customers on Thursday that it would be shutting down its exchange by Sept 30."
    ),
    "nouns carry the first and the last": (
        "The Cyberspace Administration of China's announcement on Sept 7 makes group owners liable as of October.\n\n"
        "A halt to trading at BTCChina is planned by the end of September."
    ),
    "reduced relative and is to": (
        "The rule, announced by the Cyberspace Administration of China on Sept 7, will take effect next month.\n\n"
        "BTCChina is to close its trading platform by the end of the month."
    ),
    "subordinate clauses": (
        "When the Cyberspace Administration of China announced its rule on September 7, it said that from next month "
        "whoever runs a chat group is responsible for it.\n\nAs the pressure grew, BTCChina decided to stop all "
        "trading by September 30, 2017."
    ),
}


@pytest.mark.parametrize("text", WORDINGS.values(), ids=WORDINGS.keys())
def test_the_three_events_are_found_however_they_are_worded(text: str) -> None:
    parsed = parse(text)
    found = {(kind, status, edtf) for kind, status, edtf, _ in told(parsed)}
    assert ("announce", "happened", "2017-09-07") in found
    assert ("take_effect", "planned", "2017-10") in found
    assert ("halt", "planned", "[2017-09-15..2017-09-30]") in found
    involved = {a for e in parsed.events for a in (*e.actors, *e.affected)}
    names = {a.name for a in parsed.actors if a.id in involved}
    assert {CAC, "BTCChina"} <= names


def test_a_language_without_triggers_yields_no_nonsense() -> None:
    assert parse("Peru hat die Roller am Montag verboten. The ban was imposed on Monday.", language="de").events == ()


def test_ids_are_stable_and_differ() -> None:
    text = "Peru banned scooters on Monday. Chile fined two sellers on Tuesday."
    first, again = parse(text), parse(text)
    assert [e.id for e in first.events] == [e.id for e in again.events]
    assert len({e.id for e in first.events}) == len(first.events) == 2


SUMMARIES = {
    "past": ("On Monday Peru banned scooters.", "Peru banned scooters"),
    "planned": ("BTCChina said it would stop trading by the end of September.", "BTCChina to stop trading (planned)"),
    "hearsay": ("Peru is said to consider a ban on scooters.", "Peru is said to consider a ban on scooters (reported)"),
    "ongoing": ("Apple is removing many apps.", "Apple is removing many apps (ongoing)"),
    "passive": ("Huobi was fined on Monday.", "Huobi was fined"),
    "completed by an infinitive": (
        "Peru ordered sellers on Monday to stop deliveries.",
        "Peru ordered sellers to stop deliveries",
    ),
    "denied": ("Huobi will not close its exchange.", "Huobi to close its exchange (denied)"),
}


@pytest.mark.parametrize(("text", "wanted"), SUMMARIES.values(), ids=SUMMARIES.keys())
def test_a_summary_reads_like_a_chronology(text: str, wanted: str) -> None:
    assert [e.summary for e in parse(text).events] == [wanted]


WORDS = st.sampled_from(
    [
        "Peru",
        "Huobi",
        "the",
        "a",
        "ban",
        "banned",
        "fined",
        "to",
        "will",
        "not",
        "that",
        ",",
        ".",
        "said",
        "of",
        "on",
        "Monday",
        "and",
        "which",
        "had",
        "been",
        "by",
        "if",
        "scooters",
        "trading",
        "is",
    ]
)


@settings(max_examples=150, deadline=None)
@given(st.lists(WORDS, min_size=1, max_size=40))
def test_any_jumble_of_words_gives_events_inside_the_text(words: list[str]) -> None:
    text = " ".join(words)
    article = Article("x", None, None, FRIDAY, None, "en", text, "test")
    for event in find_events(article, lay_out(article), (), (), (), Reference()):
        assert 0 <= event.quote.start <= event.trigger.start < event.trigger.end <= event.quote.end <= len(text)
        assert event.summary
