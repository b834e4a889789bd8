"""Numbers with their unit, however they are written: "US$400 billion", "US$400bil", "40 per cent", "forty people"."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from lib.collate.equivalence import word_lists
from lib.model import Span

_CLOSE = 1e-9  # relative; parsed decimals may differ in the last bit


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number in a text.

    `unit` is a currency code, "percent", "in a row" for an ordinal, the word it counts ("people"), or `None`.
    """

    span: Span
    value: float
    unit: str | None

    def same_as(self, other: "Quantity") -> bool:
        """Return whether both state the same amount; a missing unit is no contradiction."""
        units = self.unit == other.unit or self.unit is None or other.unit is None
        return units and abs(self.value - other.value) <= _CLOSE * max(1.0, abs(self.value))


def find_quantities(text: str, start: int, end: int, language: str, dates: Iterable[Span] = ()) -> tuple[Quantity, ...]:
    """Return the numbers in `text[start:end]`, leaving out those inside the given date expressions."""
    taken = tuple(dates)
    found = []
    for match in _pattern(language).finditer(text, start, end):
        span = Span(*match.span())
        if not any(span.overlaps(d) for d in taken):
            found.append(Quantity(span, _value(match, language), _unit(match, language)))
    return tuple(found)


def is_money(quantity: Quantity) -> bool:
    """Return whether the quantity is an amount of some currency."""
    return bool(quantity.unit and quantity.unit.isupper())


@cache
def _pattern(language: str) -> re.Pattern[str]:
    lists = word_lists(language)
    signs = sorted((s for forms in lists["currency"].values() for s in forms), key=len, reverse=True)
    sign = "|".join(re.escape(s) for s in signs)
    scale = "|".join(sorted(lists["scale"], key=len, reverse=True))
    words = "|".join(w for w, n in lists["number"].items() if n > 1 and w.isascii() and w not in _ORDINALS)
    gap = r"[ \u00a0\u202f-]?"
    return re.compile(
        rf"(?:(?<![A-Za-z])(?P<before>{sign}){gap}|(?<![A-Za-z0-9.,]))"
        rf"(?P<number>\d+(?:,\d{{3}})+(?:\.\d+)?|\d+(?:\.\d+)?{rf'|(?:{words})(?![A-Za-z])' if words else ''})"
        rf"(?:{gap}(?P<scale>{scale})(?![A-Za-z]))?"
        rf"(?:{gap}(?P<after>{sign})(?![A-Za-z]))?"
        rf"(?P<ordinal>st|nd|rd|th)?(?![A-Za-z0-9])"
        rf"(?:(?={gap}(?P<noun>[A-Za-z]{{2,}})))?",
        re.IGNORECASE,
    )


_ORDINALS = ("first", "second", "third", "fourth", "fifth")


def _value(match: re.Match[str], language: str) -> float:
    lists = word_lists(language)
    written = match["number"].casefold().replace(",", "")
    number = float(lists["number"].get(written, 0) or 0) if not written[0].isdigit() else float(written)
    return number * float(lists["scale"].get((match["scale"] or "").casefold(), 1))


def _unit(match: re.Match[str], language: str) -> str | None:
    if match["ordinal"]:
        return "in a row"
    sign = match["before"] or match["after"]
    if sign:
        return _codes(language)[sign.casefold()]
    noun = (match["noun"] or "").casefold()
    return None if not noun or noun in word_lists(language)["words"]["function"] else noun.removesuffix("s")


@cache
def _codes(language: str) -> dict[str, str]:
    return {form.casefold(): code for code, forms in word_lists(language)["currency"].items() for form in forms}
