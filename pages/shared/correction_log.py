"""The list of all corrections: what has no place first, then the newest; each can be undone, all of them exported."""

from collections.abc import Sequence
from html import escape

import streamlit as st

from lib.collection import Collection
from lib.correction import Correction, Unplaced
from lib.errors import CrackdownError
from lib.keep.exchange import read_jsonl, to_jsonl
from lib.view.correction_list import Entry, entries, sources
from lib.view.correction_words import deed_words, hand_words, place_words, why_words
from lib.view.words import count_words
from pages.shared import add_event, loaders, log
from pages.shared.saving import File, save_row
from pages.shared.welcome import plain

PAGE = 10
NONE_YET = (
    "None yet. “Correct this event” stands with the evidence of every event; what you correct is kept beside the "
    "articles, marked wherever the event is shown, and can be undone here."
)


def show(collection: Collection) -> None:
    """Draw the list, and how corrections are exported and imported.

    Args:
        collection: The whole collection, with its corrections.
    """
    st.header("Corrections", anchor=False)
    if log.kept().problem:
        st.text("They cannot be read, as is said at the head of this page.")
        return
    add_event.offer(collection)
    # What has no place among the articles shown may have one in those that were put away.
    _show_unplaced(loaders.everything().unplaced if collection.unplaced else ())
    _show_entries(collection)
    _show_files(collection)


def _show_unplaced(unplaced: Sequence[Unplaced]) -> None:
    if not unplaced:
        return
    told = count_words(len(unplaced), "correction has", "corrections have")
    with st.container(key="unplaced", border=True):
        st.text(f"{told} no effect here:")
        for one in unplaced:
            reason = f"Why: {one.reason}."
            _show(one.correction, reason, "Undo", [one.correction])


def _show_entries(collection: Collection) -> None:
    names = sources(collection.corrections)
    source = None
    if len(names) > 1:
        source = st.selectbox("Article", ["", *names], format_func=lambda n: n or "all", key="corrections_source")
    found = entries(collection.corrections, source or None)
    if not found:
        st.text(NONE_YET)
        return
    pages = -(-len(found) // PAGE)
    number = min(st.pagination(pages, key="corrections_page"), pages) if pages > 1 else 1
    with st.container(key="corrections"):
        for entry in found[(number - 1) * PAGE : number * PAGE]:
            _show_entry(entry)


def _show_entry(entry: Entry) -> None:
    first, rest = entry.corrections[0], len(entry.corrections) - 1
    more = f"And {count_words(rest, 'more sentence')} in the same way. " if rest else ""
    if entry.undone:
        _show(first, f"{more}Undone {hand_words(entry.undone[0])}.", "Do it again", entry.undone)
    else:
        _show(first, more, "Undo", entry.corrections)


def _show(correction: Correction, note: str, label: str, undoing: Sequence[Correction]) -> None:
    """Draw what a correction did, where, by whom and when, with a button that undoes corrections, or undos."""
    deed = deed_words(correction)
    hand = hand_words(correction)
    lines = (place_words(correction.target), f"{hand[:1].upper()}{hand[1:]}{why_words(correction)}", note)
    told = "".join(f"<br>{escape(line)}" for line in lines if line)
    with st.container(horizontal=True, vertical_alignment="top"):
        st.html(f'<p class="correction"><strong>{escape(deed[:1].upper() + deed[1:])}</strong>{told}</p>')
        st.button(
            label, key=f"undo_{undoing[0].number}", on_click=log.take_back, args=(undoing,),
            help=plain(f"{label}: {deed}"),
        )  # fmt: skip


def _show_files(collection: Collection) -> None:
    drawer = st.expander("Export and import corrections", key="corrections_drawer", on_change="rerun")
    if not drawer.open:
        return
    with drawer:
        told = collection.corrections
        if told:
            save_row([File("Corrections (JSON Lines)", "corrections.jsonl", lambda: to_jsonl(told))])
        st.file_uploader(
            "Import a file of corrections (.jsonl)", type=["jsonl"], key=_uploader_key(), on_change=_import,
            help="They are added to those here; what is here already is passed over.",
        )  # fmt: skip
        for kind, message in st.session_state.pop("corrections_imported", ()):
            (st.error if kind == "error" else st.success)(plain(message))


def _import() -> None:
    uploaded = st.session_state[_uploader_key()]
    if uploaded is None:
        return
    try:
        taken = log.take(read_jsonl(uploaded.getvalue()))
    except CrackdownError as error:
        message = ("error", f"Nothing was imported: {error}")
    else:
        message = ("success", f"{count_words(len(taken), 'correction')} imported.")
    st.session_state["corrections_imported"] = [message]
    st.session_state["correction_uploads"] = st.session_state.get("correction_uploads", 0) + 1  # empties the box


def _uploader_key() -> str:
    return f"corrections_file_{st.session_state.get('correction_uploads', 0)}"
