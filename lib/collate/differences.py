"""What linked passages say differently, each difference judged equivalent or factual; factual ones first."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from lib.collate.facts import FactReader, Facts
from lib.collate.judge import judge
from lib.collate.stretch import Judgement, Stretch
from lib.collate.worddiff import Block, Region, Unit, find_blocks, read_units
from lib.model import Difference, ParsedArticle, Span

REORDERED = Judgement("equivalent", "wording", "the same words in another place")

Group = tuple[Sequence[Span], Sequence[Span]]


@dataclass(frozen=True, slots=True)
class _Side:
    parsed: ParsedArticle
    sentences: Sequence[Span]
    units: tuple[Unit, ...]
    facts: Facts


def find_differences(a: ParsedArticle, b: ParsedArticle, groups: Iterable[Group]) -> tuple[Difference, ...]:
    """Return the differences inside groups of linked sentences, factual ones first, then by their place in `a`.

    Args:
        a: One article.
        b: The other.
        groups: The sentences of `a` and of `b` that tell the same; more than one a side where some were split.
    """
    readers = FactReader(a), FactReader(b)
    found = [d for group in groups for d in _compare(_side(a, group[0], readers[0]), _side(b, group[1], readers[1]))]
    return tuple(sorted(found, key=lambda d: (d.kind != "factual", d.a, d.b)))


def _side(parsed: ParsedArticle, sentences: Sequence[Span], reader: FactReader) -> _Side:
    article = parsed.article
    return _Side(parsed, sentences, read_units(article.text, sentences, article.language), reader.read(sentences))


def _compare(a: _Side, b: _Side) -> Iterable[Difference]:
    if [(u.key, u.written) for u in a.units] == [(u.key, u.written) for u in b.units]:
        return
    blocks = find_blocks(a.units, b.units, _regions(a), _regions(b))
    for first, second in _reordered(blocks, a, b):
        left, right = _stretch(a, first.a_start, first.a_end), _stretch(b, second.b_start, second.b_end)
        yield _difference(left, right, judge(left, right) if first is second else REORDERED)


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
    return [*pairs, *((o, o) for m, o in added.items() if m not in used)]


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
    keys = tuple(u.key for u in side.units)
    return Stretch(side.parsed, _close_bracket(side, span), units, side.units[:start], facts, side.facts, keys)


def _close_bracket(side: _Side, span: Span) -> Span:
    text = side.parsed.article.text
    words = span.of(text)
    open_ended = words.count("(") > words.count(")") and text[span.end : span.end + 1] == ")"
    return Span(span.start, span.end + 1) if open_ended else span


def _difference(a: Stretch, b: Stretch, judged: Judgement) -> Difference:
    left, right = judged.spans or (a.span, b.span)
    texts = a.parsed.article.text, b.parsed.article.text
    return Difference(judged.kind, judged.about, left, right, left.of(texts[0]), right.of(texts[1]), judged.note)
