from datetime import date

import pytest

from lib.collate.align import align
from lib.interval import Interval, day, month
from tests.collate.making import make_parsed

FRAME = "After months of talks in the valley, {}, as the weekly paper wrote."

EQUIVALENT = [
    (
        "British and American spelling",
        "the labour organisation praised its behaviour",
        "the labor organization praised its behavior",
        "wording",
    ),
    (
        "doubled letter in a listed verb",
        "the travelling show was cancelled",
        "the traveling show was canceled",
        "wording",
    ),
    ("contraction", "the dean did not answer", "the dean didn't answer", "wording"),
    ("irregular contraction", "the dean will not answer", "the dean won’t answer", "wording"),
    ("number with scale", "the dam cost $3.5 billion", "the dam cost $3.5bn", "number"),
    ("thousands separator", "the crowd of 12,500 people left", "the crowd of 12500 people left", "number"),
    ("number as a word", "twelve boats were lost", "12 boats were lost", "number"),
    ("percent sign", "prices rose by 7 per cent", "prices rose by 7%", "number"),
    (
        "currency added in brackets",
        "it paid US$20 million (S$27 million) for the mill",
        "it paid US$20 million for the mill",
        "number",
    ),
    ("form of address", "the prize went to Mr Lindqvist", "the prize went to Lindqvist", "name"),
    ("legal form of a company", "a loan from Alder Mills Ltd was repaid", "a loan from Alder Mills was repaid", "name"),
    ("abbreviation given in brackets", "the regional water board (RWB) met", "the regional water board met", "wording"),
    (
        "abbreviation instead of the words",
        "a rule for light electric vehicles was passed",
        "a rule for LEVs was passed",
        "wording",
    ),
    ("capital letters", "the Council met twice", "the council met twice", "wording"),
    ("form for either gender", "the spokesman stayed away", "the spokesperson stayed away", "wording"),
    ("synonym", "the mill halted its turbines", "the mill stopped its turbines", "wording"),
    ("small words", "the vote on the bill", "the vote of the bill", "wording"),
    ("word order", "on Sunday the mill burned", "the mill burned on Sunday", "wording"),
]

FACTUAL = [
    ("another number", "the crowd of 12,500 people left", "the crowd of 15,200 people left", "number"),
    ("another scale", "the dam cost $3 billion", "the dam cost $3 million", "number"),
    ("another currency", "the dam cost $300", "the dam cost €300", "number"),
    ("a number only here", "a crowd of some 900 people left", "a crowd of people left", "number"),
    ("another name", "a loan from Alder Mills was repaid", "a loan from Birch Mills was repaid", "name"),
    ("a man or a woman", "the spokesman Robin Aho stayed away", "the spokeswoman Robin Aho stayed away", "gender"),
    ("another pronoun", "the bank says she took the money", "the bank says he took the money", "gender"),
    ("another post", "the deputy director resigned", "the director resigned", "role"),
    ("another employer", "Robin Aho, manager at Alder, resigned", "Robin Aho, manager at Birch, resigned", "role"),
    ("a plan or a fact", "the mill will close its gates", "the mill closed its gates", "status"),
    ("a possibility or a plan", "the mill may close its gates", "the mill will close its gates", "status"),
    ("a rumour that became a fact", "the mill reportedly closed its gates", "the mill closed its gates", "status"),
    ("denied or not", "the mill was not inspected", "the mill was inspected", "status"),
    (
        "a source only here",
        "the mill lost its licence, according to Birch Radio",
        "the mill lost its licence",
        "attribution",
    ),
    ("opposites", "the court approved the sale", "the court rejected the sale", "wording"),
    ("another degree", "all pupils were sent home", "some pupils were sent home", "wording"),
    ("a clause only here", "the mill closed after losing its largest customers overseas", "the mill closed", "wording"),
]


def differences(a, b, **kinds):
    first, second = make_parsed(FRAME.format(a), "a", **kinds), make_parsed(FRAME.format(b), "b", **kinds)
    return align(first, second).differences


