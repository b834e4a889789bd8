"""A unit that stands beside a date: "the day after Christmas", "the week of 18 September", "the week ended Sept. 9"."""

from lib.parse.timex.anchor import Anchor
from lib.parse.timex.count import unit_of_words
from lib.parse.timex.found import Found
from lib.parse.timex.grammar import DateRule
from lib.parse.timex.value import Reading

BESIDE = "unit beside a date"
WEEKDAY = "XXXX-WXX-"
UNITS = ("D", "WE", "W", "M", "Q", "Y")
_DATE = (
    r"(?: {the})? ?(?:{month}|{sure_weekday}|{holiday}|{sure_year}|{fiscal}"
    r"|{day}{suffix}?(?: ?{AND} ?{day}{suffix}?)? ?(?:{of} )?{month})"
)
_DAY = r"(?: {the})? ?(?:{holiday}|{month}\.? {day}|{day}{suffix}? ?(?:{of} )?{month})"


def _beside(found: Found, anchor: Anchor) -> Reading | None:
    """Only its length is known before the date is read; `merge` makes both one date or drops the unit."""
    if form := found.value("relunit"):
        mod = {"Dt-1": "BEFORE", "Dt1": "AFTER"}.get(form)
        return Reading("DURATION", "P1D", mod=mod, moves=False) if mod else None
    if weekday := found.value("weekday"):
        return Reading("DURATION", f"{WEEKDAY}{weekday}", moves=False)
    code = unit_of_words(found)
    if code not in UNITS or (found.has("of") and code in ("D", "M", "Y") and not _ends(found)):
        return None
    return Reading("DURATION", f"P1{code}", moves=False)


def _ends(found: Found) -> bool:
    """'the year to March': the unit ends with the date."""
    values = found.sheet.lexicon.values
    return any(found.text("of") in values.get(role, ()) for role in ("toward", "ended"))


# fmt: off
RULES = (
    DateRule(BESIDE,
             r"(?:{the} )?<unit>(?= (?:{after}|{before}|(?P<of>{week_of}))" + _DATE + r")"
             r"|(?:{the} )?<relunit>(?= ?{of}" + _DATE + r")|{the} <weekday>(?= (?:{after}|{before})" + _DAY + ")",
             _beside,
             ("the day after Christmas", "the Monday before Christmas", "the week of 18 September",
              "the week ended Sept. 9", "la veille de Noël")),
)
# fmt: on
