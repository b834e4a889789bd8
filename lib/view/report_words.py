"""The words of a report that come from the collection: its figures and how it was made."""

from collections import Counter
from collections.abc import Sequence

from lib.collection import Collection
from lib.view.chronology import is_due
from lib.view.reach import reach
from lib.view.words import count_words, language_words, list_words, month_name, range_words, status_words

Pairs = tuple[tuple[str, str], ...]


def summary_facts(collection: Collection) -> Pairs:
    """Return the summary figures as headings and values."""
    stories = collection.stories
    window, undated = reach(collection)
    told = {i for s in stories for i in s.article_ids}
    statuses = Counter(s.status for s in stories)
    shared, disputed = sum(s.voices > 1 for s in stories), sum(s.differs for s in stories)
    deadlines = sum(is_due(s, collection) for s in stories)
    spread = "" if window.is_unbounded else f", {range_words(window)}"
    rows = [
        ("Events", f"{len(stories):,}{spread}{f'; {undated:,} without a date' if undated else ''}"),
        ("Told as", list_words([f"{n:,} {status_words(status)}" for status, n in statuses.most_common()], most=5)),
        ("Busiest month", _busiest_month(collection)),
        ("Deadlines", f"{deadlines:,}" if deadlines else ""),
        ("Most often named", list_words(_busiest_actors(collection))),
        (
            "Sources",
            f"{count_words(len(told), 'article')}, {count_words(_voices(told, collection), 'independent source')}",
        ),
        ("Told by several", f"{count_words(shared, 'event')}, {_differing(disputed)}" if shared else ""),
    ]
    return tuple((name, value) for name, value in rows if value)


def method_note(collection: Collection, version: str, accuracy: Sequence[str] = ()) -> tuple[str, ...]:
    """Return paragraphs on how the events were found and how far to trust them.

    Args:
        collection: What the report is about.
        version: The program's version.
        accuracy: Sentences with measured figures.
    """
    articles = collection.articles
    languages = list_words(sorted({language_words(p.article.language) for p in articles}))
    digests = sum(p.article.digest for p in articles)
    lines = [
        f"A program (The crackdown timeline, version {version}) read {count_words(len(articles), 'article')} "
        f"in {languages} by written rules and word lists. Each event has the sentence that it was read from in a "
        "footnote, and a date that a text does not give is not filled in. What is not marked otherwise is told as "
        "having happened; “reported” is second-hand or from unnamed people." if articles else "",
        _days_words(collection),
        f"{count_words(digests, 'article')} {'is a digest' if digests == 1 else 'are digests'} in our own words: "
        "their sentences are not the publications' own." if digests else "",
        *(f"{count_words(1, 'file')} could not be read: {p.message}" for p in collection.problems),
        f"How accurate that is: {' '.join(accuracy)}" if accuracy
        else "No accuracy figures come with this version; check each event against its quote.",
    ]  # fmt: skip
    return tuple(line for line in lines if line)


def _busiest_month(collection: Collection) -> str:
    days = [s.dating.interval.earliest or s.dating.interval.latest for s in collection.stories if s.dating.mention]
    months = Counter((day.year, day.month) for day in days if day)
    if len(months) < 2:
        return ""
    (year, month), count = max(months.items(), key=lambda item: (item[1], item[0]))
    return f"{month_name(month)} {year}, {count_words(count, 'event')}"


def _busiest_actors(collection: Collection) -> list[str]:
    named = Counter(a for s in collection.stories for a in dict.fromkeys((*s.actors, *s.affected)))
    return [f"{collection.actor(a).name} ({n:,})" for a, n in named.most_common(4)]


def _differing(count: int) -> str:
    return f"{count:,} of them differently" if count else "none of them differently"


def _voices(article_ids: set[str], collection: Collection) -> int:
    original = {i: group.original for group in collection.versions for i in group.article_ids}
    return len({original.get(i, i) for i in article_ids})


def _days_words(collection: Collection) -> str:
    """Say which day relative dates count from."""
    given = ("version", "text", "url", "dateline", "reader")
    assumed = sum(p.reference.source in given for p in collection.articles)
    unknown = sum(p.reference.window.is_unbounded for p in collection.articles)
    words = "Relative dates (“on Friday”) count from the day of publication"
    if assumed:
        words += f", in {count_words(assumed, 'article')} from a day that the text or an earlier version shows"
    if unknown:
        words += f"; {count_words(unknown, 'article')} of unknown day date only what their own words date"
    return f"{words}. Versions of one text count as one source."
