"""A report as values: summary figures, charts, a chronology with footnotes, disagreements, method and sources."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from lib.collection import Collection, Story
from lib.export.caption import Caption
from lib.export.cite import (
    When,
    cite_day,
    cite_month,
    cite_source,
    plain_summary,
    say_value,
    sentence_case,
    short_source,
)
from lib.export.corrected import corrected_in_words
from lib.export.event_rows import dated_first, differences_of, lead_of, names_of, sources_of
from lib.model import Event

LONGEST_QUOTE = 700
MOMENTS, DEADLINES = "Key moments", "Deadlines"
NO_DEADLINE = "None of the events told here has a deadline."
DUE_HEADINGS = ("Due by", "What", "Who", "Status", "Source")
Pairs = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Chart:
    """A chart as pictures, one a page, or the reason why there is none.

    `words` describe it to those who do not see it, `note` says how to read it.
    """

    title: str
    words: str
    pictures: tuple[bytes, ...] = ()
    note: str = ""
    problem: str = ""

    def described(self) -> Iterator[tuple[bytes, str]]:
        """Yield each picture with the words for those who do not see it."""
        pages = len(self.pictures)
        for page, picture in enumerate(self.pictures, start=1):
            yield picture, f"{self.words} (page {page} of {pages})" if pages > 1 else self.words


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the chronology.

    `month` is the heading it stands under, `what` a sentence with what it is told as unless it happened, `notes` the
    numbers of its footnotes, `disputed` what sources differ on.
    """

    month: str
    when: str
    what: str
    notes: tuple[int, ...]
    disputed: str


@dataclass(frozen=True, slots=True)
class Due:
    """One line of the table of deadlines: the last day and how far off it is, what, who must act, status, source."""

    day: str
    left: str
    what: str
    who: str
    status: str
    source: str


@dataclass(frozen=True, slots=True)
class Side:
    """What some sources say of a field: its value, and each source with its sentence."""

    value: str
    tellers: Pairs


@dataclass(frozen=True, slots=True)
class Disagreement:
    """A story that is told differently, and its sides, those with most sources first."""

    what: str
    sides: tuple[Side, ...]


@dataclass(frozen=True, slots=True)
class Report:
    """Everything that the Word and the HTML file hold, in their order; footnotes are numbered from 1.

    `moments` repeats, without footnotes, the chosen key moments, `ahead` what was told as still to come and is dated
    after the data's day. `due` holds the deadlines, `None` if their table was not chosen.
    """

    caption: Caption
    text: tuple[str, ...]
    facts: Pairs
    moments: tuple[Entry, ...]
    ahead: tuple[Entry, ...]
    due: tuple[Due, ...] | None
    charts: tuple[Chart, ...]
    dated: tuple[Entry, ...]
    undated: tuple[Entry, ...]
    footnotes: tuple[str, ...]
    disagreements: tuple[Disagreement, ...]
    method: tuple[str, ...]
    sources: tuple[tuple[str, str | None], ...]

    @property
    def ahead_heading(self) -> str:
        """The heading of what is ahead."""
        return f"Still to come after {cite_day(self.caption.data_day)}" if self.caption.data_day else ""

    @property
    def due_note(self) -> str:
        """What stands above the table of deadlines, or in its place."""
        if not self.due:
            return NO_DEADLINE
        day = self.caption.data_day
        return f"Due or passed as seen from {cite_day(day)}, the day of the newest article." if day else ""

    @property
    def missing(self) -> tuple[Chart, ...]:
        """The charts that could not be drawn."""
        return tuple(c for c in self.charts if not c.pictures)


def build_report(
    collection: Collection, caption: Caption, when: When, *, text: str = "", facts: Pairs = (),
    charts: Sequence[Chart] = (), method: Iterable[str] = (), deadlines: Iterable[str] = (),
    moments: Iterable[str] = (), topic: When = lambda _: "", due: Pairs | None = None,
) -> Report:  # fmt: skip
    """Return the report.

    Args:
        collection: The stories to tell, and their articles.
        caption: Title, filter statement and the data's date.
        when: Gives a story's date in words.
        text: The author's own words; empty lines part paragraphs.
        facts: Summary figures, a heading and a value each.
        charts: The chosen charts, drawn or with the reason why not.
        method: Paragraphs on how it was made and how accurate that is.
        deadlines: Ids of the stories whose date is a last possible day; they stand on that day.
        moments: Ids of the stories that are told before all others.
        topic: Says what a story is about whose line alone does not; "" for others.
        due: For the table of deadlines, in its order: the id of a story and how far off its last day is, in words.
    """
    last_days = frozenset(deadlines)
    stories = sorted(dated_first(collection), key=lambda s: _day(s, last_days) or date.max)
    sources = sources_of(collection)
    numbers = {a.id: n for n, a in enumerate(sources, start=1)}
    notes = _Footnotes(collection, numbers)
    entries = [_entry(s, collection, when, _day(s, last_days), notes) for s in stories]
    chosen = frozenset(moments)
    first = [
        replace(e, what=_completed(e.what, topic(s)), notes=(), disputed="")
        for s, e in zip(stories, entries, strict=True)
    ]
    said = _Sayings(collection, numbers)
    by_id = {s.id: s for s in stories}
    return Report(
        caption=caption,
        text=tuple(p for part in text.split("\n\n") if (p := " ".join(part.split()))),
        facts=tuple(facts),
        moments=tuple(e for s, e in zip(stories, first, strict=True) if s.id in chosen),
        ahead=tuple(e for s, e in zip(stories, first, strict=True) if _is_ahead(s, caption.data_day)),
        due=None if due is None else tuple(_due(by_id[i], left, said) for i, left in due),
        charts=tuple(charts),
        dated=tuple(e for e in entries if e.month),
        undated=tuple(e for e in entries if not e.month),
        footnotes=tuple(notes.made),
        disagreements=tuple(_disagreement(s, said, when) for s in stories if s.differs),
        method=tuple(method),
        sources=tuple((cite_source(a), a.url) for a in sources),
    )


