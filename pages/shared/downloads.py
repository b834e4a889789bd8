"""Download buttons that make their file when pressed: events and sources as data, and plain tables."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Any

import pandas as pd
import streamlit as st

from lib.collection import Collection, Story
from lib.export.calendar_ical import to_ical
from lib.export.cite import cite_event, cite_source
from lib.export.compare_html import to_compare_html
from lib.export.event_rows import sources_of
from lib.export.events_jsonld import to_jsonld
from lib.export.records_jsonl import to_jsonl
from lib.export.sources_bibtex import to_bibtex
from lib.export.sources_csl import to_csl
from lib.export.sources_ris import to_ris
from lib.export.table_csv import rows_to_csv, to_csv
from lib.export.table_markdown import to_markdown
from lib.export.table_xlsx import rows_to_xlsx, to_xlsx
from lib.export.timelinejs import to_timelinejs
from lib.view.compare import Comparison
from lib.view.compare_table import difference_frame
from pages.shared import captions

CSV, XLSX = "text/csv", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
JSON, TEXT = "application/json", "text/plain"


def data_files(collection: Collection) -> None:
    """Draw the buttons that save the shown events and their sources for other programs."""
    caption, when = captions.later(collection), partial(captions.when, collection)
    due = partial(captions.deadlines, collection)
    with st.expander("Save the events"):
        st.text("As tables:")
        with st.container(horizontal=True):
            _button("CSV", "events.csv", CSV, lambda: to_csv(collection))
            _button("CSV for Excel", "events-excel.csv", CSV, lambda: to_csv(collection, bom=True))
            _button("Excel", "events.xlsx", XLSX, lambda: to_xlsx(collection, caption()))
            _button("Markdown", "events.md", "text/markdown", lambda: to_markdown(collection, caption(), when))
        st.text("For calendars, slides, programs and search engines:")
        with st.container(horizontal=True):
            _button("iCalendar", "deadlines.ics", "text/calendar", lambda: to_ical(collection, caption(), due()))
            _button(
                "iCalendar, all events", "events.ics", "text/calendar",
                lambda: to_ical(collection, caption(), due(), every=True),
            )  # fmt: skip
            _button("TimelineJS", "timelinejs.json", JSON, lambda: to_timelinejs(collection, caption(), when, due()))
            _button("JSON Lines", "events.jsonl", "application/x-ndjson", lambda: to_jsonl(collection))
            _button("JSON-LD", "events.jsonld", "application/ld+json", lambda: to_jsonld(collection, caption()))
        st.text("The sources, for reference managers:")
        with st.container(horizontal=True):
            _button("CSL-JSON", "sources.json", JSON, lambda: to_csl(sources_of(collection)))
            _button("RIS", "sources.ris", "application/x-research-info-systems", lambda: to_ris(sources_of(collection)))
            _button("BibTeX", "sources.bib", "application/x-bibtex", lambda: to_bibtex(sources_of(collection)))


def cite(story: Story, collection: Collection) -> None:
    """Show the event as a sentence with its source, to copy."""
    with st.expander("Cite this event"):
        st.code(cite_event(story, collection, partial(captions.when, collection)), language=None, wrap_lines=True)


def table(title: str, make: Callable[[], pd.DataFrame], stem: str) -> None:
    """Draw the buttons that save a plain table as CSV and Excel."""
    with st.container(horizontal=True):
        _button("Table as CSV", f"{stem}.csv", CSV, lambda: rows_to_csv(*_rows(make()), bom=True))
        _button("Table as Excel", f"{stem}.xlsx", XLSX, lambda: rows_to_xlsx([(title[:31], *_rows(make()))]))


def comparison(title: str, found: Comparison, data: dict[str, Any], collection: Collection) -> None:
    """Draw the buttons that save a comparison as one HTML file and its differences as a table."""
    sources = tuple(cite_source(p.article) for p in found.articles)
    caption = replace(captions.caption(collection, title), sources=sources)
    with st.container(horizontal=True):
        _button("Comparison as HTML", "comparison.html", "text/html", lambda: to_compare_html(data, caption))
        if found.differences:
            table("Differences", lambda: difference_frame(found), "differences")


def _button(label: str, name: str, mime: str, make: Callable[[], bytes]) -> None:
    st.download_button(label, make, name, mime, key=f"save_{name}", on_click="ignore")


def _rows(frame: pd.DataFrame) -> tuple[tuple[str, ...], list[tuple[object, ...]]]:
    return tuple(frame.columns), [tuple(row) for row in frame.itertuples(index=False)]
