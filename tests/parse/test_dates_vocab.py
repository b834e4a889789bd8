"""The word lists hold nothing that no rule looks at."""

import re

import pytest

from lib.parse.timex.rules import RULES
from lib.vocab import ROOT, load_table
from tests.parse.test_date_examples import LANGUAGES

CODE = ROOT.parents[1] / "lib" / "parse"


def roles_looked_at() -> set[str]:
    """Return every word of the finder's code that stands in brackets or quotes, as roles do."""
    files = [*(CODE / "timex").glob("*.py"), CODE / "dates.py", CODE / "reference.py"]
    return {role for path in files for role in re.findall(r"[{<:\"'](\w+)[}>\"']", path.read_text(encoding="utf-8"))}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_role_is_looked_at(language: str) -> None:
    table, known = load_table("dates", language), roles_looked_at()
    roles = {re.sub(r"_(after|bare)$", "", role) for part in ("values", "words") for role in table[part]}
    assert sorted(roles - known) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_word_stands_twice_in_one_list(language: str) -> None:
    table = load_table("dates", language)
    lists = [*table["words"].values(), *(words for role in table["values"].values() for words in role.values())]
    assert [words for words in lists if len(words) != len(set(words))] == []


def test_a_role_that_is_not_looked_at_would_be_told() -> None:
    assert "no_such_role" not in roles_looked_at()
    assert {"month", "mod", "distractor"} <= roles_looked_at()
    assert RULES
