import json
import os
from datetime import date
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


CHINA_FIRST = "China tightened its rules. "


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        pytest.param(
            "Regulators fined Zorblax Ltd on Monday.", "Zorblax", "company", id="suffix dropped from the name"
        ),
        pytest.param("The exchange Kwixo halted trading.", "Kwixo", "platform", id="noun before"),
        pytest.param("Kwixo, Lima's oldest exchange, halted trading.", "Kwixo", "platform", id="apposition behind"),
        pytest.param("It was fined by the Dutch Gaming Authority.", "Dutch Gaming Authority", "authority", id="head"),
        pytest.param(
            "She teaches at the Technical University of Graz.", "Technical University of Graz", "organisation", id="of"
        ),
        pytest.param("Kwixo spokeswoman Zita Brunn declined.", "Zita Brunn", "person", id="post before"),
        pytest.param("Zita Brunn, an analyst at Kwixo, agreed.", "Zita Brunn", "person", id="post behind"),
        pytest.param("Then Mark Field and Zita Park agreed.", "Mark Field", "person", id="a head as family name"),
        pytest.param("Mr Brunn had left by then.", "Brunn", "person", id="form of address"),
        pytest.param("They met near Brixlegg on Friday.", "Brixlegg", "place", id="preposition"),
        pytest.param("The Danish drugmaker Novolax recalled two lots.", "Novolax", "company", id="maker"),
        pytest.param("First Meridian Bank was closed.", "First Meridian Bank", "company", id="an ordinal opens it"),
        pytest.param("It angered Germany's BqVrM at once.", "BqVrM", "authority", id="a state's acronym"),
        pytest.param("The city of Fort Zedler voted.", "Fort Zedler", "place", id="word that opens places"),
        pytest.param(
            "The office of Transport Canada closed.", "Transport Canada", "authority", id="subject and country"
        ),
        pytest.param("It fined Otto K. Brunn, 45, on Friday.", "Otto K. Brunn", "person", id="age"),
        pytest.param("Army chief General Braxo Zedler left.", "Braxo Zedler", "person", id="General before a person"),
        pytest.param("It went to Zedler Magistrates' Court.", "Zedler Magistrates' Court", "authority", id="owners"),
        pytest.param("The captain, Jun Zedler, left.", "Jun Zedler", "person", id="a month's short form in a name"),
        pytest.param("Its last manager, Bravko Kalve, left.", "Bravko Kalve", "person", id="a post, then a comma"),
        pytest.param("The mayor of Salt Bay, Nizla Brado, left.", "Nizla Brado", "person", id="a post of a place"),
        pytest.param("Kwixo Play, Peru's biggest publisher, left.", "Kwixo Play", "company", id="a trade, no post"),
        pytest.param("Traders at Mark Brunn sold.", "Mark Brunn", "company", id="where people work"),
        pytest.param("Kwixo Systems of Brixlegg left.", "Kwixo Systems", "company", id="a firm of a place"),
        pytest.param("The union, Brunnex, met.", "Brunnex", "organisation", id="between commas"),
        pytest.param("It lay in Bad Zedler.", "Bad Zedler", "place", id="in, and two words"),
        pytest.param("Police in Brixlegg agreed.", "Brixlegg", "place", id="where a body is"),
        pytest.param("It shut its Brixlegg plant.", "Brixlegg", "place", id="where a plant is"),
        pytest.param(
            "He went to the Court of Arbitration for Salt.",
            "Court of Arbitration for Salt",
            "authority",
            id="of, then for",
        ),
        pytest.param("The World Salt Agency agreed.", "World Salt Agency", "organisation", id="no state's agency"),
        pytest.param(
            "It joined Bakers Without Ovens.", "Bakers Without Ovens", "organisation", id="small word in capitals"
        ),
        pytest.param(
            "The Department for Salt, Food and Rural Affairs met.",
            "Department for Salt",
            "authority",
            id="no list of subjects",
        ),
        pytest.param(
            "The Department for Trade, Food and Rural Affairs met.",
            "Department for Trade, Food and Rural Affairs",
            "authority",
            id="a list of subjects",
        ),
        pytest.param(
            "The Baltic Gaming and Salt Association met.",
            "Baltic Gaming and Salt Association",
            "organisation",
            id="and, before a head",
        ),
        pytest.param("Judge Harlow met him.", "Harlow", "person", id="a title before a city's name"),
        pytest.param("The aid group Brunnex met.", "Brunnex", "organisation", id="a group with a cause"),
        pytest.param("Rival Blue Zedler met.", "Blue Zedler", "company", id="a noun opens the sentence"),
        pytest.param("Unite said so.", "Unite", "organisation", id="a singular noun that speaks"),
        pytest.param("Bombay High Court ruled.", "Bombay High Court", "authority", id="a city's older name stays"),
        pytest.param("Braxor Zedler was arrested.", "Braxor Zedler", "person", id="what happens to people"),
        pytest.param("The coalition partner BRX agreed.", "BRX", "organisation", id="initials are no person"),
        pytest.param(
            "The National Union of Journalists of Peru met.",
            "National Union of Journalists of Peru",
            "organisation",
            id="of, twice",
        ),
        pytest.param("Minister Leonard Fitch agreed.", "Leonard Fitch", "person", id="a title before a firm's name"),
        pytest.param("It angered Zedlerland's foreign ministry.", "Zedlerland", "place", id="a state by its bodies"),
        pytest.param("In Brixlegg, the salt ministry closed it.", "Brixlegg", "place", id="where, then who"),
        pytest.param("General Motors recalled cars.", "General Motors", "company", id="General before no person"),
        pytest.param("Kwixo, PLC, is a firm. Zedler PLC too.", "Zedler", "company", id="suffix"),
        pytest.param(
            "The Ministry of Oceans and Fisheries closed it.", "Ministry of Oceans and Fisheries", "authority", id="and"
        ),
        pytest.param(
            "Rules of the Bank of Zedlerland changed.", "Bank of Zedlerland", "authority", id="bank of a land"
        ),
        pytest.param("火币 was told to stop.", "Huobi", "platform", id="Chinese alias in an English text"),
        pytest.param("WECHAT was told to stop.", "WeChat", "platform", id="all capitals"),
    ],
)
def test_kind(text: str, name: str, kind: str) -> None:
    assert kinds(text)[name] == kind


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Users and owners moved their coins.", id="unnamed groups"),
        pytest.param("The CAC 40 and the FTSE 100 fell on Tuesday.", id="indices"),
        pytest.param("Bitcoin, Ether and ICOs were banned in September.", id="coins"),
        pytest.param("Under the Markets in Crypto-Assets regulation fees rise.", id="a law"),
        pytest.param("The Airtruck A380 crashed.", id="a product by its model"),
        pytest.param("Dealers sold a Zafira in May.", id="an indefinite thing"),
        pytest.param("Iberians and Germans met.", id="peoples"),
        pytest.param("It signed the Accord on Fire and Building Safety.", id="an accord on a subject"),
        pytest.param("Management said so. Analysts said so.", id="nouns that need no article"),
        pytest.param("Under Operation Redwood it closed.", id="an undertaking"),
        pytest.param("The Nasdaq fell on Monday.", id="a bourse's index"),
        pytest.param("Seven Chinese agencies agreed.", id="a number and an adjective"),
        pytest.param("We've said so, and it's over, I'd add.", id="contractions"),
    ],
)
def test_nobody(text: str) -> None:
    assert kinds(text) == {}


