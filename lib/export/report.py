"""A report as values: summary figures, charts, a chronology with footnotes, disagreements, method and sources."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from lib.collection import Collection, Story
from lib.export.caption import Caption
from lib.export.cite import When, cite_source, plain_summary, say_value, short_source
from lib.export.event_rows import dated_first, differences_of, lead_of, sources_of
from lib.model import Article, Event

Pairs = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Chart:
    """A chart as a picture, or the reason why there is none; `words` describe it to those who do not see it."""

    title: str
    words: str
    png: bytes | None = None
    problem: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the chronology; `notes` are the numbers of its footnotes, `disputed` what sources differ on."""

    when: str
    what: str
    status: str
    quote: str
    notes: tuple[int, ...]
    disputed: str


@dataclass(frozen=True, slots=True)
class Disagreement:
    """A story that is told differently: each side's source, value and sentence."""

    what: str
    sides: tuple[tuple[str, str, str], ...]


@dataclass(frozen=True, slots=True)
class Report:
    """Everything that the Word and the HTML file hold, in their order; footnotes are numbered from 1."""

    caption: Caption
    text: tuple[str, ...]
    facts: Pairs
    charts: tuple[Chart, ...]
    dated: tuple[Entry, ...]
    undated: tuple[Entry, ...]
    footnotes: tuple[str, ...]
    disagreements: tuple[Disagreement, ...]
    method: tuple[str, ...]
    sources: tuple[tuple[str, str | None], ...]

    @property
    def missing(self) -> tuple[Chart, ...]:
        """The charts that could not be drawn."""
        return tuple(c for c in self.charts if c.png is None)


def build_report(
    collection: Collection,
    caption: Caption,
    when: When,
    *,
    text: str = "",
    facts: Pairs = (),
    charts: Sequence[Chart] = (),
    method: Iterable[str] = (),
    chosen: Callable[[Story], bool] = lambda story: True,
) -> Report:
    """Return the report.

    Args:
        collection: The filtered collection.
        caption: Title, filter statement and the data's date.
        when: Gives a story's date in words.
        text: The author's own words; empty lines part paragraphs.
        facts: Summary figures, a heading and a value each.
        charts: The chosen charts, drawn or with the reason why not.
        method: Paragraphs on how it was made and how accurate that is.
        chosen: Which stories to tell.
    """
    stories = [s for s in dated_first(collection) if chosen(s)]
    told = {i for s in stories for i in s.article_ids}
    sources = [a for a in sources_of(collection) if a.id in told]
    notes = _Footnotes(collection, {a.id: n for n, a in enumerate(sources, start=1)})
    entries = [(s, _entry(s, collection, when, notes)) for s in stories]
    return Report(
        caption=caption,
        text=tuple(p for part in text.split("\n\n") if (p := " ".join(part.split()))),
        facts=tuple(facts),
        charts=tuple(charts),
        dated=tuple(e for s, e in entries if s.dating.mention),
        undated=tuple(e for s, e in entries if not s.dating.mention),
        footnotes=tuple(notes.made),
        disagreements=tuple(_disagreement(s, collection, when) for s in stories if s.differs),
        method=tuple(method),
        sources=tuple((cite_source(a), a.url) for a in sources),
    )


class _Footnotes:
    """The footnotes made so far; each names the number of its source in the list of sources."""

    def __init__(self, collection: Collection, numbers: dict[str, int]) -> None:
        self.made: list[str] = []
        self._collection, self._numbers = collection, numbers

    def add(self, story: Story) -> tuple[int, ...]:
        """Add a footnote for each article that tells the story, its lead first; return their numbers."""
        first = len(self.made) + 1
        lead = lead_of(story)
        tellers = {e.article_id: e for e in (*reversed(story.events), lead)}
        self.made += [self._footnote(tellers[i]) for i in dict.fromkeys((lead.article_id, *story.article_ids))]
        return tuple(range(first, len(self.made) + 1))

    def _footnote(self, event: Event) -> str:
        article = self._collection.article(event.article_id).article
        said = f", according to {event.attribution}" if event.attribution else ""
        return f"{short_source(article)} [source {self._numbers[article.id]}]{said}: “{_quote(event, article)}”"


def _entry(story: Story, collection: Collection, when: When, notes: _Footnotes) -> Entry:
    lead = lead_of(story)
    return Entry(
        when=when(story),
        what=plain_summary(story),
        status=story.status,
        quote=_quote(lead, collection.article(lead.article_id).article),
        notes=notes.add(story),
        disputed=differences_of(story, collection, say_value),
    )


def _quote(event: Event, article: Article) -> str:
    return " ".join(event.quote.of(article.text).split())


def _disagreement(story: Story, collection: Collection, when: When) -> Disagreement:
    events = {e.id: e for e in story.events}
    sides = {}
    disputed = {a.field for a in story.agreement if a.verdict == "differs"}
    for said in story.agreement:
        if said.field in disputed and said.event_id in events:
            article = collection.article(said.article_id).article
            event = events[said.event_id]
            value = f"{said.field}: {say_value(said, event)}"
            sides[article.id, said.field] = (cite_source(article), value, _quote(event, article))
    return Disagreement(f"{plain_summary(story)} ({when(story)})", tuple(sides.values()))
