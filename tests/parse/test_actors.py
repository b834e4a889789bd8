import json
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lib.model import Article
from lib.parse.actors import find_actors
from lib.parse.layout import lay_out
from tests.parse.actor_case import kinds, mentions, parse

SHARED = Path(os.environ.get("CRACKDOWN_SHARED", "../shared"))
GOLD = SHARED / "gold" / "seeds-actors.jsonl"


def seed_articles() -> list[dict[str, object]]:
    return [json.loads(line) for line in GOLD.read_text(encoding="utf-8").splitlines()] if GOLD.exists() else []


@pytest.mark.skipif(not GOLD.exists(), reason="needs the labelled seeds (CRACKDOWN_SHARED)")
@pytest.mark.parametrize("gold", seed_articles(), ids=lambda g: str(g["article"])[:3])
def test_seed_actors(gold: dict[str, object]) -> None:
    text = (SHARED / "seeds" / str(gold["article"])).read_text(encoding="utf-8")
    found, spoken = parse(text)
    by_name = {a.name: a for a in found}
    for actor in gold["actors"]:  # type: ignore[attr-defined]
        assert by_name[actor["name"]].kind == actor["kind"]
        surfaces = {m.surface for m in spoken if m.actor_id == by_name[actor["name"]].id}
        assert surfaces & set(actor["mentions"])
    assert not {"ST", "PressReader", "The Star", "Malaysia"} & set(by_name)


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        pytest.param(
            "de", "Die Verordnung trifft die Zedler GmbH, sagte Jürgen Krautz. Verbraucher warten.",
            {"Zedler": "company", "Jürgen Krautz": "person"}, id="German nouns are no names",
        ),
        pytest.param(
            "fr", "Le ministre Bruno Zedler a parlé. Les épargnants attendent.", {"Bruno Zedler": "person"}, id="French"
        ),
        pytest.param(
            "es", "La empresa Zedler cerró. Los usuarios esperan a Binance.",
            {"Zedler": "company", "Binance": "platform"}, id="Spanish",
        ),
        pytest.param("ru", "Компания Binance закрылась.", {"Binance": "platform"}, id="no word lists: known names"),
    ],
)  # fmt: skip
def test_other_languages(language: str, text: str, expected: dict[str, str]) -> None:
    assert kinds(text, language) == expected


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Kwixo Foods closed. Kwixo Foods's Zita Brunn lied.", id="owner without a post"),
        pytest.param("Zita Brunn, who runs Kwixo Foods, lied.", id="relative clause"),
        pytest.param("Kwixo Foods, a lender, lied. Zita Brunn, then head of risk at the lender, left.", id="a role"),
        pytest.param("Zita Brunn, head of risk at Kwixo Foods, left.", id="a field before the body"),
    ],
)
def test_whom_somebody_belongs_to(text: str) -> None:
    assert {a.name: a.affiliation for a in parse(text)[0]}["Zita Brunn"] == "kwixo-foods"


def test_affiliation() -> None:
    text = (
        "Kwixo spokeswoman Zita Brunn declined. Olga Petz, a lawyer at Harrow Legal, agreed. Pavel Durov spoke. "
        "Otto Zell, Kwixo's founder, left."
    )
    affiliations = {a.name: a.affiliation for a in parse(text)[0]}
    assert affiliations["Zita Brunn"] == "kwixo"
    assert affiliations["Olga Petz"] == "harrow-legal"
    assert affiliations["Otto Zell"] == "kwixo"
    assert affiliations["Pavel Durov"] == "telegram"


def test_lower_case_only_where_users_follow() -> None:
    text = "Telegram grew. Many telegram groups closed after a telegram came."
    assert mentions(text, "Telegram") == [("Telegram", "name"), ("telegram", "alias")]


def test_furniture_and_datelines_name_nobody() -> None:
    text = "LISBON (REUTERS) - Kwixo closed on Monday.\n\n© 2017 Example Media. All rights reserved"
    assert set(kinds(text)) == {"Kwixo"}


def test_an_aside_is_no_dateline() -> None:
    assert "Huobi" in kinds("Huobi - the oldest exchange there - halted trading on Monday, it said.")


def test_title_case_headline_names_only_what_is_unusual() -> None:
    text = "Minister Threatens New Rules After Kwixo Scandal\n\nKwixo closed on Monday, and its users complained."
    assert set(kinds(text)) == {"Kwixo"}


def test_offsets_are_quotes() -> None:
    text = "The Baltic Coin Council said “Kwixo” owed it money; China’s central bank agreed."
    assert all(m.span.of(text) == m.surface for m in parse(text)[1])


@given(st.text(alphabet="Aa bB.,'’s中国人民银行(“” of and Ltd\n", max_size=200))
def test_any_text(text: str) -> None:
    article = Article("x", None, None, None, None, "en", text, "x")
    actors, found = find_actors(article, lay_out(article))
    ids = {a.id for a in actors}
    assert len(ids) == len(actors)
    assert {m.actor_id for m in found} <= ids
    assert all(0 <= m.span.start < m.span.end <= len(text) and m.span.of(text) == m.surface for m in found)
    starts = [m.span.start for m in found]
    assert starts == sorted(starts)


def test_first_name_of_a_firm_of_two_opens_the_sentence() -> None:
    assert set(kinds("Smith & Crowe pulled its spots on Sunday.")) == {"Smith & Crowe"}
