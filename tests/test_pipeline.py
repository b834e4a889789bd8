"""The stages meet: references set by readers and wires, versions as one voice, problems carried along, order kept."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from lib.collection import Problem
from lib.correction import Correction, changes_between, target_of, told_by
from lib.interval import day
from lib.model import Reference
from lib.pipeline import build, correct, open_folder, parse_article, with_minor
from lib.read.files import read_text

STORY = """The securities regulator of Norway said on Monday that Acme Lending must stop taking deposits by the end
of this week.

Acme Lending, the largest lender in Oslo, suspended withdrawals on Tuesday and told its customers to wait for news.

The regulator opened an investigation into the lender's books after three banks refused to lend it any more money.

Its rival Fjord Credit said that it would not take over the accounts, which some 30,000 households hold with the lender.
"""


def article(text=STORY, name="a.txt", published=date(2021, 3, 3), **overrides):
    return read_text(name, text.encode("utf-8"), published=published, language="en", **overrides)


def halts(collection):
    return [s.dating for s in collection.stories if s.type == "halt" and s.status == "planned"]


def test_a_reprint_counts_its_week_from_the_wire_and_is_no_second_voice():
    wire, reprint = article(), article(STORY + "\nThis is a reprint.\n", name="b.txt", published=date(2021, 3, 9))
    collection = build([reprint, wire])
    assert [p.article.id for p in collection.articles] == [wire.id, reprint.id]
    assert collection.article(reprint.id).reference.day == date(2021, 3, 3)
    assert collection.article(reprint.id).reference.source == "version"
    assert {d.interval.latest for d in halts(collection)} == {date(2021, 3, 7)}
    assert {s.voices for s in collection.stories} == {1}


def test_the_readers_day_wins_and_everything_counts_from_it():
    undated = article(published=None)
    assert build([undated]).articles[0].reference.day is None
    chosen = {undated.id: Reference(day(date(2021, 3, 10)), source="reader")}
    collection = build([undated], references=chosen)
    assert collection.articles[0].reference.day == date(2021, 3, 10)
    assert {d.interval.latest for d in halts(collection)} == {date(2021, 3, 14)}


def test_problems_are_carried_along(tmp_path):
    (tmp_path / "good.txt").write_text(STORY, encoding="utf-8")
    (tmp_path / "empty.txt").write_text("", encoding="utf-8")
    collection = open_folder(tmp_path)
    assert len(collection.articles) == 1
    assert [p.origin for p in collection.problems] == ["empty.txt"]
    assert build([], [Problem("x", "y")]).problems == (Problem("x", "y"),)


def test_the_same_input_gives_the_same_collection_in_any_order():
    articles = [article(), article(STORY.replace("Tuesday", "Thursday") * 2, name="c.txt", published=date(2021, 3, 5))]
    assert build(articles) == build(articles[::-1])


@pytest.mark.parametrize("language", ["pl", "ja"])
def test_a_language_without_words_is_said(language):
    text = (
        "Regulator nałożył karę na bank 3 marca 2021 r."
        if language == "pl"
        else "規制当局は2021年3月3日に銀行に罰金を科した。"
    )
    parsed = parse_article(read_text("a.txt", text.encode("utf-8"), language=language))
    assert language in parsed.notices[0]
    assert parsed.events == ()


def test_every_finding_points_into_its_text():
    parsed = parse_article(article())
    text = parsed.article.text
    assert all(m.span.of(text) == m.surface for m in parsed.mentions)
    for event in parsed.events:
        assert event.quote.covers(event.trigger)
        assert {*event.actors, *event.affected} <= {a.id for a in parsed.actors}
        assert any(event.quote in p.sentences for p in parsed.paragraphs)


def test_an_article_that_defeats_the_parser_costs_nobody_the_others(monkeypatch):
    def fail_on_broken(scan, _):
        if "Tuesday" in scan.text:
            raise ZeroDivisionError("no such month")
        return ()

    monkeypatch.setattr("lib.pipeline.resolve_dates", fail_on_broken)
    good = article(STORY.replace("Tuesday", "Friday"), name="good.txt", published=date(2021, 3, 5))
    collection = build([good, article(name="broken.txt")])
    assert [p.article.origin for p in collection.articles] == ["good.txt"]
    assert "broken.txt" in collection.problems[0].message
    assert "no such month" in collection.problems[0].message


def edit_of(parsed, find, number=1, **fields):
    event = next(e for e in parsed.events if find(e))
    told = told_by(event, parsed)
    changes = changes_between(told, replace(told, **fields))
    at = datetime(2021, 5, 10, 12, number, tzinfo=UTC)
    return Correction(number, at, "Ann", "edit", target_of(parsed, event.trigger), told=told, changes=changes)


def stop(event):
    return event.type == "halt" and event.status == "planned"


def test_a_corrected_date_regroups_the_stories():
    told = "The lender Acme Lending suspended all withdrawals on {} March 2021, it said."
    one, two = (article(told.format(n), f"{n}.txt", date(2021, 3, 22)) for n in (2, 20))
    base = build([one, two])
    assert [len(s.events) for s in base.stories] == [1, 1]
    log = (edit_of(base.article(two.id), lambda e: True, date="2021-03-02"),)
    corrected = correct(base, log)
    assert corrected == build([one, two], corrections=log)
    assert correct(base, ()) == base
    (story,) = corrected.stories
    assert (set(story.article_ids), story.dating.edtf) == ({one.id, two.id}, "2021-03-02")
    (event,) = corrected.article(two.id).events
    assert corrected.corrections_of(event) == log
    with pytest.raises(ValueError, match="already holds 1 corrections"):
        correct(corrected, log)


def test_a_correction_holds_after_another_sentence_of_the_article_was_changed():
    base = build([article()])
    log = (edit_of(base.articles[0], stop, type="restrict", actors=("Fjord Credit",)),)
    again = article(STORY.replace("some 30,000 households", "some 31,000 households"))
    assert again.id != base.articles[0].article.id
    collection = build([replace(again, title="Lender stops")], corrections=log)
    assert [u.cause for u in collection.unplaced] == ["article"]  # nothing says that it is a reading of the other
    titled = build([replace(article(), title="Lender stops")])
    log = (edit_of(titled.articles[0], stop, type="restrict", actors=("Fjord Credit",)),)
    collection = build([replace(again, title="Lender stops")], corrections=log)
    assert collection.unplaced == ()
    assert [e.actors for s in collection.stories for e in s.events if e.corrected] == [("fjord-credit",)]


def test_a_correction_holds_in_the_old_and_the_new_upload_of_an_article():
    old = article()
    new = article(STORY.replace("some 30,000 households", "some 31,000 households"), name="b.txt")
    log = (edit_of(build([old]).articles[0], stop, type="restrict"),)
    collection = build([old, new], corrections=log)
    assert [{e.type for e in p.events if e.corrected} for p in collection.articles] == [{"restrict"}, {"restrict"}]
    assert [s.type for s in collection.stories if any(e.corrected for e in s.events)] == ["restrict"]


def test_all_events_of_a_story_may_be_dismissed():
    base = build([article()])
    story = next(s for s in base.stories if any(stop(e) for e in s.events))
    log = tuple(
        replace(edit_of(base.articles[0], lambda e, one=event: e == one, n), action="dismiss")
        for n, event in enumerate(story.events, start=1)
    )
    assert [s.id for s in correct(base, log).stories] == [s.id for s in base.stories if s != story]


def test_joined_stories_stay_one_when_a_telling_is_corrected():
    told = "The lender Acme Lending suspended all withdrawals on {} March 2021, it said."
    one, two = (article(told.format(n), f"{n}.txt", date(2021, 3, 22)) for n in (2, 20))
    base = build([one, two])
    first, second = (edit_of(base.article(a.id), lambda e: True, n, type="move") for n, a in ((1, one), (2, two)))
    join = replace(first, number=3, action="join", other=second.target, changes=(), told=None)
    (story,) = correct(base, (join,)).stories
    assert [a.verdict for a in story.agreement if a.field == "date"] == ["agrees", "differs"]
    (story,) = correct(base, (first, join)).stories
    assert {e.type for e in story.events} == {"move", "halt"}
    part = replace(join, number=4, action="part")
    assert [len(s.events) for s in correct(base, (first, join, part)).stories] == [1, 1]


def test_a_date_that_a_reader_sets_leads_its_story():
    told = "The lender Acme Lending suspended all withdrawals on 2 March 2021, it said."
    base = build([article(told, "a.txt", date(2021, 3, 4)), article(told + " ", "b.txt", date(2021, 3, 5))])
    (story,) = base.stories
    later = next(e for e in story.events if e.id != story.lead)
    log = (edit_of(base.article(later.article_id), lambda e: True, date="2021-03"),)
    (story,) = correct(base, log).stories
    assert (story.lead, story.dating.edtf) == (later.id, "2021-03")


@pytest.mark.parametrize("day", ["1000-01-01", "2999-12-31", "1000/2999", "[..1000-01-01]", "XXXX-02-03"])
def test_a_date_far_from_publication_is_taken(day):
    base = build([article(), article(STORY.replace("Oslo", "Bergen"), name="b.txt", publisher="Other Paper")])
    log = (edit_of(base.articles[0], stop, date=day),)
    assert [e.dating.edtf for s in correct(base, log).stories for e in s.events if e.corrected] == [day]


def test_corrections_hold_among_minor_events_too():
    base = build([article()])
    log = (edit_of(base.articles[0], stop, type="restrict"),)
    (parsed,) = with_minor(correct(base, log))
    assert [e.type for e in parsed.events if e.corrected] == ["restrict"]
    minor = next(e for p in with_minor(base) for e in p.events if e.minor)
    gone = replace(edit_of(with_minor(base)[0], lambda e: e == minor), action="dismiss")
    assert minor.id not in {e.id for e in with_minor(correct(base, (gone,)))[0].events}
    raised = edit_of(with_minor(base)[0], lambda e: e == minor, status="denied")
    assert [e.minor for e in correct(base, (raised,)).articles[0].events if e.corrected] == [False]
    assert [e.minor for e in with_minor(correct(base, (raised,)))[0].events if e.corrected] == [False]
