"""The matrix of stories and sources as a heat map whose cells also carry a sign, so that colour is not needed."""

from dataclasses import dataclass
from html import escape
from itertools import takewhile
from math import cos, radians, sin
from typing import TYPE_CHECKING, Any

from lib.collection import Story
from lib.view.matrix import Matrix, Stand, cell_words, rows_of
from lib.view.palette import Palette, palette
from lib.view.textwidth import FONT_FAMILY, set_lines, shorten, text_width

if TYPE_CHECKING:
    import plotly.graph_objects as go

SIGNS: dict[Stand, tuple[str, str, str]] = {
    "silent": ("·", "silent: does not tell it, which is no denial", ""),
    "alone": ("1", "the only source", "#8a9199"),
    "agrees": ("=", "agrees", "#0072B2"),
    "differs": ("≠", "differs from another source", "#D55E00"),
}
CELL_WIDTH, CELL_HEIGHT, NARROWEST_CELL = 31, 32, 20
LABEL_WIDTH, NARROWEST_LABEL, SOURCE_WIDTH = 330.0, 190.0, 248.0  # on a page of 1,080 pixels 18 sources have room
LABEL_SIZE = 12
LEAN, STEEP = 40, 60  # degrees at which the sources' names stand, on the screen and on paper
LEGEND, PAD = 112, 18


def matrix_figure(
    matrix: Matrix, ground: str | None = None, *, width: float | None = None, label_width: float = LABEL_WIDTH
) -> "go.Figure":
    """Return the heat map; a click on a cell carries the story's id and the voice's number as custom data.

    Args:
        matrix: What to draw.
        ground: "dark" or "light".
        width: Pixels that cells and words share; without it, cells have their full size and the figure takes what it
            needs.
        label_width: Pixels for the words on an event, at most.
    """
    import plotly.graph_objects as go

    figure = go.Figure()
    grid = _grid(matrix, width, label_width)
    for stand, (sign, label, colour) in SIGNS.items():
        places = [place for place, cell in matrix.cells.items() if cell.stand == stand]
        figure.add_trace(_squares(go, matrix, places, sign, f"{sign}  {label}", colour, palette(ground), grid.cell))
    return _lay_out(figure, matrix, palette(ground), grid)


