from datetime import date
from urllib.parse import parse_qs, urlencode

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lib.model import EVENT_TYPES, STATUSES
from lib.view.index import AGREEMENT_KINDS
from lib.view.links import from_params, left_out, to_params
from lib.view.selection import Selection
from tests.view.made_up import collection

NAMES = st.text(st.characters(exclude_categories=("Cs", "Cc")), min_size=1, max_size=20)
DAYS = st.none() | st.dates(date(1900, 1, 1), date(2100, 1, 1))


def ordered(choices):
    return st.sets(st.sampled_from(choices)).map(lambda chosen: tuple(c for c in choices if c in chosen))


@given(
    st.builds(
        Selection,
        actors=st.lists(NAMES, unique=True, max_size=3).map(tuple),
        start=DAYS,
        end=DAYS,
        within=st.booleans(),
        types=ordered(EVENT_TYPES),
        statuses=ordered(STATUSES),
        sources=st.lists(NAMES, unique=True, max_size=3).map(tuple),
        agreement=ordered(AGREEMENT_KINDS),
        text=NAMES | st.just(""),
        known_on=DAYS,
    )
)
def test_a_link_brings_back_the_selection_and_is_plain_ascii(selection: Selection) -> None:
    link = urlencode(to_params(selection), doseq=True)
    assert link.isascii()
    assert from_params(parse_qs(link)) == selection


@pytest.mark.parametrize(
    "params",
    [
        pytest.param({"from": ["yesterday"]}, id="no day"),
        pytest.param({"to": ["2017-02-30"]}, id="a day that does not exist"),
        pytest.param({"type": ["explode"]}, id="no type"),
        pytest.param({"status": ["maybe"], "agreement": ["perhaps"]}, id="no status, no agreement"),
        pytest.param({"within": ["1"], "actor": [""], "source": []}, id="empty values"),
    ],
)
def test_what_a_link_says_wrongly_is_dropped(params) -> None:
    assert from_params(params) == Selection()


def test_what_a_link_asks_for_in_vain_is_named() -> None:
    here = collection(5)
    actor, label = here.actors[0].id, here.articles[0].article.label
    fine = {"actor": [actor], "source": [label], "from": ["2017-09-01"], "text": ["no such words"]}
    assert left_out(fine | {"event": [here.stories[0].id]}, here) == ()
    wrong = {"actor": [actor, "gone"], "source": ["My own notes"], "known": ["yesterday"], "event": ["x1"]}
    assert left_out(wrong, here) == ("actor “gone”", "source “My own notes”", "known “yesterday”", "event “x1”")
