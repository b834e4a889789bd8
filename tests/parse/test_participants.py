from datetime import date

import pytest

from lib.model import Article, Event
from lib.pipeline import parse_article
from tests.parse.event_case import only, parse


def event_of(text: str, language: str = "en") -> tuple[Event, dict[str, str]]:
    article = Article("test", None, None, date(2017, 9, 15), None, language, text, "test")
    parsed = parse_article(article)
    (event,) = parsed.events
    return event, {a.id: a.name for a in parsed.actors}


@pytest.mark.parametrize(
    ("text", "acting", "affected"),
    [
        pytest.param("Peru fined the US drugmaker Kwixo on Monday.", ["Peru"], ["Kwixo"], id="where it is from"),
        pytest.param("The state of Vermont banned kites on Monday.", ["Vermont"], [], id="a state of its name"),
        pytest.param("Ohio Governor Zita Brunn banned it on Monday.", ["Zita Brunn"], [], id="whose post it is"),
        pytest.param("A court in Brixlegg fined Kwixo Ltd on Monday.", ["court in Brixlegg"], ["Kwixo"], id="a court"),
        pytest.param(
            "Kwixo Ltd closed its shop on Monday after a notice from the Lima City Council.", ["Kwixo"], [], id="after"
        ),
        pytest.param("The parent of Kwixo Ltd and its rival were fined on Monday.", [], [], id="relations of a firm"),
        pytest.param("Zita Brunn's lawyer sued Peru on Monday.", [], ["Peru"], id="a person's lawyer"),
        pytest.param("Zita Brunn's council sued Peru on Monday.", [], ["Peru"], id="a person's council"),
        pytest.param("Kwixo Ltd's lawyers sued Peru on Monday.", ["Kwixo"], ["Peru"], id="a firm's lawyers"),
        pytest.param("Peru banned two former directors of Kwixo Ltd on Monday.", ["Peru"], [], id="people of a firm"),
        pytest.param("Peru questioned the heads of Kwixo Ltd on Monday.", ["Peru"], ["Kwixo"], id="heard for a firm"),
        pytest.param("Lawyers for Kwixo Ltd's customers sued Peru on Monday.", [], ["Peru"], id="people of its people"),
        pytest.param(
            "The Salt Council urged Kwixo Ltd on Monday to withdraw the drug.", ["Salt Council"], ["Kwixo"], id="urged"
        ),
        pytest.param(
            "A bill on salt lay before Peru's senate. It passed its first reading on Monday.",
            [],
            [],
            id="a text passed",
        ),
        pytest.param("Peru said 28 firms applied in May.", [], [], id="unnamed firms act themselves"),
        pytest.param(
            "Detectives from the Lima City Council searched Kwixo Ltd on Monday.",
            ["Lima City Council"],
            ["Kwixo"],
            id="whose people act",
        ),
        pytest.param("The minister expected it to become law in May 2018.", [], [], id="it is no speaker"),
        pytest.param("Both Kwixo Ltd and Brax Ltd closed on Monday.", ["Kwixo", "Brax"], [], id="joined"),
    ],
)
def test_who_acts_on_whom(text: str, acting: list[str], affected: list[str]) -> None:
    event, names = event_of(text)
    assert ([names[a] for a in event.actors], [names[a] for a in event.affected]) == (acting, affected)


def test_she_is_not_her_lawyer() -> None:
    parsed = parse("Ms Zita Brunn was held on Monday. Her lawyer, Otto Kell, said she denied any wrongdoing.")
    denial = parsed.events[-1]
    assert (denial.actors, denial.status) == (("zita-brunn",), "denied")
    assert denial.summary == "Zita Brunn denied any wrongdoing"


def test_a_rival_acts_itself() -> None:
    event, names = event_of("竞争对手飞马出行周五重新上线了应用。", "zh")
    assert [names[a] for a in event.actors] == ["飞马出行"]


def test_a_passive_without_agent_acts_through_nobody() -> None:
    event = only(parse("Huobi was fined on Monday."), "penalise")
    assert (event.actors, event.affected) == ((), ("huobi",))


def test_a_passive_with_agent_acts_through_it() -> None:
    event = only(parse("Huobi was fined by Peru on Monday."), "penalise")
    assert (event.actors, event.affected) == (("peru",), ("huobi",))


def test_who_receives_a_fine_bears_it() -> None:
    event = only(parse("Huobi received a fine from Peru on Monday."), "penalise")
    assert (event.actors, event.affected) == (("peru",), ("huobi",))


def test_who_receives_orders_has_sold_something() -> None:
    (event,) = parse("Huobi received orders for 20 machines on Monday.").events
    assert (event.actors, event.affected) == (("huobi",), ())


def test_where_somebody_arrives_is_not_affected() -> None:
    (event,) = parse("Juan Quispe arrived at Huobi on Monday.").events
    assert (event.actors, event.affected) == (("juan-quispe",), ())


def test_users_of_a_platform_stand_for_it() -> None:
    assert only(parse("Users of Huobi are moving abroad."), "move").actors == ("huobi",)


def test_a_second_participle_goes_on_with_the_passive() -> None:
    parsed = parse("Huobi was fined on Monday over its handling of data and given two months to stop transfers.")
    assert [(e.type, e.actors, e.affected) for e in parsed.events] == [
        ("penalise", (), ("huobi",)),
        ("halt", ("huobi",), ()),
    ]


def test_a_verb_behind_an_aside_has_the_noun_before_it_for_subject() -> None:
    parsed = parse("Peru followed on Monday, and Huobi, which had moved to Lima, will sue the ministry of trade.")
    assert only(parsed, "charge_sue").actors == ("huobi",)


def test_who_speaks_goes_on_behind_what_is_said() -> None:
    parsed = parse("Zita Brunn argued on Monday that the mint could not close, and proposed a pause.")
    assert only(parsed, "propose").actors == only(parsed, "statement").actors != ()
