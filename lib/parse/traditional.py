"""Chinese in traditional characters, read as if it stood in simplified ones: sign by sign, so that all offsets hold."""

from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cache

from lib.model import Actor, ActorMention, Article, DateMention, Event
from lib.value import replace, value
from lib.vocab import load_table


@value()
class Written:
    """A text as it is `written` and as it is read (`plain`).

    `usual` tells how it mostly writes each plain character that it anywhere writes in another way.
    """

    written: str
    plain: str
    usual: Mapping[str, str]


def simplify(article: Article) -> Article:
    """Return the article in simplified characters; itself, if it holds no traditional ones."""
    plain = article.text.translate(_table())
    return article if plain == article.text else replace(article, text=plain)


def written(text: str, plain: str) -> Written:
    """Return how to get back from what was read in a `plain` text to what stands in the text."""
    counts = Counter(zip(plain, text, strict=True))
    usual = {p: w for (p, w), _ in reversed(counts.most_common())}
    changed = {p for p, w in counts if p != w}
    return Written(text, plain, {p: usual[p] for p in changed})


def actors_as_written(how: Written, actors: Sequence[Actor], mentions: Sequence[ActorMention]) -> tuple[Actor, ...]:
    """Return the actors with the names that the text gives them as it writes them."""
    said = {m.surface: m.span.of(how.written) for m in reversed(mentions)}
    return tuple(
        replace(a, name=said.get(a.name, a.name), aliases=tuple(dict.fromkeys(said.get(n, n) for n in a.aliases)))
        for a in actors
    )


def mentions_as_written(how: Written, mentions: Sequence[ActorMention]) -> tuple[ActorMention, ...]:
    """Return the mentions with the words of the text."""
    return tuple(replace(m, surface=m.span.of(how.written)) for m in mentions)


def dates_as_written(how: Written, dates: Sequence[DateMention]) -> tuple[DateMention, ...]:
    """Return the dates with the words of the text in their notes."""
    return tuple(_date_as_written(how, d) for d in dates)


def _date_as_written(how: Written, mention: DateMention) -> DateMention:
    plain, said = mention.span.of(how.plain), mention.span.of(how.written)
    return mention if plain == said else replace(mention, note=mention.note.replace(plain, said))


def events_as_written(how: Written, events: Sequence[Event]) -> tuple[Event, ...]:
    """Return the events with their lines, objects and speakers in the words of the text."""
    return tuple(_event_as_written(how, event) for event in events)


def _event_as_written(how: Written, event: Event) -> Event:
    start, end = event.quote.start, event.quote.end
    mention = event.dating.mention
    dated = _date_as_written(how, mention) if mention else None
    return replace(
        event,
        summary=_restore(how, event.summary, start, end),
        objects=tuple(_restore(how, words, start, end) for words in event.objects),
        attribution=_restore(how, event.attribution, start, end) if event.attribution else event.attribution,
        dating=replace(event.dating, mention=dated),
    )


def _restore(how: Written, line: str, start: int, end: int) -> str:
    """Return a line in the characters of the passage whose words it repeats, else in those usual in the text."""
    if how.usual.keys().isdisjoint(line):
        return line
    plain = how.plain[start:end]
    words, at = "", 0
    while at < len(line):
        length, place = _longest(line, at, plain) if line[at] in how.usual else (0, 0)
        words += how.written[start + place : start + place + length] if length else how.usual.get(line[at], line[at])
        at += max(length, 1)
    return words


def _longest(line: str, at: int, plain: str) -> tuple[int, int]:
    """Return the length of the longest words of a line from a place on that a passage holds, and where it does."""
    length, place = 0, -1
    while at + length < len(line) and (found := plain.find(line[at : at + length + 1], max(place, 0))) >= 0:
        length, place = length + 1, found
    return length, place


@cache
def _table() -> dict[int, str]:
    rows = load_table("traditional", "zh")
    pairs = zip(rows["traditional"].replace("\n", ""), rows["simplified"].replace("\n", ""), strict=True)
    return {ord(traditional): simplified for traditional, simplified in pairs}
