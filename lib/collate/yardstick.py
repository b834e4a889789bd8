"""What the likeness of tellings is measured with, made once a collection."""

from collections import defaultdict
from collections.abc import Sequence

from lib.collate.likeness import Passage, Scale
from lib.collate.telling import Telling


class Yardstick:
    """What likeness is measured with: the weights of words in sentences and paragraphs, and whole articles' words."""

    def __init__(self, tellings: Sequence[Telling]) -> None:
        words: dict[str, set[str]] = defaultdict(set)
        for telling in tellings:
            words[telling.event.article_id] |= telling.context.features
        self.words = Scale(t.sentence for t in tellings)
        self.contexts = Scale(t.context for t in tellings)
        self._articles = {i: Passage(frozenset(w), (i,)) for i, w in words.items()}
        self._topics = Scale(self._articles.values())
        self._known: dict[tuple[str, str], float] = {}

    def topic(self, a: str, b: str) -> float:
        """Return how much of the smaller article's words the other has too, the rare ones weighing more."""
        pair = (a, b) if a < b else (b, a)
        if pair not in self._known:
            self._known[pair] = self._topics.compare(self._articles[a], self._articles[b]).contained
        return self._known[pair]
