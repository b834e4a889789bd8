"""Whole words of a list, in one pass, the sentence that each lies in, and the word before."""

import pytest

from lib.parse.naming.chains import find_chains
from lib.parse.naming.wordfinder import automaton_of, by_sentence, find_words, word_before

WORDS = ("court", "courts", "bank", "Bank")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("A court met.", ["court"], id="a word of the list"),
        pytest.param("The courtyard and the riverbank", [], id="inside longer words"),
        pytest.param("two courts", ["courts"], id="the longest of several"),
        pytest.param("bank_rate, bank2, bank-led", ["bank"], id="letters, figures and underlines join, hyphens part"),
        pytest.param("Bank", ["Bank"], id="the whole text"),
        pytest.param("银行court银行", [], id="Chinese characters are letters too"),
        pytest.param("the “court” of 😀bank", ["court", "bank"], id="offsets count code points"),
    ],
)
def test_words_are_found_whole(text: str, found: list[str]) -> None:
    assert [text[s:e] for s, e in find_words(automaton_of(WORDS), text)] == found


def test_words_come_with_their_sentence() -> None:
    inside = by_sentence([(0, 4), (6, 9), (12, 15), (21, 25)], [(5, 10), (11, 20), (20, 30)])
    assert list(inside) == [((5, 10), (6, 9)), ((11, 20), (12, 15)), ((20, 30), (21, 25))]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        pytest.param("said the bank ", "bank ", id="behind the space before it"),
        pytest.param("a ", "a ", id="one letter that opens the text"),
        pytest.param("said a ", "a ", id="one letter"),
        pytest.param("an extraordinarily ", "dinarily ", id="no further than the reach"),
        pytest.param("", "", id="nothing before"),
    ],
)
def test_the_word_before_is_looked_for_behind_the_last_space(text: str, word: str) -> None:
    assert text[word_before(text, len(text), 9) :] == word


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("then Kopi Bank sued", ["Kopi Bank"], id="words with a capital"),
        pytest.param("by al-Sharif, then eKopi", ["al-Sharif", "eKopi"], id="what is small before a capital"),
        pytest.param("a reKopi of it, so Kwixo", ["Kwixo"], id="a capital inside a word opens no chain"),
        pytest.param("(Kwixo) ", ["Kwixo"], id="behind a bracket"),
        pytest.param("nothing at all", [], id="no capital"),
    ],
)
def test_chains_start_at_capitals(text: str, found: list[str]) -> None:
    assert [m.group() for m in find_chains(text, 0, len(text))] == found
