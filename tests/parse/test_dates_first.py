"""How patterns can begin: no rule may be left untried where it would match."""

import pytest

from lib.parse.dates import grammar_of
from lib.parse.timex.compile import compile_pattern, written_out
from lib.parse.timex.first import start_of
from lib.parse.timex.sheet import lay_out_sheet
from lib.vocab import load_table
from tests.parse.test_date_examples import LANGUAGES, MARK


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_match_begins_as_foretold(language: str) -> None:
    grammar = grammar_of(language)
    lines = load_table("date_examples", language)["examples"]
    text = "\n".join(MARK.sub(r"\1", line.split(" | ")[0]) for line in lines)
    classes = lay_out_sheet(text, grammar.lexicon, None).classes
    for rule in grammar.rules:
        start = start_of(written_out(rule.pattern), grammar.lexicon)
        for match in compile_pattern(rule.pattern, grammar.lexicon).finditer(classes):
            first, second = (match[0].replace(" ", "") + "  ")[:2]
            assert first in start.first, (rule.name, match)
            assert start.goes_on(second.strip()), (rule.name, match)


@pytest.mark.parametrize(
    ("pattern", "second", "wanted"),
    [
        ("{month} {day}", "day", True),
        ("{month} {day}", "month", False),
        ("{month}(?:,{three})* {day}", "day", True),
        ("{month}{2,}", "month", True),
        ("(?:{the} )?{month}", "month", True),
        ("{month}(?! {day})", "day", True),
    ],
    ids=["next", "not next", "after what may lack", "repeated", "after the optional", "single whatever follows"],
)
def test_second_place(pattern: str, second: str, wanted: bool) -> None:
    lexicon = grammar_of("en").lexicon
    assert start_of(written_out(pattern), lexicon).goes_on(lexicon.charset[second][0]) is wanted
