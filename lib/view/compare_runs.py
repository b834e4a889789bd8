"""Cut a paragraph into runs of words that carry the same marks, losing no character."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from lib.model import Paragraph, ParsedArticle, Span

What = Literal["difference", "event", "actor", "date"]


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of an article to be marked; an empty span marks a place between two characters.

    `ref` names what it stands for: the number of the difference, or the id of the event or the actor.
    """

    span: Span
    what: What
    ref: str


@dataclass(frozen=True, slots=True)
class Run:
    """Words under one set of marks; `text` is empty where only the other article has words."""

    text: str
    differences: tuple[int, ...] = ()
    events: tuple[str, ...] = ()
    actor: str | None = None
    date: bool = False


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence and the space after it; `number` counts the body's sentences and is `None` outside the body."""

    span: Span
    number: int | None
    runs: tuple[Run, ...]


def article_marks(parsed: ParsedArticle) -> list[Mark]:
    """Return the marks of the article's own findings: event triggers, actors by name and dates."""
    events = [Mark(e.trigger, "event", e.id) for e in parsed.events]
    actors = [Mark(m.span, "actor", m.actor_id) for m in parsed.mentions if m.how != "pronoun"]
    dates = [Mark(d.span, "date", "") for d in parsed.dates]
    return [*events, *actors, *dates]


def number_sentences(parsed: ParsedArticle) -> dict[int, int]:
    """Return the number of each body sentence by the offset at which it starts."""
    starts = [s.start for p in parsed.body() for s in p.sentences]
    return {start: number for number, start in enumerate(starts)}


def cut_paragraph(
    text: str, paragraph: Paragraph, marks: Sequence[Mark], numbers: dict[int, int]
) -> tuple[Sentence, ...]:
    """Return the paragraph's sentences cut into runs; joined, the runs are the paragraph's text.

    Args:
        text: The whole article.
        paragraph: The paragraph to cut.
        marks: Marks that touch the paragraph, in any order.
        numbers: Sentence numbers as from `number_sentences`.
    """
    spans = _with_gaps(paragraph)
    return tuple(
        Sentence(s, numbers.get(s.start), _cut(text, s, marks, last=s.end == paragraph.span.end)) for s in spans
    )


def marks_by_paragraph(paragraphs: Sequence[Paragraph], marks: Iterable[Mark]) -> list[list[Mark]]:
    """Return for each paragraph the marks that touch it."""
    ends = [p.span.end for p in paragraphs]
    found: list[list[Mark]] = [[] for _ in paragraphs]
    for mark in marks:
        at = bisect_left(ends, mark.span.start)
        while at < len(paragraphs) and paragraphs[at].span.start <= mark.span.end:
            found[at].append(mark)
            at += 1
    return found


def _with_gaps(paragraph: Paragraph) -> list[Span]:
    """Return one span a sentence, each reaching to the next one's start, the first from the paragraph's start."""
    if not paragraph.sentences:
        return [paragraph.span]
    starts = [s.start for s in paragraph.sentences]
    ends = [*starts[1:], paragraph.span.end]
    spans = [Span(start, end) for start, end in zip(starts, ends, strict=True)]
    if starts[0] > paragraph.span.start:
        spans.insert(0, Span(paragraph.span.start, starts[0]))
    return spans


def _cut(text: str, span: Span, marks: Sequence[Mark], *, last: bool) -> tuple[Run, ...]:
    here = [m for m in marks if _touches(m.span, span, last)]
    edges = {span.start, span.end}
    for mark in here:
        edges |= {max(mark.span.start, span.start), min(mark.span.end, span.end)}
    cuts = sorted(edges)
    runs: list[Run] = []
    for start, end in zip(cuts, [*cuts[1:], span.end], strict=True):
        gaps = tuple(int(m.ref) for m in here if m.span.start == m.span.end == start and m.what == "difference")
        if gaps:
            runs.append(Run("", gaps))
        if start < end:
            runs.append(_run(text, Span(start, end), here))
    return tuple(runs)


def _touches(mark: Span, span: Span, last: bool) -> bool:
    if mark.start == mark.end:
        return span.start <= mark.start < span.end or (last and mark.start == span.end)
    return mark.overlaps(span)


def _run(text: str, span: Span, marks: Sequence[Mark]) -> Run:
    over = [m for m in marks if m.span.covers(span) and m.span.start < m.span.end]
    return Run(
        span.of(text),
        tuple(sorted(int(m.ref) for m in over if m.what == "difference")),
        tuple(m.ref for m in over if m.what == "event"),
        next((m.ref for m in over if m.what == "actor"), None),
        any(m.what == "date" for m in over),
    )
