"""Keeps what a reader does: an append-only log of corrections, the articles added and the days set.

Two databases and five statements need no object-relational library: the standard library's SQLite by default, and a
small driver for PostgreSQL that only those install who use it.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TypeVar
from urllib.parse import unquote, urlsplit

from lib.correction import Correction, contradicts, same_place
from lib.errors import ConflictError, KeepError
from lib.keep.check import check
from lib.keep.days import is_for, set_for
from lib.keep.postgres import PostgresDatabase
from lib.keep.records import Record, article_record, day_record, to_record, to_text
from lib.keep.rows import Kept, identity_of, read_all, read_days, read_rows, revision_of
from lib.keep.schema import Run
from lib.keep.sqlite import SqliteFile
from lib.model import Article, Reference

T = TypeVar("T")
FILE_NAME = "corrections.sqlite"  # in the folder of the articles
WRITE = "write postgresql://user:password@host:port/database"
REPLACING = "ON CONFLICT (id) DO UPDATE SET body = excluded.body"


class Store:
    """A place where a reader's work is kept; it may be shared by threads, and by processes."""

    def __init__(self, database: SqliteFile | PostgresDatabase) -> None:
        self._database = database
        self.name = database.name

    def read(self) -> Kept:
        """Return everything of one moment, or why it cannot be read; a store that cannot be read is left as it is."""
        try:
            with self._database.reading() as run:
                return read_all(run) if run else Kept()
        except KeepError as error:
            return Kept(problem=str(error))

    def exists(self) -> bool:
        """Return whether anything was ever kept here.

        Raises:
            KeepError: The store cannot be read.
        """
        with self._database.reading() as run:
            return run is not None

    def log(self) -> tuple[Correction, ...]:
        """Return all corrections in their order, undone ones and undoing ones too.

        Raises:
            KeepError: The store cannot be read.
        """
        with self._database.reading() as run:
            return read_rows(run)[0] if run else ()

    def revision(self) -> int:
        """Return a number that grows with whatever is kept; that of a correction is the revision it made.

        Raises:
            KeepError: The store cannot be read.
        """
        with self._database.reading() as run:
            return revision_of(run) if run else 0

    def state(self) -> tuple[int, int]:
        """Return which store stands here, 0 for none, and its revision: no other store and no other moment has both.

        Raises:
            KeepError: The store cannot be read.
        """
        with self._database.reading() as run:
            return (identity_of(run), revision_of(run)) if run else (0, 0)

    def append(self, correction: Correction, seen: int) -> Correction:
        """Keep one correction and return it with its number; else as `append_all`."""
        return self.append_all((correction,), seen)[0]

    def append_all(self, corrections: Sequence[Correction], seen: int) -> tuple[Correction, ...]:
        """Keep corrections, all or none, and return them with their numbers; one that is here already as it is here.

        Args:
            corrections: What somebody did at once; their numbers are not looked at.
            seen: The revision that whoever corrects was looking at.

        Raises:
            ConflictError: The log holds corrections newer than `seen` that contradict them; nothing was kept.
            KeepError: One says what cannot be, or the store cannot be written.
        """
        for correction in corrections:
            check(correction)
        with self._database.writing() as run:
            log, ids = read_rows(run)
            by_id = {ids[c.number]: c for c in log}
            new = [(c, to_record(c, _known_undone(c, ids))) for c in corrections]
            newer = [n for n in log if n.number > seen and _is_against(n, [c for c, r in new if r["id"] not in by_id])]
            if newer:
                raise ConflictError(_conflict(newer), tuple(newer))
            return tuple(by_id.get(record["id"]) or _insert(run, c, record) for c, record in new)

    def take(self, corrections: Iterable[Correction]) -> tuple[Correction, ...]:
        """Keep the corrections of another log behind this one's, all or none; those already here are passed over.

        Args:
            corrections: A whole log: what an undo undoes is in it.

        Returns:
            Those that were new, with their numbers here.

        Raises:
            KeepError: One of them says what cannot be, or the store cannot be written.
        """
        taken = []
        with self._database.writing() as run:
            _, ids = read_rows(run)
            number_of = {id_: number for number, id_ in ids.items()}
            here: dict[int, int] = {}
            for correction in corrections:
                check(correction)
                undoes = here[correction.undoes] if correction.undoes is not None else None
                record = to_record(replace(correction, undoes=undoes), ids)
                if record["id"] not in number_of:
                    kept = _insert(run, replace(correction, undoes=undoes), record)
                    number_of[record["id"]], ids[kept.number] = kept.number, record["id"]
                    taken.append(kept)
                here[correction.number] = number_of[record["id"]]
        return tuple(taken)

    def keep_articles(self, articles: Iterable[Article]) -> None:
        """Keep articles that a reader adds; one of an id that is kept takes the other's place.

        Raises:
            KeepError: The store cannot be written.
        """
        with self._database.writing() as run:
            for article in articles:
                row = (article.id, _next(run), to_text(article_record(article)))
                run(f"INSERT INTO crackdown_article (id, number, body) VALUES (?, ?, ?) {REPLACING}", row)

    def forget_article(self, article_id: str) -> None:
        """Drop an article that a reader added, text and all; its corrections stay, for it may come back.

        Raises:
            KeepError: The store cannot be written.
        """
        with self._database.writing() as run:
            _next(run)
            run("DELETE FROM crackdown_article WHERE id = ?", (article_id,))

    def set_day(self, article: Article, reference: Reference | None) -> None:
        """Keep the day that a reader says an article speaks from; `None` for the day that the article itself gives.

        Args:
            article: The article; `lib.keep.days.days_of` gives the day to a new reading of it too.
            reference: The day.

        Raises:
            KeepError: The store cannot be written.
        """
        with self._database.writing() as run:
            number = _next(run)
            for old in (d.article_id for d in read_days(run) if is_for(d, article)):
                run("DELETE FROM crackdown_day WHERE article = ?", (old,))
            if reference:
                set_ = set_for(article, reference)
                row = (set_.article_id, number, to_text(day_record(set_)))
                run("INSERT INTO crackdown_day (article, number, body) VALUES (?, ?, ?)", row)