def table(rows):
    return pytest.mark.parametrize(("a", "b", "about"), [r[1:] for r in rows], ids=[r[0] for r in rows])


@table(EQUIVALENT)
def test_equivalent(a, b, about):
    found = differences(a, b)
    assert found
    assert {d.kind for d in found} == {"equivalent"}, found
    assert about in {d.about for d in found}, found


@table(FACTUAL)
def test_factual(a, b, about):
    found = differences(a, b)
    assert found[0].kind == "factual", found
    assert found[0].about == about, found


def test_typography_is_no_difference():
    assert differences("the dean’s “new” plan – a draft – passed", 'the dean\'s "new" plan - a draft - passed') == ()


def test_a_sentence_may_begin_with_a_capital():
    a = make_parsed("On the quay, anglers had waited since dawn for the ferry.")
    b = make_parsed("Anglers on the quay had waited since dawn for the ferry.", "b")
    assert all(d.kind == "equivalent" for d in align(a, b).differences)


def test_dates_agree_by_value():
    end = ("the end of this month (March)", "2021-03", Interval(date(2021, 3, 9), date(2021, 3, 31)))
    named = ("the end of March", "2021-03", Interval(date(2021, 3, 10), date(2021, 3, 31)))
    a = make_parsed(
        FRAME.format("the yard shuts by the end of this month (March)"), published=date(2021, 3, 9), dates=[end]
    )
    b = make_parsed(FRAME.format("the yard shuts by the end of March"), "b", published=date(2021, 3, 10), dates=[named])
    (found,) = align(a, b).differences
    assert (found.kind, found.about) == ("equivalent", "date")
    assert found.a_text == "the end of this month (March)"


def test_dates_that_differ():
    a = make_parsed(FRAME.format("the yard shuts on 4 March"), dates=[("4 March", "2021-03-04", day(date(2021, 3, 4)))])
    b = make_parsed(
        FRAME.format("the yard shuts on 6 March"), "b", dates=[("6 March", "2021-03-06", day(date(2021, 3, 6)))]
    )
    (found,) = align(a, b).differences
    assert (found.kind, found.about, found.a_text, found.b_text) == ("factual", "date", "4 March", "6 March")


def test_a_date_only_here():
    a = make_parsed(FRAME.format("the yard shuts in March"), dates=[("March", "2021-03", month(2021, 3))])
    b = make_parsed(FRAME.format("the yard shuts"), "b")
    assert [(d.kind, d.about) for d in align(a, b).differences] == [("factual", "date")]


def test_the_same_actor_under_another_name_is_no_other_name():
    a = make_parsed(FRAME.format("a ban by Birch Board met resistance"), names=[("Birch Board", "bmb", "authority")])
    b = make_parsed(
        FRAME.format("a ban by Marine Council met resistance"), "b", names=[("Marine Council", "bmb", "authority")]
    )
    assert {(d.kind, d.about) for d in align(a, b).differences} == {("equivalent", "name")}


def test_another_place():
    a = make_parsed(FRAME.format("the office in Turku was sold"), names=[("Turku", "turku", "place")])
    b = make_parsed(FRAME.format("the office in Tampere was sold"), "b", names=[("Tampere", "tampere", "place")])
    assert [(d.kind, d.about) for d in align(a, b).differences] == [("factual", "place")]


def test_factual_differences_come_first():
    found = differences("the dean did not pay the spokesman", "the dean didn't pay the spokeswoman")
    assert [d.kind for d in found] == ["factual", "equivalent"]


def test_a_dateline_is_no_part_of_the_story():
    a = make_parsed("TURKU (BIRCH WIRE) - Anglers had waited since dawn for the ferry to Naantali.")
    b = make_parsed("Anglers had waited since dawn for the ferry to Naantali.", "b")
    assert [(d.kind, d.about) for d in align(a, b).differences] == [("equivalent", "attribution")]
