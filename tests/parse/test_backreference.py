"""What a line that begins with "the law" or "the rules" says of which one."""

import pytest

from tests.parse.event_case import lines


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        pytest.param(
            "Peru wrote a notice on dogs. On Monday the notice was released.",
            "The notice on dogs was released", id="what it is about",
        ),
        pytest.param(
            "Peru likes Zedland's Salt Act. It is long. The act took effect on Monday.",
            "Zedland's Salt Act took effect", id="its name",
        ),
        pytest.param(
            "Bithumb read the rules that ban salt in cellars; the rules took effect on Monday.",
            "The rules that ban salt in cellars took effect", id="a relative clause in the same sentence",
        ),
        pytest.param(
            "Peru blocked the app Zedchat on 3 May. On Monday the block was lifted.",
            "The block on the app Zedchat was lifted", id="a deed told before",
        ),
        pytest.param(
            "Peru wrote a notice on dogs. Chile wrote a notice. On Monday the notice was released.",
            "The notice was released", id="another one told in between",
        ),
        pytest.param(
            "Peru wrote a notice on Monday. On Tuesday the notice was released.",
            "The notice was released", id="a day says not which",
        ),
    ],
)  # fmt: skip
def test_a_line_says_which(text: str, wanted: str) -> None:
    assert wanted in lines(text)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        pytest.param(
            "Whoever opens a mine must pay, under rules that Bithumb published on Monday.",
            "Bithumb published rules: whoever opens a mine must pay", id="what a rule says, before it",
        ),
        pytest.param(
            "Under a decree, which Bithumb issued on Monday, every sale must end.",
            "Bithumb issued a decree: every sale must end", id="what a rule says, behind it",
        ),
        pytest.param(
            "On Monday Bithumb published rules under which people who comment must register.",
            "Bithumb published rules under which people who comment must register", id="under which",
        ),
        pytest.param(
            "Dealers of salt are the target of a campaign that is to run until 31 May.",
            "Dealers of salt are the target of a campaign that is to run (planned)", id="a bare campaign",
        ),
        pytest.param(
            "A second set of rules, released on Monday, covers salt.",
            "A second set of rules was released", id="a set is one",
        ),
        pytest.param(
            "Peru ordered Bithumb, which built the dam in 1994, to pay for an inspection.",
            "Bithumb built the dam", id="what goes on behind an aside",
        ),
    ],
)  # fmt: skip
def test_a_line_is_not_thin(text: str, wanted: str) -> None:
    assert wanted in lines(text)


def test_no_lorry_is_no_lorry() -> None:
    told = lines("No lorry has crossed the bridge since 4 May, when Peru shut it to traffic.")
    assert told
    assert not any("lorry" in line for line in told)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Bithumb will reopen, the lender's director, Ana Holm, said on Monday.", id="office, name"),
        pytest.param("Bithumb will reopen, Ana Holm, the lender's director, said on Monday.", id="name, office"),
        pytest.param('"Bithumb will reopen," the director, Ana Holm, said on Monday.', id="quotation"),
    ],
)
def test_who_speaks_behind_what_is_said(text: str) -> None:
    assert "Bithumb to reopen (planned)" in lines(text)
