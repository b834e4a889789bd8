"""A store in trouble says so and is left as it is: damage, rights, addresses, other programs."""

import json
import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from lib.errors import KeepError
from lib.keep.store import open_store
from tests.keep.making import dismiss, edit, with_path
from tests.sample_collection import first


@pytest.mark.parametrize("damage", ["no database", "cut off", "overwritten", "all but gone"])
def test_a_damaged_file_is_said_to_be_and_left_as_it_is(tmp_path, damage):
    path = tmp_path / "log.sqlite"
    store = open_store(str(path))
    for n in range(30):
        store.append(edit(first(), "published", n + 1, type="halt"), 10**9)
    data = bytearray(path.read_bytes())
    if damage == "cut off":
        data = data[: len(data) // 2]
    elif damage == "all but gone":
        data = data[:60]
    else:
        data[0 if damage == "no database" else 100 : 8192] = b"x" * (8192 - (0 if damage == "no database" else 100))
    path.write_bytes(data)
    kept = store.read()
    assert "damaged" in kept.problem
    assert kept.corrections == ()
    with pytest.raises(KeepError, match="damaged"):
        store.append(dismiss(first(), "must delete", 31), 10**9)
    assert path.read_bytes() == data


def test_a_line_of_the_log_that_cannot_be_read_is_named(tmp_path):
    path = tmp_path / "log.sqlite"
    store = open_store(str(path))
    store.append(edit(first(), "published", type="halt"), 0)
    with sqlite3.connect(path) as connection:
        connection.execute("INSERT INTO crackdown_correction VALUES (2, 'x', ?)", (json.dumps({"schema": 9}),))
    connection.close()
    assert "correction 2 cannot be read (schema 9" in store.read().problem
    other = open_store(str(tmp_path / "other.sqlite"))
    other.keep_articles([first().article])
    with other._database.writing() as run:
        run("UPDATE crackdown_article SET body = '{}'", ())
    assert "an article cannot be read (KeyError('published'))" in other.read().problem


READER = """
import os, sqlite3, sys
from lib.errors import KeepError
from lib.keep.days import days_of, set_for
from lib.keep.store import open_store
from tests.keep.making import with_path, dismiss
from tests.sample_collection import first
os.setuid(65534)
store = open_store(sys.argv[1])
print(len(store.log()))
try:
    store.append(dismiss(first(), "must delete", 2), 10**9)
except KeepError as error:
    print(error)
"""


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root can become somebody else")
@pytest.mark.parametrize("folder", [0o755, 0o555])
def test_a_file_that_may_only_be_read_is_read(folder):
    place = Path("/tmp") / f"crackdown-{os.getpid()}-{folder}"
    place.mkdir()
    path = place / "log.sqlite"
    try:
        open_store(str(path)).append(edit(first(), "published", type="halt"), 0)
        place.chmod(folder)
        path.chmod(0o444)
        root = Path(__file__).resolve().parents[2]
        done = subprocess.run(
            [sys.executable, "-c", READER, str(path)], cwd=root, env=with_path(root),
            capture_output=True, text=True, timeout=60, check=True,
        )  # fmt: skip
        assert done.stdout.startswith("1\n")
        assert "may only be read" in done.stdout
    finally:
        place.chmod(0o755)
        for file in place.iterdir():
            file.unlink()
        place.rmdir()


def test_the_database_of_another_program_is_left_alone(tmp_path):
    path = tmp_path / "other.sqlite"
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE theirs (x)")
    connection.close()
    before = path.read_bytes()
    assert "another program" in open_store(str(path)).read().problem
    with pytest.raises(KeepError, match="another program"):
        open_store(str(path)).append(edit(first(), "published", type="halt"), 0)
    assert path.read_bytes() == before


def test_a_server_that_does_not_answer_is_named():
    pytest.importorskip("pg8000", reason="pg8000 is not installed")
    problem = open_store("postgresql://ann:secret@localhost:1/kept").read().problem
    assert "the database 'kept' at 'localhost' cannot be used" in problem
    assert "secret" not in problem


def test_without_its_driver_a_postgresql_store_says_what_to_install(monkeypatch):
    monkeypatch.setitem(sys.modules, "pg8000.dbapi", None)
    assert "-e '.[postgresql]'" in open_store("postgresql://localhost/kept").read().problem


def test_a_place_where_no_file_can_be_is_named(tmp_path):
    (tmp_path / "file").write_text("x", encoding="utf-8")
    store = open_store(str(tmp_path / "file" / "log.sqlite"))
    with pytest.raises(KeepError, match="cannot be used"):
        store.append(edit(first(), "published", type="halt"), 0)
    assert "cannot be opened" in open_store(str(tmp_path)).read().problem


def test_the_address_of_a_file_may_be_a_url(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    mine = edit(first(), "published", type="halt")
    for number, url in enumerate(("sqlite:///a.sqlite", f"sqlite:///{tmp_path}/b%20c.sqlite", "d?e#f.sqlite"), start=1):
        assert open_store(url).append(mine, 0) == open_store(url).log()[0]
        assert len(list(tmp_path.iterdir())) == number


@pytest.mark.parametrize("url", ["postgresql://host:port/kept", "postgresql://[host/kept"])
def test_an_address_that_cannot_be_read_is_named(url):
    with pytest.raises(KeepError, match="address cannot be read"):
        open_store(url)


@pytest.mark.parametrize("url", ["mysql://x/y", "", "  "])
def test_a_place_of_no_known_kind_is_named(url):
    with pytest.raises(KeepError, match="postgresql://user@host/database"):
        open_store(url)
