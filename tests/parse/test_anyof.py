"""Patterns of a word list match what the plain alternatives match, the longest first."""

import re

import pytest

from lib.parse.naming.anyof import any_of, led_by

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


def test_an_expression_is_tried_where_one_of_the_words_may_begin() -> None:
    words = ("局", "]委", "^办")
    found = re.finditer(led_by(words, "(?<!全)(?:局|]委|^办|厅)"), "全局局]委厅")
    assert [m.group() for m in found] == ["局", "]委"]
