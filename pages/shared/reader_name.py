"""The reader's name: asked for beside a correction, kept in the reader's browser."""

from collections.abc import Callable

import streamlit as st

from pages.shared import log

WATCH = "reader_name_kept"


def ask(key: str) -> None:
    """Draw the field; the name that it is given is offered again, also after the page was closed."""
    told = st.session_state.get(log.NAME)
    st.session_state.setdefault(key, told or "")
    given = st.text_input("Your name (optional)", max_chars=log.LONGEST_NAME, key=key, autocomplete="name")
    if given or told is not None:
        st.session_state[log.NAME] = given
    _mount(WATCH, on_name_change=lambda: _take(key))


def keep() -> None:
    """Have the browser keep the name that was given: the field may be gone before its browser learned of it."""
    if log.NAME in st.session_state:
        _mount(f"{WATCH}_on")


def _mount(key: str, **listeners: Callable[[], None]) -> None:
    component = st.components.v2.component("lib.reader_name", js="index.js", isolate_styles=False)
    component(key=key, data={"name": st.session_state.get(log.NAME)}, **listeners)


def _take(key: str) -> None:
    name = st.session_state[WATCH].name
    if isinstance(name, str) and log.NAME not in st.session_state:
        st.session_state[log.NAME] = st.session_state[key] = name[: log.LONGEST_NAME]
