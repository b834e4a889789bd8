"""Two stretches of words that stand against each other, as the judging rules see them."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from lib.collate.equivalence import word_set
from lib.collate.facts import Facts
from lib.collate.worddiff import Unit
from lib.collection import About
from lib.model import ParsedArticle, Span


@dataclass(frozen=True, slots=True)
class Judgement:
    """What a difference is about and whether it changes a fact; `spans` replaces what is shown of either text."""

    kind: Literal["equivalent", "factual"]
    about: About
    note: str = ""
    spans: tuple[Span, Span] | None = None


@dataclass(frozen=True)
class PassageWords:
    """The words of a whole passage, as they are compared; made once a passage."""

    keys: tuple[str, ...]

    @cached_property
    def counts(self) -> Counter[str]:
        """How often each word stands in the passage."""
        return Counter(self.keys)

    @cached_property
    def initials(self) -> str:
        """The first letters of the words, in order."""
        return "".join(k[0] for k in self.keys)

    def count(self, words: frozenset[str]) -> int:
        """Return how often any of the words stands in the passage."""
        return sum(self.counts[w] for w in words & self.counts.keys())


@dataclass(frozen=True)
class Stretch:
    """One side of a difference: its words, the words around them, and the facts of both and of the whole passage."""

    parsed: ParsedArticle
    span: Span
    units: Sequence[Unit]
    before: Sequence[Unit]
    after: Sequence[Unit]
    facts: Facts
    passage: Facts
    words: PassageWords

    @property
    def language(self) -> str:
        """The language of the article."""
        return self.parsed.article.language

    @property
    def text(self) -> str:
        """The words as they stand."""
        return self.span.of(self.parsed.article.text)

    @cached_property
    def keys(self) -> tuple[str, ...]:
        """The words as they are compared."""
        return tuple(u.key for u in self.units)

    @cached_property
    def plain(self) -> Counter[str]:
        """The words outside dates and numbers."""
        facts = (*(d.span for d in self.facts.dates), *(q.span for q in self.facts.quantities))
        return Counter(u.key for u in self.units if not any(u.span.overlaps(f) for f in facts))


@dataclass(frozen=True)
class Pair:
    """Both sides of a difference with the words that only one of them has."""

    a: Stretch
    b: Stretch

    @cached_property
    def only_a(self) -> frozenset[str]:
        """Words outside dates and numbers that only `a` has here."""
        return frozenset(self.a.plain - self.b.plain)

    @cached_property
    def only_b(self) -> frozenset[str]:
        """Words outside dates and numbers that only `b` has here."""
        return frozenset(self.b.plain - self.a.plain)

    def changed(self, table: str, entry: str) -> tuple[frozenset[str], frozenset[str]]:
        """Return which words of a list only `a` has here, and only `b`."""
        words = word_set(self.a.language, table, entry)
        return self.only_a & words, self.only_b & words

    def other(self, stretch: Stretch) -> Stretch:
        """Return the other side."""
        return self.b if stretch is self.a else self.a

    @property
    def one_sided(self) -> bool:
        """Whether one text has words here and the other none."""
        return not self.a.units or not self.b.units
