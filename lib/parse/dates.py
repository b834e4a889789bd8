"""Finds the time expressions of a text and resolves them: cue words, rules, anchors, signals, bounds."""

from collections.abc import Callable, Iterator, Sequence
from functools import cache
from typing import NamedTuple

from lib.model import DateMention, Reference, Span
from lib.parse.timex.anchor import Anchor
from lib.parse.timex.draft import Draft, finish
from lib.parse.timex.entries import agendas, find_entries, years_of_lines
from lib.parse.timex.found import Found, Sheet
from lib.parse.timex.grammar import Grammar, Hit, Island
from lib.parse.timex.lexicon import load_lexicon, normal
from lib.parse.timex.merge import merge
from lib.parse.timex.others import find_elsewhere, knows
from lib.parse.timex.passing import frames_sentence, in_passing
from lib.parse.timex.rules import rules_for
from lib.parse.timex.sheet import lay_out_sheet
from lib.parse.timex.story import full_dates, headings, next_date, section_year, tells_a_story
from lib.parse.timex.tried import Place, place_at
from lib.parse.timex.value import Reading
from lib.vocab import languages

FALLBACK = "en"
PRICE_SIGNS = ("$", "€", "£", "#")
GLUED = ("@", "_", ".")
DEADLINES = ("by", "before")
HOURS = frozenset({"hour", "hhmm", "clockword"})
FOUR = 4  # digits of a year that another date may borrow
REACH = 12  # pieces beyond a hit that a weaker rule may need


class DateScan(NamedTuple):
    """The date words of a text, found but not yet counted from any day; no `sheet` where dateparser has to read it."""

    text: str
    language: str
    sheet: Sheet | None = None
    islands: Sequence[Island] = ()

    def spans(self) -> Iterator[tuple[int, int]]:
        """Yield the characters of what the rules matched, in order."""
        if (sheet := self.sheet) is not None:
            for start, hits, _ in self.islands:
                yield from (sheet.offsets(start + hit.start, start + hit.end) for hit in hits)

    def found(self, asked: Callable[[Hit], bool]) -> Iterator[Found]:
        """Yield the matches asked for, with what their words mean, in order."""
        if (sheet := self.sheet) is not None:
            for island in self.islands:
                yield from (_found(sheet, island, number, "") for number, hit in enumerate(island.hits) if asked(hit))


def find_dates(
    text: str, language: str, reference: Reference, sentences: Sequence[Span] | None = None
) -> tuple[DateMention, ...]:
    """Return every time expression of the text, in order, without overlaps.

    Args:
        text: The whole text; offsets count its code points.
        language: A code with a folder in `data/vocab`; dateparser reads what it knows of others, the rest is English.
        reference: The day or month the text speaks from; `Reference()` resolves only what the text itself anchors.
        sentences: Where sentences lie; no date runs across their borders. Without them line ends are borders.
    """
    return resolve_dates(scan_dates(text, language, sentences), reference)


def scan_dates(text: str, language: str, sentences: Sequence[Span] | None = None) -> DateScan:
    """Return the text's date words, to be resolved from one day or from several; arguments as in `find_dates`."""
    if language not in languages() and knows(language):
        return DateScan(text, language)
    grammar = grammar_of(language)
    sheet = lay_out_sheet(text, grammar.lexicon, sentences)
    return DateScan(text, language, sheet, list(grammar.islands(sheet.classes)))


def resolve_dates(scan: DateScan, reference: Reference) -> tuple[DateMention, ...]:
    """Return the scanned dates as counted from the reference."""
    sheet, islands = scan.sheet, scan.islands
    if sheet is None:
        return find_elsewhere(scan.text, scan.language, reference)
    story = tells_a_story(sheet, islands, reference.day)
    anchor = Anchor(reference.day, reference.month, story=story, home=reference.day)
    drafts = _drafts(grammar_of(scan.language), sheet, islands, anchor)
    return tuple(finish(sheet, merge(sheet, drafts)))


