"""What makes an event and of which type: verbs, phrases, objects, nouns and predicative adjectives."""

import tomllib
from pathlib import Path

import pytest

from lib.errors import VocabError
from lib.model import EVENT_TYPES
from lib.parse.clause.clauses import find_clauses
from lib.parse.clause.inflections import inflections
from lib.parse.clause.phrases import phrase_head
from lib.parse.clause.words import singular, starts_of, tokenize
from lib.parse.event.lexicon import NOT_TYPES, event_type, lexicon
from lib.parse.event.triggers import match_verb, noun_type

VOCAB = Path(__file__).resolve().parents[2] / "data" / "vocab"


def triggers(sentence: str) -> list[tuple[str, str]]:
    """Return the words and the type of each trigger of a sentence."""
    tokens = tokenize(sentence, 0, len(sentence))
    starts = starts_of(tokens, sentence, 0)
    found = [match_verb(tokens, clause) for clause in find_clauses(tokens)]
    return [(sentence[starts[t.first] : starts[t.last] + len(tokens[t.last].text)], t.type) for t in found if t]


SENTENCES = {
    "a trial of a thing is a test": ("A trial of the scanner began.", [("began", "other")]),
    "a trial of a person": ("The trial of a banker began.", [("began", "charge_sue")]),
    "a clinical trial": ("The clinical trial began.", [("trial began", "other")]),
    "plain verb": ("Peru outlawed the drug.", [("outlawed", "restrict")]),
    "verb with particle": ("The mint shut down two presses.", [("shut down", "halt")]),
    "particle behind the object": ("The mint shut two presses down.", [("shut two presses down", "halt")]),
    "verb phrase with noun": ("The decree came into force.", [("came into force", "take_effect")]),
    "phrase around an object": (
        "The line took six trains out of service.",
        [("took six trains out of service", "halt")],
    ),
    "object decides: easing": ("Peru lifted the curfew.", [("lifted the curfew", "ease")]),
    "object decides: penalty": ("Peru imposed a fine on the mint.", [("imposed a fine", "penalise")]),
    "object decides: restriction": ("Peru imposed a curfew.", [("imposed a curfew", "restrict")]),
    "object decides: licence": ("Peru revoked the licence of the mint.", [("revoked the licence", "penalise")]),
    "object decides: postponement": ("Peru extended the deadline.", [("extended the deadline", "delay_amend")]),
    "object of a measure": ("The house approved a package of rules.", [("approved a package of rules", "adopt")]),
    "object decides: no more exemption": (
        "Peru repealed the exemption for ships.",
        [("repealed the exemption", "delay_amend")],
    ),
    "object decides: a lower requirement": (
        "Peru cut the reserve requirement.",
        [("cut the reserve requirement", "ease")],
    ),
    "object decides: an order stayed": ("A judge blocked the ban.", [("blocked the ban", "ease")]),
    "object decides: papers": ("The mint demanded documents.", [("demanded documents", "investigate")]),
    "object decides: powers": ("Peru invoked emergency powers.", [("invoked emergency powers", "restrict")]),
    "particle behind a deal": ("The agency waved the deal through.", [("waved the deal through", "authorise")]),
    "particle before a bill": ("The senate waved through the bill.", [("waved through the bill", "adopt")]),
    "from a place": ("Lumo withdrew its staff from Peru.", [("withdrew its staff from", "move")]),
    "from a year": ("Lumo withdrew a guideline from 2020.", [("withdrew a guideline", "delay_amend")]),
    "a rise to an amount": ("The threshold rises to $58,000.", [("rises", "other")]),
    "more checks": ("Peru stepped up checks.", [("stepped up checks", "investigate")]),
    "a plea": ("The banker entered a plea.", [("entered a plea", "charge_sue")]),
    "an emergency": ("Peru declared an emergency.", [("declared an emergency", "restrict")]),
    "recall": ("The maker announced a recall.", [("announced a recall", "halt")]),
    "recall that is ordered": ("The agency ordered a recall.", [("ordered a recall", "restrict")]),
    "fee is no charge in court": ("The mint charged a fee.", [("charged a fee", "other")]),
    "support verb and noun are one": ("Peru announced a ban on scooters.", [("announced a ban", "restrict")]),
    "noun of a passive": ("A probe was launched.", [("probe was launched", "investigate")]),
    "noun that is planned": ("A hearing is scheduled for May.", [("hearing is scheduled", "consult")]),
    "predicative adjective": ("Owners are liable for damage.", [("liable", "take_effect")]),
    "adjective that judges": ("The court declared the levy unlawful.", [("declared", "restrict")]),
    "in force": ("The levy is in force.", [("is in force", "take_effect")]),
    "due": ("Comments are due by Friday.", [("due", "consult")]),
    "agreement by object": ("The mint struck a deal with Peru.", [("struck a deal", "agree")]),
    "weighing a noun": ("Peru considers a levy.", [("considers a levy", "restrict")]),
    "no event": ("The mint has forty presses.", []),
}


