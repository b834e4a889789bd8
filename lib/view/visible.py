"""Which part of the time axis a newly drawn chart opens at."""

import math
from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from lib.view.timeline_layout import noon

if TYPE_CHECKING:
    import pandas as pd

Window = tuple[datetime, datetime]
WHOLE = "whole"
BULK = 0.88  # an opening view leaves out what lies far off, as long as it shows this share of the events
WORTH_IT = 0.6  # ... and is no wider than this part of the whole


def visible_window(frame: "pd.DataFrame", zoom: Sequence[str] | str | None, focus: str | None) -> Window | None:
    """Return the window to show; `None` is the whole axis.

    Args:
        frame: The story frame that will be drawn.
        zoom: The ends that the browser last told, as ISO date-times, or `WHOLE`; `None` and nonsense open the view
            where most events are.
        focus: The id of the story that must be seen: the window moves, at its width, until it holds the story's day.
    """
    if zoom == WHOLE:
        return None
    window = _parsed(zoom)
    if window is None or not _shows_any(frame, window):
        window = opening_window(frame)
    if window is None:
        return None
    day = _day_of(frame, focus)
    if day and not window[0] <= day <= window[1]:
        half = (window[1] - window[0]) / 2
        return day - half, day + half
    return window


def opening_window(frame: "pd.DataFrame") -> Window | None:
    """Return the shortest window that shows most events, or `None` if the whole axis is not much longer."""
    days = sorted(noon(e or la) for e, la in zip(frame["earliest"], frame["latest"], strict=True) if e or la)
    if len(days) < 8:
        return None
    kept = math.ceil(len(days) * BULK)
    start, end = min(((days[i], days[i + kept - 1]) for i in range(len(days) - kept + 1)), key=lambda w: w[1] - w[0])
    if (end - start) > (days[-1] - days[0]) * WORTH_IT:
        return None
    air = max((end - start) * 0.06, timedelta(days=2))
    return start - air, end + air * 4


def story_window(frame: "pd.DataFrame", focus: str | None) -> Window | None:
    """Return the surroundings of one event, for stepping through the events one by one."""
    day = _day_of(frame, focus)
    days = [noon(d) for name in ("earliest", "latest") for d in frame[name] if d]
    if day is None:
        return opening_window(frame)
    usual = opening_window(frame) or (min(days), max(days))
    half = max((usual[1] - usual[0]) / 7, timedelta(days=10))
    return day - half, day + half


def around(frame: "pd.DataFrame", window: Window) -> "pd.DataFrame":
    """Return the dated rows whose marks reach into the window, in the same order."""
    bounds = zip(frame["mark"], frame["earliest"], frame["latest"], strict=True)
    return frame[[m != "undated" and _reaches(e, la, window) for m, e, la in bounds]]


def outside(frame: "pd.DataFrame", window: Window | None) -> int:
    """Return how many dated events the window does not show."""
    if window is None:
        return 0
    return int((frame["mark"] != "undated").sum()) - len(around(frame, window))


def _reaches(earliest: date | None, latest: date | None, window: Window) -> bool:
    first = earliest or latest
    return first is not None and noon(first) <= window[1] and (latest is None or noon(latest) >= window[0])


def _parsed(zoom: Sequence[str] | str | None) -> Window | None:
    try:
        start, end = (datetime.fromisoformat(str(moment).strip().replace(" ", "T")) for moment in _pair(zoom))
    except ValueError:
        return None
    return (start, end) if start < end else None


def _pair(zoom: Sequence[str] | str | None) -> Sequence[str]:
    return () if zoom is None or isinstance(zoom, str) else zoom


def _day_of(frame: "pd.DataFrame", focus: str | None) -> datetime | None:
    rows = frame[frame["id"] == focus]
    days = [d for name in ("earliest", "latest") for d in rows[name] if d]
    return noon(days[0]) if days else None


def _shows_any(frame: "pd.DataFrame", window: Window) -> bool:
    starts = [noon(d) for d in frame["earliest"] if d]
    ends = [noon(d) for d in frame["latest"] if d]
    return any(window[0] <= d <= window[1] for d in (*starts, *ends))
