from datetime import date, datetime, timedelta

from lib.collection import Collection
from lib.interval import day
from lib.view.rows import story_frame
from lib.view.visible import WHOLE, opening_window, outside, visible_window
from tests.view.made_up import ACTORS, story, told

CROWD = [date(2017, 9, 1) + timedelta(days=i) for i in range(19)]
ZOOM = ["2017-09-03T00:00:00", "2017-09-09 00:00:00"]


def frame(days: list[date]):
    parsed = [
        told("Coinquay stops on 4 September.", "stops", on=day(d), words="4 September", signal="on", article=f"a{i}")
        for i, d in enumerate(days)
    ]
    return story_frame(Collection(tuple(parsed), stories=tuple(story(p.events[0], p) for p in parsed), actors=ACTORS))


def test_far_off_events_do_not_squeeze_the_opening_view() -> None:
    crowd = frame([date(2013, 12, 5), *CROWD])
    window = opening_window(crowd)
    assert window is not None
    assert window[0] > datetime(2017, 8, 1)
    assert outside(crowd, window) == 1


def test_an_even_spread_opens_whole() -> None:
    assert opening_window(frame(CROWD)) is None
    assert outside(frame(CROWD), None) == 0


def test_zoom_is_kept_fit_shows_all_and_nonsense_is_no_zoom() -> None:
    crowd = frame(CROWD)
    assert visible_window(crowd, ZOOM, None) == (datetime(2017, 9, 3), datetime(2017, 9, 9))
    assert visible_window(crowd, WHOLE, None) is None
    assert visible_window(crowd, ["soon", "later"], None) is None
    assert visible_window(crowd, ["2017-09-09", "2017-09-03"], None) is None
    assert visible_window(crowd, ["1999-01-01", "1999-02-01"], None) is None


def test_the_window_moves_until_it_holds_the_focus() -> None:
    crowd = frame(CROWD)
    last = crowd["id"].iloc[-1]
    start, end = visible_window(crowd, ZOOM, last)
    assert start < datetime(2017, 9, 19, 12) < end
    assert end - start == timedelta(days=6)
