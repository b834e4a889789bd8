"""Whether a text writes the day before the month in figures, by how it writes its other dates."""

import re
from functools import lru_cache

from lib.parse.timex.lexicon import Lexicon

DAY_FIRST, MONTH_FIRST = "dmy", "mdy"
SURE_DAY = r"(?:1[3-9]|2\d|3[01])"
_FIGURES_DAY_FIRST = re.compile(rf"(?<![\d./-]){SURE_DAY}([./-])\d{{1,2}}\1(?:\d\d){{1,2}}(?!\d)")
_FIGURES_MONTH_FIRST = re.compile(rf"(?<![\d./-])\d{{1,2}}([./-]){SURE_DAY}\1(?:\d\d){{1,2}}(?!\d)")


def order_of_figures(text: str, lexicon: Lexicon, sign: str) -> str:
    """Return "dmy" or "mdy" for a date whose figures leave it open; points part day and month in that order.

    Other dates in figures decide, else those with the month's name ("12 June 2015"), else the language.
    """
    if lexicon.order != MONTH_FIRST:
        return lexicon.order
    return DAY_FIRST if sign == "." or _writes_day_first(text, tuple(lexicon.values["month"])) else MONTH_FIRST


@lru_cache(maxsize=8)
def _writes_day_first(text: str, months: tuple[str, ...]) -> bool:
    if _FIGURES_MONTH_FIRST.search(text):
        return False
    if _FIGURES_DAY_FIRST.search(text):
        return True
    names = "|".join(sorted(months, key=len, reverse=True))
    first = re.compile(rf"\b\d{{1,2}}(?:st|nd|rd|th)? (?:day of )?(?:{names})\b,? \d{{4}}", re.IGNORECASE)
    second = re.compile(rf"\b(?:{names})\b\.? \d{{1,2}},? \d{{4}}", re.IGNORECASE)
    return first.search(text) is not None and second.search(text) is None
