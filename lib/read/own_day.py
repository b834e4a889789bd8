"""The day that a document gives itself, and the day in a file's properties, which is a hint only."""

from collections.abc import Sequence
from datetime import date

from lib.read.stamps import days_in, labelled_days, leading_day, spoken

HEAD, FOOT = 12, 3  # paragraphs at the beginning and at the end that may give the document's own day


def own_day(paragraphs: Sequence[str], running: Sequence[str] = ()) -> date | None:
    """Return the day that a document gives itself: in running heads, after a label, in a line at the top or the end.

    A gazette's running head gives the day of its issue; the line under a law's title gives the day of the law.
    """
    if len(issue := days_in(running)) == 1:
        return issue.pop()
    head, foot = paragraphs[:HEAD], paragraphs[-FOOT:]
    stamps = [*labelled_days(head, "published"), *(s for line in (*head, *foot) if (s := leading_day(line)))]
    return stamps[0].day if stamps else None


def hint(made: date | None, day: date | None) -> tuple[str, ...]:
    """Return a sentence on the day a file was made, if its text gives no day."""
    if made is None or day is not None:
        return ()
    return (f"The file says that it was made on {spoken(made)}; its text gives no day of its own.",)
