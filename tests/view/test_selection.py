from datetime import date

import pytest

from lib.collection import Collection
from lib.interval import Interval, day, month
from lib.view.index import StoryIndex, agreement_of
from lib.view.knowledge import known_on
from lib.view.selection import Selection, sift
from tests.view.made_up import ACTORS, collection, story, told

SENTENCE = "Coinquay stops its barges on 4 September."


def of(*parsed, **kwargs) -> Collection:
    return Collection(tuple(parsed), stories=tuple(story(p.events[0], p, **kwargs) for p in parsed), actors=ACTORS)


def select(whole: Collection, selection: Selection) -> Collection:
    return sift(whole, selection).collection


def dated(interval: Interval, article: str = "a1", **more):
    return told(SENTENCE, "stops", on=interval, words="4 September", signal="on", article=article, **more)


@pytest.mark.parametrize(
    ("interval", "overlaps", "certain"),
    [
        pytest.param(day(date(2017, 9, 4)), True, True, id="a day inside is certain"),
        pytest.param(month(2017, 9), True, False, id="a month that reaches outside is possible only"),
        pytest.param(Interval(date(2017, 8, 1), None, "span"), True, False, id="an open end reaches in, never surely"),
        pytest.param(Interval(None, date(2017, 9, 5)), True, False, id="a deadline may lie before"),
        pytest.param(day(date(2017, 10, 1)), False, False, id="a day outside"),
        pytest.param(Interval(), False, False, id="what has no date is left out by any range"),
    ],
)
def test_a_date_range_takes_what_may_lie_in_it_or_with_within_what_must(interval, overlaps, certain) -> None:
    whole = of(dated(interval))
    window = {"start": date(2017, 9, 1), "end": date(2017, 9, 20)}
    assert bool(select(whole, Selection(**window)).stories) is overlaps
    assert bool(select(whole, Selection(**window, within=True)).stories) is certain


def test_a_bound_that_only_the_day_of_publication_gives_is_no_date() -> None:
    parsed = told("Coinquay stops its barges.", "stops", on=Interval(None, date(2017, 9, 15)))
    assert not select(of(parsed), Selection(start=date(2017, 9, 1))).stories


def test_ends_in_the_wrong_order_mean_the_same_range() -> None:
    whole = of(dated(day(date(2017, 9, 4))))
    assert select(whole, Selection(start=date(2017, 9, 20), end=date(2017, 9, 1))).stories


def test_choices_within_a_facet_widen_and_facets_together_narrow() -> None:
    whole = collection(200)
    one, other = (len(select(whole, Selection(statuses=(s,))).stories) for s in ("planned", "denied"))
    both = select(whole, Selection(statuses=("planned", "denied")))
    assert len(both.stories) == one + other
    narrowed = select(whole, Selection(statuses=("planned", "denied"), actors=("coinquay",)))
    assert {s.id for s in narrowed.stories} < {s.id for s in both.stories}
    assert all("coinquay" in (*s.actors, *s.affected) for s in narrowed.stories)


def test_the_number_beside_a_choice_is_what_choosing_it_alone_would_leave() -> None:
    whole = collection(120)
    chosen = Selection(statuses=("planned",), types=("halt",))
    counts = sift(whole, chosen).counts
    for status in ("happened", "denied"):
        alone = select(whole, Selection(statuses=(status,), types=("halt",)))
        assert counts["statuses"][status] == len(alone.stories)
    assert sum(counts["types"].values()) == len(select(whole, Selection(statuses=("planned",))).stories)


def test_every_word_of_free_text_must_occur_in_any_case_anywhere_in_the_evidence() -> None:
    whole = of(told("Coinquay stops its barges.", "stops", summary="A halt", publisher="Quay Courier"))
    assert select(whole, Selection(text="QUAY barges")).stories
    assert not select(whole, Selection(text="quay submarines")).stories


def test_as_known_on_a_day_later_articles_and_what_only_they_tell_are_gone() -> None:
    early = dated(day(date(2017, 9, 4)), "a1", published=date(2017, 9, 5))
    late = dated(day(date(2017, 9, 4)), "a2", published=date(2017, 9, 20), publisher="Evening Barge")
    both = story(early.events[0], early, late, differs=True, more=late.events)
    only_late = story(late.events[0], late)
    whole = Collection((early, late), stories=(both, only_late), actors=ACTORS)
    then = known_on(whole, date(2017, 9, 10))
    assert [p.article.id for p in then.articles] == ["a1"]
    assert [s.id for s in then.stories] == [both.id]
    assert then.stories[0].voices == 1
    assert agreement_of(both) == "differ"
    assert agreement_of(then.stories[0]) == "one"


def test_a_text_of_unknown_day_was_known_on_no_day() -> None:
    whole = of(dated(day(date(2017, 9, 4)), published=None))
    assert not known_on(whole, date(2030, 1, 1)).stories


def test_an_empty_selection_changes_nothing() -> None:
    whole = collection(30)
    assert select(whole, Selection()) is whole
    assert Selection(within=True).is_everything
    assert not Selection(text="x").is_everything


def test_an_index_kept_from_before_gives_the_same_answer() -> None:
    whole = collection(80)
    index = StoryIndex(whole)
    for chosen in (Selection(), Selection(types=("halt",), text="barges"), Selection(known_on=date(2017, 6, 1))):
        assert sift(whole, chosen, index) == sift(whole, chosen)
