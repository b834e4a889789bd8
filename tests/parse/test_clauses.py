"""Who does what to whom: subjects, kinds and governors of clauses, sentence by sentence."""

import pytest

from lib.parse.clause.clauses import find_clauses
from lib.parse.clause.values import Clause
from lib.parse.clause.words import Token, tokenize


def read(sentence: str, headline: bool = False) -> tuple[list[Token], list[Clause]]:
    tokens = tokenize(sentence, 0, len(sentence))
    return tokens, find_clauses(tokens, headline)


def outline(sentence: str, headline: bool = False) -> list[tuple[str, str, str]]:
    """Return lemma, kind and subject of each clause."""
    tokens, clauses = read(sentence, headline)
    return [
        (c.verb.lemma, c.kind, " ".join(t.text for t in tokens[slice(*c.subject)]) if c.subject else "")
        for c in clauses
    ]


SENTENCES = {
    "main clause": ("The agency fined two banks.", [("fine", "main", "The agency")]),
    "passive": ("Two banks were fined by the agency.", [("fine", "main", "Two banks")]),
    "coordinated verbs share the subject": (
        "The agency fined two banks and revoked their licences.",
        [("fine", "main", "The agency"), ("revoke", "coordinated", "The agency")],
    ),
    "coordinated clauses keep their subjects": (
        "The agency fined two banks, but the court overturned the decision.",
        [("fine", "main", "The agency"), ("overturn", "main", "the court")],
    ),
    "passive turned round": (
        "Among those fined was the mint.",
        [("fine", "main", "the mint")],
    ),
    "relative clause without a pronoun of its own": (
        "Peru imposed a curfew it lifted in May.",
        [("impose", "main", "Peru"), ("lift", "relative", "it")],
    ),
    "the same with a past that may be a participle": (
        "The agency dropped a rule the court suspended in May.",
        [("drop", "main", "The agency"), ("suspend", "relative", "the court")],
    ),
    "no such clause behind a verb with two objects": (
        "The mint gave the bank the coins found in May.",
        [("give", "main", "The mint"), ("find", "reduced", "the coins")],
    ),
    "passive that shares its be": (
        "Two clerks were held by the guard of the mint and their keys seized.",
        [("hold", "main", "Two clerks"), ("seize", "main", "their keys")],
    ),
    "absolute after with": (
        "The mint closed, with a vote due in May.",
        [("close", "main", "The mint"), ("due", "absolute", "a vote")],
    ),
    "date between auxiliary and verb": (
        "The council will next week debate the plan.",
        [("debate", "main", "The council")],
    ),
    "verb that no list knows": ("The mint will defenestrate clerks.", [("defenestrate", "main", "The mint")]),
    "since before a participle": ("Four have since been fined.", [("fine", "main", "Four")]),
    "plural subject with a phrase": (
        "Hearings into the unit begin on Monday.",
        [("begin", "main", "Hearings into the unit")],
    ),
    "participle with its agent after a comma": (
        "The fine, imposed by Norland's Ferry Board (NFB), came after a storm.",
        [("impose", "reduced", "The fine"), ("come", "main", "The fine ,")],
    ),
    "adverbial between and and its verb": (
        "The mint closed and, on May 3, sold its presses.",
        [("close", "main", "The mint"), ("sell", "coordinated", "The mint")],
    ),
    "clause that takes an infinitive interrupts the subject": (
        "Peru fined it; the mint, which had been told to pay in May, has until July.",
        [
            ("fine", "main", "Peru"),
            ("tell", "relative", "the mint"),
            ("pay", "infinitive", "the mint"),
            ("have", "main", "the mint ,"),
        ],
    ),
    "that only points": (
        "The mint called that sum absurd, blamed a clerk and closed.",
        [("call", "main", "The mint"), ("blame", "coordinated", "The mint"), ("close", "coordinated", "The mint")],
    ),
    "short form in brackets": (
        "Presses must rest, Norland's Ferry Board (NFB) ruled on Monday.",
        [("rest", "main", "Presses"), ("rule", "main", "Norland 's Ferry Board ( NFB )")],
    ),
    "speaker's name behind the office": (
        "Presses must rest, said its director, Ann Roe, on Monday.",
        [("rest", "main", "Presses"), ("say", "tail", "its director , Ann Roe")],
    ),
    "day since when, no clause": (
        "Its levy, in force since May 2015, is flouted by clerks.",
        [("flout", "main", "Its levy , in force since May 2015 ,")],
    ),
    "object before another clause": (
        "Ann Roe, the speaker, signed the bill on Monday, a week after the cabinet had backed it.",
        [("sign", "main", "Ann Roe , the speaker ,"), ("back", "subordinate", "the cabinet")],
    ),
    "participle with agent in an apposition": (
        "Peru paid, and Acme Mint, a firm backed by foreign funds, laid off clerks.",
        [("pay", "main", "Peru"), ("back", "reduced", "a firm"), ("lay", "main", "Acme Mint , a firm")],
    ),
    "noun-like verb that ends a relative clause": (
        "Banks kept to a limit that the mint set on Sunday.",
        [("keep", "main", "Banks"), ("set", "relative", "the mint")],
    ),
    "particle between two nouns": (
        "A panel of judges set aside the order.",
        [("set", "main", "A panel of judges")],
    ),
    "participle among adjectives": (
        "The mint took new listed clients and fined two.",
        [("take", "main", "The mint"), ("fine", "coordinated", "The mint")],
    ),
    "quoted word is no verb": (
        'The mint called that number "grossly inflated", blamed a clerk and closed.',
        [("call", "main", "The mint"), ("blame", "coordinated", "The mint"), ("close", "coordinated", "The mint")],
    ),
    "verb before a comma and which": (
        "Outside the mint 40 clerks gathered to demand refunds, which it owes.",
        [
            ("gather", "main", "Outside the mint 40 clerks"),
            ("demand", "infinitive", "Outside the mint 40 clerks"),
            ("owe", "relative", "it"),
        ],
    ),
    "participle before a date": (
        "A deal reached last May failed.",
        [("reach", "reduced", "A deal"), ("fail", "main", "A deal")],
    ),
    "speech in the middle": (
        "The mint, a paper wrote, has closed.",
        [("write", "tail", "a paper"), ("close", "main", "The mint ,")],
    ),
    "apposition before the verb": (
        "The order came, and by noon the two firms, Alfa and Beta, had closed.",
        [("come", "main", "The order"), ("close", "main", "by noon the two firms , Alfa and Beta ,")],
    ),
    "complement with that": (
        "The firm said that it would close its branch.",
        [("say", "main", "The firm"), ("close", "complement", "it")],
    ),
    "complement without that": (
        "The firm said it would close its branch.",
        [("say", "main", "The firm"), ("close", "complement", "it")],
    ),
    "complement after an adverbial": (
        "The ministry said that from May, sellers are liable for returns.",
        [("say", "main", "The ministry"), ("be", "complement", "from May , sellers")],
    ),
    "speech verb behind": (
        "The branch will close, the firm said.",
        [("close", "main", "The branch"), ("say", "tail", "the firm")],
    ),
    "speech verb behind, turned round": (
        '"The branch will close," said Ann Lee, a lawyer.',
        [("close", "main", '" The branch'), ("say", "tail", "Ann Lee")],
    ),
    "relative clause interrupts": (
        "The firm, which opened in 2011, closed its branch.",
        [("open", "relative", "The firm"), ("close", "main", "The firm ,")],
    ),
    "participle after a noun": (
        "The man arrested on Friday was charged with fraud.",
        [("arrest", "reduced", "The man"), ("charge", "main", "The man")],
    ),
    "infinitive after an object": (
        "The court ordered the firm to pay damages.",
        [("order", "main", "The court"), ("pay", "infinitive", "the firm")],
    ),
    "infinitive after a plan": (
        "The firm plans to sell its plant.",
        [("plan", "main", "The firm"), ("sell", "infinitive", "The firm")],
    ),
    "gerund after a preposition": (
        "The agency fined the bank after tapping its phones.",
        [("fine", "main", "The agency"), ("tap", "gerund", "The agency")],
    ),
    "clause after a conjunction of time": (
        "The bank closed its branch after the agency revoked its licence.",
        [("close", "main", "The bank"), ("revoke", "subordinate", "the agency")],
    ),
    "apposition ends the subject": (
        "The bank, the country's oldest, closed its branch.",
        [("close", "main", "The bank , the country 's oldest ,")],
    ),
    "list of names": (
        "Acme, Borel and Cander are leaving the market.",
        [("leave", "main", "Acme , Borel and Cander")],
    ),
    "nouns that look like verbs": (
        "New rules on fines and bans take effect in May.",
        [("take", "main", "New rules on fines and bans")],
    ),
    "participle before the name": ("The banned service returned in June.", [("return", "main", "The banned service")]),
    "month that looks like a modal": ("The firm opened a branch in May.", [("open", "main", "The firm")]),
    "date before the verb": (
        "The agency on June 18 fined the bank.",
        [("fine", "main", "The agency on June 18")],
    ),
    "no verb at all": ("A quiet day in the capital.", []),
}


