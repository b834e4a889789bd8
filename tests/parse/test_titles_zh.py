"""Titles in Chinese texts lie between their marks; marks that nothing closes make none and cost nothing."""

import time

import pytest

from lib.parse.clause.titles_zh import find_titles, is_in_title, without_titles

TEXTS = {
    "two titles": ("《办法》和《细则》施行", ["《办法》", "《细则》"], "和施行"),
    "one inside another ends at the first mark that closes": ("《关于《办法》的通知》", ["《关于《办法》"], "的通知》"),
    "a mark that nothing closes": ("《办法》与《细则", ["《办法》"], "与《细则"),
    "a mark that closes nothing": ("办法》施行", [], "办法》施行"),
}


@pytest.mark.parametrize(("text", "titles", "rest"), TEXTS.values(), ids=TEXTS.keys())
def test_a_title_ends_where_its_mark_closes(text: str, titles: list[str], rest: str) -> None:
    assert [t.of(text) for t in find_titles(text, 0, len(text))] == titles
    assert without_titles(text) == rest


def test_no_title_reaches_over_the_end_asked_for() -> None:
    assert not list(find_titles("《办法》", 0, 3))


def test_a_place_is_in_a_title_until_that_closes() -> None:
    text = "《办法》施行"
    assert is_in_title(text, 0, 2)
    assert not is_in_title(text, 0, 5)


def test_a_line_of_open_marks_is_read_in_linear_time() -> None:
    start = time.process_time()
    assert not list(find_titles("《" * 400_000, 0, 400_000))
    assert time.process_time() - start < 1  # a pattern that looks to the end for each of them takes minutes
