"""Charts as they are saved: cut on paper, opened where most events are in the HTML file, in squares beyond a number."""

from dataclasses import replace
from datetime import date

import pytest

from lib.interval import day
from lib.view.timeline import MOST_MARKS
from pages.shared import paper
from tests.view.made_up import collection


@pytest.fixture(scope="module")
def squeezed():
    """Many events of one year, and one of a hundred years before."""
    sample = collection(60)
    mention = next(s.dating.mention for s in sample.stories if s.dating.mention)
    far = replace(
        sample.stories[0], dating=replace(sample.stories[0].dating, mention=mention, interval=day(date(1917, 5, 1)))
    )
    return replace(sample, stories=(far, *sample.stories[1:]))


def test_paper_cuts_the_empty_years_and_says_so(squeezed) -> None:
    figure, words = paper.timeline(squeezed, "actor", 170)
    assert len(figure.layout.xaxis.rangebreaks) == 1
    assert "The axis leaves out (//) June 1917 to " in words
    assert not [trace for trace in figure.data if trace.name == "minimap"]


def test_the_html_file_opens_where_most_events_are(squeezed) -> None:
    figure, words = paper.timeline_page(squeezed, "actor")
    assert figure.layout.xaxis.range[0].year > 1917
    assert figure.layout.xaxis.minallowed.year < 1917
    assert figure.layout.xaxis3.rangeslider.visible
    assert "1 event lies further off: widen the view with the slider under the chart." in words


@pytest.mark.parametrize("count", [60, MOST_MARKS + 1])
def test_beyond_a_number_of_marks_there_are_squares(count: int) -> None:
    whole = collection(count)
    squares = count > MOST_MARKS
    for figure, words in (paper.timeline(whole, "type", 170), paper.timeline_page(whole, "type")):
        assert (figure.data[0].name == "density") == squares
        assert ("Each square" in words) == squares


def test_a_report_has_a_few_sheets_or_squares(monkeypatch: pytest.MonkeyPatch, squeezed) -> None:
    sheets, words = paper.timeline_sheets(squeezed, 160, 190)
    assert len(sheets) > 1
    assert all(sheet.layout.height <= 190 * 16 / 3 for sheet in sheets)
    assert "without a date: after the chronology." in words
    monkeypatch.setattr(paper, "MOST_SHEETS", 1)
    (figure,), words = paper.timeline_sheets(squeezed, 160, 100)
    assert figure.data[0].name == "density"
    assert words.startswith(f"{paper.DENSITY_WORDS} The axis leaves out (//) ")
