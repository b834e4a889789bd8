import pytest

from lib.collate.quantities import find_quantities

CASES = [
    (
        "a mill worth US$400 billion (S$539 billion)",
        [("US$400 billion", 4e11, "USD"), ("S$539 billion", 5.39e11, "SGD")],
    ),
    ("a mill worth US$400bil", [("US$400bil", 4e11, "USD")]),
    ("40 per cent of them, 3.5% more", [("40 per cent", 40, "percent"), ("3.5%", 3.5, "percent")]),
    ("RMB300m or 300 million yuan", [("RMB300m", 3e8, "CNY"), ("300 million yuan", 3e8, "CNY")]),
    ("forty workers and 2 dozen cats", [("forty", 40, "worker"), ("2 dozen", 24, "cat")]),
    ("1,250,000 users in a 500-seat hall", [("1,250,000", 1_250_000, "user"), ("500", 500, "seat")]),
    ("version2 of Line 4a", []),
    ("one of them", []),
    ("five central town offices closed", [("five", 5, "office")]),
    ("at least 30 such groups met", [("30", 30, "group")]),
    ("9 in the morning", [("9", 9, None)]),
    ("the 19th congress", [("19th", 19, "in a row")]),
]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[c[0] for c in CASES])
def test_quantities(text, expected):
    found = find_quantities(text, 0, len(text), "en")
    assert [(q.span.of(text), q.value, q.unit) for q in found] == expected


def test_chinese_scales():
    text = "罚款300万元，涉及40亿美元"
    assert [(q.value, q.unit) for q in find_quantities(text, 0, len(text), "zh")] == [(3e6, "CNY"), (4e9, "USD")]


def test_numbers_inside_dates_are_left_out():
    from lib.model import Span

    text = "on 4 March 12 boats sank"
    assert [q.span.of(text) for q in find_quantities(text, 0, len(text), "en", [Span(3, 10)])] == ["12"]
