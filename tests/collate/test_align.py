import os
import time
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lib.collate.align import align
from tests.collate.making import make_parsed

ONE = "The bridge over the Alder will close on Friday. Lorries are sent round by the northern bypass."
TWO = "A spokesman for the district said the pillars had been weakened by last winter's flood."
THREE = "Bus riders need not worry. Line 4 keeps its timetable, and a shuttle serves the two villages."
FOUR = "Repairs are estimated at 2.4 million euros, half of which the province has promised to pay."


def body(*paragraphs):
    return make_parsed("\n\n".join(paragraphs))


def pairs(links):
    return [(link.a, link.b) for link in links]


def test_an_article_against_itself():
    text = body(ONE, TWO, THREE)
    found = align(text, text)
    assert pairs(found.paragraph_links) == [(0, 0), (1, 1), (2, 2)]
    assert pairs(found.sentence_links) == [(n, n) for n in range(5)]
    assert (found.moved, found.only_a, found.only_b, found.differences) == ((), (), (), ())


@pytest.mark.parametrize("other", ["", "   ", "完全不同。另外一句。"], ids=["empty", "blank", "another language"])
def test_nothing_in_common(other):
    found = align(body(ONE, TWO), make_parsed(other))
    assert found.paragraph_links == found.sentence_links == found.differences == ()
    assert found.only_a == (0, 1)


def test_merged_paragraphs_are_many_to_one_and_not_moved():
    found = align(body(ONE, TWO, THREE), body(ONE, f"{TWO} {THREE}"))
    assert pairs(found.paragraph_links) == [(0, 0), (1, 1), (2, 1)]
    assert found.moved == found.only_a == found.only_b == ()


def test_a_moved_paragraph_is_neither_dropped_nor_added():
    found = align(body(ONE, TWO, THREE, FOUR), body(ONE, THREE, FOUR, TWO))
    assert found.moved == ((1, 3),)
    assert found.only_a == found.only_b == ()


def test_of_two_that_change_places_the_shorter_moved():
    found = align(body(ONE + " " + FOUR, TWO), body(TWO, ONE + " " + FOUR))
    assert found.moved == ((1, 0),)


def test_dropped_and_added_paragraphs():
    found = align(body(ONE, TWO, FOUR), body(ONE, THREE, FOUR))
    assert (found.only_a, found.only_b) == ((1,), (1,))


def test_a_split_sentence_is_linked_with_both_parts():
    whole = body(
        "The mayor opened the new library on Tuesday, and three hundred schoolchildren received a card for it."
    )
    parts = body("The mayor opened the new library on Tuesday. Three hundred schoolchildren received a card for it.")
    assert pairs(align(whole, parts).sentence_links) == [(0, 0), (0, 1)]
    assert pairs(align(parts, whole).sentence_links) == [(0, 0), (1, 0)]


def test_repeated_short_sentences_keep_their_order():
    refrain = "Nobody was hurt."
    text = body(f"{ONE} {refrain}", f"{TWO} {refrain}", f"{FOUR} {refrain}")
    assert align(text, text).moved == ()
    cut = body(f"{TWO} {refrain}", f"{FOUR} {refrain}")
    links = pairs(align(text, cut).sentence_links)
    assert (4, 1) in links
    assert (6, 3) in links


def test_reworded_sentence_between_linked_neighbours():
    a = body(ONE, "Divers had inspected the supports twice this spring and found deep holes.", FOUR)
    b = body(ONE, "Twice this spring, supports were checked by divers.", FOUR)
    assert (2, 2) in pairs(align(a, b).sentence_links)


@settings(max_examples=60)
@given(st.data())
def test_laws(data):
    sentences = st.sampled_from([*ONE.split(". "), TWO, *THREE.split(". "), FOUR, "Yes.", "No?", "12,5 %."])
    texts = st.lists(st.lists(sentences, min_size=1, max_size=3).map(" ".join), max_size=5).map("\n\n".join)
    a, b = make_parsed(data.draw(texts)), make_parsed(data.draw(texts), "b")
    found = align(a, b)
    assert found == align(a, b)
    linked_a, linked_b = {p.a for p in found.paragraph_links}, {p.b for p in found.paragraph_links}
    assert linked_a | set(found.only_a) == set(range(len(a.body())))
    assert linked_b | set(found.only_b) == set(range(len(b.body())))
    assert not linked_a & set(found.only_a)
    assert set(found.moved) <= set(pairs(found.paragraph_links))
    for d in found.differences:
        assert d.a.of(a.article.text) == d.a_text
        assert d.b.of(b.article.text) == d.b_text
        assert d.a_text or d.b_text


def test_long_articles_stay_fast():
    words = (
        "council",
        "bridge",
        "river",
        "mayor",
        "budget",
        "school",
        "vote",
        "plan",
        "road",
        "winter",
        "summer",
        "bus",
    )
    lines = [
        " ".join(f"{words[(n * k) % 12]}{(n * k) % 701}" for k in range(1, 21)).capitalize() + "." for n in range(1000)
    ]
    a = make_parsed("\n\n".join(" ".join(lines[n : n + 4]) for n in range(0, 1000, 4)))
    b = make_parsed("\n\n".join(" ".join(lines[n : n + 5]) for n in range(5, 1000, 5)))
    started = time.process_time()
    found = align(a, b)
    assert time.process_time() - started < 6
    assert len(found.sentence_links) >= 990


def test_one_endless_sentence_stays_fast():
    words = [f"word{(n * n) % 997}" for n in range(8000)]
    other = [w if n % 40 else "another" for n, w in enumerate(words)]
    started = time.process_time()
    found = align(make_parsed(" ".join(words) + "."), make_parsed(" ".join(other) + ".", "b"))
    assert time.process_time() - started < 6
    assert len(found.differences) >= 190


@pytest.mark.parametrize(
    "days",
    [(date(2017, 9, 15), date(2017, 9, 16)), (None, None), (date(2017, 9, 15), None), (None, date(2017, 9, 16))],
    ids=["both days known", "no day known", "only the first known", "only the second known"],
)
def test_the_two_published_versions(days):
    shared = Path(os.environ.get("CRACKDOWN_SHARED", "../shared")) / "seeds"
    files = sorted(shared.glob("*.txt"))
    if len(files) != 2:
        pytest.skip(f"the two published versions are not in {shared}")
    from lib.pipeline import parse_article
    from lib.read.files import read_path

    found = align(*(parse_article(read_path(f, published=d).articles[0]) for f, d in zip(files, days, strict=True)))
    calls = [(d.kind, d.about, d.a_text, d.b_text) for d in found.differences]
    assert found.only_a == (15, 16, 17, 18, 19)
    assert found.only_b == found.moved == ()
    factual = [(about, a, b) for kind, about, a, b in calls if kind == "factual"]
    assert factual == [
        ("role", "general manager at", "general manager at bit"),
        ("gender", "spokesman", "spokeswoman"),
    ]
    assert ("equivalent", "wording", "did not", "didn’t") in calls
    assert ("equivalent", "number", "US$400 billion (S$539 billion)", "US$400bil") in calls
    assert any(about == "date" and "September" in a and "September" in b for _, about, a, b in calls)
