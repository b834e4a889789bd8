"""Where the articles lie, and where what readers do with them is kept."""

import os
from pathlib import Path

from lib.keep.store import place_of

DEFAULT = Path(__file__).resolve().parents[2] / "data" / "articles"


def folder() -> Path:
    """Return the folder that opens: `ARTICLES`, else the collection that comes with the product."""
    return Path(os.environ.get("ARTICLES") or DEFAULT)


def is_example() -> bool:
    """Return whether the collection that comes with the product opens, and not a folder of the reader's."""
    return folder() == DEFAULT


def store() -> str:
    """Return the path or URL of the store: `CRACKDOWN_STORE`, else a file in the folder of the articles."""
    return place_of(folder(), os.environ.get("CRACKDOWN_STORE"))