def rules_tried(text: str, language: str, offset: int) -> Place:
    """Return the word around a character, its roles and what each rule matches there, in the order they are tried."""
    grammar = grammar_of(language)
    return place_at(grammar, lay_out_sheet(text, grammar.lexicon, None), offset)


def meaning(words: str, language: str) -> str | None:
    """Return what a preposition means for the bounds: "by", "before", "since" ..., `None` if it is none."""
    lexicon = grammar_of(language).lexicon
    pieces = lexicon.pieces.findall(words)
    return lexicon.value("signal", pieces) or lexicon.value("signal_after", pieces)


@cache
def grammar_of(language: str) -> Grammar:
    """Return the rules compiled for the language (English where it has no words of its own)."""
    lexicon = load_lexicon(language if language in languages() else FALLBACK)
    return Grammar(lexicon, rules_for(lexicon.order))


def _drafts(grammar: Grammar, sheet: Sheet, islands: Sequence[Island], anchor: Anchor) -> Iterator[Draft]:
    """Resolve the hits in reading order, each with what the text has told before and tells next."""
    sentence_end = 0
    full = full_dates(sheet, islands) if anchor.story else []
    entries = [] if anchor.story else find_entries(sheet, islands)
    sections = headings(sheet.text) if anchor.story else years_of_lines(sheet.text, entries, anchor.day)
    notes = {e.start: e.labelled for e in entries if sections or e.labelled}
    plans = agendas(sheet.text, sheet.lexicon)
    for island in islands:
        joined, todo = "", [(island, 0)]
        while todo:
            part, number = todo.pop()
            if number == len(part.hits):
                continue
            hit, found = part.hits[number], _found(sheet, part, number, joined)
            start, end = found.span
            if anchor.story or start >= sentence_end:
                same_paragraph = "\n" not in sheet.text[sentence_end - 1 : start]
                anchor.day, anchor.entry = (anchor.day, anchor.entry) if same_paragraph else (anchor.home, None)
                anchor.agenda = bool(plans) and section_year(plans, start) is not None
                heading = section_year(sections, start) if sections else None
                ahead = next_date(full, end) if full else None
                anchor.before(ahead, heading, start >= sentence_end, same_paragraph)
                sentence_end = max(sentence_end, sheet.sentence(start)[1])
            readings = _readings(found, hit, anchor)
            if readings is None:
                other, replaced = _instead(grammar, sheet, part, number)
                todo += [(part, number + 1 + replaced), (other, 0)]
                continue
            todo.append((part, number + 1))
            joined = _tie(hit, found, readings)
            for reading in readings:
                yield Draft.of(found, hit, reading, anchor)
                named = "year" in hit.groups
                since = found.signal == "since"
                aside = since or (named and in_passing(found, reading))
                frames = named and not aside and frames_sentence(found, reading)
                anchor.after(reading, named and not aside, found.signal in DEADLINES, aside, since, frames)
            if start in notes:
                _speak_from(anchor, readings, notes[start])


def _speak_from(anchor: Anchor, readings: Sequence[Reading], later: bool) -> None:
    """Let the rest of a line count from the day it opens with; only a note added to a text may be of a later day."""
    moment = readings[0].moment if readings else None
    if moment is None or moment.grain != "day" or moment.first is None or anchor.home is None:
        return
    if later or moment.first <= anchor.home:
        anchor.day = anchor.entry = moment.first


def _tie(hit: Hit, found: Found, readings: Sequence[Reading]) -> str:
    """How the next hit sees its tie to this one."""
    if hit.join == "range" and readings and readings[-1].kind == "DURATION":
        return "length"
    return "between" if hit.join == "and" and found.signal == "between" else hit.join


def _instead(grammar: Grammar, sheet: Sheet, island: Island, number: int) -> tuple[Island, int]:
    """What weaker rules find where the hit's own rule did not hold, and how many hits after it that replaces."""
    hit, hits = island.hits[number], island.hits
    last = next((n for n in range(number + 1, len(hits)) if hits[n].start >= hit.end + REACH), len(hits))
    end = min(island.start + hits[last].start if last < len(hits) else island.end, island.start + hit.end + 4 * REACH)
    start, found = grammar.instead(sheet.classes, island.start + hit.start, end, hit.rule)
    return Island(start, tuple(_inherit(h, hit) for h in found), end), last - number - 1


