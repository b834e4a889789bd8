from datetime import date

import pytest

from lib.interval import month
from lib.view.density import count_cells, density_figure, parse_cell
from lib.view.drill import narrowed
from lib.view.rows import story_frame
from lib.view.selection import Selection, sift
from lib.view.timeline import TimelineLook
from tests.view.made_up import collection

WHOLE = collection(3000)
FRAME = story_frame(WHOLE)
LOOK = TimelineLook(by="actor", title="3,000 events")


def test_the_cells_hold_every_dated_event_once() -> None:
    cells = count_cells(FRAME, LOOK)
    assert sum(c.count for c in cells) == (FRAME["mark"] != "undated").sum()


def test_a_click_narrows_to_the_cells_days_and_lane() -> None:
    fullest = max(count_cells(FRAME, LOOK), key=lambda c: c.count)
    cell = parse_cell(fullest.key)
    assert cell is not None
    chosen = narrowed(Selection(), cell, "actor", WHOLE)
    assert (chosen.start, chosen.end) == (fullest.interval.earliest, fullest.interval.latest)
    assert len(sift(WHOLE, chosen).collection.stories) >= fullest.count


def test_keys_that_are_no_cells_are_ignored() -> None:
    assert parse_cell("x") is None
    assert parse_cell("2017-09-01|soon|a lane") is None
    assert parse_cell("2017-09-01|2017-09-30|a | lane") == ("a | lane", date(2017, 9, 1), date(2017, 9, 30))


def test_the_figure_passes_plotlys_own_checks_in_every_lane_and_width() -> None:
    for by in ("actor", "type", "source", "none"):
        for width in (320, 1000):
            figure = density_figure(FRAME, TimelineLook(by=by, width=width, title="t", subtitle="s"))
            assert len(figure.data[0].x) > 0


@pytest.mark.parametrize("year", [1917, 2090])
def test_one_far_event_leaves_the_others_their_months(year: int) -> None:
    usual = {c.interval for c in count_cells(FRAME, LOOK)}
    frame = FRAME.copy()
    far = frame.index[frame["mark"] == "day"][0]
    frame.at[far, "earliest"] = frame.at[far, "latest"] = date(year, 5, 9)
    cells = count_cells(frame, LOOK)
    assert {c.interval for c in cells} - usual == {month(year, 5)}
    figure = density_figure(frame, LOOK)
    (cut,) = figure.layout.xaxis.rangebreaks
    assert not [x for x in figure.data[0].x if cut.bounds[0].date() <= x <= cut.bounds[1].date()]
    assert "//" in [note.text for note in figure.layout.annotations]


def test_an_axis_without_gaps_is_whole() -> None:
    assert not density_figure(FRAME, LOOK).layout.xaxis.rangebreaks
