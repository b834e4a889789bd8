"""A store loses nothing: not to another tab, not to another process, not to a damaged file."""

import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from lib.correction import Change
from lib.errors import ConflictError, KeepError
from lib.interval import day
from lib.keep import schema
from lib.keep.apply import apply
from lib.keep.days import days_of, set_for
from lib.keep.store import FILE_NAME, open_store, place_of
from lib.model import Reference
from tests.keep.making import correction, dismiss, edit, find, undo, with_path
from tests.sample_collection import collection, first, second, third

SERVER = "CRACKDOWN_TEST_POSTGRES"  # the URL of an empty database that may be written


@pytest.fixture(params=["sqlite", "postgres"])
def url(request, tmp_path) -> Iterator[str]:
    if request.param == "sqlite":
        yield str(tmp_path / "kept" / "log.sqlite")
        return
    server = os.environ.get(SERVER)
    if not server:
        pytest.skip(f"{SERVER} names no PostgreSQL database")
    clear(server)
    yield server
    clear(server)


def clear(server: str) -> None:
    from urllib.parse import urlsplit

    from lib.keep.postgres import PostgresDatabase

    with PostgresDatabase(urlsplit(server))._connected("BEGIN") as run:
        for table in ("meta", "correction", "article", "day"):
            run(f"DROP TABLE IF EXISTS crackdown_{table} CASCADE", ())
        run("DROP FUNCTION IF EXISTS crackdown_append_only() CASCADE", ())
        run("COMMIT", ())


def test_what_is_kept_is_read_again_as_it_was(url):
    store = open_store(url)
    assert (store.log(), store.revision(), store.read().problem, store.exists()) == ((), 0, None, False)
    changed = edit(first(), "must delete", reason="see 公告\n", date="2021-06", actors=("Fast Ferry",))
    given = (changed, dismiss(first(), "published", 2), undo(changed, 3))
    for seen, one in enumerate(given):
        assert store.append(one, seen) == one
    assert open_store(url).log() == given
    assert open_store(url).revision() == 3
    assert store.exists()


def test_reading_makes_no_file(tmp_path):
    store = open_store(place_of(tmp_path))
    assert store.read().corrections == store.log() == ()
    assert list(tmp_path.iterdir()) == []
    store.append(edit(first(), "published", type="halt"), 0)
    assert [p.name for p in tmp_path.iterdir()] == [FILE_NAME]


def test_another_store_in_the_same_place_is_told_from_the_first(tmp_path):
    store = open_store(str(tmp_path / "log.sqlite"))
    assert store.state() == (0, 0)
    store.append(edit(first(), "published", type="halt"), 0)
    before = store.state()
    for file in tmp_path.iterdir():
        file.unlink()
    store.append(edit(first(), "published", type="halt"), 0)
    assert store.state() != before
    assert store.state()[1] == before[1] == store.revision()


def test_the_second_of_two_tabs_is_told_and_nothing_is_lost(url):
    store = open_store(url)
    mine, theirs = edit(first(), "published", type="halt"), edit(first(), "published", 2, type="move")
    store.append(mine, seen=0)
    with pytest.raises(ConflictError, match="Ann corrected this event in the meantime") as caught:
        store.append(theirs, seen=0)
    assert caught.value.newer == store.log() == (mine,)
    assert store.append(theirs, seen=1).number == 2
    assert store.append(edit(third(), "stopped", 3, type="move"), seen=0).number == 3  # another event


def test_edits_of_one_event_that_do_not_contradict_each_other_are_both_kept(url):
    store = open_store(url)
    mine, theirs = edit(first(), "published", type="halt"), edit(first(), "published", 2, status="denied")
    same = replace(edit(first(), "published", 3, type="halt", status="denied"), by="Ben")
    for one in (mine, theirs, same):
        store.append(one, seen=0)
    (event,) = find(apply([first()], store.log()).articles, "published")
    assert (event.type, event.status, event.corrected) == ("halt", "denied", (1, 2, 3))
    with pytest.raises(ConflictError) as caught:
        store.append(edit(first(), "published", 4, status="planned"), seen=0)
    assert [c.number for c in caught.value.newer] == [2, 3]


def test_whether_it_is_an_event_at_all_and_what_it_tells_contradict_each_other(url):
    store = open_store(url)
    store.append(edit(first(), "published", type="halt"), seen=0)
    with pytest.raises(ConflictError):
        store.append(dismiss(first(), "published", 2), seen=0)


def test_a_conflict_is_seen_through_a_join_and_through_a_new_reading(url):
    store = open_store(url)
    other = correction("edit", second(), "published").target
    store.append(correction("join", first(), "published", other=other), 0)
    with pytest.raises(ConflictError):
        store.append(edit(second(), "published", 2, type="halt"), 0)
    mine = edit(first(), "must delete", 3, type="halt")
    store.append(mine, 1)
    other = edit(first(), "must delete", 4, type="move")
    again = replace(other, target=replace(other.target, article_id="new"))
    with pytest.raises(ConflictError):
        store.append(again, 1)


def test_the_same_correction_sent_twice_is_one(url):
    store = open_store(url)
    mine = edit(first(), "published", type="halt")
    assert store.append(mine, 0) == store.append(mine, 0) == mine
    assert len(store.log()) == 1


