"""Finds the words that a correction is about again, in the same text or in a new reading of it."""

import re
from collections import defaultdict
from collections.abc import Iterable
from typing import NamedTuple

from lib.correction import Cause, Target
from lib.model import Article, Span

ALIKE = ("'’‘", '"“”', "-\u2010\u2011\u2013\u2014")  # what a site may write otherwise tomorrow
_SPACE = re.compile(r"\s+")
_IN_A_WORD = re.compile(r"(?<=\w)(?=\w)")


class Place(NamedTuple):
    """Where a target stands now."""

    article_id: str
    span: Span


class Missing(NamedTuple):
    """Why a target stands nowhere."""

    cause: Cause
    reason: str


class Shelf:
    """The articles of a collection, by what tells that one is a new reading of another."""

    def __init__(self, articles: Iterable[Article]) -> None:
        self._by_id: dict[str, Article] = {}
        self._alike: dict[tuple[str, ...], list[Article]] = defaultdict(list)
        for article in articles:
            self._by_id[article.id] = article
            for mark in _marks(article.url, article.title, article.publisher):
                self._alike[mark].append(article)

    def find(self, target: Target) -> tuple[Place, ...] | Missing:
        """Return where the target's words stand: in its own article first, and in every reading of it that is here.

        At the same place or else at the nearest. The whole sentence must stand as it stood, but for line breaks and the
        form of quotation marks, for with other words it may tell something else.
        """
        candidates = self.articles_of(target.article_id, target.url, target.title, target.publisher)
        if not candidates:
            return Missing("article", f"no article here is {_named(target)}")
        found = ((article, find_words(article.text, target)) for article in candidates)
        if places := tuple(Place(article.id, span) for article, span in found if span):
            return places
        label = candidates[0].label
        return Missing("words", f"the sentence no longer stands in {label!r}: {_short(target.sentence)}")

    def articles_of(
        self, article_id: str, url: str | None, title: str | None, publisher: str | None
    ) -> tuple[Article, ...]:
        """Return the article of an id and the other readings of it.

        Without it, those with its address, else those with its title and publisher.
        """
        alike = [self._alike[mark] for mark in _marks(url, title, publisher) if mark in self._alike]
        own = self._by_id.get(article_id)
        if own is None:
            return tuple(alike[0]) if alike else ()
        others = {a.id: a for found in alike for a in found if a.id != own.id and _may_be_one(a, own)}
        return own, *others.values()


def find_words(text: str, target: Target) -> Span | None:
    """Return where the target's trigger stands in a text, in its own sentence; the place nearest to the old one."""
    start, end = target.span.start - len(target.prefix), target.span.end + len(target.suffix)
    whole = not (_IN_A_WORD.match(text, max(start, 0)) or _IN_A_WORD.match(text, end))
    if start >= 0 and whole and text[start:end] == target.sentence and target.span.of(text) == target.exact:
        return target.span
    found = [Span(*m.span(1)) for m in _pattern(target).finditer(text)]
    return min(found, key=lambda s: (abs(s.start - target.span.start), s), default=None)


def _pattern(target: Target) -> re.Pattern[str]:
    before, exact, after = map(_loosely, (target.prefix.lstrip(), target.exact, target.suffix.rstrip()))
    words = target.sentence.strip()
    opens = r"(?<!\w)" if words[:1].isalnum() else ""
    closes = r"(?!\w)" if words[-1:].isalnum() else ""
    return re.compile(f"{opens}{before}({exact}){after}{closes}")


def _loosely(words: str) -> str:
    """Return a pattern that takes any white space for white space, and one quotation mark for another."""
    return r"\s+".join("".join(map(_character, part)) for part in _SPACE.split(words))


def _character(one: str) -> str:
    return next((f"[{re.escape(same)}]" for same in ALIKE if one in same), re.escape(one))


def _may_be_one(a: Article, b: Article) -> bool:
    """Return whether two articles with one address, or one title and publisher, can be readings of one.

    A column has the same title every day, but another address or day.
    """
    if a.url and b.url:
        return a.url.rstrip("/") == b.url.rstrip("/")
    return a.published is None or b.published is None or a.published == b.published


def _marks(url: str | None, title: str | None, publisher: str | None) -> list[tuple[str, ...]]:
    """Return what an article is known by, the surer first."""
    marks: list[tuple[str, ...]] = [("url", url.rstrip("/"))] if url else []
    return [*marks, ("title", title, publisher or "")] if title else marks


def _named(target: Target) -> str:
    return repr(target.title or target.publisher or target.url or target.article_id)


def _short(words: str) -> str:
    line = " ".join(words.split())
    return repr(line if len(line) <= 120 else f"{line[:119]}…")
