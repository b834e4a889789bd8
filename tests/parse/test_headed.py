"""Which part of a chronology line names its one actor, so that this actor's own lane need not repeat it."""

import pytest

from tests.parse.event_case import parse

HEADED = {
    "a name": ("Bithumb suspended deposits on Monday.", "Bithumb"),
    "a name with its article and role": (
        "The Korean exchange Bithumb suspended deposits on Monday.",
        "The Korean exchange Bithumb",
    ),
    "an apposition goes with the name": (
        "Bithumb, a Korean exchange, suspended deposits on Monday.",
        "Bithumb, a Korean exchange,",
    ),
    "a pronoun that the line replaces": (
        "Bithumb is based in Seoul. It suspended deposits on Monday.",
        "Bithumb",
    ),
    "two who act together": ("Kraken and Bithumb suspended deposits on Monday.", ""),
    "somebody with others": ("Bithumb and its partners suspended deposits on Monday.", ""),
    "somebody's people": ("Bithumb's lawyers sued Peru on Monday.", ""),
    "somebody else's name beside it": ("Users of Bithumb sued Peru on Monday.", ""),
    "who is acted upon": ("Bithumb was fined on Monday.", ""),
}
CHINESE = {
    "a name before its verb": ("火币9月4日停止注册。", "火币"),
    "a name before what leads to the verb": ("火币9月4日已停止注册。", "火币"),
    "a name that owns what stops": ("火币的注册9月4日停止。", ""),
    "somebody with others": ("火币与其他平台9月4日停止注册。", ""),
}


@pytest.mark.parametrize(("text", "head"), HEADED.values(), ids=HEADED.keys())
def test_the_one_who_acts_heads_the_line(text: str, head: str) -> None:
    event = parse(text).events[-1]
    assert event.summary[: event.subject] == head


@pytest.mark.parametrize(("text", "head"), CHINESE.values(), ids=CHINESE.keys())
def test_the_one_who_acts_heads_a_chinese_line(text: str, head: str) -> None:
    event = parse(text, language="zh").events[-1]
    assert event.summary[: event.subject] == head


BACK = {
    "a text told before": ("Peru presented an order on Friday. The order took effect on Monday.", True),
    "it, whatever that is": ("It was closed on Monday.", True),
    "they are the rules": ("Peru has strict rules. They took effect on Monday.", False),
    "rules of somebody": ("The rules of Peru took effect on Monday.", False),
    "somebody's role": ("Bithumb suspended deposits on Friday. The company sued Peru on Monday.", False),
    "a name": ("Bithumb suspended deposits on Monday.", False),
}


@pytest.mark.parametrize(("text", "back"), BACK.values(), ids=BACK.keys())
def test_a_line_refers_back_if_only_the_text_before_says_what_it_is_about(text: str, back: bool) -> None:
    assert parse(text).events[-1].refers_back is back
