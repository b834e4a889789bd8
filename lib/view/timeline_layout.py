"""Where every event of the timeline stands: the axis, the lanes, the rows, the tray."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from itertools import accumulate
from typing import TYPE_CHECKING, Any

from lib.model import Status
from lib.view.cuts import Cut, elapsed
from lib.view.lanes import LaneBy, lane_label, lane_order, lanes_of
from lib.view.marks import Mark
from lib.view.packing import Extent, Slot, pack, pack_marks, row_heights
from lib.view.palette import type_colour
from lib.view.textwidth import set_lines

if TYPE_CHECKING:
    import pandas as pd

ROW, LOW_ROW = 23.0, 11.0
BAR = 0.44  # of a row's height
STUB = 0.05  # of the window: how far an open bar reaches where rows are shared
LANE_GAP = 12.0
LANE_NAME = 18.0
NAME_WIDTH, NAME_LINE = 118.0, 16.0
LOWERED, A_LINE = 6.0, 7.8  # how far an open bar gives way to a label of its own, and to each further line of it
MARK_RADIUS = 7.0
MOST_ROWS, MOST_ROWS_NARROW = 110, 160
NARROW = 480  # pixels: below, labels need more lines, and a screen scrolls anyway

Axis = tuple[datetime, datetime]


@dataclass(frozen=True, slots=True)
class Item:
    """One event on the axis.

    `x0` to `x1` is what its mark covers, `y` its middle in pixels from the top, `half` half a bar's height, `label_y`
    the middle of its label: an open bar is lower and thinner under a label of its own.
    """

    id: str
    index: int
    mark: Mark
    status: Status
    colour: str
    x0: datetime
    x1: datetime
    open_end: bool
    y: float
    half: float
    slot: Slot
    label_y: float


@dataclass(frozen=True, slots=True)
class Lane:
    """A lane from `top` to `bottom`, in pixels from the top of the plot.

    `rows` holds where each of its rows begins, and last where the last one ends.
    """

    name: str
    top: float
    bottom: float
    rows: tuple[float, ...]

    def middle(self, row: int) -> float:
        """Return the middle of a row."""
        return (self.rows[row] + self.rows[row + 1]) / 2


@dataclass(frozen=True, slots=True)
class Layout:
    """Everything that has a place; `tray` holds the row numbers of the undated events.

    `axis` is the whole range, `window` the visible part that labels were packed for, `cuts` what is left out of it.
    """

    axis: Axis
    window: Axis
    items: tuple[Item, ...]
    lanes: tuple[Lane, ...]
    height: float
    tray: tuple[int, ...]
    cuts: tuple[Cut, ...] = ()


def lay_out_timeline(
    frame: "pd.DataFrame", by: LaneBy, width: float, window: Axis | None = None, first: Sequence[str] = (),
    *, headed: bool = False, compact: bool = False, cuts: tuple[Cut, ...] = (),
) -> Layout:  # fmt: skip
    """Return the places of a story frame's events.

    Args:
        frame: The events, in order.
        by: What lanes stand for.
        width: Pixels between the window's ends, at least.
        window: The visible part of the axis, all of it if `None`.
        first: Actors whose lanes come before others.
        headed: Whether each lane needs a line above it for its name.
        compact: Whether rows are too low for labels, and open bars are cut short to leave their rows to others.
        cuts: Stretches that the axis leaves out.
    """
    dated = frame[frame["mark"] != "undated"]
    tray = tuple(int(i) for i in frame.index[frame["mark"] == "undated"])
    rows: list[dict[Any, Any]] = dated.to_dict("records")
    axis, window = _axis_around(whole_axis(rows, cuts), window)
    if not rows:
        return Layout(axis, window, (), (), 0.0, tray)
    names = lanes_of(dated, by, first)
    order = lane_order(names)
    members = _members(names, order)
    low = _Rows(LOW_ROW, elapsed(*window, cuts) * STUB) if compact else _Rows(ROW)
    scale = _Scale(window, width, cuts)
    extents = [
        [_extent(rows[i], lane_label(rows[i], lane), axis, scale, low.stub) for i in at]
        for lane, at in zip(order, members, strict=True)
    ]
    slots = pack_marks(extents) if compact else pack(extents, MOST_ROWS_NARROW if width < NARROW else MOST_ROWS)
    lanes = _stack(order, slots, headed=headed, row=low.height)
    positions = [int(i) for i in dated.index]
    items = [
        _item(rows[i], positions[i], slot, lane, axis, low)
        for lane, at, lane_slots in zip(lanes, members, slots, strict=True)
        for i, slot in zip(at, lane_slots, strict=True)
    ]
    return Layout(axis, window, tuple(sorted(items, key=lambda it: it.index)), lanes, lanes[-1].bottom, tray, cuts)


def _axis_around(axis: Axis, window: Axis | None) -> tuple[Axis, Axis]:
    """Return the axis, widened to hold the window, and the window, which is the whole axis if there is none."""
    return (axis, axis) if window is None else ((min(axis[0], window[0]), max(axis[1], window[1])), window)


def _members(names: Sequence[str], order: Sequence[str]) -> list[list[int]]:
    """Return the rows of each lane, given the lane of each row."""
    members: dict[str, list[int]] = {lane: [] for lane in order}
    for i, name in enumerate(names):
        members[name].append(i)
    return list(members.values())


def noon(day: date) -> datetime:
    """Return the middle of the day, where its dot stands."""
    return datetime.combine(day, time(12))


def covered(row: dict[Any, Any], axis: Axis, stub: timedelta | None = None) -> tuple[datetime, datetime]:
    """Return the first and last moment that a row's mark covers; open ends reach the axis' end, or as far as `stub`."""
    first, last = row["earliest"], row["latest"]
    if row["mark"] == "day":
        return noon(first), noon(first)
    if row["mark"] == "deadline":
        return (datetime.combine(first, time()) if first else noon(last)), noon(last)
    start = datetime.combine(first, time())
    end = datetime.combine(last + timedelta(days=1), time()) if last else axis[1]
    return start, (min(end, start + stub) if stub and last is None else end)


def whole_axis(rows: Sequence[dict[Any, Any]], cuts: Sequence[Cut] = ()) -> Axis:
    """Return the whole range, with air on both sides and room for a label after the last mark."""
    days = [d for r in rows for d in (r["earliest"], r["latest"]) if d]
    if not days:
        return datetime(2000, 1, 1), datetime(2000, 12, 31)
    first, last = min(days), max(days)
    span = max(timedelta(days=6), elapsed(noon(first), noon(last), cuts))
    return noon(first) - span * 0.02 - timedelta(days=1), noon(last) + span * 0.14 + timedelta(days=1)


@dataclass(frozen=True, slots=True)
class _Scale:
    """Turns moments into pixels from the window's start."""

    window: Axis
    width: float
    cuts: tuple[Cut, ...]

    def pixel(self, moment: datetime) -> float:
        shown = elapsed(self.window[0], moment, self.cuts)
        return self.width * (shown / elapsed(*self.window, self.cuts))


