"""What a reader types as a date becomes EDTF that can be read again."""

from datetime import date

import pytest

from lib.edtf import is_edtf
from lib.errors import CrackdownError
from lib.model import Article
from lib.pipeline import parse_article
from pages.shared.typed_date import understood

PARSED = parse_article(
    Article("a1", "Ferries", None, date(2021, 3, 12), None, "en", "Ferries\n\nThe port banned ferries.", "t")
)
TYPED = [
    ("5 March 2021", "2021-03-05"),
    ("by 30 March 2021", "[..2021-03-30]"),
    ("by the end of this month", "[..2021-03-31]"),
    ("since May 2020", "2020-05/.."),
    ("after 5 March 2021", "[2021-03-06..]"),
    ("1 to 9 March 2021", "2021-03-01/2021-03-09"),
    ("[2021-03-01..2021-03-09]", "[2021-03-01..2021-03-09]"),
    (" 2021-03 ", "2021-03"),
    ("next month", "2021-04"),
    ("no date", ""),
]


@pytest.mark.parametrize(("words", "edtf"), TYPED)
def test_a_typed_date_becomes_edtf(words: str, edtf: str) -> None:
    assert understood(words, PARSED) == edtf
    assert edtf == "" or is_edtf(edtf)


@pytest.mark.parametrize("words", ["31 Feb 2021", "2021-02-31", "2021-13", "2021-03-09/2021-03-01", "soonish"])
def test_what_is_no_date_is_an_error_to_show(words: str) -> None:
    assert isinstance(understood(words, PARSED), CrackdownError)
