"""Rules for ways to write a date that other languages than English have: months as ordinals, articles left outside."""

from collections.abc import Sequence

from lib.parse.timex import rules_calendar, rules_clock, rules_counted, rules_weekday
from lib.parse.timex.anchor import Anchor
from lib.parse.timex.count import count_of, duration, unit_of_words
from lib.parse.timex.found import Found
from lib.parse.timex.grammar import DateRule
from lib.parse.timex.reading import date_reading, day_reading, full_year, month_of, month_reading, year_of
from lib.parse.timex.rules_clock import time_reading
from lib.parse.timex.rules_relative import unit_reading
from lib.parse.timex.rules_weekday import weekday_after, weekday_before
from lib.parse.timex.value import Reading, calendar_day, of_century, on_day, shift_days, shift_months

MONTHS, LONGEST_MONTH = 12, 31
_RESOLVE = {rule.name: rule.resolve for rule in rules_weekday.RULES}
_CLOCK = next(rule.resolve for rule in rules_clock.RULES if rule.name == "clock")
_COUNTED = {rule.name: rule.resolve for rule in (*rules_counted.RULES, *rules_calendar.RULES)}


def _numbered_month(found: Found, anchor: Anchor) -> Reading | None:
    """'am siebten vierten', 'el 17 del 11': the month is a number too."""
    if not (found.has("sure") or found.has("weekday") or found.has("year") or found.follows("the_day")):
        return None
    return day_reading(found, anchor, found.number("year"), found.number("monthnum") or 1, found.number("day") or 0)


def _sure_figures(found: Found, anchor: Anchor) -> Reading | None:
    """'29/2': no month has that number, so the first is the day; '1/4' may be a fraction."""
    first, second = found.number("day") or 0, found.number("monthnum") or 0
    clear = found.sheet.lexicon.order == "dmy" and first > MONTHS
    return day_reading(found, anchor, None, second, first) if clear else None


def _mixed_order(found: Found, anchor: Anchor) -> Reading | None:
    year = found.number("year") or full_year(found.number("yy"))
    return day_reading(found, anchor, year, month_of(found), found.number("day") or 0)


def _weekend(found: Found, anchor: Anchor) -> Reading | None:
    return _RESOLVE["the weekend"](found, anchor) if found.follows("the_day") else None  # type: ignore[return-value]


def _weekday_part(found: Found, anchor: Anchor) -> Reading | None:
    """'am Mittwochabend': weekday and part of the day in one word."""
    weekday, part = (found.value("weekdaypart") or "1 MO").split()
    if anchor.day is None:
        return None
    ahead = found.signal == "by" or found.tense == "future"
    day = (weekday_after if ahead else weekday_before)(int(weekday), anchor.day, True)
    return time_reading(day, part, anchor.day)._replace(moves=True)


def _named_month(found: Found, anchor: Anchor) -> Reading | Sequence[Reading] | None:
    if found.has("rel"):
        return _COUNTED["month counted"](found, anchor)
    return month_reading(found, anchor, year_of(found), month_of(found))


def _counted_weekend(found: Found, anchor: Anchor) -> Reading | None:
    return unit_reading(found, anchor, "WE", found.value("rel") or "0")


def _day_counted(found: Found, anchor: Anchor) -> Reading | None:
    """'el pasado 14 de abril', 'le 14 avril dernier': strictly before or after the day of the text."""
    month, day, rel = month_of(found), found.number("day") or 1, found.value("rel") or "0"
    base = (anchor.told or anchor.day) if rel.startswith("t") else anchor.day
    if base is None:
        return day_reading(found, anchor, None, month, day)
    steps, here = int(rel.lstrip("t")), (month, day) > (base.month, base.day)
    year = base.year + (0 if here else 1) if steps > 0 else base.year - (1 if here and steps < 0 else 0)
    reading = day_reading(found, anchor, year, month, day)
    return reading._replace(anchor=base) if reading else None


def _counted_day(found: Found, anchor: Anchor) -> Reading | None:
    """'el pasado día 5', 'el próximo día 20': the nearest such day of a month before or after today."""
    steps, number = int((found.value("rel") or "0").lstrip("t")), found.number("day") or 0
    if anchor.day is None or not steps:
        return None
    months = (shift_months(anchor.day.replace(day=1), n if steps > 0 else -n) for n in range(3))
    days = (calendar_day(month.year, month.month, number) for month in months)
    day = next((d for d in days if d is not None and (d > anchor.day if steps > 0 else d < anchor.day)), None)
    return date_reading(on_day(day), anchor=anchor.day) if day else None


