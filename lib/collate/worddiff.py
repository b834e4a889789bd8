"""Word by word: where two linked passages read differently, widened so that no date, number or name is cut in two."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

from rapidfuzz.distance import LCSseq

from lib.collate.equivalence import expand, normalise
from lib.collate.words import split_words
from lib.model import Span

LONGEST = 1000  # words; difflib takes time with the square of longer passages
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
    blocks: list[Block] = []
    for tag, a1, a2, b1, b2 in _opcodes([u.key for u in a], [u.key for u in b]):
        if tag != "equal":
            blocks.append(Block(a1, a2, b1, b2, "changed"))
            continue
        for i, j in zip(range(a1, a2), range(b1, b2), strict=True):
            blocks.append(Block(i, i + 1, j, j + 1, "same" if a[i].written_as(b[j]) else "written"))
    return blocks


def _opcodes(a: list[str], b: list[str]) -> Iterable[tuple[str, int, int, int, int]]:
    """Return difflib's readable blocks, or for a text without sentence ends those of a fast common subsequence."""
    if max(len(a), len(b)) <= LONGEST:
        return SequenceMatcher(None, a, b, autojunk=False).get_opcodes()
    found = LCSseq.opcodes(a, b)
    return [(o.tag, o.src_start, o.src_end, o.dest_start, o.dest_end) for o in found]


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
            _take_in(widened, region, side)
    return widened


def _take_in(blocks: list[Block], region: Region, side: str) -> None:
    """Merge the blocks that a region touches, if any of them is not the same."""
    first = bisect_left(blocks, region.start, key=lambda block: _range(block, side)[1])
    last = first
    while last < len(blocks) and _range(blocks[last], side)[0] < region.end:
        last += 1
    inside = [n for n in range(first, last) if _touches(region, *_range(blocks[n], side))]
    if inside and any(blocks[n].kind != "same" for n in inside):
        merged = blocks[inside[0]]
        for block in blocks[inside[0] + 1 : inside[-1] + 1]:
            merged = _merge(merged, block)
        blocks[inside[0] : inside[-1] + 1] = [merged]


def _range(block: Block, side: str) -> tuple[int, int]:
    return (block.a_start, block.a_end) if side == "a" else (block.b_start, block.b_end)


def _touches(region: Region, start: int, end: int) -> bool:
    if start == end:
        return region.start < start < region.end
    return start < region.end and region.start < end


def _small(written: str) -> str:
    return written[0].lower() + written[1:]
