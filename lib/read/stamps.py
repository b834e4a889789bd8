"""Days as metadata and labels state them, with what is doubtful about them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from email.utils import parsedate_to_datetime
from functools import cache

from lib.read.metadata_date import read_date
from lib.vocab import load_table

FIRST_YEAR, LAST_YEAR = 1700, 2100  # the Gregorian years that a publication may be of
ISO_STAMP = re.compile(r"(\d{4}-\d\d-\d\d)[T ](\d\d):(\d\d)(?::\d\d(?:[.,]\d{1,9})?)?\s?(Z|UTC|GMT|[+-]00:?00)?", re.I)
COMPACT = re.compile(r"((?:19|20)\d\d)(\d\d)(\d\d)(?:T?\d{4,6}Z?)?")
EPOCH = re.compile(r"1\d{9}(?:\d{3})?")
RFC_822 = re.compile(r"(?:[A-Z][a-z]{2},?\s+)?\d{1,2}\s+[A-Z][a-z]{2}\s+\d{4}\s+\d\d:\d\d")
DAY = (
    r"(?:(?:19|20)\d\d\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d{1,2}(?:\s?日)?"
    r"|\d{1,2}(?:st|nd|rd|th|er|\.|º)?\s(?:de\s|of\s)?[^\W\d_]{3,12}\.?,?\s(?:de\s)?(?:19|20)\d\d"
    r"|[^\W\d_]{3,12}\.?\s\d{1,2}(?:st|nd|rd|th)?,?\s(?:19|20)\d\d"
    r"|\d{1,2}[./]\d{1,2}[./](?:19|20)\d\d)(?!\d)"
)
WORDS = r"(?:[^\W\d_][\w.'’ -]{0,30},\s)?(?:[^\W\d_]{1,12}[,.]?\s)?"  # "Brussels, ", "Tuesday, ", "le ", "Vom "
ANY_DAY = re.compile(rf"(?<!\d){DAY}")
LEADING_DAY = re.compile(rf"{WORDS}({DAY})")
LONGEST_LINE = 200  # characters: a label stands in a line of its own, not in prose
LONGEST_REST = 40  # characters that may follow the day in a line that gives the day: the hour, a name


@dataclass(frozen=True, slots=True)
class Stamp:
    """A day as stated; `utc_hour` is its hour if it counts in UTC: the paper's own day may be a neighbour."""

    day: date
    utc_hour: int | None = None

    @property
    def may_shift(self) -> bool:
        """Whether somewhere from Los Angeles to Tokyo it was another day."""
        return self.utc_hour is not None and (self.utc_hour >= 15 or self.utc_hour < 8)


def read_stamp(text: str) -> Stamp | None:
    """Return the day that a metadata value states; a day two continents read apart, or no real one, is `None`."""
    text = text.strip()[:60]
    if match := ISO_STAMP.match(text):
        day = read_date(match[1])
        utc = match[4] is not None and match[2] + match[3] != "0000"  # midnight in UTC is how programs write a bare day
        return _plausible(Stamp(day, int(match[2]) if utc else None)) if day else None
    if EPOCH.fullmatch(text):
        moment = datetime.fromtimestamp(int(text[:10]), UTC)
        return _plausible(Stamp(moment.date(), moment.hour))
    if match := COMPACT.fullmatch(text):
        text = f"{match[1]}-{match[2]}-{match[3]}"
    if RFC_822.match(text):
        return _mail_stamp(text)
    day = read_date(text) if any(c.isdecimal() for c in text) else None
    return _plausible(Stamp(day)) if day else None


def labelled_days(lines: Sequence[str], kind: str) -> Iterator[Stamp]:
    """Yield the days that follow a label of a kind ("published", "updated") in short lines."""
    for line in lines:
        if len(line) <= LONGEST_LINE:
            for match in _label(kind).finditer(line):
                if not (kind == "published" and _label("updated").match(line, match.start())) and (
                    stamp := read_stamp(match[1])
                ):
                    yield stamp


def leading_day(line: str) -> Stamp | None:
    """Return the day that a line gives, if it gives hardly anything else: "Tuesday, 14 May 2002, 10:32"."""
    match = LEADING_DAY.match(line)
    return read_stamp(match[1]) if match and len(line) - match.end() <= LONGEST_REST else None


def days_in(lines: Sequence[str]) -> set[date]:
    """Return every day that short lines state in full."""
    found = (read_stamp(m[0]) for line in lines if len(line) <= LONGEST_LINE for m in ANY_DAY.finditer(line))
    return {stamp.day for stamp in found if stamp}


def spoken(day: date) -> str:
    """Return a day as people write it, such as "9 March 2021"."""
    return f"{day.day} {day:%B} {day.year}"


def is_label(text: str, kind: str) -> bool:
    """Return whether a text begins with a label of the kind."""
    return any(text.casefold().startswith(word) for word in load_table("pages")["label"][kind])


@cache
def _label(kind: str) -> re.Pattern[str]:
    words = sorted(load_table("pages")["label"][kind], key=len, reverse=True)
    either = "|".join(re.escape(w) for w in words)
    return re.compile(
        rf"(?<!\w)(?:{either})\s?[:：]?\s?(?:(?:am|on|at|le|el)\s)?(?:[^\W\d_]{{2,12}},\s)?({DAY})", re.IGNORECASE
    )


def _mail_stamp(text: str) -> Stamp | None:
    try:
        moment = parsedate_to_datetime(text)
    except ValueError:
        return None
    utc = moment.tzinfo is None or moment.utcoffset() is None or not moment.utcoffset()
    return _plausible(Stamp(moment.date(), moment.hour if utc else None))


def _plausible(stamp: Stamp) -> Stamp | None:
    return stamp if FIRST_YEAR <= stamp.day.year <= LAST_YEAR else None
