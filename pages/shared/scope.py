"""Which articles are read: those that readers added, those of the folder, or both.

Whoever adds articles to the example wants to see what they tell, not what the example does.
"""

from typing import Literal, get_args

import streamlit as st

from pages.shared import own, places, view_state

Scope = Literal["own", "given", "all"]
PARAM, CHOICE = "read", "scope_choice"


def scope() -> Scope:
    """Return what is read; where articles were added to the example, it is put away until the reader asks for it."""
    if not own.added():
        return "all"
    asked = view_state.view_value(PARAM)
    found: Scope | None = next((s for s in get_args(Scope) if s == asked), None)
    return found or ("own" if places.is_example() else "all")


def show_choice() -> None:
    """Draw the choice, if there is one."""
    if not (added := len(own.added())):
        return
    given = "The example" if places.is_example() else "Those of the folder"
    words = {"own": f"Yours ({added:,})", "given": given, "all": "Both"}
    st.session_state[CHOICE] = scope()
    st.radio("Articles", list(words), format_func=lambda s: words.get(s, s), key=CHOICE, on_change=_choose)


def take_in_own() -> None:
    """Leave a view that does not show what readers add."""
    if view_state.view_value(PARAM) == "given":
        view_state.set_view(PARAM, None)


def choose(wanted: Scope) -> None:
    """Read other articles from now on."""
    view_state.set_view(PARAM, wanted)


def _choose() -> None:
    choose(st.session_state[CHOICE])
