"""The dialog in which a reader corrects an event: its details, that it is none, or which happening it is."""

from collections.abc import Callable

import streamlit as st

from lib.collection import Collection, Story
from pages.shared import correct_fields, correct_grouping, evidence, log
from pages.shared.submit import Work

WAYS: dict[str, tuple[str, Callable[[Work], None]]] = {
    "details": ("Its details", correct_fields.show),
    "dismiss": ("It is no event", correct_grouping.show_dismiss),
    "join": ("Another is the same", correct_grouping.show_join),
    "part": ("Its sentences differ", correct_grouping.show_part),
}
OPENING = "correct_opening"  # the story to correct once the page has caught up with what others did
SHOWN = 4  # sentences quoted at the head of the dialog


@st.fragment
def offer(story: Story, collection: Collection) -> None:
    """Draw the button that opens the dialog; pressing it leaves an up-to-date page alone."""
    if st.button("Correct this event", key=f"correct_{story.id}"):
        if log.is_behind():
            st.session_state[OPENING] = story.id
            st.rerun()
        _open(story, collection, log.revision())
    elif st.session_state.get(OPENING) == story.id:
        del st.session_state[OPENING]
        _open(story, collection, log.revision())


@st.dialog("Correct this event", width="medium")
def _open(story: Story, collection: Collection, seen: int) -> None:
    key = f"correct_{story.id}_{seen}"
    ways = [w for w in WAYS if w != "part" or len(story.events) > 1]
    way = st.segmented_control(
        "What is wrong?", ways, format_func=lambda w: WAYS[w][0], default="details", required=True, key=f"{key}_way",
        persist_state="session",
    )  # fmt: skip
    for event in story.events[:SHOWN]:
        evidence.show_sentence(event, collection.article(event.article_id))
    WAYS[str(way)][1](Work(f"{key}_{way}", story, collection, seen))
