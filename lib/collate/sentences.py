"""What stands in each sentence of an article that tells an event, found once for all its events."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field

from lib.model import Event, ParsedArticle, Span


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence that tells events.

    `dates` are the spans of its dates, `named` the ids of the actors it mentions in their order, a pronoun's too, and
    `paragraph` is the paragraph around it. `events` are those it tells, in the article's order.
    """

    span: Span
    paragraph: Span
    dates: tuple[Span, ...]
    named: tuple[str, ...]
    events: list[Event] = field(default_factory=list)


def find_sentences(parsed: ParsedArticle) -> dict[Span, Sentence]:
    """Return the sentences of the article's events, by the quote of the events."""
    dates = sorted(d.span for d in parsed.dates)
    mentions = sorted(parsed.mentions, key=lambda m: m.span)
    starts = [m.span.start for m in mentions]
    paragraphs = [p.span for p in parsed.paragraphs]
    found: dict[Span, Sentence] = {}
    for event in parsed.events:
        quote = event.quote
        if quote not in found:
            inside = mentions[bisect_left(starts, quote.start) : bisect_left(starts, quote.end)]
            found[quote] = Sentence(
                span=quote,
                paragraph=_around(paragraphs, quote),
                dates=tuple(_overlapping(dates, quote)),
                named=tuple(m.actor_id for m in inside if quote.covers(m.span)),
            )
        found[quote].events.append(event)
    return found


def _around(paragraphs: Sequence[Span], quote: Span) -> Span:
    at = bisect_right(paragraphs, quote.start, key=lambda p: p.start) - 1
    return paragraphs[at] if at >= 0 and paragraphs[at].covers(quote) else quote


def _overlapping(spans: Sequence[Span], quote: Span) -> Sequence[Span]:
    """Return those of the sorted spans, of which none holds another, that share a character with the quote."""
    first = bisect_right(spans, quote.start, key=lambda s: s.end)
    return spans[first : bisect_left(spans, quote.end, key=lambda s: s.start)]
