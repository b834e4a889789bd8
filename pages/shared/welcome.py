"""The overview's own parts: how much there is and when, the key moments, what is ahead, who acts, what is disputed."""

from html import escape
from pathlib import Path

import streamlit as st

from lib.collection import Collection, Story
from lib.view.chronology import story_mark
from lib.view.moments import busiest_actors, dispute_words, disputed, key_moments, still_ahead, topic_words, when_words
from lib.view.months import month_profile
from lib.view.sources import as_of
from lib.view.words import count_words, day_words, range_words
from pages.shared import view_state

PAGES = Path(__file__).resolve().parents[1]
WAYS = {"timeline": "Timeline", "actors": "Actors", "sources": "Sources", "events": "Events", "report": "Report"}
MOST = 5


def show_months(collection: Collection) -> None:
    """Draw the collection's months."""
    months, earlier, later = month_profile(collection)
    top = max((m.events for m in months), default=1)
    bars = "".join(
        f'<li title="{escape(m.words)}"><span style="height:{round(100 * m.events / top)}%"></span></li>'
        for m in months
    )
    if months:
        fullest = max(months, key=lambda m: m.events)
        first = range_words(months[0].interval) + (f" ({earlier:,} earlier)" if earlier else "")
        last = range_words(months[-1].interval) + (f" ({later:,} later)" if later else "")
        words = (first, f"most in {fullest.words}", last)
        ends = f"<p>{''.join(f'<span>{escape(w)}</span>' for w in words)}</p>"
        st.html(f'<div class="months" role="img" aria-label="Events by month"><ol>{bars}</ol>{ends}</div>')


def show_ways() -> None:
    """Offer the other pages where a narrow screen hides the menu."""
    with st.container(key="ways", horizontal=True):
        for name, title in WAYS.items():
            st.page_link(PAGES / f"{name}.py", label=title, query_params=view_state.params())


def show_moments(collection: Collection) -> None:
    """List the events that most sources tell."""
    moments = key_moments(collection, MOST)
    if not moments:
        return
    st.header("Key moments", anchor=False)
    many = max(s.voices for s in moments) > 1
    dated = any(story_mark(s, collection) != "undated" for s in moments)
    which = "that most sources tell" if many else "that are read most surely"
    st.text(f"The dated events {which}." if dated else f"The events {which}; none has a date with a year.")
    with st.container(key="moments"):
        for story in moments:
            _event(story, collection, count_words(story.voices, "source") if many else "", "timeline")


def show_disputes(collection: Collection) -> None:
    """List what sources disagree on, each with what they say and a link to its evidence."""
    found = disputed(collection)
    if not found:
        return
    st.header("Where sources differ", anchor=False)
    with st.container(key="disputes"):
        for story in found[:MOST]:
            _event(story, collection, dispute_words(story, collection), "events")
    if len(found) > MOST:
        every = view_state.params(agreement=["differ"])
        st.page_link(PAGES / "events.py", label=f"All {len(found):,} of them", query_params=every)


def show_ahead(collection: Collection) -> None:
    """List what was planned for after the newest article, or after the day that the reader goes back to."""
    day = view_state.selection().known_on or as_of(collection)
    ahead = still_ahead(collection, day) if day else ()
    if not day or not ahead:
        return
    st.header(f"Still ahead on {day_words(day)}", anchor=False)
    with st.container(key="ahead"):
        for story in ahead[:MOST]:
            _event(story, collection, "", "events")
    if len(ahead) > MOST:
        later = view_state.params(status=["planned"], **{"from": [day.isoformat()]})
        st.page_link(PAGES / "events.py", label=f"All {len(ahead):,} of them", query_params=later)


def show_actors(collection: Collection) -> None:
    """Name those who act most; each leads to the timeline of what they do and what is done to them."""
    actors = busiest_actors(collection)
    if not actors:
        return
    st.header("Who acts most", anchor=False)
    with st.container(key="busiest"):
        for actor, events in actors:
            label = f"{plain(actor.name)} :gray[· {count_words(events, 'event')}]"
            st.page_link(PAGES / "timeline.py", label=label, query_params=view_state.params(actor=[actor.id]))


def plain(words: str) -> str:
    """Return words such that a label, which reads Markdown, shows them as they are."""
    return "".join(f"\\{c}" if c in "\\`*_{}[]()#+-.!|<>~:$&" else c for c in words.replace("\n", " "))


def _event(story: Story, collection: Collection, note: str, page: str) -> None:
    """A link to an event: its day, its line, and a note on it."""
    label = f"**{plain(when_words(story, collection))}** {plain(story.summary)}"
    for words in filter(None, (topic_words(story, collection), note)):
        label += f" :gray[· {plain(words)}]"
    st.page_link(PAGES / f"{page}.py", label=label, query_params=view_state.params(event=[story.id]))
