"""The values that flow through the product; none ever changes, and an unknown is `None`, never a guess.

Offsets count code points of `Article.text`; ends are exclusive, so `text[span.start:span.end]` is the quote.
"""

from datetime import date
from typing import Literal

from lib.interval import UNKNOWN, Interval
from lib.value import value

ActorKind = Literal["person", "authority", "company", "platform", "organisation", "place"]
Status = Literal["happened", "planned", "reported", "denied", "ongoing"]
EventType = Literal[
    "propose", "consult", "adopt", "take_effect", "delay_amend", "ease", "authorise", "restrict", "investigate",
    "penalise", "charge_sue", "agree", "announce", "halt", "move", "statement", "other",
]  # fmt: skip
Role = Literal["title", "body", "furniture"]
TimexKind = Literal["DATE", "TIME", "DURATION", "SET"]
How = Literal["name", "alias", "spelling", "role", "pronoun"]
ReferenceSource = Literal["reader", "front matter", "url", "dateline", "version", "text", "none"]

ACTOR_KINDS: tuple[ActorKind, ...] = ("person", "authority", "company", "platform", "organisation", "place")
STATUSES: tuple[Status, ...] = ("happened", "planned", "reported", "denied", "ongoing")
EVENT_TYPES: tuple[EventType, ...] = (
    "propose", "consult", "adopt", "take_effect", "delay_amend", "ease", "authorise", "restrict", "investigate",
    "penalise", "charge_sue", "agree", "announce", "halt", "move", "statement", "other",
)  # fmt: skip


