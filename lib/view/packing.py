"""Rows and labels for the marks of a lane, so that nothing on a row touches."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from lib.view.textwidth import shorten, text_width

Side = Literal["right", "left"]
LABEL_CAPS = (270.0, 200.0, 150.0, 100.0)  # the widest labels are tried first
GAP = 12.0
OFFSET = 9.0  # from a mark to its label
SHORTEST = 64.0  # below this width a label says nothing


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
    """Where a mark stands: its row from 0, and the part of its label that fits there."""

    row: int
    label: str
    side: Side = "right"


def pack(lanes: Sequence[Sequence[Extent]], most_rows: int) -> list[list[Slot]]:
    """Return a slot for every extent, lane by lane.

    Args:
        lanes: The extents of each lane, in any order.
        most_rows: Labels are shortened, then left out, to keep all lanes together within this many rows.
    """
    caps = [0] * len(lanes)
    packed = [_pack_lane(lane, LABEL_CAPS[0]) for lane in lanes]
    while sum(_rows(slots) for slots in packed) > most_rows:
        yielding = [i for i, cap in enumerate(caps) if cap + 1 < len(LABEL_CAPS)]
        if not yielding:
            level = _level([_rows(slots) for slots in packed], most_rows)
            packed = [_pack_lane(lane, LABEL_CAPS[-1], level) for lane in lanes]
            break
        tallest = max(yielding, key=lambda i: _rows(packed[i]))
        caps[tallest] += 1
        packed[tallest] = _pack_lane(lanes[tallest], LABEL_CAPS[caps[tallest]])
    return [_grow_labels(lane, slots) for lane, slots in zip(lanes, packed, strict=True)]


def pack_marks(lanes: Sequence[Sequence[Extent]]) -> list[list[Slot]]:
    """Return a slot for every extent without any label, in as few rows as keep marks apart."""
    return [_pack_lane(lane, 0.0) for lane in lanes]


def _level(rows: Sequence[int], most: int) -> int:
    """The most rows that a lane may have so that all together have at most `most`, if each may have one."""
    return next((n for n in range(max(rows), 1, -1) if sum(min(r, n) for r in rows) <= most), 1)


def _pack_lane(lane: Sequence[Extent], cap: float, most: int | None = None) -> list[Slot]:
    """Slots for a lane; beyond `most` rows labels are left out, and only marks that would touch open another."""
    wanted = [_wish(extent, cap) for extent in lane]
    slots: list[Slot | None] = [None] * len(lane)
    row_ends: list[float] = []
    for index in sorted(range(len(lane)), key=lambda i: (wanted[i][0], i)):
        left, right, label, side = wanted[index]
        row = _free_row(row_ends, left)
        if label and most is not None and row >= most:
            left, right, label, side = lane[index].left, lane[index].right, "", "right"
            row = _free_row(row_ends, left)
        row_ends[row : row + 1] = [right + (GAP if label else 2)]
        slots[index] = Slot(row, label, side)
    return [s for s in slots if s]


def _free_row(row_ends: Sequence[float], left: float) -> int:
    return next((r for r, end in enumerate(row_ends) if end <= left), len(row_ends))


def _wish(extent: Extent, cap: float) -> tuple[float, float, str, Side]:
    """Left and right end, label and side of an extent that had its row to itself."""
    full = min(text_width(extent.label), cap)
    right_room, left_room = extent.high - extent.anchor - OFFSET, extent.left - extent.low - OFFSET
    side: Side = "right" if right_room >= min(full, cap) or right_room >= left_room else "left"
    label = shorten(extent.label, min(cap, right_room if side == "right" else left_room)) if cap else ""
    if not label or (label != extent.label and text_width(label) < SHORTEST):
        return extent.left, extent.right, "", "right"
    reach = OFFSET + text_width(label)
    if side == "right":
        return extent.left, max(extent.right, extent.anchor + reach), label, side
    return extent.left - reach, extent.right, label, side


def _grow_labels(lane: Sequence[Extent], slots: Sequence[Slot]) -> list[Slot]:
    """Let labels run on into the free space before or behind their mark, first those that it makes whole."""
    grown = list(slots)
    rows: dict[int, list[int]] = {}
    for index in sorted(range(len(lane)), key=lambda i: lane[i].left):
        rows.setdefault(slots[index].row, []).append(index)
    for members in rows.values():
        for whole in (True, False):
            for place, index in enumerate(members):
                slot = _longest(lane[index], grown[index], *_room(lane, grown, members, place))
                if slot.label == lane[index].label or not whole:
                    grown[index] = slot
    return grown


def _room(lane: Sequence[Extent], slots: Sequence[Slot], members: Sequence[int], place: int) -> tuple[float, float]:
    """The free space around a row's mark, from its neighbour's right end to the next one's left end."""
    index = members[place]
    before, after = members[place - 1] if place else None, members[place + 1] if place + 1 < len(members) else None
    start = float("-inf") if before is None else _right_end(lane[before], slots[before]) + GAP
    end = float("inf") if after is None else _left_end(lane[after], slots[after]) - GAP
    return max(start, lane[index].low), min(end, lane[index].high)


def _longest(extent: Extent, slot: Slot, start: float, end: float) -> Slot:
    """The slot with the longest label that fits between `start` and `end`."""
    if slot.label == extent.label or (extent.over and slot.side == "left"):
        return slot
    on_right = shorten(extent.label, end - extent.anchor - OFFSET)
    on_left = shorten(extent.label, extent.left - OFFSET - start)
    best = max(
        (slot.label, 1, slot.side), (on_right, 2, "right"), (on_left, 0, "left"), key=lambda c: (len(c[0]), c[1])
    )
    if text_width(best[0]) < SHORTEST and best[0] != extent.label:
        return slot
    return Slot(slot.row, best[0], "left" if best[2] == "left" else "right")


def _right_end(extent: Extent, slot: Slot) -> float:
    reach = OFFSET + text_width(slot.label) if slot.side == "right" and slot.label else 0
    return max(extent.right, extent.anchor + reach)


def _left_end(extent: Extent, slot: Slot) -> float:
    return extent.left - (OFFSET + text_width(slot.label) if slot.side == "left" and slot.label else 0)


def _rows(slots: Sequence[Slot]) -> int:
    return max((s.row for s in slots), default=-1) + 1
