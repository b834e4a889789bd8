"""Events of whole texts: the main three in many wordings, dates to their clauses, and what is no event."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lib.model import Article, Event, ParsedArticle, Reference
from lib.parse.events import find_events
from lib.parse.layout import lay_out
from lib.pipeline import parse_article
from lib.read.files import read_text

FRIDAY = date(2017, 9, 15)


def parse(text: str, published: date | None = FRIDAY, language: str = "en") -> ParsedArticle:
    return parse_article(read_text("text.txt", text.encode(), published=published, language=language))


def told(parsed: ParsedArticle) -> set[tuple[str, str, str | None, tuple[str, ...]]]:
    """Return type, status, EDTF and acting names of each event."""
    names = {a.id: a.name for a in parsed.actors}
    return {(e.type, e.status, e.dating.edtf, tuple(names[a] for a in e.actors)) for e in parsed.events}


def only(parsed: ParsedArticle, kind: str) -> Event:
    found = [e for e in parsed.events if e.type == kind]
    assert len(found) == 1, [e.summary for e in parsed.events]
    return found[0]


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
    "no date, it happened": ("Peru banned scooters.", {("restrict", "happened", "[..2017-09-15]", ("Peru",))}),
    "no date, it is planned": ("Peru plans to ban scooters.", {("restrict", "planned", None, ("Peru",))}),
    "no date, it goes on": ("Peru is banning scooters.", {("restrict", "ongoing", None, ("Peru",))}),
    "a deadline is planned": (
        "Chile must ban scooters by 30 September.",
        {("restrict", "planned", "[2017-09-15..2017-09-30]", ("Chile",))},
    ),
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
    "a time to act counts from the order": (
        "Peru fined Chile on 4 September. Chile has 30 days to appeal.",
        {
            ("penalise", "happened", "2017-09-04", ("Peru",)),
            ("charge_sue", "planned", "[2017-09-04..2017-10-04]", ("Chile",)),
        },
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
    "a time granted ends on a day to come": (
        "Peru has been given until the end of October to ban scooters.",
        {("restrict", "planned", "[2017-09-15..2017-10-31]", ("Peru",))},
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
    "has until a day to act": (
        "Huobi has until 30 September to close its exchange.",
        {("halt", "planned", "[2017-09-15..2017-09-30]", ("Huobi",))},
    ),
    "a sentence goes on from the day before it": (
        "On 4 September Peru banned scooters. It fined two sellers.",
        {("restrict", "happened", "2017-09-04", ("Peru",)), ("penalise", "happened", "2017-09-04", ("Peru",))},
    ),
}


@pytest.mark.parametrize(("text", "wanted"), DATES.values(), ids=DATES.keys())
def test_dates_and_statuses_go_with_their_clauses(
    text: str, wanted: set[tuple[str, str, str, tuple[str, ...]]]
) -> None:
    assert told(parse(text)) == wanted


NOTHING = {
    "statute year": "Peru works with the Scooter Act of 1934.",
    "statute year before": "The sale falls under the 1934 Act.",
    "condition": "Sellers will leave if Peru bans scooters.",
    "negated": "Peru did not ban scooters on Monday.",
    "not yet": "Peru has not yet banned scooters.",
    "negated subject": "Not all scooters were banned on Monday.",
    "negated object": "Peru received no complaint on Monday.",
    "mere words": "Peru said that scooters are fast.",
    "saying so": "Peru said so on Monday.",
    "figure of a year": "Peru earned two billion dollars with scooters in 2016.",
    "habit": "Peru inspects scooters.",
    "length of time": "Sellers store scooters for six months.",
    "furniture": "Join our Telegram channel and get breaking news delivered on Monday.",
}


@pytest.mark.parametrize("text", NOTHING.values(), ids=NOTHING.keys())
def test_an_editor_would_not_note_these(text: str) -> None:
    assert told(parse(text)) == set()


def test_a_passive_without_agent_acts_through_nobody() -> None:
    event = only(parse("Huobi was fined on Monday."), "penalise")
    assert (event.actors, event.affected) == ((), ("huobi",))


def test_a_passive_with_agent_acts_through_it() -> None:
    event = only(parse("Huobi was fined by Peru on Monday."), "penalise")
    assert (event.actors, event.affected) == (("peru",), ("huobi",))


def test_who_receives_a_fine_bears_it() -> None:
    event = only(parse("Huobi received a fine from Peru on Monday."), "penalise")
    assert (event.actors, event.affected) == (("peru",), ("huobi",))


def test_who_receives_orders_has_sold_something() -> None:
    (event,) = parse("Huobi received orders for 20 machines on Monday.").events
    assert (event.actors, event.affected) == (("huobi",), ())


def test_where_somebody_arrives_is_not_affected() -> None:
    (event,) = parse("Juan Quispe arrived at Huobi on Monday.").events
    assert (event.actors, event.affected) == (("juan-quispe",), ())


def test_users_of_a_platform_stand_for_it() -> None:
    assert only(parse("Users of Huobi are moving abroad."), "move").actors == ("huobi",)


def test_a_plan_denied_later_is_one_event_with_its_history() -> None:
    event = only(
        parse(
            "Huobi will close its exchange, people familiar with the matter said.\n\n"
            "Huobi denied that it will close its exchange."
        ),
        "halt",
    )
    assert (event.status, event.history) == ("denied", ("reported",))


PASSING = {
    "a paper": "The Lima Times reported on Monday that Huobi closed two branches.",
    "agencies": "News agencies said on Monday that Huobi closed two branches.",
    "somebody unnamed": "A source said on Monday that Huobi closed two branches.",
}


@pytest.mark.parametrize("text", PASSING.values(), ids=PASSING.keys())
def test_who_only_passes_on_is_the_attribution(text: str) -> None:
    (event,) = parse(text).events
    assert (event.type, event.status, event.actors) == ("halt", "reported", ("huobi",))
    assert event.attribution


def test_a_number_with_a_date_of_its_own_shares_the_verb() -> None:
    parsed = parse("Peru closed 12 mines in May and three more in June.")
    assert [(e.type, e.dating.edtf, e.summary) for e in parsed.events] == [
        ("halt", "2017-05", "Peru closed 12 mines"),
        ("halt", "2017-06", "Peru closed three more"),
    ]


def test_a_dated_noun_needs_no_verb_beside_it() -> None:
    parsed = parse("The ban of 3 May 2017 on fees.\n\nHuobi paid the fees that the ban had spared, and more.")
    assert [(e.type, e.dating.edtf) for e in parsed.events][:1] == [("restrict", "2017-05-03")]


def test_a_second_participle_goes_on_with_the_passive() -> None:
    parsed = parse("Huobi was fined on Monday over its handling of data and given two months to stop transfers.")
    assert [(e.type, e.actors, e.affected) for e in parsed.events] == [
        ("penalise", (), ("huobi",)),
        ("halt", ("huobi",), ()),
    ]


def test_a_verb_behind_an_aside_has_the_noun_before_it_for_subject() -> None:
    parsed = parse("Peru followed on Monday, and Huobi, which had moved to Lima, will sue the ministry of trade.")
    assert only(parsed, "charge_sue").actors == ("huobi",)


def test_hearsay_names_its_source() -> None:
    event = only(parse("Huobi closed two branches this week, according to reports in the local press."), "halt")
    assert (event.status, event.attribution) == ("reported", "reports in the local press")


def test_a_title_that_the_body_repeats_is_no_second_event() -> None:
    parsed = parse("Peru bans scooters\n\nLIMA, Sept 15 - Peru banned scooters on Monday, the ministry said.")
    assert [e.dating.edtf for e in parsed.events if e.type == "restrict"] == ["2017-09-11"]


def test_without_a_publication_day_an_undated_event_has_no_bounds() -> None:
    event = only(parse("Huobi closed two branches.", published=None), "halt")
    assert event.dating.edtf is None


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
