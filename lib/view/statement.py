"""The filter statement: what is shown and what is left out, in words."""

from lib.collection import Collection
from lib.interval import Interval
from lib.view.selection import Selection
from lib.view.words import agreement_words, count_words, day_words, list_words, range_words, status_words, type_words


def filter_statement(selection: Selection, collection: Collection) -> str:
    """Return one sentence on what is chosen, as printed above each chart and in each export."""
    clauses = _clauses(selection, collection)
    return f"Filtered: {'; '.join(clauses)}." if clauses else "Nothing is filtered out."


def title_sentence(count: int, window: Interval, by: str | None = None, undated: int = 0) -> str:
    """Return a view's title: "14 events, 4 to 30 Sept 2017, by actor"."""
    parts = [count_words(count, "event") if count else "No events"]
    if not window.is_unbounded:
        parts.append(range_words(window))
    if undated:
        parts.append(
            "all undated" if undated == count > 1 else "undated" if undated == count else f"{undated:,} of them undated"
        )
    if by:
        parts.append(f"by {by}")
    return ", ".join(parts)


def nothing_placed(collection: Collection) -> str:
    """Return why a timeline of undated events is empty, and what may help."""
    words = "None of these events has a date that can be placed on the axis."
    unknown = sum(p.reference.day is None for p in collection.articles)
    if not unknown:
        return words
    texts = "the text" if len(collection.articles) == 1 else count_words(unknown, "text")
    return f"{words} The day of publication of {texts} is unknown: the overview asks for it."


def why_empty(selection: Selection, collection: Collection) -> str:
    """Return why no event is shown, and what to do about it."""
    if not collection.articles:
        return "There are no articles yet. The overview has a box for your own."
    if not collection.stories:
        return "No event was found in these articles: they tell of nobody who decides, acts or announces something."
    if selection.is_everything:
        return "No event is shown."
    told = (
        f"None of the {count_words(len(collection.stories), 'event')} fits. {filter_statement(selection, collection)}"
    )
    days = [p.article.published for p in collection.articles if p.article.published]
    if selection.known_on and days and selection.known_on < min(days):
        return f"{told} The first of these articles was published on {day_words(min(days))}."
    return told


def _clauses(selection: Selection, collection: Collection) -> list[str]:
    names = {a.id: a.name for a in collection.actors}
    clauses = []
    if selection.actors:
        clauses.append(f"involving {list_words([names.get(a, a) for a in selection.actors], 'or')}")
    if selection.start or selection.end:
        sureness = "certainly" if selection.within else "possibly"
        clauses.append(f"dated {sureness} {_window_words(selection)}, undated ones left out")
    if selection.types:
        clauses.append(f"what {list_words([type_words(t) for t in selection.types], 'or', 17)}")
    if selection.statuses:
        clauses.append(f"told as {list_words([status_words(s) for s in selection.statuses], 'or', 5)}")
    if selection.sources:
        clauses.append(f"told by {list_words(selection.sources, 'or')}")
    if selection.agreement:
        clauses.append(list_words([agreement_words(a) for a in selection.agreement], "or"))
    if selection.text:
        clauses.append(f"with the words “{selection.text}”")
    if selection.known_on:
        clauses.append(f"as published up to {day_words(selection.known_on)}")
    return clauses


def _window_words(selection: Selection) -> str:
    start, end = selection.start, selection.end
    if start and end and start > end:
        start, end = end, start
    words = range_words(Interval(start, end))
    return f"in {words}" if start and end else words
