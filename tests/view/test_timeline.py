"""The timeline figure: one mark an event, statuses told by form, undated ones in the tray, hostile text as text."""

import re
from dataclasses import replace
from datetime import date, datetime

import pytest

from lib.collection import Collection
from lib.interval import Interval, day, month
from lib.model import STATUSES
from lib.view.rows import story_frame
from lib.view.timeline import TimelineLook, timeline_figure
from tests.view.made_up import ACTORS, collection, story, told

CLICKABLE = ("events", "handles", "undated")


def drawn(whole: Collection, **look):
    return timeline_figure(story_frame(whole), [], TimelineLook(**look))


def ids(figure, names=CLICKABLE) -> list[str]:
    return [i for trace in figure.data if trace.name in names for i in trace.customdata or ()]


def one(interval: Interval, **more) -> Collection:
    parsed = told(
        "Coinquay stops trading on 4 September.", "stops", on=interval, words="4 September", signal="on", **more
    )
    return Collection((parsed,), stories=(story(parsed.events[0], parsed),), actors=ACTORS)


def place(figure, event: str) -> float:
    return next(
        t.y[list(t.customdata).index(event)]
        for t in figure.data
        if t.name in CLICKABLE and event in (t.customdata or ())
    )


@pytest.mark.parametrize("by", ["actor", "type", "source", "none"])
@pytest.mark.parametrize("count", [1, 20, 200, 1000])
def test_every_event_has_exactly_one_mark_or_a_place_in_the_tray(count: int, by) -> None:
    whole = collection(count)
    frame = story_frame(whole)
    figure = drawn(whole, by=by)
    dated = set(frame["id"][frame["mark"] != "undated"])
    on_axis = ids(figure, ("events", "handles"))
    assert sorted(on_axis) == sorted(dated)
    assert set(ids(figure, ("undated",))) <= set(frame["id"]) - dated


@pytest.mark.parametrize("width", [320, 680, 1280])
@pytest.mark.parametrize("ground", ["light", "dark"])
def test_figures_of_any_size_pass_plotlys_own_checks(width: int, ground) -> None:
    figure = drawn(collection(60), width=width, ground=ground, title="60 events", subtitle="Nothing is filtered out.")
    assert figure.layout.height > 100
    assert "60 events" in [note.text for note in figure.layout.annotations]


@pytest.mark.parametrize("count", [20, 400, 1500])
def test_no_axis_is_so_narrow_that_plotly_lets_it_cover_the_others(count: int) -> None:
    layout = drawn(collection(count), width=320).layout
    shares = [axis.domain for axis in (layout.yaxis, layout.yaxis2, layout.yaxis3) if axis.domain]
    assert len(shares) == 3
    assert all(0 <= bottom < top - 1 / 4096 and top <= 1 for bottom, top in shares)
    assert layout.height > 4096 or count < 400


def test_statuses_differ_by_form_and_not_by_colour_alone() -> None:
    forms = set()
    for status in STATUSES:
        figure = drawn(one(day(date(2017, 9, 4)), status=status))
        traces = [t for t in figure.data if t.name in ("events", "handles") and t.customdata]
        marker = traces[0].marker
        extra = [s.path for s in figure.layout.shapes if s.xref == "x"]
        forms.add((marker.symbol[0], marker.opacity, tuple(extra)))
    assert len(forms) == len(STATUSES)


@pytest.mark.parametrize(
    ("interval", "symbol", "at"),
    [
        pytest.param(day(date(2017, 9, 4)), "circle", datetime(2017, 9, 4, 12), id="a dot at noon of the day"),
        pytest.param(
            Interval(None, date(2017, 9, 4)), "triangle-left", datetime(2017, 9, 4, 12), id="a deadline on latest"
        ),
        pytest.param(month(2017, 9), "circle-open", datetime(2017, 9, 16), id="a handle in the middle of the month"),
        pytest.param(
            Interval(date(2017, 9, 4), None, "span"), "circle-open", datetime(2017, 9, 4), id="a handle at the start"
        ),
    ],
)
def test_a_date_has_its_mark(interval: Interval, symbol: str, at: datetime) -> None:
    figure = drawn(one(interval))
    trace = next(t for t in figure.data if t.name in ("events", "handles") and t.customdata)
    assert trace.marker.symbol[0] == symbol
    assert trace.x[0] == at


def test_an_undated_event_is_in_the_tray_and_never_on_the_axis() -> None:
    parsed = told("Coinquay stops trading.", "stops")
    figure = drawn(Collection((parsed,), stories=(story(parsed.events[0], parsed),), actors=ACTORS))
    assert ids(figure, ("events", "handles")) == []
    assert ids(figure, ("undated",)) == [f"s-{parsed.events[0].id}"]
    words = [w for t in figure.data if t.mode == "text" for w in t.text]
    assert any(w.startswith("No date in the text: 1 event") for w in words)


