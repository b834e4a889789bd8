"""The charts as they are printed: light, the whole filtered range, at a chosen width."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

import streamlit as st

from lib.collection import Collection
from lib.export.caption import Caption
from lib.export.chart_frame import PX_PER_MM, width_px
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
from lib.view.density import density_figure
from lib.view.lanes import LaneBy
from lib.view.matrix import build_matrix, first_rows, matrix_title
from lib.view.matrix_figure import matrix_figure
from lib.view.people_table import people_table
from lib.view.rows import story_frame
from lib.view.sources import publication_days
from lib.view.timeline import MOST_MARKS, TimelineLook, timeline_figure
from pages.shared import captions, headings
from pages.shared.saving import File, save_row

if TYPE_CHECKING:
    import pandas as pd
    import plotly.graph_objects as go

NARROWEST, WIDEST = 80, 420
MOST_ROWS = 60  # of the matrix on a sheet of paper
TIMELINE_WORDS = (
    "Each mark is one event: a dot is an exact day, a bar some day within it, a triangle a deadline. "
    "Hollow is planned, dotted reported, crossed denied."
)
MATRIX_WORDS = "A row is an event, a column a source. Silence is no denial; versions of one text are one source."


def timeline(collection: Collection, lanes: LaneBy, width_mm: float, *, minimap: bool = False) -> "go.Figure":
    """Return the timeline, or how many events there are where if marks would be too many."""
    frame = story_frame(collection)
    look = TimelineLook(by=lanes, ground="light", width=width_px(width_mm), minimap=minimap)
    if len(frame) > MOST_MARKS:
        return density_figure(frame, look)
    return timeline_figure(frame, publication_days(collection), look)


def matrix(collection: Collection) -> tuple[str, "go.Figure"]:
    """Return title and figure of what more than one source tells."""
    found = build_matrix(collection)
    return matrix_title(found), matrix_figure(first_rows(found, MOST_ROWS), "light")


def save_buttons(
    stem: str, draw: Callable[[float], "go.Figure"], caption: Callable[[], Caption],
    table: "Callable[[], pd.DataFrame]", page: "Callable[[float], go.Figure] | None" = None,
) -> None:  # fmt: skip
    """Draw the buttons that save a chart as PNG, SVG, PDF and HTML; without Chrome, say why some are missing.

    Args:
        stem: The files' name.
        draw: Makes the figure for a width on paper in millimetres.
        caption: Makes the words around it.
        table: Makes the chart's rows, for the HTML file.
        page: Makes the HTML file's figure, where it has more than paper can show.
    """
    with st.expander("Save the chart"):
        width = width_choice(stem)
        pictures = picture_files(stem, lambda name: render_chart(draw(width), caption(), name, width_mm=width))
        html = File("HTML", f"{stem}.html", lambda: _page((page or draw)(WIDTH / PX_PER_MM), caption(), table()))
        save_row([*pictures, html])
        say_what_is_missing()


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


def save_timeline(collection: Collection, lanes: LaneBy) -> None:
    """Draw the timeline's buttons."""
    title = headings.sentence(collection, lanes if lanes != "none" else None)
    save_buttons(
        "timeline", lambda width: timeline(collection, lanes, width),
        captions.later(collection, title, TIMELINE_WORDS), lambda: people_table(story_frame(collection)),
        lambda width: timeline(collection, lanes, width, minimap=True),
    )  # fmt: skip


def _page(figure: "go.Figure", caption: Caption, frame: "pd.DataFrame") -> bytes:
    return to_chart_html(figure, caption, list(frame.columns), frame.itertuples(index=False))
