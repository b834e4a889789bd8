"""The chosen event: which it is, stepping to its neighbours, and its evidence."""

from collections.abc import Sequence

import streamlit as st

from lib.collection import Collection, Story
from lib.view.chronology import most_told, neighbours
from lib.view.words import count_words
from pages.shared import correct, corrected, downloads, evidence, view_state


def chosen(collection: Collection) -> Story | None:
    """Return the event that the view points at, if it is among those shown."""
    event_id = view_state.view_value("event")
    return next((s for s in collection.stories if s.id == event_id), None) if event_id else None


def show_evidence(collection: Collection) -> None:
    """Draw the chosen event's evidence, or say how to choose one."""
    story = chosen(collection)
    corrected.show_last()
    if story is None:
        evidence.show_nothing(most_told(collection.stories), collection)
    else:
        evidence.show_story(story, collection)
        show_correcting(story, collection)
        downloads.cite(story, collection)


def show_correcting(story: Story, collection: Collection) -> None:
    """Draw the button to correct a story, and the one that undoes what was corrected."""
    with st.container(horizontal=True):
        correct.offer(story, collection)
        corrected.show_undo(story, collection)


def stepper(ids: Sequence[str]) -> None:
    """Draw "previous" and "next" with their arrow keys; they walk through the events in the table's order."""
    current = view_state.view_value("event")
    before, after = neighbours(ids, current)
    place = f"{ids.index(current) + 1:,} of {len(ids):,}" if current in ids else count_words(len(ids), "event")
    with st.container(horizontal=True, vertical_alignment="center"):
        st.button("Previous", on_click=go_to, args=(before,), disabled=before is None, shortcut="Left", key="step_back")
        st.button("Next", on_click=go_to, args=(after,), disabled=after is None, shortcut="Right", key="step_on")
        st.text(place)


def start(ids: Sequence[str]) -> None:
    """Open the first event if none of those shown is open."""
    if view_state.view_value("event") not in ids:
        go_to(ids[0])


def go_to(event_id: str | None) -> None:
    """Point the view at an event, and the chart with it."""
    view_state.turn_to(event_id)


def point_at(event_id: str | None) -> None:
    """Point the view at an event that the reader clicked, leaving the chart as it is."""
    if event_id:
        view_state.set_view("event", event_id)
