"""Phrases that mislead, each with the day the text was written: direction, neighbours, edges of months and years."""

from datetime import date

import pytest

from lib.interval import UNKNOWN, day
from lib.model import Reference, Span
from lib.parse.dates import find_dates

TRAPS = [
    ("Exchanges had until Sept 30 to close.", "2017-10-05", "2017-09-30", "a deadline just past is this year's"),
    ("Users must leave by Sept 30.", "2017-10-05", "2017-09-30", "even where the verb points ahead"),
    ("The ministry said on Thursday it would act.", "2017-09-14", "2017-09-14", "news names its own weekday"),
    ("Shares had fallen in December.", "2018-01-09", "2017-12", "December is last year's in January"),
    ("The court will rule in February.", "2017-11-20", "2018-02", "February is next year's in November"),
    ("The fair was held in February.", "2017-11-20", "2017-02", "unless the verb is past"),
    ("He was arrested on Dec 30.", "2018-01-03", "2017-12-30", "a day across the turn of the year"),
    ("The rule takes effect on Jan 2.", "2017-12-29", "2018-01-02", "the other way across"),
    ("They met on Feb 29.", "2017-03-22", "2016-02-29", "a leap day is the leap year's"),
    ("It reopens on the 31st.", "2017-09-15", "2017-10-31", "a month without that day is passed over"),
    ("The site closed on the 31st.", "2017-09-15", "2017-08-31", "backwards too"),
    ("The hearing will be held on Tuesday.", "2017-09-15", "2017-09-19", "a participle after will be is future"),
    ("It had to close on Tuesday.", "2017-09-15", "2017-09-12", "had to is past"),
    ("The lender is to stop trading on Monday, the bank said.", "2017-09-15", "2017-09-18", "is to is future"),
    ("Losses were the lowest in six years.", "2017-09-15", "P6Y", "in after a superlative is a length"),
    ("It is expected to last six weeks.", "2017-09-15", "P6W", "last is a verb here"),
    ("Last week's vote", "2017-01-03", "2016-W52", "the week before across the year"),
    ("next week", "2018-12-28", "2019-W01", "ISO weeks turn before the year"),
    ("in the fourth quarter", "2017-02-10", "2016-Q4", "a quarter without a verb is the one past"),
]  # fmt: skip
LOOKING_AHEAD = [  # (text, its day, the values in order, why)
    ("It said in March it would close in June.", "2018-11-21", ("2018-03", "2018-06"), "would looks ahead from March"),
    ("Last Thursday it said it would decide on Monday.", "2018-11-21", ("2018-11-15", "2018-11-19"), "from Thursday"),
    ("The act, passed in May 2016, will apply from June.", "2018-11-21", ("2016-05", "2019-06"), "will from today"),
    (
        "In May 2014 a judge ordered him to pay by August.",
        "2018-11-21",
        ("2014-05", "2014-08"),
        "an order from its day",
    ),
    (
        "Agreed in May 2016, the pact is expected to apply by June.",
        "2018-11-21",
        ("2016-05", "2019-06"),
        "is: from now",
    ),
    ("Fined in 2016, the bank has until Jan 12 to repay.", "2018-11-21", ("2016", "2019-01-12"), "has until: from now"),
    ("The vote was postponed to April.", "2018-11-21", ("2019-04",), "what is postponed lies ahead"),
    ("The freeze was extended until June 30.", "2018-11-21", ("2019-06-30",), "what is extended ends later"),
    ("By Tuesday the hall was empty.", "2018-11-21", ("2018-11-20",), "a deadline that opens a past sentence is past"),
]
IN_PASSING = [
    ("He lifted a rule of 2016 on Monday.", ("2016", "2018-11-19"), "a rule is of a year"),
    ("The 2014 deal was revised in May.", ("2014", "2018-05"), "a deal has its year"),
    ("It has paid since 2009 and in May it stopped.", ("2009", "2018-05"), "a start is no scene"),
    ("The firm founded in 1998 said on Nov 5 it would close.", ("1998", "2018-11-05"), "a report names its own days"),
    ("The firm, fined on June 2, 2016, was sold in May.", ("2016-06-02", "2018-05"), "an aside between commas"),
    ("In 2016 it was fined; in May it appealed.", ("2016", "2016-05"), "but this year is the scene"),
]  # fmt: skip
UNANCHORED = [
    ("It met in March 2014. A month later it voted.", ("2014-03", "2014-04")),
    ("It met on 3 March 2014 and again on March 9.", ("2014-03-03", "2014-03-09")),
    ("It spoke yesterday.", ("XXXX-XX-XX",)),
    ("It will close next year.", ("XXXX",)),
    ("It spoke on Thursday.", ("XXXX-WXX-4",)),
    ("It closed this week.", ("XXXX-WXX",)),
]
HISTORY = (
    "The league was founded on 3 May 1921. In September 1921 it had ten members. On 4 October 1922 the king banned it. "
    "In December he relented. The next day the press returned. It split in January, and in March 1924 it was "
    "dissolved. "
    "Its last leader died on 7 July 1930."
)


