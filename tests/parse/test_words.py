"""Words of a sentence: how it is cut, which class a word has beside which others, and where each stands."""

import pytest

from lib.parse.clause import words
from lib.parse.clause.words import Vocabulary, starts_of, tokenize


def tags(sentence: str) -> dict[str, str]:
    return {t.lower: t.tag for t in tokenize(sentence, 0, len(sentence))}


CUTS = {
    "short forms keep their points": ("The U.S. mint shut.", ["The", "U.S.", "mint", "shut", "."]),
    "one initial does not": ("J. Roe quit.", ["J", ".", "Roe", "quit", "."]),
    "joined words": ("A state-run bank, AT&T", ["A", "state-run", "bank", ",", "AT&T"]),
    "numbers with their marks": ("It paid 3.5m on 4/5", ["It", "paid", "3.5m", "on", "4/5"]),
    "owners and contractions": ("Peru's mint can't", ["Peru", "'s", "mint", "can", "'t"]),
    "dots in a row are one mark": ("Wait... so", ["Wait", "...", "so"]),
    "letters of any script": ("Łódź élan", ["Łódź", "élan"]),
}


@pytest.mark.parametrize(("sentence", "cut"), CUTS.values(), ids=CUTS.keys())
def test_a_sentence_is_cut_into_words_and_marks(sentence: str, cut: list[str]) -> None:
    assert [t.text for t in tokenize(sentence, 0, len(sentence))] == cut


SHIFTED = {
    "an owner": ("Peru's mint", "'s", "i"),
    "a contracted verb": ("it's shut", "'s", "b"),
    "back behind what is returned": ("They paid clients back.", "back", "a"),
    "back as a verb": ("They back the plan", "back", "w"),
    "not yet": ("The mint has not yet shut", "yet", "a"),
    "yet as a conjunction": ("slow yet sure", "yet", "c"),
    "no longer": ("They no longer sell it", "no", "g"),
    "since between have and its verb": ("Four have since quit", "since", "a"),
    "won't is no victory": ("They won't sell it", "won", "m"),
    "from now on": ("From now on clients wait", "on", "a"),
}


@pytest.mark.parametrize(("sentence", "word", "tag"), SHIFTED.values(), ids=SHIFTED.keys())
def test_a_word_changes_its_class_beside_certain_words(sentence: str, word: str, tag: str) -> None:
    assert tags(sentence)[word] == tag


def test_tokens_are_found_again_where_they_stand() -> None:
    text = "Lead.  The mint,\n the old mint"
    starts = starts_of(tokenize(text, 7, len(text)), text, 7)
    assert [text[at : at + 4] for at in starts] == ["The ", "mint", ",\n t", "the ", "old ", "mint"]


def test_the_vocabulary_starts_anew_when_it_is_full(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(words, "VOCABULARY", 2)
    known = Vocabulary()
    assert [known[raw].text for raw in ("mint", "bank", "mill")] == ["mint", "bank", "mill"]
    assert len(known) == 1
