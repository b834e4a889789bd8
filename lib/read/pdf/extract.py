"""The lines of a PDF with their places, as PDFium gives them."""

import ctypes
import re
from collections.abc import Iterator
from typing import Any, NamedTuple

MAX_PAGES = 5_000
MAX_CHARACTERS = 10_000_000  # of all pages together
MAX_ON_PAGE = 200_000  # characters of one page: a sheet of newspaper has 50,000
HYPHEN = "\ufffe"  # what PDFium gives for a hyphen at the end of a line, and no line end
LINE = re.compile(f"([^\n{HYPHEN}]*)([\n{HYPHEN}]|$)")
SAMPLES = 6  # characters of a line that are asked for their height
GUTTER = 1.0  # a gap as wide as the type is high may part two columns, or two cells of a table
Line = tuple[Any, ...]  # the first seven fields of `rows.Row`


def extract(data: bytes) -> Iterator[dict[str, Any]]:
    """Yield the number of pages and the properties, then each page's height and lines."""
    import pypdfium2

    with pypdfium2.PdfDocument(data) as document:
        pages, read = len(document), 0
        yield {"pages": pages, "properties": document.get_metadata_dict(skip_empty=True)}
        for number in range(min(pages, MAX_PAGES)):
            page = document[number]
            lines = list(_lines(page))
            yield {"height": page.get_height(), "lines": lines}
            page.close()
            read += sum(len(line[0]) for line in lines)
            if read > MAX_CHARACTERS:
                return


def _lines(page: Any) -> Iterator[Line]:
    """Yield the page's lines as PDFium orders them, parted where a gap is too wide for a space."""
    textpage = page.get_textpage()
    count = min(textpage.count_chars(), MAX_ON_PAGE)
    text = textpage.get_text_range(0, count) if count else ""
    glyphs = _Glyphs(textpage, page.get_height())
    for match in LINE.finditer(text):
        if match[1].strip():
            lines = list(_parted(match[1].rstrip("\r "), match.start(), glyphs))
            yield from lines[:-1]
            yield from ((words + "-" * (match[2] == HYPHEN), *place) for words, *place in lines[-1:])
    textpage.close()


class Box(NamedTuple):
    """A character's place: its sides, its base line counted from the top of the page, and the height of its type."""

    left: float
    right: float
    foot: float
    size: float


class _Glyphs:
    """Asks PDFium for the places of single characters."""

    def __init__(self, textpage: Any, height: float) -> None:
        import pypdfium2.raw

        self.raw, self.page, self.height = pypdfium2.raw, textpage.raw, height
        self.rect = pypdfium2.raw.FS_RECTF()

    def box(self, place: int) -> Box | None:
        """Return the box of a character of the page's text, or nothing if it has no place."""
        index = self.raw.FPDFText_GetCharIndexFromTextIndex(self.page, place)
        if index < 0 or not self.raw.FPDFText_GetLooseCharBox(self.page, index, self.rect):
            return None
        rect, across, up = self.rect, ctypes.c_double(), ctypes.c_double(self.rect.bottom)
        self.raw.FPDFText_GetCharOrigin(self.page, index, across, up)
        return Box(rect.left, rect.right, self.height - up.value, abs(rect.top - rect.bottom))

    def weight(self, place: int) -> int:
        """Return how bold a character is; only the same font gives the same figure."""
        index = self.raw.FPDFText_GetCharIndexFromTextIndex(self.page, place)
        return int(self.raw.FPDFText_GetFontWeight(self.page, max(index, 0)))


def _parted(line: str, start: int, glyphs: _Glyphs) -> Iterator[Line]:
    begin = len(line) - len(line.lstrip())
    place = line.find(" ", begin)
    while place != -1:
        before, after = glyphs.box(start + place - 1), glyphs.box(start + place + 1)
        if before and after and after.left - before.right > GUTTER * before.size:
            yield from _placed(line[begin:place].strip(), start + begin, glyphs)
            begin = place + 1
        place = line.find(" ", place + 1)
    yield from _placed(line[begin:], start + begin, glyphs)


def _placed(words: str, start: int, glyphs: _Glyphs) -> Iterator[Line]:
    first, last = glyphs.box(start), glyphs.box(start + len(words) - 1)
    if words and first and last:
        inner = [glyphs.box(start + len(words) * part // SAMPLES) for part in range(SAMPLES)]
        size = max(box.size for box in (first, last, *inner) if box)  # the box of a flat sign such as 一 may be flat
        place = (round(first.left, 1), round(last.right, 1), round(first.foot, 1), round(size, 1))
        yield (words, *place, glyphs.weight(start), glyphs.weight(start + len(words) - 1))
