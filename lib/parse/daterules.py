"""All date rules in the order they are tried, the most specific first: the first match at a place wins."""

from lib.parse import (
    daterules_bigendian,
    daterules_calendar,
    daterules_cjk,
    daterules_clock,
    daterules_duration,
    daterules_nth,
    daterules_numeric,
    daterules_order,
    daterules_parts,
    daterules_relative,
    daterules_weekday,
    daterules_words,
)
from lib.parse.dategrammar import DateRule

MONTH_FIRST, YEAR_FIRST = "mdy", "ymd"
ALSO_MONTH_FIRST = ("month by name, day and year by figures", "month of a short year")

NOT_DATES: tuple[DateRule, ...] = daterules_numeric.NOT_DATES
BEFORE: tuple[DateRule, ...] = (
    *NOT_DATES,
    *daterules_numeric.RULES,
    *daterules_clock.RULES,
)
AFTER: tuple[DateRule, ...] = (
    *daterules_words.RULES,
    *daterules_nth.RULES,
    *daterules_parts.RULES,
    *daterules_calendar.RULES,
    *daterules_weekday.RULES,
    *daterules_relative.RULES,
    *daterules_duration.RULES,
    *daterules_weekday.LAST_RULES,
)
RULES: tuple[DateRule, ...] = (
    *BEFORE, *daterules_cjk.RULES, *daterules_order.RULES, *daterules_bigendian.RULES, *AFTER
)  # fmt: skip


def rules_for(order: str) -> tuple[DateRule, ...]:
    """Return the rules for a language that writes dates in this order ("mdy", "dmy", "ymd")."""
    if order == MONTH_FIRST:
        return (*BEFORE, *(r for r in daterules_order.RULES if r.name in ALSO_MONTH_FIRST), *AFTER)
    return RULES if order == YEAR_FIRST else (*BEFORE, *daterules_order.RULES, *AFTER)