@pytest.mark.parametrize(("text", "today", "value", "reason"), TRAPS, ids=[row[3] for row in TRAPS])
def test_trap(text: str, today: str, value: str, reason: str) -> None:
    reference = Reference(window=day(date.fromisoformat(today)))
    assert find_dates(text, "en", reference)[0].value == value, reason


@pytest.mark.parametrize(("text", "today", "values", "reason"), LOOKING_AHEAD, ids=[row[0] for row in LOOKING_AHEAD])
def test_what_a_verb_looks_ahead_from(text: str, today: str, values: tuple[str, ...], reason: str) -> None:
    reference = Reference(window=day(date.fromisoformat(today)))
    assert tuple(m.value for m in find_dates(text, "en", reference)) == values, reason


@pytest.mark.parametrize(("text", "values", "reason"), IN_PASSING, ids=[row[0] for row in IN_PASSING])
def test_a_year_in_passing_moves_nothing(text: str, values: tuple[str, ...], reason: str) -> None:
    reference = Reference(window=day(date(2018, 11, 21)))
    assert tuple(m.value for m in find_dates(text, "en", reference)) == values, reason


@pytest.mark.parametrize(("text", "values"), UNANCHORED, ids=[row[0] for row in UNANCHORED])
def test_without_a_reference_nothing_is_guessed(text: str, values: tuple[str, ...]) -> None:
    mentions = find_dates(text, "en", Reference())
    assert tuple(m.value for m in mentions) == values
    assert all(m.interval.is_unbounded for m in mentions if "X" in m.value)


def test_a_history_counts_from_its_own_dates_without_being_told() -> None:
    mentions = find_dates(HISTORY, "en", Reference(window=day(date(2017, 9, 15))))
    assert [m.value for m in mentions] == [
        "1921-05-03", "1921-09", "1922-10-04", "1922-12", "1922-10-05", "1923-01", "1924-03", "1930-07-07",
    ]  # fmt: skip


@pytest.mark.parametrize("words", ["Q2", "the second half", "Labor Day", "Easter", "the first Monday of May"])
def test_a_story_before_christ_may_name_what_only_our_calendar_has(words: str) -> None:
    text = f"They met in 2 BC and again in {words}, and in the same quarter of 3 BC."
    assert find_dates(text, "en", Reference())


def test_a_decade_beyond_the_calendar_has_no_days() -> None:
    assert [m.interval.is_unbounded for m in find_dates("120世纪90年代", "zh", Reference())] == [True]


def test_figures_and_numerals_in_one_number_are_read_without_error() -> None:
    assert [m.kind for m in find_dates("他等了3.三年。", "zh", Reference())] == ["DURATION"]


