import pytest

from tests.parse.actor_case import kinds, mentions, parse


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        pytest.param("A court in Graz stopped the sale.", "court in Graz", "authority", id="a, and a place"),
        pytest.param(
            "They went to a federal court in Brixlegg.", "federal court in Brixlegg", "authority", id="unknown"
        ),
        pytest.param("Brixlegg prosecutors sued.", "Brixlegg prosecutors", "authority", id="behind an unknown place"),
        pytest.param("Then police searched the flat.", "police", "authority", id="no article"),
        pytest.param("Norway shut it. Police searched it.", "Norwegian police", "authority", id="the country prevails"),
        pytest.param("Local officials banned the march.", "local officials", "authority", id="a group, told apart"),
        pytest.param("Inspectors found a crack.", "inspectors", "authority", id="a group that opens the sentence"),
        pytest.param("The ministry of trade acted.", "trade ministry", "authority", id="the, with its field behind it"),
        pytest.param("The state's utility commission met.", "utility commission", "authority", id="of a state"),
        pytest.param(
            "Peru fell. Peru rose. Chile's lower house met and the Senate agreed.",
            "Chilean Senate",
            "authority",
            id="whose body was told of",
        ),
        pytest.param(
            "Peru fell. Peru rose. Chile's police met, and prosecutors too.",
            "Chilean prosecutors",
            "authority",
            id="whose police were told of",
        ),
        pytest.param("The drug regulator acted.", "drug regulator", "authority", id="the, with nobody before"),
        pytest.param("The embattled watchdog acted.", "watchdog", "authority", id="a word that says nothing"),
        pytest.param(
            "The garment workers' federation met.", "garment workers' federation", "organisation", id="owners"
        ),
        pytest.param("The cycling federation met.", "cycling federation", "organisation", id="a field"),
        pytest.param(
            "It was shut by the office of the port adviser.", "office of the port adviser", "authority", id="an office"
        ),
        pytest.param("The central bank acted.", "central bank", "authority", id="a body of two words"),
        pytest.param("The Graz exchange halted trading.", "Graz exchange", "platform", id="a place's exchange"),
        pytest.param(
            "India's salt workers' union met.", "Indian salt workers' union", "organisation", id="a country's"
        ),
        pytest.param("Zedlerland shut it. The Senate met, then police.", "police", "authority", id="no known state"),
        pytest.param("The bank was fined.", "bank", "company", id="a firm where none is named"),
    ],
)
def test_introduced(text: str, name: str, kind: str) -> None:
    assert kinds(text).get(name) == kind


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Two senior officials resigned.", id="a number"),
        pytest.param("Officials resigned.", id="a group without more"),
        pytest.param("Kwixo, a regulator in its own right, agreed.", id="an apposition"),
        pytest.param("Kwixo is a court of its own kind.", id="a predicate"),
        pytest.param("Kwixo shut the bank.", id="a firm where one is named"),
        pytest.param("Kwixo ignored a court ruling.", id="a noun behind"),
        pytest.param("Kwixo is the Paris exchange Kwixo.", id="an exchange with a name"),
        pytest.param("The exchange Kwixo left. The Paris exchange fell.", id="an exchange that is named"),
        pytest.param("The network of Kwixo failed.", id="a vague word for a firm"),
        pytest.param("Kwixo left its Paris office.", id="an office without a subject"),
        pytest.param("Kwixo asked its own safety inspectors.", id="owned by a pronoun"),
    ],
)
def test_nobody_introduced(text: str) -> None:
    assert set(kinds(text)) <= {"Kwixo", "Paris"}


@pytest.mark.parametrize(
    ("text", "name", "said"),
    [
        pytest.param(
            "A court in Graz ruled. It fined her. The court met later.", "court in Graz",
            ["A court in Graz", "It", "The court"], id="spoken of again",
        ),
        pytest.param(
            "The tax office sued. The Brixlegg tax office did not.", "tax office", ["The tax office"], id="another"
        ),
        pytest.param(
            "A court in Graz ruled. The Graz court met again.", "court in Graz", ["A court in Graz", "Graz court"],
            id="in both orders",
        ),
    ],
)  # fmt: skip
def test_spoken_of_again(text: str, name: str, said: list[str]) -> None:
    assert [surface for surface, _ in mentions(text, name)] == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        pytest.param("Peru's tax watchdog Brunnex met.", "Peru's tax watchdog", id="right before the name"),
        pytest.param("Brunnex Agency, the Peruvian tax watchdog, met.", "Peruvian tax watchdog", id="behind it"),
        pytest.param("The tax watchdog, Brunnex, met.", "The tax watchdog", id="a comma between"),
        pytest.param("The fish watchdog met. Peru runs the Fish Watchdog.", "The fish watchdog", id="named later"),
    ],
)
def test_described_and_named(text: str, said: str) -> None:
    actors, found = parse(text)
    spoken = {m.surface: m.actor_id for m in found}
    assert len([a for a in actors if a.kind != "place"]) == 1
    assert said in spoken


BARE = {
    "the article's own country": (
        "Kenya taxes salt\n\nKenya taxed salt.\n\nHe told parliament why.",
        "Kenyan parliament",
    ),
    "a country mentioned later": (
        "Lumen taxes salt\n\nLumen taxed salt.\n\nSalt comes from Uganda. He told parliament why.",
        "parliament",
    ),
    "a country in the same sentence": (
        "Kenya taxes salt\n\nShops sell salt.\n\nAs Uganda had, he told parliament.",
        "parliament",
    ),
}


@pytest.mark.parametrize(("text", "name"), BARE.values(), ids=BARE.keys())
def test_whose_a_bare_body_is(text: str, name: str) -> None:
    assert name in kinds(text)
