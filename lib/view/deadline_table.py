"""Deadlines as people read them: due when, how far off, for whom."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from lib.collection import Collection
from lib.view.chronology import Deadline
from lib.view.words import count_words, day_words, status_words

if TYPE_CHECKING:
    import pandas as pd


def deadline_table(rows: Sequence[Deadline], collection: Collection) -> "pd.DataFrame":
    """Return one row a deadline: Due, Due or passed, Who, What, Status."""
    import pandas as pd

    table = [
        {
            "Due": day_words(row.due),
            "Due or passed": left_words(row.days),
            "Who": ", ".join(collection.actor(a).name for a in (row.story.actors or row.story.affected)),
            "What": row.story.summary,
            "Status": status_words(row.story.status),
        }
        for row in rows
    ]
    return pd.DataFrame(table)


def left_words(days: int) -> str:
    """Return "due in 3 days", "due that day" or "passed 1 day before"."""
    if days == 0:
        return "due that day"
    return f"due in {count_words(days, 'day')}" if days > 0 else f"passed {count_words(-days, 'day')} before"
