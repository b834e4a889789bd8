"""The side-by-side view: the cached comparison, the component that draws it and its downloads."""

import hashlib
import json
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import streamlit as st

from lib.collate.align import align
from lib.collection import Alignment, Collection
from lib.model import ParsedArticle
from lib.view.compare import Comparison, compare
from lib.view.compare_notes import article_caption, describe_event, version_note, worth_comparing
from lib.view.compare_payload import to_payload
from lib.view.said import said_words
from pages.shared import loaders, view_state

Key = tuple[object, ...]


def ready(collection: Collection, article_ids: tuple[str, ...]) -> tuple[Comparison, dict[str, Any]]:
    """Return the articles in step, and the same as data with a stamp; only the collection's stories are marked."""
    return _ready((view_key(), article_ids), collection, article_ids)


def worth_a_look(collection: Collection) -> tuple[tuple[str, str, str], ...]:
    """Return the pairs of articles that are worth comparing, each with the reason."""
    return _pairs(view_key(), collection)


def view_key() -> Key:
    """Return what the session's collection and its filters depend on."""
    return loaders.basis(), view_state.selection()


def draw(data: dict[str, Any], key: str, on_event: Callable[[], None]) -> None:
    """Draw the comparison; the clicked event's id is `st.session_state[key].event`."""
    component = st.components.v2.component("lib.side_by_side", js="index.js", css="style.css")
    component(key=key, data=data, on_event_change=on_event)


@st.cache_resource(show_spinner="Comparing …", max_entries=32)
def _ready(key: Key, _collection: Collection, _ids: tuple[str, ...]) -> tuple[Comparison, dict[str, Any]]:
    found = _compared(_collection, _ids)
    data = to_payload(
        found,
        captions=[article_caption(p) for p in found.articles],
        notes=[version_note(p, _collection) for p in found.articles],
        describe=describe_event(_collection),
        actors=_collection.actors,
    )
    stamp = hashlib.blake2b(json.dumps(data).encode(), digest_size=8).hexdigest()
    return found, {**data, "stamp": stamp}


@st.cache_resource(show_spinner=False, max_entries=32)
def _pairs(key: Key, _collection: Collection) -> tuple[tuple[str, str, str], ...]:
    return worth_comparing(_collection)


def _compared(collection: Collection, article_ids: tuple[str, ...]) -> Comparison:
    told = {e.id for s in collection.stories for e in s.events}
    articles = [collection.article(i) for i in article_ids]
    alignments = [_aligned(_key(articles[0]), _key(a), articles[0], a) for a in articles[1:]]
    shown = [replace(p, events=tuple(e for e in p.events if e.id in told)) for p in articles]
    return compare(shown, alignments, collection.stories, lambda said: said_words(said, collection))


def _key(parsed: ParsedArticle) -> Key:
    return parsed.article.id, parsed.reference


@st.cache_resource(show_spinner=False, max_entries=256)
def _aligned(a: Key, b: Key, _a: ParsedArticle, _b: ParsedArticle) -> Alignment:
    return align(_a, _b)
