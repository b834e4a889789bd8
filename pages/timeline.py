"""When: the events on an axis, their evidence beside it, the same rows in a table below."""

import streamlit as st

from lib.view.timeline import MOST_MARKS
from pages.shared import chart, chart_key, headings, loaders, paper, plot, stage, table, view_state

selection = view_state.selection()
collection = loaders.sifted(selection).collection
frame = loaders.frame(selection)


def show_evidence(key: str) -> None:
    with st.container(key=key):
        stage.stepper(list(frame["id"]))
        stage.show_evidence(collection)


def show_chart() -> None:
    draw = chart.show_density if len(frame) > MOST_MARKS else chart.show_timeline
    draw(frame, collection, selection, lanes)


def show_stage() -> None:
    if chart.in_story():
        show_evidence("story")
        show_chart()
        return
    with st.container(key="stage"):
        left, right = st.columns([0.7, 0.3], gap="medium")
        with left:
            show_chart()
            plot.head_start()
        with right:
            show_evidence("evidence")


if frame.empty:
    headings.show(collection, selection)
    headings.show_empty(selection)
else:
    heading = st.container()
    lanes = chart.controls()
    if chart.in_story():
        stage.start(list(frame["id"]))
    with heading:
        headings.show(collection, selection, lanes if lanes != "none" else None, statement=False)
    if not chart.in_story():
        chart_key.show()
    show_stage()
    table.show_table(frame, "timeline_table")
    paper.save_timeline(collection, lanes, chart.choose_camera_format)
