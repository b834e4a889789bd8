"""Days as metadata write them: "15 Sept 2017", "2017/09/15 08:30", "vendredi 15 septembre 2017"."""

import re
from datetime import date, datetime

ISO_DAY = re.compile(r"\s*(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?!\d)")
LANGUAGES = ["en", "zh", "de", "fr", "es"]
NO_BASE = datetime(1, 1, 1)  # a metadata date must be whole; nothing may be filled in from "now"


def read_date(text: str) -> date | None:
    """Return the day that `text` states in full, or `None` if a part is missing, in doubt or impossible.

    Year-month-day wins in that order; a day such as 03/04/2017, which two continents read apart, is in doubt.
    """
    if iso := ISO_DAY.match(text):
        try:
            return date(*(int(g) for g in iso.groups()))
        except ValueError:
            return None
    if re.fullmatch(r"\s*\d{1,2}[/.]\d{1,2}[/.]\d{2,4}.*", text):
        return _unambiguous(text)
    return _parse(text, None)


def _unambiguous(text: str) -> date | None:
    readings = {_parse(text, order) for order in ("DMY", "MDY")} - {None}
    return readings.pop() if len(readings) == 1 else None


def _parse(text: str, order: str | None) -> date | None:
    import dateparser

    settings = {"STRICT_PARSING": True, "RELATIVE_BASE": NO_BASE, "PARSERS": ["absolute-time"]}
    if order:
        settings["DATE_ORDER"] = order
    found = dateparser.parse(text, languages=LANGUAGES, settings=settings)
    return found.date() if found else None
