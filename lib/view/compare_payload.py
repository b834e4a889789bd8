"""A comparison as plain lists and dictionaries, for the component that draws it and the HTML file that keeps it."""

from collections.abc import Callable, Sequence
from typing import Any

from lib.model import Actor, Event, ParsedArticle
from lib.view.compare import Comparison, Listed, Passage, Row, Told
from lib.view.compare_runs import Run, Sentence
from lib.view.compare_stories import Common

WordsOfEvent = Callable[[Event], str]


def to_payload(
    comparison: Comparison,
    *,
    captions: Sequence[str],
    notes: Sequence[str],
    describe: WordsOfEvent,
    actors: Sequence[Actor] = (),
    focus: str | None = None,
) -> dict[str, Any]:
    """Return what the view needs, as JSON can hold it; every word is text, never markup.

    Args:
        comparison: What to show.
        captions: A line under each column's name (the publication day, that it is a digest).
        notes: For each column which day its relative dates count from and what it is a version of.
        describe: Gives "adopt, happened, 7 Sept 2017" for an event.
        actors: The actors whose names the marks show.
        focus: The event to open with, if any.
    """
    names = {actor.id: actor.name for parsed in comparison.articles for actor in parsed.actors}
    names |= {actor.id: actor.name for actor in actors}
    columns = zip(comparison.articles, captions, notes, strict=True)
    return {
        "columns": [_column(parsed, caption, note) for parsed, caption, note in columns],
        "rows": [_row(row, names) for row in comparison.rows],
        "differences": [_difference(entry) for entry in comparison.differences],
        "events": [_event(told, describe) for told in comparison.told],
        "stories": [_story(common) for common in comparison.common],
        "aligned": comparison.aligned,
        "focus": focus,
    }


def _column(parsed: ParsedArticle, caption: str, note: str) -> dict[str, Any]:
    article = parsed.article
    return {
        "name": article.label,
        "title": None if any(p.role == "title" for p in parsed.paragraphs) else article.title,
        "caption": caption,
        "note": note,
        "language": article.language,
        "digest": article.digest,
    }


def _row(row: Row, names: dict[str, str]) -> dict[str, Any]:
    return {"absent": list(row.absent), "cells": [[_passage(p, names) for p in cell] for cell in row.cells]}


def _passage(passage: Passage, names: dict[str, str]) -> dict[str, Any]:
    return {
        "n": passage.number,
        "role": passage.role,
        "moved": [list(place) for place in passage.moved],
        "s": [_sentence(s, names) for s in passage.sentences],
    }


def _sentence(sentence: Sentence, names: dict[str, str]) -> dict[str, Any]:
    return {"n": sentence.number, "r": [_run(r, names) for r in sentence.runs]}


def _run(run: Run, names: dict[str, str]) -> list[Any]:
    """Return the words, alone where they carry no mark, else with the marks by their initials."""
    marks: dict[str, Any] = {}
    if run.differences:
        marks["d"] = list(run.differences)
    if run.events:
        marks["e"] = list(run.events)
    if run.actor:
        marks["a"] = names.get(run.actor, run.actor)
    if run.date:
        marks["t"] = 1
    return [run.text, marks] if marks else [run.text]


def _difference(entry: Listed) -> dict[str, Any]:
    return {
        "n": entry.number,
        "kind": entry.kind,
        "about": entry.about,
        "columns": list(entry.columns),
        "texts": list(entry.texts),
        "note": entry.note,
    }


def _story(common: Common) -> dict[str, Any]:
    disputes = [
        {"field": d.field, "sides": [[value, list(columns)] for value, columns in d.sides]} for d in common.disputes
    ]
    return {"id": common.story, "columns": list(common.columns), "disputes": disputes}


def _event(told: Told, describe: WordsOfEvent) -> dict[str, Any]:
    return {
        "id": told.event.id,
        "column": told.column,
        "n": told.number,
        "story": told.story,
        "sentence": told.event.sentence,
        "summary": told.event.summary,
        "words": describe(told.event),
    }
