"""A chart made ready for paper: title and filter statement above, caption, sources and date below, no controls."""

import re
from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING, Any

from lib.export.caption import Caption

if TYPE_CHECKING:
    import plotly.graph_objects as go

MM_PER_INCH = 25.4
PX_PER_MM = 16 / 3  # a screen's 12-pixel letters become 6.4-point letters, the least that reads well on paper
PAPER, INK, QUIET = "#ffffff", "#1a1c1f", "#5c636b"
TITLE_SIZE, NOTE_SIZE, FOOT_SIZE = 18, 13, 11
LINE = 1.3  # line height in font sizes, as Plotly sets text
CHARACTER, CAPITAL, CJK = 0.48, 0.72, 1.0  # mean widths of letters in font sizes, on the safe side
EDGE = 14
# Latin fonts before Chinese ones: digits set in Noto Sans CJK cannot be copied out of Chrome's PDFs.
FONTS = (
    'Arial, "Liberation Sans", Helvetica, "Noto Sans", "DejaVu Sans", "Noto Sans CJK SC", "Noto Sans SC", sans-serif'
)


def width_px(width_mm: float) -> int:
    """Return the width in pixels at which a figure for a width on paper is laid out."""
    return round(width_mm * PX_PER_MM)


def framed(figure: "go.Figure", caption: Caption | None, *, width: int) -> "go.Figure":
    """Return a light copy with the caption's words as part of the picture.

    Args:
        figure: A figure with a height, and upper and lower margins that its own parts fit into.
        caption: The words; none where they stand beside the picture.
        width: Pixels, as from `width_px`; a figure that is wider keeps its width.
    """
    import plotly.graph_objects as go

    copy = go.Figure(figure)
    margin = copy.layout.margin
    top, left = margin.t if margin.t is not None else 60, margin.l if margin.l is not None else 80
    bottom = margin.b if margin.b is not None else 80
    narrower = max(0, width - (copy.layout.width or width))  # a figure with a size of its own keeps it
    width = max(width, copy.layout.width or 0)
    head = _head(caption, width) if caption else []
    foot = [block for part in _foot(caption) for block in _block(part, width, FOOT_SIZE)] if caption else []
    head_height, foot_height = (_height(blocks) + 2 * EDGE if blocks else 0 for blocks in (head, foot))
    copy.update_layout(
        width=width,
        height=(copy.layout.height or 450) + head_height + foot_height,
        margin={"t": top + head_height, "b": bottom + foot_height, "r": (margin.r or 0) + narrower},
        title={"text": ""},
        paper_bgcolor=PAPER,
        plot_bgcolor=PAPER,
        font={"color": INK, "family": FONTS},
    )
    copy.update_xaxes(rangeslider_visible=False)
    words = [*_stack(head, 1, top + head_height - EDGE, left), *_stack(foot, 0, -bottom - EDGE, left)]
    copy.layout.annotations = [*copy.layout.annotations, *(go.layout.Annotation(w) for w in words)]
    return copy


@dataclass(frozen=True, slots=True)
class _Text:
    markup: str
    size: int
    colour: str
    lines: int

    @property
    def height(self) -> int:
        return round(self.lines * self.size * LINE) + 2


def _head(caption: Caption, width: int) -> list[_Text]:
    return [*_block(caption.title, width, TITLE_SIZE, INK, bold=True), *_block(caption.statement, width, NOTE_SIZE)]


def _foot(caption: Caption) -> list[str]:
    named = caption.names or caption.sources
    sources = f"Sources: {'; '.join(named)}." if named else ""
    return [part for part in (caption.text, sources, caption.provenance) if part]


def _block(words: str, width: int, size: int, colour: str = QUIET, *, bold: bool = False) -> list[_Text]:
    lines = _wrap(words, (width - 2 * EDGE) / size) if words else []
    markup = "<br>".join(map(escape, lines))
    return [_Text(f"<b>{markup}</b>" if bold else markup, size, colour, len(lines))] if lines else []


def _wrap(words: str, room: float) -> list[str]:
    """Return lines that fit into `room` font sizes; Chinese may break anywhere, other words between spaces."""
    lines, used = [""], 0.0
    for piece in re.findall(r"[^\s\u2e80-\uffef]+\s*|.\s*", words):
        width = sum(map(_em, piece.rstrip()))
        if lines[-1] and used + width > room:
            lines[-1] = lines[-1].rstrip()
            lines.append("")
            used = 0.0
        lines[-1] += piece
        used += width + CHARACTER * (len(piece) - len(piece.rstrip()))
    return [line.rstrip() for line in lines if line.strip()]


def _em(letter: str) -> float:
    return CJK if letter >= "\u2e80" else CAPITAL if letter.isupper() else CHARACTER


def _height(blocks: list[_Text]) -> int:
    return sum(block.height for block in blocks)


def _stack(blocks: list[_Text], y: int, shift: float, left: float) -> list[dict[str, Any]]:
    """Return the blocks as annotations, one under the other from `shift` pixels above `y`."""
    stacked = []
    for block in blocks:
        stacked.append({
            "text": block.markup, "font": {"size": block.size, "color": block.colour}, "x": 0, "y": y, "xref": "paper",
            "yref": "paper", "xanchor": "left", "yanchor": "top", "xshift": EDGE - left, "yshift": shift,
            "align": "left", "showarrow": False, "borderpad": 0,
        })  # fmt: skip
        shift -= block.height
    return stacked
