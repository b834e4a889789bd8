"""Makes a report step by step: each chart drawn with the progress shown, a failed one kept as its reason."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial

import streamlit as st

from lib import __version__
from lib.collection import Collection
from lib.errors import ExportError
from lib.export.caption import Caption
from lib.export.chart_image import render_chart
from lib.export.report import Chart, Report, build_report
from lib.export.report_docx import TEXT_WIDTH_MM
from lib.view.network_figure import network_figure
from lib.view.network_words import alt_text, network_title
from lib.view.report_words import method_note, summary_facts
from pages.shared import accuracy, captions, headings, network, paper

CHARTS: Mapping[str, str] = {"timeline": "Timeline", "actors": "Actor network", "sources": "Who says what"}


def make(collection: Collection, title: str, text: str, charts: Sequence[str], left_out: Sequence[str]) -> Report:
    """Return the report; charts that cannot be drawn carry the reason."""
    progress = st.progress(0.0, "Starting")
    drawn = []
    for number, name in enumerate(charts):
        progress.progress(number / (len(charts) + 1), f"Drawing: {CHARTS[name]}")
        drawn.append(_chart(name, collection))
    progress.progress(len(charts) / (len(charts) + 1), "Writing the chronology")
    made = build_report(
        collection,
        captions.caption(collection, title),
        partial(captions.when, collection),
        text=text,
        facts=summary_facts(collection),
        charts=drawn,
        method=method_note(collection, __version__, accuracy.sentences()),
        chosen=lambda story: story.id not in left_out,
    )
    progress.empty()
    return made


def _chart(name: str, collection: Collection) -> Chart:
    words = ""
    try:
        words, draw = DRAWERS[name](collection)
        return Chart(CHARTS[name], words, draw())
    except Exception as error:  # whatever hinders one chart, the rest of the report is delivered
        return Chart(CHARTS[name], words, None, str(error))


def _timeline(collection: Collection) -> tuple[str, Callable[[], bytes]]:
    title = headings.sentence(collection, "actor")
    figure, words = paper.timeline(collection, "actor", TEXT_WIDTH_MM)
    caption = _caption(collection, title, words)
    return title, lambda: render_chart(figure, caption, "png", width_mm=TEXT_WIDTH_MM)


def _actors(collection: Collection) -> tuple[str, Callable[[], bytes]]:
    shown = network.view()
    caption = _caption(collection, network_title(shown.drawn), shown.rule)

    def draw() -> bytes:
        if not shown.drawn.nodes:
            raise ExportError("No actor is named in the events shown.")
        figure = network_figure(shown.drawn, shown.layout)
        return render_chart(figure, caption, "png", width_mm=TEXT_WIDTH_MM)

    return alt_text(shown.drawn), draw


def _sources(collection: Collection) -> tuple[str, Callable[[], bytes]]:
    title, figure = paper.matrix(collection)
    caption = _caption(collection, title, paper.MATRIX_WORDS)
    return title, lambda: render_chart(figure, caption, "png", width_mm=TEXT_WIDTH_MM)


def _caption(collection: Collection, title: str, text: str = "") -> Caption:
    """Return a chart's words inside the report, which lists filters and sources itself."""
    return replace(captions.caption(collection, title, text), statement="", sources=(), names=())


DRAWERS: Mapping[str, Callable[[Collection], tuple[str, Callable[[], bytes]]]] = {
    "timeline": _timeline,
    "actors": _actors,
    "sources": _sources,
}
