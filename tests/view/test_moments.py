"""What the overview tells first: the most told events, what is still ahead, who acts, what sources differ on."""

from dataclasses import replace
from datetime import date

from lib.collection import Agreement, Collection
from lib.interval import Interval, day
from lib.view.moments import busiest_actors, dispute_words, disputed, key_moments, still_ahead, topic_words
from tests.view.made_up import ACTORS, story, told


def one(name: str, on: Interval | None, voices: int = 1, **more):
    parsed = told("Coinquay stops on 4 September.", "stops", on=on, words="4 September", article=name, **more)
    return parsed, replace(story(parsed.events[0], parsed), voices=voices)


def of(*pairs) -> Collection:
    return Collection(tuple(p for p, _ in pairs), stories=tuple(s for _, s in pairs), actors=ACTORS)


def test_key_moments_are_the_dated_events_that_most_sources_tell_in_the_order_of_their_dates() -> None:
    late, early = one("late", day(date(2017, 9, 9)), 4), one("early", day(date(2017, 9, 4)), 3)
    whole = of(one("undated", None, 9), late, one("lone", day(date(2017, 9, 5))), early)
    assert [s.events[0].article_id for s in key_moments(whole, 2)] == ["early", "late"]


def test_where_nothing_has_a_year_the_most_told_events_are_key_moments_all_the_same() -> None:
    whole = of(one("lone", None), one("shared", None, 2))
    assert [s.events[0].article_id for s in key_moments(whole, 1)] == ["shared"]


def test_what_happened_comes_before_what_as_many_sources_only_announce() -> None:
    planned = one("planned", day(date(2017, 9, 4)), 2, status="planned")
    whole = of(planned, one("done", day(date(2017, 9, 5)), 2))
    assert [s.events[0].article_id for s in key_moments(whole, 1)] == ["done"]


def test_what_binds_and_what_is_due_come_before_what_as_many_sources_call_done() -> None:
    on = day(date(2017, 9, 4))
    rule = one("rule", on, 2, kind="take_effect", status="planned")
    due = one("due", Interval(None, date(2017, 9, 5)), 2, status="planned")
    whole = of(one("said", on, 2, kind="announce"), rule, due)
    assert [s.events[0].article_id for s in key_moments(whole, 2)] == ["rule", "due"]


def test_a_line_in_another_language_comes_after_its_equals() -> None:
    parsed, rule = one("rule", day(date(2017, 9, 4)), kind="take_effect")
    foreign = replace(parsed, article=replace(parsed.article, language="zh")), rule
    whole = of(foreign, one("said", day(date(2017, 9, 5)), kind="announce"), one("more", None))
    assert [s.events[0].article_id for s in key_moments(whole, 1)] == ["said"]


def test_a_line_that_refers_back_is_completed_by_the_title_of_its_article() -> None:
    parsed, story_ = one("a", day(date(2017, 9, 4)), status="planned", summary="It is to end (planned)")
    (event,) = story_.events
    back = replace(story_, events=(replace(event, refers_back=True),))
    titled = replace(parsed, article=replace(parsed.article, title="Ferry ban in Northland"))
    assert topic_words(back, of((titled, back))) == "from “Ferry ban in Northland”"
    assert topic_words(story_, of((titled, story_))) == ""
    assert topic_words(back, of((replace(parsed, article=replace(parsed.article, title=None)), back))) == ""


def test_what_is_planned_is_ahead_until_its_last_day_has_passed() -> None:
    whole = of(
        one("over", day(date(2017, 9, 4)), status="planned"),
        one("due", Interval(date(2017, 9, 1), date(2017, 9, 30)), status="planned"),
        one("open", Interval(date(2017, 9, 2), None, "span"), status="planned"),
        one("undated", None, status="planned"),
        one("done", day(date(2017, 9, 20))),
    )
    assert [s.events[0].article_id for s in still_ahead(whole, date(2017, 9, 15))] == ["due", "open"]


def test_those_who_act_most_come_first_with_all_they_take_part_in() -> None:
    whole = of(
        one("a", None), one("b", None), one("c", None, actors=("mara-lind",)), one("d", None, actors=()),
    )  # fmt: skip
    assert [(a.name, n) for a, n in busiest_actors(whole)] == [("Coinquay", 2), ("Mara Lind", 1)]


def test_a_dispute_names_what_is_said_on_either_side() -> None:
    (first, lead), (second, _) = one("a", day(date(2017, 9, 4))), one("b", day(date(2017, 9, 2)))
    agreement = (
        Agreement("a", "date", "agrees", "2017-09-04", first.events[0].id),
        Agreement("b", "date", "differs", "2017-09-02", second.events[0].id),
        Agreement("b", "actors", "agrees", "Coinquay", second.events[0].id),
    )
    whole = of((first, replace(lead, agreement=agreement)), one("c", None), (second, lead))
    found = disputed(replace(whole, stories=whole.stories[:2]))
    assert [dispute_words(s, whole) for s in found] == ["date: 4 Sept 2017 or 2 Sept 2017"]


def test_among_equals_what_a_reader_corrected_is_the_surest() -> None:
    on = day(date(2017, 9, 4))
    parsed, read = one("read", on, 2)
    sure = replace(read, events=(replace(read.events[0], confidence=0.9),))
    _, checked = one("checked", on, 2)
    mended = replace(checked, events=(replace(checked.events[0], confidence=None, corrected=(1,)),))
    whole = of((parsed, sure), (one("checked", on, 2)[0], mended))
    assert [s.events[0].article_id for s in key_moments(whole, 1)] == ["checked"]
