from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lib.collate.relations import INVERSE
from lib.collate.samestory import sameness, weigh
from lib.collate.telling import read_tellings
from lib.collate.yardstick import Yardstick
from lib.collection import VersionGroup
from lib.correction import BY_READER
from lib.interval import Interval, month
from lib.model import Span
from tests.collate.making import MARCH, article, make_event, make_parsed, stories_of


def verdicts(story, field):
    return {a.article_id: a.verdict for a in story.agreement if a.field == field}


SHUT = "The Alder mill shut its paper line on 4 March after the flood."
SHUT_TOO = "After the flood the paper line of the Alder mill was shut on 4 March."
MILL = {"actors": ("alder-mill",), "objects": ("paper line",)}


@pytest.mark.parametrize(("kind", "verdict"), [("statement", "agrees"), ("halt", "differs")])
def test_denying_something_is_saying_that_it_is_not_so(kind, verdict) -> None:
    (story,) = stories_of(
        article("a", SHUT, ("shut", kind, {**MILL, "when": MARCH[4]})),
        article("b", SHUT_TOO, ("shut", kind, {**MILL, "when": MARCH[4], "status": "denied"})),
    )
    assert verdicts(story, "status")["b"] == verdict


def test_two_tellings_of_one_happening():
    (story,) = stories_of(
        article("a", SHUT, ("shut", "halt", {**MILL, "when": MARCH[4]})),
        article("b", SHUT_TOO, ("shut", "halt", {**MILL, "when": MARCH[4]})),
    )
    assert story.article_ids == ("a", "b")
    assert story.voices == 2
    assert not story.differs
    assert verdicts(story, "date") == {"a": "agrees", "b": "agrees"}


MILL_4 = {**MILL, "when": MARCH[4]}
BIRCH_4 = {"actors": ("birch-mill",), "objects": ("paper line",), "when": MARCH[4]}
MILL_24 = {**MILL, "when": MARCH[24]}


@pytest.mark.parametrize(
    ("other", "trigger", "kind", "more"),
    [
        ("The Alder mill opened its card line on 4 March.", "opened", "ease", MILL_4),
        ("The Birch mill shut its paper line on 4 March.", "shut", "halt", BIRCH_4),
        ("The Alder mill shut its paper line on 24 March.", "shut", "halt", MILL_24),
        ("The Alder mill said it would shut its saw on 4 March.", "said", "announce", MILL_4),
    ],
    ids=["another act", "another actor", "another day", "its announcement"],
)
def test_different_happenings_stay_apart(other, trigger, kind, more):
    found = stories_of(
        article("a", SHUT, ("shut", "halt", {**MILL, "when": MARCH[4]})), article("b", other, (trigger, kind, more))
    )
    assert len(found) == 2


def test_a_slip_of_a_day_is_one_story_that_differs():
    (story,) = stories_of(
        article("a", SHUT, ("shut", "halt", {**MILL, "when": MARCH[4]})),
        article("b", SHUT_TOO.replace("4", "5"), ("shut", "halt", {**MILL, "when": MARCH[5]})),
    )
    assert verdicts(story, "date") == {"a": "agrees", "b": "differs"}
    assert {a.value for a in story.agreement if a.field == "date"} == {"2021-03-04", "2021-03-05"}


def test_one_text_that_gives_two_days_tells_two_happenings():
    text = "The Alder mill shut its line on 4 March. The Alder mill shut its line on 5 March."
    first = make_event(text, "shut", "halt", "e1", **MILL, when=MARCH[4])
    later = text.rindex("shut")
    quote = Span(text.rindex("The Alder"), len(text))
    second = replace(
        make_event(text, "shut", "halt", "e2", **MILL, when=MARCH[5]), quote=quote, trigger=Span(later, later + 4)
    )
    assert len(stories_of(make_parsed(text, published=date(2021, 3, 6), events=(first, second)))) == 2


def test_the_day_that_more_voices_give_leads():
    (story,) = stories_of(
        article("a", SHUT.replace("4", "5"), ("shut", "halt", {**MILL, "when": MARCH[5]}), published=date(2021, 3, 6)),
        article("b", SHUT_TOO, ("shut", "halt", {**MILL, "when": MARCH[4]})),
        article("c", SHUT, ("shut", "halt", {**MILL, "when": MARCH[4]})),
    )
    assert story.dating.interval == MARCH[4]
    assert verdicts(story, "date")["a"] == "differs"


