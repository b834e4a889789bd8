"""The matrix of stories and sources as a heat map whose cells also carry a sign, so that colour is not needed."""

from typing import TYPE_CHECKING

from lib.view.matrix import Matrix, Stand, cell_words
from lib.view.palette import palette

if TYPE_CHECKING:
    import plotly.graph_objects as go

SIGNS: dict[Stand, tuple[str, str, str]] = {
    "silent": ("·", "silent: does not tell it, which is no denial", ""),
    "alone": ("1", "the only source", "#8a9199"),
    "agrees": ("=", "agrees", "#0072B2"),
    "differs": ("≠", "differs from another source", "#D55E00"),
}
ROW_HEIGHT = 26
LONGEST_LABEL = 52


def matrix_figure(matrix: Matrix, ground: str | None = None) -> "go.Figure":
    """Return the heat map; a click on a cell carries the story's id and the voice's number as custom data."""
    import plotly.graph_objects as go

    colours = palette(ground)
    figure = go.Figure()
    for stand, (sign, label, colour) in SIGNS.items():
        places = [place for place, cell in matrix.cells.items() if cell.stand == stand]
        figure.add_trace(
            go.Scatter(
                x=[column for _, column in places],
                y=[row for row, _ in places],
                mode="markers+text",
                name=f"{sign}  {label}",
                text=[sign] * len(places),
                textfont={"color": "#ffffff" if colour else colours.quiet, "size": 14},
                marker={"symbol": "square", "size": ROW_HEIGHT - 5, "color": colour or colours.band, "opacity": 1},
                customdata=[[matrix.stories[row].id, column] for row, column in places],
                hovertext=[_hover(matrix, row, column) for row, column in places],
                hoverinfo="text",
                selected={"marker": {"opacity": 1}},
                unselected={"marker": {"opacity": 1}},
            )
        )
    return _lay_out(figure, matrix, ground)


def _lay_out(figure: "go.Figure", matrix: Matrix, ground: str | None) -> "go.Figure":
    colours = palette(ground)
    sources = [_escape(_short(v.name, 30)) for v in matrix.voices]
    stories = [_escape(_short(s.summary or s.type, LONGEST_LABEL)) for s in matrix.stories]
    axis = {"showgrid": False, "zeroline": False, "automargin": True, "fixedrange": True, "ticks": ""}
    figure.update_xaxes(
        **axis, tickvals=list(range(len(sources))), ticktext=sources, side="top", tickangle=-40, range=_range(sources)
    )
    figure.update_yaxes(**axis, tickvals=list(range(len(stories))), ticktext=stories, range=_range(stories)[::-1])
    figure.update_layout(
        height=ROW_HEIGHT * max(len(stories), 3) + 230,
        paper_bgcolor=colours.paper,
        plot_bgcolor=colours.paper,
        font={"color": colours.ink, "size": 13},
        margin={"l": 10, "r": 60, "t": 10, "b": 40},
        legend={"orientation": "h", "y": 0, "yanchor": "top", "x": 0, "xanchor": "left", "itemclick": False},
        hoverlabel={"align": "left"},
        dragmode=False,
        clickmode="event+select",
    )
    return figure


def _hover(matrix: Matrix, row: int, column: int) -> str:
    story, voice = matrix.stories[row], matrix.voices[column]
    lines = [story.summary, f"{voice.name}: {cell_words(matrix.cells[row, column])}"]
    return "<br>".join(_escape(_short(line, 110)) for line in lines)


def _range(labels: list[str]) -> list[float]:
    return [-0.6, max(len(labels), 1) - 0.4]


def _short(words: str, most: int) -> str:
    return words if len(words) <= most else words[: most - 1].rstrip() + "…"


def _escape(words: str) -> str:
    """Plotly reads a little markup in labels and hover texts; an article's words are never that."""
    return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
