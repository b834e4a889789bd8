"""Corrections made in a line, of events of the hand-made articles."""

import os
import sys
from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from lib.correction import Correction, changes_between, target_of, told_by
from lib.keep.apply import apply
from lib.model import Event, ParsedArticle, Span
from tests.sample_collection import collection

NOON = datetime(2021, 5, 10, 12, tzinfo=UTC)


def event_of(parsed: ParsedArticle, trigger: str) -> Event:
    return next(e for e in parsed.events if e.trigger.of(parsed.article.text) == trigger)


def words(parsed: ParsedArticle, quoted: str, within: str = "") -> Span:
    start = parsed.article.text.index(within) if within else 0
    start = parsed.article.text.index(quoted, start)
    return Span(start, start + len(quoted))


def correction(action: str, parsed: ParsedArticle, trigger: str, number: int = 1, **values: object) -> Correction:
    target = target_of(parsed, words(parsed, trigger))
    return Correction(number, NOON + timedelta(minutes=number), "Ann", action, target, **values)  # type: ignore[arg-type]


def edit(parsed: ParsedArticle, trigger: str, number: int = 1, reason: str = "", **fields: object) -> Correction:
    told = told_by(event_of(parsed, trigger), parsed)
    changes = changes_between(told, replace(told, **fields))  # type: ignore[arg-type]
    return correction("edit", parsed, trigger, number, told=told, changes=changes, reason=reason)


def dismiss(parsed: ParsedArticle, trigger: str, number: int = 1) -> Correction:
    return correction("dismiss", parsed, trigger, number, told=told_by(event_of(parsed, trigger), parsed))


def undo(of: Correction, number: int) -> Correction:
    return Correction(number, NOON + timedelta(minutes=number), "Bea", "undo", of.target, undoes=of.number)


def find(articles: Iterable[ParsedArticle], trigger: str) -> list[Event]:
    return [e for p in articles for e in p.events if e.trigger.of(p.article.text) == trigger]


def with_path(root):
    """Return the environment of a process that imports the project from a folder."""
    return {**os.environ, "PYTHONPATH": os.pathsep.join([str(root), *sys.path])}


ARTICLES = collection().articles


def one(log, trigger="must delete", articles=ARTICLES):
    applied = apply(articles, log)
    assert not applied.unplaced
    (event,) = find(applied.articles, trigger)
    return event
