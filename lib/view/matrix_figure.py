"""The matrix of stories and sources as a heat map whose cells also carry a sign, so that colour is not needed."""

from html import escape
from itertools import takewhile
from typing import TYPE_CHECKING, Any

from lib.view.matrix import Matrix, Stand, cell_words
from lib.view.palette import Palette, palette
from lib.view.textwidth import FONT_FAMILY, shorten, text_width

if TYPE_CHECKING:
    import plotly.graph_objects as go

SIGNS: dict[Stand, tuple[str, str, str]] = {
    "silent": ("·", "silent: does not tell it, which is no denial", ""),
    "alone": ("1", "the only source", "#8a9199"),
    "agrees": ("=", "agrees", "#0072B2"),
    "differs": ("≠", "differs from another source", "#D55E00"),
}
CELL_WIDTH, CELL_HEIGHT = 31, 30
LABEL_WIDTH, SOURCE_WIDTH = 296.0, 248.0  # with 18 sources the chart fits a page of 1,080 pixels
LABEL_SIZE = 12
LEAN = 0.64  # the sine of 40 degrees, at which the sources' names stand
LEGEND = 112


def matrix_figure(matrix: Matrix, ground: str | None = None, *, label_width: float = LABEL_WIDTH) -> "go.Figure":
    """Return the heat map; a click on a cell carries the story's id and the voice's number as custom data.

    Args:
        matrix: What to draw; cells have a fixed size, so that the figure's width follows the number of voices.
        ground: "dark" or "light".
        label_width: Pixels for the stories' words; longer ones end in an ellipsis, the tooltip has them whole.
    """
    import plotly.graph_objects as go

    figure = go.Figure()
    for stand, (sign, label, colour) in SIGNS.items():
        places = [place for place, cell in matrix.cells.items() if cell.stand == stand]
        figure.add_trace(_squares(go, matrix, places, sign, f"{sign}  {label}", colour, palette(ground)))
    return _lay_out(figure, matrix, palette(ground), label_width)


def _squares(
    go: Any, matrix: Matrix, places: list[tuple[int, int]], sign: str, label: str, colour: str, colours: Palette
) -> "go.Scatter":
    return go.Scatter(
        x=[column for _, column in places],
        y=[row for row, _ in places],
        mode="markers+text",
        name=label,
        text=[sign] * len(places),
        textfont={"color": "#ffffff" if colour else colours.quiet, "size": 14},
        marker={"symbol": "square", "size": CELL_HEIGHT - 3, "color": colour or colours.band},
        customdata=[[matrix.stories[row].id, column] for row, column in places],
        hovertext=[_hover(matrix, row, column) for row, column in places],
        hoverinfo="text",
        selected={"marker": {"opacity": 1}},
        unselected={"marker": {"opacity": 1}},
    )


def _lay_out(figure: "go.Figure", matrix: Matrix, colours: Palette, label_width: float) -> "go.Figure":
    prefix = _shared_start([v.name for v in matrix.voices])
    sources = [shorten(v.name.removeprefix(prefix), SOURCE_WIDTH, LABEL_SIZE) or "…" for v in matrix.voices]
    stories = [shorten(s.summary or s.type, label_width, LABEL_SIZE) or "…" for s in matrix.stories]
    widest = max((text_width(s, LABEL_SIZE) for s in stories), default=0) + 18
    tallest = max((text_width(s, LABEL_SIZE) for s in sources), default=0)
    margin = {"l": round(widest), "r": round(tallest * 0.77) + 10, "t": round(tallest * LEAN) + 30, "b": LEGEND}
    axis = {"showgrid": False, "zeroline": False, "fixedrange": True, "ticks": "", "tickfont": {"size": LABEL_SIZE}}
    columns, rows = max(len(sources), 3), max(len(stories), 1)
    figure.update_xaxes(
        **axis, tickvals=list(range(len(sources))), ticktext=[_escape(s) for s in sources], side="top", tickangle=-40,
        range=[-0.5, columns - 0.5],
    )  # fmt: skip
    figure.update_yaxes(
        **axis, tickvals=list(range(len(stories))), ticktext=[_escape(s) for s in stories], range=[rows - 0.5, -0.5]
    )
    figure.update_layout(
        width=margin["l"] + columns * CELL_WIDTH + margin["r"],
        height=margin["t"] + rows * CELL_HEIGHT + margin["b"],
        margin=margin,
        paper_bgcolor=colours.paper,
        plot_bgcolor=colours.paper,
        font={"family": FONT_FAMILY, "color": colours.ink, "size": LABEL_SIZE},
        showlegend=False,
        annotations=_legend(margin["l"], colours, prefix.strip()),
        hoverlabel={"align": "left"},
        dragmode=False,
        clickmode="event+select",
    )  # fmt: skip
    return figure


def _legend(left: int, colours: Palette, prefix: str) -> list[dict[str, Any]]:
    """Return the meaning of the signs as words under the chart's left edge, where Plotly's legend would push it."""
    lines = [
        f'<span style="color:{colour or colours.grid}">■</span>  {sign}  {label}'
        for sign, label, colour in SIGNS.values()
    ]
    if prefix:
        lines.append(f"The name of every source begins with “{_escape(prefix)}”")
    return [
        {
            "text": line, "x": 0, "y": 0, "xref": "paper", "yref": "paper", "xanchor": "left", "yanchor": "top",
            "xshift": 8 - left, "yshift": -10 - 19 * number, "showarrow": False, "align": "left",
        }
        for number, line in enumerate(lines)
    ]  # fmt: skip


def _hover(matrix: Matrix, row: int, column: int) -> str:
    story, voice = matrix.stories[row], matrix.voices[column]
    lines = [story.summary, f"{voice.name}: {cell_words(matrix.cells[row, column])}"]
    return "<br>".join(_escape(_short(line, 110)) for line in lines)


def _shared_start(names: list[str]) -> str:
    """Return the words that all names begin with, a space after them; nothing for a single name."""
    words = [name.split(" ") for name in names]
    shared = list(takewhile(lambda column: len(set(column)) == 1, zip(*(w[:-1] for w in words), strict=False)))
    return "".join(f"{column[0]} " for column in shared) if len(names) > 1 else ""


def _short(words: str, most: int) -> str:
    return words if len(words) <= most else words[: most - 1].rstrip() + "…"


def _escape(words: str) -> str:
    """Plotly reads a little markup in labels and hover texts; an article's words are never that."""
    return escape(words, quote=False)
