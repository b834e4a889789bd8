"""Days told by their distance: "signed it on Monday, three weeks after the cabinet had backed it"."""

import re

from lib.interval import Interval
from lib.parse.clause.reading import DatePlace, Reading
from lib.parse.event.attach import Attachment, dates_of
from lib.parse.timex.value import shift

LENGTH = re.compile(r"P(\d+)([DW])")  # longer units draw no day
SIGNS = {"after": -1, "before": 1}


def offset_day(reading: Reading, index: int, dates: Attachment) -> tuple[DatePlace, Interval] | None:
    """Return the date that a clause's own is counted from, and the clause's day; `None` where no length is told."""
    clause = reading.clauses[index]
    sign, length = SIGNS.get(clause.marker), _length_before(reading, clause.start)
    if sign is None or length is None or clause.governor not in dates.clauses:
        return None
    place = dates_of(dates.clauses[clause.governor], clause.verb.head)
    first = place.mention.interval.earliest
    if first is None or not place.mention.interval.is_day:
        return None
    day = shift(first, length[2], sign * float(length[1]))
    return place, Interval(day, day)


def _length_before(reading: Reading, start: int) -> re.Match[str] | None:
    """Return the length of time whose words end right before a token."""
    lengths = (LENGTH.fullmatch(d.mention.value) for d in reading.dates if d.last == start - 1)
    return next((found for found in lengths if found), None)
