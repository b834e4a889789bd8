"""Side by side: no word is lost, what corresponds shares a row, every difference is marked on both sides."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lib.collection import Alignment, Link
from lib.model import Span
from lib.view.compare import compare
from lib.view.compare_notes import article_caption, comparison_note, comparison_title, version_note, worth_comparing
from lib.view.compare_payload import to_payload
from lib.view.compare_rows import order_rows
from lib.view.compare_runs import Mark, cut_paragraph
from lib.view.compare_table import difference_frame
from tests.sample_collection import FIRST, SECOND, alignment, collection, first, paragraphs, second, third

EMPTY = Alignment((), (), (), (), (), ())


def linked(*pairs: tuple[int, int], moved: tuple[tuple[int, int], ...] = ()) -> Alignment:
    return Alignment(tuple(Link(a, b, 1.0, (a, b) in moved) for a, b in pairs), (), moved, (), (), ())


def pair():
    return compare([first(), second()], [alignment()], collection().stories)


@pytest.mark.parametrize(
    ("counts", "alignments", "rows"),
    [
        pytest.param([2, 2], [linked((0, 0), (1, 1))], [((0,), (0,)), ((1,), (1,))], id="one to one"),
        pytest.param([1, 2], [linked((0, 0), (0, 1))], [((0,), (0, 1))], id="split"),
        pytest.param([2, 1], [linked((0, 0), (1, 0))], [((0, 1), (0,))], id="merged"),
        pytest.param([1, 2], [linked((0, 1))], [((), (0,)), ((0,), (1,))], id="added before"),
        pytest.param([1, 2], [linked((0, 0))], [((0,), (0,)), ((), (1,))], id="added at the end"),
        pytest.param([2, 1], [linked((1, 0))], [((0,), ()), ((1,), (0,))], id="cut"),
        pytest.param(
            [2, 2], [linked((0, 1), (1, 0), moved=((1, 0),))], [((), (0,)), ((0,), (1,)), ((1,), ())], id="moved"
        ),
        pytest.param(
            [1, 1, 2], [linked((0, 0)), linked((0, 1))], [((), (), (0,)), ((0,), (0,), (1,))], id="three texts"
        ),
        pytest.param([0, 0], [EMPTY], [], id="nothing"),
        pytest.param([1, 2], [EMPTY], [((0,), (0,)), ((), (1,))], id="nothing in common"),
        pytest.param(
            [1, 2, 2], [linked((0, 1)), EMPTY], [((), (0,), (0,)), ((0,), (1,), (1,))], id="one in step, one beside"
        ),
        pytest.param([2], [], [((0,),), ((1,),)], id="one article"),
    ],
)
def test_what_corresponds_stands_in_one_row(counts, alignments, rows):
    assert order_rows(counts, alignments) == tuple(rows)


@given(st.data())
def test_every_paragraph_stands_in_exactly_one_row(data):
    counts = data.draw(st.lists(st.integers(0, 6), min_size=2, max_size=4))
    alignments = []
    for count in counts[1:]:
        pairs = (
            st.tuples(st.integers(0, counts[0] - 1), st.integers(0, count - 1)) if counts[0] and count else st.nothing()
        )
        chosen = data.draw(st.lists(pairs, max_size=6, unique=True)) if counts[0] and count else []
        moved = tuple(p for p in chosen if data.draw(st.booleans()))
        alignments.append(linked(*chosen, moved=moved))
    rows = order_rows(counts, alignments)
    for column, count in enumerate(counts):
        assert sorted(i for row in rows for i in row[column]) == list(range(count))
    assert [row[0][0] for row in rows if row[0]] == sorted(row[0][0] for row in rows if row[0])
    assert len(rows) <= sum(counts)


@given(st.lists(st.tuples(st.integers(0, 79), st.integers(0, 30), st.sampled_from(["difference", "actor", "date"]))))
def test_cutting_into_runs_loses_no_character(marks):
    text, paragraph = FIRST, paragraphs(FIRST)[1]
    made = [Mark(Span(paragraph.span.start + a, paragraph.span.start + a + n), kind, "1") for a, n, kind in marks]
    sentences = cut_paragraph(text, paragraph, made, {})
    assert "".join(r.text for s in sentences for r in s.runs) == paragraph.span.of(text)


def test_a_mark_covers_exactly_its_words():
    found = [
        r.text
        for row in pair().rows
        for cell in row.cells
        for p in cell
        for s in p.sentences
        for r in s.runs
        if 1 in r.differences
    ]
    assert found == ["HARBOURTOWN - ", ""]


def test_factual_differences_come_first_and_quote_both_sentences():
    listed = pair().differences
    assert [d.kind for d in listed] == ["factual", "factual", "factual", "equivalent", "equivalent"]
    assert listed[2].texts == ("spokesman", "spokeswoman")
    assert listed[2].sentences[0].startswith("Operators must delete")
    assert listed[2].sentences[1].endswith("spokeswoman Ana Reyes said.")


def test_every_difference_is_marked_in_both_columns():
    found = pair()
    for column in (0, 1):
        marked = {
            d
            for row in found.rows
            for p in row.cells[column]
            for s in p.sentences
            for r in s.runs
            for d in r.differences
        }
        assert marked == {d.number for d in found.differences}


def test_the_whole_of_both_texts_is_shown():
    for column, parsed in enumerate((first(), second())):
        passages = [p for row in pair().rows for p in row.cells[column]]
        shown = "\n".join("".join(r.text for s in p.sentences for r in s.runs) for p in passages)
        assert sorted(shown.split()) == sorted(parsed.article.text.split())


def test_moved_passages_know_their_other_place_and_are_not_called_missing():
    rows = pair().rows
    moved = [p for row in rows for cell in row.cells for p in cell if p.moved]
    assert [p.moved for p in moved] == [((0, 2),), ((1, 0),)]
    assert [row.absent for row in rows] == [(), (), (), (), (), (0,)]


def test_events_of_one_story_know_each_other():
    told = pair().told
    assert [(t.column, t.number, t.story) for t in told] == [(0, 1, "s1"), (0, 2, "s2"), (1, 1, "s1")]


def test_an_article_against_itself_has_no_differences():
    same = linked(*((i, i) for i in range(3)))
    found = compare([first(), first()], [same])
    assert found.differences == ()
    assert comparison_title(found) == "No factual difference between 2 texts of The Quay"


def test_the_title_counts_differences_and_events():
    assert comparison_title(pair()) == "3 factual differences between The Quay and Digest after Pier Post"
    assert comparison_note(pair()) == "2 more in wording alone. 1 event in common, 1 told differently."


def test_stories_told_differently_come_first_with_each_side():
    first_one, *others = pair().common
    assert (first_one.story, first_one.columns) == ("s1", (0, 1))
    assert [(d.field, d.sides) for d in first_one.disputes] == [("date", (("4 May 2021", (0,)), ("5 May 2021", (1,))))]
    assert [(c.story, c.disputes) for c in others] == [("s2", ())]


def test_texts_without_a_shared_passage_run_beside_each_other():
    found = compare([first(), third()], [EMPTY], collection().stories)
    assert not found.aligned
    assert comparison_title(found) == "The Quay and Muelle have no event in common"
    assert comparison_note(found).startswith("The texts share no passage")
    body = [row for row in found.rows if any(p.role == "body" for cell in row.cells for p in cell)]
    assert [(len(row.cells[0]), len(row.cells[1]), row.absent) for row in body] == [(1, 1, ()), (1, 0, ()), (1, 0, ())]


def test_an_empty_article_is_compared_without_harm():
    blank = replace(third(), article=replace(third().article, text=""), paragraphs=(), dates=(), mentions=(), events=())
    assert compare([first(), blank], [EMPTY]).rows
    assert compare([blank, first()], [EMPTY]).rows


@pytest.mark.parametrize(("articles", "alignments"), [(0, 0), (5, 4), (2, 0)], ids=["none", "too many", "not aligned"])
def test_what_cannot_be_compared_is_said(articles, alignments):
    with pytest.raises(ValueError, match="article"):
        compare([first()] * articles, [EMPTY] * alignments)


def test_the_payload_is_plain_data_with_words_only():
    data = to_payload(pair(), captions=["a", "b"], notes=["", ""], describe=lambda e: e.type, focus="s1")
    words = [run[0] for row in data["rows"] for cell in row["cells"] for p in cell for s in p["s"] for run in s["r"]]
    assert "spokesman" in words
    assert data["events"][0]["words"] == "adopt"
    assert (data["focus"], data["aligned"]) == ("s1", True)
    assert data["columns"][1]["digest"]


def test_captions_say_day_and_digest_and_notes_the_day_used():
    sample = collection()
    assert article_caption(sample.article("one")) == "Thursday 6 May 2021"
    assert "a digest in our own words" in article_caption(sample.article("two"))
    assert article_caption(sample.article("three")) == "publication day unknown"
    assert version_note(sample.article("one"), sample) == "day used: 6 May 2021"
    assert version_note(sample.article("three"), sample) == "no day known to count relative dates from"


def test_a_reprint_names_its_original_and_the_day_used():
    sample = collection()
    group = replace(sample.versions[0], article_ids=("one", "two"))
    both = replace(sample, versions=(group,))
    reprint = replace(sample.article("two"), reference=replace(sample.article("one").reference, source="version"))
    assert version_note(reprint, both) == "reprint of The Quay, 6 May 2021; day used: 6 May 2021"
    assert version_note(sample.article("one"), both).startswith("one of 2 versions, likely the first")


def test_pairs_that_disagree_are_worth_comparing():
    assert worth_comparing(collection()) == (("one", "two", "differ on 1 event"),)


def test_differences_are_a_table_too():
    frame = difference_frame(pair())
    assert list(frame["words_b"]) == ["", "5 May", "spokeswoman", "$3bil", "didn't"]
    assert frame["sentence_b"].iloc[1] == SECOND[SECOND.index("The harbour") : SECOND.index(" Operators")]
