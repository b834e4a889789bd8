"""Evidence cards: the exact sentence with its words marked, where it stands, and how it was read.

Article text is never markup: every word goes through `html.escape`.
"""

from html import escape

import streamlit as st

from lib.collection import Collection, Story
from lib.model import Event, ParsedArticle
from lib.view.account import account, agreement_lines, facts
from lib.view.chronology import story_mark
from lib.view.quotes import marked_quote
from lib.view.words import dating_words

KEY = "Underlined and bold: the word that tells the event. Shaded orange: its date. Shaded blue: who takes part."


def show_story(story: Story, collection: Collection) -> None:
    """Draw the evidence for one story: what, when, and every sentence that tells it."""
    when = dating_words(story.dating, story_mark(story, collection), weekday=True)
    st.html(f'<p class="when">{escape(when)}</p><p class="what">{escape(story.summary)}</p>')
    st.html(_definitions(facts(story, collection)))
    if lines := agreement_lines(story, collection):
        st.html(f'<p class="source">{"<br>".join(escape(line) for line in lines)}</p>')
    for event in story.events:
        show_event(event, collection.article(event.article_id))
    st.html(f'<p class="key">{KEY}</p>')


def show_event(event: Event, parsed: ParsedArticle) -> None:
    """Draw one sentence with its source and how it was read."""
    told = account(event, parsed)
    st.html(f'<p class="source">{escape(told.source)}{_link(parsed.article.url)}</p>{_quote(parsed, event)}')
    with st.expander("How this was read"):
        st.html(_definitions(told.readings))


def show_nothing() -> None:
    """Say how evidence is opened."""
    st.html('<p class="key">Choose an event in the chart or in the table to see its sentence and source here.</p>')


def _quote(parsed: ParsedArticle, event: Event) -> str:
    words = "".join(
        escape(p.text) if p.kind == "plain" else f'<mark class="{p.kind}">{escape(p.text)}</mark>'
        for p in marked_quote(parsed, event)
    )
    return f'<blockquote class="quote" lang="{escape(parsed.article.language)}">{words}</blockquote>'


def _definitions(pairs: tuple[tuple[str, str], ...]) -> str:
    return f'<dl class="facts">{"".join(f"<dt>{escape(a)}</dt><dd>{escape(b)}</dd>" for a, b in pairs)}</dl>'


def _link(url: str | None) -> str:
    if url is None or not url.startswith(("https://", "http://")):
        return ""
    return f' <a href="{escape(url)}" target="_blank" rel="noopener noreferrer">Open</a>'
