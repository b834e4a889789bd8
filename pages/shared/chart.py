"""The timeline on the page: lanes, size, format of the saved image, and what a click does."""

from collections.abc import Sequence
from datetime import date
from typing import Any

import pandas as pd
import streamlit as st

from lib.model import Collection
from lib.view.lanes import LANES, LaneBy
from lib.view.selection import Selection
from lib.view.statement import filter_statement
from lib.view.timeline import TimelineLook, timeline_figure
from pages.shared import headings, loaders, stage, style, view_state

KEY = "timeline_chart"
PRINT_WIDTH, PRINT_SCALE = 1000, 2  # 2,000 pixels: 300 dpi on 17 cm, the width of a page's text
LANE_WORDS = {"actor": "actor", "type": "type", "source": "source", "none": "none"}


def controls() -> tuple[LaneBy, str]:
    """Draw the choice of lanes, which is part of the link, and of the format in which the camera button saves."""
    asked = view_state.view_value("lanes")
    st.session_state["lanes_choice"] = asked if asked in LANES else "actor"
    with st.container(horizontal=True):
        lanes: LaneBy = st.segmented_control(
            "Lanes", LANES, key="lanes_choice", required=True, format_func=LANE_WORDS.__getitem__,
            on_change=lambda: view_state.set_view("lanes", st.session_state["lanes_choice"]),
        )  # fmt: skip
        image = st.segmented_control(
            "Camera saves", ("PNG", "SVG"), default="PNG", required=True, key="image_format",
            help="The camera above the chart saves it at print size, 17 cm wide at 300 dpi.",
        )  # fmt: skip
    return lanes, str(image).lower()


def show_timeline(frame: pd.DataFrame, collection: Collection, selection: Selection, lanes: LaneBy, image: str) -> None:
    """Draw the timeline; a click opens an event's evidence."""
    title = headings.sentence(collection, lanes if lanes != "none" else None)
    look = TimelineLook(
        by=lanes, ground="dark" if style.ground() == "dark" else "light",
        width=st.session_state.get("plot_width", 700), focus=st.session_state.get("chart_focus"),
        first=tuple(a.name for a in collection.actors if a.id in selection.actors),
        title=title, subtitle=filter_statement(selection, loaders.collection()),
    )  # fmt: skip
    st.plotly_chart(
        timeline_figure(frame, _published(collection), look),
        key=KEY,
        theme=None,
        on_select=lambda: stage.point_at(clicked(st.session_state[KEY])),
        selection_mode="points",
        config=toolbar(image, "timeline"),
        alt=f"Timeline: {title}. The table below has the same events.",
    )


def clicked(state: Any) -> str | None:
    """Return the id of the event that a chart's selection state points at."""
    points = state.selection.points
    data = points[0].get("customdata") if points else None
    value = data[0] if isinstance(data, list) and data else data
    return value if isinstance(value, str) else None


def toolbar(image: str, name: str) -> dict[str, Any]:
    """Return Plotly's settings: a small toolbar, and images at print size."""
    return {
        "displaylogo": False,
        "displayModeBar": True,
        "scrollZoom": False,
        "modeBarButtons": [["zoomIn2d", "zoomOut2d", "resetScale2d", "toImage"]],
        "toImageButtonOptions": {"format": image, "filename": name, "width": PRINT_WIDTH, "scale": PRINT_SCALE},
    }


def _published(collection: Collection) -> Sequence[tuple[date, str]]:
    tellers = {e.article_id for s in collection.stories for e in s.events}
    articles = [p.article for p in collection.articles]
    return [(a.published, a.label) for a in articles if a.published and a.id in tellers]
