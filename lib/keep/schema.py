"""The tables of a store, and how an older one becomes a newer one."""

from collections.abc import Callable, Sequence
from secrets import randbits
from typing import Any

from lib.errors import KeepError

Rows = list[tuple[Any, ...]]
Run = Callable[[str, Sequence[Any]], Rows]
"""Runs a statement whose values stand as "?" and returns its rows."""

MIGRATIONS: tuple[tuple[str, ...], ...] = (
    (
        "CREATE TABLE crackdown_meta (name TEXT PRIMARY KEY, value BIGINT NOT NULL)",
        "INSERT INTO crackdown_meta (name, value) VALUES ('schema', 0), ('revision', 0)",
        "CREATE TABLE crackdown_correction (number BIGINT PRIMARY KEY, id TEXT NOT NULL UNIQUE, body TEXT NOT NULL)",
        "CREATE TABLE crackdown_article (id TEXT PRIMARY KEY, number BIGINT NOT NULL, body TEXT NOT NULL)",
        "CREATE TABLE crackdown_day (article TEXT PRIMARY KEY, number BIGINT NOT NULL, body TEXT NOT NULL)",
    ),
)
"""The statements that lead from each version to the next; both kinds of database take them. Only ever add to it."""


def newest() -> int:
    """Return the version that this program writes."""
    return len(MIGRATIONS)


def version_of(run: Run) -> int:
    """Return the version of a store that has its tables."""
    return int(run("SELECT value FROM crackdown_meta WHERE name = 'schema'", ())[0][0])


def migrate(run: Run, version: int, name: str) -> None:
    """Bring a store of any version, 0 for an empty one, to the newest; to be called inside a transaction.

    Raises:
        KeepError: The store was made by a newer version of the program.
    """
    check_version(version, name)
    for statements in MIGRATIONS[version:]:
        for statement in statements:
            run(statement, ())
    if version == 0:
        run("INSERT INTO crackdown_meta (name, value) VALUES ('identity', ?)", (randbits(62),))
    if version < newest():
        run("UPDATE crackdown_meta SET value = ? WHERE name = 'schema'", (newest(),))


def check_version(version: int, name: str) -> None:
    """Raise KeepError if a store is newer than this program."""
    if version > newest():
        raise KeepError(
            f"{name} has schema {version} and was made by a newer version of this program, while this one knows up to "
            f"{newest()}; nothing in it was changed"
        )