class _Sayings:
    """What articles say, each with the number of its source in the list of sources."""

    def __init__(self, collection: Collection, numbers: dict[str, int]) -> None:
        self.collection, self._numbers = collection, numbers

    def source(self, article_id: str) -> str:
        """Return the source in short, with its number."""
        article = self.collection.article(article_id).article
        return f"{short_source(article)} [source {self._numbers[article_id]}]"

    def quote(self, event: Event) -> str:
        """Return the event's sentence on one line, in quotation marks; what is too long for a page ends early."""
        words = " ".join(event.quote.of(self.collection.article(event.article_id).article.text).split())
        return f"“{words if len(words) <= LONGEST_QUOTE else words[:LONGEST_QUOTE].rsplit(' ', 1)[0] + ' […]'}”"


class _Footnotes(_Sayings):
    """The footnotes made so far."""

    def __init__(self, collection: Collection, numbers: dict[str, int]) -> None:
        super().__init__(collection, numbers)
        self.made: list[str] = []

    def add(self, story: Story) -> tuple[int, ...]:
        """Add a footnote for each article that tells the story, its lead first; return their numbers."""
        first = len(self.made) + 1
        lead = lead_of(story)
        tellers = {e.article_id: e for e in (*reversed(story.events), lead)}
        self.made += [self._footnote(tellers[i]) for i in dict.fromkeys((lead.article_id, *story.article_ids))]
        return tuple(range(first, len(self.made) + 1))

    def _footnote(self, event: Event) -> str:
        said = f", according to {event.attribution}" if event.attribution else ""
        corrected = corrected_in_words((event,), self.collection, " [corrected by a reader: ", "]")
        return f"{self.source(event.article_id)}{said}: {self.quote(event)}{corrected}"


def _day(story: Story, due: frozenset[str]) -> date | None:
    """Return the day that a story stands on, none without words that date it."""
    first, last = story.dating.interval.earliest, story.dating.interval.latest
    if story.dating.mention is None:
        return None
    return last if story.id in due and last else first or last


def _is_ahead(story: Story, data_day: date | None) -> bool:
    interval = story.dating.interval
    last = interval.latest or interval.earliest
    if story.status not in ("planned", "reported") or story.dating.mention is None:
        return False
    return bool(data_day and last and last > data_day)


def _due(story: Story, left: str, said: _Sayings) -> Due:
    lead, day = lead_of(story).article_id, story.dating.interval.latest
    more = len(set(story.article_ids) - {lead})
    return Due(
        day=cite_day(day) if day else "",
        left=sentence_case(left),
        what=plain_summary(story),
        who=", ".join(names_of(story.actors or story.affected, said.collection)),
        status=story.status,
        source=f"{said.source(lead)}{f' and {more} more' if more else ''}",
    )


def _entry(story: Story, collection: Collection, when: When, day: date | None, notes: _Footnotes) -> Entry:
    return Entry(
        month=cite_month(day) if day else "",
        when=sentence_case(when(story)),
        what=_sentence(story),
        notes=notes.add(story),
        disputed=differences_of(story, collection, say_value),
    )


def _sentence(story: Story) -> str:
    words = plain_summary(story)
    status = "" if story.status == "happened" else f" ({story.status})"
    return f"{words}{status}" if not status and words.endswith(("…", ".", "!", "?", "。")) else f"{words}{status}."


def _completed(what: str, topic: str) -> str:
    return f"{what.removesuffix('.')}, {topic}." if topic else what


def _disagreement(story: Story, said: _Sayings, when: When) -> Disagreement:
    events = {e.id: e for e in story.events}
    disputed = {a.field for a in story.agreement if a.verdict == "differs"}
    sides: dict[str, dict[str, str]] = {}
    for stated in story.agreement:
        if stated.field in disputed and stated.event_id in events:
            event = events[stated.event_id]
            value = f"{stated.field}: {say_value(stated, event)}"
            sides.setdefault(value, {}).setdefault(said.source(stated.article_id), said.quote(event))
    ordered = sorted(sides.items(), key=lambda side: -len(side[1]))
    return Disagreement(
        f"{plain_summary(story)} ({when(story)})",
        tuple(Side(sentence_case(value), tuple(tellers.items())) for value, tellers in ordered),
    )
