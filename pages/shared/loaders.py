"""The collection a session looks at: the folder's, with what the reader added and set."""

import gc
from collections.abc import Hashable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import NamedTuple, TypeVar

import pandas as pd
import streamlit as st

from lib import pipeline
from lib.collate.recall import Recall
from lib.collection import Collection, Problem
from lib.correction import Correction
from lib.errors import ReadError
from lib.interval import Interval
from lib.keep.apply import apply
from lib.keep.days import DaySet, days_of
from lib.model import Article, ParsedArticle, Reference
from lib.view.index import StoryIndex
from lib.view.knowledge import known_on
from lib.view.reach import frame_reach
from lib.view.rows import story_frame
from lib.view.selection import Selection, Sifted, sift
from pages.shared import log, own, places, scope, view_state

T = TypeVar("T")

NONE: tuple[int, None] = (0, None)


class Basis(NamedTuple):
    """What a session's collection is made from; whatever is made of it is cached under this.

    `folder` is empty where only what readers added is read.
    `corrections` is how many corrections the log holds, which only grows, and the last of them.
    """

    folder: str
    store: str
    added: tuple[Article, ...]
    days: tuple[DaySet, ...]
    corrections: tuple[int, Correction | None]

    def as_read(self) -> "Basis":
        """Return the same without corrections, which does not change when somebody corrects an event."""
        return self._replace(store="", corrections=NONE)


def basis(*, whole: bool = False) -> Basis:
    """Return what this session's collection is made from; the whole of it has also what the reader put away."""
    made = log.kept().corrections
    newest = (len(made), made[-1]) if made else NONE
    read = "all" if whole else scope.scope()
    folder = "" if read == "own" else str(places.folder())
    return Basis(folder, places.store(), () if read == "given" else own.added(), own.days(), newest)


def collection() -> Collection:
    """Return the session's collection."""
    return _collection(basis())


def everything() -> Collection:
    """Return the collection with what the reader put away."""
    return _collection(basis(whole=True))


def sifted(selection: Selection) -> Sifted:
    """Return the part of the session's collection that obeys the selection, with counts for the filters."""
    return _sifted(basis(), selection)


def frame(selection: Selection) -> pd.DataFrame:
    """Return the selection's stories as the shared table; never changed by its readers."""
    return _frame(basis(), selection)


def shown_reach(selection: Selection) -> tuple[Interval, int]:
    """Return the window of the selection's dated stories, and how many of its stories are undated."""
    return _reach(basis(), selection)


def with_minor() -> tuple[ParsedArticle, ...]:
    """Return the session's articles with what they say in passing; it takes a while the first time."""
    read = _with_minor(basis().as_read())
    corrections = log.kept().corrections
    return apply(read, corrections).articles if corrections else read


def stamp() -> Hashable:
    """Return what tells one session's collection and its choices from another's, for keeping things made from it."""
    return basis(), view_state.selection()


@st.cache_resource(show_spinner="Reading the articles …", max_entries=8)
def _collection(basis: Basis) -> Collection:
    read = _read(basis.as_read())
    return pipeline.correct(read, log.kept().corrections, _recall(basis.folder)) if basis.corrections != NONE else read


@st.cache_resource(show_spinner="Reading the articles …", max_entries=8)
def _read(basis: Basis) -> Collection:
    opened = _opened(basis.folder)
    if not basis.added and not basis.days:
        return opened
    articles = [p.article for p in opened.articles]
    known = {a.id for a in articles}
    more = [a for a in basis.added if a.id not in known]
    days = days_of([*articles, *more], basis.days)
    return pipeline.build([*articles, *more], opened.problems, days, (), _parsing(opened), _recall(basis.folder))


def _parsing(opened: Collection) -> pipeline.Parse:
    """Return what parses an article, unless it was parsed from the same day when the folder was opened."""
    known = {p.article.id: p for p in opened.articles}

    def parse(article: Article, reference: Reference | None) -> ParsedArticle:
        parsed = known.get(article.id)
        if parsed and (parsed.reference == reference if reference else parsed.reference.source != "version"):
            return parsed
        return pipeline.parse_article(article, reference)

    return parse


@st.cache_resource(show_spinner="Reading the articles …")
def _opened(path: str) -> Collection:
    if not path:
        return Collection()
    try:
        return _settled(pipeline.open_folder(Path(path), recall=_recall(path)))
    except ReadError as error:
        return Collection(problems=(Problem(path, str(error)),))


@st.cache_resource(show_spinner=False, max_entries=8)
def _recall(folder: str) -> Recall:
    return Recall()


@st.cache_resource(show_spinner="Reading what is said in passing …", max_entries=2)
def _with_minor(basis: Basis) -> tuple[ParsedArticle, ...]:
    return pipeline.with_minor(_read(basis))


@st.cache_resource(show_spinner=False, max_entries=16)
def _known(basis: Basis, day: date | None) -> Collection:
    everything = _collection(basis)
    return known_on(everything, day) if day else everything


@st.cache_resource(show_spinner=False, max_entries=8)
def _index(basis: Basis, day: date | None) -> StoryIndex:
    return _settled(StoryIndex(_known(basis, day)))


@st.cache_resource(show_spinner=False, max_entries=8)
def _whole_frame(basis: Basis, day: date | None) -> pd.DataFrame:
    return _settled(story_frame(_known(basis, day)))


@st.cache_resource(show_spinner=False, max_entries=64)
def _sifted(basis: Basis, selection: Selection) -> Sifted:
    day, rest = selection.known_on, replace(selection, known_on=None)
    return sift(_known(basis, day), rest, _index(basis, day))


@st.cache_resource(show_spinner=False, max_entries=64)
def _frame(basis: Basis, selection: Selection) -> pd.DataFrame:
    whole = _whole_frame(basis, selection.known_on)
    ids = {s.id for s in _sifted(basis, selection).collection.stories}
    return whole if len(ids) == len(whole) else whole[whole["id"].isin(ids)].reset_index(drop=True)


@st.cache_resource(show_spinner=False, max_entries=64)
def _reach(basis: Basis, selection: Selection) -> tuple[Interval, int]:
    return frame_reach(_frame(basis, selection))


def _settled(kept: T) -> T:
    """Take what stays out of the garbage collection that Streamlit runs after every run of a page.

    It looks at every object there is while nobody else may run: 0.1 s with the default collection, 1 s with 100,000
    events, at the very moment at which the page is sent.
    """
    gc.collect()
    gc.freeze()
    return kept