def test_only_what_is_in_the_log_can_be_undone(url):
    with pytest.raises(KeepError, match="no correction 7"):
        open_store(url).append(undo(edit(first(), "published", 7, type="halt"), 8), 0)


def test_the_log_can_only_grow(url):
    store = open_store(url)
    store.append(edit(first(), "published", type="halt"), 0)
    for statement in ("DELETE FROM crackdown_correction", "UPDATE crackdown_correction SET body = '{}'"):
        with pytest.raises(KeepError, match="append-only"), store._database.writing() as run:
            run(statement, ())
    assert len(store.log()) == 1


def test_articles_and_days_are_kept_until_they_are_dropped(url):
    store = open_store(url)
    articles = tuple(p.article for p in collection().articles)
    set_day = Reference(day(date(2021, 5, 9)), source="reader", evidence="the print edition")
    store.keep_articles(articles)
    named = replace(articles[0], title="Another title")
    store.keep_articles([named])
    store.set_day(articles[0], set_day)
    kept = open_store(url).read()
    assert (kept.articles, kept.revision) == ((named, *articles[1:]), 5)
    assert kept.days_set == (set_for(articles[0], set_day),)
    store.forget_article("two")
    store.set_day(articles[0], None)
    kept = store.read()
    assert ([a.id for a in kept.articles], kept.days_set, kept.revision) == (["one", "three"], (), 7)


def test_a_day_that_was_set_is_that_of_a_new_reading_too(url):
    store, article = open_store(url), first().article
    may, june = (Reference(day(date(2021, month, 9)), source="reader") for month in (5, 6))
    again = replace(article, id="new", text=f"{article.text} ")
    store.set_day(article, may)
    assert days_of([again, second().article], store.read().days_set) == {"new": may}
    store.set_day(again, june)
    assert days_of([again], store.read().days_set) == {"new": june}
    store.set_day(again, None)
    assert store.read().days_set == ()


WRITER = """
import sys
from dataclasses import replace
from datetime import timedelta
from lib.keep.days import days_of, set_for
from lib.keep.store import open_store
from tests.keep.making import edit
from tests.sample_collection import first
store, who = open_store(sys.argv[1]), sys.argv[2]
for n in range(20):
    given = replace(edit(first(), "published", type="halt"), by=who)
    store.append(replace(given, at=given.at + timedelta(seconds=n)), seen=10**9)
"""


def test_processes_that_write_at_once_lose_nothing(url):
    root = Path(__file__).resolve().parents[2]
    writers = [
        subprocess.Popen([sys.executable, "-c", WRITER, url, who], cwd=root, env=with_path(root))
        for who in ("Ann", "Bea", "Cem")
    ]
    assert [w.wait(timeout=120) for w in writers] == [0, 0, 0]
    log = open_store(url).log()
    assert [c.number for c in log] == list(range(1, 61))
    for who in ("Ann", "Bea", "Cem"):
        assert [c.at.second for c in log if c.by == who] == list(range(20))


def test_an_older_store_becomes_a_newer_one_with_all_that_is_in_it(url, monkeypatch):
    mine = edit(first(), "published", type="halt")
    open_store(url).append(mine, 0)
    more = ("ALTER TABLE crackdown_day ADD COLUMN why TEXT",)
    with monkeypatch.context() as newer:
        newer.setattr(schema, "MIGRATIONS", (*schema.MIGRATIONS, more))
        assert open_store(url).log() == (mine,)
        with open_store(url)._database.reading() as run:
            assert schema.version_of(run) == 2
            assert run("SELECT why FROM crackdown_day", ()) == []
    with pytest.raises(KeepError, match="made by a newer version"):
        open_store(url).append(dismiss(first(), "must delete"), 9)
    assert "made by a newer version" in open_store(url).read().problem


def test_what_cannot_be_is_not_kept(tmp_path):
    store = open_store(str(tmp_path / "log.sqlite"))
    good = edit(first(), "published", type="halt")
    for wrong, what in (
        (replace(good, changes=(Change("type", "adopt", "riot"),)), "type 'riot' is none of propose"),
        (replace(good, changes=(Change("date", "", "soon"),)), "date 'soon' is no date"),
        (replace(good, changes=(Change("actors", (), "Ann"),)), "actors must be a list"),
        (replace(good, changes=()), "edit changes nothing"),
        (replace(good, by="A\x00nn"), "by has the character"),
        (replace(good, at=good.at.replace(tzinfo=None)), "not in UTC"),
        (replace(good, action="join"), "join needs a second event"),
        (replace(good, action="undo"), "an undo says which number"),
        (replace(good, target=replace(good.target, exact="")), "does not fit its words"),
    ):
        with pytest.raises(KeepError, match=what):
            store.append(wrong, 0)
    assert store.log() == ()


def test_what_is_saved_at_once_is_kept_wholly_or_not_at_all(url):
    store = open_store(url)
    alone = replace(edit(second(), "published", date="2021-05-07"), by="Ben")
    store.append(alone, 0)
    both = (edit(first(), "published", date="2021-05-06"), edit(second(), "published", date="2021-05-06"))
    with pytest.raises(ConflictError) as caught:
        store.append_all(both, 0)
    assert [c.by for c in caught.value.newer] == ["Ben"]
    assert len(store.log()) == 1
    kept = store.append_all(both, 1)
    assert [c.number for c in kept] == [2, 3]
    assert store.log()[1:] == kept
