import pytest

from tests.parse.actor_case import parse


@pytest.mark.parametrize(
    ("text", "phrase", "names"),
    [
        pytest.param(
            "The firms Zedler Ltd and Kwixo Ltd met. The two companies agreed.", "The two companies",
            {"Zedler", "Kwixo"}, id="joined before",
        ),
        pytest.param(
            "Zedler Ltd sued Kwixo Ltd. Both firms declined.", "Both firms", {"Zedler", "Kwixo"}, id="the only two"
        ),
        pytest.param(
            "Zedler Ltd bought Kwixo Ltd and its rival Brunn Ltd. The pair will close.", "The pair",
            {"Kwixo", "Brunn"}, id="a rival",
        ),
        pytest.param(
            "Zedler Ltd and Kwixo Ltd met. They agreed.", "They", {"Zedler", "Kwixo"}, id="those who opened it"
        ),
        pytest.param("Kenya and Ghana met. The two countries agreed.", "The two countries", {"Kenya", "Ghana"},
                     id="countries"),
    ],
)  # fmt: skip
def test_several(text: str, phrase: str, names: set[str]) -> None:
    actors, found = parse(text)
    ids = {m.actor_id for m in found if m.surface == phrase}
    assert {a.name for a in actors if a.id in ids} == names


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Zedler Ltd, Kwixo Ltd and Brunn Ltd met. The two companies agreed.", id="three are no two"),
        pytest.param("Zedler Ltd sued Kwixo Ltd. The two men agreed.", id="no persons"),
        pytest.param("Users like Zedler Ltd and Kwixo Ltd. They stay.", id="they are the users"),
    ],
)
def test_nobody_in_particular(text: str) -> None:
    assert all(m.how != "role" for m in parse(text)[1])