@pytest.mark.parametrize(("sentence", "wanted"), SENTENCES.values(), ids=SENTENCES.keys())
def test_a_sentence_falls_into_its_clauses(sentence: str, wanted: list[tuple[str, str, str]]) -> None:
    assert outline(sentence) == wanted


HEADLINES = {
    "present tense after a name": ("Brazil bans loot boxes", [("ban", "main", "Brazil")]),
    "infinitive is the future": ("Brazil to ban loot boxes", [("ban", "infinitive", "Brazil")]),
    "bare plural verb": ("Regulators order closure of branch", [("order", "main", "Regulators")]),
}


@pytest.mark.parametrize(("sentence", "wanted"), HEADLINES.values(), ids=HEADLINES.keys())
def test_a_headline_uses_the_present_for_what_happened(sentence: str, wanted: list[tuple[str, str, str]]) -> None:
    assert outline(sentence, headline=True) == wanted


GROUPS = {
    "perfect passive": ("Forty people have been held.", (True, True, False, False)),
    "negated past": ("The court did not rule.", (False, False, False, True)),
    "progressive": ("The firm is moving.", (False, False, True, False)),
    "negated future": ("The firm won't move.", (False, False, False, True)),
}


@pytest.mark.parametrize(("sentence", "wanted"), GROUPS.values(), ids=GROUPS.keys())
def test_auxiliaries_belong_to_their_verb(sentence: str, wanted: tuple[bool, bool, bool, bool]) -> None:
    verb = read(sentence)[1][0].verb
    assert (verb.passive, verb.perfect, verb.progressive, verb.negated) == wanted


def test_what_is_said_depends_on_who_says_it_wherever_that_stands() -> None:
    _, before = read("The firm said it would close.")
    _, behind = read("It will close, the firm said.")
    assert before[1].governor == 0
    assert behind[0].governor == 1


def test_a_relative_clause_with_its_own_subject_acts_on_the_noun_before_it() -> None:
    tokens, clauses = read("A fine that the agency imposed in May was reduced.")
    held = clauses[0].antecedent
    assert held is not None
    assert " ".join(t.text for t in tokens[slice(*held)]) == "A fine"
