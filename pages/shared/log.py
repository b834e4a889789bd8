"""What readers did, as a run of a page sees it, and what is added to it.

A run keeps to the state that the store had when it began, so that all of a page shows the same.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime

import streamlit as st

from lib.correction import Correction
from lib.errors import CrackdownError, KeepError
from lib.keep.rows import Kept
from lib.keep.store import Store, open_store
from pages.shared import places

SEEN, NAME, FAILED = "store_state", "reader_name", "store_failed"
UNREADABLE = (0, -1)
LONGEST_NAME, LONGEST_REASON = 80, 500


def look() -> None:
    """Look at the store anew, and keep to what it says until the next look."""
    try:
        st.session_state[SEEN] = store().state()
    except KeepError:
        st.session_state[SEEN] = UNREADABLE  # reading it says why


def revision() -> int:
    """Return the store's revision that this run shows."""
    return _state()[1]


def is_behind() -> bool:
    """Return whether the store has changed since this run looked at it."""
    before = _state()
    look()
    changed, st.session_state[SEEN] = _state() != before, before
    return changed


def kept() -> Kept:
    """Return what the store holds; if it cannot be read, nothing but the reason."""
    return _kept(places.store(), _state())


def store() -> Store:
    """Return where what readers do is kept.

    Raises:
        KeepError: No such kind of store is known.
    """
    return _store(places.store())


def keep(corrections: Sequence[Correction], seen: int) -> tuple[Correction, ...]:
    """Add corrections to the log, all or none, look at it anew, and return them with their numbers.

    Args:
        corrections: What a reader did at once.
        seen: The revision that the reader saw; newer corrections of the same events are a conflict.

    Raises:
        ConflictError: Somebody else corrected one of the events meanwhile.
        KeepError: The store cannot be written.
    """
    added = store().append_all(corrections, seen)
    look()
    return added


def take(corrections: Sequence[Correction]) -> tuple[Correction, ...]:
    """Add another log to this one, look at it anew, and return what was new.

    Raises:
        KeepError: The store cannot be written.
    """
    taken = store().take(corrections)
    look()
    return taken


def take_back(corrections: Sequence[Correction]) -> None:
    """Undo corrections, or undos; why it failed is told by the next page."""
    now = datetime.now(UTC)
    undoing = [Correction(0, now, reader(), "undo", c.target, undoes=c.number) for c in corrections]
    try:
        keep(undoing, revision())
    except CrackdownError as error:
        st.session_state[FAILED] = str(error)


def stamped(correction: Correction, at: datetime, reason: str) -> Correction:
    """Return the correction with the reader's name, the moment and the reason."""
    return replace(correction, at=at, by=reader(), reason=reason.strip()[:LONGEST_REASON])


def reader() -> str:
    """Return the name under which this session's reader corrects, "" if none was given."""
    return " ".join(str(st.session_state.get(NAME, "")).split())[:LONGEST_NAME]


@st.cache_resource(show_spinner=False)
def _store(url: str) -> Store:
    return open_store(url)


@st.cache_resource(show_spinner=False, max_entries=8)
def _kept(url: str, state: tuple[int, int]) -> Kept:
    return _store(url).read()


def _state() -> tuple[int, int]:
    """The store and its revision that this run shows."""
    if SEEN not in st.session_state:
        look()
    state: tuple[int, int] = st.session_state[SEEN]
    return state
