"""What was worked out for an earlier grouping, so that one after a correction costs little more than what it touches.

Everything is kept under all that it was made from, so that a grouping is the same with and without it. Articles,
tellings and actors are known again as the objects they are: what a correction does not touch is not made anew.
"""

from collections.abc import Callable, Mapping, Sequence

from lib.collate.likeness import Passage
from lib.collate.samestory import sameness
from lib.collate.telling import Telling
from lib.collate.yardstick import Yardstick
from lib.collection import Story
from lib.model import Actor, ParsedArticle

FORGOTTEN = 2  # times as many pairs as are needed may be known

Pair = tuple[Telling, Telling]
Read = Callable[[], list[Telling]]


class Recall:
    """Tellings, their sameness and their stories as of the last grouping; it may be shared by threads."""

    def __init__(self) -> None:
        self._tellings: dict[tuple[object, ...], tuple[tuple[object, ...], list[Telling]]] = {}
        self._scores = Scores(None, {}, (), 0)
        self._stories: dict[tuple[object, ...], Story] = {}

    def tellings(
        self, parsed: ParsedArticle, voice: str, number: int, actors: Mapping[str, Actor], read: Read
    ) -> list[Telling]:
        """Return an article's tellings as `read` gives them, which rest on nothing but the other arguments."""
        made_from = (parsed, *(actors[a.id] for a in parsed.actors))  # kept, so that no other object has their ids
        key = (voice, number, *map(id, made_from))
        if key not in self._tellings:
            self._tellings[key] = made_from, read()
        return self._tellings[key][1]

    def scores(self, tellings: Sequence[Telling]) -> "Scores":
        """Return what scores these tellings; what is known of many others is forgotten."""
        before, current = self._scores, frozenset(tellings)
        yardstick = before.yardstick if _measure_alike(before.tellings, tellings) else Yardstick(tellings)
        known = before.known if before.yardstick is yardstick else {}
        if len(known) > FORGOTTEN * before.pairs:
            known = {(a, b): score for (a, b), score in list(known.items()) if a in current and b in current}
        pairs = before.pairs if known is before.known else len(known)
        self._scores = scores = Scores(yardstick, known, tuple(tellings), pairs)
        self._tellings = {k: (m, t) for k, (m, t) in list(self._tellings.items()) if current.issuperset(t)}
        return scores

    def stories(
        self, groups: Sequence[Sequence[Telling]], basis: object, make: Callable[[list[Telling]], Story]
    ) -> list[Story]:
        """Return the stories of groups as `make` gives them, which rest on the groups and a basis."""
        known = self._stories
        found = {(basis, *group): list(group) for group in groups}
        self._stories = stories = {key: known[key] if key in known else make(group) for key, group in found.items()}
        return list(stories.values())


class Scores:
    """How sure it is that two tellings are of one happening, each pair weighed once.

    `pairs` is how many were known when those of other tellings were last forgotten.
    """

    def __init__(
        self, yardstick: Yardstick | None, known: dict[Pair, float], tellings: tuple[Telling, ...], pairs: int
    ) -> None:
        self.yardstick, self.known, self.tellings, self.pairs = yardstick, known, tellings, pairs

    def of(self, a: Telling, b: Telling) -> float:
        """Return `samestory.sameness`."""
        assert self.yardstick
        if (a, b) not in self.known:
            self.known[a, b] = sameness(a, b, self.yardstick)
        return self.known[a, b]


def _measure_alike(before: Sequence[Telling], now: Sequence[Telling]) -> bool:
    """Return whether tellings weigh words as others do: their articles, sentences and paragraphs are the same."""
    return len(before) == len(now) and all(
        a is b or _words_of(a) == _words_of(b) for a, b in zip(before, now, strict=True)
    )


def _words_of(telling: Telling) -> tuple[str, Passage, Passage]:
    return telling.event.article_id, telling.sentence, telling.context
