"""Words as data: loads the lists under `data/vocab`, once a process."""

import csv
import tomllib
from functools import cache
from pathlib import Path
from typing import Any

from lib.errors import VocabError

ROOT = Path(__file__).resolve().parent.parent / "data" / "vocab"


@cache
def languages() -> tuple[str, ...]:
    """Return the codes of the languages that have a folder of words, sorted."""
    return tuple(sorted(p.name for p in ROOT.iterdir() if p.is_dir()))


@cache
def languages_with(name: str) -> tuple[str, ...]:
    """Return the codes of the languages that have a word list `name.toml`, sorted."""
    return tuple(code for code in languages() if _path(f"{name}.toml", code).exists())


@cache
def load_table(name: str, language: str | None = None) -> dict[str, Any]:
    """Return `data/vocab/[language/]name.toml` as nested dictionaries.

    Raises:
        VocabError: The file is missing or is not TOML.
    """
    path = _path(f"{name}.toml", language)
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, tomllib.TOMLDecodeError) as error:
        raise VocabError(f"cannot read the word list {path.name!r} ({language or 'all languages'}): {error}") from error


@cache
def load_rows(name: str) -> tuple[dict[str, str], ...]:
    """Return the rows of `data/vocab/name.csv`, each keyed by the header.

    Raises:
        VocabError: The file is missing, or a row has more or fewer cells than the header.
    """
    path = _path(f"{name}.csv", None)
    try:
        with path.open(encoding="utf-8", newline="") as handle:
            rows = tuple(csv.DictReader(handle, strict=True))
    except (OSError, csv.Error) as error:
        raise VocabError(f"cannot read the word list {path.name!r}: {error}") from error
    for number, row in enumerate(rows, start=2):
        if None in row or None in row.values():
            raise VocabError(f"{path.name} line {number}: the cells do not fit the header {list(rows[0])!r}")
    return rows


def _path(file_name: str, language: str | None) -> Path:
    return ROOT / language / file_name if language else ROOT / file_name
