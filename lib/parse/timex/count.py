"""Counts and units of time as rules capture them, and durations as TIMEX3 writes them."""

from collections.abc import Sequence

from lib.parse.timex.found import Found
from lib.parse.timex.lexicon import normal

HALVES = {"DE": "P5Y", "CE": "P50Y"}
UNSURE = "X"  # "several years" is PXY
THOUSANDS = 3  # digits of a group


def count_of(found: Found) -> str | None:
    """Return the count as TIMEX3 writes it: "3", "2.5" (also "two years and a half"), "X" for "several", or `None`."""
    count = _count(found, "count")
    half = found.value("half", "fraction")
    return f"{float(count or 1) + float(half):g}" if half and count != UNSURE else count


def _count(found: Found, group: str) -> str | None:
    words = [p for p in found.pieces(group) if not p.isspace()]
    if not words:
        return None
    lexicon = found.sheet.lexicon
    if whole := lexicon.value("few", words) or lexicon.value("fraction", words):
        return whole
    if all(word.isdecimal() or not word.isalnum() for word in words):
        return _in_figures(words, "comma" in lexicon.values)
    return _spelled(found, [w for w in words if w != "-"])


def unit_of_words(found: Found) -> str:
    """Return the code of the unit ("D", "W", "M", "TH" ...), singular or plural."""
    return found.value("unit") or found.value("units") or "D"


def duration(count: str, code: str) -> str:
    """Return the TIMEX3 value: "P3M", "PT30M", "P1DE"; a fortnight is two weeks."""
    if code == "FN":
        return f"P{_times(count, 2)}W"
    if count == "0.5" and code in HALVES:
        return HALVES[code]
    if code == "H":
        return f"P{_times(count, 6)}M"
    if code == "WE":
        return f"P{count}WE"
    return f"PT{count}{code[1:]}" if code.startswith("T") else f"P{count}{code}"


def _in_figures(words: Sequence[str], comma: bool) -> str:
    """'1,200', '2.5', and with a decimal comma '1.200', '2,5' or, no thousands, '2.5'."""
    whole, part = (" . ", " , ") if comma and len(words[-1]) == THOUSANDS else (" , ", " . ")
    if comma and "," in words:
        whole, part = " . ", " , "
    text = normal(words).replace(whole, "").replace(part, ".")
    return f"{float(text):.10g}" if "." in text else str(int(text))


def _times(count: str, factor: int) -> str:
    return count if count == UNSURE else f"{float(count) * factor:g}"


def _spelled(found: Found, words: list[str]) -> str:
    """'two and a half', 'twenty-one', 'another' (one more)."""
    lexicon, total = found.sheet.lexicon, 0.0
    for start, word in enumerate(words):
        if fraction := lexicon.value("fraction", words[start:]):
            return f"{total + float(fraction):g}"
        total += float(lexicon.value("number", [word]) or lexicon.value("tens", [word]) or 0)
    return f"{total or 1:g}"
