"""Dates that a reader types: every word counts, and what no calendar has is refused."""

from datetime import date

import pytest

from lib.errors import DateError
from lib.interval import day
from lib.model import Reference
from lib.parse.typed import read_typed

FRIDAY = Reference(day(date(2021, 3, 12)))
UNKNOWN = Reference()

READ = [
    ("5 March 2021", "en", UNKNOWN, "2021-03-05", "a day"),
    ("on 5 March 2021", "en", UNKNOWN, "2021-03-05", "a day with its preposition"),
    ("by 31 March 2021", "en", UNKNOWN, "[..2021-03-31]", "a deadline"),
    ("since May 2020", "en", UNKNOWN, "2020-05/..", "open"),
    ("1 to 9 March 2021", "en", UNKNOWN, "2021-03-01/2021-03-09", "a stretch told by its ends"),
    ("March 2020 to May 2021", "en", UNKNOWN, "2020-03/2021-05", "months"),
    ("Friday", "en", FRIDAY, "2021-03-12", "counted from the article's day"),
    ("next month", "en", FRIDAY, "2021-04", "counted from the article's day"),
    ("5 March", "en", UNKNOWN, "XXXX-03-05", "a day without its year"),
    ("2021年3月5日", "zh", UNKNOWN, "2021-03-05", "the article's language"),
    ("5 March 2021", "zh", UNKNOWN, "2021-03-05", "English in an article of another language"),
    ("am 5. März 2021", "de", UNKNOWN, "2021-03-05", "German"),
]
REFUSED = [
    ("31 Feb 2021", UNKNOWN, "not in the calendar", "no such day"),
    ("2021-02-30", UNKNOWN, "not in the calendar", "no such day in figures"),
    ("31 June", FRIDAY, "not in the calendar", "no such day, without a year"),
    ("soonish", UNKNOWN, "not understood", "no date at all"),
    ("2021-13", UNKNOWN, "not understood", "a month that is none"),
    ("5 March 20211", UNKNOWN, "not understood", "a slip of the finger"),
    ("5 March 2021 or so they say", UNKNOWN, "'or so they say'", "words that are left over"),
    ("5 March 2021 and 7 June 2022", UNKNOWN, "more than one date", "two days"),
    ("next month", UNKNOWN, "which is unknown", "nothing to count from"),
    ("<b>x</b>", UNKNOWN, "not understood", "markup"),
]


@pytest.mark.parametrize(
    ("words", "language", "reference", "edtf"), [r[:4] for r in READ], ids=[f"{r[0]}: {r[4]}" for r in READ]
)
def test_a_typed_date_is_read_as_in_an_article(words: str, language: str, reference: Reference, edtf: str) -> None:
    mention = read_typed(words, language, reference)
    assert mention is not None
    assert mention.edtf == edtf


@pytest.mark.parametrize("words", ["", "  ", "no date", "None", "undated"])
def test_no_date_is_a_date_too(words: str) -> None:
    assert read_typed(words, "en", FRIDAY) is None


@pytest.mark.parametrize(("words", "reference", "said"), [r[:3] for r in REFUSED], ids=[r[3] for r in REFUSED])
def test_what_is_no_date_is_refused_with_what_was_wrong(words: str, reference: Reference, said: str) -> None:
    with pytest.raises(DateError, match=said):
        read_typed(words, "en", reference)
