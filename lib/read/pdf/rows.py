"""The pieces of a page become rows in reading order."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median
from typing import Any

SAME_LINE = 0.35  # of the type's height that the feet of two pieces of one line may differ
ALIGNED = 3.0  # points by which the cells of a column may start apart
MIN_COLUMN_ROWS = 4  # rows parted at one place that make two columns
FILL = 0.55  # of a column's width that its lines of prose fill, in the middle; cells of tables fill less
CELL = "; "


@dataclass(frozen=True, slots=True)
class Row:
    """One line as printed: words, sides and foot (points from the page's top left), height of its type.

    `bold` and `last_bold` tell how bold its first and last characters are. `page` counts from 0, `run` numbers the
    stretches of lines that stand right below one another; `cells` is how many cells of a table it holds.
    """

    words: str
    left: float
    right: float
    foot: float
    size: float
    bold: int = 0
    last_bold: int = 0
    page: int = 0
    run: int = 0
    cells: int = 1


def page_rows(lines: Sequence[Sequence[Any]], page: int) -> list[Row]:
    """Return the rows of one page in reading order.

    PDFium gives the order in which the file draws, which mostly is that of reading. Two columns drawn line by line
    across the page are told by the gap that their lines share, and read one after the other.
    """
    pieces = [replace(Row(*line), page=page) for line in lines]
    return _ordered(_on_one_line(pieces))


def _ordered(groups: Sequence[Sequence[Row]]) -> list[Row]:
    gutter = _gutter(groups)
    if gutter is not None:
        return _by_column(groups, gutter)
    around = zip([[], *groups], groups, [*groups[1:], []], strict=False)
    return _downwards([_joined(group, above, below) for above, group, below in around])


def number_runs(rows: Sequence[Row]) -> list[Row]:
    """Return the rows with their runs: a new one begins on a new page, further up, or beside the row before."""
    numbered: list[Row] = []
    run = 0
    for row in rows:
        before = numbered[-1] if numbered else None
        if before and (row.page != before.page or row.foot < before.foot or _beside(before, row)):
            run += 1
        numbered.append(replace(row, run=run))
    return numbered


def _beside(a: Row, b: Row) -> bool:
    return b.left > a.right or b.right < a.left


def _on_one_line(pieces: Sequence[Row]) -> list[list[Row]]:
    groups: list[list[Row]] = []
    for piece in pieces:
        last = groups[-1][-1] if groups else None
        if last and abs(piece.foot - last.foot) <= SAME_LINE * last.size and piece.left >= last.right - last.size:
            groups[-1].append(piece)
        else:
            groups.append([piece])
    return groups


def _gutter(groups: Sequence[Sequence[Row]]) -> float | None:
    """Return the place at which most lines of several pieces are parted, if prose stands on both sides of it."""
    starts = Counter(round(b.left / ALIGNED) for g in groups if len(g) > 1 for _, b in pairwise(g))
    if not starts:
        return None
    place, count = max(starts.items(), key=lambda item: (item[1], -item[0]))
    at = place * ALIGNED
    parted = [g for g in groups if any(abs(p.left - at) <= 2 * ALIGNED for p in g[1:])]
    if count < MIN_COLUMN_ROWS or 2 * len(parted) < len(groups):
        return None
    left = [(g[0].left, max(p.right for p in g if p.left < at - 2 * ALIGNED)) for g in parted]
    right = [(at, g[-1].right) for g in parted]
    return at - 2 * ALIGNED if _is_prose(left) and _is_prose(right) else None


def _is_prose(sides: Sequence[tuple[float, float]]) -> bool:
    edge = min(a for a, _ in sides)
    width = max(b for _, b in sides) - edge
    return width > 0 and median((b - edge) / width for _, b in sides) >= FILL


def _by_column(groups: Sequence[Sequence[Row]], gutter: float) -> list[Row]:
    """Read what stands left of the gutter before what stands right of it, between the lines that run across it."""
    rows: list[Row] = []
    left: list[list[Row]] = []
    right: list[list[Row]] = []
    for group in groups:
        if any(p.left < gutter < p.right for p in group):
            rows += [*_ordered(left), *_ordered(right), _run_together(group, " ")]
            left, right = [], []
            continue
        left += [side] if (side := [p for p in group if p.left < gutter]) else []
        right += [side] if (side := [p for p in group if p.left >= gutter]) else []
    return [*rows, *_ordered(left), *_ordered(right)]


def _joined(group: Sequence[Row], above: Sequence[Row], below: Sequence[Row]) -> Row:
    """Join the pieces of a line, as cells of a table if a neighbour has cells at the same places."""
    starts = [p.left for p in group[1:]]
    near = [p.left for p in (*above[1:], *below[1:])]
    table = any(abs(a - b) <= ALIGNED for a in starts for b in near)
    row = _run_together(group, CELL if table else " ")
    return replace(row, cells=len(group)) if table else row


def _run_together(group: Sequence[Row], between: str) -> Row:
    words = between.join(p.words for p in group)
    right, size = max(p.right for p in group), max(p.size for p in group)
    return replace(group[0], words=words, right=right, size=size, last_bold=group[-1].last_bold)


def _downwards(rows: list[Row]) -> list[Row]:
    """Sort the stretches of a page by height if no two stand side by side, else move up what is above all others.

    Many files draw their headlines and heads last.
    """
    stretches: dict[int, list[Row]] = {}
    numbered = number_runs(rows)
    for row in numbered:
        stretches.setdefault(row.run, []).append(row)
    ordered = sorted(stretches.values(), key=lambda s: (s[0].foot, s[0].left))
    if all(a[-1].foot < b[0].foot for a, b in pairwise(ordered)):
        return [row for stretch in ordered for row in stretch]
    top = ordered[0]
    above = all(top[-1].foot < stretch[0].foot for stretch in ordered[1:])
    return [*top, *(row for row in numbered if row.run != top[0].run)] if above else rows
