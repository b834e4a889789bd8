"""Rules for units and edges said in one word, in any language: 去年, 月底, "Vorjahr", "Jahresende", "le lendemain"."""

from lib.parse.timex.anchor import Anchor
from lib.parse.timex.found import Found
from lib.parse.timex.grammar import DateRule
from lib.parse.timex.mods import edge_of, part_of
from lib.parse.timex.reading import date_reading, year_of
from lib.parse.timex.rules_relative import relative_unit
from lib.parse.timex.value import Moment, Reading, of_year, on_day


def _relative(found: Found, anchor: Anchor) -> Reading | None:
    return relative_unit(found.value("relunit") or "D0", found, anchor)


def _edge_of_unit(found: Found, anchor: Anchor) -> Reading | None:
    """'年底' is the last day of the year, '年初' and '年中' are parts of it."""
    unit, mod = (found.value("edgeunit") or "M END").split()
    reading = relative_unit(found.value("relunit") or f"{unit}0", found, anchor)
    if (year := year_of(found)) is not None:
        if unit != "Y":
            return None
        reading = date_reading(of_year(year))
    if reading.moment is None:
        return reading
    limits = edge_of(reading.moment, mod) if mod == "END" else part_of(reading.moment, mod)
    return reading._replace(mod=mod, limits=limits)


def _publication(found: Found, anchor: Anchor) -> Reading | None:
    """'自发布之日起': the day of the act that the sentence or the text tells of, else of the text."""
    day = anchor.day_told("past") or anchor.day
    if day is None:
        return date_reading(Moment("XXXX-XX-XX", "day"), moves=False)
    return date_reading(on_day(day), anchor=day, moves=False)


# fmt: off
RULES = (
    DateRule("edge of a unit", r"(?:<relunit> ?)?<edgeunit>{OFYEAR}?", _edge_of_unit,
             ("月底", "今年年底", "Jahresende")),
    DateRule("relative unit by word", r"{MOD}<relunit>{AFTERMOD}", _relative, ("下个月", "去年", "本月底", "Vorjahr")),
    DateRule("day of publication", r"{publication_day}", _publication, ("自发布之日起",)),
)
# fmt: on
