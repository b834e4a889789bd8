"""Laws of corrections, tried on logs of every kind."""

import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from lib.collate.recall import Recall
from lib.correction import FIELDS, Change, Correction, Told, in_force, target_of
from lib.errors import KeepError
from lib.export.records_jsonl import to_jsonl as to_events
from lib.export.table_csv import to_csv
from lib.keep.apply import apply
from lib.keep.check import check
from lib.keep.days import set_for
from lib.keep.exchange import read_jsonl, to_jsonl
from lib.keep.records import article_record, day_record, read_article, read_day
from lib.model import EVENT_TYPES, STATUSES, Article, Reference, Span
from lib.pipeline import correct
from tests.sample_collection import collection

COLLECTION = collection()
ARTICLES = COLLECTION.articles
NAMES = (
    "Harbour Authority",
    "fast ferry",
    "Ana Reyes",
    "Quay Watch",
    "Jo Pier (person)",
    "old boards",
    "=Sum (company)",
)
DATES = ("", "2021", "2021-05", "2021-05-04", "[..2021-06-30]", "2021-06/..", "XXXX-05-04", "2021-34")
PLACES = [(p, e.trigger) for p in ARTICLES for e in p.events] + [
    (p, Span(s.start, s.start + 5)) for p in ARTICLES for q in p.paragraphs for s in q.sentences
]
LINES = st.text(st.characters(exclude_categories=["C", "Z"]) | st.just(" "), max_size=20)
NAME_LISTS = st.lists(st.sampled_from(NAMES), max_size=3).map(tuple)
VALUES = {
    "date": st.sampled_from(DATES),
    "type": st.sampled_from(EVENT_TYPES),
    "status": st.sampled_from(STATUSES),
    "actors": NAME_LISTS,
    "affected": NAME_LISTS,
    "summary": LINES | st.sampled_from(["Ferries wait (planned)", "Ferries wait (denied)"]),
}
TARGETS = st.sampled_from(PLACES).map(lambda place: target_of(*place))
TOLD = st.none() | st.builds(Told, **VALUES)
NOON = datetime(2021, 5, 10, 12, tzinfo=UTC)


@st.composite
def logs(draw):
    log = []
    for number in range(1, draw(st.integers(0, 8)) + 1):
        action = draw(st.sampled_from(["edit", "edit", "add", "dismiss", "join", "part", "undo"]))
        target, more = draw(TARGETS), {}
        if action == "undo" and log:
            undone = draw(st.sampled_from(log))
            target, more = undone.target, {"undoes": undone.number}
        elif action in ("join", "part"):
            more = {"other": draw(TARGETS)}
        elif action in ("edit", "add"):
            fields = draw(st.lists(st.sampled_from(sorted(VALUES)), min_size=1, unique=True))
            more = {"changes": tuple(Change(f, "", draw(VALUES[f])) for f in fields), "told": draw(TOLD)}
        else:
            action = "dismiss"
        at = NOON + timedelta(minutes=number)
        log.append(Correction(number, at, draw(LINES), action, target, reason=draw(LINES), **more))
    return log


RECALL = Recall()  # of all examples, as a server's is of all readers


@given(logs())
def test_grouping_what_a_correction_touches_gives_what_grouping_everything_gives(log):
    for number in range(len(log) + 1):
        assert correct(COLLECTION, log[:number], RECALL).stories == correct(COLLECTION, log[:number]).stories


@given(logs())
def test_applying_a_log_twice_changes_nothing_more(log):
    once = apply(ARTICLES, log)
    assert apply(once.articles, log) == once


@given(logs())
def test_the_numbers_order_a_log_and_its_exchange_keeps_it(log):
    taken = read_jsonl(to_jsonl(log))
    assert taken == tuple(log)
    assert to_jsonl(taken) == to_jsonl(log)
    assert apply(ARTICLES, log[::-1]) == apply(ARTICLES, log)


@given(logs())
def test_a_log_that_is_wholly_undone_leaves_everything_as_parsed(log):
    undone = [Correction(100 + c.number, NOON, "Bea", "undo", c.target, undoes=c.number) for c in in_force(log)]
    applied = apply(ARTICLES, [*log, *undone])
    assert applied == (ARTICLES, ((), ()), ())


@given(logs())
@settings(max_examples=50)
def test_the_articles_stay_whole(log):
    for correction in log:
        check(correction)
    corrected = correct(COLLECTION, log)
    assert corrected == correct(COLLECTION, log)
    told = [e for s in corrected.stories for e in s.events]
    assert sorted(e.id for e in told) == sorted(e.id for p in corrected.articles for e in p.events)
    assert len({e.id for e in told}) == len(told)
    for parsed in corrected.articles:
        actors = {a.id for a in parsed.actors}
        assert len(actors) == len(parsed.actors)
        for event in parsed.events:
            assert {*event.actors, *event.affected} <= actors
            assert event.quote.covers(event.trigger)
            assert {c.number for c in corrected.corrections_of(event)} == set(event.corrected)


ARTICLE = st.builds(
    Article, st.text(), st.none() | st.text(), st.none() | st.text(), st.none() | st.dates(), st.none() | st.text(),
    st.text(), st.text(), st.text(), st.booleans(), st.lists(st.text()).map(tuple),
)  # fmt: skip


@given(ARTICLE, st.none() | st.integers(1, 12), st.none() | st.text())
def test_articles_and_days_are_kept_as_they_are(article, month, words):
    assert read_article(article_record(article)) == article
    day_set = set_for(article, Reference(month=month, source="reader", evidence=words, assumption=words))
    assert read_day(day_record(day_set)) == day_set


@given(logs(), st.integers(1, 1000))
@settings(max_examples=50)
def test_the_same_log_under_other_numbers_gives_the_same_files(log, more):
    shifted = [replace(c, number=c.number + more, undoes=None if c.undoes is None else c.undoes + more) for c in log]
    first, second = correct(COLLECTION, log), correct(COLLECTION, shifted)
    assert to_events(first) == to_events(second)
    assert to_csv(first) == to_csv(second)


SCALARS = st.none() | st.booleans() | st.integers() | st.floats() | st.sampled_from(DATES)
WORDS = st.text(st.characters(), max_size=8)
KEYS = st.sampled_from(FIELDS) | st.text(max_size=3)
JSON = st.recursive(
    SCALARS | WORDS, lambda v: st.lists(v, max_size=3) | st.dictionaries(KEYS, v, max_size=3), max_leaves=8
)


@st.composite
def spoilt(draw):
    """Return a line of a log in which one value, wherever it is, is any other."""
    (line, *_) = [json.loads(row) for row in to_jsonl([draw(logs().filter(bool))[0]]).splitlines()]
    inside = line
    while True:
        key = draw(st.sampled_from(sorted(inside) if isinstance(inside, dict) else range(len(inside))))
        if not isinstance(inside[key], dict | list) or not inside[key] or draw(st.booleans()):
            break
        inside = inside[key]
    inside[key] = draw(JSON)
    return json.dumps(line).encode("ascii")


@given(spoilt())
@settings(max_examples=150)
def test_a_spoilt_line_is_refused_or_does_no_harm(data):
    try:
        log = read_jsonl(data)
    except KeepError:
        return
    corrected = correct(COLLECTION, log)
    assert to_csv(corrected)
    assert to_events(corrected)
    assert read_jsonl(to_jsonl(log)) == log
