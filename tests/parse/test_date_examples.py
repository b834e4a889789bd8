"""Each language's example sentences are its tests: data/vocab/<language>/date_examples.toml."""

import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

import pytest

from lib.interval import day
from lib.model import DateMention, Reference
from lib.parse.dates import find_dates
from lib.vocab import ROOT, load_table

LANGUAGES = sorted(path.parent.name for path in ROOT.glob("*/date_examples.toml"))
MARK = re.compile(r"\{([^{}]*)\}")
FIELD = re.compile(
    r"(?:(?P<kind>DATE|TIME|DURATION|SET) )?(?P<value>\S+)(?: (?P<mod>[A-Z_]+))?"
    r"(?: =(?P<first>[\d-]*)\.\.(?P<last>[\d-]*))?"
)


class Wanted(NamedTuple):
    """One time expression as the examples label it; bounds are `None` where they are not labelled."""

    words: str
    kind: str
    value: str
    mod: str | None
    bounds: tuple[str, str] | None


def read_example(line: str) -> tuple[str, list[Wanted]]:
    """Return the sentence without braces and what must be found in it."""
    marked, *fields = (part.strip() for part in line.split(" | "))
    words = MARK.findall(marked)
    assert len(words) == len(fields), f"{line!r} has {len(words)} marks and {len(fields)} fields"
    return MARK.sub(r"\1", marked), [read_field(w, f) for w, f in zip(words, fields, strict=True)]


def read_field(words: str, field: str) -> Wanted:
    """Return the label that a field writes."""
    match = FIELD.fullmatch(field)
    assert match, f"{field!r} is not [KIND] VALUE [MOD] [=EARLIEST..LATEST]"
    bounds = (match["first"], match["last"]) if match["first"] is not None else None
    return Wanted(words, match["kind"] or "DATE", match["value"], match["mod"], bounds)


def found_in(text: str, language: str) -> tuple[DateMention, ...]:
    """Find the dates of a sentence as told on the examples' day."""
    today = date.fromisoformat(load_table("date_examples", language)["reference"])
    return find_dates(text, language, Reference(window=day(today)))


def as_label(mention: DateMention, text: str, like: Wanted | None) -> Wanted:
    """Write a finding as the examples do; its bounds only where the label has some."""
    ends = (mention.interval.earliest, mention.interval.latest)
    bounds = (ends[0].isoformat() if ends[0] else "", ends[1].isoformat() if ends[1] else "")
    shown = bounds if like is not None and like.bounds is not None else None
    return Wanted(mention.span.of(text), mention.kind, mention.value, mention.mod, shown)


def examples() -> Iterator[object]:
    for language in LANGUAGES:
        for line in load_table("date_examples", language)["examples"]:
            yield pytest.param(language, line, id=f"{language}: {line.split(' | ')[0]}")


def near_misses() -> Iterator[object]:
    for language in LANGUAGES:
        for text in load_table("date_examples", language)["not_dates"]:
            yield pytest.param(language, text, id=f"{language}: {text}")


@pytest.mark.parametrize(("language", "line"), tuple(examples()))
def test_example_is_read_as_labelled(language: str, line: str) -> None:
    text, wanted = read_example(line)
    mentions = found_in(text, language)
    like: list[Wanted | None] = [*wanted, *[None] * len(mentions)]
    assert [as_label(m, text, w) for m, w in zip(mentions, like, strict=False)] == wanted


@pytest.mark.parametrize(("language", "text"), tuple(near_misses()))
def test_near_miss_is_no_date(language: str, text: str) -> None:
    assert found_in(text, language) == ()
