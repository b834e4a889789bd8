from datetime import date

import pytest

from lib.model import Article, Event
from lib.pipeline import parse_article


def event_of(text: str, language: str = "en") -> tuple[Event, dict[str, str]]:
    article = Article("test", None, None, date(2017, 9, 15), None, language, text, "test")
    parsed = parse_article(article)
    (event,) = parsed.events
    return event, {a.id: a.name for a in parsed.actors}


@pytest.mark.parametrize(
    ("text", "acting", "affected"),
    [
        pytest.param("Peru fined the US drugmaker Kwixo on Monday.", ["Peru"], ["Kwixo"], id="where it is from"),
        pytest.param("Ohio Governor Zita Brunn banned it on Monday.", ["Zita Brunn"], [], id="whose post it is"),
        pytest.param("A court in Brixlegg fined Kwixo Ltd on Monday.", ["court in Brixlegg"], ["Kwixo"], id="a court"),
        pytest.param(
            "Kwixo Ltd closed its shop on Monday after a notice from the Lima City Council.", ["Kwixo"], [], id="after"
        ),
        pytest.param("Both Kwixo Ltd and Brax Ltd closed on Monday.", ["Kwixo", "Brax"], [], id="joined"),
    ],
)
def test_who_acts_on_whom(text: str, acting: list[str], affected: list[str]) -> None:
    event, names = event_of(text)
    assert ([names[a] for a in event.actors], [names[a] for a in event.affected]) == (acting, affected)


def test_a_rival_acts_itself() -> None:
    event, names = event_of("竞争对手飞马出行周五重新上线了应用。", "zh")
    assert [names[a] for a in event.actors] == ["飞马出行"]