@pytest.mark.parametrize(
    ("rule", "when", "lead"),
    [
        ("made by hand", month(2021, 3), "a-0"),
        (BY_READER, month(2021, 3), "b-0"),
        (BY_READER, None, "a-0"),
    ],
    ids=["the more exact day", "what a reader set before it", "but not that there is no date"],
)
def test_the_date_that_a_reader_set_leads(rule, when, lead) -> None:
    first = article("a", SHUT, ("shut", "halt", {**MILL, "when": MARCH[4]}))
    second = article("b", SHUT_TOO, ("shut", "halt", {**MILL, "when": when}))
    (event,) = second.events
    corrected = replace(second, events=(replace(event, dating=replace(event.dating, rule=rule)),))
    (story,) = stories_of(first, corrected)
    assert story.lead == lead
    assert story.summary == next(e.summary for e in story.events if e.id == lead)


@pytest.mark.parametrize(
    ("languages", "lead"),
    [(("zh", "en", "en"), "b-0"), (("en", "zh", "zh"), "b-0"), (("en", "en", "zh"), "a-0"), (("en", "zh"), "a-0")],
    ids=["of two English ones", "of two Chinese ones", "of the earlier", "the earlier of one each"],
)
def test_the_language_of_most_tellings_leads(languages, lead) -> None:
    """All were published later than the one before; the lead's line is told in its own language."""
    told = []
    for n, language in enumerate(languages):
        one = article("abc"[n], SHUT, ("shut", "halt", {**MILL, "when": MARCH[4]}), published=date(2021, 3, 10 + n))
        lines = tuple(replace(e, summary=f"{language} {n}") for e in one.events)
        told.append(replace(one, article=replace(one.article, language=language), events=lines))
    (story,) = stories_of(*told)
    assert story.lead == lead
    assert story.summary == next(e.summary for e in story.events if e.id == lead)


def test_versions_of_one_text_are_one_voice():
    found = [article(n, SHUT, ("shut", "halt", {**MILL, "when": MARCH[4]})) for n in "abc"]
    (story,) = stories_of(*found, versions=(VersionGroup("a", ("a", "b", "c"), "published first"),))
    assert story.voices == 1
    assert len(story.article_ids) == 3


def test_the_more_exact_date_leads_and_the_vaguer_agrees():
    (story,) = stories_of(
        article(
            "a", "The Alder mill shut its paper line in March.", ("shut", "halt", {**MILL, "when": month(2021, 3)})
        ),
        article("b", SHUT, ("shut", "halt", {**MILL, "when": MARCH[4]})),
    )
    assert story.lead == "b-0"
    assert set(verdicts(story, "date").values()) == {"agrees"}


def test_publication_days_never_differ():
    until = Interval(date(2021, 3, 10), date(2021, 3, 31))
    later = Interval(date(2021, 3, 12), date(2021, 3, 31))
    text = "The Alder mill will shut its paper line by the end of March."
    plan = {**MILL, "status": "planned"}
    (story,) = stories_of(
        article("a", text, ("shut", "halt", {**plan, "when": until})),
        article("b", text, ("shut", "halt", {**plan, "when": later}), published=date(2021, 3, 12)),
    )
    assert set(verdicts(story, "date").values()) == {"agrees"}


def test_silent_on_the_date_is_not_differing():
    (story,) = stories_of(
        article("a", SHUT, ("shut", "halt", {**MILL, "when": MARCH[4]})),
        article("b", "The Alder mill shut its paper line after the flood.", ("shut", "halt", MILL)),
    )
    assert verdicts(story, "date") == {"a": "agrees", "b": "silent"}


def test_a_plan_that_came_true_does_not_differ_but_a_rumour_does():
    def telling(name, status, published):
        return article(name, SHUT, ("shut", "halt", {**MILL, "when": MARCH[4], "status": status}), published=published)

    (story,) = stories_of(telling("a", "planned", date(2021, 3, 1)), telling("b", "happened", date(2021, 3, 5)))
    assert set(verdicts(story, "status").values()) == {"agrees"}
    (story,) = stories_of(telling("a", "reported", date(2021, 3, 5)), telling("b", "happened", date(2021, 3, 5)))
    assert story.status == "happened"
    assert verdicts(story, "status")["a"] == "differs"


