"""Which mark a dating gets on a chart, the same on every page."""

from functools import cache
from typing import Literal

from lib.model import Dating
from lib.vocab import load_table

Mark = Literal["day", "window", "deadline", "span", "undated"]
MARKS: tuple[Mark, ...] = ("day", "window", "deadline", "span", "undated")


def mark_of(dating: Dating, signal: str | None = None) -> Mark:
    """Return the mark for a dating.

    Args:
        dating: Its bounds decide; a bound that no words of the text carry is not drawn as a date.
        signal: The word before the date ("by"), if any.
    """
    interval = dating.interval
    if dating.mention is None or interval.is_unbounded:
        return "undated"
    if interval.extent == "span":
        return "span" if interval.earliest else "deadline"
    if interval.latest is None:
        return "span"
    if interval.earliest is None or is_deadline_signal(signal) or dating.mention.mod in ("BEFORE", "ON_OR_BEFORE"):
        return "deadline"
    if interval.is_day:
        return "day"
    return "deadline" if dating.mention.kind == "DURATION" else "window"


def is_deadline_signal(signal: str | None) -> bool:
    """Return whether the word makes the date the last possible day."""
    return signal is not None and signal.casefold().strip() in _deadline_signals()


@cache
def _deadline_signals() -> frozenset[str]:
    return frozenset(load_table("interface")["deadlines"]["signals"])
