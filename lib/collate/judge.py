"""Whether a difference changes a fact, and what it is about: explicit rules, the most telling first.

Every rule looks at one kind of fact and answers with a judgement or `None`. The first factual answer wins; without one,
the first equivalent answer; without any, the words were only put otherwise.
"""

from collections.abc import Callable

from lib.collate.factrules import judge_dates, judge_names, judge_quantities
from lib.collate.stretch import Judgement, Pair, Stretch
from lib.collate.wordrules import (
    judge_attribution,
    judge_contrast,
    judge_dateline,
    judge_form,
    judge_gender,
    judge_length,
    judge_role,
    judge_scope,
    judge_status,
    judge_writing,
)

Rule = Callable[[Pair], Judgement | None]

OTHERWISE = "put otherwise"

RULES: tuple[Rule, ...] = (
    judge_gender,
    judge_quantities,
    judge_dates,
    judge_attribution,
    judge_status,
    judge_role,
    judge_writing,
    judge_names,
    judge_contrast,
    judge_scope,
    judge_length,
)


def judge(a: Stretch, b: Stretch) -> Judgement:
    """Return what the difference between two stretches is."""
    pair = Pair(a, b)
    if plain := judge_dateline(pair) or judge_form(pair):
        return plain
    answers = [answer for rule in RULES if (answer := rule(pair))]
    factual = next((answer for answer in answers if answer.kind == "factual"), None)
    return factual or (answers[0] if answers else Judgement("equivalent", "wording", OTHERWISE))