def matrix_sheets(matrix: Matrix, width: float, height: float) -> "list[go.Figure]":
    """Return the figures of the stories in equal parts, each at most `width` by `height` pixels, for paper.

    There are at least a few rows to a figure, and `widest_matrix` says how many voices there may be.
    """
    grid = _grid(matrix, width)
    rows = max(3, int((height - grid.head - LEGEND) / CELL_HEIGHT))
    sheets = max(1, -(-len(matrix.stories) // rows))
    each = -(-len(matrix.stories) // sheets) or 1
    return [
        matrix_figure(rows_of(matrix, range(n, n + each)), "light", width=width)
        for n in range(0, max(1, len(matrix.stories)), each)
    ]


def widest_matrix(width: float) -> int:
    """Return how many voices have room in a figure of that width."""
    return max(1, int((width - NARROWEST_LABEL - SOURCE_WIDTH * cos(radians(STEEP))) / NARROWEST_CELL))


@dataclass(frozen=True, slots=True)
class _Grid:
    """What has which size in pixels: `cell` a square, `left`, `right` and `head` the words around the squares."""

    stories: tuple[tuple[str, ...], ...]
    sources: tuple[str, ...]
    prefix: str
    cell: float
    lean: int
    left: float
    right: float
    head: float

    @property
    def columns(self) -> int:
        """How many columns there is room for."""
        return max(len(self.sources), 3)


def _grid(matrix: Matrix, width: float | None, label_width: float = LABEL_WIDTH) -> _Grid:
    prefix = _shared_start([v.name for v in matrix.voices])
    sources = tuple(shorten(v.name.removeprefix(prefix), SOURCE_WIDTH, LABEL_SIZE) or "…" for v in matrix.voices)
    lengths = [text_width(name, LABEL_SIZE) for name in sources]
    longest, columns = max(lengths, default=0.0), max(len(sources), 3)
    lean = radians(STEEP if width else LEAN)
    room = label_width
    if width:
        spare = width - columns * NARROWEST_CELL - longest * cos(lean)
        room = min(label_width, max(NARROWEST_LABEL, spare)) - PAD
    stories = tuple(set_lines(_dated(matrix, s), room, 2, LABEL_SIZE) or ("…",) for s in matrix.stories)
    left = PAD + max((text_width(line, LABEL_SIZE) for lines in stories for line in lines), default=0.0)
    free = (width - left - longest * cos(lean)) / columns if width else CELL_WIDTH
    cell = min(CELL_WIDTH, max(NARROWEST_CELL, free))
    ends = [long * cos(lean) - (columns - n - 1) * cell for n, long in enumerate(lengths)]
    head = longest * sin(lean) + 30
    return _Grid(stories, sources, prefix, cell, STEEP if width else LEAN, left, max([0.0, *ends]) + 10, head)


def _dated(matrix: Matrix, story: Story) -> str:
    """The words on an event: its date and its line."""
    date = matrix.dates.get(story.id)
    return f"{date}: {story.summary or story.type}" if date else story.summary or story.type


def _squares(
    go: Any,
    matrix: Matrix,
    places: list[tuple[int, int]],
    sign: str,
    label: str,
    colour: str,
    colours: Palette,
    cell: float,
) -> "go.Scatter":
    return go.Scatter(
        x=[column for _, column in places],
        y=[row for row, _ in places],
        mode="markers+text",
        name=label,
        text=[sign] * len(places),
        textfont={"color": "#ffffff" if colour else colours.quiet, "size": 14},
        marker={"symbol": "square", "size": min(cell - 2, CELL_HEIGHT - 4), "color": colour or colours.band},
        customdata=[[matrix.stories[row].id, column] for row, column in places],
        hovertext=[_hover(matrix, row, column) for row, column in places],
        hoverinfo="text",
        selected={"marker": {"opacity": 1}},
        unselected={"marker": {"opacity": 1}},
    )


def _lay_out(figure: "go.Figure", matrix: Matrix, colours: Palette, grid: _Grid) -> "go.Figure":
    sources, stories = grid.sources, grid.stories
    margin = {"l": round(grid.left), "r": round(grid.right), "t": round(grid.head), "b": LEGEND}
    axis = {"showgrid": False, "zeroline": False, "fixedrange": True, "ticks": "", "tickfont": {"size": LABEL_SIZE}}
    columns, rows = grid.columns, max(len(stories), 1)
    figure.update_xaxes(
        **axis, tickvals=list(range(len(sources))), ticktext=[_escape(s) for s in sources], side="top",
        tickangle=-grid.lean,
        range=[-0.5, columns - 0.5],
    )  # fmt: skip
    figure.update_yaxes(
        **axis,
        tickvals=list(range(len(stories))),
        ticktext=["<br>".join(map(_escape, lines)) for lines in stories],
        range=[rows - 0.5, -0.5],
    )
    figure.update_layout(
        width=margin["l"] + round(columns * grid.cell) + margin["r"],
        height=margin["t"] + rows * CELL_HEIGHT + margin["b"],
        margin=margin,
        paper_bgcolor=colours.paper,
        plot_bgcolor=colours.paper,
        font={"family": FONT_FAMILY, "color": colours.ink, "size": LABEL_SIZE},
        showlegend=False,
        annotations=_legend(margin["l"], colours, grid.prefix.strip(), {c.stand for c in matrix.cells.values()}),
        hoverlabel={"align": "left"},
        dragmode=False,
        clickmode="event+select",
    )  # fmt: skip
    return figure


def _legend(left: int, colours: Palette, prefix: str, found: set[Stand]) -> list[dict[str, Any]]:
    """Return the meaning of the signs as words under the chart's left edge, where Plotly's legend would push it."""
    lines = [
        f'<span style="color:{colour or colours.grid}">■</span>  {sign}  {label}'
        for stand, (sign, label, colour) in SIGNS.items()
        if stand in found
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
    lines = [_dated(matrix, story), f"{voice.name}: {cell_words(matrix.cells[row, column])}"]
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