def open_store(url: str) -> Store:
    """Return the store at a URL or path; nothing is made or asked before it is used.

    Args:
        url: The path of a file of SQLite, or `sqlite:///path`, or `postgresql://user:password@host:port/database`.

    Raises:
        KeepError: No database of that kind is known here.
    """
    try:
        parts = urlsplit(url)
        if parts.scheme in ("postgresql", "postgres"):
            return Store(PostgresDatabase(parts))
    except ValueError:  # what it says may hold a part of the password
        raise KeepError(f"the store's address cannot be read; {WRITE}, special characters as %40") from None
    if parts.scheme == "sqlite":
        return Store(SqliteFile(Path(unquote(parts.path.removeprefix("/")))))
    if "://" in url:
        raise KeepError(f"{parts.scheme!r} is no kind of store; name a file, or postgresql://user@host/database")
    if not url.strip():
        raise KeepError("the store has no name; name a file, or postgresql://user@host/database")
    return Store(SqliteFile(Path(url)))


def place_of(folder: Path, named: str | None = None) -> str:
    """Return where the corrections of a folder of articles are kept: where somebody named, else in the folder itself.

    There they go with the articles when these are moved, copied or handed on.
    """
    return named or str(folder / FILE_NAME)


def _insert(run: Run, correction: Correction, record: Record) -> Correction:
    number = _next(run)
    row = (number, record["id"], to_text(record))
    run("INSERT INTO crackdown_correction (number, id, body) VALUES (?, ?, ?)", row)
    return replace(correction, number=number)


def _next(run: Run) -> int:
    run("UPDATE crackdown_meta SET value = value + 1 WHERE name = 'revision'", ())
    return revision_of(run)


def _known_undone(correction: Correction, ids: dict[int, str]) -> dict[int, str]:
    """Return the ids of the log if it has what a correction undoes."""
    if correction.undoes is not None and correction.undoes not in ids:
        raise KeepError(f"there is no correction {correction.undoes} to undo")
    return ids


def _is_against(correction: Correction, others: Sequence[Correction]) -> bool:
    """Return whether a correction is about an event of one of the others, and cannot hold beside it."""
    return any(
        contradicts(correction, other) and any(same_place(a, b) for a in correction.targets for b in other.targets)
        for other in others
    )


def _conflict(newer: Sequence[Correction]) -> str:
    last = newer[-1]
    who = last.by or "somebody"
    return f"{who} corrected this event in the meantime ({last.at:%Y-%m-%d %H:%M} UTC); nothing was kept"
