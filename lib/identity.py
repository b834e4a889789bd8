"""Ids that are the same in every run: those of actors and of events."""

import hashlib
import re
import unicodedata
from functools import lru_cache

from lib.model import EventType, Span

REMEMBERED = 1 << 14  # names whose id is kept
ID_LENGTH = 12  # hexadecimal digits
_CHINESE = re.compile("[\u3400-\u9fff]")


@lru_cache(maxsize=REMEMBERED)
def slug(name: str) -> str:
    """Return the stable id of a canonical name: "Société Générale" -> "societe-generale"."""
    if _CHINESE.search(name):
        return re.sub(r"\s+", "-", name.lower())
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    latin = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")
    return latin or re.sub(r"\s+", "-", name)


def event_id(article_id: str, trigger: Span, type_: EventType) -> str:
    """Return the id of an event: a hash of its article, of the place of its trigger and of its type as first read."""
    key = f"{article_id}|{trigger.start}|{trigger.end}|{type_}"
    return hashlib.sha256(key.encode()).hexdigest()[:ID_LENGTH]