@dataclass(frozen=True, slots=True)
class _Rows:
    """How high a row of one line is, and how far an open bar reaches in it; to the axis' end if `None`."""

    height: float
    stub: timedelta | None = None


def _extent(row: dict[Any, Any], label: str, axis: Axis, scale: _Scale, stub: timedelta | None) -> Extent:
    """The mark in pixels from the window's start."""
    start, end = covered(row, axis, stub)
    left, right = scale.pixel(start), scale.pixel(end)
    low, high = _bounds(left, right, scale.width)
    if row["mark"] in ("day", "deadline"):
        return Extent(min(left, right - MARK_RADIUS), right + MARK_RADIUS, label, low=low, high=high)
    right = max(right, left + 2 * MARK_RADIUS)
    return Extent(left, right, label, over=row["latest"] is None, low=low, high=high)


def _bounds(left: float, right: float, width: float) -> tuple[float, float]:
    """What is visible keeps its label inside the window, and what is not keeps it outside."""
    if right <= 0:
        return float("-inf"), 0.0
    return (width, float("inf")) if left >= width else (0.0, width)


def lane_lines(name: str) -> tuple[str, ...]:
    """Return the lines of a lane's name beside its lane."""
    return set_lines(name, NAME_WIDTH, 3)


def _stack(order: Sequence[str], slots: Sequence[Sequence[Slot]], *, headed: bool, row: float) -> tuple[Lane, ...]:
    lanes = []
    top = 0.0
    header = LANE_NAME if headed else 0.0
    for name, lane in zip(order, slots, strict=True):
        rows = tuple(accumulate((h * row for h in row_heights(lane)), initial=top + header + LANE_GAP / 2))
        high = rows[-1] - rows[0]
        named = 0.0 if headed else NAME_LINE * len(lane_lines(name))
        bottom = top + header + max(high, named) + LANE_GAP
        lanes.append(Lane(name, top, bottom, rows))
        top = bottom
    return tuple(lanes)


def _item(row: dict[Any, Any], index: int, slot: Slot, lane: Lane, axis: Axis, look: _Rows) -> Item:
    start, end = covered(row, axis, look.stub)
    open_end = row["latest"] is None
    y = lane.middle(slot.row)
    carries = open_end and bool(slot.lines) and slot.side == "right"
    lowered = LOWERED + A_LINE * (len(slot.lines) - 1)
    return Item(
        id=row["id"], index=index, mark=row["mark"], status=row["status"], colour=type_colour(row["type"]),
        x0=start, x1=end, open_end=open_end, y=y + lowered if carries else y,
        half=3.5 if carries else look.height * BAR / 2, slot=slot, label_y=y - 4.5 if carries else y,
    )  # fmt: skip
