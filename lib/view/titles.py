"""A figure's title and filter statement, as notes above the plot: Plotly's own title neither wraps nor keeps away."""

from typing import Any

from lib.view.hover import safe
from lib.view.palette import Palette
from lib.view.textwidth import wrap

TITLE_SIZE, SUBTITLE_SIZE = 17, 12
TITLE_LINE, SUBTITLE_LINE = 23.0, 17.0
MARGIN = 14.0
TOOLBAR = 100.0  # the right end of the first lines belongs to the toolbar

Heading = tuple[list[str], list[str]]


def heading_lines(title: str, subtitle: str, width: float) -> Heading:
    """Return title and subtitle in lines that fit a figure of `width` pixels."""
    room = width - 2 * MARGIN
    return (
        wrap(title, int((room - TOOLBAR) / 7.7), 3) if title else [],
        wrap(subtitle, int((room if title else room - TOOLBAR) / 5.8), 5) if subtitle else [],
    )


def heading_height(heading: Heading) -> float:
    """Return the pixels that the heading takes."""
    return 12 + TITLE_LINE * len(heading[0]) + SUBTITLE_LINE * len(heading[1])


def title_notes(heading: Heading, top: float, gutter: float, colours: Palette) -> list[dict[str, Any]]:
    """Return the annotations; `top` is the figure's upper margin, `gutter` its left one, in pixels."""
    title, subtitle = heading
    lines = [(line, TITLE_SIZE, TITLE_LINE, colours.ink) for line in title]
    lines += [(line, SUBTITLE_SIZE, SUBTITLE_LINE, colours.quiet) for line in subtitle]
    notes, y = [], top - 8
    for text, size, height, colour in lines:
        notes.append({
            "xref": "paper", "x": 0, "xanchor": "left", "xshift": MARGIN - gutter, "yref": "paper", "y": 1,
            "yanchor": "top", "yshift": y, "showarrow": False, "text": safe(text),
            "font": {"size": size, "color": colour},
        })  # fmt: skip
        y -= height
    return notes
