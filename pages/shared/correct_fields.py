"""The fields of an event that a reader may set: what each sentence tells, or all of them at once."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

import streamlit as st

from lib.collection import Collection
from lib.correction import FIELDS, Correction, Field, Told, changes_between, told_by
from lib.errors import CrackdownError
from lib.model import EVENT_TYPES, STATUSES, Event
from lib.view.chronology import signal_words
from lib.view.correction_words import field_words
from lib.view.marks import mark_of
from lib.view.words import dating_words, list_words, status_words, type_words
from pages.shared import submit, typed_date
from pages.shared.submit import Wish, Work
from pages.shared.welcome import plain

LONGEST_LINE, LONGEST_NAME, MOST_NAMES = 300, 120, 12
NAMES_HELP = "Choose known names, or type a new one and press Enter."


def show(work: Work) -> None:
    """Draw the fields, filled with what the event tells now, and save those that were changed."""
    events = submit.choose_sentences(work)
    before = _told(work, events)
    after, problem = _fields(work, before, events)
    changed = {f: getattr(after, f) for f in FIELDS if getattr(after, f) != getattr(before, f)}
    if "date" in changed and len(events) > 1:
        _say_replaced(work, events)
    reason = submit.who_and_why(work)
    st.text(f"Changed: {list_words([field_words(f) for f in changed], most=6)}." if changed else "Nothing changed yet.")

    def make(collection: Collection, without: frozenset[Field]) -> Sequence[Correction]:
        if problem and "date" not in without:
            raise problem
        return edits(work, events, {f: v for f, v in changed.items() if f not in without}, collection)

    submit.submit(work, Wish("Save", make, reason, events[0]))


def edits(
    work: Work, events: Sequence[Event], changed: Mapping[Field, Any], collection: Collection
) -> list[Correction]:  # fmt: skip
    """Return an edit of each event that does not tell yet what it should."""
    made = []
    for event in events:
        now, parsed = submit.current(event, work, collection)
        told = told_by(now, parsed)
        if changes := changes_between(told, replace(told, **changed)):
            made.append(submit.drafted("edit", now, parsed, changes=changes))
    if not made:
        raise CrackdownError("Nothing was changed, so there is nothing to save.")
    return made


def _told(work: Work, events: Sequence[Event]) -> Told:
    """Return what the first of the events tells; for all of a story, its own line."""
    told = told_by(events[0], work.collection.article(events[0].article_id))
    return replace(told, summary=work.story.summary) if len(events) == len(work.story.events) else told


def _fields(work: Work, before: Told, events: Sequence[Event]) -> tuple[Told, CrackdownError | None]:
    """Draw the fields; return what they say, and what is wrong with the date."""
    first = events[0]
    key = "all" if len(events) > 1 else first.id
    dated = _date_words(first, work.collection)
    date = typed_date.show(
        dated, before.date, work.collection.article(first.article_id), work.field(f"{key}_date"),
        unchanged="As it is now.",
    )  # fmt: skip
    known = known_names(work.collection)
    left, right = st.columns(2)
    kind = left.selectbox(
        "Type", EVENT_TYPES, EVENT_TYPES.index(before.type), format_func=type_words, **work.field(f"{key}_type")
    )
    status = right.selectbox(
        "Status", STATUSES, STATUSES.index(before.status), format_func=status_words, **work.field(f"{key}_status")
    )
    actors = names_field(left, "Who acts", before.actors, known, **work.field(f"{key}_actors"))
    affected = names_field(right, "Who or what is affected", before.affected, known, **work.field(f"{key}_affected"))
    line = st.text_input(
        "Line", before.summary, max_chars=max(LONGEST_LINE, len(before.summary)), **work.field(f"{key}_line")
    )
    told = Told(before.date, kind, status, actors, affected, line_of(line, before.summary))
    if isinstance(date, CrackdownError):
        return told, date
    return replace(told, date=date), None


def names_field(place: Any, label: str, names: Sequence[str], known: Sequence[str], **settings: Any) -> tuple[str, ...]:
    """Draw a field for names, known or new; those that stay are as they were."""
    start = list(dict.fromkeys(names))
    chosen = place.multiselect(
        label, list(dict.fromkeys((*names, *known))), start, accept_new_options=True, placeholder="nobody",
        max_selections=max(MOST_NAMES, len(start)), help=NAMES_HELP, select_all=False, **settings,
    )  # fmt: skip
    if chosen == start:
        return tuple(names)
    tidy = (name if name in start else " ".join(name.split())[:LONGEST_NAME] for name in chosen)
    return tuple(dict.fromkeys(name for name in tidy if name))


def line_of(typed: str, before: str) -> str:
    """Return a line as typed, on one line; as it was, if it was left alone or emptied."""
    return before if typed == before else " ".join(typed.split()) or before


def known_names(collection: Collection) -> list[str]:
    """Return the names of all actors in alphabetical order."""
    return sorted((a.name for a in collection.actors), key=str.casefold)


def _say_replaced(work: Work, events: Sequence[Event]) -> None:
    """Say which dates one for all sentences replaces, where sources differ."""
    dates = list(dict.fromkeys(_date_words(e, work.collection) for e in events))
    if len(dates) > 1:
        st.warning(plain(f"The sources give different dates ({list_words(dates)}); yours replaces them all."))


def _date_words(event: Event, collection: Collection) -> str:
    return dating_words(event.dating, mark_of(event.dating, signal_words(event, collection)))
