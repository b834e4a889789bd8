"""What is chosen in the actor network, in words: an actor's part in these articles, or the evidence of a line."""

from html import escape
from pathlib import Path

import streamlit as st

from lib.collection import Collection, Story
from lib.network import Edge, Network, Node
from lib.view.chronology import in_order, story_mark
from lib.view.network_words import edge_words, node_words
from lib.view.words import dating_words
from pages.shared import corrected, evidence, network, stage

SHEET = Path(__file__).with_name("network.css")
MOST = 12  # lines, or events with their evidence, drawn at once


def show(shown: network.View, collection: Collection) -> None:
    """Draw the chosen actor or line, or say how to choose one."""
    picked = network.chosen()
    corrected.show_last()
    edge = shown.whole.edge(picked.edge or "") or shown.drawn.edge(picked.edge or "")
    node = shown.whole.node(picked.node or "")
    if edge:
        show_edge(edge, shown.whole if shown.whole.edge(edge.id) else shown.drawn, collection)
    elif node:
        _node(node, shown.whole, collection)
    else:
        st.html('<p class="key">Choose an actor or a line to see its events and quotes here.</p>')


def show_edge(edge: Edge, network_: Network, collection: Collection) -> None:
    """Draw a line's sentence, then every event that makes it with its quotes."""
    st.html(f'<p class="what">{escape(edge_words(edge, network_))}</p>')
    for quote in edge.quotes:
        article = collection.article(quote.article_id).article
        words = escape(quote.span.of(article.text))
        st.html(
            f'<p class="source">{escape(article.label)}</p>'
            f'<blockquote class="quote" lang="{escape(article.language)}">{words}</blockquote>'
        )
    stories = _stories(edge, collection)
    for story in stories[:MOST]:
        when = dating_words(story.dating, story_mark(story, collection), weekday=True)
        st.html(f'<p class="when">{escape(when)}</p><p>{escape(story.summary)}</p>')
        for event in story.events:
            evidence.show_event(event, collection)
        stage.show_correcting(story, collection)
    _say_rest(len(stories), "events: choose fewer in the sidebar to see them")


def _node(node: Node, whole: Network, collection: Collection) -> None:
    st.html(f'<p class="what">{escape(node_words(node))}</p>')
    edges = sorted(whole.at(node.id), key=lambda e: (-len(e.stories), e.id))
    st.html(SHEET)
    with st.container(key="network_lines", gap=None):
        for number, edge in enumerate(edges[:MOST]):
            st.button(
                _plain(edge_words(edge, whole)), key=f"network_line_{number}", type="tertiary",
                on_click=network.choose, kwargs={"line": edge.id},
            )  # fmt: skip
    _say_rest(len(edges), "lines, in the table below")
    stories = _stories(node, collection)
    for story in stories[:MOST]:
        when = dating_words(story.dating, story_mark(story, collection))
        with st.expander(_plain(f"{when}: {story.summary}")):
            evidence.show_story(story, collection)
            stage.show_correcting(story, collection)
    _say_rest(len(stories), "events: choose fewer in the sidebar to see them")


def _stories(part: Node | Edge, collection: Collection) -> tuple[Story, ...]:
    ids = set(part.stories)
    return in_order((s for s in collection.stories if s.id in ids), collection)


def _say_rest(count: int, words: str) -> None:
    if count > MOST:
        st.text(f"and {count - MOST:,} more {words}")


def _plain(words: str) -> str:
    """Return the words so that a label, which is Markdown, shows them as they are."""
    return "".join(f"\\{c}" if c in r"\`*_{}[]()<>#+-.!|~:$^" else c for c in words)
