"""Laws that hold for any string: offsets in range, no overlaps, whole values, and time that grows with length."""

import re
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lib.interval import day
from lib.model import DateMention, Reference, Span
from lib.parse.dates import find_dates, rules_tried
from lib.vocab import ROOT

LANGUAGES = sorted(path.parent.name for path in ROOT.glob("*/dates.toml"))
WORDS = (
    "May", "march", "Sept.", "7", "31", "2017", "0", "the", "of", "end", "next", "last", "week", "days", "ago", "by",
    "until", "-", "/", ".", ",", "(", ")", ":", "'", "24:00", "1,000", "2.5", "q3", "first", "half", "twenty", "Monday",
    "today", "midnight", "a", "in", "from", "to", "BC", "within", "before", "hours", "every", "fiscal", "99", "年",
    "月", "日",
    "底", "前", "上周", "一", "\u200f", "\ud800", "\0", "\n", "９", "：", "ß", "İ", "é", "de", "le", "1er", "dernier",
    "nächsten", "uhr",
)  # fmt: skip
REFERENCES = (Reference(), Reference(month=9), Reference(window=day(date(2017, 9, 15))))
VALUE = re.compile(r"[\dXA-Z_:.+-]+")
HOSTILE = {
    "numbers": "1 1 ", "prepositions": "from from ", "numerals": "一二三四", "one word": "a", "months": "May 1 May ",
    "articles": "the last the ", "dashes": "1-1-", "relatives": "next next ", "quotes": "'9 '", "years": "2017 2016-",
    "brackets": "(May) (", "lines": "1\n\n", "slashes": "1/1/", "units": "days weeks 5 ",
}  # fmt: skip


def lawful(text: str, mentions: tuple[DateMention, ...]) -> bool:
    """Whether spans are in range, in order and apart, and values are written in TIMEX3's letters."""
    end = 0
    for mention in mentions:
        if not end <= mention.span.start < mention.span.end <= len(text) or not VALUE.fullmatch(mention.value):
            return False
        end = mention.span.end
    return True


@settings(max_examples=150, deadline=None)
@given(st.lists(st.one_of(st.sampled_from(WORDS), st.text(max_size=6)), max_size=40), st.sampled_from(LANGUAGES),
       st.sampled_from(REFERENCES), st.sampled_from(("", " ")))  # fmt: skip
def test_any_string_is_read_without_error(words: list[str], language: str, reference: Reference, gap: str) -> None:
    text = gap.join(words)
    assert lawful(text, find_dates(text, language, reference))


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(WORDS), max_size=30), st.integers(1, 9), st.sampled_from(LANGUAGES))
def test_sentences_may_cut_anywhere(words: list[str], size: int, language: str) -> None:
    text = " ".join(words)
    cuts = [Span(n, min(n + size, len(text))) for n in range(0, len(text), size)]
    assert lawful(text, find_dates(text, language, REFERENCES[2], cuts))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("piece", HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_text_is_read_to_its_end(piece: str, language: str) -> None:
    text = piece * (3_000 // len(piece))
    assert lawful(text, find_dates(text, language, REFERENCES[2]))


def test_the_rules_tried_at_a_place_tell_which_matched() -> None:
    place = rules_tried("It ends next month.", "en", 10)
    tried = dict(place.rules)
    assert (place.word, tried["relative unit"], tried["weekday"]) == ("next", "next month", None)
    assert "rel" in place.roles


@pytest.mark.parametrize(("text", "offset", "word"), [("", 0, ""), ("May 1", 99, "1"), ("May 1", 3, " ")])
def test_the_place_of_any_offset_is_a_word_of_the_text(text: str, offset: int, word: str) -> None:
    assert rules_tried(text, "en", offset).word == word


def test_a_language_without_words_for_dates_is_read_as_english() -> None:
    assert [m.value for m in find_dates("on 7 September 2017", "xx", Reference())] == ["2017-09-07"]
