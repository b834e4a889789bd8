"""The timeline on the page: lanes, size, and what a click does."""

import math
from collections.abc import Hashable, Sequence
from datetime import date, datetime
from typing import Any

import pandas as pd
import streamlit as st

from lib.collection import Collection
from lib.plotlyjs import month_settings
from lib.view.density import density_parts, parse_cell
from lib.view.drill import narrowed
from lib.view.lanes import LANES, LaneBy
from lib.view.selection import Selection
from lib.view.statement import filter_statement, nothing_placed
from lib.view.timeline import TimelineLook, timeline_parts
from lib.view.visible import WHOLE, around, outside, story_window, visible_window
from lib.view.words import count_words
from pages.shared import headings, loaders, plot, room, stage, style, view_state

KEY, WATCH, DENSITY = "timeline_chart", "timeline_watch", "density_chart"
CAMERA = "camera_format"
LANE_WORDS: dict[LaneBy, str] = {"actor": "By actor", "type": "By type", "source": "By source", "none": "No lanes"}
TOO_MANY = "Too many to draw one by one: choose a square to see its events."
PRINT_WIDTH, PRINT_SCALE = 1000, 2  # 2,000 pixels: 300 dpi on 17 cm, the width of a page's text


def controls() -> LaneBy:
    """Draw the choice of lanes, which is part of the link, the way back from zooming, and the switch to the story."""
    with st.container(key="chart_controls", horizontal=True, vertical_alignment="center"):
        lanes: LaneBy = "none" if in_story() else _lane_choice()
        if not in_story():
            st.button("Show all", on_click=_fit, help="Show the whole range again, all zooming undone.")
        st.session_state["story_mode"] = in_story()
        st.toggle(
            "Story", key="story_mode", on_change=_tell_story,
            help="Step through the events one by one; the chart moves along, and the link opens at the event.",
        )  # fmt: skip
    return lanes


def _lane_choice() -> LaneBy:
    asked = view_state.view_value("lanes")
    st.session_state["lanes_choice"] = asked if asked in LANES else "actor"
    chosen: LaneBy = st.segmented_control(
        "Lanes", LANES, key="lanes_choice", required=True, format_func=LANE_WORDS.__getitem__,
        label_visibility="collapsed",
        on_change=lambda: view_state.set_view("lanes", st.session_state["lanes_choice"]),
    )  # fmt: skip
    return chosen


def show_timeline(frame: pd.DataFrame, collection: Collection, selection: Selection, lanes: LaneBy) -> None:
    """Draw the timeline; a click opens an event's evidence, and what the browser zoomed to stays."""
    title = headings.sentence(collection, lanes if lanes != "none" else None)
    statement = filter_statement(selection, loaders.collection())
    width = room.width()
    basis = (
        tuple(frame["id"]),
        lanes,
        width,
        style.ground(),
        st.session_state.get(view_state.FOCUS),
        _scale(),
        _turn(),
    )
    window = _window(frame, basis)
    if in_story() and window:
        frame, title = around(frame, window), "What happened around it"
    elif (frame["mark"] == "undated").all():
        statement += f" {nothing_placed(collection)}"
    elif far := outside(frame, window):
        statement += f" {count_words(far, 'event')} outside the days shown: “Show all” brings them in."
    look = TimelineLook(
        by=lanes, ground="dark" if style.ground() == "dark" else "light", width=width,
        window=window, focus=st.session_state.get(view_state.FOCUS), turn=_turn(),
        first=tuple(a.name for a in collection.actors if a.id in selection.actors),
        title=title if in_story() else "", subtitle=statement, minimap=not in_story(),
    )  # fmt: skip
    plot.show(
        _figure(loaders.stamp(), look, frame, collection), KEY, _clicked_mark, toolbar("timeline"),
        alt=f"Timeline: {title}. The table below has the same events.",
    )  # fmt: skip
    _watch(width, KEY)


@st.cache_resource(show_spinner=False, max_entries=32)
def _figure(stamp: Hashable, look: TimelineLook, _frame: pd.DataFrame, _collection: Collection) -> str:
    """The figure, kept: every click runs the page again, and most leave the chart as it is."""
    return plot.as_json(timeline_parts(_frame, _published(_collection), look))


@st.cache_resource(show_spinner=False, max_entries=32)
def _density(stamp: Hashable, look: TimelineLook, _frame: pd.DataFrame) -> str:
    return plot.as_json(density_parts(_frame, look))