def test_article_text_is_text_in_labels_and_tooltips() -> None:
    hostile = '<a href="javascript:alert(1)">x</a><img src=http://evil.example/x.png>'
    figure = drawn(one(day(date(2017, 9, 4)), summary=hostile, publisher=hostile))
    assert "<a " not in figure.to_json()
    assert "<img" not in figure.to_json()


def test_the_event_in_focus_is_chosen_and_the_window_is_kept() -> None:
    whole = collection(20)
    frame = story_frame(whole)
    focus = frame["id"][frame["mark"] == "day"].iloc[0]
    window = (datetime(2017, 3, 1), datetime(2017, 6, 1))
    figure = drawn(whole, focus=focus, window=window)
    chosen = [t.customdata[i] for t in figure.data if t.selectedpoints for i in t.selectedpoints]
    assert chosen == [focus]
    assert tuple(figure.layout.xaxis.range) == window


def test_a_lane_is_high_enough_for_its_name() -> None:
    name = "Ministry of Trade and Inland Waterways of Northland"
    parsed = told(
        "The ministry stops on 4 September.", "stops", on=day(date(2017, 9, 4)), words="4 September",
        actors=("ministry-of-trade",),
    )  # fmt: skip
    figure = drawn(Collection((parsed,), stories=(story(parsed.events[0], parsed),), actors=ACTORS), width=900)
    note = next(n for n in figure.layout.annotations if n.hovertext == name)
    (band,) = [s for s in figure.layout.shapes if s.type == "rect" and s.yref == "y"]
    assert note.y + 15 * (note.text.count("<br>") + 1) <= band.y1


@pytest.mark.parametrize("lines", [1, 2, 3])
def test_an_open_bar_carries_its_label_above_itself(lines: int) -> None:
    summary = " ".join(["Coinquay keeps its night trade shut"] * lines)
    whole = one(Interval(date(2017, 9, 4), None, "span"), status="ongoing", summary=summary)
    figure = drawn(whole, by="none", width=340)
    words = next(t for t in figure.data if t.mode == "text" and t.xaxis in (None, "x"))
    bars = [s for s in figure.layout.shapes if s.path and s.layer == "between" and s.path.endswith("Z")]
    assert words.text[0].count("<br>") == lines - 1
    below = 15.6 * (lines - 1) / 2 + 4  # half the block, without the white below its last line
    assert words.y[0] + below <= min(float(y) for bar in bars for y in re.findall(r",([\d.]+)", bar.path))


def test_a_tray_label_is_the_whole_summary_before_the_day_it_was_told() -> None:
    figure = drawn(one(Interval(), summary="Coinquay stopped some of its trade"), width=320, by="none")
    words = [w for t in figure.data if t.mode == "text" and t.xaxis == "x2" for w in t.text]
    assert "Coinquay stopped some of its trade" in words


def test_a_longer_tray_label_goes_on_in_a_second_line_before_it_is_cut() -> None:
    words = "Coinquay stopped some of its trade with the people who live on the other side of the canal"
    figure = drawn(one(Interval(), summary=words), width=340, by="none")
    (label,) = [w for t in figure.data if t.mode == "text" and t.xaxis == "x2" for w in t.text if "Coinquay" in w]
    assert label.replace("<br>", " ") == words


@pytest.mark.parametrize("far", [False, True])
def test_only_near_marks_are_joined_until_one_is_chosen(far: bool) -> None:
    whole = collection(60)
    figure = drawn(whole, by="none")
    first, *others = sorted(ids(figure, ("events", "handles")))
    distance = {i: abs(place(figure, i) - place(figure, first)) for i in others}
    other = max(others, key=distance.__getitem__) if far else min(others, key=distance.__getitem__)
    tied = tuple(replace(s, relations=(("announces", other),)) if s.id == first else s for s in whole.stories)

    def joins(**look) -> int:
        figure = drawn(replace(whole, stories=tied), by="none", **look)
        return sum(len(t.x) for t in figure.data if t.name == "relations")

    assert joins() == (0 if far else 3)
    assert joins(focus=first) == 3


@pytest.mark.parametrize(
    ("by", "subject", "shown"),
    [
        pytest.param("actor", len("Coinquay"), "stops trading", id="its own lane names the actor already"),
        pytest.param("type", len("Coinquay"), "Coinquay stops trading", id="other lanes do not"),
        pytest.param("actor", 0, "Coinquay stops trading", id="a line that begins otherwise stays whole"),
    ],
)
def test_a_label_leaves_out_the_actor_of_its_lane(by, subject: int, shown: str) -> None:
    whole = one(day(date(2017, 9, 4)), summary="Coinquay stops trading")
    (parsed,) = whole.articles
    event = replace(parsed.events[0], subject=subject)
    figure = drawn(replace(whole, stories=(story(event, parsed),)), by=by)
    labels = [w.strip() for t in figure.data if t.mode == "text" and t.xaxis in (None, "x") for w in t.text]
    tooltips = [w for t in figure.data if t.name == "events" for w in t.hovertext]
    assert labels == [shown]
    assert "Coinquay stops trading" in tooltips[0]
