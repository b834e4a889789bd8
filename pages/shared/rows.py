"""A table whose rows can be chosen, and whose chosen row is marked and in sight wherever the choice was made."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd
import streamlit as st

from lib.view.rows_payload import Keys, TableLook, to_payload

_mount = st.components.v2.component("lib.rows_table", js="index.js", isolate_styles=False)


@dataclass(frozen=True, slots=True)
class Choice:
    """Which rows are chosen, by their ids; `choose` gets those that are once the reader chose or let go of one."""

    chosen: tuple[str, ...]
    choose: Callable[[tuple[str, ...]], None]


def one(chosen: str | None, choose: Callable[[str | None], None]) -> Choice:
    """Return the choice of one row or none."""
    return Choice((chosen,) if chosen else (), lambda ids: choose(ids[0] if ids else None))


def show_rows(
    frame: pd.DataFrame, key: str, ids: Sequence[str], look: TableLook, choice: Choice | None = None,
    *, keys: Keys | None = None, whole: int | None = None,
) -> None:  # fmt: skip
    """Draw a table.

    Args:
        frame: The rows.
        key: The table's key, one a page.
        ids: The rows' ids.
        look: How it is shown.
        choice: What is chosen, if the look says that rows can be.
        keys: Days or numbers by which a column of words sorts.
        whole: How many rows there are, if these are only some of them.
    """
    draw(to_payload(frame, key, ids, look, keys, whole), key, ids, choice)


def draw(payload: bytes, key: str, ids: Sequence[str], choice: Choice | None = None) -> None:
    """Draw a table that was made ready before."""
    _mount(key=key, data=payload)
    if choice:
        teller, turn = f"choice_of_{key}", f"{key}_turn"
        _mount(
            key=teller, data={"name": key, "chosen": list(choice.chosen), "turn": st.session_state.get(turn, 0)},
            on_chosen_change=lambda: _take(st.session_state[teller].chosen, turn, ids, choice),
        )  # fmt: skip


def _take(told: Any, turn: str, ids: Sequence[str], choice: Choice) -> None:
    """Pass on what the browser told; it knows by its turn whether an answer is about an older choice."""
    if isinstance(told, dict):
        st.session_state[turn] = told.get("turn", 0)
        choice.choose(tuple(i for i in told.get("chosen", ()) if i in ids))
