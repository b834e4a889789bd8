"""A table as the browser draws it: its cells in words, and what they sort by where that is something else."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Any, Literal

from lib.view.words import day_words

if TYPE_CHECKING:
    import pandas as pd

Pick = Literal["none", "one", "several"]
Keys = Mapping[str, Iterable[Any]]

USUAL_WIDTH = 120  # pixels of a column that names none


@dataclass(frozen=True, slots=True)
class TableLook:
    """How a table is shown.

    Args:
        label: The table's name, for those who do not see it.
        widths: The least pixels of a column; those named come first, in the order in which they are worth room.
        forms: How the numbers of a column are written, as for `str.format`.
        links: Columns of addresses.
        order: What the order of the rows is, as a sentence.
        pick: How many rows can be chosen.
        most: How high the table may be, in lines of text; it scrolls beyond.
        all_columns: Whether columns without room are shown at first, so that the table scrolls sideways.
    """

    label: str
    widths: Mapping[str, int]
    forms: Mapping[str, str] = field(default_factory=dict)
    links: tuple[str, ...] = ()
    order: str = ""
    pick: Pick = "none"
    most: float = 33
    all_columns: bool = False


def to_payload(
    frame: "pd.DataFrame", name: str, ids: Sequence[str], look: TableLook, keys: Keys | None = None,
    whole: int | None = None,
) -> bytes:  # fmt: skip
    """Return the table as JSON; every word is text, never markup.

    Args:
        frame: The rows; days and numbers are put in words, and sort as what they are.
        name: What tells this table from others of the page.
        ids: The rows' ids.
        look: How it is shown.
        keys: Days or numbers by which a column of words sorts.
        whole: How many rows there are, if these are only some of them.
    """
    names = [n for n in dict.fromkeys((*look.widths, *frame.columns)) if n in frame]
    values = [[None if v is None or v != v else v for v in frame[n].tolist()] for n in names]
    cells = [[_words(v, look.forms.get(n)) for v in column] for n, column in zip(names, values, strict=True)]
    sorts = [list((keys or {}).get(n, column)) for n, column in zip(names, values, strict=True)]
    columns = [_column(n, look, column) for n, column in zip(names, values, strict=True)]
    table = {
        "name": name, "label": look.label, "order": look.order, "pick": look.pick, "most": look.most,
        "all": look.all_columns, "columns": columns, "ids": list(ids), "rows": list(zip(*cells, strict=True)),
        "keys": {place: [_key(v) for v in by] for place, by in enumerate(sorts) if not _is_text(by)},
        "whole": len(ids) if whole is None else whole,
    }  # fmt: skip
    return json.dumps(table, ensure_ascii=False, separators=(",", ":")).encode()


def _column(name: str, look: TableLook, values: Sequence[Any]) -> dict[str, Any]:
    numbers = any(isinstance(v, (int, float)) for v in values)
    kind = "link" if name in look.links else "number" if numbers else "text"
    return {"name": name, "width": look.widths.get(name, USUAL_WIDTH), "kind": kind}


def _words(value: Any, form: str | None) -> str:
    if value is None:
        return ""
    if isinstance(value, date):
        return day_words(value)
    if isinstance(value, (int, float)):
        return (form or "{:,}").format(value)
    return str(value)


def _key(value: Any) -> float | None:
    """A number to sort by; words among days or numbers come last, as if they were nothing."""
    if isinstance(value, date):
        return value.toordinal()
    return value if isinstance(value, (int, float)) else None


def _is_text(values: Sequence[Any]) -> bool:
    return not any(isinstance(v, (date, int, float)) for v in values)
