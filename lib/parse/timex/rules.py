"""All date rules in the order they are tried, the most specific first: the first match at a place wins."""

from lib.parse.timex import (
    rules_beside,
    rules_bigendian,
    rules_calendar,
    rules_cjk,
    rules_clock,
    rules_counted,
    rules_duration,
    rules_nth,
    rules_numeric,
    rules_order,
    rules_parts,
    rules_relative,
    rules_weekday,
    rules_words,
)
from lib.parse.timex.grammar import DateRule

MONTH_FIRST, YEAR_FIRST = "mdy", "ymd"
ALSO_MONTH_FIRST = (
    "month by name, day and year by figures",
    "month of a short year",
    "day and month counted",
    "part of the day after its day",
    "an age between commas",
)

NOT_DATES: tuple[DateRule, ...] = rules_numeric.NOT_DATES
BEFORE: tuple[DateRule, ...] = (
    *NOT_DATES,
    *rules_numeric.RULES,
    *rules_clock.RULES,
    *rules_beside.RULES,
)
AFTER: tuple[DateRule, ...] = (
    *rules_words.RULES,
    *rules_nth.RULES,
    *rules_parts.RULES,
    *rules_calendar.RULES,
    *rules_weekday.RULES,
    *rules_counted.RULES,
    *rules_relative.RULES,
    *rules_duration.RULES,
    *rules_weekday.LAST_RULES,
)
RULES: tuple[DateRule, ...] = (
    *BEFORE, *rules_cjk.RULES, *rules_order.RULES, *rules_bigendian.RULES, *AFTER
)  # fmt: skip


def rules_for(order: str) -> tuple[DateRule, ...]:
    """Return the rules for a language that writes dates in this order ("mdy", "dmy", "ymd")."""
    if order == MONTH_FIRST:
        return (*BEFORE, *(r for r in rules_order.RULES if r.name in ALSO_MONTH_FIRST), *AFTER)
    return RULES if order == YEAR_FIRST else (*BEFORE, *rules_order.RULES, *AFTER)
