"""The tree of a word list matches what the plain alternatives match, the longest first."""

import re

import pytest

from lib.parse.naming.anyof import any_of

WORDS = ("court", "courts", "court of audit", "council", "U.S. board")
TEXTS = {
    "the longest of those that begin alike": ("courts", "courts"),
    "a beginning that is a word itself": ("court order", "court"),
    "a longer word that breaks off": ("court of appeal", "court"),
    "a sign that patterns use stands for itself": ("U.S. board", "U.S. board"),
    "no word of the list": ("company", None),
}


@pytest.mark.parametrize(("text", "found"), TEXTS.values(), ids=TEXTS.keys())
def test_the_longest_word_is_matched(text: str, found: str | None) -> None:
    match = re.match(any_of(WORDS), text)
    assert (match.group() if match else None) == found


def test_it_can_stand_inside_another_pattern() -> None:
    assert re.fullmatch(rf"the {any_of(('a', 'ab'))}s", "the abs")
