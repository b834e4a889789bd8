"""What filters ask of every story, looked up once a collection: facet values, dates and searchable words."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from functools import cached_property
from itertools import chain, compress
from typing import Literal

from lib.collection import Collection, Story
from lib.interval import UNKNOWN, Interval

AgreementKind = Literal["one", "agree", "differ"]
AGREEMENT_KINDS: tuple[AgreementKind, ...] = ("one", "agree", "differ")
Mask = list[bool]


class StoryIndex:
    """The stories of a collection column by column; every list is in the stories' order."""

    def __init__(self, collection: Collection) -> None:
        self.collection = collection
        self.values: dict[str, list[tuple[str, ...]]] = {
            facet: [values(collection, story) for story in collection.stories] for facet, values in FACETS.items()
        }
        self.datings = [story.dating for story in collection.stories]

    @cached_property
    def words(self) -> list[str]:
        """The case-folded words of each story."""
        return [search_text(self.collection, story) for story in self.collection.stories]

    def sharing(self, facet: str, wanted: Iterable[str]) -> Mask:
        """Return which stories have one of the wanted values."""
        wanted = frozenset(wanted)
        return [not wanted.isdisjoint(v) for v in self.values[facet]]

    def dated_in(self, window: Interval, *, within: bool) -> Mask:
        """Return which stories' dates may lie in the window, or certainly do; without words for a date they do not."""
        test = Interval.within if within else Interval.overlaps
        worded = [d.interval if d.mention else UNKNOWN for d in self.datings]
        return [not i.is_unbounded and test(i, window) for i in worded]

    def saying(self, terms: Sequence[str]) -> Mask:
        """Return which stories' words hold all the terms."""
        return [all(t in words for t in terms) for words in self.words]

    def count(self, facet: str, mask: Mask | None) -> Counter[str]:
        """Return how often each value of a facet occurs among the stories of the mask, or among all."""
        values = self.values[facet]
        return Counter(chain.from_iterable(values if mask is None else compress(values, mask)))


def agreement_of(story: Story) -> AgreementKind:
    """Return whether one voice tells the story, several agree, or they differ."""
    if story.differs:
        return "differ"
    return "agree" if story.voices > 1 else "one"


def story_sources(collection: Collection, story: Story) -> tuple[str, ...]:
    """Return the labels of the articles that tell the story, without repeats."""
    return tuple(dict.fromkeys(collection.article(i).article.label for i in story.article_ids))


def search_text(collection: Collection, story: Story) -> str:
    """Return the case-folded words that free text is looked for in: summary, names, quotes, titles."""
    parts = [story.summary, *story.objects]
    parts += [collection.actor(a).name for a in (*story.actors, *story.affected)]
    for event in story.events:
        article = collection.article(event.article_id).article
        parts += [event.quote.of(article.text), article.title or "", article.label, event.attribution or ""]
    return "\n".join(parts).casefold()


FACETS: dict[str, Callable[[Collection, Story], tuple[str, ...]]] = {
    "actors": lambda _, story: tuple(dict.fromkeys((*story.actors, *story.affected))),
    "types": lambda _, story: (story.type,),
    "statuses": lambda _, story: (story.status,),
    "sources": story_sources,
    "agreement": lambda _, story: (agreement_of(story),),
}
