"""What linked passages say differently, each difference judged equivalent or factual; factual ones first."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from lib.collate.facts import FactReader, Facts
from lib.collate.judge import OTHERWISE, judge
from lib.collate.stretch import Judgement, PassageWords, Stretch
from lib.collate.worddiff import Block, Region, Unit, find_blocks, read_units
from lib.collection import Difference
from lib.model import ParsedArticle, Span

AROUND = 12  # words before and after a difference that its judges may look at
REORDERED = Judgement("equivalent", "wording", "the same words in another place")

Group = tuple[Sequence[Span], Sequence[Span]]


@dataclass(frozen=True, slots=True)
class _Side:
    parsed: ParsedArticle
    units: tuple[Unit, ...]
    facts: Facts
    words: PassageWords


@dataclass(frozen=True, slots=True)
class _Judged:
    blocks: tuple[Block, Block]
    a: Stretch
    b: Stretch
    judgement: Judgement


def find_differences(a: ParsedArticle, b: ParsedArticle, groups: Iterable[Group]) -> tuple[Difference, ...]:
    """Return the differences inside groups of linked sentences, factual ones first, then by their place in `a`.

    Args:
        a: One article.
        b: The other.
        groups: The sentences of `a` and of `b` that tell the same; more than one a side where some were split.
    """
    readers = FactReader(a), FactReader(b)
    found: list[Difference] = []
    for sentences in groups:
        units = [read_units(p.article.text, s, p.article.language) for p, s in zip((a, b), sentences, strict=True)]
        if not _same_writing(*units):
            sides = [
                _Side(p, u, reader.read(s), PassageWords(tuple(x.key for x in u)))
                for p, s, u, reader in zip((a, b), sentences, units, readers, strict=True)
            ]
            found += _compare(*sides)
    return tuple(sorted(found, key=lambda d: (d.kind != "factual", d.a, d.b)))


def _same_writing(a: Sequence[Unit], b: Sequence[Unit]) -> bool:
    return len(a) == len(b) and all(x.key == y.key and x.written_as(y) for x, y in zip(a, b, strict=True))


def _compare(a: _Side, b: _Side) -> Iterable[Difference]:
    blocks = find_blocks(a.units, b.units, _regions(a), _regions(b))
    judged: list[_Judged] = []
    for first, second in _reordered(blocks, a, b):
        this = _judge(a, b, first, second)
        last = judged[-1] if judged else None
        if last and _is_one_phrase(last, this):
            judged[-1] = _judge(a, b, *[_span_blocks(last.blocks[0], first)] * 2)
        else:
            judged.append(this)
    yield from (_difference(j) for j in judged)


def _judge(a: _Side, b: _Side, first: Block, second: Block) -> _Judged:
    left, right = _stretch(a, first.a_start, first.a_end), _stretch(b, second.b_start, second.b_end)
    return _Judged((first, second), left, right, judge(left, right) if first is second else REORDERED)


def _is_one_phrase(last: _Judged, this: _Judged) -> bool:
    """Return whether two differences one word apart belong together: "called it false", "confirmed it"."""
    whole = all(first is second for first, second in (last.blocks, this.blocks))
    near = whole and this.blocks[0].a_start - last.blocks[0].a_end == 1
    return (
        near
        and all(j.judgement.about in ("wording", "status") for j in (last, this))
        and OTHERWISE
        in (
            last.judgement.note,
            this.judgement.note,
        )
    )


def _span_blocks(first: Block, last: Block) -> Block:
    return Block(first.a_start, last.a_end, first.b_start, last.b_end, "changed")


def _regions(side: _Side) -> list[Region]:
    starts = [u.span.start for u in side.units]
    ends = [u.span.end for u in side.units]
    found = (Region(bisect_right(ends, s.start), bisect_left(starts, s.end)) for s in side.facts.spans())
    return [r for r in found if r.start < r.end]


def _reordered(blocks: Sequence[Block], a: _Side, b: _Side) -> Iterable[tuple[Block, Block]]:
    """Yield each block with itself, and words only dropped here with the same words only added there."""
    added = {n: block for n, block in enumerate(blocks) if block.a_start == block.a_end}
    used: set[int] = set()
    pairs: list[tuple[Block, Block]] = []
    for n, block in enumerate(blocks):
        if n in added:
            continue
        dropped = _keys(a, block.a_start, block.a_end) if block.b_start == block.b_end else None
        twin = next((m for m, o in added.items() if m not in used and _keys(b, o.b_start, o.b_end) == dropped), None)
        if twin is not None:
            used.add(twin)
        pairs.append((block, block if twin is None else blocks[twin]))
    pairs += [(o, o) for m, o in added.items() if m not in used]
    return sorted(pairs, key=lambda p: (p[0].a_start, p[1].b_start))


def _keys(side: _Side, start: int, end: int) -> list[str]:
    return sorted(u.key for u in side.units[start:end])


def _stretch(side: _Side, start: int, end: int) -> Stretch:
    """Return the block's words on one side, taking in whole the facts it touches."""
    units = side.units[start:end]
    if units:
        span = Span(units[0].span.start, units[-1].span.end)
    else:
        place = side.units[start - 1].span.end if start else side.units[0].span.start if side.units else 0
        span = Span(place, place)
    facts = side.facts.within(span) if units else Facts((), (), (), side.facts.day)
    for fact in facts.spans():
        span = Span(min(span.start, fact.start), max(span.end, fact.end))
    return Stretch(
        side.parsed,
        _close_bracket(side, span),
        units,
        side.units[max(0, start - AROUND) : start],
        side.units[end : end + AROUND],
        facts,
        side.facts,
        side.words,
    )


def _close_bracket(side: _Side, span: Span) -> Span:
    """Take in the brackets around the span, or the one that a bracket opened inside still lacks."""
    text = side.parsed.article.text
    words, before, after = span.of(text), text[span.start - 1 : span.start], text[span.end : span.end + 1]
    if not words or after != ")":
        return span
    if words.count("(") > words.count(")"):
        return Span(span.start, span.end + 1)
    return Span(span.start - 1, span.end + 1) if before == "(" else span


def _difference(found: _Judged) -> Difference:
    a, b, judged = found.a, found.b, found.judgement
    left, right = judged.spans or (a.span, b.span)
    texts = a.parsed.article.text, b.parsed.article.text
    return Difference(judged.kind, judged.about, left, right, left.of(texts[0]), right.of(texts[1]), judged.note)
