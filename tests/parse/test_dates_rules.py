"""Every rule is exercised by its examples, and every example by its rule."""

from collections import Counter
from datetime import date

import pytest

from lib.interval import day
from lib.model import Reference
from lib.parse.dates import find_dates, grammar_of, rules_tried
from lib.parse.timex.grammar import DateRule
from lib.parse.timex.rules import NOT_DATES, RULES
from lib.parse.timex.sheet import lay_out_sheet
from lib.vocab import ROOT

LANGUAGES = sorted((path.parent.name for path in ROOT.glob("*/dates.toml")), key=lambda code: (code != "en", code))
DAY = date(2017, 9, 15)
PREFIXES = ("It was {}.", "It was on {}.", "It was in {}.", "el {}.", "am {}.", "{}")  # some words need a preposition


def fires(rule: DateRule, example: str) -> bool:
    """Whether in some language the rule is the one that matches the example, or words in it."""
    for code in LANGUAGES:
        grammar = grammar_of(code)
        for prefix in PREFIXES:
            sheet = lay_out_sheet(prefix.format(example), grammar.lexicon, None)
            if any(hit.rule == rule for island in grammar.islands(sheet.classes) for hit in island.hits):
                return True
            found = find_dates(prefix.format(example), code, Reference(window=day(DAY)))
            if any(mention.rule == rule.name for mention in found):
                return True
    return False


@pytest.mark.parametrize("rule", [r for r in RULES if r not in NOT_DATES], ids=lambda r: r.name)
def test_rule_fires_on_its_examples(rule: DateRule) -> None:
    assert [e for e in rule.examples if not fires(rule, e)] == []


@pytest.mark.parametrize("rule", NOT_DATES, ids=lambda r: r.name)
def test_words_that_are_no_date_are_used_up(rule: DateRule) -> None:
    for example in rule.examples:
        assert find_dates(example, "en", Reference()) == ()
        assert dict(rules_tried(example, "en", 0).rules)[rule.name]


def test_names_are_unique_because_readers_see_them() -> None:
    assert [name for name, count in Counter(r.name for r in RULES).items() if count > 1] == []


def test_no_rule_is_without_examples() -> None:
    assert [r.name for r in RULES if not r.examples] == []