def test_numbers_of_the_same_thing_are_compared():
    text = "The Alder mill fired {} workers on 4 March after the flood."
    (story,) = stories_of(
        article("a", text.format(40), ("fired", "penalise", {**MILL, "when": MARCH[4]})),
        article("b", text.format(60), ("fired", "penalise", {**MILL, "when": MARCH[4]})),
        article("c", text.format("its"), ("fired", "penalise", {**MILL, "when": MARCH[4]})),
    )
    assert verdicts(story, "numbers") == {"a": "agrees", "b": "differs", "c": "silent"}
    assert {a.value for a in story.agreement if a.field == "numbers"} == {"40 workers", "60 workers", None}


def test_actors_that_changed_places_differ():
    board = {"actors": ("water-board",), "affected": ("alder-mill",), "objects": ("paper line",), "when": MARCH[4]}
    mill = {"actors": ("alder-mill",), "objects": ("paper line",), "when": MARCH[4]}
    (story,) = stories_of(
        article("a", "The water board shut the paper line of the Alder mill on 4 March.", ("shut", "halt", board)),
        article("b", "The Alder mill shut its paper line on 4 March.", ("shut", "halt", mill)),
    )
    assert sorted(verdicts(story, "actors").values()) == ["agrees", "differs"]


def test_two_sentences_of_one_article_on_one_happening():
    text = f"{SHUT}\n\nThe paper line of the Alder mill was closed down on 4 March because of the flood."
    shut = ("shut", "halt", {**MILL, "when": MARCH[4]})
    assert len(stories_of(article("a", text, shut, ("closed", "halt", {**MILL, "when": MARCH[4]})))) == 1


def test_two_events_of_one_sentence_never_merge():
    text = "The Alder mill shut its paper line and shut its paper line again on 4 March."
    both = {**MILL, "when": MARCH[4]}
    assert len(stories_of(article("a", text, ("shut", "halt", both), ("shut its", "halt", both)))) == 2


def test_ids_are_stable_when_an_article_joins():
    first = article("a", SHUT, ("shut", "halt", {**MILL, "when": MARCH[4]}), published=date(2021, 3, 5))
    later = article("b", SHUT_TOO, ("shut", "halt", {**MILL, "when": MARCH[4]}))
    assert stories_of(first)[0].id == stories_of(first, later)[0].id


def test_a_merge_can_be_explained():
    pair = [
        article("a", SHUT, ("shut", "halt", {**MILL, "when": MARCH[4]})),
        article("b", SHUT_TOO, ("shut", "halt", {**MILL, "when": MARCH[4]})),
    ]
    tellings = read_tellings(pair, ())
    yardstick = Yardstick(tellings)
    given = weigh(*tellings, yardstick)
    assert given["days"] > 0
    assert given["parties"] > 0
    assert sum(given.values()) == pytest.approx(sameness(*tellings, yardstick))


def test_nothing_to_group():
    assert stories_of() == ()
    assert stories_of(make_parsed("Nothing happened.")) == ()


@given(st.permutations(range(5)))
def test_every_event_is_in_one_story_whatever_the_order(order):
    texts = [
        SHUT,
        SHUT_TOO,
        SHUT.replace("4", "5"),
        "The Alder mill shut its paper line.",
        SHUT.replace("shut", "sold"),
    ]
    made = [
        article(
            str(n), texts[n], ("sold" if n == 4 else "shut", "agree" if n == 4 else "halt", {**MILL, "when": MARCH[4]})
        )
        for n in order
    ]
    found = stories_of(*made)
    assert sorted(e.id for s in found for e in s.events) == sorted(f"{n}-0" for n in range(5))
    for story in found:
        assert story.lead in {e.id for e in story.events}
        for relation, other in story.relations:
            mirrored = next(s for s in found if s.id == other).relations
            assert (INVERSE.get(relation), story.id) in mirrored or relation not in INVERSE
