"""Word by word: where two linked passages read differently, widened so that no date, number or name is cut in two."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

from lib.collate.equivalence import expand, normalise
from lib.collate.words import split_words
from lib.model import Span

_TYPOGRAPHY = str.maketrans({"\u2019": "'", "\u2018": "'", "\u02bc": "'", "\u2013": "-", "\u2010": "-", "\u2011": "-"})


@dataclass(frozen=True, slots=True)
class Unit:
    """A word as it is compared; the parts of a contraction share their span.

    `key` is the same for all ways of writing the word, `written` is what stands there, typography evened out,
    and `initial` says that a sentence begins with it.
    """

    span: Span
    key: str
    written: str
    initial: bool

    def written_as(self, other: "Unit") -> bool:
        """Return whether both are written the same; a sentence's first letter may be large or small."""
        if self.written == other.written:
            return True
        return (self.initial or other.initial) and _small(self.written) == _small(other.written)


@dataclass(frozen=True, slots=True)
class Block:
    """Units `a_start` to `a_end` of one passage that stand against `b_start` to `b_end` of the other, ends exclusive.

    `kind` says whether they are the same, only written otherwise, or changed.
    """

    a_start: int
    a_end: int
    b_start: int
    b_end: int
    kind: Literal["same", "written", "changed"]


@dataclass(frozen=True, slots=True)
class Region:
    """Units of one passage that must not be cut: a date, a number with its unit, a name. The end is exclusive."""

    start: int
    end: int


def read_units(text: str, sentences: Iterable[Span], language: str) -> tuple[Unit, ...]:
    """Return the passage's words as they are compared."""
    units: list[Unit] = []
    for sentence in sentences:
        for n, word in enumerate(split_words(text, sentence.start, sentence.end)):
            written = word.span.of(text).translate(_TYPOGRAPHY)
            units.extend(Unit(word.span, normalise(p, language), written, n == 0) for p in expand(word.key, language))
    return tuple(units)


def find_blocks(
    a: Sequence[Unit], b: Sequence[Unit], a_regions: Sequence[Region], b_regions: Sequence[Region]
) -> tuple[Block, ...]:
    """Return where two passages read differently, in order; a block takes in the regions it touches."""
    blocks = _join_contractions(_compare(a, b), a, b)
    return tuple(block for block in _widen(blocks, a_regions, b_regions) if block.kind != "same")


def _compare(a: Sequence[Unit], b: Sequence[Unit]) -> list[Block]:
    """Return the whole of both passages as pairs of equal units and changed blocks."""
    matcher = SequenceMatcher(None, [u.key for u in a], [u.key for u in b], autojunk=False)
    blocks: list[Block] = []
    for tag, a1, a2, b1, b2 in matcher.get_opcodes():
        if tag != "equal":
            blocks.append(Block(a1, a2, b1, b2, "changed"))
            continue
        for i, j in zip(range(a1, a2), range(b1, b2), strict=True):
            blocks.append(Block(i, i + 1, j, j + 1, "same" if a[i].written_as(b[j]) else "written"))
    return blocks


def _join_contractions(blocks: Iterable[Block], a: Sequence[Unit], b: Sequence[Unit]) -> list[Block]:
    """Join neighbours that share a written word, so that "did not" stands against "didn't" as one."""
    joined: list[Block] = []
    for block in blocks:
        if joined and (_inside_word(a, block.a_start) or _inside_word(b, block.b_start)):
            joined[-1] = _merge(joined[-1], block)
        else:
            joined.append(block)
    return joined


def _inside_word(units: Sequence[Unit], at: int) -> bool:
    return 0 < at < len(units) and units[at - 1].span == units[at].span


def _merge(first: Block, last: Block) -> Block:
    kinds = {first.kind, last.kind}
    kind = next(k for k in ("changed", "written", "same") if k in kinds)
    return Block(first.a_start, last.a_end, first.b_start, last.b_end, kind)


def _widen(blocks: Sequence[Block], a_regions: Sequence[Region], b_regions: Sequence[Region]) -> list[Block]:
    """Merge each block that is not the same with all blocks of the regions it touches, until none is cut."""
    widened = list(blocks)
    for regions, side in ((a_regions, "a"), (b_regions, "b"), (a_regions, "a")):
        for region in regions:
            inside = [n for n, block in enumerate(widened) if _touches(region, *_range(block, side))]
            if inside and any(widened[n].kind != "same" for n in inside):
                first, last = inside[0], inside[-1]
                merged = widened[first]
                for block in widened[first + 1 : last + 1]:
                    merged = _merge(merged, block)
                widened[first : last + 1] = [merged]
    return widened


def _range(block: Block, side: str) -> tuple[int, int]:
    return (block.a_start, block.a_end) if side == "a" else (block.b_start, block.b_end)


def _touches(region: Region, start: int, end: int) -> bool:
    if start == end:
        return region.start < start < region.end
    return start < region.end and region.start < end


def _small(written: str) -> str:
    return written[0].lower() + written[1:]
