"""A selection as URL parameters and back; what a link says wrongly is dropped, never guessed."""

from collections.abc import Mapping, Sequence, Set
from datetime import date
from typing import Literal, get_args

from lib.collection import Collection
from lib.model import EVENT_TYPES, STATUSES
from lib.view.index import AGREEMENT_KINDS
from lib.view.selection import Selection

Params = dict[str, list[str]]
Param = Literal["actor", "from", "to", "within", "type", "status", "source", "agreement", "text", "known"]
PARAMS: tuple[str, ...] = get_args(Param)
LONGEST_TEXT = 200


def to_params(selection: Selection) -> Params:
    """Return the parameters of everything that is chosen, ready for `urlencode(..., doseq=True)`."""
    params: dict[str, list[str]] = {
        "actor": list(selection.actors),
        "from": _iso(selection.start),
        "to": _iso(selection.end),
        "within": ["yes"] if selection.within else [],
        "type": list(selection.types),
        "status": list(selection.statuses),
        "source": list(selection.sources),
        "agreement": list(selection.agreement),
        "text": [selection.text] if selection.text else [],
        "known": _iso(selection.known_on),
    }
    return {name: values for name, values in params.items() if values}


def from_params(params: Mapping[str, Sequence[str]]) -> Selection:
    """Return the selection that a link asks for."""
    return Selection(
        actors=_unique(params.get("actor", ())),
        start=_day(params, "from"),
        end=_day(params, "to"),
        within=list(params.get("within", ()))[-1:] == ["yes"],
        types=tuple(t for t in EVENT_TYPES if t in params.get("type", ())),
        statuses=tuple(s for s in STATUSES if s in params.get("status", ())),
        sources=_unique(params.get("source", ())),
        agreement=tuple(a for a in AGREEMENT_KINDS if a in params.get("agreement", ())),
        text="".join(list(params.get("text", ()))[-1:])[:LONGEST_TEXT],
        known_on=_day(params, "known"),
    )


def left_out(params: Mapping[str, Sequence[str]], collection: Collection) -> tuple[str, ...]:
    """Return what a link asks for and a collection does not have, or what cannot be read: "source “Gazette”"."""
    read = to_params(from_params(params))
    here: Mapping[str, Set[str]] = {
        "actor": {a.id for a in collection.actors},
        "source": {p.article.label for p in collection.articles},
        "event": {s.id for s in collection.stories},
    }
    asked = [(name, value) for name in (*PARAMS, "event") for value in params.get(name, ()) if name != "text"]
    return tuple(
        f"{name} “{value[:LONGEST_TEXT]}”"
        for name, value in asked
        if (value not in here[name] if name in here else not read.get(name))
    )


def _iso(day: date | None) -> list[str]:
    return [day.isoformat()] if day else []


def _day(params: Mapping[str, Sequence[str]], name: str) -> date | None:
    values = params.get(name, ())
    try:
        return date.fromisoformat(values[-1]) if values else None
    except ValueError:
        return None


def _unique(values: Sequence[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(v for v in values if v))