def _roman_century(found: Found, anchor: Anchor) -> Reading:
    return date_reading(of_century(int(found.value("roman") or 20)), moves=False)


def _hour(found: Found, anchor: Anchor) -> Reading | None:
    """'à 18 heures', 'a las tres de la tarde': an hour, not a length."""
    reading = _CLOCK(found, anchor)
    return reading._replace(part="x") if isinstance(reading, Reading) else None


def _hours(found: Found, anchor: Anchor) -> list[Reading]:
    """'de 9 à 17 heures': opening hours, of no day unless the sentence tells one."""
    day = anchor.last_day if anchor.near or not anchor.reports else None
    clocks = (("a", found.number("hour")), ("b", found.number("hour2")))
    return [time_reading(day, f"{hour or 0:02d}:00", day)._replace(part=part) for part, hour in clocks]


def _part_after_day(found: Found, anchor: Anchor) -> Reading | None:
    """'hier soir', 'lundi matin', 'ayer por la tarde', 'anoche': the part of the day just named."""
    if form := found.value("partday"):
        steps, part = form.split()
        base = (anchor.last_day or anchor.day) if steps.startswith("t") else anchor.day
        return time_reading(shift_days(base, int(steps.lstrip("t"))) if base else None, part, base)
    if not (found.follows("relday") or found.follows("weekday")):
        return None
    day = anchor.last_day if anchor.near else None
    return time_reading(day, found.value("part") or "MO", day)


def _age(found: Found, anchor: Anchor) -> tuple[Reading, ...]:
    """'âgé de 45 ans' is no length of time: the words are used up."""
    return ()


def _years_old(found: Found, anchor: Anchor) -> tuple[Reading, ...] | None:
    """'Leur porte-parole, 52 ans, ...'."""
    return () if unit_of_words(found) == "Y" else None


def _named_length(found: Found, anchor: Anchor) -> Reading | None:
    return Reading("DURATION", found.value("length") or "P1D", moves=False)


def _in_units(found: Found, anchor: Anchor) -> Reading | None:
    """'dans deux semaines' is a day to come unless the verb is past: "il l'a lu en deux jours"."""
    if found.tense == "past" or anchor.story or anchor.day is None or unit_of_words(found).startswith("T"):
        count = count_of(found) or "1"
        length = duration(count, unit_of_words(found))
        return Reading("DURATION", length, mod=found.value("around"), part="x", moves=False)
    reading = _COUNTED["units from now"](found, anchor)
    return reading._replace(part="x", moves=False) if isinstance(reading, Reading) else None


def _in_its_course(found: Found, anchor: Anchor) -> Reading | None:
    """'im Laufe des Jahres', 'au cours du mois', 'el mejor disco del año.': the one at hand."""
    code = unit_of_words(found)
    if found.signal == "during" and code in ("W", "M", "Q", "Y"):
        return unit_reading(found, anchor, code, "0")
    ends = found.closes_phrase or (found.sheet.lexicon.capital_nouns and found.ends_phrase)
    genitive = found.has("of") or found.follows("of_the")
    return unit_reading(found, anchor, code, "0") if ends and genitive and code in ("D", "W", "M", "Y") else None


def _month_of_short_year(found: Found, anchor: Anchor) -> Reading | None:
    """'abril del 87': above 31 the number is no day."""
    short = found.number("yy") or 0
    return month_reading(found, anchor, full_year(short), month_of(found)) if short > LONGEST_MONTH else None


