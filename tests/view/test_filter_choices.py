from datetime import date

import pytest

from lib.view.filter_choices import FACETS, facet_choices, publication_days, read_params, shown_state
from lib.view.links import from_params
from lib.view.selection import Selection, sift
from tests.view.made_up import collection

WHOLE = collection(60)


def test_every_facet_of_the_index_is_offered_with_words_for_each_choice():
    choices = facet_choices(WHOLE)
    assert choices.keys() == FACETS.keys()
    assert {FACETS[name][0] for name in choices} == sift(WHOLE, Selection()).counts.keys()
    assert ("take_effect", "takes effect") in choices["type"]
    assert choices["actor"][0] == ("coinquay", "Coinquay")
    assert [words for _, words in choices["source"]] == sorted({p.article.label for p in WHOLE.articles})


def test_the_numbers_stand_in_the_order_of_the_choices():
    selection = Selection(statuses=("planned",))
    sifted = sift(WHOLE, selection)
    choices = facet_choices(WHOLE)
    state = shown_state(choices, selection, sifted, len(WHOLE.stories))
    assert state["chosen"] == {"status": ["planned"]}
    assert (state["shown"], state["whole"]) == (len(sifted.collection.stories), 60)
    planned = [value for value, _ in choices["status"]].index("planned")
    assert state["counts"]["status"][planned] == state["shown"] > 0
    assert sum(state["counts"]["status"]) == 60, "a facet's own choice does not touch its numbers"
    assert sum(state["counts"]["type"]) == state["shown"]


def test_days_of_publication_are_offered_once_each_with_the_chosen_one_among_them():
    days = publication_days(WHOLE, date(2001, 5, 7))
    assert days[0] == ("2001-05-07", "7 May 2001")
    assert [iso for iso, _ in days[1:]] == sorted({p.article.published.isoformat() for p in WHOLE.articles})


@pytest.mark.parametrize(
    "told",
    [
        pytest.param(None, id="nothing"),
        pytest.param(["actor"], id="a list"),
        pytest.param({"actor": "coinquay"}, id="a bare word, which is no list of letters"),
        pytest.param({"actor": [None, 7, {"a": 1}], 3: ["x"]}, id="values that are no words"),
    ],
)
def test_what_a_browser_says_wrongly_chooses_nothing(told):
    assert from_params(read_params(told)) == Selection()


def test_what_a_browser_chose_is_read_like_a_link():
    told = {"actor": ["coinquay"], "from": ["2017-09-01"], "within": ["yes"], "status": ["planned", "no such"]}
    expected = Selection(actors=("coinquay",), start=date(2017, 9, 1), within=True, statuses=("planned",))
    assert from_params(read_params(told)) == expected
