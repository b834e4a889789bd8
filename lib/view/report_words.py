"""The words of a report that come from the collection: its figures and how it was made."""

from collections import Counter
from collections.abc import Sequence

from lib.collection import Collection
from lib.view.affiliations import actors_of
from lib.view.chronology import story_mark
from lib.view.reach import reach
from lib.view.words import count_words, range_words

Pairs = tuple[tuple[str, str], ...]


def summary_facts(collection: Collection) -> Pairs:
    """Return the summary figures as headings and values."""
    stories = collection.stories
    window, undated = reach(collection)
    told = {i for s in stories for i in s.article_ids}
    voices = _voices(told, collection)
    statuses = Counter(s.status for s in stories)
    rows = [
        ("Events", f"{len(stories):,}"),
        ("From and to", range_words(window) if not window.is_unbounded else ""),
        ("Without a date", f"{undated:,}"),
        ("Deadlines", f"{sum(story_mark(s, collection) == 'deadline' for s in stories):,}"),
        ("By status", ", ".join(f"{n:,} {status}" for status, n in statuses.most_common())),
        ("Articles", f"{len(told):,}, which are {count_words(voices, 'independent source')}"),
        ("Told by more than one source", f"{sum(s.voices > 1 for s in stories):,}"),
        ("Sources differ on", f"{sum(s.differs for s in stories):,}"),
        ("Actors", f"{len(actors_of(collection)):,}"),
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
    languages = ", ".join(sorted({p.article.language for p in articles}))
    digests = sum(p.article.digest for p in articles)
    lines = [
        f"{count_words(len(articles), 'article')} ({languages}) were read by rules and word lists, version {version}; "
        "every event keeps the sentence it was read from, and a date that a text does not give is not filled in.",
        _days_words(collection),
        f"{count_words(digests, 'article')} {'is a digest' if digests == 1 else 'are digests'} in our own words: "
        "their sentences are not the publications' own." if digests else "",
        *(f"{count_words(1, 'file')} could not be read: {p.message}" for p in collection.problems),
        " ".join(accuracy) or "No accuracy figures come with this version; check each event against its quote.",
    ]  # fmt: skip
    return tuple(line for line in lines if line)


def _voices(article_ids: set[str], collection: Collection) -> int:
    original = {i: group.original for group in collection.versions for i in group.article_ids}
    return len({original.get(i, i) for i in article_ids})


def _days_words(collection: Collection) -> str:
    """Say which day relative dates count from."""
    given = ("version", "text", "url", "dateline", "reader")
    assumed = sum(p.reference.source in given for p in collection.articles)
    unknown = sum(p.reference.window.is_unbounded for p in collection.articles)
    words = "Relative dates count from the day of publication"
    if assumed:
        words += f", in {count_words(assumed, 'article')} from a day that the text or an earlier version shows"
    if unknown:
        words += f"; {count_words(unknown, 'article')} of unknown day date only what their own words date"
    return f"{words}. Versions of one text count as one source."
