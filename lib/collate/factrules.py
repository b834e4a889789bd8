"""Judging rules on dates, numbers and names: what was recognised in the text, compared by value."""

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import cache
from itertools import pairwise

from lib.collate.equivalence import normalise, word_set
from lib.collate.facts import Name
from lib.collate.quantities import Quantity, is_money
from lib.collate.samedate import same_mention
from lib.collate.stretch import Judgement, Pair, Stretch
from lib.collate.words import abbreviates, word_keys
from lib.collection import About
from lib.model import DateMention
from lib.vocab import languages, load_table

_FIGURES = re.compile(r"[1-9]\d*")  # "04" and "4" are one figure


def judge_dates(pair: Pair) -> Judgement | None:
    """Compare the dates that the stretches touch; a date told elsewhere in the other passage is not missing."""
    a, b = pair.a, pair.b
    if not a.facts.dates and not b.facts.dates:
        return None

    def same(first: DateMention, second: DateMention) -> bool:
        if _figures_clash(
            first.span.of(a.parsed.article.text), second.span.of(b.parsed.article.text), _weekdays(a.language)
        ):
            return False  # "72 hours from now" and "48 hours from now" may end on one day
        return same_mention(first, second, a.passage.day, b.passage.day)

    missing_b = [d for d in a.facts.dates if not any(same(d, e) for e in b.passage.dates)]
    missing_a = [e for e in b.facts.dates if not any(same(d, e) for d in a.passage.dates)]
    spans = [(d.span.of(s.parsed.article.text), s.language) for s in (a, b) for d in s.facts.dates]
    about: About = "number" if all(_is_length(*span) for span in spans) else "date"
    if not missing_a and not missing_b:
        return Judgement("equivalent", about, "the same day, put otherwise")
    if missing_a and missing_b:
        return Judgement("factual", about, "the days differ")
    return Judgement("factual", about, "only one text gives this date")


def judge_quantities(pair: Pair) -> Judgement | None:
    """Compare the numbers that the stretches touch; an amount repeated in another currency adds nothing."""
    a, b = pair.a.facts.quantities, pair.b.facts.quantities
    if not a and not b:
        return _judge_ranks(pair)
    conversions = {*_conversions(pair.a.passage.quantities), *_conversions(pair.b.passage.quantities)}
    missing_b = _without(a, pair.b.passage.quantities, conversions)
    missing_a = _without(b, pair.a.passage.quantities, conversions)
    if not missing_a and not missing_b:
        converted = conversions & {*a, *b}
        note = "the amount in another currency added" if converted else "the same number, written otherwise"
        return Judgement("equivalent", "number", note)
    if missing_a and missing_b:
        return Judgement("factual", "number", "the numbers differ")
    return Judgement("factual", "number", "only one text gives this number")


def _judge_ranks(pair: Pair) -> Judgement | None:
    """Notice a rank that only one text has: "second-largest"."""
    ranks_a, ranks_b = ({w for w in words if w.isdigit() and w != "1"} for words in (pair.only_a, pair.only_b))
    return Judgement("factual", "number", "the ranks differ") if ranks_a != ranks_b else None


def judge_names(pair: Pair) -> Judgement | None:
    """Compare who and what is named; a name told elsewhere in the other passage is not missing."""
    a, b = pair.a.facts.names, pair.b.facts.names
    if not a and not b:
        return None
    missing_b = _unnamed(pair.a, pair.b)
    missing_a = _unnamed(pair.b, pair.a)
    about: About = "place" if _places(missing_a or missing_b) and _places(missing_b or missing_a) else "name"
    if not missing_a and not missing_b:
        return Judgement("equivalent", "name", "the same name, written otherwise")
    if missing_a and missing_b:
        return Judgement("factual", about, "the names differ")
    return Judgement("factual", about, "only one text names this")


def _figures_clash(a: str, b: str, weekdays: Mapping[str, str]) -> bool:
    """Return whether two dates name other figures or weekdays, whatever days they come to."""
    first, second = set(_FIGURES.findall(a)), set(_FIGURES.findall(b))
    if first and second and not first & second:
        return True
    days = [{weekdays[k] for k in word_keys(text) if k in weekdays} for text in (a, b)]
    return all(days) and days[0] != days[1]


def _is_length(words: str, language: str) -> bool:
    """Return whether a time expression counts units: "fourteen months", "72 hours from now"."""
    return not _units(language).isdisjoint(word_keys(words))


@cache
def _units(language: str) -> frozenset[str]:
    values = load_table("dates", language)["values"] if language in languages() else {}
    return frozenset(form for forms in values.get("units", {}).values() for form in forms)


@cache
def _weekdays(language: str) -> dict[str, str]:
    """Return every way of writing a weekday with its number."""
    values = load_table("dates", language)["values"] if language in languages() else {}
    return {form: number for number, forms in values.get("weekday", {}).items() for form in forms}


def _conversions(quantities: Sequence[Quantity]) -> list[Quantity]:
    """Return amounts that follow, within a bracket's reach, an amount in another currency."""
    return [
        second
        for first, second in pairwise(quantities)
        if is_money(first)
        and is_money(second)
        and first.unit != second.unit
        and second.span.start - first.span.end <= len(" (about ")
    ]


def _without(
    quantities: Iterable[Quantity], others: Sequence[Quantity], left_out: Collection[Quantity]
) -> list[Quantity]:
    return [q for q in quantities if q not in left_out and not any(q.same_as(o) for o in others)]


def _unnamed(stretch: Stretch, other: Stretch) -> list[Name]:
    """Return the names of a stretch that the other passage has neither as a name, nor as words, nor spelt out."""
    ids = {n.id for n in other.passage.names}
    text = stretch.parsed.article.text
    return [n for n in stretch.facts.names if n.known and n.id not in ids and not _has_words(n.span.of(text), other)]


def _has_words(name: str, passage: Stretch) -> bool:
    function = word_set(passage.language, "words", "function")
    keys = [normalise(k, passage.language) for k in word_keys(name) if k not in function]
    if len(keys) == 1 and passage.words.count(frozenset({keys[0].removesuffix("s"), keys[0] + "s"})):
        return True
    return set(keys) <= passage.words.counts.keys() or (len(keys) == 1 and abbreviates(keys[0], passage.words.initials))


def _places(names: Sequence[Name]) -> bool:
    return bool(names) and all(n.kind == "place" for n in names)
