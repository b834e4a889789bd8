"""What a phrase becomes, for a text of Friday 15 September 2017: the table that every view relies on."""

from datetime import date

import pytest

from lib.interval import day
from lib.model import DateMention, Reference
from lib.parse.dates import find_dates

FRIDAY = Reference(window=day(date(2017, 9, 15)))
UNKNOWN = Reference()
TABLE = [
    ("It spoke on Sept 7.", "Sept 7", "2017-09-07", "2017-09-07", "2017-09-07", "2017-09-07", None),
    ("It will close by the end of this month.", "the end of this month", "2017-09-15", "2017-09-30",
     "[2017-09-15..2017-09-30]", "2017-09", "END"),
    ("It stays open until the end of this month.", "the end of this month", "2017-09-15", "2017-09-30",
     "[2017-09-15..2017-09-30]", "2017-09", "END"),
    ("It will be barred starting next month.", "next month", "2017-10-01", "2017-10-31", "2017-10", "2017-10", None),
    ("She died in July.", "July", "2017-07-01", "2017-07-31", "2017-07", "2017-07", None),
    ("The site closed this week.", "this week", "2017-09-11", "2017-09-15", "[2017-09-11..2017-09-15]", "2017-W37",
     None),
    ("It has been shut since June.", "June", "2017-06-01", None, "2017-06/..", "2017-06", None),
    ("It applies from Sept 30.", "Sept 30", "2017-09-30", "2017-09-30", "2017-09-30", "2017-09-30", None),
    ("It ends at the end of September.", "the end of September", "2017-09-30", "2017-09-30", "2017-09-30", "2017-09",
     "END"),
    ("It must be done before September 30.", "September 30", None, "2017-09-29", "[..2017-09-29]", "2017-09-30", None),
    ("File within 60 days of the order (Sept 4).", "60 days", "2017-09-04", "2017-11-03", "[2017-09-04..2017-11-03]",
     "P60D", None),
    ("Profits of the third quarter of 2017.", "the third quarter of 2017", "2017-07-01", "2017-09-30", "2017-35",
     "2017-Q3", None),
]  # fmt: skip


def only(text: str, reference: Reference, language: str = "en") -> DateMention:
    return find_dates(text, language, reference)[0]


@pytest.mark.parametrize(
    ("text", "words", "earliest", "latest", "edtf", "value", "mod"), TABLE, ids=[r[1] for r in TABLE]
)
def test_phrase_becomes(
    text: str, words: str, earliest: str | None, latest: str | None, edtf: str, value: str, mod: str | None
) -> None:
    mention = only(text, FRIDAY)
    found = (mention.span.of(text), mention.interval.earliest, mention.interval.latest)
    days = tuple(date.fromisoformat(d) if d else None for d in (earliest, latest))
    assert (*found, mention.edtf, mention.value, mention.mod) == (words, *days, edtf, value, mod)


def test_without_a_day_only_what_the_text_anchors_is_resolved() -> None:
    mention = only("It spoke on Sept 7.", UNKNOWN)
    assert mention.interval.is_unbounded
    assert (mention.value, mention.edtf) == ("XXXX-09-07", "XXXX-09-07")


def test_with_only_the_month_known_next_month_is_a_month_without_year() -> None:
    assert only("It starts next month.", Reference(month=9)).value == "XXXX-10"


def test_a_month_told_twice_is_one_date() -> None:
    mentions = find_dates("It starts next month (October).", "en", FRIDAY)
    assert [m.value for m in mentions] == ["2017-10"]