def _inherit(weaker: Hit, hit: Hit) -> Hit:
    """A weaker hit in the same place keeps the signal before it and the tie to the hit after it."""
    length = hit.end - hit.start
    join = hit.join if weaker.end == length else weaker.join
    signal = weaker.signal
    if hit.signal and (weaker.start == 0 if hit.signal[0] < hit.start else weaker.end == length):
        signal = (hit.signal[0] - hit.start, hit.signal[1] - hit.start)
    return weaker._replace(join=join, signal=signal)


def _readings(found: Found, hit: Hit, anchor: Anchor) -> Sequence[Reading] | None:
    """Ask the rule, unless the text goes on in a way that no date does ("2017.HK", "7th-grade")."""
    if runs_on(found.sheet.text, *found.span):
        return None
    result = hit.rule.resolve(found, anchor)
    return (result,) if isinstance(result, Reading) else result


def runs_on(text: str, start: int, end: int) -> bool:
    """Whether the words are part of a longer sign: a ticker, a price, a file name."""
    after = text[end : end + 2]
    if after[:1] in ".@_" and after[1:].isalnum() and after[1:].isascii():
        return True
    before = text[max(0, start - 2) : start]
    if (before[-1:].isdecimal() and text[start].isdecimal()) or (after[:1].isdecimal() and text[end - 1].isdecimal()):
        return True  # four figures of eight
    return before.strip()[-1:] in PRICE_SIGNS or before[-1:] in GLUED


def _found(sheet: Sheet, island: Island, number: int, joined: str) -> Found:
    hit = island.hits[number]
    span = sheet.offsets(island.start + hit.start, island.start + hit.end)
    found = Found(sheet, island.start, hit.start, hit.end, hit.groups, span, joined=joined, joins=hit.join)
    if hit.signal:
        words = sheet.pieces[island.start + hit.signal[0] : island.start + hit.signal[1]]
        lexicon = sheet.lexicon
        found.signal = lexicon.value("signal", words) or lexicon.value("signal_after", words)
    if found.signal in (None, "at") and number and _is_hour_due(sheet, island, number):
        found.signal = "by"
    if joined == "length" and found.follows("spanning") and found.tense != "future":
        found.signal = None  # "the three months through September" are over
    following = number + 1 < len(island.hits)
    if hit.join and following and "year" not in hit.groups:
        found.next_year = _year_lent(sheet, island, island.hits[number + 1])
    if hit.join and following and "of a told year" in island.hits[number + 1].rule.name:
        steps = Found(sheet, island.start, 0, 0, island.hits[number + 1].groups, span).value("rel") or ""
        found.next_steps = int(steps[1:]) if steps.startswith("t") else None
    return found


def _is_hour_due(sheet: Sheet, island: Island, number: int) -> bool:
    """'until noon on Thursday': the day of an hour that is a deadline is one too."""
    hour, day = island.hits[number - 1], island.hits[number]
    if hour.signal is None or HOURS.isdisjoint(hour.groups) or day.start - hour.end > len(" on "):
        return False
    between = sheet.pieces[island.start + hour.end : island.start + day.start]
    words = sheet.pieces[island.start + hour.signal[0] : island.start + hour.signal[1]]
    return "\n" not in between and sheet.lexicon.value("signal", words) == "by"


def _year_lent(sheet: Sheet, island: Island, hit: Hit) -> int | None:
    """The year of the next date, for one tied to it that has none: 'July 1 to July 3, 1863'."""
    if "year" not in hit.groups:
        return None
    start, end = hit.groups["year"]
    year = normal(sheet.pieces[island.start + start : island.start + end])
    if not year.isdecimal() or (len(year) != FOUR and "bc" not in hit.groups):
        return None
    return -int(year) if "bc" in hit.groups else int(year)
