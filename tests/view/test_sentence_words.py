"""Sentences and words for a reader to choose from."""

import pytest

from lib.model import Article
from lib.pipeline import parse_article
from lib.view.sentence_words import find_word, sentences_of, words_of

ENGLISH = Article(
    "a1", "Ferries", None, None, None, "en", "Ferries\n\nThe port doesn't ban ferries; it re-bans ban-cars.", "t"
)
CHINESE = Article("c1", None, None, None, None, "zh", "港口委员会周四禁止汽车渡轮。", "t")


def test_title_and_body_are_offered_in_order() -> None:
    parsed = parse_article(ENGLISH)
    assert sentences_of(parsed)[0].of(ENGLISH.text) == "Ferries"
    assert len(sentences_of(parsed)) == 2


def test_words_are_whole() -> None:
    parsed = parse_article(ENGLISH)
    words = [s.of(ENGLISH.text) for s in words_of(parsed, sentences_of(parsed)[1])]
    assert words == ["The", "port", "doesn't", "ban", "ferries", "it", "re-bans", "ban-cars"]


def test_chinese_words_are_told_apart() -> None:
    parsed = parse_article(CHINESE)
    words = [s.of(CHINESE.text) for s in words_of(parsed, sentences_of(parsed)[0])]
    assert "禁止" in words
    assert "".join(words) == CHINESE.text[:-1]


@pytest.mark.parametrize(
    ("typed", "found"),
    [("ban", (26, 29)), ("BAN", (26, 29)), ("doesn't ban", (18, 29)), ("err", (31, 34)), ("fined", None), (" ", None)],
)
def test_typed_words_are_found_whole_ones_first(typed: str, found: tuple[int, int] | None) -> None:
    parsed = parse_article(ENGLISH)
    place = find_word(parsed, sentences_of(parsed)[1], typed)
    assert (place and (place.start, place.end)) == found
