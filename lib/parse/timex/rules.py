"""All date rules in the order they are tried, the most specific first: the first match at a place wins."""

from lib.parse.timex import rules_bigendian as daterules_bigendian
from lib.parse.timex import rules_calendar as daterules_calendar
from lib.parse.timex import rules_cjk as daterules_cjk
from lib.parse.timex import rules_clock as daterules_clock
from lib.parse.timex import rules_duration as daterules_duration
from lib.parse.timex import rules_nth as daterules_nth
from lib.parse.timex import rules_numeric as daterules_numeric
from lib.parse.timex import rules_order as daterules_order
from lib.parse.timex import rules_parts as daterules_parts
from lib.parse.timex import rules_relative as daterules_relative
from lib.parse.timex import rules_weekday as daterules_weekday
from lib.parse.timex import rules_words as daterules_words
from lib.parse.timex.grammar import DateRule

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
