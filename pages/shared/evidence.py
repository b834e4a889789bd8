"""Evidence cards: the exact sentence with its words marked, where it stands, and how it was read.

Article text is never markup: every word goes through `html.escape`.
"""

from html import escape

import streamlit as st

from lib.collection import Collection, Story
from lib.model import Event, ParsedArticle
from lib.view.account import account, agreement_lines, digest_note, facts
from lib.view.chronology import story_mark
from lib.view.quotes import marked_quote
from lib.view.words import dating_words
from pages.shared import corrected

KEY = "Underlined and bold: the word that tells the event. Shaded orange: its date. Shaded blue: who takes part."


def show_story(story: Story, collection: Collection) -> None:
    """Draw the evidence for one story: what, when, and every sentence that tells it."""
    st.html(_card(story, collection))


def show_event(event: Event, collection: Collection) -> None:
    """Draw one sentence with its source and how it was read."""
    st.html(_told(event, collection))


def show_sentence(event: Event, parsed: ParsedArticle) -> None:
    """Draw one sentence with its source, without how it was read."""
    st.html(f'<p class="source">{escape(account(event, parsed).source)}</p>{_quote(parsed, event)}')


def show_nothing(example: Story | None, collection: Collection) -> None:
    """Say how evidence is opened, and show what it is by an event that is worth a look."""
    st.html('<p class="key">Choose an event to see its sentence and source here.</p>')
    if example:
        words = "The event that most sources tell:" if example.voices > 1 else "For example:"
        st.html(f'<section class="example"><p class="key">{words}</p>{_card(example, collection)}</section>')


def _card(story: Story, collection: Collection) -> str:
    when = dating_words(story.dating, story_mark(story, collection), weekday=True)
    lines = "<br>".join(escape(line) for line in agreement_lines(story, collection))
    mark = ' <span class="mark">corrected</span>' if any(e.corrected for e in story.events) else ""
    return "".join([
        f'<p class="when">{escape(when)}{mark}</p><p class="what">{escape(story.summary)}</p>',
        _definitions(facts(story, collection)),
        f'<p class="source">{lines}</p>' if lines else "",
        *(_told(event, collection) for event in story.events),
        f'<p class="key">{escape(" ".join(filter(None, (KEY, digest_note(story, collection)))))}</p>',
    ])  # fmt: skip


def _told(event: Event, collection: Collection) -> str:
    parsed = collection.article(event.article_id)
    told = account(event, parsed)
    return (
        f'<p class="source">{escape(told.source)}{_link(parsed.article.url)}</p>{_quote(parsed, event)}'
        f"{corrected.lines(event, collection)}"
        f'<details class="how"><summary>How this was read</summary>{_definitions(told.readings)}</details>'
    )


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
