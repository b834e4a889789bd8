"""Who says what: silence is never denial, versions are one voice, a lone difference is nobody's victory."""

from dataclasses import replace

import pytest

from lib.collection import Agreement, Collection, VersionGroup
from lib.view.matrix import (
    Matrix,
    build_matrix,
    cell_words,
    first_rows,
    fullest_columns,
    matrix_frame,
    matrix_title,
    said_frame,
)
from lib.view.matrix_figure import matrix_figure, matrix_sheets, widest_matrix
from lib.view.sources import distinct_names
from tests.sample_collection import collection


def stands(matrix):
    return {(matrix.stories[r].id, matrix.voices[c].name): cell.stand for (r, c), cell in matrix.cells.items()}


def test_shared_stories_show_who_differs():
    matrix = build_matrix(collection())
    assert stands(matrix) == {("s1", "The Quay"): "differs", ("s1", "Digest after Pier Post"): "differs"}
    assert matrix_title(matrix) == "1 event as told by 2 sources: they differ on 1"


def test_a_voice_that_does_not_tell_is_silent_and_an_only_voice_alone():
    found = stands(build_matrix(collection(), shared=False))
    assert found["s1", "Muelle"] == "silent"
    assert found["s3", "Muelle"] == "alone"
    assert found["s3", "The Quay"] == "silent"


def test_the_verdict_is_about_the_chosen_fields():
    assert set(stands(build_matrix(collection(), ("actors",))).values()) == {"agrees"}
    assert set(stands(build_matrix(collection(), ("date",))).values()) == {"differs"}


def test_versions_of_one_text_are_one_voice():
    sample = replace(collection(), versions=(VersionGroup("one", ("one", "two"), "published first"),))
    names = [v.name for v in build_matrix(sample, shared=False).voices]
    assert names == ["The Quay and 1 more version", "Muelle"]


def test_against_a_single_other_voice_both_differ_but_a_majority_stands():
    sample = collection()
    story = sample.stories[0]
    odd = (Agreement("one", "date", "agrees", "4 May", "x"), Agreement("two", "date", "differs", "5 May", "y"))
    two = replace(sample, stories=(replace(story, agreement=odd),))
    assert set(stands(build_matrix(two)).values()) == {"differs"}
    third = replace(sample.stories[2].events[0], id="z")
    events = (*story.events, third)
    more = (*odd, Agreement("three", "date", "agrees", "4 May", "z"))
    three = replace(sample, stories=(replace(story, agreement=more, events=events, voices=3),))
    assert list(stands(build_matrix(three)).values()) == ["agrees", "differs", "agrees"]


def test_the_table_says_the_same_in_words():
    sample = collection()
    matrix = build_matrix(sample, shared=False)
    frame = matrix_frame(matrix, sample)
    assert frame["The Quay"].tolist() == ["differs (date: 4 May 2021)", "only source", "silent"]
    said = said_frame(matrix, sample)
    assert said["quote"].iloc[1].startswith("The harbour authority published")
    assert len(said) == 4


def test_cells_carry_a_sign_beside_their_colour_and_the_story_they_open():
    figure = matrix_figure(build_matrix(collection(), shared=False))
    by_sign = {trace.text[0]: trace for trace in figure.data if trace.text}
    assert set(by_sign) == {"·", "1", "≠"}
    assert len({trace.marker.color for trace in by_sign.values()}) == 3
    assert by_sign["≠"].customdata[0][0] == "s1"


def test_words_of_articles_are_no_markup_in_the_chart():
    sample = collection()
    evil = replace(sample, stories=tuple(replace(s, summary="<a href='x'>y</a>") for s in sample.stories))
    figure = matrix_figure(build_matrix(evil, shared=False))
    assert "<a" not in str(figure.layout.yaxis.ticktext)
    assert all("<a" not in text for trace in figure.data for text in trace.hovertext or ())


def test_nothing_shared_is_said():
    assert matrix_title(build_matrix(Collection())) == "No event is told by two sources"
    assert matrix_figure(build_matrix(Collection())).layout.height > 0


