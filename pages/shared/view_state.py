"""The view in the URL: a session starts from its link, and the link follows every change.

Streamlit's own binding writes the labels of choices, counts and all, into the link; here it holds ids.
"""

import time
from dataclasses import replace

import streamlit as st

from lib.view.links import PARAMS, Params, from_params, to_params
from lib.view.selection import Selection

SETTLED = 2.0  # seconds after which a link that differs from the session's was typed, or is the browser's "back"
VIEW_PARAMS = (
    "read", "event", "lanes", "story", "sources", "articles", "matrix", "node", "line", "way", "opened", "things",
    "month",
)  # fmt: skip
FOCUS = "chart_focus"  # the event that a chart points out when it is drawn anew
TAKEN = "link_taken"  # the link that the view was last read from
_WRITTEN, _WHEN, _PAGE = "link_written", "link_written_at", "link_page"

SELECTION = "selection"


def selection() -> Selection:
    """Return what the reader chose in the sidebar."""
    chosen: Selection = st.session_state.get(SELECTION, Selection())
    return chosen


def choose(chosen: Selection) -> None:
    """Set the sidebar to a selection; before it is drawn, or in a callback."""
    st.session_state[SELECTION] = replace(chosen, text=chosen.text.strip())


def view_value(name: str) -> str | None:
    """Return one of `VIEW_PARAMS`."""
    return st.session_state.get(f"view_{name}")


def set_view(name: str, value: str | None) -> None:
    """Set one of `VIEW_PARAMS`; the link follows at the end of the run."""
    st.session_state[f"view_{name}"] = value


def turn_to(event_id: str | None) -> None:
    """Point the view at an event, and the chart with it."""
    set_view("event", event_id)
    st.session_state[FOCUS] = event_id


def params(**more: list[str]) -> Params:
    """Return filters and articles as a link's parameters, with others; a link without them would clear the filters."""
    read = view_value("read")
    return to_params(selection()) | ({"read": [read]} if read else {}) | more


def read_link(page: str) -> None:
    """Take over the link's view when the session starts, on "back", and when a link inside the product leads here."""
    link = _link()
    written = st.session_state.get(_WRITTEN)
    turned = st.session_state.get(_PAGE) != page
    st.session_state[_PAGE] = page
    settled = time.monotonic() - st.session_state.get(_WHEN, 0.0) > SETTLED
    if written is None or (link != written and (link if turned else settled)):
        choose(from_params(link))
        st.session_state[TAKEN] = link | {"event": st.query_params.get_all("event")}
        for name in VIEW_PARAMS:
            set_view(name, "".join(link.get(name, [])[-1:]) or None)
        st.session_state[FOCUS] = view_value("event")


def write_link() -> None:
    """Make the link say what is shown, in one step; parameters of other owners stay."""
    wanted = to_params(selection()) | {n: [v] for n in VIEW_PARAMS if (v := view_value(n))}
    if wanted != _link():
        others = {k: st.query_params.get_all(k) for k in st.query_params if k not in (*PARAMS, *VIEW_PARAMS)}
        st.query_params.from_dict({**others, **wanted})
    if wanted != st.session_state.get(_WRITTEN):
        st.session_state[_WHEN] = time.monotonic()
    st.session_state[_WRITTEN] = wanted


def _link() -> Params:
    return {k: st.query_params.get_all(k) for k in (*PARAMS, *VIEW_PARAMS) if k in st.query_params}