def show_density(frame: pd.DataFrame, collection: Collection, selection: Selection, lanes: LaneBy) -> None:
    """Draw how many events there are where; a click filters down to the events under a square."""
    title = headings.sentence(collection, lanes if lanes != "none" else None)
    statement = "" if selection.is_everything else filter_statement(selection, loaders.collection())
    width = room.width()
    look = TimelineLook(
        by=lanes, ground="dark" if style.ground() == "dark" else "light",
        width=width,
        subtitle=f"{statement} {TOO_MANY}".strip(),
    )  # fmt: skip
    plot.show(
        _density(loaders.stamp(), look, frame), DENSITY,
        lambda key: _open_cell(key, lanes, collection, selection), toolbar("timeline"),
        alt=f"Events by stretch of time: {title}. The table below has them all.",
    )  # fmt: skip
    _watch(width, DENSITY)


def _open_cell(key: str, lanes: LaneBy, collection: Collection, selection: Selection) -> None:
    if cell := parse_cell(key):
        view_state.choose(narrowed(selection, cell, lanes, collection))


def toolbar(name: str) -> dict[str, Any]:
    """Return Plotly's settings: a small toolbar, and images at print size."""
    return month_settings() | {
        "displaylogo": False,
        "displayModeBar": True,
        "scrollZoom": False,
        "doubleClick": "autosize",
        "modeBarButtons": [["zoomIn2d", "zoomOut2d", "autoScale2d", "toImage"]],
        "toImageButtonOptions": {
            "format": camera_format(),
            "filename": name,
            "width": PRINT_WIDTH,
            "scale": PRINT_SCALE,
        },
    }


def camera_format() -> str:
    """Return what the camera above the chart saves."""
    return str(st.session_state.get(CAMERA, "png"))


def choose_camera_format() -> None:
    """Draw the choice of what the camera saves, which needs no Chrome on the server."""
    st.session_state[f"{CAMERA}_choice"] = camera_format()
    st.segmented_control(
        "The camera above the chart saves", ("png", "svg"), key=f"{CAMERA}_choice", required=True,
        format_func=str.upper, on_change=_remember_camera, help="At print size, 17 cm wide at 300 dpi.",
    )  # fmt: skip


def _remember_camera() -> None:
    st.session_state[CAMERA] = st.session_state[f"{CAMERA}_choice"]


@st.fragment
def _watch(width: int, chart: str) -> None:
    """Listen to the browser without running the page again, save when the width asks for another packing."""
    watch = st.components.v2.component("lib.timeline_watch", js="index.js")
    watch(
        key=WATCH, data={"chart": chart, "evidence": "evidence", "widths": list(room.WIDTHS), "width": width},
        on_width_change=lambda: room.remember(st.session_state[WATCH].width), on_window_change=_remember_window,
    )  # fmt: skip
    zoomed = chart == KEY and not in_story() and _scale() != st.session_state.get("chart_scale")
    if zoomed or room.width() != width:
        st.rerun()


def _remember_window() -> None:
    st.session_state["chart_zoom"] = st.session_state[WATCH].window or WHOLE


def _scale() -> int | str | None:
    """How far the reader zoomed, in steps of a tenth: another scale packs the labels anew, moving along does not."""
    zoom = st.session_state.get("chart_zoom")
    if zoom is None or zoom == WHOLE:
        return zoom
    start, end = (datetime.fromisoformat(str(z).replace(" ", "T")) for z in zoom)
    return round(10 * math.log2(max((end - start).total_seconds(), 60)))


def _clicked_mark(event: str) -> None:
    if in_story():
        stage.go_to(event)
    else:
        stage.point_at(event)


def in_story() -> bool:
    """Return whether the reader steps through the events one by one."""
    return view_state.view_value("story") == "yes"


def _tell_story() -> None:
    view_state.set_view("story", "yes" if st.session_state["story_mode"] else None)
    st.session_state[view_state.FOCUS] = view_state.view_value("event")


def _window(frame: pd.DataFrame, basis: tuple[Any, ...]) -> tuple[datetime, datetime] | None:
    """The visible part as last told, taken over only when the chart is drawn anew for another reason."""
    if in_story():
        return story_window(frame, st.session_state.get(view_state.FOCUS))
    if st.session_state.get("chart_basis") != basis:
        st.session_state["chart_basis"] = basis
        st.session_state["chart_scale"] = _scale()
        st.session_state["chart_window"] = visible_window(
            frame, st.session_state.get("chart_zoom"), st.session_state.get(view_state.FOCUS)
        )
    window: tuple[datetime, datetime] | None = st.session_state["chart_window"]
    return window


def _fit() -> None:
    st.session_state["chart_zoom"] = WHOLE
    st.session_state["chart_turn"] = _turn() + 1


def _turn() -> int:
    """How often "Show all" was pressed: the one thing that makes a chart be drawn anew with nothing else changed."""
    return int(st.session_state.get("chart_turn", 0))


def _published(collection: Collection) -> Sequence[tuple[date, str]]:
    tellers = {e.article_id for s in collection.stories for e in s.events}
    articles = [p.article for p in collection.articles]
    return [(a.published, a.label) for a in articles if a.published and a.id in tellers]
