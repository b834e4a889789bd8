"""The timeline in a report: every dated event on exactly one page, no page higher than asked."""

import pytest

from lib.view.rows import story_frame
from lib.view.timeline import TimelineLook, lay_out
from lib.view.timeline_pages import CONTINUED, split, timeline_pages
from tests.view.made_up import collection

LOOK = TimelineLook(width=850, minimap=False, cut=True)


@pytest.mark.parametrize("height", [420, 900, 5000])
@pytest.mark.parametrize("count", [1, 30, 120])
def test_every_dated_event_stands_on_one_page_and_pages_fit(count: int, height: int) -> None:
    frame = story_frame(collection(count))
    figures = timeline_pages(frame, [], LOOK, height)
    shown = [i for f in figures for t in f.data if t.name in ("events", "handles") for i in t.customdata]
    assert sorted(shown) == sorted(frame["id"][frame["mark"] != "undated"])
    assert all(figure.layout.height <= height for figure in figures)
    assert len({tuple(figure.layout.xaxis.range) for figure in figures}) <= 1


def test_a_lane_higher_than_a_page_is_continued_under_its_name() -> None:
    layout = lay_out(story_frame(collection(80)), [], TimelineLook(by="none", width=850))
    pages = split(layout, 300)
    assert len(pages) > 1
    assert all(page.height <= 300 for page in pages)
    assert [lane.name for page in pages for lane in page.lanes][1].endswith(CONTINUED)
    for page in pages:
        (lane,) = page.lanes
        assert all(lane.top <= item.y < lane.bottom for item in page.items)


def test_without_a_dated_event_there_is_no_page() -> None:
    frame = story_frame(collection(30))
    assert timeline_pages(frame[frame["mark"] == "undated"], [], LOOK, 900) == []
