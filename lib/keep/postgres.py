"""A store in a PostgreSQL database, through pg8000 (BSD licence), which is installed only by those who want it."""

from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from typing import Any
from urllib.parse import SplitResult, parse_qs, unquote

from lib.errors import KeepError
from lib.keep.schema import Rows, Run, check_version, migrate, newest, version_of

PATIENCE = 15  # seconds that a writer waits for the others
LOCK = 0x43524B44  # "CRKD": the advisory lock that writers hold in turn
INSTALL = "a PostgreSQL store needs a driver; install it with: pip install -c constraints.txt -e '.[postgresql]'"
APPEND_ONLY = (
    "CREATE FUNCTION crackdown_append_only() RETURNS trigger LANGUAGE plpgsql AS "
    "$$ BEGIN RAISE EXCEPTION 'the log of corrections is append-only'; END $$",
    "CREATE TRIGGER crackdown_no_change BEFORE UPDATE OR DELETE OR TRUNCATE ON crackdown_correction "
    "EXECUTE FUNCTION crackdown_append_only()",
)


class PostgresDatabase:
    """Reads and writes in transactions, each with a connection of its own, so that threads may share it."""

    def __init__(self, url: SplitResult) -> None:
        database = unquote(url.path.lstrip("/"))
        self._where: dict[str, Any] = {
            "user": unquote(url.username or "postgres"),
            "password": unquote(url.password) if url.password else None,
            "host": url.hostname or "localhost",
            "port": url.port or 5432,
            "database": database or None,
            "timeout": PATIENCE,
        }
        if sockets := parse_qs(url.query).get("host"):
            self._where |= {"unix_sock": f"{sockets[0]}/.s.PGSQL.{self._where['port']}", "host": None}
        self.name = f"the database {database!r} at {url.hostname or (sockets or ['localhost'])[0]!r}"

    @contextmanager
    def reading(self) -> Iterator[Run | None]:
        """Give what runs queries on one state of the store; `None` if nothing was kept yet.

        Raises:
            KeepError: The database does not answer, or was made by a newer version.
        """
        with self._connected("BEGIN TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY") as run:
            version = _version(run)
            check_version(version, self.name)
            if version == newest():
                yield run
        if version == 0:
            yield None
        elif version < newest():
            with self.writing() as run:  # brings the tables up to date
                yield run

    @contextmanager
    def writing(self) -> Iterator[Run]:
        """Give what runs statements in one transaction, one writer after the other; undone if the block fails.

        Raises:
            KeepError: The database does not answer or may only be read, or was made by a newer version.
        """
        with self._connected("BEGIN") as run:
            run(f"SET LOCAL lock_timeout = '{PATIENCE}s'", ())
            run("SELECT pg_advisory_xact_lock(?)", (LOCK,))
            version = _version(run)
            migrate(run, version, self.name)
            if version == 0:
                for statement in APPEND_ONLY:
                    run(statement, ())
            yield run
            run("COMMIT", ())

    @contextmanager
    def _connected(self, begin: str) -> Iterator[Run]:
        try:
            import pg8000.dbapi as driver
        except ImportError as error:
            raise KeepError(INSTALL) from error
        try:
            with closing(driver.connect(**self._where)) as connection:
                connection.autocommit = True  # transactions are begun and ended here; a lost connection undoes
                run = _runner(connection)
                run(begin, ())
                yield run
        except (driver.Error, OSError) as error:
            raise KeepError(f"{self.name} cannot be used ({_first_line(error)}); nothing in it was changed") from error


def _version(run: Run) -> int:
    return version_of(run) if run("SELECT 1 WHERE to_regclass('crackdown_meta') IS NOT NULL", ()) else 0


def _runner(connection: Any) -> Run:
    cursor = connection.cursor()

    def run(statement: str, values: Sequence[Any]) -> Rows:
        cursor.execute(statement.replace("?", "%s"), tuple(values))
        return [tuple(row) for row in cursor.fetchall()] if cursor.description else []

    return run


def _first_line(error: Exception) -> str:
    told = error.args[0] if error.args else str(error)
    return str(told.get("M", told) if isinstance(told, dict) else told).splitlines()[0][:200]
