"""What readers corrected of an event, so that no export passes a correction off as what the source says."""

from collections.abc import Iterable

from lib.collection import Collection
from lib.correction import in_words
from lib.model import Event


def corrected_in_words(events: Iterable[Event], collection: Collection, before: str = "", after: str = "") -> str:
    """Return each correction of the events on one line, with what was read, by whom and when; "" if there is none.

    Args:
        events: Of one story.
        collection: Has the log.
        before: Stands before the words, if there are any.
        after: Stands behind them.
    """
    made = {c.number: c for event in events for c in collection.corrections_of(event)}
    words = "; ".join(in_words(made[number]) for number in sorted(made))
    return f"{before}{words}{after}" if words else ""
