"""Who says what: the heat map of stories and sources, and its table."""

from functools import partial

import streamlit as st

from lib.collection import Collection
from lib.view.matrix import FIELDS, Matrix, build_matrix, first_rows, matrix_frame, matrix_title, said_frame
from lib.view.matrix_figure import LABEL_WIDTH, NARROWEST_LABEL, matrix_figure
from lib.view.rows_payload import TableLook
from pages.shared import captions, comparison, downloads, paper, room, stage, style, view_state
from pages.shared.rows import one, show_rows

KEY, TABLE, ABOUT = "matrix_chart", "matrix_table", "matrix_field"
MOST_ROWS = 200
SCROLL = (  # on a phone the chart keeps its size and its frame scrolls
    ".st-key-matrix_scroll { overflow-x: auto; }"
    ".st-key-matrix_scroll .st-key-matrix_chart { max-width: none; min-width: %dpx; }"
)


def show_matrix(collection: Collection) -> tuple[str, str]:
    """Draw chart, table and evidence; return the view's title and a note on it."""
    with st.container(horizontal=True, vertical_alignment="center"):
        field = _choose_field()
        shared = not st.toggle("With what only one source tells", key="matrix_alone")
    matrix = _matrix((comparison.view_key(), field, shared), collection, field, shared)
    if matrix.stories:
        _draw(matrix, collection)
    else:
        st.write("No event is told by two sources here. Switch on what only one source tells, or choose fewer filters.")
    return matrix_title(matrix), paper.MATRIX_WORDS


@st.cache_resource(show_spinner="Comparing …", max_entries=16)
def _matrix(key: comparison.Key, _collection: Collection, _field: str, _shared: bool) -> Matrix:
    return build_matrix(_collection, tuple(f for f in FIELDS if _field in ("all", f)), shared=_shared)


def _choose_field() -> str:
    asked = view_state.view_value("matrix")
    st.session_state[ABOUT] = asked if asked in FIELDS else "all"
    return st.segmented_control(
        "About", ["all", *FIELDS], key=ABOUT, required=True, format_func=str.capitalize,
        on_change=lambda: view_state.set_view("matrix", st.session_state[ABOUT]),
    )  # fmt: skip


def _draw(matrix: Matrix, collection: Collection) -> None:
    drawn = first_rows(matrix, MOST_ROWS)
    if len(drawn.stories) < len(matrix.stories):
        st.text(
            f"The chart has {MOST_ROWS} of {len(matrix.stories):,} events, those that differ first; the table has all."
        )
    figure = matrix_figure(drawn, style.ground(), label_width=NARROWEST_LABEL if room.is_phone() else LABEL_WIDTH)
    st.html(f"<style>{SCROLL % figure.layout.width}</style>")
    with st.container(key="matrix_scroll"):
        st.plotly_chart(
            figure, key=KEY, theme=None, width="content", on_select=_point_chosen, selection_mode="points",
            config={"displayModeBar": False}, alt=f"{matrix_title(matrix)}. The table below holds the same in words.",
        )  # fmt: skip
    reach = st.components.v2.component("lib.timeline_watch", js="index.js")
    reach(key="matrix_reach", data={"region": "matrix_scroll", "name": "Who says what, as a chart"})
    frame = matrix_frame(matrix, collection)
    look = TableLook(
        "Who says what, in words", {"When": 112, "What": 270}, order="In the order of their dates.", pick="one",
        all_columns=True,
    )  # fmt: skip
    show_rows(
        frame.drop(columns="id"), TABLE, list(frame["id"]), look,
        one(view_state.view_value("event"), lambda event: view_state.set_view("event", event)),
        keys={"When": range(len(frame))},
    )  # fmt: skip
    if stage.chosen(collection):
        st.subheader("What they say", anchor=False)
        stage.show_evidence(collection)
    caption = captions.later(collection, matrix_title(matrix))
    paper.save_buttons(
        "who-says-what-chart", caption, partial(paper.matrix, drawn), lambda: _on_screen(drawn),
        lambda: said_frame(matrix, collection),
    )  # fmt: skip
    downloads.table("Who says what", lambda: said_frame(matrix, collection), "who-says-what")


def _on_screen(drawn: Matrix) -> paper.Drawing:
    return matrix_figure(drawn, "light"), paper.MATRIX_WORDS


def _point_chosen() -> None:
    points = st.session_state[KEY].selection.points
    if points:
        view_state.set_view("event", points[0]["customdata"][0])
