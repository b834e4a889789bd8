"""What a passage states that two versions can contradict: dates, quantities and names."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from typing import TypeVar

from lib.collate.equivalence import word_set
from lib.collate.quantities import Quantity, find_quantities
from lib.collate.words import word_key, word_keys
from lib.model import ActorKind, ActorMention, DateMention, ParsedArticle, Span
from lib.vocab import languages, load_table

_CAPITALISED = re.compile(r"(?<![^\W\d_])[A-Z][\w\u2019'&-]*")
_GLOSS = re.compile(r"\s*\(\s*")
_BRACKET = re.compile(r"\s*\(([^()\n]{3,20})\)")
_BEFORE_SIGNAL = 3  # characters between a preposition and its date at most

T = TypeVar("T", DateMention, ActorMention)


@dataclass(frozen=True, slots=True)
class Name:
    """Someone or something named; `id` is the actor's, else the name's own key."""

    span: Span
    id: str
    kind: ActorKind | None
    known: bool


@dataclass(frozen=True, slots=True)
class Facts:
    """The facts of a passage, in order; `day` is the day the text speaks from."""

    dates: tuple[DateMention, ...]
    quantities: tuple[Quantity, ...]
    names: tuple[Name, ...]
    day: date | None

    def within(self, span: Span) -> "Facts":
        """Return the facts that lie at least partly in the span."""
        return Facts(
            tuple(d for d in self.dates if date_span(d).overlaps(span)),
            tuple(q for q in self.quantities if q.span.overlaps(span)),
            tuple(n for n in self.names if n.span.overlaps(span)),
            self.day,
        )

    def spans(self) -> tuple[Span, ...]:
        """Return where the facts stand, for a comparison that must not cut them."""
        return (*map(date_span, self.dates), *(q.span for q in self.quantities), *(n.span for n in self.names))


def date_span(mention: DateMention) -> Span:
    """Return the date's words together with the preposition that shapes it, if that stands right before."""
    signal = mention.signal
    if signal and 0 <= mention.span.start - signal.end <= _BEFORE_SIGNAL:
        return Span(signal.start, mention.span.end)
    return mention.span


class FactReader:
    """Reads the facts of passages of one article; made once an article, since it sorts the article's findings."""

    def __init__(self, parsed: ParsedArticle) -> None:
        self._article = parsed.article
        self._day = parsed.reference.day or parsed.article.published
        self._dates = sorted(parsed.dates, key=lambda d: d.span)
        self._mentions = _outermost([m for m in parsed.mentions if m.how != "pronoun"])
        self._kinds = {a.id: a.kind for a in parsed.actors}
        lists = ("titles", "company_forms", "function")
        self._plain = frozenset().union(*(word_set(parsed.article.language, "words", name) for name in lists))

    def read(self, sentences: Sequence[Span]) -> Facts:
        """Return what the sentences state."""
        dates = self._fold_glosses(_inside(self._dates, sentences))
        taken = [d.span for d in dates]
        text, language = self._article.text, self._article.language
        quantities = tuple(q for s in sentences for q in find_quantities(text, s.start, s.end, language, taken))
        known = [self._known(m) for m in _inside(self._mentions, sentences)]
        taken += [n.span for n in known]
        names = (*known, *(n for s in sentences for n in self._capitalised(s, taken)))
        return Facts(dates, quantities, tuple(sorted(names, key=lambda n: n.span)), self._day)

    def _fold_glosses(self, dates: Sequence[DateMention]) -> tuple[DateMention, ...]:
        """Take a bracket that says a date again into the date before it: "next month (October)" is one date."""
        folded: list[DateMention] = []
        for mention in dates:
            last = folded[-1] if folded else None
            if last and last.span.covers(mention.span):
                continue
            if last and _GLOSS.fullmatch(self._article.text[last.span.end : mention.span.start]):
                base = mention if last.interval.is_unbounded else last
                folded[-1] = replace(base, span=Span(last.span.start, mention.span.end), signal=last.signal)
            else:
                folded.append(self._with_bracket(mention))
        return tuple(folded)

    def _with_bracket(self, mention: DateMention) -> DateMention:
        """Take in a bracket that holds the name of a month or weekday, found as a date of its own or not."""
        bracket = _BRACKET.match(self._article.text, mention.span.end)
        if bracket and _day_words(self._article.language) & set(word_keys(bracket[1])):
            return replace(mention, span=Span(mention.span.start, bracket.end() - 1))
        return mention

    def _known(self, mention: ActorMention) -> Name:
        return Name(mention.span, mention.actor_id, self._kinds.get(mention.actor_id), mention.how != "role")

    def _capitalised(self, sentence: Span, taken: Iterable[Span]) -> Iterable[Name]:
        """Yield capitalised words that no actor covers; the first word of a sentence says nothing by its capital."""
        spans = [Span(*m.span()) for m in _CAPITALISED.finditer(self._article.text, sentence.start, sentence.end)]
        for span in spans:
            key = word_key(span.of(self._article.text))
            first = not any(c.isalnum() for c in self._article.text[sentence.start : span.start])
            if not first and len(key) > 1 and key not in self._plain and not any(span.overlaps(t) for t in taken):
                yield Name(span, key, None, True)


@cache
def _day_words(language: str) -> frozenset[str]:
    """Return the names of months and weekdays."""
    values = load_table("dates", language)["values"] if language in languages() else {}
    forms = (form for kind in ("month", "weekday") for forms in values.get(kind, {}).values() for form in forms)
    return frozenset(forms)


def _inside(findings: Sequence[T], sentences: Iterable[Span]) -> list[T]:
    """Return the findings that lie in one of the sentences; `findings` are ordered by their place."""
    found: list[T] = []
    for sentence in sentences:
        first = bisect_left(findings, sentence.start, key=lambda f: f.span.start)
        last = bisect_left(findings, sentence.end, key=lambda f: f.span.start)
        found += [f for f in findings[first:last] if f.span.end <= sentence.end]
    return found


def _outermost(mentions: Sequence[ActorMention]) -> list[ActorMention]:
    """Leave out names inside longer names: "Bank of China" in "People's Bank of China"."""
    kept: list[ActorMention] = []
    for mention in sorted(mentions, key=lambda m: (m.span.start, -m.span.end)):
        if not kept or not kept[-1].span.covers(mention.span):
            kept.append(mention)
    return kept
