"""The top of the overview: what is here, when it happened, where to go, what sources disagree on."""

from html import escape

import streamlit as st

from lib.collection import Collection, Story
from lib.view.affiliations import actors_of
from lib.view.chronology import in_order, story_mark
from lib.view.months import month_profile
from lib.view.words import count_words, dating_words, list_words, range_words
from pages.shared import loaders

PAGES = loaders.DEFAULT.parents[1] / "pages"
WAYS = (
    ("timeline", "Timeline", "The events on an axis, each with its sentence and source beside it."),
    ("actors", "Actors", "Who acts on whom."),
    ("sources", "Sources", "Articles side by side, with what they tell differently."),
    ("events", "Events", "The table, what is due by when, and files to take away."),
    ("report", "Report", "Charts, chronology and footnotes as one document."),
)
MOST_DISPUTES = 5


def show_contents(collection: Collection) -> None:
    """Say what the collection holds, and draw its months."""
    if not collection.articles:
        return
    disputed = sum(s.differs for s in collection.stories)
    actors = count_words(len(actors_of(collection)), "actor")
    parts = [actors, f"{count_words(disputed, 'event')} on which sources differ"]
    st.text(f"Read from {count_words(len(collection.articles), 'article')}: {list_words(parts)}.")
    months, earlier = month_profile(collection)
    top = max((m.events for m in months), default=1)
    bars = "".join(
        f'<li title="{escape(m.words)}"><span style="height:{round(100 * m.events / top)}%"></span></li>'
        for m in months
    )
    if months:
        fullest = max(months, key=lambda m: m.events)
        first = range_words(months[0].interval) + (f" ({earlier:,} earlier)" if earlier else "")
        words = (first, f"most in {fullest.words}", range_words(months[-1].interval))
        ends = f"<p>{''.join(f'<span>{escape(w)}</span>' for w in words)}</p>"
        st.html(f'<div class="months" role="img" aria-label="Events by month"><ol>{bars}</ol>{ends}</div>')


def show_ways(collection: Collection) -> None:
    """Offer the pages that show the collection."""
    if not collection.stories:
        return
    st.header("Where to look", anchor=False)
    for name, title, words in WAYS:
        if (PAGES / f"{name}.py").exists():
            st.page_link(PAGES / f"{name}.py", label=f"**{title}**")
            st.html(f'<p class="way">{escape(words)}</p>')


def show_disputes(collection: Collection) -> None:
    """List what sources disagree on, each with a link to its evidence."""
    disputed = [s for s in in_order(collection.stories, collection) if s.differs]
    if not disputed:
        return
    st.header("Where sources differ", anchor=False)
    for story in disputed[:MOST_DISPUTES]:
        st.page_link(PAGES / "events.py", label=_dispute(story, collection), query_params={"event": story.id})
    if len(disputed) > MOST_DISPUTES:
        st.page_link(
            PAGES / "events.py", label=f"All {len(disputed)} of them", query_params={"agreement": "differ"}
        )  # fmt: skip


def plain(words: str) -> str:
    """Return words such that a label, which reads Markdown, shows them as they are."""
    return "".join(f"\\{c}" if c in "\\`*_{}[]()#+-.!|<>~:$&" else c for c in words.replace("\n", " "))


def _dispute(story: Story, collection: Collection) -> str:
    when = dating_words(story.dating, story_mark(story, collection))
    fields = list_words(list(dict.fromkeys(a.field for a in story.agreement if a.verdict == "differs")))
    return plain(f"{when}: {story.summary} (differ on the {fields})")
