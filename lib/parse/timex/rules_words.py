"""Rules for units and edges said in one word, in any language: 去年, 月底, "Vorjahr", "Jahresende", "le lendemain"."""

from lib.parse.timex.anchor import Anchor
from lib.parse.timex.found import Found, words_of
from lib.parse.timex.grammar import DateRule
from lib.parse.timex.mods import edge_of, part_of
from lib.parse.timex.reading import date_reading, year_of
from lib.parse.timex.rules_relative import from_act, relative_unit
from lib.parse.timex.value import Moment, Reading, of_year, on_day

TURN, LATE = "TURN", "LATE"
MODS = {TURN: "START", LATE: "END"}


def _relative(found: Found, anchor: Anchor) -> Reading | None:
    """'去年', 'le lendemain'; "la veille du vote" counts from the vote."""
    form = found.value("relunit") or "D0"
    if form.startswith("Dt") and not form.startswith("Dt0") and _of_act(found):
        return from_act(int(form[2:]))
    if words_of(found).rsplit(" ", 1)[-1] in found.sheet.lexicon.values.get("act_link", ()):
        return None  # "Tag nach Tag"
    return relative_unit(form, found, anchor)


def _of_act(found: Found) -> bool:
    lexicon = found.sheet.lexicon
    if lexicon.verb_follows:  # "投票前一天": the act stands before its day
        acts = tuple(lexicon.beside.get("act", ()))
        return found.pieces("relunit")[0][0] in lexicon.values["before"] and found.before(4).endswith(acts)
    rest = found.rest(12).lower()
    return any(rest.startswith(f" {word}") for word in lexicon.values.get("of_act", ()))


def _edge_of_unit(found: Found, anchor: Anchor) -> Reading | None:
    """'年底' is the last day of the year, '年初' a part of it, 'the turn of the year' the start of one."""
    unit, mod = (found.value("edgeunit") or "M END").split()
    next_one = mod == TURN and found.tense == "future"
    late, mod = mod == LATE, MODS.get(mod, mod)
    reading = relative_unit(found.value("relunit") or f"{unit}{int(next_one)}", found, anchor)
    if (year := year_of(found)) is not None:
        if unit != "Y":
            return None
        reading = date_reading(of_year(year))
    if reading.moment is None:
        return reading
    limits = edge_of(reading.moment, mod) if mod == "END" and not late else part_of(reading.moment, mod)
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
