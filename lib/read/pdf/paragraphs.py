"""Rows become paragraphs: line ends are undone, hyphens at them too."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from lib.read.pdf.rows import Row, number_runs
from lib.read.wording import SENTENCE_END, WIDE, one_line

HYPHENS = "-\u2010\xad\x02"
WORD_BEFORE = re.compile(rf"([^\W\d_]+)[{HYPHENS}]$")
WORD_AFTER = re.compile(r"([^\W\d_]+)")
COMPOUND = re.compile(r"[^\W\d_]+-[^\W\d_]+")
COORDINATORS = frozenset(
    ("und", "oder", "bis", "sowie", "and", "or", "et", "ou", "y", "o")
)  # "Hafen- und Schiffsanlagen"
BULLET = re.compile(r"[•▪◦●■○–-]\s?(?=\S)")
NUMBERED = re.compile(r"\(?(?:\d{1,2}|[a-z])[.)]\s|[一二三四五六七八九十]{1,3}、|§\s?\d")
LARGER = 1.12  # than the type of most rows: a heading
WIDER = 1.4  # than the usual distance of rows: a gap between paragraphs
WIDER_ENDED = 1.15  # the same behind the end of a sentence
INDENT = 0.6  # of the type's height
NEAR = 4  # rows before and after that show how far a row may reach


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph with the height of its type; `top` is whether it begins on the first page."""

    words: str
    size: float
    top: bool


def body_size(rows: Sequence[Row]) -> float:
    """Return the height of the type that most characters are in."""
    sizes: dict[float, int] = {}
    for row in rows:
        sizes[round(row.size)] = sizes.get(round(row.size), 0) + len(row.words)
    return float(max(sizes, key=lambda size: (sizes[size], -size), default=0))


def build_paragraphs(rows: Sequence[Row]) -> list[Paragraph]:
    """Return the paragraphs of a document's rows, which are in reading order."""
    numbered = number_runs(rows)
    leading, edges, body = _leading(numbered), _right_edges(numbered), body_size(numbered)
    groups: list[list[Row]] = []
    for row, edge in zip(numbered, [0.0, *edges], strict=False):
        if groups and _goes_on(groups[-1], row, edge, leading[row.run], body):
            groups[-1].append(row)
        else:
            groups.append([row])
    known = {word.casefold() for row in numbered for word in COMPOUND.findall(row.words)}
    return [Paragraph(w, g[0].size, g[0].page == 0) for g in groups if (w := one_line(_unbroken(g, known)))]


def _leading(rows: Sequence[Row]) -> dict[int, float]:
    """Return the distance of rows within paragraphs of each run: wider ones part short paragraphs, so no average."""
    steps: dict[int, list[float]] = {row.run: [] for row in rows}
    for a, b in pairwise(rows):
        if a.run == b.run and b.foot > a.foot:
            steps[a.run].append(b.foot - a.foot)
    return {run: sorted(found)[len(found) // 4] if found else 0.0 for run, found in steps.items()}


def _right_edges(rows: Sequence[Row]) -> list[float]:
    """Return for each row how far the rows around it reach: those of its run, in type of its height."""
    edges = []
    for i, row in enumerate(rows):
        near = rows[max(i - NEAR, 0) : i + NEAR + 1]
        alike = (r.right for r in near if r.run == row.run and r.cells == row.cells and _same_size(r, row))
        edges.append(max(alike))
    return edges


def _goes_on(group: Sequence[Row], row: Row, edge: float, leading: float, body: float) -> bool:
    """Return whether a row goes on with the paragraph before it, whose last row might have reached to `edge`."""
    last = group[-1]
    if row.cells > 1 or last.cells > 1 or BULLET.match(row.words) or not _same_size(row, last) or _is_headed(last, row):
        return False
    ended = bool(SENTENCE_END.search(last.words))
    if NUMBERED.match(row.words) and ended:
        return False
    large = row.size >= LARGER * body
    if row.run != last.run:
        return not ended and not large and not _has_room(last, row, edge)
    wider = WIDER_ENDED if ended else WIDER
    if row.foot - last.foot > wider * max(leading, row.size if large else 0):
        return False
    indented = row.left - last.left > INDENT * row.size and not _hangs(group[0])
    return large or not (indented or _has_room(last, row, edge))


def _same_size(a: Row, b: Row) -> bool:
    return abs(a.size - b.size) <= 0.1 * b.size


def _is_headed(heading: Row, row: Row) -> bool:
    """Return whether a row is all in another type than what follows: a heading that is no larger than its text."""
    alike = bool(WIDE.match(heading.words[-1:])) == bool(WIDE.match(row.words))  # Latin among Chinese
    return alike and heading.bold == heading.last_bold != row.bold


def _hangs(first: Row) -> bool:
    return bool(BULLET.match(first.words) or NUMBERED.match(first.words))


def _has_room(row: Row, following: Row, edge: float) -> bool:
    """Return whether the next row's first word would have fitted: then the line was ended on purpose."""
    if row.words[-1:] in HYPHENS:
        return False
    width = (row.right - row.left) / max(len(row.words), 1)
    first = following.words.split(maxsplit=1)[0]
    needed = 2.5 * row.size if WIDE.match(first) else (len(first) + 1) * width
    return edge - row.right > needed


def _unbroken(rows: Sequence[Row], known: set[str]) -> str:
    return "".join(_pieces(rows, known))


def _pieces(rows: Sequence[Row], known: set[str]) -> Iterator[str]:
    for row, following in pairwise(rows):
        before, after = WORD_BEFORE.search(row.words), WORD_AFTER.match(following.words)
        if before and after:
            yield row.words[:-1] + _hyphen(before[1], after[1], known)
        elif WIDE.match(row.words[-1:]) and WIDE.match(following.words[:1]):
            yield row.words
        else:
            yield f"{row.words} "
    yield rows[-1].words


def _hyphen(before: str, after: str, known: set[str]) -> str:
    """Return what stands between two parts of a line end with hyphen: nothing, the hyphen of a compound, or "- "."""
    if after.casefold() in COORDINATORS:
        return "- "
    return "-" if f"{before}-{after}".casefold() in known or not after[0].islower() else ""
