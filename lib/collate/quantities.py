"""Numbers with their unit, however they are written: "US$400 billion", "US$400bil", "40 per cent", "forty people"."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from itertools import takewhile
from typing import Any

from lib.collate.equivalence import word_lists, word_set
from lib.model import Span

TEN = 10
REACH = 4  # words after a number among which the counted thing is looked for
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
    words = _number_words(lists)
    gap = r"[ \u00a0\u202f-]?"
    return re.compile(
        rf"(?:(?<![A-Za-z])(?P<before>{sign}){gap}|(?<![A-Za-z0-9.,]))"
        rf"(?P<number>\d{{1,3}}(?:[,\u00a0\u202f ]\d{{3}})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?|{words})"
        rf"(?:{gap}(?P<scale>{scale})(?![A-Za-z]))?"
        rf"(?:{gap}(?P<after>{sign})(?![A-Za-z]))?"
        rf"(?P<ordinal>st|nd|rd|th)?(?![A-Za-z0-9])"
        rf"(?=(?P<nouns>(?:[ \u00a0-][A-Za-z]+){{0,{REACH}}}))",
        re.IGNORECASE,
    )


_ORDINALS = ("first", "second", "third", "fourth", "fifth")
_CJK_RUN = re.compile(r"[\u4e00-\u9fff]+")


def _number_words(lists: dict[str, Any]) -> str:
    """Return a pattern of numbers in words: single words, "half a", "a" before a scale, runs of CJK numerals."""
    latin = [w for w, n in lists["number"].items() if n > 1 and w.isascii() and w not in _ORDINALS]
    latin += [w.replace(" ", r"\s") for w in lists["fraction"]]
    cjk = "".join(w for w in (*lists["number"], *lists["scale"]) if not w.isascii())
    patterns = [rf"(?:{'|'.join(latin)})(?![A-Za-z])"] if latin else []
    before_scale = "|".join(sorted((s for s in lists["scale"] if s.isascii() and len(s) > 2), key=len, reverse=True))
    patterns += [rf"an?(?=\s(?:{before_scale})\b)"] if before_scale else []
    patterns += [rf"[{cjk}]*[{''.join(w for w in lists['number'] if not w.isascii())}][{cjk}]*"] if cjk else []
    return "|".join(patterns)


def _value(match: re.Match[str], language: str) -> float:
    lists = word_lists(language)
    scale = float(lists["scale"].get((match["scale"] or "").casefold(), 1))
    return _number(match["number"].casefold(), lists) * scale


def _number(written: str, lists: dict[str, Any]) -> float:
    if written[0].isdigit():
        return float(re.sub(r"[,\s]", "", written))
    if _CJK_RUN.fullmatch(written):
        return _cjk_number(written, lists)
    words = " ".join(written.split())
    return float(lists["number"].get(words) or lists["fraction"].get(words) or 1)


def _cjk_number(written: str, lists: dict[str, Any]) -> float:
    """Return the value of CJK numerals: units gather below 10,000, larger scales multiply what came before."""
    total, section, unit = 0, 0, 0
    for character in written:
        scale = int(lists["scale"].get(character, 0))
        if character in lists["number"] and lists["number"][character] < TEN:
            unit = int(lists["number"][character])
        elif (scale or TEN) < TEN**4:
            section, unit = section + (unit or 1) * (scale or TEN), 0
        else:
            total, section, unit = (total + section + unit) * scale, 0, 0
    return float(total + section + unit)


def _unit(match: re.Match[str], language: str) -> str | None:
    if match["ordinal"]:
        return "in a row"
    sign = match["before"] or match["after"]
    if sign:
        return _codes(language)[sign.casefold()]
    return _counted(re.findall(r"[a-z]+", match["nouns"].casefold()), language)


def _counted(words: list[str], language: str) -> str | None:
    """Return what is counted: the first plural of the words that follow ("five central government departments")."""
    function = word_set(language, "words", "function")
    own = list(takewhile(lambda w: w not in function or w in ("other", "such", "more", "of"), words))
    content = [w for w in own if w not in function]
    plural = next((w for w in content if w.endswith("s") or w in word_set(language, "words", "plurals")), None)
    word = plural or (content[0] if content and own[0] == content[0] else None)
    return word.removesuffix("s") if word else None


@cache
def _codes(language: str) -> dict[str, str]:
    return {form.casefold(): code for code, forms in word_lists(language)["currency"].items() for form in forms}
