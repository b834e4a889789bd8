"""An event's sentence cut into pieces, with what each word was read as."""

from typing import Literal, NamedTuple

from lib.model import Event, ParsedArticle, Span

Kind = Literal["plain", "trigger", "date", "actor"]


class Piece(NamedTuple):
    """A run of the sentence's own words."""

    text: str
    kind: Kind


def marked_quote(parsed: ParsedArticle, event: Event) -> tuple[Piece, ...]:
    """Return the event's sentence as pieces that join to exactly its words.

    Where marks overlap, the trigger wins over the date and the date over an actor.
    """
    text = parsed.article.text
    quote = event.quote
    kinds: list[Kind] = ["plain"] * (quote.end - quote.start)
    for span, kind in _marks(parsed, event):
        for i in range(max(span.start, quote.start), min(span.end, quote.end)):
            kinds[i - quote.start] = kind
    return _runs(text[quote.start : quote.end], kinds)


def _marks(parsed: ParsedArticle, event: Event) -> list[tuple[Span, Kind]]:
    involved = {*event.actors, *event.affected}
    marks: list[tuple[Span, Kind]] = [
        (m.span, "actor") for m in parsed.mentions if m.actor_id in involved and m.span.overlaps(event.quote)
    ]
    if mention := event.dating.mention:
        marks += [(s, "date") for s in (mention.span, mention.signal) if s]
    return [*marks, (event.trigger, "trigger")]


def _runs(text: str, kinds: list[Kind]) -> tuple[Piece, ...]:
    pieces: list[Piece] = []
    start = 0
    for end in range(1, len(text) + 1):
        if end == len(text) or kinds[end] != kinds[start]:
            pieces.append(Piece(text[start:end], kinds[start]))
            start = end
    return tuple(pieces)
