"""Rows and labels for the marks of a lane, so that nothing on a row touches."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from lib.view.textwidth import shorten, text_width

Side = Literal["right", "left"]
LABEL_CAPS = (270.0, 190.0, 130.0, 80.0, 0.0)  # the widest labels are tried first
GAP = 12.0
OFFSET = 9.0  # from a mark to its label
SHORTEST = 44.0  # below this width a label says nothing


@dataclass(frozen=True, slots=True)
class Extent:
    """What a mark covers on the axis, in pixels, and the words that want to stand beside it.

    With `over`, an open bar carries its label itself, right behind its start.
    """

    left: float
    right: float
    label: str
    over: bool = False

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


def pack(lanes: Sequence[Sequence[Extent]], width: float, most_rows: int) -> list[list[Slot]]:
    """Return a slot for every extent, lane by lane.

    Args:
        lanes: The extents of each lane, in any order.
        width: Pixels of the axis; no label passes its ends.
        most_rows: Labels are shortened, then left out, to keep all lanes together within this many rows.
    """
    for cap in LABEL_CAPS:
        packed = [_pack_lane(lane, width, cap) for lane in lanes]
        if cap == 0 or sum(_rows(slots) for slots in packed) <= max(most_rows, len(lanes)):
            break
    return [_grow_labels(lane, slots, width) for lane, slots in zip(lanes, packed, strict=True)]


def _pack_lane(lane: Sequence[Extent], width: float, cap: float) -> list[Slot]:
    wanted = [_wish(extent, width, cap) for extent in lane]
    slots: list[Slot | None] = [None] * len(lane)
    row_ends: list[float] = []
    for index in sorted(range(len(lane)), key=lambda i: (wanted[i][0], i)):
        left, right, label, side = wanted[index]
        row = next((r for r, end in enumerate(row_ends) if end <= left), len(row_ends))
        row_ends[row : row + 1] = [right + (GAP if label else 2)]
        slots[index] = Slot(row, label, side)
    return [s for s in slots if s]


def _wish(extent: Extent, width: float, cap: float) -> tuple[float, float, str, Side]:
    """Left and right end, label and side of an extent that had its row to itself."""
    full = min(text_width(extent.label), cap)
    right_room, left_room = width - extent.anchor - OFFSET, extent.left - OFFSET
    side: Side = "right" if right_room >= min(full, cap) or right_room >= left_room else "left"
    label = shorten(extent.label, min(cap, right_room if side == "right" else left_room)) if cap else ""
    if not label:
        return extent.left, extent.right, "", "right"
    reach = OFFSET + text_width(label)
    if side == "right":
        return extent.left, max(extent.right, extent.anchor + reach), label, side
    return extent.left - reach, extent.right, label, side


def _grow_labels(lane: Sequence[Extent], slots: Sequence[Slot], width: float) -> list[Slot]:
    """Let right-hand labels run on into the free space before the next thing on their row."""
    grown = list(slots)
    rows: dict[int, list[int]] = {}
    for index, slot in enumerate(slots):
        rows.setdefault(slot.row, []).append(index)
    for members in rows.values():
        members.sort(key=lambda i: lane[i].left)
        for place, index in enumerate(members):
            slot = slots[index]
            if slot.side == "left":
                continue
            after = members[place + 1] if place + 1 < len(members) else None
            end = width if after is None else _left_end(lane[after], slots[after]) - GAP
            room = end - lane[index].anchor - OFFSET
            if room >= SHORTEST and slot.label != lane[index].label:
                longer = shorten(lane[index].label, room)
                grown[index] = Slot(slot.row, max(longer, slot.label, key=len))
    return grown


def _left_end(extent: Extent, slot: Slot) -> float:
    return extent.left - (OFFSET + text_width(slot.label) if slot.side == "left" and slot.label else 0)


def _rows(slots: Sequence[Slot]) -> int:
    return max((s.row for s in slots), default=-1) + 1