# fmt: off
RULES = (
    DateRule("day and numbered month",
             r"{WD}(?P<sure>(?P<day>{day}{month_dot}|{ordinal}) ?/? ?(?P<monthnum>{monthnum}{month_dot}|{ordmonth}))"
             r"(?: ?<year>)?|{WD}<day> {of_monthnum} <monthnum>(?! ?(?:{unit}|{units}|{counted}|[.,:]{num}))"
             r"(?: {of_monthnum} <year>)?",
             _numbered_month, ("am siebten vierten", "Montag, 7. 11.", "el 17 del 11")),
    DateRule("month by name, day and year by figures",
             r"{MONTH}[-/]<day>[-/](?:<year>|<yy>)|{MONTH}[-/]<year>[-/]<day>|<year>[-/]<day>[-/]{MONTH}|"
             r"<day>[-/]<year>[-/]{MONTH}|<day>[-/]{MONTH}[-/](?:<year>|<yy>)", _mixed_order,
             ("4-Jul-95", "Sep-23-2020")),
    DateRule("month of a short year", r"{MONTH} (?:{of} )?<yy:lateyy>{NOCOUNT}", _month_of_short_year,
             ("abril del 87",)),
    DateRule("day and month in clear figures",
             r"<day>/<monthnum>(?![-/.:%]?{num})(?! ?(?:{unit}|{units}|{counted}))", _sure_figures, ("29/2",)),
    DateRule("the weekend, article outside", r"{weekend_word}", _weekend, ("am Wochenende",)),
    DateRule("days told one by one", r"{days_of}(?= {day})", _age, ("los días 7 y 8",)),
    DateRule("an age", r"{aged} {COUNT} {UNIT}|{num}[ -]{0,2}(?:{unit}|{units})?[ -]?{of_age}", _age,
             ("âgé de 45 ans", "45 Jahre alt")),
    DateRule("an age between commas", r", ?{num} {UNIT}(?= ?,)", _years_old, (", 52 ans,",)),
    DateRule("day counted", r"{the} <rel> {day_of} <day>(?! ?(?:{of} )?{month})", _counted_day, ("el pasado día 5",)),
    DateRule("day and month counted",
             r"{WD}(?:{the} )?<rel> {DAY} (?:{of} )?{MONTH}|{WD}{DAY} (?:{of} )?{MONTH} <rel:rel_after>"
             r"|{WD}(?:{DAY} (?:{of} )?{MONTH}|{MONTH} {DAY}) {BEHIND}", _day_counted,
             ("el pasado 14 de abril", "le 14 avril dernier")),
    DateRule("month by its name", r"{MOD}(?:{the} )?(?:<rel> )?{month_of} {MONTH}{OFYEAR}?", _named_month,
             ("le mois de juillet",)),
    DateRule("weekend counted", r"{MOD}(?:{the} )?{weekend_word} <rel:rel_after>", _counted_weekend,
             ("le week-end dernier",)),
    DateRule("century in Roman figures", r"{MOD}(?:{the} )?{century_word} <roman>", _roman_century, ("siglo XIX",)),
    DateRule("hour in words",
             r"{at_clock} (?P<x><hour:hourword>(?: {hour_word})?(?: {and} <half:half_hour>)? (?:<am>|<pm>))",
             _hour, ("a las tres de la tarde", "à trois heures du matin")),
    DateRule("hours by word",
             r"{from_hour} (?P<a><hour>(?: {hour_word})?) {AND} (?P<b><hour2:hour> {hour_word})", _hours,
             ("de 9 heures à 17 heures", "de 9 a 17 horas")),
    DateRule("hour by word",
             r"{at_clock} (?P<x><hour>[.:]?<minute>? (?:{local}|{hour_word}(?: <minute>)?(?: (?:<am>|<pm>))?))", _hour,
             ("à 18 heures", "um 3 Uhr nachmittags")),
    DateRule("part of the day after its day", r"<partday>|(?:{part_link} )?<part>", _part_after_day,
             ("hier soir", "anoche")),
    DateRule("weekday and part of the day", r"(?:<mod> )?<weekdaypart>", _weekday_part, ("am Mittwochabend",)),
    DateRule("in so many units to come",
             r"{in_open} (?P<x>{AROUND}{COUNT}{ADJ} {UNIT})"
             r"(?! ?(?:{of}|{old}|{in}|{and}|{fromnow}|{after}|{before}|{from_day}))",
             _in_units, ("in drei Wochen", "dans un mois", "en dos semanas")),
    DateRule("unit in whose course", r"(?:(?P<of>{genitive}) |{the} )?<unit>(?! {rel_after})", _in_its_course,
             ("im Laufe des Jahres", "la película del año")),
    DateRule("part of a named decade", r"(?:<mod>|<edge>) (?:{of} )?{the} <decadeword>",
             _COUNTED["decade"], ("Anfang der neunziger Jahre",)),
    DateRule("length as one word", r"(?:{a} )?<length>", _named_length, ("eine Viertelstunde",)),
)
# fmt: on
