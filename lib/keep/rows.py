"""What the tables of a store hold, read back into values; the first row that cannot be read is named."""

import json
from collections.abc import Callable
from typing import NamedTuple, TypeVar

from lib.correction import Correction
from lib.errors import KeepError
from lib.keep.days import DaySet
from lib.keep.records import Record, from_record, read_article, read_day
from lib.keep.schema import Run
from lib.model import Article

T = TypeVar("T")
LOG = "SELECT number, id, body FROM crackdown_correction ORDER BY number"


class Kept(NamedTuple):
    """One state of a store; `problem` says why it could not be read, and is `None` if it was."""

    corrections: tuple[Correction, ...] = ()
    articles: tuple[Article, ...] = ()
    days_set: tuple[DaySet, ...] = ()
    revision: int = 0
    problem: str | None = None


def read_all(run: Run) -> Kept:
    """Return everything that a store holds."""
    articles = run("SELECT body FROM crackdown_article ORDER BY number", ())
    return Kept(
        read_rows(run)[0],
        tuple(_decoded(read_article, body, "an article") for (body,) in articles),
        read_days(run),
        revision_of(run),
    )


def read_days(run: Run) -> tuple[DaySet, ...]:
    """Return the days that readers set, in the order in which they did."""
    rows = run("SELECT body FROM crackdown_day ORDER BY number", ())
    return tuple(_decoded(read_day, body, "a day that was set") for (body,) in rows)


def _decoded(read: Callable[[Record], T], body: str, what: str) -> T:
    try:
        return read(json.loads(body))
    except (KeyError, TypeError, ValueError) as error:
        raise KeepError(f"{what} cannot be read ({error!r}); nothing was changed") from error


def read_rows(run: Run) -> tuple[tuple[Correction, ...], dict[int, str]]:
    """Return the log, and the ids of its corrections by number."""
    log: list[Correction] = []
    ids: dict[int, str] = {}
    numbers: dict[str, int] = {}
    for number, id_, body in run(LOG, ()):
        try:
            log.append(from_record(json.loads(body), number, numbers))
        except (ValueError, RecursionError, KeepError) as error:
            raise KeepError(f"correction {number} cannot be read ({error}); nothing was changed") from error
        ids[number], numbers[id_] = id_, number
    return tuple(log), ids


def identity_of(run: Run) -> int:
    """Return what tells this store from every other."""
    return int(run("SELECT value FROM crackdown_meta WHERE name = 'identity'", ())[0][0])


def revision_of(run: Run) -> int:
    """Return how often something was kept."""
    return int(run("SELECT value FROM crackdown_meta WHERE name = 'revision'", ())[0][0])
