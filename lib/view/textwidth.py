"""How wide words will be on screen, near enough to keep labels apart."""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Sequence
from functools import lru_cache
from itertools import accumulate

FONT_SIZE = 12
FONT_FAMILY = (  # Latin fonts before Chinese ones, or curly quotes are drawn as wide as a Chinese character
    '-apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Noto Sans", '
    'Arial, "Liberation Sans", "DejaVu Sans", "Noto Sans CJK SC", sans-serif'
)
_NARROW = frozenset("iljtfrI.,:;'!|()[] ’‘-")
_WIDE = frozenset("mwMW@%—…")
ELLIPSIS = "…"
NARROWEST = 0.33  # a letter's width in parts of the size
LONGEST_LOSS = 12  # letters of a word in two that give way to the ellipsis
_BREAKS = re.compile(r"[^\s\u2e80-\uffef]+ ?|[\u2e80-\uffef] ?")


class _Ems(dict[str, float]):
    """The width of each letter in parts of the size, worked out when it is first asked for."""

    def __missing__(self, char: str) -> float:
        self[char] = width = _em(char)
        return width


def _em(char: str) -> float:
    if char in _NARROW:
        return NARROWEST
    if char in _WIDE:
        return 0.95
    if char.isascii():
        return 0.68 if char.isupper() else 0.56
    return 1.02 if unicodedata.east_asian_width(char) in "WF" else 0.6


_EMS = _Ems()


@lru_cache(maxsize=1 << 16)
def text_width(text: str, size: float = FONT_SIZE) -> float:
    """Return the estimated width in pixels of one line in a common sans-serif font."""
    return size * sum(map(_EMS.__getitem__, text))


@lru_cache(maxsize=1 << 16)
def shorten(text: str, width: float, size: float = FONT_SIZE) -> str:
    """Return the text, or as much as fits `width` pixels with an ellipsis; nothing if not even a few letters fit."""
    if text_width(text, size) <= width:
        return text
    room = (width - text_width(ELLIPSIS, size)) / size
    most = int(max(room, 0) / NARROWEST) + 1
    kept = bisect_right(list(accumulate(map(_EMS.__getitem__, text[:most]))), room)
    words = _whole_words(text, kept).rstrip(" ,;:-")
    return f"{words}{ELLIPSIS}" if len(words) >= 4 else ""


def _whole_words(text: str, kept: int) -> str:
    """As much of the text, without the beginning of a word that it would end in, unless that is most of it."""
    if text[kept] == " " or text[kept] >= "\u2e80" or text[kept - 1] >= "\u2e80":
        return text[:kept]
    whole = text[:kept].rpartition(" ")[0]
    return whole if kept - len(whole) <= LONGEST_LOSS and 2 * len(whole) > kept else text[:kept]


@lru_cache(maxsize=1 << 14)
def set_lines(text: str, width: float, most: int, size: float = FONT_SIZE) -> tuple[str, ...]:
    """Return the text in as few lines of `width` pixels as it needs, all of about the same length.

    Beyond `most` lines the last one ends with an ellipsis; nothing if not even a few letters fit.
    """
    if text_width(text, size) <= width:
        return (text,)
    pieces, steps, bare = _measured(text, size)
    starts = _line_starts(steps, bare, width)
    if max(bare) > width or len(starts) > most:
        return _cut_lines(pieces, starts[:most], width, size)
    narrow, wide = max(bare), width
    while wide - narrow > size / 2:
        middle = (narrow + wide) / 2
        narrow, wide = (narrow, middle) if len(_line_starts(steps, bare, middle)) == len(starts) else (middle, wide)
    starts = _line_starts(steps, bare, wide)
    return tuple("".join(pieces[a:b]).rstrip() for a, b in zip(starts, [*starts[1:], len(pieces)], strict=True))


@lru_cache(maxsize=1 << 14)
def _measured(text: str, size: float) -> tuple[list[str], list[float], list[float]]:
    """The pieces between which a line may end, and their widths with and without the space behind them."""
    pieces = _BREAKS.findall(text)
    return pieces, [text_width(p, size) for p in pieces], [text_width(p.rstrip(), size) for p in pieces]


def _line_starts(steps: Sequence[float], bare: Sequence[float], width: float) -> list[int]:
    """The first piece of each line, if lines are filled one after the other; `bare` widths lack the space behind."""
    starts, used = [0], 0.0
    for place, (step, piece) in enumerate(zip(steps, bare, strict=True)):
        if place and used + piece > width:
            starts.append(place)
            used = 0.0
        used += step
    return starts


def _cut_lines(pieces: Sequence[str], starts: Sequence[int], width: float, size: float) -> tuple[str, ...]:
    """The lines that begin there, up to the first that is too long, which is the last one."""
    lines: list[str] = []
    for start, end in zip(starts, [*starts[1:], len(pieces)], strict=True):
        line = "".join(pieces[start:end]).rstrip()
        lines.append(shorten(line, width, size) or (ELLIPSIS if lines else ""))
        if lines[-1] != line:
            break
    return tuple(line for line in lines if line)


def wrap(text: str, columns: int, lines: int = 4) -> list[str]:
    """Return the text in lines of at most about `columns` letters, the last one with an ellipsis if more follows.

    A Chinese character takes two columns, and a line may end after any.
    """
    rows, used = [""], 0
    for piece in _pieces(text, columns):
        width = _columns(piece.rstrip())
        if used and used + width > columns:
            rows.append("")
            used = 0
        rows[-1] += piece
        used += _columns(piece)
    rows = [row.rstrip() for row in rows]
    return rows if len(rows) <= lines else [*rows[: lines - 1], _cut(rows[lines - 1], columns)]


def _pieces(text: str, columns: int) -> list[str]:
    """The parts of a text between which a line may end; a word that is too long for a line is cut."""
    words = _BREAKS.findall(" ".join(text.split()))
    return [w[i : i + columns] for w in words for i in range(0, len(w), columns)]


def _cut(row: str, columns: int) -> str:
    """The row with an ellipsis, if need be for its last word."""
    if _columns(row) >= columns:
        shorter = row.rpartition(" ")[0] or row[:-1]
        return _cut(shorter, columns)
    return f"{row.rstrip(' ,;:-')}{ELLIPSIS}"


def _columns(text: str) -> int:
    return sum(2 if c >= "\u2e80" and unicodedata.east_asian_width(c) in "WF" else 1 for c in text)
