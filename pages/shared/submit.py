"""Saving what a reader did in a dialog: at once, or after a choice where somebody else was quicker."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Any

import streamlit as st

from lib.collection import Collection, Story
from lib.correction import Action, Correction, Field, target_of, told_by
from lib.errors import ConflictError, CrackdownError
from lib.model import Event, ParsedArticle
from lib.view.account import source_words
from lib.view.chronology import lead_event
from pages.shared import conflict, loaders, log, reader_name, view_state
from pages.shared.welcome import plain

Make = Callable[[Collection, frozenset[Field]], Sequence[Correction]]
LAST = "correction_last"  # what was saved last, told until the reader turns to something else
ALL = "all"
UNSTAMPED = datetime.min.replace(tzinfo=UTC)


@dataclass(frozen=True)
class Form:
    """Input fields that keep what was typed when their dialog is closed by mistake."""

    key: str

    def field(self, name: str) -> dict[str, Any]:
        """Return a field's settings."""
        return {"key": f"{self.key}_{name}", "persist_state": "session"}


@dataclass(frozen=True)
class Work(Form):
    """An event that a reader is correcting, as it stood when the dialog opened."""

    story: Story
    collection: Collection
    seen: int


@dataclass(frozen=True)
class Wish:
    """What a reader asks to save.

    `make` makes the corrections of a collection, without those of some fields, and raises CrackdownError with a
    message; `follow` is the event that the page shows afterwards.
    """

    label: str
    make: Make
    reason: str
    follow: Event | None
    notice: str = "Saved."


@dataclass(frozen=True)
class Last:
    """What was saved last, and which events the page pointed at before and after."""

    notice: str
    corrections: tuple[Correction, ...]
    before: str | None
    event: str | None


def drafted(action: Action, event: Event, parsed: ParsedArticle, **more: Any) -> Correction:
    """Return a correction of an event, to be stamped when it is saved."""
    place, told = target_of(parsed, event.trigger), told_by(event, parsed)
    return Correction(0, UNSTAMPED, "", action, place, told=told, **more)


def choose_sentences(work: Work) -> list[Event]:
    """Draw the choice between all sentences and one of them, if there are several; the table's line comes first."""
    lead = lead_event(work.story)
    events = {e.id: e for e in (lead, *work.story.events)}
    if len(events) == 1:
        return [lead]
    words = {e.id: source_words(e, work.collection.article(e.article_id)) for e in events.values()}
    words[ALL] = f"{'both' if len(events) == 2 else f'all {len(events)}'} sentences that tell it"
    chosen = st.selectbox(
        "Correct", [ALL, *events], format_func=words.__getitem__, **work.field("sentences"),
        help="Where the sources rightly differ, correct only the sentence that was misread.",
    )  # fmt: skip
    return list(events.values()) if chosen == ALL else [events[chosen]]


def who_and_why(form: Form) -> str:
    """Draw the fields for the reader's name, which the browser remembers, and the reason; return the reason."""
    left, right = st.columns(2)
    reason = left.text_input("Reason (optional)", max_chars=log.LONGEST_REASON, **form.field("reason"))
    with right:
        reader_name.ask(f"{form.key}_name")
    return str(reason or "")


def submit(work: Work, wish: Wish) -> None:
    """Draw the button that saves, or the choice between what the reader and what somebody else said."""
    newer: tuple[Correction, ...] = st.session_state.get(f"{work.key}_newer", ())
    if newer:
        _choose(work, wish, newer)
        return
    with st.container(horizontal=True):
        pressed = st.button(wish.label, type="primary", key=f"{work.key}_save")
        if st.button("Cancel", key=f"{work.key}_cancel"):
            forget(work)
            st.rerun()
    if pressed:
        _save(work, wish, work.collection, work.seen)


def current(event: Event, work: Work, collection: Collection) -> tuple[Event, ParsedArticle]:
    """Return the event and its article as a collection has them now; as they were, if it no longer has the event."""
    parsed = next((p for p in collection.articles if p.article.id == event.article_id), None)
    found = next((e for e in parsed.events if e.id == event.id), None) if parsed else None
    return (found, parsed) if found and parsed else (event, work.collection.article(event.article_id))


def _choose(work: Work, wish: Wish, newer: Sequence[Correction]) -> None:
    """Show what somebody else did meanwhile, and let the reader decide; what the reader typed stays in its fields."""
    conflict.show(newer)
    fresh, seen = loaders.collection(), max(c.number for c in newer)
    both = conflict.contested(_made(wish, fresh, frozenset()), newer)
    kept = conflict.choose(both, f"{work.key}_choice")
    with st.container(horizontal=True):
        label = "Save as chosen" if both else "Save mine over it"
        mine = st.button(label, type="primary", key=f"{work.key}_mine")
        theirs = st.button("Keep theirs", key=f"{work.key}_theirs")
    if not (mine or theirs):
        return
    log.look()
    fresh = loaders.collection()
    rest = _made(wish, fresh, frozenset(both) if theirs else kept) if both else ()
    if rest:
        _save(work, replace(wish, make=lambda *_: rest), fresh, seen)
    elif both or theirs:
        _close(work, replace(wish, notice="Theirs is kept."), ())
    else:
        _save(work, wish, fresh, seen)


def _made(wish: Wish, fresh: Collection, without: frozenset[Field]) -> Sequence[Correction]:
    """Return the reader's corrections without some fields; none if nothing is left of them."""
    try:
        return wish.make(fresh, without)
    except CrackdownError:
        return ()


def _save(work: Work, wish: Wish, collection: Collection, seen: int) -> None:
    now = datetime.now(UTC)
    try:
        kept = log.keep([log.stamped(c, now, wish.reason) for c in wish.make(collection, frozenset())], seen)
    except ConflictError as found:
        log.look()
        st.session_state[f"{work.key}_newer"] = tuple(found.newer)
        st.rerun(scope="fragment")
    except CrackdownError as error:
        st.error(plain(str(error)))
    else:
        told = conflict.meanwhile(kept, seen)
        _close(work, replace(wish, notice=f"{wish.notice} {told}".rstrip()), kept)


def _close(work: Work, wish: Wish, kept: Sequence[Correction]) -> None:
    """Close the dialog, and point the page at the event, which may be part of another story now."""
    forget(work)
    turn_to(wish.follow, wish.notice, kept)
    st.rerun()


def turn_to(event: Event | None, notice: str, kept: Sequence[Correction]) -> None:
    """Point the page at the story that an event is part of now, and say what was done."""
    stories = loaders.collection().stories
    found = next((s.id for s in stories if event and any(e.id == event.id for e in s.events)), None)
    shown = {s.id for s in loaders.sifted(view_state.selection()).collection.stories}
    before = view_state.view_value("event")
    view_state.turn_to(found)
    hidden = found is not None and found not in shown
    notice = f"{notice} The filters hide the event now." if hidden else notice
    st.session_state[LAST] = Last(notice, tuple(kept), before, found)


def turn_to_added(kept: Sequence[Correction]) -> None:
    """Point the page at an event that was just added."""
    numbers = {c.number for c in kept}
    events = (e for p in loaders.collection().articles for e in p.events)
    turn_to(next((e for e in events if numbers & {*e.corrected}), None), "Added.", kept)


def forget(form: Form) -> None:
    """Forget what was typed."""
    for name in [k for k in st.session_state if str(k).startswith(form.key)]:
        del st.session_state[name]