@value(order=True)
class Span:
    """A half-open range of code points in `Article.text`."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """Return the words the span covers."""
        return text[self.start : self.end]

    def overlaps(self, other: "Span") -> bool:
        """Return whether the two share at least one character."""
        return self.start < other.end and other.start < self.end

    def covers(self, other: "Span") -> bool:
        """Return whether `other` lies wholly inside."""
        return self.start <= other.start and other.end <= self.end


@value()
class Article:
    """One text as published (or a digest of it); `text` never changes after reading.

    `id` is a short hash of the content, `origin` the path or "upload"/"pasted". `published` is a day in the paper's own
    time zone. `digest` is true for our own retellings of a publication, whose sentences are not the paper's. `notices`
    are sentences on what reading the file left in doubt or out ("The page was last changed on ...").
    """

    id: str
    title: str | None
    publisher: str | None
    published: date | None
    url: str | None
    language: str
    text: str
    origin: str
    digest: bool = False
    notices: tuple[str, ...] = ()

    @property
    def label(self) -> str:
        """A short name for people: the publisher, else the title, else the origin."""
        return self.publisher or self.title or self.origin


@value()
class Paragraph:
    """One paragraph with its role and its sentences.

    `number` counts body paragraphs from 0 and is `None` for title (standfirst included) and furniture. Sentences are
    disjoint, in order and trimmed of white space.
    """

    span: Span
    role: Role
    number: int | None
    sentences: tuple[Span, ...]


@value()
class Reference:
    """The day (or window of days) a text speaks from, and what that rests on.

    A known day has `window.is_day`. With only the month known, `month` is 1 to 12 and the window unbounded.
    `assumption` is a phrase for the reader ("September, year unknown"); `conflicts` are sentences on evidence that
    points elsewhere.
    """

    window: Interval = UNKNOWN
    month: int | None = None
    source: ReferenceSource = "none"
    evidence: str | None = None
    assumption: str | None = None
    conflicts: tuple[str, ...] = ()

    @property
    def day(self) -> date | None:
        """The reference day, if exactly one is known."""
        return self.window.earliest if self.window.is_day else None


@value()
class DateMention:
    """A time expression (timex), resolved.

    `span` is the TIMEX3 extent (no preposition); `signal` the preposition or conjunction that shapes the bounds ("by",
    "before", "since"), if any. `kind`, `value` and `mod` are as TIMEX3 writes them. `interval` and `edtf` take the
    signal into account. `rule` is the name of the rule that fired, `anchor` the day it was resolved from, `note` a
    phrase for the reader ("'next month' counted from Friday 15 September 2017").
    """

    span: Span
    kind: TimexKind
    value: str
    mod: str | None
    interval: Interval
    edtf: str | None
    rule: str
    anchor: date | None = None
    signal: Span | None = None
    note: str = ""


@value()
class Actor:
    """Someone who acts: `id` is a slug of the canonical `name`, the same in every article.

    `affiliation` is the id of the actor this one speaks for or belongs to.
    """

    id: str
    name: str
    kind: ActorKind
    aliases: tuple[str, ...] = ()
    affiliation: str | None = None


@value()
class ActorMention:
    """Where an actor is named; `how` says whether by name, alias, misspelling, role or pronoun."""

    span: Span
    actor_id: str
    surface: str
    how: How = "name"


@value()
class Likely:
    """A day that the narrative suggests, with the name of the rule; a supposition and no evidence."""

    day: date
    rule: str


@value()
class Dating:
    """When an event happened or is due: the bounds, their EDTF, and the words they rest on.

    `mention` is `None` when the text gives no date; then `rule` says what the bounds rest on. `assumption` repeats the
    reference's assumption where the reading depends on it. `likely` is the day that the narrative suggests where the
    text gives no single one; it is asked for together with minor events and never part of the bounds.
    """

    interval: Interval = UNKNOWN
    edtf: str | None = None
    mention: DateMention | None = None
    rule: str = "no date"
    assumption: str | None = None
    likely: Likely | None = None

    @property
    def day(self) -> date | None:
        """The one day of the event: as the text dates it, else the day that the narrative suggests."""
        if self.mention and self.interval.is_day:
            return self.interval.earliest
        return self.likely.day if self.likely else None


@value()
class Event:
    """One happening told by one sentence.

    `sentence` numbers the body's sentences from 0 and is `None` in the title; `quote` is that sentence. `actors` and
    `affected` hold actor ids; `objects` the affected things that are no actors ("initial coin offerings"), in the
    text's words. `attribution` is who says so ("Caixin", "official Chinese media"). `history` lists earlier statuses
    that the same text reports and then overtakes. `confidence` is the calibrated chance, 0 to 1, that an editor would
    call the event right. `minor` marks what an editor of a chronology would leave out (said in passing, a state, a
    step on the way); minor events are read only on request and have no confidence. `subject` is how many characters at
    the head of `summary` name the one who acts and nobody else, 0 if the line begins otherwise; `refers_back` whether
    it begins with "the rules" or "it", which only the text before makes clear. `corrected` are the numbers of the
    reader's corrections that made the event what it is, in order; none if it is as parsed.
    """

    id: str
    article_id: str
    sentence: int | None
    quote: Span
    trigger: Span
    type: EventType
    status: Status
    actors: tuple[str, ...]
    affected: tuple[str, ...]
    objects: tuple[str, ...]
    dating: Dating
    attribution: str | None
    summary: str
    trigger_rule: str = ""
    status_rule: str = ""
    history: tuple[Status, ...] = ()
    confidence: float | None = None
    minor: bool = False
    subject: int = 0
    refers_back: bool = False
    corrected: tuple[int, ...] = ()


@value()
class ParsedArticle:
    """An article with everything found in it; all spans point into `article.text`."""

    article: Article
    reference: Reference
    paragraphs: tuple[Paragraph, ...]
    dates: tuple[DateMention, ...]
    actors: tuple[Actor, ...]
    mentions: tuple[ActorMention, ...]
    events: tuple[Event, ...]
    notices: tuple[str, ...] = ()

    def body(self) -> tuple[Paragraph, ...]:
        """Return the body's paragraphs, in order."""
        return tuple(p for p in self.paragraphs if p.role == "body")
