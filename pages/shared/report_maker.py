"""Makes a report step by step: each chart drawn with the progress shown, a failed one kept as its reason."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

import streamlit as st

from lib import __version__
from lib.collection import Collection
from lib.errors import ExportError
from lib.export.caption import Caption
from lib.export.chart_image import render_chart
from lib.export.report import DEADLINES, Chart, Report, build_report
from lib.export.report_docx import PICTURE_HEIGHT_MM, TEXT_WIDTH_MM
from lib.view.network_figure import network_figure
from lib.view.network_words import apart_words, network_title
from lib.view.report_words import method_note, summary_facts
from pages.shared import accuracy, captions, headings, network, paper, view_state

if TYPE_CHECKING:
    import plotly.graph_objects as go

Drawn = tuple[str, str, Sequence["go.Figure"]]
"""What is seen, how to read it, and the figures, one a page."""

CHARTS: Mapping[str, str] = {"timeline": "Timeline", "actors": "Actor network", "sources": "Who says what"}
DUE = "deadlines"
PARTS: Mapping[str, str] = {DUE: DEADLINES, **CHARTS}
"""What a report can do without."""


def make(collection: Collection, title: str, text: str, parts: Sequence[str], left_out: Sequence[str]) -> Report:
    """Return the report of the events that are not left out; charts that cannot be drawn carry the reason."""
    collection = replace(collection, stories=tuple(s for s in collection.stories if s.id not in left_out))
    progress = st.progress(0.0, "Starting")
    drawn, charts = [], [part for part in parts if part in CHARTS]
    for number, name in enumerate(charts):
        progress.progress(number / (len(charts) + 1), f"Drawing: {CHARTS[name]}")
        drawn.append(_chart(name, collection))
    progress.progress(len(charts) / (len(charts) + 1), "Writing the chronology")
    made = build_report(
        collection,
        _caption(collection, title),
        partial(captions.when, collection),
        text=text,
        facts=summary_facts(collection),
        charts=drawn,
        method=method_note(collection, __version__, accuracy.sentences()),
        deadlines=captions.deadlines(collection),
        moments=captions.moments(collection),
        topic=partial(captions.topic, collection),
        due=captions.due_in_words(collection) if DUE in parts else None,
    )
    progress.empty()
    return made


def _caption(collection: Collection, title: str) -> Caption:
    """Return the words above the report, which has no need to say that nothing is left out."""
    made = captions.caption(collection, title)
    return replace(made, statement="") if view_state.selection().is_everything else made


def _chart(name: str, collection: Collection) -> Chart:
    words = note = ""
    try:
        words, note, figures = DRAWERS[name](collection)
        pictures = tuple(render_chart(figure, None, "png", width_mm=TEXT_WIDTH_MM) for figure in figures)
        return Chart(CHARTS[name], words, pictures, note)
    except Exception as error:  # whatever hinders one chart, the rest of the report is delivered
        return Chart(CHARTS[name], words, (), note, str(error))


def _timeline(collection: Collection) -> Drawn:
    figures, words = paper.timeline_sheets(collection, TEXT_WIDTH_MM, PICTURE_HEIGHT_MM)
    if not figures:
        raise ExportError("No event has a date.")
    return headings.sentence(collection, "actor"), words, figures


def _actors(collection: Collection) -> Drawn:
    drawn, layout, rule = network.picture_of(collection)
    if not drawn.nodes:
        raise ExportError("No actor is named in the events shown.")
    note = " ".join(part for part in (rule, apart_words(drawn)) if part)
    return network_title(drawn), note, [network_figure(drawn, layout)]


def _sources(collection: Collection) -> Drawn:
    return paper.matrix_sheets(collection, TEXT_WIDTH_MM, PICTURE_HEIGHT_MM)


DRAWERS: Mapping[str, Callable[[Collection], Drawn]] = {"timeline": _timeline, "actors": _actors, "sources": _sources}
