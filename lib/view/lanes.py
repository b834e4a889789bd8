"""The lanes of the timeline: by actor, by type, by source, or none."""

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Literal

from lib.view.words import type_words

if TYPE_CHECKING:
    import pandas as pd

LaneBy = Literal["actor", "type", "source", "none"]
LANES: tuple[LaneBy, ...] = ("actor", "type", "source", "none")
MOST_LANES = 12
OTHERS = "everybody else"
NOBODY = "nobody named"
ALL = ""


def lanes_of(frame: "pd.DataFrame", by: LaneBy, first: Sequence[str] = ()) -> list[str]:
    """Return the lane of each row; a row has one lane, so that charts and tables count alike.

    Args:
        frame: A story frame.
        by: What lanes stand for.
        first: Names that take their rows before others do (the actors that the reader filters by).
    """
    names = _names(frame, by)
    if by == "none":
        return [ALL] * len(names)
    rows = Counter(names)  # among many stories few differ in their actors
    often: Counter[str] = Counter()
    for row, times in rows.items():
        for name in row:
            often[name] += times
    kept = {
        n for n, _ in sorted(often.items(), key=lambda item: (item[0] not in first, -item[1], item[0]))[:MOST_LANES]
    }
    lanes = {row: _lane(row, kept, frozenset(first)) for row in rows}
    return [lanes[row] for row in names]


def lane_label(row: dict[Any, Any], lane: str) -> str:
    """Return an event's words beside its mark: in its one actor's own lane they leave the actor out."""
    summary: str = row["summary"]
    rest = summary[row["subject"] :].lstrip() if tuple(row["actors"]) == (lane,) else ""
    return rest or summary


def lane_order(lanes: Sequence[str]) -> list[str]:
    """Return the lanes from top to bottom: the fullest first, the catch-alls last."""
    counts = Counter(lanes)
    return sorted(counts, key=lambda name: (name in (NOBODY, OTHERS), name == NOBODY, -counts[name], name))


def _names(frame: "pd.DataFrame", by: LaneBy) -> list[tuple[str, ...]]:
    if by == "type":
        return [(type_words(t),) for t in frame["type"]]
    if by == "none":
        return [()] * len(frame)
    return list(frame["actors" if by == "actor" else "sources"])


def _lane(row: tuple[str, ...], kept: set[str], first: frozenset[str]) -> str:
    """The first-named actor has the lane; one too rare for a lane gives way to a partner who has one."""
    if not row:
        return NOBODY
    return next((n for n in row if n in first), None) or next((n for n in row if n in kept), OTHERS)
