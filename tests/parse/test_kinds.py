import pytest

from tests.parse.actor_case import kinds


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        pytest.param(
            "Regulators fined Zorblax Ltd on Monday.", "Zorblax", "company", id="suffix dropped from the name"
        ),
        pytest.param("Uber Peru was fined.", "Uber Peru", "company", id="a known firm's company in a land"),
        pytest.param("Huobi Japan and Uber Peru met.", "Huobi Japan", "company", id="one of two local companies"),
        pytest.param("Brunn & Zedler said it would move.", "Brunn & Zedler", "company", id="partners"),
        pytest.param("The exchange Kwixo halted trading.", "Kwixo", "platform", id="noun before"),
        pytest.param("Kwixo, Lima's oldest exchange, halted trading.", "Kwixo", "platform", id="apposition behind"),
        pytest.param("It was fined by the Dutch Gaming Authority.", "Dutch Gaming Authority", "authority", id="head"),
        pytest.param(
            "She teaches at the Technical University of Graz.", "Technical University of Graz", "organisation", id="of"
        ),
        pytest.param("Kwixo spokeswoman Zita Brunn declined.", "Zita Brunn", "person", id="post before"),
        pytest.param(
            "It was prosecutor Kolva Brixen who sued.", "Kolva Brixen", "person", id="holder of a state's post"
        ),
        pytest.param(
            "The bank sued. Auditor Brunn & Roth left.", "Brunn & Roth", "company", id="a firm of two partners"
        ),
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
        pytest.param("Its rival Brunnex Coin said it would close.", "Brunnex Coin", "company", id="a coin that speaks"),
        pytest.param("Rival Harrow Bank met.", "Harrow Bank", "company", id="a noun before a whole name"),
        pytest.param("Then Krakow shut it.", "Kraków", "place", id="a city without its accent"),
        pytest.param("The Sejm met.", "Sejm", "authority", id="a parliament's own word"),
        pytest.param("His predecessor, Arvo Brunn, left.", "Arvo Brunn", "person", id="whose place it was"),
        pytest.param("Peru's lower house met.", "Peru's lower house", "authority", id="a house of parliament"),
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
        pytest.param("Under the Safe Toys for Peruvians Act fees rise.", id="a law for a people"),
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
