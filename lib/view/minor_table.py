"""What articles say in passing, as people read it: minor events with the day that the narrative suggests."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import TYPE_CHECKING

from lib.interval import Interval, day
from lib.model import Event, ParsedArticle
from lib.view.selection import Selection
from lib.view.words import day_words, range_words, status_words

if TYPE_CHECKING:
    import pandas as pd

HEADINGS = ("When", "What", "Who", "Status", "Source", "How the day is known")
DAY = "day"  # what `When` sorts by: the first day that an event may have been on


def minor_table(articles: Iterable[ParsedArticle], selection: Selection) -> "pd.DataFrame":
    """Return the table with `HEADINGS` and `DAY`, one row a minor event of the selection, in the order of the texts.

    Args:
        articles: Articles that were parsed with their minor events.
        selection: What the reader chose; of its fields agreement says nothing about minor events.
    """
    import pandas as pd

    rows = [_row(event, parsed) for parsed in articles for event in _chosen(parsed, selection)]
    return pd.DataFrame(rows, columns=[*HEADINGS, DAY], dtype=object)


def _chosen(parsed: ParsedArticle, selection: Selection) -> Iterator[Event]:
    article = parsed.article
    if selection.sources and article.label not in selection.sources:
        return
    if selection.known_on and article.published and article.published > selection.known_on:
        return
    terms = selection.text.casefold().split()
    for event in parsed.events:
        words = event.quote.of(article.text).casefold()
        if event.minor and _fits(event, selection) and all(term in words for term in terms):
            yield event


def _fits(event: Event, selection: Selection) -> bool:
    if selection.types and event.type not in selection.types:
        return False
    if selection.statuses and event.status not in selection.statuses:
        return False
    if selection.actors and not {*event.actors, *event.affected} & {*selection.actors}:
        return False
    if selection.start is None and selection.end is None:
        return True
    window, time = Interval(selection.start, selection.end), _time(event)
    return not time.is_unbounded and (time.within(window) if selection.within else time.overlaps(window))


def _time(event: Event) -> Interval:
    return day(event.dating.day) if event.dating.day else event.dating.interval


def _row(event: Event, parsed: ParsedArticle) -> tuple[str | date | None, ...]:
    names = {actor.id: actor.name for actor in parsed.actors}
    likely, interval = event.dating.likely, event.dating.interval
    when = "no date" if interval.is_unbounded else range_words(interval)
    return (
        f"probably {day_words(likely.day)}" if likely else when,
        event.summary,
        ", ".join(names[a] for a in event.actors),
        status_words(event.status),
        parsed.article.label,
        likely.rule if likely else event.dating.rule,
        likely.day if likely else interval.earliest or interval.latest,
    )
