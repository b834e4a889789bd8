import pytest

from lib.model import Article
from lib.parse.actors import find_actors
from lib.parse.layout import lay_out


def meant(text: str, title: str | None = None, publisher: str | None = None) -> list[tuple[str, str]]:
    """Return each role with the name of whom it means."""
    article = Article("test", title, publisher, None, None, "en", text, "test")
    actors, mentions = find_actors(article, lay_out(article))
    names = {a.id: a.name for a in actors}
    return [(m.surface, names[m.actor_id]) for m in mentions if m.how == "role"]


@pytest.mark.parametrize(
    ("text", "title", "publisher", "expected"),
    [
        pytest.param(
            "The board approved the accounts.", "Minutes of the Zedler Harbour Board, 3 May", None,
            [("The board", "Zedler Harbour Board")], id="title",
        ),
        pytest.param(
            "The office has fined Kwixo.", None, "Office of the Zedler Ombudsman",
            [("The office", "Office of the Zedler Ombudsman")], id="publisher",
        ),
        pytest.param(
            "The office has fined Kwixo. The Zedler Ombudsman was clear.", None, "Office of the Zedler Ombudsman",
            [("The office", "Zedler Ombudsman")], id="named again in the text",
        ),
        pytest.param("The office has fined Kwixo.", "Kwixo fined", "The Office Courier", [], id="a paper"),
        pytest.param(
            "The council has fined Kwixo.", "Zedler Council sues Brunn Council", None, [], id="two that may be meant",
        ),
        pytest.param(
            "The Salt Board met. The board fined Kwixo.", None, "Zedler Harbour Board",
            [("The board", "Salt Board")], id="the text has its own",
        ),
    ],
)  # fmt: skip
def test_a_noun_means_the_body_of_the_head(
    text: str, title: str | None, publisher: str | None, expected: list[tuple[str, str]]
) -> None:
    assert meant(text, title, publisher) == expected
