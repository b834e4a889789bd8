import pytest

from lib.model import Article
from lib.parse.actors import find_actors
from lib.parse.layout import lay_out


def named(text: str, publisher: str | None = None) -> set[str]:
    article = Article("test", None, publisher, None, None, "en", text, "test")
    return {a.name for a in find_actors(article, lay_out(article))[0]}


@pytest.mark.parametrize(
    ("text", "publisher"),
    [
        pytest.param("Kwixo will close, a memo seen by Brax Wire shows.", None, id="shown a document"),
        pytest.param("Kwixo told Brax Wire it will close.", "Brax Wire", id="tells its publisher"),
        pytest.param("Kwixo told Brax Wire it will close.", "braxwire.com", id="a publisher by its address"),
        pytest.param("Kwixo will close, Brax Wire has learned. Brax Wire asked why.", "The Brax Wire", id="learned"),
        pytest.param("Kwixo told the Lima Gazette it will close.", None, id="tells a paper"),
        pytest.param("Kwixo told Reuters it will close.", None, id="tells an agency"),
        pytest.param("Kwixo told the Wire it will close.", "Brax Wire", id="tells its publisher by its short name"),
        pytest.param("Kwixo will close. It hung up when Brax Wire reached it.", "Brax Wire", id="a publisher calls"),
        pytest.param("Kwixo will close, as first reported by the Lima Times.", None, id="reported by a paper"),
    ],
)
def test_who_only_passes_the_news_on_is_nobody(text: str, publisher: str | None) -> None:
    assert named(text, publisher) == {"Kwixo"}


@pytest.mark.parametrize(
    ("text", "name", "publisher"),
    [
        pytest.param("Kwixo told Brax Ltd that it will close.", "Brax", None, id="a firm is told"),
        pytest.param("Peru sued the Lima Gazette on Monday.", "Lima Gazette", None, id="a paper is sued"),
        pytest.param("Brax Ltd will recall 20 toys.", "Brax", "Brax Ltd", id="a firm publishes its own notice"),
        pytest.param(
            "Kwixo told the Food and Drug Administration.", "Food and Drug Administration", None, id="an agency"
        ),
        pytest.param("A draft reviewed by the Salt Authority bans it.", "Salt Authority", None, id="a body reviews"),
    ],
)
def test_who_is_more_than_that_stays(text: str, name: str, publisher: str | None) -> None:
    assert name in named(text, publisher)


def test_no_role_means_the_paper() -> None:
    text = "Kwixo, a salt producer, will close, a memo seen by Brax Wire shows. The company did not reply."
    article = Article("test", None, None, None, None, "en", text, "test")
    assert [m.actor_id for m in find_actors(article, lay_out(article))[1] if m.how == "role"] == ["kwixo"]
