"""Colours for both grounds: one of seven for a type's family, the rest for paper, ink and context."""

from dataclasses import dataclass
from typing import Literal

from lib.model import EventType
from lib.vocab import load_table

Ground = Literal["light", "dark"]


@dataclass(frozen=True, slots=True)
class Palette:
    """The colours of one ground; all are `#rrggbb`."""

    ground: Ground
    paper: str
    ink: str
    quiet: str
    grid: str
    band: str
    accent: str


LIGHT = Palette("light", "#ffffff", "#1a1c1f", "#5c636b", "#e3e6e9", "#f6f7f8", "#0b5cad")
DARK = Palette("dark", "#14171a", "#e8eaec", "#a3abb3", "#2c3238", "#1b1f23", "#7ab8f5")


def palette(ground: str | None) -> Palette:
    """Return the palette of a ground; anything but "dark" is light, as on paper."""
    return DARK if ground == "dark" else LIGHT


def type_colour(event_type: EventType) -> str:
    """Return the colour of the type's family."""
    return _colours()[event_type]


def families() -> tuple[tuple[str, str], ...]:
    """Return label and colour of every family, in the order of the legend."""
    return tuple((f["label"], f["colour"]) for f in load_table("interface")["families"].values())


def translucent(colour: str, alpha: float) -> str:
    """Return `#rrggbb` as `rgba(...)`; alpha is 0 to 1."""
    red, green, blue = (int(colour[i : i + 2], 16) for i in (1, 3, 5))
    return f"rgba({red},{green},{blue},{alpha:g})"


def _colours() -> dict[EventType, str]:
    return {kind: f["colour"] for f in load_table("interface")["families"].values() for kind in f["types"]}
