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
from pages.shared.saving import File, save_row


def data_files(collection: Collection) -> None:
    """Draw the buttons that save the shown events and their sources for other programs."""
    caption, when = captions.later(collection), partial(captions.when, collection)
    last_days, due = partial(captions.deadlines, collection), partial(captions.due, collection)
    drawer = st.expander("Save the events", key="events_drawer", on_change="rerun")
    if not drawer.open:
        return
    with drawer:
        st.text("As tables:")
        save_row([
            File("CSV", "events.csv", lambda: to_csv(collection)),
            File("CSV for Excel", "events-excel.csv", lambda: to_csv(collection, bom=True)),
            File("Excel", "events.xlsx", lambda: to_xlsx(collection, caption())),
            File("Markdown", "events.md", lambda: to_markdown(collection, caption(), when)),
        ])  # fmt: skip
        st.text("For calendars, slides, programs and search engines:")
        save_row([
            File("iCalendar", "deadlines.ics", lambda: to_ical(collection, caption(), due())),
            File("iCalendar, all events", "events.ics", lambda: to_ical(collection, caption(), due(), every=True)),
            File("TimelineJS", "timelinejs.json", lambda: to_timelinejs(collection, caption(), when, last_days())),
            File("JSON Lines", "events.jsonl", lambda: to_jsonl(collection)),
            File("JSON-LD", "events.jsonld", lambda: to_jsonld(collection, caption())),
        ])  # fmt: skip
        st.text("The sources, for reference managers:")
        save_row([
            File("CSL-JSON", "sources.json", lambda: to_csl(sources_of(collection))),
            File("RIS", "sources.ris", lambda: to_ris(sources_of(collection))),
            File("BibTeX", "sources.bib", lambda: to_bibtex(sources_of(collection))),
        ])  # fmt: skip


def cite(story: Story, collection: Collection) -> None:
    """Show the event as a sentence with its source, to copy."""
    drawer = st.expander("Cite this event", key="cite_drawer", on_change="rerun")
    if drawer.open:
        drawer.code(cite_event(story, collection, partial(captions.when, collection)), language=None, wrap_lines=True)


def table(title: str, make: Callable[[], pd.DataFrame], stem: str) -> None:
    """Draw the buttons that save a plain table as CSV and Excel."""
    save_row(_table_files(title, make, stem))


def comparison(title: str, found: Comparison, data: dict[str, Any], collection: Collection) -> None:
    """Draw the buttons that save a comparison as one HTML file and its differences as a table."""
    sources = tuple(cite_source(p.article) for p in found.articles)
    caption = replace(captions.caption(collection, title), sources=sources)
    files = [File("Comparison as HTML", "comparison.html", lambda: to_compare_html(data, caption))]
    if found.differences:
        files += _table_files("Differences", lambda: difference_frame(found), "differences")
    save_row(files)


def _table_files(title: str, make: Callable[[], pd.DataFrame], stem: str) -> list[File]:
    return [
        File("Table as CSV", f"{stem}.csv", lambda: rows_to_csv(*_rows(make()), bom=True)),
        File("Table as Excel", f"{stem}.xlsx", lambda: rows_to_xlsx([(title[:31], *_rows(make()))])),
    ]


def _rows(frame: pd.DataFrame) -> tuple[tuple[str, ...], list[tuple[object, ...]]]:
    return tuple(frame.columns), [tuple(row) for row in frame.itertuples(index=False)]
