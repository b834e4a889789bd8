"""How corrections are told where the event is shown, each with its undo."""

from html import escape

import streamlit as st

from lib.collection import Collection, Story
from lib.model import Event
from lib.view.correction_list import batches
from lib.view.correction_words import correction_words, deed_words
from pages.shared import log, reader_name, submit, view_state
from pages.shared.welcome import plain


def lines(event: Event, collection: Collection) -> str:
    """Return what was corrected about a sentence's event, as HTML; nothing if nothing was."""
    return "".join(f'<p class="corrected">{escape(correction_words(c))}</p>' for c in collection.corrections_of(event))


def show_undo(story: Story, collection: Collection) -> None:
    """Draw what undoes what was last corrected about the story."""
    found = {c.number: c for e in story.events for c in collection.corrections_of(e)}
    if found:
        last = batches(found[n] for n in sorted(found))[-1]
        st.button(
            "Undo the correction" if len(found) == len(last) else "Undo the last correction",
            key=f"undo_{story.id}", on_click=log.take_back, args=(last,), help=plain(f"{deed_words(last[0])}"),
        )  # fmt: skip


def show_last() -> None:
    """Say what was saved last, with its undo, as long as the page points where it turned to then."""
    last: submit.Last | None = st.session_state.get(submit.LAST)
    if last is None:
        return
    if last.event != view_state.view_value("event"):
        del st.session_state[submit.LAST]
        return
    reader_name.keep()
    with st.container(horizontal=True, vertical_alignment="center", key="correction_last_row"):
        st.html(f'<p class="said" role="status">{escape(last.notice)}</p>')
        if last.corrections and last.event is None:  # else its evidence has the undo
            st.button("Undo", key="undo_last", on_click=_undo_last, args=(last,))


def _undo_last(last: submit.Last) -> None:
    log.take_back(last.corrections)
    view_state.turn_to(last.before)
    st.session_state.pop(submit.LAST, None)
