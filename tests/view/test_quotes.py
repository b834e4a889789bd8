from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from lib.interval import day
from lib.model import Reference
from lib.view.account import account, facts
from lib.view.quotes import marked_quote
from tests.view.made_up import collection, told


def test_trigger_date_and_actors_are_marked_in_the_exact_sentence() -> None:
    parsed = told(
        "Coinquay stops trading on 4 September.", "stops", on=day(date(2017, 9, 4)), words="4 September", signal="on"
    )
    pieces = marked_quote(parsed, parsed.events[0])
    assert [(p.text, p.kind) for p in pieces] == [
        ("Coinquay", "actor"), (" ", "plain"), ("stops", "trigger"), (" trading ", "plain"),
        ("on", "date"), (" ", "plain"), ("4 September", "date"), (".", "plain"),
    ]  # fmt: skip


@given(st.integers(0, 500))
def test_the_pieces_join_to_the_quote(seed: int) -> None:
    for parsed in collection(8, seed=seed).articles:
        for event in parsed.events:
            assert "".join(p.text for p in marked_quote(parsed, event)) == event.quote.of(parsed.article.text)


def test_the_account_names_source_date_words_and_rules() -> None:
    parsed = told(
        "Coinquay stops trading by 30 September.", "stops", on=day(date(2017, 9, 30)), words="30 September", signal="by"
    )
    told_account = account(parsed.events[0], parsed)
    assert told_account.source == "Quay Courier, Friday 15 Sept 2017, sentence 1"
    readings = dict(told_account.readings)
    assert readings["Date"] == "“by 30 September”, counted by hand (rule: made up)"
    assert readings["Type"].startswith("halts, from “stops”")


def test_a_reprint_says_which_day_its_dates_count_from() -> None:
    parsed = told("Coinquay stops next week.", "stops", on=day(date(2017, 9, 18)), words="next week")
    wire = Reference(day(date(2017, 9, 14)), source="version", evidence="a version of the text in Quay Wire")
    reprint = replace(parsed, reference=wire)
    counted = dict(account(reprint.events[0], reprint).readings)["Counted from"]
    assert counted == "Thursday 14 Sept 2017, a version of the text in Quay Wire"
    assert "Counted from" not in dict(account(parsed.events[0], parsed).readings)


def test_the_facts_name_the_other_steps_of_a_rule() -> None:
    whole = collection(2)
    one, other = whole.stories
    tied = replace(whole, stories=(replace(one, relations=(("announces", other.id), ("announces", "gone"))), other))
    words = dict(facts(tied.stories[0], tied))["Announces"]
    assert words.endswith(f": {other.summary}")