@pytest.mark.parametrize(("sentence", "wanted"), SENTENCES.values(), ids=SENTENCES.keys())
def test_a_trigger_has_its_words_and_type(sentence: str, wanted: list[tuple[str, str]]) -> None:
    assert triggers(sentence) == wanted


@pytest.mark.parametrize(
    ("lemma", "form"),
    [
        ("ban", "banned"), ("halt", "halting"), ("freeze", "frozen"), ("levy", "levied"), ("penalise", "penalized"),
        ("scrap", "scrapped"), ("forbid", "forbade"), ("die", "dying"), ("annul", "annulled"), ("oversee", "oversaw"),
    ],
)  # fmt: skip
def test_inflections_are_derived_from_the_lemma(lemma: str, form: str) -> None:
    assert inflections()[form][0] == lemma


@pytest.mark.parametrize(
    ("noun", "base"), [("inquiries", "inquiry"), ("fines", "fine"), ("losses", "loss"), ("news", "new")]
)
def test_singular_is_a_guess_by_ending(noun: str, base: str) -> None:
    assert singular(noun) == base


def test_part_of_a_name_is_no_happening() -> None:
    sentence = "The Appeal Board of the city met."
    tokens = tokenize(sentence, 0, len(sentence))
    assert noun_type(tokens, 2) is None


def test_the_head_of_a_noun_phrase_is_its_last_noun() -> None:
    tokens = tokenize("its first test flight Tuesday", 0, 29)
    assert tokens[phrase_head(tokens, (0, 5))].text == "flight"


@pytest.mark.parametrize("language", ["en", "zh"])
def test_every_entry_has_a_known_type_and_source(language: str) -> None:
    table = tomllib.loads((VOCAB / language / "triggers.toml").read_text(encoding="utf-8"))
    sections = {k: v for k, v in table.items() if k not in NOT_TYPES}
    assert set(sections) <= set(EVENT_TYPES)
    sources = {source for section in sections.values() for words in section.values() for source in words}
    assert sources <= {"register", "plover", "editor"}


def test_every_type_is_defined() -> None:
    table = tomllib.loads((VOCAB / "event_types.toml").read_text(encoding="utf-8"))
    assert tuple(table) == EVENT_TYPES
    assert all(entry["definition"] and entry["label"] for entry in table.values())


def test_an_unknown_type_is_refused() -> None:
    with pytest.raises(VocabError, match="'celebrate' is no event type"):
        event_type("celebrate")


@pytest.mark.parametrize("language", ["en", "zh"])
def test_an_object_row_names_a_type_or_the_noun(language: str) -> None:
    assert {kind for rows in lexicon(language).objects.values() for _, kind in rows} <= {*EVENT_TYPES, "noun"}


EXAMPLES = (VOCAB / "en" / "trigger_examples.txt").read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize("sentence", EXAMPLES)
def test_every_example_has_a_trigger(sentence: str) -> None:
    tokens = tokenize(sentence, 0, len(sentence))
    nouns = [i for i, token in enumerate(tokens) if token.tag == "w" and noun_type(tokens, i)]
    assert triggers(sentence) or nouns
