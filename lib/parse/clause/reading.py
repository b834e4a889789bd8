"""One sentence as the event finder sees it: tokens, clauses, and the dates and actors inside, by token index."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from dataclasses import field
from functools import wraps
from typing import Any, NamedTuple, TypeVar

from lib.interval import Interval
from lib.model import ActorMention, DateMention, EventType, Span
from lib.parse.clause.bounds import Stretch
from lib.parse.clause.cast import NOBODY, Cast
from lib.parse.clause.clauses import find_clauses
from lib.parse.clause.inversion import upright
from lib.parse.clause.phrases import trim_subject
from lib.parse.clause.until import without_waiting
from lib.parse.clause.values import NOTHING, Clause, Topics
from lib.parse.clause.words import Token, starts_of, tokenize
from lib.parse.layout import DATELINE
from lib.value import value

CLOCK = re.compile(r"\d{1,2}[:.]\d{2}(?: ?(?:[ap]\.?m\.?|[A-Z]{3,4}))?[ :–-]+(?=[A-Z\"“])")  # of a live report
DATELINE_END = re.compile("[-–—:]")
PRONOUNS = frozenset({"it", "he", "she", "they", "we"})


class Sentence(NamedTuple):
    """A sentence to read, with the dates and the actors' mentions inside it, in order.

    `number` is `None` in a title; `title` says whether title style holds, `opens` whether it is the first of its
    paragraph.
    """

    span: Span
    number: int | None = 0
    title: bool = False
    opens: bool = True
    dates: Sequence[DateMention] = ()
    mentions: Sequence[ActorMention] = ()


@value()
class DatePlace:
    """A date and the tokens it covers, `last` inclusive; `signal` is where its preposition stands, else `first`."""

    first: int
    last: int
    mention: DateMention
    signal: int


@value()
class ActorPlace:
    """An actor's mention and the tokens it covers, `last` inclusive."""

    first: int
    last: int
    mention: ActorMention


class Story(NamedTuple):
    """Days to go on from: the `day` the story has reached in the sentence before, and that of the latest `decision`.

    `plan` is when the last act still to come of the sentence before is to happen; `act` the type of the last act told.
    """

    day: DateMention | None = None
    decision: DateMention | None = None
    plan: Interval | None = None
    act: EventType | None = None


NO_STORY = Story()
T = TypeVar("T")


@value()
class Reading:
    """A sentence, read.

    `starts` are the offsets of its tokens in the text. `tags` holds their tags as one string and `spellings` their
    lower-case words: what a sentence has not needs no looking for. `answers` are those that `once` keeps.
    """

    text: str
    span: Span
    number: int | None
    tokens: Sequence[Token]
    starts: Sequence[int]
    clauses: Sequence[Clause]
    dates: Sequence[DatePlace]
    actors: Sequence[ActorPlace]
    headline: bool = False
    cast: Cast = NOBODY
    story: Story = NO_STORY
    topics: Topics = NOTHING
    tags: str = ""
    spellings: frozenset[str] = frozenset()
    cores: dict[Stretch, Stretch] = field(default_factory=dict, compare=False, repr=False)  # worked out once each
    answers: dict[tuple[object, int], Any] = field(default_factory=dict, compare=False, repr=False)

    def words(self, stretch: Stretch) -> str:
        """Return the text of a stretch of tokens as printed."""
        first, end = stretch
        if first >= end:
            return ""
        return self.text[self.starts[first] : self.end_of(end - 1)]

    def end_of(self, at: int) -> int:
        """Return the offset behind a token."""
        return self.starts[at] + len(self.tokens[at].text)

    def span_of(self, first: int, last: int) -> Span:
        """Return what the tokens `first` to `last` (inclusive) cover."""
        return Span(self.starts[first], self.end_of(last))

    def has(self, tags: str, stretch: Stretch) -> bool:
        """Return whether a token of a stretch has one of the tags."""
        inside = self.tags[stretch[0] : stretch[1]]
        return any(map(inside.__contains__, tags))

    def core(self, stretch: Stretch) -> Stretch:
        """Return a noun phrase without fronted adverbials and dates ("On July 10 the agency" -> "the agency")."""
        if (known := self.cores.get(stretch)) is None:
            start, end = self._core(stretch)
            while end - start > 1 and self.tokens[end - 1].tag == "a" and not self.tokens[end - 1].capitalised:
                end -= 1  # "the bank also"
            known = self.cores[stretch] = (start, end)
        return known

    def _core(self, stretch: Stretch) -> Stretch:
        if not self.dates:
            return trim_subject(self.tokens, stretch)
        start, end = trim_subject(self.tokens, (self._after_dates(stretch), stretch[1]))
        for place in self.dates_in((start, end)):
            if place.signal <= start or (place.first == start + 1 and self.tokens[start].tag == "p"):
                return self.core((place.last + 1, end))
        if end - start > 1 and self.tokens[end - 1].lower in PRONOUNS:
            return end - 1, end  # "a day before the deadline it opened"
        return start, end

    def _after_dates(self, stretch: Stretch) -> int:
        """Return where a stretch goes on after dates at its front ("On Monday Huobi, BTCC" -> "Huobi, BTCC")."""
        start, end = stretch
        for place in self.dates_in(stretch):
            fronted = place.signal <= start or (place.first == start + 1 and self.tokens[start].tag == "p")
            owns = place.last + 1 < end and self.tokens[place.last + 1].tag in "i"
            if not fronted or owns:
                break
            start = place.last + 1
        return start

    def actors_in(self, stretch: Stretch) -> list[ActorPlace]:
        """Return the actors that start inside a stretch, in order."""
        if not self.actors:
            return []
        return [a for a in self.actors if stretch[0] <= a.first < stretch[1]]

    def dates_in(self, stretch: Stretch) -> list[DatePlace]:
        """Return the dates that start inside a stretch, in order."""
        if not self.dates:
            return []
        return [d for d in self.dates if stretch[0] <= d.first < stretch[1]]


