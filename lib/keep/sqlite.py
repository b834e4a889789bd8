"""A store in a file of SQLite; the file is made when something is first kept, never by reading."""

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

from lib.errors import KeepError
from lib.keep.schema import Rows, Run, check_version, migrate, newest, version_of

PATIENCE = 15.0  # seconds that a writer waits for the others
HEADER = 512  # bytes; the least size of a page, with which every file begins
MARK = 0x43524B44  # "CRKD" as the file's application id, so that no other program's database is taken for a store
APPEND_ONLY = tuple(
    f"CREATE TRIGGER IF NOT EXISTS crackdown_no_{act} BEFORE {act} ON crackdown_correction "
    "BEGIN SELECT RAISE(ABORT, 'the log of corrections is append-only'); END"
    for act in ("UPDATE", "DELETE")
)


class SqliteFile:
    """Reads and writes in transactions, each with a connection of its own, so that threads may share it."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self.name = repr(path.name)  # readers see it, and where it lies is nobody's business

    @contextmanager
    def reading(self) -> Iterator[Run | None]:
        """Give what runs queries on one state of the store; `None` if nothing was kept yet.

        Raises:
            KeepError: The file is no store, is damaged or was made by a newer version.
        """
        with self._told():
            if not self._path.exists():
                yield None
                return
            self._look_at_size()
            with closing(self._open_to_read()) as connection:
                if 0 < self._version(connection) < newest():
                    with self.writing():
                        pass  # brings the tables up to date
                connection.execute("BEGIN")
                yield _runner(connection) if self._version(connection) else None

    @contextmanager
    def writing(self) -> Iterator[Run]:
        """Give what runs statements in one transaction; it is undone if the block fails.

        Raises:
            KeepError: The file cannot be written, is no store, is damaged or was made by a newer version.
        """
        with self._told():
            self._path.parent.mkdir(parents=True, exist_ok=True)
            self._look_at_size()
            with closing(self._connect(str(self._path))) as connection:
                self._version(connection)  # before anything of the file changes
                connection.execute("PRAGMA journal_mode = WAL")
                connection.execute("BEGIN IMMEDIATE")
                try:
                    self._prepare(connection)
                    yield _runner(connection)
                    connection.execute("COMMIT")
                except BaseException:
                    if connection.in_transaction:
                        connection.execute("ROLLBACK")
                    raise

    def _look_at_size(self) -> None:
        """SQLite takes what is left of a file for an empty one, and would begin it anew."""
        if self._path.exists() and 0 < self._path.stat().st_size < HEADER:
            raise KeepError(
                f"{self.name} is damaged, for it ends within its head; put a copy of it back, or move it away"
            )

    def _prepare(self, connection: sqlite3.Connection) -> None:
        version = self._version(connection)
        migrate(_runner(connection), version, self.name)
        if version == 0:
            for statement in (f"PRAGMA application_id = {MARK}", *APPEND_ONLY):
                connection.execute(statement)

    def _version(self, connection: sqlite3.Connection) -> int:
        """Return the version of the file, 0 if it is empty; it is looked at in one moment, for others may be making it.

        Raises:
            KeepError: It is no store, or a newer one.
        """
        own = not connection.in_transaction
        if own:
            connection.execute("BEGIN")
        version = 0
        if connection.execute("PRAGMA application_id").fetchone()[0] == MARK:
            version = version_of(_runner(connection))
        elif connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]:
            raise KeepError(f"{self.name} is a database of another program; name another place for the corrections")
        if own:
            connection.execute("COMMIT")
        check_version(version, self.name)
        return version

    def _open_to_read(self) -> sqlite3.Connection:
        """SQLite reads a file beside which it may not write only when told that nobody else writes there."""
        uri = self._path.resolve().as_uri()
        for how in ("", "?mode=ro", "?immutable=1"):
            connection = self._connect(f"{uri}{how}")
            try:
                connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
            except sqlite3.OperationalError:
                connection.close()
                if how == "?immutable=1":
                    raise
            else:
                return connection
        raise AssertionError("one of the ways returns or raises")

    def _connect(self, place: str) -> sqlite3.Connection:
        return sqlite3.connect(place, timeout=PATIENCE, isolation_level=None, uri=place.startswith("file:"))

    @contextmanager
    def _told(self) -> Iterator[None]:
        """Turn the errors of SQLite into messages for the reader."""
        try:
            yield
        except sqlite3.Error as error:
            raise KeepError(f"{self.name} {_in_words(error)} ({error}); nothing in it was changed") from error
        except OSError as error:
            raise KeepError(f"{self.name} cannot be used ({error.strerror}); nothing in it was changed") from error


def _in_words(error: sqlite3.Error) -> str:
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    return {
        sqlite3.SQLITE_NOTADB: "is no store of corrections, or is damaged; put a copy of it back, or move it away",
        sqlite3.SQLITE_CORRUPT: "is damaged; put a copy of it back, or move it away",
        sqlite3.SQLITE_READONLY: "may only be read, so that nothing can be kept",
        sqlite3.SQLITE_CANTOPEN: "cannot be opened",
        sqlite3.SQLITE_FULL: "does not fit on the disk any more",
        sqlite3.SQLITE_BUSY: "is being written by somebody else for too long; try again",
    }.get(code, "cannot be used")


def _runner(connection: sqlite3.Connection) -> Run:
    def run(statement: str, values: Sequence[Any]) -> Rows:
        return connection.execute(statement, tuple(values)).fetchall()

    return run
