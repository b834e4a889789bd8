"""A source, and an event with its source, as one sentence to copy."""

import unicodedata
from collections.abc import Callable
from datetime import date

from lib.collection import Agreement, Collection, Story
from lib.export.corrected import corrected_in_words
from lib.export.event_rows import differences_of, lead_of
from lib.model import Article, Event
from lib.vocab import load_table

MARK = "\u200e"  # the left-to-right mark
When = Callable[[Story], str]
"""Gives a story's date in words for people ("by 30 Sept 2017")."""


def cite_source(article: Article) -> str:
    """Return "“Title”, The Quay, 6 May 2021, https://..." with what is known; a digest says that it is one."""
    title, label = left_to_right(article.title or ""), left_to_right(article.label)
    named = [f"“{title}”" if title else "", label if article.label != article.title else ""]
    parts = [*named, cite_day(article.published) if article.published else "undated", article.url or ""]
    words = ", ".join(p for p in parts if p)
    return f"{words} (digest in our own words)" if article.digest and not _is_called_digest(article) else words


def cite_event(story: Story, collection: Collection, when: When) -> str:
    """Return the event, its date, status, quote and sources as one citation."""
    lead = lead_of(story)
    article = collection.article(lead.article_id).article
    quote = lead.quote.of(article.text).strip()
    others = dict.fromkeys(collection.article(i).article.label for i in story.article_ids if i != lead.article_id)
    told = f" Also told by {', '.join(others)}." if others else ""
    disputed = f" Sources differ on {differences_of(story, collection, say_value)}." if story.differs else ""
    attributed = f", citing {lead.attribution}" if lead.attribution else ""
    head = f"{plain_summary(story)} ({when(story)}; {story.status}{attributed})"
    corrected = corrected_in_words(story.events, collection, " Corrected by a reader: ", ".")
    return f"{head}: “{quote}” {cite_source(article)}.{told}{disputed}{corrected}"


def short_source(article: Article) -> str:
    """Return source and day alone, for places where the full citation stands nearby or does not fit."""
    day = cite_day(article.published) if article.published else "undated"
    words = f"{left_to_right(article.label)}, {day}"
    return f"{words} (a digest)" if article.digest and not _is_called_digest(article) else words


def plain_summary(story: Story) -> str:
    """Return the summary with a capital and without a status in brackets at its end, for that is told beside it."""
    return sentence_case(story.summary.removesuffix(f" ({story.status})"))


def say_value(said: Agreement, event: Event | None) -> str:
    """Return what a source says of a field, dates in words."""
    if said.field != "date" or event is None or event.dating.interval.is_unbounded:
        return said.value or "not given"
    first, last = event.dating.interval.earliest, event.dating.interval.latest
    if first is None or last is None:
        return f"from {cite_day(first)} on" if first else f"by {cite_day(last)}" if last else "not given"
    if first == last:
        return cite_day(first)
    through = event.dating.interval.extent == "span"
    return f"{cite_day(first)} to {cite_day(last)}" if through else f"between {cite_day(first)} and {cite_day(last)}"


def cite_day(day: date) -> str:
    """Return "6 May 2021"."""
    return f"{day.day} {cite_month(day)}"


def cite_month(day: date) -> str:
    """Return "May 2021"."""
    return f"{load_table('interface')['months']['short'][day.month - 1]} {day.year}"


def sentence_case(words: str) -> str:
    """Return the words with a capital first letter, the rest untouched."""
    return words[:1].upper() + words[1:]


def left_to_right(words: str) -> str:
    """Return the words so that a date after them keeps its place: after Arabic or Hebrew, digits would join these."""
    return f"{words}{MARK}" if any(unicodedata.bidirectional(c) in ("R", "AL") for c in words) else words


def _is_called_digest(article: Article) -> bool:
    return "digest" in article.label.casefold()
