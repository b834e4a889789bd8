"""Which rules are tried at a place: none may be left out that would match, and few others may be in."""

import pytest

from lib.parse.dates import grammar_of
from lib.parse.timex.candidates import REACH, Walk
from lib.parse.timex.compile import compile_pattern
from lib.parse.timex.lexicon import OTHER
from lib.parse.timex.sheet import lay_out_sheet
from lib.vocab import load_table
from tests.parse.test_date_examples import LANGUAGES, MARK


def walked(*patterns: str) -> Walk:
    return Walk(patterns, grammar_of("en").lexicon)


def letters(words: str) -> str:
    return lay_out_sheet(words, grammar_of("en").lexicon, None).classes


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_rule_that_matches_is_a_candidate(language: str) -> None:
    grammar = grammar_of(language)
    lines = load_table("date_examples", language)["examples"]
    text = "\n".join(MARK.sub(r"\1", line.split(" | ")[0]) for line in lines)
    classes = lay_out_sheet(text, grammar.lexicon, None).classes
    walk = Walk((rule.pattern for rule in grammar.rules), grammar.lexicon)
    for number, rule in enumerate(grammar.rules):
        for match in compile_pattern(rule.pattern, grammar.lexicon).finditer(classes):
            assert number in walk.at(classes, match.start()), (rule.name, match)
            assert walk.begin(classes, match.start()).start() == match.start(), (rule.name, match)


@pytest.mark.parametrize(
    ("pattern", "words", "wanted"),
    [
        ("{month} {day}", "May 3", True),
        ("{month} {day}", "May May", False),
        ("{month} {day}", "May", False),
        ("{month}(?:,{month})* {day}", "May,May,May 3", True),
        ("{month}{2,}", "May", True),
        ("(?:{the} )?{month}", "May", True),
        ("(?:{the} )?{month}", "the May", True),
        ("{month}(?! {day})", "May 3", True),
        ("{month}[ -]?{day}", "May-3", True),
        ("{relday}", "the day after tomorrow", True),
        ("{relday}", "the", False),
    ],
    ids=[
        "in a row", "another word", "cut short", "repeated", "how often is left open", "the optional left out",
        "the optional", "what it only looks at is left open", "a sign or a gap", "a phrase", "a phrase cut short",
    ],
)  # fmt: skip
def test_candidates(pattern: str, words: str, wanted: bool) -> None:
    assert walked(pattern).at(letters(words), 0) == ((0,) if wanted else ())


def test_candidates_stand_in_the_order_of_the_rules() -> None:
    assert walked("{month} {day}", "{weekday}", "{month}").at(letters("May 3"), 0) == (0, 2)


def test_a_rule_still_open_where_the_walk_breaks_off_is_a_candidate() -> None:
    assert walked("(?:{month},)* {day}").at(letters("May," * REACH + "May"), 0) == (0,)


def test_a_place_where_nothing_begins_has_no_candidates() -> None:
    assert walked("{month}").at(OTHER, 0) == ()
