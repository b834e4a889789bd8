"""Rows and labels for the marks of a lane, so that nothing on a row touches."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from lib.view.textwidth import ELLIPSIS, set_lines, text_width

Side = Literal["right", "left"]
Lines = tuple[str, ...]
Cap = tuple[float, int]
"""How wide a label may be, and of how many lines."""

CAPS: tuple[Cap, ...] = ((270.0, 3), (270.0, 2), (200.0, 2), (270.0, 1), (200.0, 1), (150.0, 1), (100.0, 1))
NO_LABEL: Cap = (0.0, 0)
GAP = 12.0
OFFSET = 9.0  # from a mark to its label
SHORTEST = 64.0  # below this width a label says nothing
MORE = 0.65  # of a row's height: what a second and third line of a label add to it


@dataclass(frozen=True, slots=True)
class Extent:
    """What a mark covers on the axis, in pixels, and the words that want to stand beside it.

    With `over`, an open bar carries its label itself, right behind its start. No label passes `low` or `high`.
    """

    left: float
    right: float
    label: str
    over: bool = False
    low: float = float("-inf")
    high: float = float("inf")

    @property
    def anchor(self) -> float:
        """Where a label on the right begins."""
        return self.left if self.over else self.right


@dataclass(frozen=True, slots=True)
class Slot:
    """Where a mark stands: its row from 0, and the lines of its label that fit there."""

    row: int
    lines: Lines = ()
    side: Side = "right"

    @property
    def width(self) -> float:
        """How far the label reaches from the mark, in pixels."""
        return OFFSET + _width(self.lines) if self.lines else 0.0

    @property
    def is_cut(self) -> bool:
        """Whether the label goes on, or has no room at all."""
        return not self.lines or self.lines[-1].endswith(ELLIPSIS)


def pack(lanes: Sequence[Sequence[Extent]], most_rows: float) -> list[list[Slot]]:
    """Return a slot for every extent, lane by lane.

    Args:
        lanes: The extents of each lane, in any order.
        most_rows: Labels are shortened, then left out, to keep all lanes together within the height of so many rows.
    """
    caps = [0] * len(lanes)
    packed = [_pack_lane(lane, CAPS[0]) for lane in lanes]
    heights = [_height(slots) for slots in packed]
    while sum(heights) > most_rows:
        yielding = [i for i, cap in enumerate(caps) if cap + 1 < len(CAPS)]
        if not yielding:
            level = _level([_rows(slots) for slots in packed], most_rows)
            packed = [_pack_lane(lane, CAPS[-1], level) for lane in lanes]
            break
        tallest = max(yielding, key=heights.__getitem__)
        caps[tallest] += 1
        packed[tallest] = _pack_lane(lanes[tallest], CAPS[caps[tallest]])
        heights[tallest] = _height(packed[tallest])
    return [_grow_labels(lane, slots) for lane, slots in zip(lanes, packed, strict=True)]


def pack_marks(lanes: Sequence[Sequence[Extent]]) -> list[list[Slot]]:
    """Return a slot for every extent without any label, in as few rows as keep marks apart."""
    return [_pack_lane(lane, NO_LABEL) for lane in lanes]


def row_heights(slots: Sequence[Slot]) -> tuple[float, ...]:
    """Return the height of each row, in rows of one line: one with labels in more lines is higher."""
    heights = [1.0] * _rows(slots)
    for slot in slots:
        heights[slot.row] = max(heights[slot.row], 1 + MORE * (len(slot.lines) - 1))
    return tuple(heights)


def _level(rows: Sequence[int], most: float) -> int:
    """The most rows that a lane may have so that all together have at most `most`, if each may have one."""
    return next((n for n in range(max(rows), 1, -1) if sum(min(r, n) for r in rows) <= most), 1)


def _pack_lane(lane: Sequence[Extent], cap: Cap, most: int | None = None) -> list[Slot]:
    """Slots for a lane; beyond `most` rows labels are left out, and only marks that would touch open another."""
    wanted = [_wish(extent, cap) for extent in lane]
    slots: list[Slot | None] = [None] * len(lane)
    row_ends: list[float] = []
    for index in sorted(range(len(lane)), key=lambda i: (_left_end(lane[i], wanted[i]), i)):
        extent, slot = lane[index], wanted[index]
        row = _free_row(row_ends, _left_end(extent, slot))
        if slot.lines and most is not None and row >= most:
            slot = Slot(0)
            row = _free_row(row_ends, extent.left)
        row_ends[row : row + 1] = [_right_end(extent, slot) + (GAP if slot.lines else 2)]
        slots[index] = Slot(row, slot.lines, slot.side)
    return [s for s in slots if s]


def _free_row(row_ends: Sequence[float], left: float) -> int:
    return next((r for r, end in enumerate(row_ends) if end <= left), len(row_ends))


def _wish(extent: Extent, cap: Cap) -> Slot:
    """Label and side of an extent that had its row to itself."""
    width, most = cap
    right_room, left_room = extent.high - extent.anchor - OFFSET, extent.left - extent.low - OFFSET
    full = _width(set_lines(extent.label, width, most)) if most else 0.0
    side: Side = "right" if right_room >= full or right_room >= left_room else "left"
    room = min(width, right_room if side == "right" else left_room)
    lines = set_lines(extent.label, room, most) if most else ()
    return Slot(0, lines, side) if _says_something(lines) else Slot(0)


def _says_something(lines: Lines) -> bool:
    return bool(lines) and (not lines[-1].endswith(ELLIPSIS) or _width(lines) >= SHORTEST)


def _grow_labels(lane: Sequence[Extent], slots: Sequence[Slot]) -> list[Slot]:
    """Let labels run on into the free space before or behind their mark, first those that it makes whole.

    No row gets higher by it.
    """
    grown = list(slots)
    rows: dict[int, list[int]] = {}
    for index in sorted(range(len(lane)), key=lambda i: lane[i].left):
        rows.setdefault(slots[index].row, []).append(index)
    for members in rows.values():
        most = max(1, *(len(slots[index].lines) for index in members))
        for whole in (True, False):
            for place, index in enumerate(members):
                slot = _longest(lane[index], grown[index], most, *_room(lane, grown, members, place))
                if not whole or not slot.is_cut:
                    grown[index] = slot
    return grown


def _room(lane: Sequence[Extent], slots: Sequence[Slot], members: Sequence[int], place: int) -> tuple[float, float]:
    """The free space around a row's mark, from its neighbour's right end to the next one's left end."""
    index = members[place]
    before, after = members[place - 1] if place else None, members[place + 1] if place + 1 < len(members) else None
    start = float("-inf") if before is None else _right_end(lane[before], slots[before]) + GAP
    end = float("inf") if after is None else _left_end(lane[after], slots[after]) - GAP
    return max(start, lane[index].low), min(end, lane[index].high)