def test_a_report_with_much_history_is_still_a_report() -> None:
    text = "The line said on Tuesday it would close. " + HISTORY
    reference = Reference(window=day(date(2017, 9, 15)))
    assert find_dates(text, "en", reference)[0].value == "2017-09-12"
    assert find_dates(text + " It will sail on Thursday.", "en", reference)[-1].value == "2017-09-21"


def test_no_date_runs_across_the_border_of_two_sentences() -> None:
    text = "It was over by May. 7 people left."
    cuts = [Span(0, 19), Span(20, len(text))]
    assert [m.span.of(text) for m in find_dates(text, "en", Reference(), cuts)] == ["May"]


def test_a_headline_and_its_lead_never_join() -> None:
    text = "Banks shut since May\n7 lenders closed, the ministry said"
    assert [m.span.of(text) for m in find_dates(text, "en", Reference())] == ["May"]


def test_a_note_says_how_a_date_was_read() -> None:
    mention = find_dates("It starts next month.", "en", Reference(window=day(date(2017, 9, 15))))[0]
    assert mention.note == "'next month' counted from Friday 15 September 2017"
    assert (mention.rule, mention.anchor) == ("relative unit", date(2017, 9, 15))


NOTES = [
    ("It closed on 3 March 2014.", "'3 March 2014' as written"),
    ("It was shut on May 4, 2014 and opened a day later.", "'a day later' counted from Sunday 4 May 2014, told before"),
    ("It must close by Friday.", "'Friday' counted from Friday 15 September 2017, as a deadline"),
    ("It came in 2014 and left in May of that year.",
     "'May of that year' counted from Wednesday 1 January 2014, told before"),
    ("It took three weeks.", "'three weeks' is a length of time"),
    ("It meets on Mondays.", "'Mondays' tells how often, not when"),
    ("It is closed now.", "'now' fixes no day of the calendar"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "note"), NOTES, ids=[row[0] for row in NOTES])
def test_the_note_tells_what_a_reader_asks(text: str, note: str) -> None:
    assert find_dates(text, "en", Reference(window=day(date(2017, 9, 15))))[-1].note == note


def test_the_note_says_where_no_year_is_known() -> None:
    assert find_dates("on Sept 7", "en", Reference())[0].note == "'Sept 7' as written, the year unknown"


def test_a_signal_is_kept_apart_from_the_extent() -> None:
    text = "Close by Sept 30."
    mention = find_dates(text, "en", Reference(window=day(date(2017, 9, 15))))[0]
    assert mention.signal is not None
    assert (mention.span.of(text), mention.signal.of(text)) == ("Sept 30", "by")
    assert mention.note.endswith("as a deadline")


@pytest.mark.parametrize(
    ("text", "language", "value"),
    [
        ("It opened at 9:30.", "en", "2017-09-15T09:30"),
        ("Trading starts at 0930 CET.", "en", "2017-09-15T09:30"),
        ("The abbey was founded in 1066.", "en", "1066"),
        ("Pagó sus deudas el 14, por fin.", "es", "2017-09-14"),
        ("Elle a payé ses clients le 14, enfin.", "fr", "2017-09-14"),
    ],
    ids=["clock", "hours of four figures", "odd year", "day after a Spanish article", "day after a French article"],
)
def test_needs_no_other_word_of_dates(text: str, language: str, value: str) -> None:
    found = find_dates(text, language, Reference(window=day(date(2017, 9, 15))))
    assert [mention.value for mention in found] == [value]


@pytest.mark.parametrize("text", ["Salt was banned 3,000 years ago.", "In 7,900 years it must close."])
def test_years_that_no_chronology_has_have_no_bounds(text: str) -> None:
    [mention] = find_dates(text, "en", Reference(window=day(date(2017, 9, 15))))
    assert (mention.interval, mention.edtf) == (UNKNOWN, None)
    assert mention.value