def once(find: Callable[[Reading, int], T]) -> Callable[[Reading, int], T]:
    """Let a function of a sentence and a place in it, which many ask, work out each answer once."""

    @wraps(find)
    def ask(reading: Reading, at: int) -> T:
        question = (find, at)
        if question not in reading.answers:
            reading.answers[question] = find(reading, at)
        answer: T = reading.answers[question]
        return answer

    return ask


def read_sentence(text: str, sentence: Sentence, cast: Cast = NOBODY, story: Story = NO_STORY) -> Reading:
    """Return the sentence with its clauses.

    Args:
        text: The article's text.
        sentence: Where it lies, with what is inside.
        cast: The article's actors.
        story: What the sentence goes on from.
    """
    span, number, headline, _, dates, mentions = sentence
    first = _after_dateline(text, span, mentions)
    tokens = upright(tokenize(text, first, span.end))
    starts = starts_of(tokens, text, first)
    first = starts[0] if starts else span.end
    date_places = [_place_date(tokens, starts, d) for d in dates if d.span.start >= first]
    clauses = without_waiting(tokens, find_clauses(tokens, headline), [(d.signal, d.first) for d in date_places])
    actor_places = [ActorPlace(*_cover(tokens, starts, m.span), m) for m in mentions if m.span.start >= first]
    return Reading(
        text, span, number, tokens, starts, clauses, date_places, actor_places, headline, cast, story,
        tags="".join([t.tag for t in tokens]), spellings=frozenset([t.lower for t in tokens]),
    )  # fmt: skip


def _after_dateline(text: str, span: Span, mentions: Sequence[ActorMention]) -> int:
    """Return where the words of a sentence start: after "BRUSSELS, July 20 -" or a bullet, but with a label's word.

    "Hong Kong: the court ruled" starts behind its colon, "Deadline: 4 May" does not.
    """
    if clock := CLOCK.match(text, span.start, span.end):
        return clock.end()
    end = min(span.end, span.start + 80)
    found = DATELINE.match(text, span.start, end) if DATELINE_END.search(text, span.start, end) else None
    if not found:
        return span.start
    where = found.group().rstrip()
    label = where.endswith(":") and not where.isupper() and not any(m.span.start == span.start for m in mentions)
    return span.start if label else found.end()


def _place_date(tokens: Sequence[Token], starts: Sequence[int], mention: DateMention) -> DatePlace:
    first, last = _cover(tokens, starts, mention.span)
    signal = _cover(tokens, starts, mention.signal)[0] if mention.signal else first
    return DatePlace(first, last, mention, min(signal, first))


def _cover(tokens: Sequence[Token], starts: Sequence[int], span: Span) -> tuple[int, int]:
    """Return the first and last token that the span touches; past the end if it lies behind them all."""
    first = max(0, bisect_right(starts, span.start) - 1)
    first += starts[first] + len(tokens[first].text) <= span.start
    return first, max(first, bisect_left(starts, span.end) - 1)
