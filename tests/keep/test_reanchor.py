"""A correction finds its words again where the whole sentence stands as it stood, and nowhere else."""

from datetime import date

import pytest

from lib.correction import Target
from lib.keep.reanchor import Missing, Place, Shelf, find_words
from lib.model import Article, Span

BEFORE, EXACT, BEHIND = "The port “must", "close", "” - it's late - by May, Ann said."
SENTENCE = f"{BEFORE} {EXACT}{BEHIND}"


def target(start: int = 0, prefix: str = f"{BEFORE} ", exact: str = EXACT, suffix: str = BEHIND, **known) -> Target:
    """Return the place of a trigger whose sentence began at `start`."""
    first = start + len(prefix)
    return Target("a", Span(first, first + len(exact)), exact, prefix, suffix, **known)


@pytest.mark.parametrize(
    ("text", "start"),
    [
        pytest.param(SENTENCE, 0, id="as it stood"),
        pytest.param(f"A line before. {SENTENCE}", 15, id="further on"),
        pytest.param(SENTENCE.replace("“", '"').replace("”", '"'), 0, id="straight quotation marks"),
        pytest.param(SENTENCE.replace("'", "’"), 0, id="another apostrophe"),
        pytest.param(SENTENCE.replace("-", "–"), 0, id="a longer dash"),
        pytest.param(SENTENCE.replace("-", "—").replace("'", "‘"), 0, id="a still longer one"),
        pytest.param(SENTENCE.replace("port ", "port\n "), 0, id="a line break"),
        pytest.param(f"({SENTENCE})", 1, id="in brackets"),
    ],
)
def test_the_sentence_is_found_however_it_is_set(text, start):
    found = find_words(text, target())
    assert found is not None
    assert (found.of(text), found.start) == (EXACT, text.index(EXACT))
    assert found.start > start


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(SENTENCE.replace("May", "June"), id="another word behind"),
        pytest.param(SENTENCE.replace("port", "quay"), id="another word before"),
        pytest.param(SENTENCE.replace("close", "open"), id="another trigger"),
        pytest.param(SENTENCE.replace("close", "closed"), id="another form of it"),
        pytest.param(SENTENCE.replace("The port", "The old port"), id="one word more"),
        pytest.param(SENTENCE.replace("it's", "its"), id="a sign less"),
        pytest.param(SENTENCE.replace("The", "the"), id="another case"),
        pytest.param("", id="nothing"),
    ],
)
def test_a_sentence_that_says_something_else_is_no_place(text):
    assert find_words(text, target()) is None


@pytest.mark.parametrize("text", ["upon entry", "on entrys", "_on entry", "on entry2"])
def test_the_ends_of_a_sentence_are_no_parts_of_words(text):
    fragment = target(prefix="on ", exact="entry", suffix="")
    assert find_words("on entry", fragment) == Span(3, 8)
    assert find_words(text, fragment) is None


def test_of_equal_sentences_the_nearest_is_meant_and_the_first_of_two_as_near():
    text = "It is. It is. It is."
    trigger = {"prefix": "It ", "exact": "is", "suffix": "."}
    assert [find_words(text, target(start, **trigger)) for start in (0, 7, 14)] == [
        Span(3, 5),
        Span(10, 12),
        Span(17, 19),
    ]
    assert find_words(text, target(4, **trigger)) == Span(10, 12)
    assert find_words(text, target(3, **trigger)) == Span(3, 5)
    assert find_words(text, target(900, **trigger)) == Span(17, 19)
    assert find_words("It is,  It is. ", target(3, **trigger)) == Span(11, 13)


def test_white_space_round_a_sentence_is_none_of_it():
    assert find_words("x It is. y", target(9, prefix=" It ", exact="is", suffix=". ")) == Span(5, 7)


def test_a_sentence_may_hold_what_patterns_are_made_of():
    sentence = {"prefix": "(a+)* [b] $5 ", "exact": "rose", "suffix": " \\d?"}
    assert find_words("then (a+)* [b] $5 rose \\d?", target(70, **sentence)) == Span(18, 22)
    assert find_words("then aaa b 5 rose 7", target(70, **sentence)) is None


def article(article_id: str, text: str = SENTENCE, **known) -> Article:
    fields = {"title": None, "publisher": None, "published": None, "url": None, **known}
    return Article(article_id, language="en", text=text, origin="test", **fields)


def places(found: tuple[Place, ...] | Missing) -> list[str]:
    assert not isinstance(found, Missing), found
    return [place.article_id for place in found]


def test_a_sentence_that_opens_with_a_sign_may_stand_right_behind_a_word():
    assert find_words("Ann said“Close it”now", target(prefix="“", exact="Close", suffix=" it”")) == Span(9, 14)


def test_what_has_no_address_and_no_title_is_known_by_its_id_alone():
    assert places(Shelf([article("a"), article("b")]).find(target())) == ["a"]
    assert isinstance(Shelf([article("b")]).find(target()), Missing)


@pytest.mark.parametrize(
    ("own", "other", "found"),
    [
        (date(2021, 5, 6), date(2021, 5, 6), ["a", "b"]),
        (date(2021, 5, 6), date(2021, 5, 7), ["a"]),
        (date(2021, 5, 6), None, ["a", "b"]),
        (None, date(2021, 5, 6), ["a", "b"]),
    ],
)
def test_of_one_title_another_day_is_another_article(own, other, found):
    shelf = Shelf([article("a", title="Ports", published=own), article("b", title="Ports", published=other)])
    assert places(shelf.find(target(title="Ports"))) == found


def test_its_own_article_comes_first_and_a_stroke_makes_no_other_address():
    one, other = (article(i, url=f"https://a.example/x{end}") for i, end in (("b", "/"), ("a", "")))
    assert places(Shelf([one, other]).find(target(url=other.url))) == ["a", "b"]
    assert places(Shelf([one]).find(target(url=other.url))) == ["b"]


def test_the_address_is_surer_than_the_title():
    moved = article("b", title="Ports", publisher="Gazette", url="https://a.example/new")
    known = {"title": "Ports", "publisher": "Gazette", "url": "https://a.example/x"}
    assert places(Shelf([moved, article("c", **known)]).find(target(**known))) == ["c"]
    assert places(Shelf([moved]).find(target(**known))) == ["b"]


def test_what_is_missing_is_named():
    missing = Shelf([article("c", title="Ports")]).find(target(title="Boats", publisher="Gazette"))
    assert missing == Missing("article", "no article here is 'Boats'")
    assert Shelf([]).find(target()) == Missing("article", "no article here is 'a'")
    gone = Shelf([article("a", text="Nothing.", publisher="Gazette")]).find(target(suffix=f" {'long ' * 40}"))
    assert isinstance(gone, Missing)
    assert gone.cause == "words"
    assert gone.reason.startswith("the sentence no longer stands in 'Gazette': 'The port “must close long")
    assert gone.reason.endswith("…'")
    assert len(gone.reason) < 180