def _longest(extent: Extent, slot: Slot, most: int, start: float, end: float) -> Slot:
    """The slot with as much of the label as fits between `start` and `end`, in as few lines, at most `most`."""
    if len(slot.lines) == 1 and not slot.is_cut:
        return slot
    rooms: dict[Side, float] = {"right": end - extent.anchor - OFFSET, "left": extent.left - OFFSET - start}
    sides: list[Side] = [slot.side] if extent.over and slot.side == "left" else ["right", "left"]
    found = [Slot(slot.row, set_lines(extent.label, rooms[side], most), side) for side in sides]
    good = [slot, *(other for other in found if _says_something(other.lines))]
    return max(good, key=lambda s: (not s.is_cut, sum(map(len, s.lines)), -len(s.lines)))


def _width(lines: Lines) -> float:
    return max(map(text_width, lines), default=0.0)


def _right_end(extent: Extent, slot: Slot) -> float:
    return max(extent.right, extent.anchor + (slot.width if slot.side == "right" else 0))


def _left_end(extent: Extent, slot: Slot) -> float:
    return extent.left - (slot.width if slot.side == "left" else 0)


def _height(slots: Sequence[Slot]) -> float:
    return sum(row_heights(slots))


def _rows(slots: Sequence[Slot]) -> int:
    return max((s.row for s in slots), default=-1) + 1
