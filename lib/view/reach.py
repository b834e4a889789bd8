"""From when to when a collection's events reach."""

from typing import TYPE_CHECKING

from lib.collection import Collection
from lib.interval import UNKNOWN, Interval
from lib.view.rows import story_frame

if TYPE_CHECKING:
    import pandas as pd


def reach(collection: Collection) -> tuple[Interval, int]:
    """Return the window of all dated events' stated bounds, and how many events are undated."""
    return frame_reach(story_frame(collection))


def frame_reach(frame: "pd.DataFrame") -> tuple[Interval, int]:
    """Return the same of a story frame that is at hand."""
    dated = frame[frame["mark"] != "undated"]
    bounds = [d for name in ("earliest", "latest") for d in dated[name] if d]
    window = Interval(min(bounds), max(bounds)) if bounds else UNKNOWN
    return window, len(frame) - len(dated)
