"""The choice between what a reader and what somebody else said of the same event at the same time, field by field."""

from collections.abc import Mapping, Sequence
from html import escape

import streamlit as st

from lib.correction import Correction, Field, Value, same_place
from lib.view.correction_words import correction_words, field_words, value_words
from lib.view.words import list_words
from pages.shared import log
from pages.shared.welcome import plain

THEIRS, MINE = "theirs", "mine"


def show(newer: Sequence[Correction]) -> None:
    """Say what somebody else did while the reader was at it."""
    told = "".join(f"<li>{escape(correction_words(c))}</li>" for c in newer)
    st.html(f'<div class="notice" role="alert">This event was corrected while you were at it:<ul>{told}</ul></div>')


def contested(mine: Sequence[Correction], newer: Sequence[Correction]) -> dict[Field, tuple[Value, Value]]:
    """Return the fields of which both say something else: what they say, and what the reader says.

    Nothing if one of the corrections is about the whole event.
    """
    if any(c.action != "edit" for c in (*mine, *newer)):
        return {}
    theirs, own = ({c.field: c.after for one in side for c in one.changes} for side in (newer, mine))
    return {f: (theirs[f], own[f]) for f in theirs if f in own and theirs[f] != own[f]}


def choose(both: Mapping[Field, tuple[Value, Value]], key: str) -> frozenset[Field]:
    """Draw a choice for each field, theirs at first, and return the fields in which theirs is chosen."""
    kept = set()
    for field, (theirs, mine) in both.items():
        words = {THEIRS: f"Theirs: {value_words(field, theirs)}", MINE: f"Mine: {value_words(field, mine)}"}
        label = plain(field_words(field).capitalize())
        if st.radio(label, words, format_func=lambda way, w=words: plain(w[way]), key=f"{key}_{field}") == THEIRS:
            kept.add(field)
    return frozenset(kept)


def meanwhile(kept: Sequence[Correction], seen: int) -> str:
    """Return a sentence on what others corrected of the same events in other fields since the reader looked, or ""."""
    own = {c.number for c in kept}
    others = [c for c in log.kept().corrections if c.number > seen and c.number not in own and _is_about(c, kept)]
    fields = dict.fromkeys(field_words(change.field) for c in others for change in c.changes)
    return f"Meanwhile somebody else corrected its {list_words(list(fields))}; that is kept too." if fields else ""


def _is_about(one: Correction, kept: Sequence[Correction]) -> bool:
    return any(same_place(a, b) for k in kept for a in one.targets for b in k.targets)
