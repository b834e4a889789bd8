"""The side-by-side view: the cached comparison, the component that draws it and its downloads."""

import hashlib
import json
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import streamlit as st

from lib.collate.align import align
from lib.model import Alignment, Collection, ParsedArticle
from lib.view.compare import Comparison, compare
from lib.view.compare_notes import article_caption, describe_event, version_note
from lib.view.compare_payload import to_payload
from lib.view.said import said_words

Key = tuple[object, ...]


def compared(collection: Collection, article_ids: tuple[str, ...]) -> Comparison:
    """Return the articles in step; only the events of the collection's stories are marked."""
    told = {e.id for s in collection.stories for e in s.events}
    articles = [collection.article(i) for i in article_ids]
    alignments = [_aligned(_key(articles[0]), _key(a), articles[0], a) for a in articles[1:]]
    shown = [replace(p, events=tuple(e for e in p.events if e.id in told)) for p in articles]
    return compare(shown, alignments, collection.stories, lambda said: said_words(said, collection))


def payload(comparison: Comparison, collection: Collection, focus: str | None = None) -> dict[str, Any]:
    """Return the comparison as data, with a stamp that changes when anything shown does."""
    data = to_payload(
        comparison,
        captions=[article_caption(p) for p in comparison.articles],
        notes=[version_note(p, collection) for p in comparison.articles],
        describe=describe_event(collection),
        actors=collection.actors,
        focus=focus,
    )
    stamp = hashlib.blake2b(json.dumps({**data, "focus": None}).encode(), digest_size=8).hexdigest()
    return {**data, "stamp": stamp}


def draw(data: dict[str, Any], key: str, on_event: Callable[[], None]) -> None:
    """Draw the comparison; the clicked event's id is `st.session_state[key].event`."""
    component = st.components.v2.component("lib.side_by_side", js="index.js", css="style.css")
    component(key=key, data=data, on_event_change=on_event)


def _key(parsed: ParsedArticle) -> Key:
    return parsed.article.id, parsed.reference


@st.cache_resource(show_spinner="Comparing …", max_entries=256)
def _aligned(a: Key, b: Key, _a: ParsedArticle, _b: ParsedArticle) -> Alignment:
    return align(_a, _b)
