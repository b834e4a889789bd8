"""The table of events, with the evidence for the chosen one, and what is due by when."""

import streamlit as st

from pages.shared import correction_log, downloads, due, headings, loaders, minor, stage, table, view_state

selection = view_state.selection()
collection = loaders.sifted(selection).collection
frame = loaders.frame(selection)

headings.show(collection, selection)
if frame.empty:
    headings.show_empty(selection)
else:
    with st.container(key="stage"):
        left, right = st.columns([0.7, 0.3], gap="medium")
        with left:
            table.show_table(frame, "events_table")
            due.show_deadlines(collection)
            minor.show_minor(selection)
        with right, st.container(key="evidence"):
            stage.stepper(list(frame["id"]))
            stage.show_evidence(collection)
    downloads.data_files(collection)
correction_log.show(loaders.collection())
