import pytest

from tests.parse.event_case import parse, told


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        pytest.param(
            "The rule will not take effect until 20 September.",
            ("take_effect", "planned", "2017-09-20", ()),
            id="a plan",
        ),
        pytest.param(
            "The rule will not apply before 20 September.",
            ("take_effect", "planned", "[2017-09-20..]", ()),
            id="before",
        ),
        pytest.param(
            "Huobi did not close its exchange until Monday.",
            ("halt", "happened", "2017-09-11", ("Huobi",)),
            id="a fact",
        ),
        pytest.param(
            "Huobi will not close its exchange.", ("halt", "denied", None, ("Huobi",)), id="denied without a day"
        ),
        pytest.param(
            "Huobi may not sell coins until 20 September.",
            ("restrict", "planned", "[2017-09-15..2017-09-20]", ("Huobi",)),
            id="forbidden until a day",
        ),
    ],
)
def test_not_until(text: str, wanted: tuple[str, str, str | None, tuple[str, ...]]) -> None:
    assert told(parse(text)) == {wanted}
