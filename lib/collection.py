"""What many articles say together: versions, alignments, stories, and the collection that views and exports read."""

from collections import Counter
from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from lib.correction import Correction, Unplaced
from lib.model import Actor, Dating, Event, EventType, ParsedArticle, Span, Status

Verdict = Literal["agrees", "differs", "silent"]
Field = Literal["date", "actors", "status", "numbers"]
About = Literal["name", "number", "date", "place", "role", "gender", "wording", "status", "attribution"]
Relation = Literal["announces", "announced by", "takes effect as", "effect of", "reverses", "reversed by"]


FULLER = 3  # words more make a line tell more


@dataclass(frozen=True, slots=True)
class VersionGroup:
    """Near-identical articles that count as one voice; `original` is the likely first, always one of `article_ids`."""

    original: str
    article_ids: tuple[str, ...]
    reason: str


@dataclass(frozen=True, slots=True)
class Link:
    """A passage of one text matched with one of another; indices are 0-based, `similarity` is 0 to 1."""

    a: int
    b: int
    similarity: float
    moved: bool = False


@dataclass(frozen=True, slots=True)
class Difference:
    """One difference between two linked passages; an empty span marks where the other text has more words."""

    kind: Literal["equivalent", "factual"]
    about: About
    a: Span
    b: Span
    a_text: str
    b_text: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Alignment:
    """How two articles' bodies correspond.

    Paragraph indices number body paragraphs, sentence indices the body's sentences, both from 0. `moved` pairs
    paragraphs that stand elsewhere in the other text; `only_a` and `only_b` list paragraphs without a counterpart.
    """

    paragraph_links: tuple[Link, ...]
    sentence_links: tuple[Link, ...]
    moved: tuple[tuple[int, int], ...]
    only_a: tuple[int, ...]
    only_b: tuple[int, ...]
    differences: tuple[Difference, ...]


@dataclass(frozen=True, slots=True)
class Agreement:
    """What one article says of one field of a story; `event_id` is `None` where it is silent."""

    article_id: str
    field: Field
    verdict: Verdict
    value: str | None = None
    event_id: str | None = None


@dataclass(frozen=True, slots=True)
class Story:
    """The same happening as told by one or more articles.

    The fields repeat the best-founded event's (`lead`); `summary` is the fullest of their lines. `voices` counts
    independent sources: versions of one text are one. `first_reported` is the earliest publication day among
    the articles that tell it.
    """

    id: str
    type: EventType
    status: Status
    actors: tuple[str, ...]
    affected: tuple[str, ...]
    objects: tuple[str, ...]
    dating: Dating
    summary: str
    lead: str
    events: tuple[Event, ...]
    voices: int
    first_reported: date | None
    agreement: tuple[Agreement, ...] = ()
    relations: tuple[tuple[Relation, str], ...] = ()

    @property
    def article_ids(self) -> tuple[str, ...]:
        """The articles that tell the story, without repeats, in the events' order."""
        return tuple(dict.fromkeys(e.article_id for e in self.events))

    @property
    def differs(self) -> bool:
        """Whether two articles disagree on any field."""
        return any(a.verdict == "differs" for a in self.agreement)


def foreign_articles(articles: Iterable[ParsedArticle]) -> frozenset[str]:
    """Return the ids of the articles in another language than most; none if no language has the most articles."""
    languages = {p.article.id: p.article.language for p in articles}
    (most, often), *others = Counter(languages.values()).most_common(2) or [("", 0)]
    if others and others[0][1] == often:
        return frozenset()
    return frozenset(i for i, language in languages.items() if language != most)


def fullest_line(lead: Event, events: Sequence[Event], foreign: Container[str] = ()) -> str:
    """Return the lead's line, or that of another telling that begins with the same words and goes on.

    A line in another language than the collection's (told by one of the `foreign` articles) gives way to one that is
    not, and a line that begins with "the rules" or "it" to the first that does not.
    """

    def weakness(event: Event) -> tuple[bool, bool]:
        return event.article_id in foreign, event.refers_back

    alike = [e for e in events if e.status == lead.status]
    lead = min((lead, *(e for e in alike if e.type == lead.type)), key=weakness)
    same = lead.summary.removesuffix(f" ({lead.status})")
    longer = [e.summary for e in alike if e.summary.startswith(f"{same} ")]
    best = max((lead.summary, *longer), key=len)
    return best if best.count(" ") >= lead.summary.count(" ") + FULLER else lead.summary


@dataclass(frozen=True, slots=True)
class Problem:
    """A file that could not be read, with the message for the reader."""

    origin: str
    message: str


@dataclass(frozen=True, slots=True)
class Collection:
    """Everything known about a set of articles: the one value that views and exports read.

    `corrections` is the whole log of what readers corrected, `unplaced` what of it has no place here.
    """

    articles: tuple[ParsedArticle, ...] = ()
    versions: tuple[VersionGroup, ...] = ()
    stories: tuple[Story, ...] = ()
    actors: tuple[Actor, ...] = ()
    problems: tuple[Problem, ...] = ()
    corrections: tuple[Correction, ...] = ()
    unplaced: tuple[Unplaced, ...] = ()
    _by_article: dict[str, ParsedArticle] = field(init=False, repr=False, compare=False, hash=False)
    _by_actor: dict[str, Actor] = field(init=False, repr=False, compare=False, hash=False)
    _by_number: dict[int, Correction] = field(init=False, repr=False, compare=False, hash=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_by_article", {p.article.id: p for p in self.articles})
        object.__setattr__(self, "_by_actor", {a.id: a for a in self.actors})
        object.__setattr__(self, "_by_number", {c.number: c for c in self.corrections})

    def article(self, article_id: str) -> ParsedArticle:
        """Return the parsed article. Raises KeyError if there is none of that id."""
        return self._by_article[article_id]

    def actor(self, actor_id: str) -> Actor:
        """Return the actor. Raises KeyError if there is none of that id."""
        return self._by_actor[actor_id]

    def corrections_of(self, event: Event) -> tuple[Correction, ...]:
        """Return the corrections that made the event what it is, in the order of the log; none if it is as parsed."""
        return tuple(self._by_number[number] for number in event.corrected)