def test_names_are_told_apart_by_day_then_headline_then_number():
    one = collection().article("one").article
    assert distinct_names([one, replace(one, id="x", published=None)]) == ("The Quay, 6 May 2021", "The Quay, undated")
    same = replace(one, id="x", title="Other")
    assert distinct_names([one, same])[1] == "The Quay, 6 May 2021, Other"
    assert distinct_names([one, one])[1].endswith("(2)")


def test_a_cell_without_values_still_has_words():
    matrix = build_matrix(collection(), shared=False)
    assert {cell_words(c) for c in matrix.cells.values()} == {
        "silent", "only source", "differs (date: 4 May 2021)", "differs (date: 5 May 2021)",
    }  # fmt: skip


def test_too_many_rows_leave_the_differing_ones():
    matrix = build_matrix(collection(), shared=False)
    assert first_rows(matrix, 3) is matrix
    cut = first_rows(
        replace(matrix, stories=matrix.stories[::-1], cells={(2 - r, c): v for (r, c), v in matrix.cells.items()}), 1
    )
    assert [s.id for s in cut.stories] == ["s1"]
    assert cut.cells[0, 0].stand == "differs"


def wide(voices: int, rows: int) -> Matrix:
    """A matrix in which each voice tells every row up to its own number."""
    small = build_matrix(collection(), shared=False)
    told, silent = small.cells[0, 0], small.cells[2, 0]
    names = tuple(replace(small.voices[0], name=f"Digest after Pier Post, {n + 1} Sept 2017") for n in range(voices))
    cells = {(r, c): told if r <= c else silent for r in range(rows) for c in range(voices)}
    return Matrix(tuple(replace(small.stories[0], summary=f"Row {r}") for r in range(rows)), names, cells)


def test_too_many_columns_leave_the_voices_that_tell_most_and_what_these_tell() -> None:
    small = fullest_columns(wide(4, 9), 2)
    assert [v.name for v in small.voices] == [f"Digest after Pier Post, {n} Sept 2017" for n in (3, 4)]
    assert [s.summary for s in small.stories] == ["Row 0", "Row 1", "Row 2", "Row 3"]
    assert fullest_columns(small, 2) is small


@pytest.mark.parametrize(("voices", "rows"), [(2, 1), (18, 36), (22, 60)])
def test_on_paper_every_row_stands_on_one_sheet_and_sheets_keep_their_size(voices: int, rows: int) -> None:
    assert voices <= widest_matrix(853)
    sheets = matrix_sheets(wide(voices, rows), 853, 1130)
    assert [t for f in sheets for t in f.layout.yaxis.ticktext] == [f"Row {r}" for r in range(rows)]
    assert all(f.layout.width <= 853 and f.layout.height <= 1130 for f in sheets)


def test_a_matrix_of_nothing_is_one_sheet() -> None:
    assert len(matrix_sheets(build_matrix(Collection()), 853, 1130)) == 1


def test_the_legend_names_only_the_signs_that_are_there() -> None:
    words = " ".join(a.text for a in matrix_figure(build_matrix(collection())).layout.annotations)
    assert "differs" in words
    assert "only source" not in words


def test_each_row_says_when():
    matrix = build_matrix(collection(), shared=False)
    labels = [label.replace("<br>", " ") for label in matrix_figure(matrix).layout.yaxis.ticktext]
    assert len(labels) == len(matrix.stories)
    for story, label in zip(matrix.stories, labels, strict=True):
        assert label.startswith(f"{matrix.dates[story.id]}: ")


def test_on_a_phone_the_words_leave_room_for_the_sources():
    matrix = build_matrix(collection(), shared=False)
    long = replace(
        matrix, stories=tuple(replace(s, summary=f"{s.summary} in every harbour" * 3) for s in matrix.stories)
    )
    assert matrix_figure(long, label_width=190.0).layout.margin.l < 215
    assert matrix_figure(long).layout.margin.l > 300
