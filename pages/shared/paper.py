"""The charts as they are printed: light, the whole filtered range, at a chosen width."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

import streamlit as st

from lib.collection import Collection
from lib.export.caption import Caption
from lib.export.chart_frame import width_px
from lib.export.chart_html import WIDTH, to_chart_html
from lib.export.chart_image import (
    FORMATS,
    MISSING,
    NO_CHROME,
    TEXT_WIDTH_MM,
    ImageFormat,
    render_chart,
)
from lib.export.chrome import find_chrome
from lib.view.cuts import cut_words
from lib.view.density import density_cuts, density_figure
from lib.view.lanes import LaneBy
from lib.view.matrix import Matrix, build_matrix, first_rows, fullest_columns, matrix_title
from lib.view.matrix_figure import matrix_figure, widest_matrix
from lib.view.matrix_figure import matrix_sheets as drawn_sheets
from lib.view.people_table import people_table
from lib.view.rows import story_frame
from lib.view.sources import publication_days
from lib.view.timeline import MOST_MARKS, TimelineLook, timeline_cuts, timeline_figure
from lib.view.timeline_pages import timeline_pages
from lib.view.visible import opening_window, outside
from lib.view.words import count_words
from pages.shared import captions, headings
from pages.shared.saving import File, save_row

if TYPE_CHECKING:
    import pandas as pd
    import plotly.graph_objects as go

Drawing = tuple["go.Figure", str]
"""A figure, and how to read it."""

NARROWEST, WIDEST = 80, 420
MOST_SHEETS = 4
MOST_ROWS = 60  # of the matrix on a sheet of paper
TIMELINE_WORDS = (
    "Each mark is one event: a dot is an exact day, a bar some day within it, a triangle a deadline. "
    "Hollow is planned, dotted reported, crossed denied."
)
DENSITY_WORDS = "Each square stands for the events of one lane in one stretch of time: the larger, the more."
SLIDER_WORDS = "widen the view with the slider under the chart."
MATRIX_WORDS = "A row is an event, a column a source. Silence is no denial; versions of one text are one source."


def timeline(collection: Collection, lanes: LaneBy, width_mm: float) -> tuple["go.Figure", str]:
    """Return the timeline and how to read it; if marks would be too many, how many events there are where."""
    frame = story_frame(collection)
    look = TimelineLook(by=lanes, ground="light", width=width_px(width_mm), minimap=False, cut=True)
    if len(frame) > MOST_MARKS:
        return _squares(frame, look)
    published = publication_days(collection)
    words = cut_words(timeline_cuts(frame, published))
    return timeline_figure(frame, published, look), " ".join(part for part in (TIMELINE_WORDS, words) if part)


def timeline_sheets(collection: Collection, width_mm: float, height_mm: float) -> tuple[list["go.Figure"], str]:
    """Return the timeline by actor on as many sheets as it takes, and how to read it; beyond a few, in squares."""
    frame = story_frame(collection)
    look = TimelineLook(by="actor", ground="light", width=width_px(width_mm), minimap=False, cut=True)
    published = publication_days(collection)
    sheets = timeline_pages(frame, published, look, width_px(height_mm))
    if len(sheets) > MOST_SHEETS:
        figure, words = _squares(frame, look)
        return [figure], words
    undated = int((frame["mark"] == "undated").sum())
    rest = f"{count_words(undated, 'event')} without a date: after the chronology." if undated else ""
    words = (TIMELINE_WORDS, cut_words(timeline_cuts(frame, published)), rest)
    return sheets, " ".join(part for part in words if part)


def timeline_page(collection: Collection, lanes: LaneBy) -> tuple["go.Figure", str]:
    """Return the timeline for the HTML file, which can be zoomed, and how to read it."""
    frame = story_frame(collection)
    look = TimelineLook(by=lanes, ground="light", width=WIDTH, window=opening_window(frame))
    if len(frame) > MOST_MARKS:
        return _squares(frame, look)
    far = outside(frame, look.window)
    more = f" {count_words(far, 'event')} {'lies' if far == 1 else 'lie'} further off: {SLIDER_WORDS}" if far else ""
    return timeline_figure(frame, publication_days(collection), look), f"{TIMELINE_WORDS}{more}"


def _squares(frame: "pd.DataFrame", look: TimelineLook) -> Drawing:
    words = (DENSITY_WORDS, cut_words(density_cuts(frame, look)))
    return density_figure(frame, look), " ".join(part for part in words if part)


def matrix_sheets(collection: Collection, width_mm: float, height_mm: float) -> tuple[str, str, list["go.Figure"]]:
    """Return title, how to read it, and the figures of what more than one source tells, as many as it takes."""
    found = build_matrix(collection)
    shown, words = _printed(first_rows(found, MOST_ROWS), width_mm)
    return matrix_title(found), words, drawn_sheets(shown, width_px(width_mm), width_px(height_mm))


def matrix(found: Matrix, width_mm: float) -> Drawing:
    """Return the figure of a matrix for a width on paper, and how to read it."""
    shown, words = _printed(found, width_mm)
    return matrix_figure(shown, "light", width=width_px(width_mm)), words


def _printed(found: Matrix, width_mm: float) -> tuple[Matrix, str]:
    """The part of a matrix that has room on paper, and how to read it."""
    shown = fullest_columns(found, widest_matrix(width_px(width_mm)))
    rest = len(found.voices) - len(shown.voices)
    left_out = (
        f" Left out: {count_words(rest, 'source')} that {'tells' if rest == 1 else 'tell'} fewer of these events."
    )
    return shown, f"{MATRIX_WORDS}{left_out if rest else ''}"


def save_buttons(
    stem: str, caption: Callable[[], Caption], picture: Callable[[float], Drawing], page: Callable[[], Drawing],
    table: "Callable[[], pd.DataFrame]", more: Callable[[], None] | None = None,
) -> None:  # fmt: skip
    """Draw the buttons that save a chart as PNG, SVG, PDF and HTML; without Chrome, say why some are missing.

    Args:
        stem: The files' name.
        caption: Makes the words around the chart.
        picture: Makes the figure for a width on paper in millimetres, with the words on how to read it.
        page: The same for the HTML file.
        table: Makes the chart's rows, for the HTML file.
        more: Draws what else there is to choose.
    """

    def image(name: ImageFormat, width: float) -> bytes:
        figure, words = picture(width)
        return render_chart(figure, replace(caption(), text=words), name, width_mm=width)

    drawer = st.expander("Save the chart", key=f"{stem}_drawer", on_change="rerun")
    if not drawer.open:
        return
    with drawer:
        width = width_choice(stem)
        files = picture_files(stem, lambda name: image(name, width))
        save_row([*files, File("HTML", f"{stem}.html", lambda: _page(*page(), caption(), table()))])
        say_what_is_missing()
        if more:
            more()


def width_choice(stem: str) -> float:
    """Draw the choice of a picture's width on paper; return it in millimetres."""
    return st.number_input(
        "Width on paper, in millimetres", NARROWEST, WIDEST, round(TEXT_WIDTH_MM), key=f"{stem}_width",
        help="PNG files have 300 dots an inch at this width; SVG and PDF are drawings that keep their edges.",
    )  # fmt: skip


def picture_files(stem: str, make: Callable[[ImageFormat], bytes]) -> list[File]:
    """Return a file for each image format; without Chrome their buttons stand there grey and say why."""
    missing = None if find_chrome() else MISSING
    return [File(name.upper(), f"{stem}.{name}", partial(make, name), missing) for name in FORMATS]


def say_what_is_missing() -> None:
    """Say under the buttons why some of them are grey."""
    if not find_chrome():
        st.text(NO_CHROME)


def save_timeline(collection: Collection, lanes: LaneBy, more: Callable[[], None]) -> None:
    """Draw the timeline's buttons, and what else there is to choose."""
    title = headings.sentence(collection, lanes if lanes != "none" else None)
    save_buttons(
        "timeline", captions.later(collection, title), lambda width: timeline(collection, lanes, width),
        lambda: timeline_page(collection, lanes), lambda: people_table(story_frame(collection)), more,
    )  # fmt: skip


def _page(figure: "go.Figure", words: str, caption: Caption, frame: "pd.DataFrame") -> bytes:
    return to_chart_html(figure, replace(caption, text=words), list(frame.columns), frame.itertuples(index=False))
