"""How wide words will be on screen, near enough to keep labels apart."""

import unicodedata

FONT_SIZE = 12
FONT_FAMILY = (  # Latin fonts before Chinese ones, or curly quotes are drawn as wide as a Chinese character
    '-apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Noto Sans", '
    'Arial, "Liberation Sans", "DejaVu Sans", "Noto Sans CJK SC", sans-serif'
)
_NARROW = frozenset("iljtfrI.,:;'!|()[] ’‘-")
_WIDE = frozenset("mwMW@%—…")
ELLIPSIS = "…"


def text_width(text: str, size: float = FONT_SIZE) -> float:
    """Return the estimated width in pixels of one line in a common sans-serif font."""
    return size * sum(_em(c) for c in text)


def shorten(text: str, width: float, size: float = FONT_SIZE) -> str:
    """Return the text, or as much as fits `width` pixels with an ellipsis; nothing if not even a few letters fit."""
    if text_width(text, size) <= width:
        return text
    room = width - text_width(ELLIPSIS, size)
    kept = 0
    while kept < len(text) and room >= (step := size * _em(text[kept])):
        room -= step
        kept += 1
    words = text[:kept].rstrip(" ,;:-")
    return f"{words}{ELLIPSIS}" if len(words) >= 4 else ""


def wrap(text: str, columns: int, lines: int = 4) -> list[str]:
    """Return the text in lines of at most about `columns` letters, the last one with an ellipsis if more follows."""
    import textwrap

    wide = any(unicodedata.east_asian_width(c) == "W" for c in text)
    return textwrap.wrap(text, columns // 2 if wide else columns, max_lines=lines, placeholder=ELLIPSIS) or [""]


def _em(char: str) -> float:
    if char in _NARROW:
        return 0.33
    if char in _WIDE:
        return 0.95
    if char.isascii():
        return 0.68 if char.isupper() else 0.56
    return 1.02 if unicodedata.east_asian_width(char) in "WF" else 0.6
