"""Buttons that save files, each made when its button is pressed; a failure is told on the page, never in a file."""

from collections.abc import Callable, Sequence
from concurrent.futures import Future, wait
from typing import NamedTuple

import streamlit as st

from lib.errors import ExportError

MIME = {
    "bib": "application/x-bibtex",
    "csv": "text/csv",
    "cyjs": "application/json",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "ftm.json": "application/x-ndjson",
    "gexf": "application/xml",
    "graphml": "application/xml",
    "html": "text/html",
    "ics": "text/calendar",
    "json": "application/json",
    "jsonl": "application/x-ndjson",
    "jsonld": "application/ld+json",
    "md": "text/markdown",
    "pdf": "application/pdf",
    "png": "image/png",
    "ris": "application/x-research-info-systems",
    "svg": "image/svg+xml",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}
PATIENCE = 150.0  # seconds: a Chrome that has to start, and one picture
STEP = 0.25


class File(NamedTuple):
    """A file to save: what its button says, its name, what makes it, and why it cannot be made, if it cannot.

    `make` runs on a thread that has no page to ask.
    """

    label: str
    name: str
    make: Callable[[], bytes]
    missing: str | None = None


@st.fragment
def save_row(files: Sequence[File]) -> None:
    """Draw a row of buttons; a press runs only this row again, to tell what went wrong."""
    with st.container(horizontal=True):
        pressed = [(file, outcome) for file in files if (outcome := _button(file))]
    for file, outcome in pressed:
        if problem := _problem(outcome, file.name):
            st.error(f"{file.name} was not saved. {problem}")


def _button(file: File) -> "Future[None] | None":
    """Draw the button; return the outcome to wait for if it was pressed."""
    key = f"save_{file.name}"
    promised: Future[None] | None = st.session_state.get(f"{key}_outcome")
    fresh: Future[None] = Future()
    st.session_state[f"{key}_outcome"] = fresh
    pressed = st.download_button(
        file.label, lambda: _made(file, fresh), file.name, MIME[file.name.partition(".")[2]], key=key,
        disabled=file.missing is not None, help=file.missing,
    )  # fmt: skip
    return promised if pressed else None


def _made(file: File, outcome: "Future[None]") -> bytes:
    """Return the file's bytes and keep how it went; an error raised here makes the browser save nothing."""
    told = outcome if not outcome.done() else Future()  # a second press before the page has answered the first
    try:
        data = file.make()
    except Exception as error:
        told.set_exception(error)
        raise
    told.set_result(None)
    return data


def _problem(outcome: "Future[None]", name: str) -> str:
    """Wait for the file and return why there is none; writing to the page meanwhile lets other choices in."""
    place = st.empty()
    for _ in range(round(PATIENCE / STEP)):
        if wait([outcome], STEP).done:
            break
        place.text(f"Making {name} …")
    place.empty()
    if not outcome.done():
        return "It took too long."
    error = outcome.exception()
    if error is None or isinstance(error, ExportError):
        return str(error or "")
    return f"The program failed ({type(error).__name__}); the server's log says where."
