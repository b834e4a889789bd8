"""That an event is none, the same as another, or several happenings taken for one."""

from collections.abc import Sequence

import streamlit as st

from lib.collection import Collection, Story
from lib.correction import Correction, target_of
from lib.errors import CrackdownError
from lib.view.account import source_words
from lib.view.chronology import in_order, lead_event
from lib.view.index import story_sources
from lib.view.moments import when_words
from lib.view.words import list_words
from pages.shared import loaders, submit
from pages.shared.submit import Wish, Work


def show_dismiss(work: Work) -> None:
    """Let the reader take the event out of the table."""
    events = submit.choose_sentences(work)
    st.text("It goes out of every chart, table and export. The list of corrections on the Events page brings it back.")
    reason = submit.who_and_why(work)
    rest = [e for e in work.story.events if e not in events]

    def make(collection: Collection, without: frozenset[str]) -> Sequence[Correction]:
        return [submit.drafted("dismiss", *submit.current(e, work, collection)) for e in events]

    told = f"Taken out: {work.story.summary}"
    submit.submit(work, Wish("Take it out", make, reason, rest[0] if rest else None, told))


def show_join(work: Work) -> None:
    """Let the reader choose the event that tells the same happening."""
    whole = loaders.collection()
    others = {s.id: s for s in in_order(whole.stories, whole) if s.id != work.story.id}
    chosen = st.selectbox(
        "Same happening as", list(others), None, format_func=lambda i: _name(others[i], whole),
        placeholder="Search by date, words or source", **work.field("other"),
    )  # fmt: skip
    reason = submit.who_and_why(work)
    lead = lead_event(work.story)

    def make(collection: Collection, without: frozenset[str]) -> Sequence[Correction]:
        if chosen is None:
            raise CrackdownError("Choose the event that tells the same happening.")
        other = lead_event(others[chosen])
        place = target_of(whole.article(other.article_id), other.trigger)
        return [submit.drafted("join", *submit.current(lead, work, collection), other=place)]

    submit.submit(work, Wish("Join the two", make, reason, lead, "Joined."))


def show_part(work: Work) -> None:
    """Let the reader choose the sentence that tells another happening."""
    events = {e.id: e for e in work.story.events}
    words = {e.id: source_words(e, work.collection.article(e.article_id)) for e in events.values()}
    chosen = st.selectbox(
        "Which sentence tells something else?", list(events), None, format_func=words.__getitem__,
        placeholder="Choose a sentence", **work.field("apart"),
    )  # fmt: skip
    reason = submit.who_and_why(work)
    rest = [e for e in events.values() if e.id != chosen]

    def make(collection: Collection, without: frozenset[str]) -> Sequence[Correction]:
        if chosen is None:
            raise CrackdownError("Choose the sentence that tells another happening.")
        apart = submit.current(events[chosen], work, collection)
        places = [target_of(parsed, e.trigger) for e, parsed in (submit.current(e, work, collection) for e in rest)]
        return [submit.drafted("part", *apart, other=place) for place in places]

    follow = events[chosen] if chosen else None
    submit.submit(work, Wish("Part it from the others", make, reason, follow, "Parted."))


def _name(story: Story, collection: Collection) -> str:
    sources = list_words(story_sources(collection, story), most=3)
    return f"{when_words(story, collection)}: {story.summary} ({sources})"