@pytest.mark.parametrize(
    ("text", "name", "said"),
    [
        pytest.param(
            "Kwixo Exchange halted. Kwixo would not say why.", "Kwixo Exchange",
            ["Kwixo Exchange", "Kwixo"], id="short form",
        ),
        pytest.param(
            "Zita Brunn spoke. Ms Brunn was calm.", "Zita Brunn", ["Zita Brunn", "Brunn"], id="family name alone"
        ),
        pytest.param(
            "The Baltic Coin Council (BCC) met. The BCC agreed.", "Baltic Coin Council",
            ["Baltic Coin Council", "BCC", "BCC"], id="initials in brackets",
        ),
        pytest.param(
            "Kwixo (formerly Tradelo) closed. Tradelo had users.", "Kwixo",
            ["Kwixo", "Tradelo", "Tradelo"], id="formerly",
        ),
        pytest.param(
            "Skyline fell. The firm, Skyline Aerospace, hit back.", "Skyline Aerospace",
            ["Skyline", "Skyline Aerospace"], id="short form that is a word",
        ),
        pytest.param(
            "The European Parliament met. Parliament then voted.", "European Parliament",
            ["European Parliament", "Parliament"], id="head alone",
        ),
        pytest.param(
            "The US Air Force paid. Later the U.S. Air Force denied it.", "United States Air Force",
            ["US Air Force", "U.S. Air Force"], id="a country's short forms",
        ),
    ],
)  # fmt: skip
def test_one_actor(text: str, name: str, said: list[str]) -> None:
    assert [surface for surface, how in mentions(text, name) if how in ("name", "alias")] == said


def test_alias_by_year() -> None:
    text = "BTCC said it would close."
    assert [a.name for a in parse(text, published=date(2017, 9, 14))[0]] == ["BTCChina"]
    assert [a.name for a in parse(text, published=date(2018, 2, 1))[0]] == ["BTCC"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param(
            "Thailand grew. The Thai SEC warned buyers.", "Thai Securities and Exchange Commission", id="beside"
        ),
        pytest.param(
            "The SEC sued a broker in New York.", "US Securities and Exchange Commission", id="the article's country"
        ),
    ],
)
def test_one_name_of_several_bodies(text: str, name: str) -> None:
    assert name in kinds(text)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        pytest.param("Kenya's Supreme Court met.", {"Kenya", "Kenyan Supreme Court"}, id="possessive"),
        pytest.param("The Supreme Court of Ghana met.", {"Ghana", "Ghanaian Supreme Court"}, id="of"),
        pytest.param(
            "Peru met. The Ministry of Finance agreed.", {"Peru", "Peruvian Ministry of Finance"}, id="the article's"
        ),
        pytest.param("Ohio met. The state Senate agreed.", {"Ohio", "Ohio State Senate"}, id="a state's"),
        pytest.param("The Supreme Court ruled.", {"US Supreme Court"}, id="nothing tells: the likeliest"),
    ],
)
def test_shared_name_takes_the_country(text: str, names: set[str]) -> None:
    assert set(kinds(text)) == names


def test_person_over_place_of_the_same_name() -> None:
    assert mentions("John F. Kennedy spoke. Kennedy left.", "John F. Kennedy")[1] == ("Kennedy", "alias")


def test_words_that_are_names_only_with_support() -> None:
    assert set(kinds("Circle said it would move.")) == {"Circle"}
    assert kinds("Circle the date.") == {}


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
