"""Which part of the time axis a newly drawn chart opens at."""

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from lib.view.timeline_layout import noon

if TYPE_CHECKING:
    import pandas as pd

Window = tuple[datetime, datetime]


def visible_window(frame: "pd.DataFrame", zoom: Sequence[str] | None, focus: str | None) -> Window | None:
    """Return the window to show; `None` is the whole axis.

    Args:
        frame: The story frame that will be drawn.
        zoom: The ends that the browser last told, as ISO date-times; nonsense counts as no zoom.
        focus: The id of the story that must be seen: the window moves, at its width, until it holds the story's day.
    """
    window = _parsed(zoom)
    if window is None:
        return None
    day = _day_of(frame, focus)
    if day and not window[0] <= day <= window[1]:
        half = (window[1] - window[0]) / 2
        return day - half, day + half
    return window if _shows_any(frame, window) else None


def _parsed(zoom: Sequence[str] | None) -> Window | None:
    try:
        start, end = (datetime.fromisoformat(str(moment).strip().replace(" ", "T")) for moment in zoom or ())
    except ValueError:
        return None
    return (start, end) if start < end else None


def _day_of(frame: "pd.DataFrame", focus: str | None) -> datetime | None:
    rows = frame[frame["id"] == focus]
    days = [d for name in ("earliest", "latest") for d in rows[name] if d]
    return noon(days[0]) if days else None


def _shows_any(frame: "pd.DataFrame", window: Window) -> bool:
    starts = [noon(d) for d in frame["earliest"] if d]
    ends = [noon(d) for d in frame["latest"] if d]
    return any(window[0] <= d <= window[1] for d in (*starts, *ends))
