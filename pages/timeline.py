"""When: the events on an axis, their evidence beside it, the same rows in a table below."""

import streamlit as st

from lib.view.timeline import MOST_MARKS
from pages.shared import captions, chart, headings, loaders, paper, stage, table, view_state

selection = view_state.selection()
collection = loaders.sifted(selection).collection
frame = loaders.frame(selection)

if frame.empty:
    headings.show("Timeline", collection, selection)
    headings.show_empty(selection)
else:
    st.title("Timeline", anchor=False)
    lanes, image = chart.controls()
    with st.container(key="stage"):
        left, right = st.columns([0.7, 0.3], gap="medium")
        with left:
            if len(frame) > MOST_MARKS:
                chart.show_density(frame, collection, selection, lanes, image)
            else:
                chart.show_timeline(frame, collection, selection, lanes, image)
        with right, st.container(key="evidence"):
            stage.stepper(list(frame["id"]))
            stage.show_evidence(collection)
    table.show_table(frame, "timeline_table")
    title = headings.sentence(collection, lanes if lanes != "none" else None)
    paper.save_timeline(collection, lanes, captions.caption(collection, title, paper.TIMELINE_WORDS))
